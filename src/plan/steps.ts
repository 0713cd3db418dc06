import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { fromPoints, toPoints } from "../model/exact.ts";
import type { Placed } from "../model/find.ts";
import { compare, subtract, zero } from "../model/fraction.ts";
import type { PlanStep } from "../model/plan.ts";
import type { AuditResult, Score } from "../model/result.ts";
import { type Agreed, agreedFor, agreedOf, promisedDay } from "./agreed.ts";
import { raisesOf, scaled } from "./choices.ts";
import { dayAfter, daysBetween } from "./days.ts";
import type { PlanFix } from "./fixes.ts";
import { type Marks, reaches } from "./goal.ts";
import { type Group, orderFixes, type Timing, totalOf, weekDays, workDays } from "./order.ts";
import { type OpenRule, raiseAssessment } from "./raise.ts";
import type { Selection } from "./select.ts";

export interface Setting {
  pack: Pack;
  open: OpenRule;
  asOf: string;
  /** The day by which all should show: asked for, or the day of the audit. */
  limit: string | undefined;
  required: Marks;
  before: AuditResult;
  agreed: readonly Agreed[];
  places: ReadonlyMap<string, Placed>;
  score(assessment: AssessmentFile): AuditResult;
}

/** Every step with what the real scoring makes of it; the last must agree with what was searched for. */
export function stepsOf(setting: Setting, { model, base, sample, fixes }: Selection): { steps: PlanStep[]; after: AuditResult } {
  const { pack, open, places, score } = setting;
  const steps: PlanStep[] = [];
  let last = setting.before;
  if (sample) {
    const now = score(base);
    steps.push({ ...sampleStep(sample.do, sample.cost, setting), ...changes(last, now, null, setting) });
    last = now;
  }
  const made: PlanFix[] = [];
  let raised = base;
  let spent = sample?.cost ?? 0;
  for (const { fix, group } of orderFixes(model, fixes, (one) => timingOf(one, setting))) {
    made.push(fix);
    spent += fix.cost;
    raised = raiseAssessment(pack, raised, raisesOf([fix]), open);
    const now = score(raised);
    const place = places.get(fix.question);
    const element = place?.element.id ?? null;
    steps.push({
      ...fixStep(fix, group, spent, setting),
      ask: place?.question.ask ?? null,
      element,
      ...changes(last, now, element, setting),
    });
    last = now;
  }
  if (scaled(pointsOf(last), model.scale) !== totalOf(model)(made)) throw new Error("the plan's points are not those that scoring gives");
  return { steps, after: last };
}

/** In days from the day the work begins. */
function timingOf(fix: PlanFix, { asOf, limit, agreed }: Setting): Timing {
  const promised = promisedDay(agreedFor(agreed, fix));
  return {
    latest: limit === undefined ? Number.POSITIVE_INFINITY : daysBetween(asOf, limit) - fix.leadDays,
    agreed: promised === undefined ? undefined : daysBetween(asOf, promised),
  };
}

function sampleStep(what: string, cost: number, { asOf, limit }: Setting) {
  const inTime = limit === undefined ? weekDays : Math.min(weekDays, daysBetween(asOf, limit));
  const doBy = dayAfter(asOf, inTime);
  return {
    id: "plan-sample",
    kind: "sample" as const,
    question: null,
    number: null,
    element: null,
    ask: null,
    methods: [],
    do: what,
    hours: cost / 4,
    leadDays: 0,
    readyOn: asOf,
    doBy,
    due: doBy,
    latest: limit ?? null,
    group: "this-week" as const,
    agreed: [],
  };
}

function fixStep(fix: PlanFix, group: Group, spent: number, setting: Setting) {
  const { asOf, agreed } = setting;
  const { latest } = timingOf(fix, setting);
  const doBy = dayAfter(asOf, workDays(group, spent, latest));
  return {
    id: fix.own === null ? "plan" : `plan-${fix.own}`,
    kind: "fix" as const,
    question: fix.question,
    number: fix.number,
    methods: fix.methods,
    do: fix.do,
    hours: fix.cost / 4,
    leadDays: fix.leadDays,
    readyOn: dayAfter(asOf, fix.leadDays),
    doBy,
    due: dayAfter(doBy, fix.leadDays),
    latest: latest < 0 || latest === Number.POSITIVE_INFINITY ? null : dayAfter(asOf, latest),
    group,
    agreed: agreedFor(agreed, fix).map((action) => agreedOf(action, fix.leadDays, setting)),
  };
}

const noScore: Score = { points: 0, of: 0 };

type Changes = Pick<PlanStep, "gain" | "frees" | "after" | "elementAfter" | "passes">;

function changes(last: AuditResult, now: AuditResult, element: string | null, { required }: Setting): Changes {
  const heldBefore = new Set(questionsOf(last).flatMap((one) => (one.heldBy.length > 0 ? one.id : [])));
  const isFreed = (one: AuditResult["elements"][number]["questions"][number]) =>
    heldBefore.has(one.id) && one.heldBy.length === 0 && one.floor !== null && compare(fromPoints(one.floor.points), zero) > 0;
  return {
    gain: toPoints(subtract(pointsOf(now), pointsOf(last))),
    frees: questionsOf(now)
      .filter(isFreed)
      .map(({ id, number }) => ({ question: id, number })),
    after: now.overall.floor ?? noScore,
    elementAfter: now.elements.find((one) => one.id === element)?.floor ?? null,
    passes: reaches(now, required),
  };
}

function pointsOf(result: AuditResult) {
  return result.overall.floor ? fromPoints(result.overall.floor.points) : zero;
}

function questionsOf(result: AuditResult) {
  return result.elements.flatMap((element) => element.questions);
}
