import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { AuditResult } from "../model/result.ts";
import { add, ruleOf, type ScoreOptions } from "./audit.ts";
import { findHolders } from "./holds.ts";
import { createMeasurer } from "./measure.ts";
import type { MeasuredQuestion } from "./question.ts";
import { scoreOf } from "./question-result.ts";

export type Standing = Pick<AuditResult["overall"], "floor" | "ceiling" | "required">;

/**
 * The overall score alone, again and again while answers are given: a question whose answer is the same object as before is not measured anew.
 * The same sums as scoreAudit.
 */
export function createStanding(pack: Pack, options: ScoreOptions): (assessment: AssessmentFile) => Standing {
  const measure = createMeasurer(pack);
  return (assessment) => standingOf(measure(assessment).questions, ruleOf(pack, assessment, options).rule.overall);
}

function standingOf(measured: readonly MeasuredQuestion[], required: number): Standing {
  const holders = { floor: findHolders(measured, "floor"), ceiling: findHolders(measured, "ceiling") };
  const scores = measured
    .filter((question) => question.isApplicable)
    .map((question) => ({
      floor: scoreOf(question, "floor", holders.floor.get(question.id) ?? []),
      ceiling: scoreOf(question, "ceiling", holders.ceiling.get(question.id) ?? []),
    }));
  return { floor: add(scores, "floor"), ceiling: add(scores, "ceiling"), required };
}
