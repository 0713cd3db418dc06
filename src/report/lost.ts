import { fromPoints, toPoints } from "../model/exact.ts";
import { compare, sum } from "../model/fraction.ts";
import type { AuditResult, Gap, QuestionResult } from "../model/result.ts";
import { capital, foundTexts } from "./closing-words.ts";
import { recordedText } from "./tables.ts";
import * as words from "./words.ts";

/** Everything a question lost, in one place: its checks may have lost for reasons of their own. */
export interface Lost {
  question: QuestionResult;
  gaps: Gap[];
  total: Gap["lost"];
  /** What was recorded, by method. */
  recorded: ReadonlyMap<Gap["method"], string>;
}

/** The same order in every form, and said in each. */
export const gapsTitle = "What costs the most, and what to do";
export const gapsOrder = "Most points first, all checks of a question together.";
export const openElsewhere = "What is not answered yet stands in a list of its own.";

/** What was looked at and lost points, the dearest question first. What is not answered yet is left to its own section. */
export function lostByQuestion(result: AuditResult): Lost[] {
  return byQuestion(result, (gap, question) => !isOpen(gap, question));
}

/** What counts as lost only until it is answered, in the same order. */
export function openByQuestion(result: AuditResult): Lost[] {
  return byQuestion(result, isOpen);
}

function isOpen({ why }: Gap, { state }: QuestionResult): boolean {
  return state === "open" && (why === "open" || why === "held");
}

function byQuestion(result: AuditResult, isIn: (gap: Gap, question: QuestionResult) => boolean): Lost[] {
  const byId = new Map<string, Gap[]>();
  for (const gap of result.gaps) byId.set(gap.question, [...(byId.get(gap.question) ?? []), gap]);
  const lost = words.questionsOf(result).flatMap((question) => {
    const gaps = (byId.get(question.id) ?? []).filter((gap) => isIn(gap, question));
    if (gaps.length === 0) return [];
    const recorded = new Map(question.ledger.map(({ method, responses }) => [method, recordedText(responses, result.details)] as const));
    return { question, gaps, total: toPoints(sum(gaps.map((gap) => fromPoints(gap.lost)))), recorded };
  });
  return lost.sort((a, b) => compare(fromPoints(b.total), fromPoints(a.total)));
}

export function whysOf(lost: Lost, numbers: ReadonlyMap<string, string>): string[] {
  return lost.gaps.map((gap) => {
    const why = whyOf(gap, lost, numbers);
    const text = gap.method === null ? capital(why) : `${capital(gap.method)}: ${why}`;
    return lost.gaps.length > 1 ? `${text} (${words.pointWord(gap.lost)})` : text;
  });
}

/** Where it is a matter of more or less, what was recorded says it best. */
export function whyOf({ why, method }: Gap, { question, recorded }: Lost, numbers: ReadonlyMap<string, string>): string {
  const text = words.whyText(why, question.heldBy, numbers);
  const found = recorded.get(method) ?? "";
  if (found === "") return text;
  if (why === "some") return found;
  return why === "unsure" || why === "below-threshold" ? `${text}: ${found}` : text;
}

export function foundOf({ question, gaps: found }: Lost): string[] {
  return [...new Set(found.flatMap((gap) => foundTexts(question, gap.method)))];
}

export function dosOf({ question: { heldBy }, gaps: found }: Lost, numbers: ReadonlyMap<string, string>): string[] {
  if (found.every((gap) => gap.why === "held")) return [words.heldText(heldBy, numbers)];
  return [...new Set(found.filter((gap) => gap.why !== "held").map((gap) => `${gap.do} (${words.effortText(gap)})`))];
}

/** Actions agreed on and not done yet: what, who, by when. */
export function agreedOf({ question }: Lost): string[] {
  return question.actions
    .filter((action) => action.done === null)
    .map(({ do: what, owner, due }) => `${what} (${owner ?? "no owner yet"}, ${due ? `by ${due}` : "no date yet"})`);
}
