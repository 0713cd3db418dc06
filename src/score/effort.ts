import type { AssessmentFile } from "../model/assessment.ts";
import type { Fix } from "../model/element.ts";
import { compare, decimal, type Fraction, fraction, isZero, multiply } from "../model/fraction.ts";
import type { Method } from "../model/method.ts";

/** What a check lacks of a full yes: between 0 and 1. */
export interface Lacking {
  method: Method;
  missing: Fraction;
}

/**
 * What a fix costs, in quarter hours: its hours times what is missing of the check that the work starts from, rounded up. What the company says
 * that it needs for what is left (`efforts`) is taken as it is. Undefined where the checks it covers lack nothing.
 */
export function effortOf(fix: Fix, covered: readonly Lacking[], own: number | undefined): number | undefined {
  const lacking = covered.filter(({ missing }) => !isZero(missing));
  const [first, ...rest] = lacking;
  if (!first) return undefined;
  if (own !== undefined) return quarters(decimal(own));
  // The work starts from documentation where that lacks something, else from what lacks most.
  const most = rest.reduce((a, b) => (compare(b.missing, a.missing) > 0 ? b : a), first);
  const start = lacking.find(({ method }) => method === "documentation") ?? most;
  return quarters(multiply(decimal(fix.hours), start.missing));
}

/** Hours, rounded up to whole quarter hours. */
function quarters(hours: Fraction): number {
  const exact = multiply(hours, fraction(4));
  return Number((exact.num + exact.den - 1n) / exact.den);
}

/** What the assessment says this company needs for a fix: the question's (null), or a check's own. */
export function ownEffort({ efforts }: Pick<AssessmentFile, "efforts">, question: string, own: Method | null): number | undefined {
  const effort = efforts?.[question];
  if (typeof effort === "number") return own === null ? effort : undefined;
  return effort?.[own ?? "question"];
}
