import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Fix } from "../model/element.ts";
import { compare, decimal, type Fraction, fraction, isZero, multiply, one, subtract } from "../model/fraction.ts";
import type { Method } from "../model/method.ts";
import type { MeasuredCheck } from "../score/check.ts";
import { createMeasurer } from "../score/measure.ts";
import type { MeasuredQuestion } from "../score/question.ts";
import type { OpenRule } from "./raise.ts";

/** One piece of work: it raises every check it covers to yes. */
export interface PlanFix {
  question: string;
  number: string;
  /** The check whose own fix this is; null for the question's. */
  own: Method | null;
  methods: Method[];
  do: string;
  /** In quarter hours. */
  cost: number;
  leadDays: number;
}

/** Every question of the pack, measured on its own. */
export function measurePack(pack: Pack, assessment: AssessmentFile): MeasuredQuestion[] {
  return createMeasurer(pack)(assessment).questions;
}

/** Every fix of a question that would change something. */
export function findFixes(measured: MeasuredQuestion, assessment: AssessmentFile, open: OpenRule): PlanFix[] {
  const { question, checks } = measured;
  const isOwn = ({ check }: MeasuredCheck) => check.fix !== undefined;
  const shared = checks.filter((one) => !isOwn(one));
  const groups = [
    { own: null, fix: question.fix, covers: shared },
    ...checks.filter(isOwn).map((one) => ({ own: one.method, fix: one.check.fix ?? question.fix, covers: [one] })),
  ];
  return groups.flatMap(({ own, fix, covers }) => fixOf(measured, own, fix, covers, effortOf(assessment, measured.id, own), open) ?? []);
}

function fixOf(
  { id, number }: MeasuredQuestion,
  own: Method | null,
  fix: Fix,
  covers: readonly MeasuredCheck[],
  effort: number | undefined,
  open: OpenRule,
): PlanFix | undefined {
  const lacking = covers.filter((check) => !isZero(missingShare(check, open)));
  if (lacking.length === 0) return undefined;
  const missing = missingShare(startOf(lacking, open), open);
  const cost = effort === undefined ? quarters(multiply(decimal(fix.hours), missing)) : quarters(decimal(effort));
  return { question: id, number, own, methods: covers.map((check) => check.method), do: fix.do, cost, leadDays: fix.lead_days };
}

/** The check the work starts from: documentation where it lacks something, else the lowest. */
function startOf(lacking: readonly MeasuredCheck[], open: OpenRule): MeasuredCheck {
  const lowest = lacking.reduce((a, b) => (compare(missingShare(b, open), missingShare(a, open)) > 0 ? b : a));
  return lacking.find((check) => check.method === "documentation") ?? lowest;
}

function missingShare(check: MeasuredCheck, open: OpenRule): Fraction {
  return subtract(one, open === "no" ? check.floor : check.ceiling);
}

/** Hours, rounded up to whole quarter hours. */
function quarters(hours: Fraction): number {
  const exact = multiply(hours, fraction(4));
  return Number((exact.num + exact.den - 1n) / exact.den);
}

/** What the assessment says this company needs for what is left to do; it is taken as it is. */
function effortOf(assessment: AssessmentFile, id: string, own: Method | null): number | undefined {
  const effort = assessment.efforts?.[id];
  if (typeof effort === "number") return own === null ? effort : undefined;
  return effort?.[own ?? "question"];
}
