import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { type ChoiceModel, findChoices } from "./choices.ts";
import type { PlanFix } from "./fixes.ts";
import { fixesOf } from "./frontier.ts";
import { type Marks, needsOf } from "./goal.ts";
import type { OpenRule } from "./raise.ts";
import { fillSample, isSampleMet, type SampleFix } from "./sample.ts";
import { bestWithin, cheapest, solve } from "./solve.ts";

export interface Question {
  pack: Pack;
  assessment: AssessmentFile;
  open: OpenRule;
  isAllowed(fix: PlanFix): boolean;
  required: Marks;
  goal: Marks;
  /** In quarter hours. */
  budget: number | undefined;
}

/** A set of fixes, and what it is made on: the assessment with its sample made good, or as it is. */
export interface Selection {
  model: ChoiceModel;
  base: AssessmentFile;
  sample: SampleFix | undefined;
  fixes: PlanFix[];
}

/**
 * The cheapest fixes that reach the goal, or where nothing does the cheapest that give the most points. With a budget: the most points within it,
 * of the sets that reach the goal if one does, else of those that reach the pass marks, else of all.
 */
export function select(question: Question): Selection {
  const { pack, assessment, open, isAllowed, required, goal, budget } = question;
  const sample = fillSample(pack, assessment);
  const model = findChoices(pack, sample.filled, open, isAllowed);
  const filled = { model, base: sample.filled, sample: sample.do === "" ? undefined : sample };
  if (budget === undefined) {
    const needs = needsOf(model, goal);
    const entry = cheapest(solve(model, needs.elements), needs.overall) ?? solve(model, new Map()).at(-1);
    return { ...filled, fixes: fixesOf(entry?.picks ?? null) };
  }
  for (const marks of isSampleMet(pack, sample.filled) ? [goal, required] : []) {
    const needs = needsOf(model, marks);
    const entry = bestWithin(solve(model, needs.elements), budget - sample.cost);
    if (entry && entry.points >= needs.overall) return { ...filled, fixes: fixesOf(entry.picks) };
  }
  const plain = sample.do === "" ? model : findChoices(pack, assessment, open, isAllowed);
  const entry = bestWithin(solve(plain, new Map()), budget);
  return { model: plain, base: assessment, sample: undefined, fixes: fixesOf(entry?.picks ?? null) };
}
