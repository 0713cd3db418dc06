import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import { headcountOf } from "../model/responses.ts";
import { peopleNeeded } from "../score/sample.ts";
import { planRecords } from "./records.ts";

/** How many people to ask and records to pull for one question. */
export interface QuestionSample {
  documentation?: number;
  interview?: number;
}

/**
 * The least sample of each question, by its id: of the people, the part that its roles have of all people, rounded up; of records that recur,
 * the number of the table. A question of which that is not known is left out, and so is everything where the pack has no sampling.
 */
export function samplesNeeded(pack: Pack, assessment: AssessmentFile, asOf: string): Map<string, QuestionSample> {
  const samples = new Map<string, QuestionSample>();
  if (!pack.sampling) return samples;
  for (const { questions, pull } of planRecords(pack, assessment, asOf).kinds)
    for (const id of pull === null ? [] : questions)
      samples.set(id, { documentation: Math.max(pull ?? 0, samples.get(id)?.documentation ?? 0) });
  const headcount = headcountOf(pack, assessment);
  const needed = peopleNeeded(pack, assessment, headcount);
  if (needed === undefined || headcount.total === 0) return samples;
  for (const { id, question } of placedQuestions(pack)) {
    const roles = question.checks.interview?.roles ?? [];
    const parts = [...new Set(roles)].map((role) => Math.ceil((needed * (headcount.byRole.get(role) ?? 0)) / headcount.total));
    const people = Math.min(
      needed,
      parts.reduce((sum, part) => sum + part, 0),
    );
    if (people > 0) samples.set(id, { ...samples.get(id), interview: people });
  }
  return samples;
}
