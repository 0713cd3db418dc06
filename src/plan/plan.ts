import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { createScorer } from "../score/audit.ts";
import { agreedActions, alsoAgreed } from "./agreed.ts";
import { byAudit } from "./by-audit.ts";
import { costOf, raisesOf } from "./choices.ts";
import { dayAfter } from "./days.ts";
import { findFixes, measurePack, type PlanFix } from "./fixes.ts";
import { type Aim, goalMarks, type Marks, reaches, requiredMarks, usualMargin } from "./goal.ts";
import { type OpenRule, raiseAssessment } from "./raise.ts";
import { reasonsOf } from "./reasons.ts";
import { type Question, type Selection, select } from "./select.ts";
import { type Setting, stepsOf } from "./steps.ts";
import { unansweredOf } from "./unanswered.ts";

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
  const { asOf, by } = options;
  const purpose = options.purpose ?? assessment.purpose ?? pack.default_purpose;
  const question = questionOf(pack, assessment, options, requiredMarks(pack, purpose));
  const score = createScorer(pack, { asOf, purpose });
  const before = score(assessment);
  const auditDay = assessment.audit?.day ?? null;
  const comingAudit = auditDay !== null && auditDay >= asOf ? auditDay : undefined;
  const limit = by ?? comingAudit;
  const isNarrowed = by !== undefined || options.budget !== undefined || before.overall.floor === null;
  const agreed = agreedActions(pack, before);
  const places = new Map(placedQuestions(pack).map((placed) => [placed.id, placed]));
  const setting: Setting = { pack, open: question.open, asOf, limit, required: question.required, before, agreed, places, score };
  const selection = select(question);
  const fixes = question.budget === undefined ? withoutIdle(setting, selection, question.goal) : selection.fixes;
  const planned = { ...selection, fixes };
  const { steps, after } = stepsOf(setting, planned);
  const outcome = reaches(after, question.goal) ? "goal" : reaches(after, question.required) ? "mark" : "short";
  const leftOut = leftOutOf(selection, question, options);
  return {
    formatVersion: 1,
    pack: before.pack,
    company: before.company,
    purpose,
    asOf,
    by: by ?? null,
    auditDay,
    certificateEnds: assessment.certificate?.expires ?? null,
    margin: options.margin ?? usualMargin,
    target: options.target ?? null,
    budget: options.budget ?? null,
    open: question.open,
    openQuestions: before.coverage.questions - before.coverage.answered,
    unanswered: unansweredOf(before),
    outcome,
    verdict: { before: before.verdict, after: after.verdict },
    ...marksOf(before, after, question),
    hours: steps.reduce((total, step) => total + step.hours, 0),
    byAudit: isNarrowed || comingAudit === undefined ? null : byAudit(setting, question, planned, comingAudit),
    steps,
    alsoAgreed: alsoAgreed(agreed, steps, { asOf, limit }, places),
    reasons: outcome === "goal" ? [] : whyShort(setting, question, selection, options, leftOut),
    leftOut,
  };
}

function questionOf(pack: Pack, assessment: AssessmentFile, options: PlanOptions, required: Marks): Question {
  return {
    pack,
    assessment,
    open: options.open ?? "no",
    required,
    goal: goalMarks(required, options),
    budget: options.budget === undefined ? undefined : Math.floor(options.budget * 4),
    isAllowed: (fix) => whyNot(fix, options) === undefined,
  };
}

function whyNot(fix: PlanFix, { exclude, by, asOf }: PlanOptions): "excluded" | "not-ready" | undefined {
  if (exclude?.includes(fix.question)) return "excluded";
  return by !== undefined && dayAfter(asOf, fix.leadDays) > by ? "not-ready" : undefined;
}

function marksOf(before: AuditResult, after: AuditResult, { required, goal }: Question): Pick<Plan, "overall" | "elements"> {
  return {
    overall: {
      before: before.overall.floor,
      most: before.overall.ceiling,
      after: after.overall.floor,
      required: required.overall,
      goal: goal.overall,
    },
    elements: before.elements.map(({ id, number, title, floor }) => ({
      id,
      number,
      title,
      before: floor,
      after: after.elements.find((one) => one.id === id)?.floor ?? null,
      required: required.element,
      goal: goal.element,
    })),
  };
}

/** Without the fixes that cost nothing and are not needed; one that costs something is always needed. */
function withoutIdle({ pack, open, score }: Setting, { base, fixes }: Selection, goal: Marks): PlanFix[] {
  const isEnough = (some: readonly PlanFix[]) => reaches(score(raiseAssessment(pack, base, raisesOf(some), open)), goal);
  const free = fixes.filter((fix) => fix.cost === 0);
  return free.reduce((kept, fix) => {
    const fewer = kept.filter((one) => one !== fix);
    return isEnough(fewer) ? fewer : kept;
  }, fixes);
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
  if (open === "no") return barred;
  const unanswered = measurePack(pack, base).filter((question) => question.isOpen);
  return [...barred, ...unanswered.flatMap((question) => findFixes(question, base, "no").map((fix) => entry(fix, "not-answered")))];
}

function whyShort(
  { pack, open, score }: Setting,
  question: Question,
  selection: Selection,
  options: PlanOptions,
  leftOut: Plan["leftOut"],
): string[] {
  const { required, goal } = question;
  const best = question.budget === undefined ? selection : select({ ...question, budget: undefined });
  const most = score(raiseAssessment(pack, best.base, raisesOf(best.fixes), open));
  const cheapest = reaches(most, goal) ? (costOf(best.fixes) + (best.sample?.cost ?? 0)) / 4 : undefined;
  return reasonsOf({ by: options.by, budget: options.budget, cheapest, required, goal, most, leftOut });
}
