import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = join(root, "bin", "cor-check.js");

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built program as a process, without a terminal. */
export function run(args: readonly string[], options: { cwd?: string; env?: Record<string, string>; input?: string } = {}): Run {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_EXTRA_CA_CERTS: ___, ...env } = process.env;
  const done = spawnSync(process.execPath, [bin, ...args], {
    cwd: options.cwd ?? root,
    env: { ...env, ...options.env },
    input: options.input ?? "",
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "cor-check-"));
}
