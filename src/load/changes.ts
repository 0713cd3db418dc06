import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { isRepository } from "./git.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * The files that differ between where a ref and HEAD parted and what is committed or staged now; paths from the git root. Only git's lists
 * are read, never a file, so that nothing the repository sets up is run.
 */
export function changedFiles(io: Io, root: string, ref: string): string[] {
  const ask = (...args: string[]) => {
    const ran = io.git(root, args);
    if (!ran) throw new UserError("--changed needs git, and there is no git program here");
    return ran;
  };
  const found = ask("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  if (found.code !== 0 && !isRepository(io, root))
    throw new UserError(
      `--changed ${ref}: git opens no repository here. Where it belongs to another user: git config --global --add safe.directory FOLDER`,
    );
  if (found.code !== 0)
    throw new UserError(`--changed ${ref}: git knows no such commit here. In CI, fetch it first (in GitHub Actions: fetch-depth: 0)`);
  const commit = text(found.out).trim();
  const parted = ask("merge-base", commit, "HEAD");
  const base = parted.code === 0 ? text(parted.out).trim() : commit;
  const list = ask("diff-index", "--cached", "--name-only", "--no-renames", "-z", base, "--");
  if (list.code !== 0) throw new UserError(`--changed ${ref}: git could not list what changed`);
  return text(list.out).split("\0").filter(Boolean).sort();
}
