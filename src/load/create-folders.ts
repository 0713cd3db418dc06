import { dirname, join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { isMarkdown, readDocument } from "./document.ts";
import { exists, show } from "./file.ts";
import { walk } from "./walk.ts";

/** Files that may be evidence: none of ours, none of the system's. Apart from them, the questions that documents support by their own word. */
export function evidenceFiles(io: Io, folder: string): { files: string[]; told: string[] } {
  const own =
    /(?:^|\/)(?:\.[^/]*|assessment[^/]*\.ya?ml|cor-check[^/]*\.yaml|interviews\.yaml|README\.md|LICENSE|CHANGELOG\.md|package(?:-lock)?\.json)$/i;
  const found = walk(io, folder).files.flatMap(({ path, kind }) => (kind === "file" && !own.test(path) ? path : []));
  const told = new Set<string>();
  const files = found.filter((path) => {
    const supports = isMarkdown(path) ? readDocument(io, join(folder, path), path).front?.supports?.value : undefined;
    for (const question of supports ?? []) told.add(question);
    return supports === undefined;
  });
  return { files, told: [...told].sort() };
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
