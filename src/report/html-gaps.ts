import { fromPoints, toPoints } from "../model/exact.ts";
import { compare, sum } from "../model/fraction.ts";
import type { AuditResult, Gap, QuestionResult } from "../model/result.ts";
import { capital, foundTexts } from "./closing-words.ts";
import { elementChart } from "./html-charts.ts";
import { type Column, listOf, type Markup, markup, nothing, type Section, tableOf } from "./html-markup.ts";
import * as words from "./words.ts";

const shownInFull = 15;
const tones: Record<words.Standing, string> = { PASS: "good", OPEN: "open", MISSED: "bad", "NOT ASSESSED": "soft", "": "" };

/** Marks by element against their pass marks: drawn, and in numbers. */
export function elements(result: AuditResult): Section[] {
  const rows = result.elements.map((element) => {
    const standing = words.standing(element);
    return [
      `${element.number}. ${element.title}`,
      elementChart(element),
      words.percentOrDash(element.floor),
      words.percentOrDash(element.ceiling),
      element.required === null ? "-" : String(element.required),
      markup`<span class="tag ${tones[standing]}">${standing}</span>`,
    ];
  });
  const columns = [
    { title: "Element" },
    { title: "0 to 100", kind: "wide" as const },
    { title: "At least", kind: "number" as const },
    { title: "At most", kind: "number" as const },
    { title: "Need", kind: "number" as const },
    { title: "Standing" },
  ];
  return [
    { id: "elements", title: "Marks by element", body: tableOf("Percent of the points of each element", columns, rows), paper: "whole" },
  ];
}

export function strengths(result: AuditResult): Section[] {
  const found = words.strengths(result);
  if (found.length === 0) return [];
  const items = found.map(({ number, text }) => markup`<strong>${number}</strong> ${text}`);
  return [{ id: "strengths", title: "What is done well", body: listOf(items) }];
}

/** Everything a question lost, in one place: its checks may have lost for reasons of their own. */
interface Lost {
  question: QuestionResult;
  gaps: Gap[];
  total: Gap["lost"];
}

/** What was looked at and lost points, the dearest question first. What is not answered yet has a section of its own. */
export function gaps(result: AuditResult): Section[] {
  const lost = lostByQuestion(result);
  if (lost.length === 0) return [];
  const numbers = words.numbersOf(result);
  const first = lost.flatMap((one) => one.gaps.find((gap) => gap.why !== "held") ?? []).slice(0, 3);
  const start = markup`<div class="first"><h3>Start here</h3><ol>${first.map((gap) => markup`<li>${gap.do} <span class="soft">(${numbers.get(gap.question)}, ${words.effortText(gap)})</span></li>\n`)}</ol></div>`;
  const rest = lost.slice(shownInFull);
  const body = markup`${first.length > 0 ? start : nothing}<ol class="gaps">${lost.slice(0, shownInFull).map((one) => gapOf(one, numbers))}</ol>
${rest.length > 0 ? restOf(rest, numbers) : nothing}`;
  return [{ id: "gaps", title: "What costs the most, and what to do", body }];
}

/** The small losses, one row each, so that the large ones are not buried. */
function restOf(rest: readonly Lost[], numbers: ReadonlyMap<string, string>): Markup {
  const rows = rest.map((one) => [
    `${one.question.number} ${one.question.ask}`,
    words.pointsOnly(one.total),
    lines([...whysOf(one, numbers), ...foundOf(one).map((text) => `Found: ${text}`)]),
    lines([...dosOf(one.gaps, one.question, numbers), ...agreedOf(one)]),
  ]);
  const columns: Column[] = [
    { title: "Question", kind: "third" },
    { title: "Lost", kind: "number" },
    { title: "Why, and what was found", kind: "third" },
    { title: "To do", kind: "third" },
  ];
  return markup`<h3>What costs less</h3>
${tableOf("Every other question that lost points", columns, rows)}`;
}

function lines(texts: readonly string[]): Markup {
  return markup`${texts.map((text, index) => (index === 0 ? text : markup`<br>${text}`))}`;
}

function lostByQuestion(result: AuditResult): Lost[] {
  const byId = new Map<string, Gap[]>();
  for (const gap of result.gaps) byId.set(gap.question, [...(byId.get(gap.question) ?? []), gap]);
  const lost = words.questionsOf(result).flatMap((question) => {
    const all = byId.get(question.id) ?? [];
    const found = question.state === "open" ? all.filter((gap) => gap.why !== "open" && gap.why !== "held") : all;
    return found.length === 0 ? [] : { question, gaps: found, total: toPoints(sum(found.map((gap) => fromPoints(gap.lost)))) };
  });
  return lost.sort((a, b) => compare(fromPoints(b.total), fromPoints(a.total)));
}

function gapOf(lost: Lost, numbers: ReadonlyMap<string, string>): Markup {
  const { question, gaps: found, total } = lost;
  const [points, word] = words.pointWord(total).split(" ");
  const fields = [
    field("Why", whysOf(lost, numbers)),
    field("Found", foundOf(lost)),
    field("To do", dosOf(found, question, numbers)),
    field(
      "Agreed",
      agreedOf(lost).map((text) => text.replace(/^Agreed: /, "")),
    ),
  ];
  return markup`<li class="gap"><p class="cost">${points} <small>${word} lost</small></p>
<div><h3>${question.number} ${question.ask}</h3>
<dl>${fields}</dl></div></li>
`;
}

function field(name: string, texts: readonly string[]): Markup {
  return texts.length === 0 ? nothing : markup`<dt>${name}</dt><dd>${lines(texts)}</dd>`;
}

function whysOf({ question, gaps: found }: Lost, numbers: ReadonlyMap<string, string>): string[] {
  return found.map((gap) => {
    const why = words.whyText(gap.why, question.heldBy, numbers);
    const text = gap.method === null ? capital(why) : `${capital(gap.method)}: ${why}`;
    return found.length > 1 ? `${text} (${words.pointWord(gap.lost)})` : text;
  });
}

function foundOf({ question, gaps: found }: Lost): string[] {
  return [...new Set(found.flatMap((gap) => foundTexts(question, gap.method)))];
}

function dosOf(found: readonly Gap[], { heldBy }: QuestionResult, numbers: ReadonlyMap<string, string>): string[] {
  if (found.every((gap) => gap.why === "held")) return [words.heldText(heldBy, numbers)];
  return [...new Set(found.filter((gap) => gap.why !== "held").map((gap) => `${gap.do} (${words.effortText(gap)})`))];
}

function agreedOf({ question }: Lost): string[] {
  return question.actions
    .filter((action) => action.done === null)
    .map(({ do: what, owner, due }) => `Agreed: ${what} (${owner ?? "no owner yet"}, ${due ? `by ${due}` : "no date yet"})`);
}
