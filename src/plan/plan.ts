import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { fromPoints, toPoints } from "../model/exact.ts";
import { placedQuestions } from "../model/find.ts";
import { compare, subtract, zero } from "../model/fraction.ts";
import type { Plan, PlanStep } from "../model/plan.ts";
import type { AuditResult, Score } from "../model/result.ts";
import { scoreAudit } from "../score/audit.ts";
import { costOf, raisesOf, scaled } from "./choices.ts";
import { findFixes, measurePack, type PlanFix } from "./fixes.ts";
import { type Aim, goalMarks, type Marks, reaches, requiredMarks, usualMargin } from "./goal.ts";
import { type Group, orderFixes, totalOf } from "./order.ts";
import { type OpenRule, raiseAssessment } from "./raise.ts";
import { reasonsOf } from "./reasons.ts";
import { type Question, type Selection, select } from "./select.ts";

export interface PlanOptions extends Aim {
  /** The day the work begins, year-month-day. */
  asOf: string;
  purpose?: string;
  /** What cannot show by this day is left out. */
  by?: string;
  /** In hours: the best score within it is sought, not the least effort. */
  budget?: number;
  /** Question ids that are not touched. */
  exclude?: readonly string[];
  open?: OpenRule;
}

/** The shortest way from an assessment to its marks: exact, and every step scored again on a changed copy. Pure; both must be free of errors. */
export function planAudit(pack: Pack, assessment: AssessmentFile, options: PlanOptions): Plan {
  const purpose = options.purpose ?? assessment.purpose ?? pack.default_purpose;
  const required = requiredMarks(pack, purpose);
  const goal = goalMarks(required, options);
  const open = options.open ?? "no";
  const question: Question = {
    pack,
    assessment,
    open,
    required,
    goal,
    budget: options.budget === undefined ? undefined : Math.floor(options.budget * 4),
    isAllowed: (fix) => whyNot(fix, options) === undefined,
  };
  const score = (one: AssessmentFile) => scoreAudit(pack, one, { asOf: options.asOf, purpose });
  const before = score(assessment);
  const selection = select(question);
  const fixes = options.budget === undefined ? withoutIdle(pack, selection, open, goal, score) : selection.fixes;
  const auditDay = assessment.audit?.day ?? null;
  const limit = options.by ?? (auditDay !== null && auditDay >= options.asOf ? auditDay : undefined);
  const isLate = (fix: PlanFix) => limit !== undefined && dayAfter(options.asOf, fix.leadDays) > limit;
  const { steps, after } = stepsOf(pack, before, { ...selection, fixes }, open, options.asOf, isLate, score);
  const outcome = reaches(after, goal) ? "goal" : reaches(after, required) ? "mark" : "short";
  const leftOut = leftOutOf(selection, question, options);
  return {
    formatVersion: 1,
    pack: before.pack,
    company: before.company,
    purpose,
    asOf: options.asOf,
    by: options.by ?? null,
    auditDay,
    margin: options.margin ?? usualMargin,
    target: options.target ?? null,
    budget: options.budget ?? null,
    open,
    openQuestions: before.elements.flatMap((element) => element.questions).filter((one) => one.state === "open").length,
    outcome,
    verdict: { before: before.verdict, after: after.verdict },
    overall: { before: before.overall.floor, after: after.overall.floor, required: required.overall, goal: goal.overall },
    elements: before.elements.map(({ id, number, title, floor }) => ({
      id,
      number,
      title,
      before: floor,
      after: after.elements.find((one) => one.id === id)?.floor ?? null,
      required: required.element,
      goal: goal.element,
    })),
    hours: steps.reduce((total, step) => total + step.hours, 0),
    steps,
    reasons: outcome === "goal" ? [] : whyShort(question, selection, options, leftOut, score),
    leftOut,
  };
}

function whyNot(fix: Pick<PlanFix, "question" | "leadDays">, { exclude, by, asOf }: PlanOptions): "excluded" | "not-ready" | undefined {
  if (exclude?.includes(fix.question)) return "excluded";
  return by !== undefined && dayAfter(asOf, fix.leadDays) > by ? "not-ready" : undefined;
}

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

type Score1 = (assessment: AssessmentFile) => AuditResult;

/** Without the fixes that cost nothing and are not needed; one that costs something is always needed. */
function withoutIdle(pack: Pack, { base, fixes }: Selection, open: OpenRule, goal: Marks, score: Score1): PlanFix[] {
  const isEnough = (some: readonly PlanFix[]) => reaches(score(raiseAssessment(pack, base, raisesOf(some), open)), goal);
  return fixes
    .filter((fix) => fix.cost === 0)
    .reduce((kept, fix) => {
      const fewer = kept.filter((one) => one !== fix);
      return isEnough(fewer) ? fewer : kept;
    }, fixes);
}

/** Every step with what the real scoring makes of it; the last must agree with what was searched for. */
function stepsOf(
  pack: Pack,
  before: AuditResult,
  { model, base, sample, fixes }: Selection,
  open: OpenRule,
  asOf: string,
  isLate: (fix: PlanFix) => boolean,
  score: Score1,
): { steps: PlanStep[]; after: AuditResult } {
  const texts = new Map(placedQuestions(pack).map(({ id, question, element }) => [id, { ask: question.ask, element: element.id }]));
  const steps: PlanStep[] = [];
  let last = before;
  if (sample) {
    const now = score(base);
    steps.push({ ...sampleStep(sample.do, sample.cost, asOf), ...changes(last, now, null) });
    last = now;
  }
  const made: PlanFix[] = [];
  for (const { fix, group } of orderFixes(model, fixes, isLate)) {
    made.push(fix);
    const now = score(raiseAssessment(pack, base, raisesOf(made), open));
    const { ask = "", element = "" } = texts.get(fix.question) ?? {};
    steps.push({ ...fixStep(fix, group, asOf), ask, element, ...changes(last, now, element) });
    last = now;
  }
  const points = last.overall.floor ? fromPoints(last.overall.floor.points) : zero;
  if (scaled(points, model.scale) !== totalOf(model)(made)) throw new Error("the plan's points are not those that scoring gives");
  return { steps, after: last };
}

function sampleStep(what: string, cost: number, asOf: string) {
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
    group: "this-week" as const,
  };
}

function fixStep(fix: PlanFix, group: Group, asOf: string) {
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
    group,
  };
}

const noScore: Score = { points: 0, of: 0 };

function changes(last: AuditResult, now: AuditResult, element: string | null): Pick<PlanStep, "gain" | "frees" | "after" | "elementAfter"> {
  const points = (result: AuditResult) => (result.overall.floor ? fromPoints(result.overall.floor.points) : zero);
  const heldBefore = new Set(questionsOf(last).flatMap((one) => (one.heldBy.length > 0 ? one.id : [])));
  return {
    gain: toPoints(subtract(points(now), points(last))),
    frees: questionsOf(now).flatMap((one) => (heldBefore.has(one.id) && one.heldBy.length === 0 && earns(one.floor) ? one.id : [])),
    after: now.overall.floor ?? noScore,
    elementAfter: now.elements.find((one) => one.id === element)?.floor ?? null,
  };
}

function earns(score: Score | null): boolean {
  return score !== null && compare(fromPoints(score.points), zero) > 0;
}

function questionsOf(result: AuditResult) {
  return result.elements.flatMap((element) => element.questions);
}

function leftOutOf({ model, base }: Selection, { pack, open }: Question, options: PlanOptions): Plan["leftOut"] {
  const entry = (fix: PlanFix, why: Plan["leftOut"][number]["why"]) => ({
    question: fix.question,
    number: fix.number,
    methods: fix.methods,
    hours: fix.cost / 4,
    readyOn: dayAfter(options.asOf, fix.leadDays),
    why,
  });
  const barred = model.fixes.flatMap((fix) => {
    const why = whyNot(fix, options);
    return why === undefined ? [] : [entry(fix, why)];
  });
  const unanswered =
    open === "no"
      ? []
      : measurePack(pack, base)
          .filter((question) => question.isOpen)
          .flatMap((question) => findFixes(question, base, "no").map((fix) => entry(fix, "not-answered")));
  return [...barred, ...unanswered];
}

function whyShort(question: Question, selection: Selection, options: PlanOptions, leftOut: Plan["leftOut"], score: Score1): string[] {
  const { pack, open, goal, required } = question;
  const best = options.budget === undefined ? selection : select({ ...question, budget: undefined });
  const after = score(raiseAssessment(pack, best.base, raisesOf(best.fixes), open));
  const cheapest = reaches(after, goal) ? (costOf(best.fixes) + (best.sample?.cost ?? 0)) / 4 : undefined;
  return reasonsOf({ by: options.by, budget: options.budget, cheapest, required, goal, most: after, leftOut });
}
