import { join } from "node:path";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Settings } from "../model/settings.ts";
import { hasErrors, type Problem } from "../problems.ts";
import { judgeAssessment } from "./assessment-meaning.ts";
import { builtinPacks, isBuiltin, loadBuiltin } from "./builtin.ts";
import { exists, isFolder, type Loaded, loadYaml } from "./file.ts";
import { findRoot } from "./places.ts";
import { type FoundSettings, loadSettings } from "./settings.ts";
import { assessmentShape } from "./shapes.ts";
import type { YamlSource } from "./yaml.ts";

export const assessmentName = "assessment.yaml";

export interface Where {
  assessment?: string;
  pack?: string;
}

/** What a run rests on: the pack, the answers, the settings, and every fault found in them. */
export interface Inputs {
  file: string | undefined;
  pack: Pack | undefined;
  assessment: AssessmentFile | undefined;
  settings: Settings | undefined;
  settingsFolder: string;
  /** Of the settings, from here; undefined where there are none. */
  settingsFile: string | undefined;
  /** The folder that nothing may leave, from here. */
  root: string;
  /** Where the parts of the two files stand. */
  sources: { assessment: YamlSource | undefined; settings: YamlSource | undefined };
  problems: Problem[];
}

/** Finds and reads settings, assessment and pack. Missing files are a UserError; faults inside files are problems. */
export async function loadInputs(io: Io, where: Where): Promise<Inputs> {
  const settings = await loadSettings(io);
  const file = where.assessment ?? findAssessment(io, settings);
  const problems = [...(settings?.problems ?? [])];
  const settingsFolder = settings?.folder ?? ".";
  const base = {
    file,
    settings: settings?.value,
    settingsFolder,
    settingsFile: settings?.file,
    root: findRoot(io, settingsFolder),
    sources: { assessment: undefined, settings: settings?.source },
  };
  if (file === undefined) return { ...base, pack: undefined, assessment: undefined, problems };
  const loaded = await loadYaml(io, file, assessmentShape);
  problems.push(...loaded.problems);
  const packId = loaded.value?.pack ?? (loaded.source?.value as { pack?: unknown } | null | undefined)?.pack;
  if (where.pack === undefined && (typeof packId !== "string" || !isBuiltin(packId)))
    return { ...base, pack: undefined, assessment: undefined, problems: [...problems, ...unknownPack(loaded, packId)] };
  const { pack, problems: packProblems } = await openPack(io, where.pack ?? String(packId));
  problems.push(...packProblems);
  if (pack && loaded.value) problems.push(...judgeAssessment(loaded.value, loaded, pack));
  return { ...base, sources: { ...base.sources, assessment: loaded.source }, pack, assessment: loaded.value, problems };
}

/** A built-in pack by its id, or the folder of another. */
export async function openPack(io: Io, name: string): Promise<{ pack: Pack | undefined; problems: Problem[] }> {
  if (isBuiltin(name)) return { pack: loadBuiltin(io, name), problems: [] };
  if (!isFolder(io, name))
    throw new UserError(`--pack ${name}: there is no such folder, and the built-in packs are ${builtinPacks.join(" and ")}`);
  const { loadPack } = await import("./pack.ts");
  return loadPack(io, name);
}

/** The assessment that the settings name, else assessment.yaml here. */
export function findAssessment(io: Io, settings: FoundSettings | undefined): string | undefined {
  const named = settings?.value?.assessment;
  if (settings && named !== undefined) return join(settings.folder, named);
  return exists(io, assessmentName) ? assessmentName : undefined;
}

function unknownPack(loaded: Loaded<unknown>, packId: unknown): Problem[] {
  if (typeof packId !== "string" || hasErrors(loaded.problems.filter((problem) => problem.code === "bad-id"))) return [];
  const place = loaded.source?.placeOf(["pack"]) ?? { line: 1, column: 1 };
  const message = `there is no built-in pack "${packId}"; they are ${builtinPacks.join(" and ")}. For a pack of your own add --pack FOLDER`;
  return [{ file: loaded.file, ...place, code: "unknown-pack", message, severity: "error" }];
}
