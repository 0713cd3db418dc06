import { fullId, type Pack } from "../model/content.ts";
import type { Fix, QuestionFile } from "../model/element.ts";
import { fromPoints, toPoints } from "../model/exact.ts";
import { fingerprint } from "../model/fingerprint.ts";
import { compare, fraction, subtract } from "../model/fraction.ts";
import type { Gap, LedgerLine, QuestionResult } from "../model/result.ts";

/** The ledger's losses, the largest first: one gap per line that lost points. */
export function findGaps(pack: Pack, questions: readonly QuestionResult[]): Gap[] {
  const content = new Map(
    pack.elements.flatMap((element) => element.questions.map((question) => [fullId(element, question), question] as const)),
  );
  const gaps = questions.flatMap((question) => {
    const source = content.get(question.id);
    return source ? question.ledger.flatMap((line) => gapOf(question, source, line) ?? []) : [];
  });
  const order = new Map(questions.map((question, index) => [question.id, index]));
  return gaps.sort(
    (a, b) => compare(fromPoints(b.lost), fromPoints(a.lost)) || (order.get(a.question) ?? 0) - (order.get(b.question) ?? 0),
  );
}

function gapOf(question: QuestionResult, source: QuestionFile, line: LedgerLine): Gap | undefined {
  const lost = subtract(fraction(line.of), fromPoints(line.points));
  const cause = line.causes.find((one) => one.why !== "rounding") ?? line.causes[0];
  if (compare(lost, fraction(0)) <= 0 || !cause) return undefined;
  const fix: Fix = (line.method && source.checks[line.method]?.fix) || source.fix;
  return {
    question: question.id,
    method: line.method,
    lost: toPoints(lost),
    why: cause.why,
    fingerprint: fingerprint("gap", question.id, line.method, ""),
    do: cause.why === "held" ? `First fix what this rests on: ${question.heldBy.join(", ")}.` : fix.do,
    hours: fix.hours,
    leadDays: fix.lead_days,
    file: null,
    line: null,
    state: "new",
  };
}

export { fingerprint } from "../model/fingerprint.ts";
