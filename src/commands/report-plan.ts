import type { Inputs } from "../load/assessment.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { planAudit } from "../plan/plan.ts";

/** The plan that belongs to a result: to the usual marks, from its own as-of day. None where there is no assessment. */
export function planOf({ pack, assessment }: Inputs, { asOf, purpose }: AuditResult): Plan | undefined {
  return pack && assessment ? planAudit(pack, assessment, { asOf, purpose }) : undefined;
}
