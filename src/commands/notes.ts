import type { Io } from "../io.ts";
import type { Inputs } from "../load/assessment.ts";
import { fromRoot } from "../load/places.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Evidence } from "../model/document.ts";
import type { AuditResult } from "../model/result.ts";

/** The result with what a reviewer would send back of its notes. Scores stay as they are. */
export async function withNotes(
  io: Io,
  inputs: Inputs & { pack: Pack; assessment: AssessmentFile; file: string },
  evidence: Evidence | undefined,
  result: AuditResult,
): Promise<AuditResult> {
  const { judgeNotes } = await import("../evidence/judge-notes.ts");
  const { samplesNeeded } = await import("../sample/needed.ts");
  const { pack, assessment, settings, sources } = inputs;
  const file = fromRoot(io, inputs.root, inputs.file);
  const entries = [...(evidence?.documents ?? []), ...(evidence?.records ?? [])];
  const claimed = result.findings.flatMap(({ rule, question }) =>
    rule === "claimed-not-evidenced" && question !== null ? [question] : [],
  );
  const notes = judgeNotes(
    {
      pack,
      assessment,
      needed: samplesNeeded(pack, assessment, result.asOf),
      gaps: new Set(result.gaps.filter(({ why }) => why !== "open").map(({ question }) => question)),
      shown: new Set([...entries.flatMap(({ supports }) => supports), ...claimed]),
      asOf: result.asOf,
    },
    settings?.rules,
    (path) => ({ file, line: sources.assessment?.placeOf([...path], "key").line ?? 1 }),
  );
  return { ...result, findings: [...result.findings, ...notes] };
}
