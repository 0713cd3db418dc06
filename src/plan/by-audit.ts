import { percentText } from "../model/exact.ts";
import type { Plan } from "../model/plan.ts";
import { costOf, raisesOf } from "./choices.ts";
import { dayAfter } from "./days.ts";
import type { PlanFix } from "./fixes.ts";
import { missedMarks, reaches } from "./goal.ts";
import { raiseAssessment } from "./raise.ts";
import { type Question, type Selection, select } from "./select.ts";
import type { Setting } from "./steps.ts";

/** What can be had by the day of the audit: by the fixes of the plan, and by whatever set of fixes is the best for a bare pass by then. */
export function byAudit({ pack, open, asOf, score }: Setting, question: Question, planned: Selection, day: string): Plan["byAudit"] {
  const isInTime = (fix: PlanFix) => dayAfter(asOf, fix.leadDays) <= day;
  const made = ({ base }: Selection, fixes: readonly PlanFix[]) => score(raiseAssessment(pack, base, raisesOf(fixes), open));
  const { required, isAllowed } = question;
  const best = select({ ...question, goal: required, budget: undefined, isAllowed: (fix) => isAllowed(fix) && isInTime(fix) });
  const most = made(best, best.fixes);
  const passes = reaches(most, required);
  const marks = missedMarks(most, required).map(
    ({ title, score: reached, goal }) => `${title} can come to ${percentText(reached)} of 100 at most by then, and needs ${goal}.`,
  );
  const own = made(planned, planned.fixes.filter(isInTime));
  return {
    day,
    after: own.overall.floor,
    planPasses: reaches(own, required),
    passes,
    hours: passes ? (costOf(best.fixes) + (best.sample?.cost ?? 0)) / 4 : null,
    missed: passes ? [] : [...marks, ...(most.sample?.met === false ? most.sample.short : [])],
  };
}
