import { dirname, join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { exists, show } from "./file.ts";
import { walk } from "./walk.ts";

/** Files that may be evidence: none of ours, none of the system's. */
export function evidenceFiles(io: Io, folder: string): string[] {
  const own =
    /(?:^|\/)(?:\.[^/]*|assessment[^/]*\.ya?ml|cor-check[^/]*\.yaml|interviews\.yaml|README\.md|LICENSE|CHANGELOG\.md|package(?:-lock)?\.json)$/i;
  return walk(io, folder)
    .files.filter(({ path, kind }) => kind === "file" && !own.test(path))
    .map(({ path }) => path);
}

/** Makes folders that git will keep, and writes the settings; what is there already stays. Gives the files it wrote. */
export function createFolders(io: Io, folder: string, folders: readonly string[], settings: { path: string; text: string }): string[] {
  const files: [string, string][] = folders.map((one) => [join(folder, one, ".gitkeep"), ""]);
  const missing = files.filter(([path]) => !exists(io, dirname(path)));
  for (const [path, text] of [...missing, [settings.path, settings.text] as const]) {
    try {
      io.files.makeFolder(dirname(path));
      io.files.replace(path, text);
    } catch (error) {
      throw new UserError(`${show(path)}: could not be written: ${fileReason(error)}`, { cause: error, exitCode: 74 });
    }
  }
  return [...missing.map(([path]) => show(dirname(path))), show(settings.path)];
}
