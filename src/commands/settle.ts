import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Inputs } from "../load/assessment.ts";
import { loadBaseline } from "../load/baseline.ts";
import { exists } from "../load/file.ts";
import { fromRoot, placeOfAnswer } from "../load/places.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Baseline } from "../model/baseline.ts";
import type { AuditResult } from "../model/result.ts";
import { actionsOf, overdueFindings } from "../score/actions.ts";
import { applyBaseline } from "../score/baseline.ts";
import { applyWaivers } from "../score/waivers.ts";

type Assessed = Inputs & { assessment: AssessmentFile; file: string };

/** Gives every gap its place, adds the actions that are overdue, and marks what waivers cover. Scores stay as they are. */
export async function settle(io: Io, inputs: Assessed, result: AuditResult): Promise<AuditResult> {
  const answers = {
    file: fromRoot(io, inputs.root, inputs.file),
    source: inputs.sources.assessment,
    assessment: inputs.assessment,
  };
  const gaps = result.gaps.map((gap) => ({ ...gap, ...placeOfAnswer(answers, gap.question, gap.method) }));
  const { pack } = inputs;
  const place = (question: string) => placeOfAnswer(answers, question, null);
  const overdue = pack ? overdueFindings(actionsOf(pack, result), place, inputs.settings?.rules?.["action-overdue"]) : [];
  return waive(io, inputs, { ...result, gaps, findings: [...result.findings, ...overdue] });
}

/** Marks what waivers cover. */
export function waive(io: Io, inputs: Inputs, result: AuditResult): AuditResult {
  return applyWaivers(result, placedWaivers(io, inputs), inputs.settings?.rules);
}

function placedWaivers(io: Io, { settings, settingsFile, sources, root }: Inputs) {
  const file = fromRoot(io, root, settingsFile ?? "");
  return (settings?.waivers ?? []).map((waiver, index) => {
    const line = sources.settings?.placeOf(["waivers", index]).line ?? 1;
    return { waiver, file, line };
  });
}

/** The path of the baseline that the settings name, from here. */
export function baselinePath({ settings, settingsFolder }: Inputs): string | undefined {
  const named = settings?.gate?.baseline;
  return named === undefined ? undefined : join(settingsFolder, named);
}

/** The result set against the baseline of the settings, where that file is there: what a report shows. */
export async function withKnown(io: Io, inputs: Inputs, result: AuditResult): Promise<AuditResult> {
  const path = baselinePath(inputs);
  return path === undefined || !exists(io, path) ? result : withBaseline(result, await loadBaseline(io, path), path);
}

/** Sets the result against a baseline of the same pack. */
export function withBaseline(result: AuditResult, baseline: Baseline, path: string): AuditResult {
  if (baseline.pack !== result.pack.id)
    throw new UserError(
      `${path}: this baseline is of pack "${baseline.pack}", the answers are of "${result.pack.id}". Write it anew with --write-baseline`,
    );
  return applyBaseline(result, baseline);
}
