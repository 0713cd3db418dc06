import { fromPoints, toPoints } from "../model/exact.ts";
import { compare, sum } from "../model/fraction.ts";
import type { AuditResult, Gap, QuestionResult } from "../model/result.ts";
import { capital, foundTexts } from "./closing-words.ts";
import * as words from "./words.ts";

/** Everything a question lost, in one place: its checks may have lost for reasons of their own. */
export interface Lost {
  question: QuestionResult;
  gaps: Gap[];
  total: Gap["lost"];
}

/** What was looked at and lost points, the dearest question first. What is not answered yet is left to its own section. */
export function lostByQuestion(result: AuditResult): Lost[] {
  const byId = new Map<string, Gap[]>();
  for (const gap of result.gaps) byId.set(gap.question, [...(byId.get(gap.question) ?? []), gap]);
  const lost = words.questionsOf(result).flatMap((question) => {
    const all = byId.get(question.id) ?? [];
    const found = question.state === "open" ? all.filter((gap) => gap.why !== "open" && gap.why !== "held") : all;
    return found.length === 0 ? [] : { question, gaps: found, total: toPoints(sum(found.map((gap) => fromPoints(gap.lost)))) };
  });
  return lost.sort((a, b) => compare(fromPoints(b.total), fromPoints(a.total)));
}

export function whysOf({ question, gaps: found }: Lost, numbers: ReadonlyMap<string, string>): string[] {
  return found.map((gap) => {
    const why = words.whyText(gap.why, question.heldBy, numbers);
    const text = gap.method === null ? capital(why) : `${capital(gap.method)}: ${why}`;
    return found.length > 1 ? `${text} (${words.pointWord(gap.lost)})` : text;
  });
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
