import type { Inputs } from "../load/assessment.ts";
import type { AuditResult } from "../model/result.ts";
import { justificationOf } from "../sample/justification.ts";
import { planSample } from "../sample/plan.ts";
import { sharesOf } from "../sample/shares.ts";

/** The result of a report: the sample says why it is enough, and whom to ask for what is missing. `check` does without. */
export function justified(result: AuditResult, { pack, assessment }: Inputs): AuditResult {
  if (!pack || !assessment || !result.sample || !result.details.headcount) return result;
  const plan = planSample(pack, assessment, result.asOf);
  if (!plan) return result;
  const shares = sharesOf(plan.people, result.interviews, assessment.interviewed);
  return { ...result, sample: { ...result.sample, justification: justificationOf(plan, assessment), shares } };
}
