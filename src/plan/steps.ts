import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { fromPoints, toPoints } from "../model/exact.ts";
import { placedQuestions } from "../model/find.ts";
import { compare, subtract, zero } from "../model/fraction.ts";
import type { PlanStep } from "../model/plan.ts";
import type { AuditResult, Score } from "../model/result.ts";
import { raisesOf, scaled } from "./choices.ts";
import { dayAfter } from "./days.ts";
import type { PlanFix } from "./fixes.ts";
import { type Group, orderFixes, totalOf, weekDays } from "./order.ts";
import { type OpenRule, raiseAssessment } from "./raise.ts";
import type { Selection } from "./select.ts";

export interface Setting {
  pack: Pack;
  open: OpenRule;
  asOf: string;
  /** The day by which all should show: asked for, or the day of the audit. */
  limit: string | undefined;
  before: AuditResult;
  score(assessment: AssessmentFile): AuditResult;
}

/** Every step with what the real scoring makes of it; the last must agree with what was searched for. */
export function stepsOf(setting: Setting, { model, base, sample, fixes }: Selection): { steps: PlanStep[]; after: AuditResult } {
  const { pack, open, asOf, limit, score } = setting;
  const places = new Map(placedQuestions(pack).map((placed) => [placed.id, placed]));
  const steps: PlanStep[] = [];
  let last = setting.before;
  if (sample) {
    const now = score(base);
    steps.push({ ...sampleStep(sample.do, sample.cost, setting), ...changes(last, now, null) });
    last = now;
  }
  const made: PlanFix[] = [];
  let raised = base;
  const isLate = (fix: PlanFix) => limit !== undefined && dayAfter(asOf, fix.leadDays) > limit;
  for (const { fix, group } of orderFixes(model, fixes, isLate)) {
    made.push(fix);
    raised = raiseAssessment(pack, raised, raisesOf([fix]), open);
    const now = score(raised);
    const place = places.get(fix.question);
    const element = place?.element.id ?? null;
    steps.push({ ...fixStep(fix, group, setting), ask: place?.question.ask ?? null, element, ...changes(last, now, element) });
    last = now;
  }
  if (scaled(pointsOf(last), model.scale) !== totalOf(model)(made)) throw new Error("the plan's points are not those that scoring gives");
  return { steps, after: last };
}

function sampleStep(what: string, cost: number, setting: Setting) {
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
    readyOn: setting.asOf,
    due: dueDay("this-week", 0, setting),
    group: "this-week" as const,
  };
}

function fixStep(fix: PlanFix, group: Group, setting: Setting) {
  return {
    id: fix.own === null ? "plan" : `plan-${fix.own}`,
    kind: "fix" as const,
    question: fix.question,
    number: fix.number,
    methods: fix.methods,
    do: fix.do,
    hours: fix.cost / 4,
    leadDays: fix.leadDays,
    readyOn: dayAfter(setting.asOf, fix.leadDays),
    due: dueDay(group, fix.leadDays, setting),
    group,
  };
}

/** A week for the work and the days until it shows; what can wait for the audit is due then. Never before it can show. */
function dueDay(group: Group, leadDays: number, { asOf, limit }: Setting): string {
  const ready = dayAfter(asOf, leadDays);
  const usual = dayAfter(asOf, group === "this-week" ? weekDays : leadDays + weekDays);
  const wanted = group === "before-audit" ? (limit ?? dayAfter(asOf, leadDays + 4 * weekDays)) : usual;
  const inTime = limit !== undefined && wanted > limit ? limit : wanted;
  return [inTime, ready].sort().at(-1) ?? ready;
}

const noScore: Score = { points: 0, of: 0 };

function changes(last: AuditResult, now: AuditResult, element: string | null): Pick<PlanStep, "gain" | "frees" | "after" | "elementAfter"> {
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
  };
}

function pointsOf(result: AuditResult) {
  return result.overall.floor ? fromPoints(result.overall.floor.points) : zero;
}

function questionsOf(result: AuditResult) {
  return result.elements.flatMap((element) => element.questions);
}
