import { basename, dirname } from "node:path";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { nearest, type Problem } from "../problems.ts";
import { findAssessment, loadInputs, type Where } from "./assessment.ts";
import { isFolder, loadSource, loadYaml, show } from "./file.ts";
import { loadElement, loadPack } from "./pack.ts";
import { loadSettings, settingsName } from "./settings.ts";
import { baselineShape, glossaryShape, settingsShape } from "./shapes.ts";

export interface Validation {
  problems: Problem[];
  checked: string[];
  /** A file could not even be taken in: not text, too large, a trap. */
  isRefused: boolean;
}

const refusals = new Set([
  "folder",
  "not-a-file",
  "too-big",
  "utf-16",
  "binary-file",
  "cr-line-ends",
  "not-utf-8",
  "too-many-aliases",
  "too-many-keys",
  "too-deep",
  "forbidden-key",
]);

type Kind = "pack" | "element" | "assessment" | "settings" | "glossary" | "baseline";
const marks: Record<string, Kind> = {
  questions: "element",
  purpose: "element",
  elements: "pack",
  pass_rules: "pack",
  pack: "assessment",
  answers: "assessment",
  terms: "glossary",
  known: "baseline",
  gate: "settings",
  documents: "settings",
  records: "settings",
  waivers: "settings",
  assessment: "settings",
};

/** Every fault in the named files, or in what is found here; what a file is shows from its keys. */
export async function validateFiles(io: Io, files: readonly string[], where: Where): Promise<Validation> {
  const named = files.length > 0 ? files : await found(io, where);
  if (named.length === 0) throw new UserError("there is nothing to validate here. Name a file or a pack folder: cor-check validate FILE");
  const problems = (await Promise.all(named.map((path) => validateFile(io, path, where)))).flat();
  const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  return { problems: unique, checked: named.map(show), isRefused: unique.some((problem) => refusals.has(problem.code)) };
}

async function found(io: Io, where: Where): Promise<string[]> {
  const settings = await loadSettings(io);
  const assessment = where.assessment ?? findAssessment(io, settings);
  const pack = where.pack !== undefined && isFolder(io, where.pack) ? where.pack : undefined;
  return [pack, assessment, settings?.file].filter((path) => path !== undefined);
}

async function validateFile(io: Io, path: string, where: Where): Promise<Problem[]> {
  if (isFolder(io, path)) return (await loadPack(io, path)).problems;
  const { source, problems } = loadSource(io, path);
  if (!source) return problems;
  switch (kindOf(path, source.value)) {
    case "pack":
      return (await loadPack(io, dirname(path))).problems;
    case "element":
      return (await loadElement(io, path)).problems;
    case "glossary":
      return (await loadYaml(io, path, glossaryShape)).problems;
    case "settings":
      return (await loadYaml(io, path, settingsShape)).problems;
    case "baseline":
      return (await loadYaml(io, path, baselineShape)).problems;
    case "assessment":
      return (await loadInputs(io, { ...where, assessment: path })).problems;
  }
  const message = "this is none of our files: no pack, element, glossary, assessment, settings or baseline";
  return [{ file: show(path), ...source.placeOf([]), code: "unknown-file", message, severity: "error" }];
}

function kindOf(path: string, value: unknown): Kind | undefined {
  const name = basename(path);
  if (name === settingsName) return "settings";
  if (name === "pack.yaml") return "pack";
  if (name === "glossary.yaml") return "glossary";
  const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
  const kinds = keys.flatMap((key) => (Object.hasOwn(marks, key) ? [marks[key]] : []));
  if (keys.includes("questions")) return "element";
  if (keys.includes("known")) return "baseline";
  if (keys.includes("pack") || keys.includes("answers")) return "assessment";
  if (kinds[0] !== undefined) return kinds[0];
  const near = keys.map((key) => nearest(key, Object.keys(marks))).find((key) => key !== undefined);
  return near === undefined ? undefined : marks[near];
}
