import { dirname, join, relative } from "node:path";
import type { Io } from "../io.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import { exists, show } from "./file.ts";
import type { YamlSource } from "./yaml.ts";

export interface FilePlace {
  file: string;
  line: number;
}

/** The folder that nothing may leave, seen from here: the git root, else the folder of the settings. */
export function findRoot(io: Io, settingsFolder: string): string {
  let folder = ".";
  let here = io.cwd;
  for (;;) {
    if (exists(io, join(folder, ".git"))) return folder;
    if (dirname(here) === here) return settingsFolder;
    here = dirname(here);
    folder = join(folder, "..");
  }
}

/** A path as results show it: from the root, with forward slashes; of a file outside it, the name alone. */
export function fromRoot(io: Io, root: string, path: string): string {
  const shown = show(relative(join(io.cwd, root), absolute(io, path)));
  return shown === ".." || shown.startsWith("../") || /^([A-Za-z]:|\/)/.test(shown) ? (shown.split("/").at(-1) ?? shown) : shown;
}

function absolute(io: Io, path: string): string {
  return /^([A-Za-z]:)?[\\/]/.test(path) ? path : join(io.cwd, path);
}

/** Where an answer stands in the assessment: its method, else the answer, else the line of `answers:`. */
export function placeOfAnswer(
  { file, source, assessment }: { file: string; source: YamlSource | undefined; assessment: AssessmentFile },
  question: string | null,
  method: string | null,
): FilePlace {
  const answer = question === null ? undefined : assessment.answers?.[question];
  const isSaid = method !== null && answer !== undefined && Object.hasOwn(answer, method);
  const path = answer === undefined || question === null ? ["answers"] : ["answers", question, ...(isSaid ? [method] : [])];
  return { file, line: source?.placeOf(path, "key").line ?? 1 };
}
