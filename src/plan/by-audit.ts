import type { AssessmentFile } from "../model/assessment.ts";
import { percentText } from "../model/exact.ts";
import type { Plan } from "../model/plan.ts";
import { agreedFor, agreedOf } from "./agreed.ts";
import { raisesOf } from "./choices.ts";
import { dayAfter } from "./days.ts";
import type { PlanFix } from "./fixes.ts";
import { missedMarks, reaches } from "./goal.ts";
import { raiseAssessment } from "./raise.ts";
import { type Question, type Selection, select } from "./select.ts";
import type { Setting } from "./steps.ts";

/** What can be had by the day of the audit: by the steps of the plan that show by then, and by the least that has to be added to them for a bare pass. */
export function byAudit(setting: Setting, question: Question, planned: Selection, day: string): Plan["byAudit"] {
  const { pack, open, asOf, score } = setting;
  const isInTime = (fix: PlanFix) => dayAfter(asOf, fix.leadDays) <= day;
  const raise = (base: AssessmentFile, fixes: readonly PlanFix[]) => raiseAssessment(pack, base, raisesOf(fixes), open);
  const { required, isAllowed } = question;
  const timely = raise(planned.base, planned.fixes.filter(isInTime));
  const own = score(timely);
  const reached = { day, after: own.overall.floor, planPasses: reaches(own, required) };
  if (reached.planPasses) return { ...reached, passes: true, more: [], missed: [] };
  const allowed = (fix: PlanFix) => isAllowed(fix) && isInTime(fix);
  const best = select({ ...question, assessment: timely, goal: required, budget: undefined, isAllowed: allowed });
  const most = score(raise(best.base, best.fixes));
  const inPackOrder = best.model.fixes.filter((fix) => best.fixes.includes(fix));
  if (reaches(most, required)) return { ...reached, passes: true, more: inPackOrder.map((fix) => moreStep(fix, setting, day)), missed: [] };
  const marks = missedMarks(most, required).map(
    ({ title, score: points, goal }) => `${title} can come to ${percentText(points)} of 100 at most by then, and needs ${goal}.`,
  );
  return { ...reached, passes: false, more: [], missed: [...marks, ...(most.sample?.met === false ? most.sample.short : [])] };
}

/** One more piece of work; the day is the last on which it can be done and still show. */
function moreStep(fix: PlanFix, setting: Setting, day: string): NonNullable<Plan["byAudit"]>["more"][number] {
  const { question, number, do: what, cost, leadDays } = fix;
  const agreed = agreedFor(setting.agreed, fix).map((action) => agreedOf(action, leadDays, setting));
  const ask = setting.places.get(question)?.question.ask ?? null;
  return { question, number, ask, do: what, hours: cost / 4, leadDays, doBy: dayAfter(day, -leadDays), agreed };
}
