import { basename, dirname, join } from "node:path";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { nearest, type Problem } from "../problems.ts";
import { assessmentName, findAssessment, loadInputs, type Where } from "./assessment.ts";
import { exists, isFolder, type Loaded, loadSource, loadYaml, show } from "./file.ts";
import { interviewsName, interviewsPath, judgeInterviews } from "./interviews-meaning.ts";
import { loadElement, loadPack } from "./pack.ts";
import { loadSettings, settingsName, unknownRules } from "./settings.ts";
import { baselineShape, glossaryShape, interviewsShape, settingsShape } from "./shapes.ts";

export interface Validation {
  problems: Problem[];
  checked: string[];
  /** A file could not even be taken in: not text, too large, a trap. */
  isRefused: boolean;
}

export interface Validating extends Where {
  /** Every rule that settings may name. */
  rules: readonly string[];
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

type Kind = "pack" | "element" | "assessment" | "interviews" | "settings" | "glossary" | "baseline";
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
export async function validateFiles(io: Io, files: readonly string[], where: Validating): Promise<Validation> {
  const named = files.length > 0 ? files : await findFiles(io, where);
  if (named.length === 0) throw new UserError("there is nothing to validate here. Name a file or a pack folder: cor-check validate FILE");
  const problems = (await Promise.all(named.map((path) => validateFile(io, path, where)))).flat();
  const unique = [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  return { problems: unique, checked: named.map(show), isRefused: unique.some((problem) => refusals.has(problem.code)) };
}

/** The files of ours that are found here. */
export async function findFiles(io: Io, where: Where): Promise<string[]> {
  const settings = await loadSettings(io);
  const assessment = where.assessment ?? findAssessment(io, settings);
  const pack = where.pack !== undefined && isFolder(io, where.pack) ? where.pack : undefined;
  const single = assessment === undefined ? undefined : interviewsPath(assessment);
  const interviews = single !== undefined && exists(io, single) ? single : undefined;
  return [pack, assessment, interviews, settings?.file].filter((path) => path !== undefined);
}

async function validateFile(io: Io, path: string, where: Validating): Promise<Problem[]> {
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
    case "settings": {
      const loaded = await loadYaml(io, path, settingsShape);
      return [...loaded.problems, ...unknownRules(loaded, where.rules)];
    }
    case "baseline":
      return (await loadYaml(io, path, baselineShape)).problems;
    case "interviews":
      return validateInterviews(io, path, where);
    case "assessment":
      return (await loadInputs(io, { ...where, assessment: path })).problems;
  }
  const message = "this is none of our files: no pack, element, glossary, assessment, settings or baseline";
  return [{ file: show(path), ...source.placeOf([]), code: "unknown-file", message, severity: "error" }];
}

/** Judged against the assessment that the file names, where that can be read. */
async function validateInterviews(io: Io, path: string, where: Where): Promise<Problem[]> {
  const loaded = await loadYaml(io, path, interviewsShape);
  if (!loaded.value)
    return loaded.problems.map((one) =>
      one.message.startsWith("interviews is missing")
        ? { ...one, message: `${one.message}; where nobody was asked yet: interviews: []` }
        : one,
    );
  const file = join(dirname(path), loaded.value.assessment);
  if (!exists(io, file)) {
    const message = `there is no assessment "${loaded.value.assessment}" beside it`;
    return [{ file: loaded.file, ...placeIn(loaded, ["assessment"]), code: "no-assessment", message, severity: "error" }];
  }
  const { pack, assessment } = await loadInputs(io, { ...where, assessment: file });
  return pack && assessment ? judgeInterviews(loaded.value, loaded, { pack, assessment }) : [];
}

function placeIn(loaded: Loaded<unknown>, path: string[]) {
  return loaded.source?.placeOf(path) ?? { line: 1, column: 1 };
}

function kindOf(path: string, value: unknown): Kind | undefined {
  const name = basename(path);
  if (name === settingsName) return "settings";
  if (name === "pack.yaml") return "pack";
  if (name === "glossary.yaml") return "glossary";
  const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
  const kinds = keys.flatMap((key) => (Object.hasOwn(marks, key) ? [marks[key]] : []));
  if (keys.includes("interviews") || name === interviewsName) return "interviews";
  if (keys.includes("questions")) return "element";
  if (keys.includes("known")) return "baseline";
  if (keys.includes("pack") || keys.includes("answers")) return "assessment";
  if (name === assessmentName) return "assessment";
  if (kinds[0] !== undefined) return kinds[0];
  const near = keys.map((key) => nearest(key, Object.keys(marks))).find((key) => key !== undefined);
  return near === undefined ? undefined : marks[near];
}
