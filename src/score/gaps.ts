import type { AssessmentFile } from "../model/assessment.ts";
import { fullId, type Pack } from "../model/content.ts";
import type { Fix, QuestionFile } from "../model/element.ts";
import { fromPoints, toPoints } from "../model/exact.ts";
import { fingerprint } from "../model/fingerprint.ts";
import { compare, fraction, one, subtract } from "../model/fraction.ts";
import type { Method } from "../model/method.ts";
import type { Gap, LedgerLine, QuestionResult } from "../model/result.ts";
import { effortOf, ownEffort } from "./effort.ts";

/** The ledger's losses, the largest first: one gap per line that lost points. */
export function findGaps(pack: Pack, questions: readonly QuestionResult[], efforts: Efforts): Gap[] {
  const content = new Map(
    pack.elements.flatMap((element) => element.questions.map((question) => [fullId(element, question), question] as const)),
  );
  const gaps = questions.flatMap((question) => {
    const source = content.get(question.id);
    return source ? question.ledger.flatMap((line) => gapOf(question, source, line, efforts) ?? []) : [];
  });
  const order = new Map(questions.map((question, index) => [question.id, index]));
  return gaps.sort(
    (a, b) => compare(fromPoints(b.lost), fromPoints(a.lost)) || (order.get(a.question) ?? 0) - (order.get(b.question) ?? 0),
  );
}

type Efforts = Pick<AssessmentFile, "efforts">;

function gapOf(question: QuestionResult, source: QuestionFile, line: LedgerLine, efforts: Efforts): Gap | undefined {
  const lost = subtract(fraction(line.of), fromPoints(line.points));
  const cause = line.causes.find((one) => one.why !== "rounding") ?? line.causes[0];
  if (compare(lost, fraction(0)) <= 0 || !cause) return undefined;
  const own = line.method && source.checks[line.method]?.fix ? line.method : null;
  const fix: Fix = (own && source.checks[own]?.fix) || source.fix;
  return {
    question: question.id,
    method: line.method,
    lost: toPoints(lost),
    why: cause.why,
    fingerprint: fingerprint("gap", question.id, line.method, ""),
    do: cause.why === "held" ? `First fix what this rests on: ${question.heldBy.join(", ")}.` : fix.do,
    hours: hoursOf(question, source, own, fix, efforts),
    leadDays: fix.lead_days,
    file: null,
    line: null,
    state: "new",
  };
}

/** The work that is left, as a plan counts it: the fix is for every check that has none of its own. */
function hoursOf(question: QuestionResult, source: QuestionFile, own: Method | null, fix: Fix, efforts: Efforts): number {
  const covered = question.checks
    .filter(({ method }) => (own === null ? source.checks[method]?.fix === undefined : method === own))
    .map(({ method, share }) => ({ method, missing: subtract(one, fraction(BigInt(share.num), BigInt(share.den))) }));
  return (effortOf(fix, covered, ownEffort(efforts, question.id, own)) ?? 0) / 4;
}

export { fingerprint } from "../model/fingerprint.ts";
