import type { AuditResult } from "../model/result.ts";
import { elementChart } from "./html-charts.ts";
import { listOf, type Markup, markup, nothing, type Section, tableOf } from "./html-markup.ts";
import { agreedOf, dosOf, foundOf, gapsOrder, gapsTitle, type Lost, lostByQuestion, openElsewhere, whysOf } from "./lost.ts";
import { lossesHead, lossesTitle, lossRows } from "./lost-by-element.ts";
import { type Column, marksCaption, marksHead } from "./tables.ts";
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
    ...marksHead.map((title) => ({ title, kind: "number" as const })),
    { title: "Standing" },
  ];
  return [{ id: "elements", title: "Marks by element", body: tableOf(marksCaption, columns, rows), paper: "whole" }];
}

/** Why each element lost points, in one place. */
export function losses(result: AuditResult): Section[] {
  const { caption, columns } = lossesHead;
  const rows = lossRows(result).map(({ cells, causes }) => [...cells, lines(causes)]);
  return rows.length === 0 ? [] : [{ id: "losses", title: lossesTitle, body: tableOf(caption, columns, rows) }];
}

export function strengths(result: AuditResult): Section[] {
  const found = words.strengths(result);
  if (found.length === 0) return [];
  const items = found.map(({ number, text }) => markup`<strong>${number}</strong> ${text}`);
  return [{ id: "strengths", title: "What is done well", body: listOf(items) }];
}

/**
 * What was looked at and lost points, the dearest question first. What is not answered yet has a section of its own. What to begin
 * with is said by the plan, where there is one.
 */
export function gaps(result: AuditResult, isPlanned: boolean): Section[] {
  const lost = lostByQuestion(result);
  if (lost.length === 0) return [];
  const numbers = words.numbersOf(result);
  const first = lost.flatMap((one) => one.gaps.find((gap) => gap.why !== "held") ?? []).slice(0, 3);
  const start = markup`<div class="first"><h3>Start here</h3><ol>${first.map((gap) => markup`<li>${gap.do} <span class="soft">(${numbers.get(gap.question)}, ${words.effortText(gap)})</span></li>\n`)}</ol></div>`;
  const rest = lost.slice(shownInFull);
  const body = markup`<p>${gapsOrder} ${openElsewhere}</p>
${first.length > 0 && !isPlanned ? start : nothing}<ol class="gaps">${lost.slice(0, shownInFull).map((one) => gapOf(one, numbers))}</ol>
${rest.length > 0 ? restOf(rest, numbers) : nothing}`;
  return [{ id: "gaps", title: gapsTitle, body }];
}

/** The small losses, one row each, so that the large ones are not buried. */
function restOf(rest: readonly Lost[], numbers: ReadonlyMap<string, string>): Markup {
  const rows = rest.map((one) => [
    `${one.question.number} ${one.question.ask}`,
    words.pointsOnly(one.total),
    lines([...whysOf(one, numbers), ...foundOf(one).map((text) => `Found: ${text}`)]),
    lines([...dosOf(one, numbers), ...agreedOf(one).map((text) => `Agreed: ${text}`)]),
  ]);
  const columns: Column[] = [
    { title: "Question", kind: "third" },
    { title: "Points lost", kind: "number" },
    { title: "Why, and what was found", kind: "third" },
    { title: "To do", kind: "third" },
  ];
  return markup`<h3>What costs less</h3>
${tableOf("Every other question that lost points", columns, rows)}`;
}

function lines(texts: readonly string[]): Markup {
  return markup`${texts.map((text, index) => (index === 0 ? text : markup`<br>${text}`))}`;
}

function gapOf(lost: Lost, numbers: ReadonlyMap<string, string>): Markup {
  const { question, total } = lost;
  const [points, word] = words.pointWord(total).split(" ");
  const fields = [
    field("Why", whysOf(lost, numbers)),
    field("Found", foundOf(lost)),
    field("To do", dosOf(lost, numbers)),
    field("Agreed", agreedOf(lost)),
  ];
  return markup`<li class="gap"><p class="cost">${points} <small>${word} lost</small></p>
<div><h3>${question.number} ${question.ask}</h3>
<dl>${fields}</dl></div></li>
`;
}

function field(name: string, texts: readonly string[]): Markup {
  return texts.length === 0 ? nothing : markup`<dt>${name}</dt><dd>${lines(texts)}</dd>`;
}
