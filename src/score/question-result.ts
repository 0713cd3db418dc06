import type { AnswerFile } from "../model/assessment.ts";
import { checkState } from "../model/cells.ts";
import { checksOf } from "../model/content.ts";
import { toPoints, toRatio } from "../model/exact.ts";
import { fraction, sum } from "../model/fraction.ts";
import { type Method, methods } from "../model/method.ts";
import { itemsOf, naReason } from "../model/responses.ts";
import type { Comment, QuestionResult, Score } from "../model/result.ts";
import { ledgerLine, responseTexts } from "./ledger.ts";
import type { MeasuredQuestion, Rules } from "./question.ts";

/** What a result says of one question. `heldBy` and `heldAtMost`: the questions that hold it in the floor and in the ceiling. */
export function questionResult(
  measured: MeasuredQuestion,
  heldBy: string[],
  heldAtMost: string[],
  na: "headcount" | "said" | undefined,
  rules: Rules,
): QuestionResult {
  const { id, number, question, answer, isApplicable } = measured;
  const base = { id, number, ask: question.ask, ...remarks(answer), wanted: (question.evidence ?? []).map((kind) => kind.title) };
  if (!isApplicable) {
    const reason = na === "headcount" ? "does not apply to a company of this size" : naText(answer);
    const nothing = { heldBy: [], floor: null, ceiling: null, checks: [], ledger: [], leftOut: [] };
    return { ...base, ...nothing, state: "not-applicable", notApplicable: reason };
  }
  const isSum = (question.combine ?? "sum") === "sum";
  return {
    ...base,
    state: measured.isOpen ? "open" : heldBy.length > 0 ? "held" : "scored",
    heldBy,
    floor: scoreOf(measured, "floor", heldBy),
    ceiling: scoreOf(measured, "ceiling", heldAtMost),
    checks: measured.checks.map((check, index) => {
      const line = isSum ? measured.lines[index] : undefined;
      const earned = line && (heldBy.length > 0 ? 0 : toPoints(line.points.floor));
      return {
        method: check.method,
        open: check.isOpen,
        share: toRatio(check.floor),
        points: earned ?? null,
        of: line?.marking.points ?? null,
        responses: responseTexts(check),
      };
    }),
    ledger: measured.lines.map((line) => ledgerLine(line, { floor: heldBy, ceiling: heldAtMost })),
    leftOut: checksLeftOut(measured, rules),
    notApplicable: null,
  };
}

/** What a question that applies has in one score, unless others hold it there. */
export function scoreOf({ lines, of }: MeasuredQuestion, side: "floor" | "ceiling", holders: readonly string[]): Score {
  return { points: toPoints(holders.length > 0 ? fraction(0) : sum(lines.map((line) => line.points[side]))), of };
}

function checksLeftOut({ question, answer }: MeasuredQuestion, { sites, headcount }: Rules): QuestionResult["leftOut"] {
  return checksOf(question).flatMap(({ method, check }) => {
    const state = checkState(method, check, answer, sites, headcount);
    if (state.isApplicable) return [];
    const because = { headcount: "nobody holds the roles that are asked", said: "", "nothing-left": "every part is not applicable" };
    return [{ method, reason: reasonsOf(answer, [method]) || because[state.because] }];
  });
}

function remarks(answer: AnswerFile | undefined) {
  const note = noteOf(answer?.note);
  return {
    note: note?.text ?? null,
    confidential: note?.confidential ?? false,
    comments: methods.flatMap((method) => commentsOf(answer, method)),
    evidence: (answer?.evidence ?? []).map(({ path, part }) => ({ path, part: part ?? null })),
    strength: answer?.strength ?? null,
    flag: answer?.flag ?? null,
    ...(answer?.carried ? { carriedOn: answer.carried.on } : {}),
    actions: (answer?.actions ?? []).map(({ id, do: what, owner, due, done }) => ({
      id,
      do: what,
      owner: owner ?? null,
      due: due ?? null,
      done: done ?? null,
    })),
  };
}

function commentsOf(answer: AnswerFile | undefined, method: Method): Comment[] {
  return itemsOf(answer?.[method]).flatMap((item) => {
    const note = noteOf(item.note);
    const site = method === "interview" ? null : (item.site ?? null);
    return note ? [{ method, site, on: item.on ?? null, ...note }] : [];
  });
}

function noteOf(note: AnswerFile["note"]): { text: string; confidential: boolean } | undefined {
  if (note === undefined || note === null) return undefined;
  return typeof note === "string" ? { text: note, confidential: false } : { text: note.text, confidential: note.confidential === true };
}

function naText(answer: AnswerFile | undefined): string {
  return answer?.not_applicable ?? (reasonsOf(answer, methods) || "nobody holds the roles that are asked");
}

function reasonsOf(answer: AnswerFile | undefined, of: readonly Method[]): string {
  return [...new Set(of.flatMap((method) => itemsOf(answer?.[method]).flatMap((item) => naReason(item) ?? [])))].join("; ");
}
