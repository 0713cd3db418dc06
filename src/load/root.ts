import { dirname, join, relative, resolve, sep } from "node:path";
import { fileReason, isMissing } from "../errors.ts";
import type { Io } from "../io.ts";
import type { DocumentFault } from "../model/document.ts";
import { exists, show } from "./file.ts";

export type Resolved = { real: string } | { missing: true } | { fault: DocumentFault };

/** A name that Windows keeps for a device, whatever its ending. */
export const reservedName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** The folder that nothing may leave: the git root above a folder, else the folder itself. */
export class Root {
  /** Path as the program was given it, for reading. */
  readonly folder: string;
  /** Whether git keeps it. */
  readonly hasGit: boolean;
  private readonly io: Io;
  private readonly absolute: string;
  private readonly real: string;

  constructor(io: Io, from: string) {
    this.io = io;
    const start = resolve(io.cwd, from);
    const git = gitRoot(io, start, from);
    this.hasGit = git !== undefined;
    this.folder = git ?? from;
    this.absolute = resolve(io.cwd, this.folder);
    this.real = realOf(io, this.folder) ?? this.absolute;
  }

  /** A path as findings name it: from the root, with forward slashes. */
  shown(path: string): string {
    return show(relative(this.absolute, resolve(this.io.cwd, path)));
  }

  /** A path that a file of ours names, taken from the folder of that file: with links followed, and only within the root. */
  resolve(folder: string, path: string): Resolved {
    if (path.includes("\0")) return refused("unreadable-document", "has a NUL sign in its name");
    const reserved = path.split("/").find((name) => reservedName.test(name));
    if (reserved !== undefined)
      return refused("unreadable-document", `was not opened: "${reserved}" is a name that Windows keeps for a device`);
    const at = join(folder, path);
    const inside = relative(this.absolute, resolve(this.io.cwd, at));
    if (inside === ".." || inside.startsWith(`..${sep}`)) return refused("outside-root", "lies outside the folder that is checked");
    try {
      const real = this.io.files.real(at);
      if (real !== this.real && !real.startsWith(this.real.endsWith(sep) ? this.real : this.real + sep))
        return refused("outside-root", "is a link that leads out of the folder that is checked; it was not followed");
      return { real };
    } catch (error) {
      if (isMissing(error)) return { missing: true };
      return refused("unreadable-document", `cannot be read: ${fileReason(error)}`);
    }
  }
}

function refused(rule: string, message: string): { fault: DocumentFault } {
  return { fault: { rule, line: 1, message } };
}

function gitRoot(io: Io, start: string, from: string): string | undefined {
  let folder = from;
  for (let here = start; ; here = dirname(here)) {
    if (exists(io, join(folder, ".git"))) return folder;
    if (dirname(here) === here) return undefined;
    folder = join(folder, "..");
  }
}

function realOf(io: Io, path: string): string | undefined {
  try {
    return io.files.real(path);
  } catch {
    return undefined;
  }
}
