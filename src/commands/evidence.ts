import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { type Inputs, openPack } from "../load/assessment.ts";
import { builtinPacks, loadBuiltin } from "../load/builtin.ts";
import type { Pack } from "../model/content.ts";
import type { Evidence } from "../model/document.ts";
import { placedQuestions } from "../model/find.ts";
import type { AuditResult } from "../model/result.ts";

/** Reads what the settings, the documents and the answers name; undefined where they name nothing. */
export async function readEvidence(io: Io, inputs: Inputs): Promise<Evidence | undefined> {
  const { settings, settingsFile, settingsFolder, assessment, file, sources } = inputs;
  const isNamed = settings !== undefined || Object.values(assessment?.answers ?? {}).some(({ evidence }) => evidence?.length);
  if (!isNamed) return undefined;
  const { loadEvidence } = await import("../load/documents.ts");
  return loadEvidence(io, {
    settings:
      settings && settingsFile ? { file: settingsFile, folder: settingsFolder, value: settings, source: sources.settings } : undefined,
    assessment: assessment && file !== undefined ? { file, value: assessment, source: sources.assessment } : undefined,
  });
}

/** The result with what the files say: findings, records, deadlines. Scores stay as they are. */
export async function withEvidence(
  inputs: Inputs & { pack: Pack },
  evidence: Evidence | undefined,
  result: AuditResult,
): Promise<AuditResult> {
  const { findDeadlines } = await import("../evidence/deadlines.ts");
  const { pack, settings } = inputs;
  const assessment = inputs.assessment ?? null;
  const { asOf } = result;
  if (!evidence) return { ...result, deadlines: findDeadlines(pack, assessment, settings, asOf, []) };
  const { judgeEvidence } = await import("../evidence/judge.ts");
  const { findings, records, deadlines } = judgeEvidence({ pack, assessment, evidence, asOf, rules: settings?.rules });
  return { ...result, findings, records, deadlines: findDeadlines(pack, assessment, settings, asOf, deadlines) };
}

/** Which answers rest on the files that changed since a commit. */
export async function restsOnChange(io: Io, inputs: Inputs, evidence: Evidence | undefined, ref: string): Promise<AuditResult["changed"]> {
  const { changedFiles } = await import("../load/changes.ts");
  const { findRests } = await import("../evidence/changed.ts");
  const files = changedFiles(io, inputs.root, ref);
  return { ref, files: files.length, answers: evidence ? findRests(evidence, files) : [] };
}

/** The pack that settings without an assessment speak of: the one that is named, else the built-in one whose questions they support. */
export async function packOfEvidence(io: Io, name: string | undefined, evidence: Evidence): Promise<Pack> {
  if (name !== undefined) {
    const { pack } = await openPack(io, name);
    if (!pack) throw new UserError(`--pack ${name}: the pack has faults; see them with: cor-check validate ${name}`);
    return pack;
  }
  const supported = [...evidence.documents, ...evidence.records].flatMap(({ supports }) => supports);
  const fitOf = (id: (typeof builtinPacks)[number]) => {
    const pack = loadBuiltin(io, id);
    const known = new Set(placedQuestions(pack).map((placed) => placed.id));
    return { pack, count: supported.filter((question) => known.has(question)).length };
  };
  const [first, ...others] = builtinPacks;
  let best = fitOf(first);
  for (const id of others) {
    if (best.count === supported.length) break;
    const fit = fitOf(id);
    if (fit.count > best.count) best = fit;
  }
  return best.pack;
}
