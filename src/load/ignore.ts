import { basename, dirname, join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { exists, readText, show } from "./file.ts";

/** Adds a file to the .gitignore of its folder, where it is not in there yet; tells whether it did. */
export function ignoreInGit(io: Io, path: string): boolean {
  const list = join(dirname(path), ".gitignore");
  const read = exists(io, list) ? readText(io, list) : { text: "" };
  if ("code" in read) throw new UserError(`${show(list)}: ${read.message}`);
  const name = basename(path);
  const lines = read.text.split(/\r?\n/).map((line) => line.trim());
  if (lines.includes(name) || lines.includes(`/${name}`)) return false;
  const end = read.text === "" || read.text.endsWith("\n") ? "" : "\n";
  try {
    io.files.replace(list, `${read.text}${end}${name}\n`);
  } catch (error) {
    throw new UserError(`${show(list)}: could not be written: ${fileReason(error)}`, { cause: error, exitCode: 74 });
  }
  return true;
}

/** Whether the folder of a file lies in a git repository. */
export function isInGit(io: Io, path: string): boolean {
  let folder = dirname(path);
  for (let depth = 0; depth < 64; depth++) {
    if (exists(io, join(folder, ".git"))) return true;
    folder = join(folder, "..");
  }
  return false;
}
