import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { exists, readText, show } from "./file.ts";
import { ignoreInGit, isInGit } from "./ignore.ts";

/** One draw as its log keeps it: the seed, the mark of the roster it was made from, and who was replaced. */
export interface LoggedDraw {
  seed: number;
  roster: string;
  replaced: { out: string; reason: string; next: string | null }[];
}

/** The text of a roster. Where it lies in a git repository it is kept out of it; tells the files that were added to .gitignore. */
export function readRoster(io: Io, path: string): { text: string; ignored: string[] } {
  const read = readText(io, path);
  if ("code" in read) throw new UserError(`${show(path)}: ${read.message}`);
  return { text: read.text, ignored: keepOut(io, path) };
}

export function logPath(roster: string): string {
  return `${roster}.draw.json`;
}

/** The draws logged beside a roster; none where there is no log. */
export function readLog(io: Io, roster: string): LoggedDraw[] {
  const path = logPath(roster);
  if (!exists(io, path)) return [];
  const read = readText(io, path);
  const value = "code" in read ? undefined : parsed(read.text);
  if (!isLog(value)) throw new UserError(`${show(path)}: is not a log of draws. Move it away, or bring back the one that was there`);
  return value.draws;
}

export function writeLog(io: Io, roster: string, draws: readonly LoggedDraw[]): string[] {
  const path = logPath(roster);
  try {
    io.files.replace(path, `${JSON.stringify({ format: 1, draws }, null, 2)}\n`);
  } catch (error) {
    throw new UserError(`${show(path)}: could not be written: ${fileReason(error)}. Nobody was replaced.`, { cause: error, exitCode: 74 });
  }
  return keepOut(io, path);
}

function keepOut(io: Io, path: string): string[] {
  return isInGit(io, path) && ignoreInGit(io, path) ? [show(path)] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLog(value: unknown): value is { format: 1; draws: LoggedDraw[] } {
  const { format, draws } = (value ?? {}) as { format?: unknown; draws?: unknown };
  return format === 1 && Array.isArray(draws) && draws.every(isDraw);
}

function isDraw(value: unknown): boolean {
  const { seed, roster, replaced } = (value ?? {}) as Record<string, unknown>;
  const isOne = (one: unknown) => {
    const { out, reason } = (one ?? {}) as Record<string, unknown>;
    return typeof out === "string" && typeof reason === "string";
  };
  return Number.isSafeInteger(seed) && typeof roster === "string" && Array.isArray(replaced) && replaced.every(isOne);
}
