import { dirname, join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import { readSchema } from "./builtin.ts";
import { exists, show } from "./file.ts";
import { ignoreInGit } from "./ignore.ts";
import { interviewsPath } from "./interviews-meaning.ts";
import { toYaml } from "./yaml-edit.ts";

const schemaFolder = ".cor-check";

/**
 * Writes a new assessment, the settings that name it, and the schemas for editors. Nothing is ever overwritten; `replaces` is for an
 * assessment that was put aside before.
 */
export function createAssessment(
  io: Io,
  path: string,
  settingsPath: string,
  assessment: AssessmentFile,
  { replaces = false }: { replaces?: boolean } = {},
): string[] {
  if (!replaces && exists(io, path))
    throw new UserError(
      `${show(path)} exists already and stays as it is. Go on with: cor-check ask, or name another with --assessment FILE`,
    );
  const folder = dirname(path);
  const hint = (name: string) => `# yaml-language-server: $schema=${schemaFolder}/${name}.schema.json\n`;
  const files: [string, string][] = [
    [path, `${hint("assessment")}${toYaml(assessment)}`],
    [join(folder, schemaFolder, "assessment.schema.json"), readSchema(io, "assessment")],
    [join(folder, schemaFolder, "settings.schema.json"), readSchema(io, "settings")],
  ];
  if (!exists(io, settingsPath)) files.push([settingsPath, `${hint("settings")}format: 1\nassessment: ${show(path)}\n`]);
  for (const [file, text] of files) {
    try {
      io.files.makeFolder(dirname(file));
      io.files.replace(file, text);
    } catch (error) {
      throw new UserError(`${show(file)}: could not be written: ${fileReason(error)}`, { cause: error, exitCode: 74 });
    }
  }
  // Single interviews will stand beside the assessment; git leaves them alone from the start.
  const ignores = ignoreInGit(io, interviewsPath(path)) ? [show(join(folder, ".gitignore"))] : [];
  return [...files.map(([file]) => show(file)), ...ignores];
}
