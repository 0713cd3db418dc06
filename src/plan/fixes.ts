import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { type Fraction, one, subtract } from "../model/fraction.ts";
import type { Method } from "../model/method.ts";
import type { MeasuredCheck } from "../score/check.ts";
import { effortOf, ownEffort } from "../score/effort.ts";
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
  return groups.flatMap(({ own, fix, covers }) => {
    const lacking = covers.map((check) => ({ method: check.method, missing: missingShare(check, open) }));
    const cost = effortOf(fix, lacking, ownEffort(assessment, measured.id, own));
    if (cost === undefined) return [];
    const methods = covers.map((check) => check.method);
    return { question: measured.id, number: measured.number, own, methods, do: fix.do, cost, leadDays: fix.lead_days };
  });
}

function missingShare(check: MeasuredCheck, open: OpenRule): Fraction {
  return subtract(one, open === "no" ? check.floor : check.ceiling);
}
