import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import { fullId, type Pack } from "../model/content.ts";
import type { AuditResult } from "../model/result.ts";
import { add, ruleOf, rulesOf, type ScoreOptions } from "./audit.ts";
import { findHolders } from "./holds.ts";
import { type MeasuredQuestion, measureQuestion, type Rules } from "./question.ts";
import { scoreOf } from "./question-result.ts";

export type Standing = Pick<AuditResult["overall"], "floor" | "ceiling" | "required">;

/**
 * The overall score alone, again and again while answers are given: a question whose answer is the same object as before is not measured anew.
 * The same sums as scoreAudit.
 */
export function createStanding(pack: Pack, options: ScoreOptions): (assessment: AssessmentFile) => Standing {
  const questions = pack.elements.flatMap((element) =>
    element.questions.map((question) => ({ id: fullId(element, question), element, question })),
  );
  const known = new Map<string, { answer: AnswerFile | undefined; measured: MeasuredQuestion }>();
  let sites: AssessmentFile["sites"];
  let rules: Rules | undefined;
  return (assessment) => {
    if (rules === undefined || sites !== assessment.sites) {
      rules = rulesOf(pack, assessment);
      sites = assessment.sites;
      known.clear();
    }
    const measured: MeasuredQuestion[] = [];
    for (const { id, element, question } of questions) {
      const answer = assessment.answers?.[id];
      const before = known.get(id);
      const now = before?.answer === answer && before ? before.measured : measureQuestion(element, question, answer, rules);
      known.set(id, { answer, measured: now });
      measured.push(now);
    }
    return standingOf(measured, ruleOf(pack, assessment, options).rule.overall);
  };
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
