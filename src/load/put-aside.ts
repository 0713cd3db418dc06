import { dirname, join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { exists, show } from "./file.ts";
import { ignoreInGit } from "./ignore.ts";
import { interviewsPath } from "./interviews-meaning.ts";
import { writePlace } from "./place.ts";

const folderName = "assessments";

/** Where last time's file goes: `assessments/<day>.yaml` beside this time's; the next free name where another file has it. */
export function asidePath(io: Io, path: string, day: string, bytes: Uint8Array): string {
  return freeName(io, join(dirname(path), folderName), day, bytes);
}

/**
 * Puts a copy of last time's file there, whole, before anything else is changed. Where the very same copy is there already, from a run that
 * was cut off, it stays. Nothing is ever written over.
 */
export function putAside(io: Io, aside: string, bytes: Uint8Array): void {
  if (!exists(io, aside)) write(io, aside, bytes);
}

/** A copy of last time's single interviews goes beside their assessment, and stays out of git. Gives where; undefined where there are none. */
export function copyInterviewsAside(io: Io, path: string, day: string): string | undefined {
  const from = interviewsPath(path);
  if (!exists(io, from)) return undefined;
  const bytes = io.files.read(from);
  const aside = freeName(io, join(dirname(path), folderName), `${day}-interviews`, bytes);
  ignoreInGit(io, aside);
  putAside(io, aside, bytes);
  return aside;
}

/** Takes away what was copied: last time's interviews say nothing of this time. */
export function removeInterviews(io: Io, path: string): void {
  const from = interviewsPath(path);
  try {
    if (exists(io, from)) io.files.remove(from);
  } catch (error) {
    throw new UserError(
      `${show(from)}: could not be taken away: ${fileReason(error)}. It holds last time's interviews, of which a copy was put aside: delete it before you ask people`,
      { cause: error, exitCode: 74 },
    );
  }
}

/** Asking begins at the start of the new file. */
export function forgetPlace(io: Io, path: string): void {
  writePlace(io, path, undefined);
}

function freeName(io: Io, folder: string, name: string, bytes: Uint8Array): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${number === 1 ? name : `${name}-${number}`}.yaml`);
    if (!exists(io, path) || sameBytes(io, path, bytes)) return path;
  }
}

function sameBytes(io: Io, path: string, bytes: Uint8Array): boolean {
  if (io.files.stat(path)?.kind !== "file") return false;
  const there = io.files.read(path);
  return there.length === bytes.length && there.every((byte, index) => byte === bytes[index]);
}

function write(io: Io, path: string, bytes: Uint8Array): void {
  try {
    io.files.makeFolder(dirname(path));
    io.files.replace(path, bytes);
  } catch (error) {
    throw new UserError(`${show(path)}: could not be written: ${fileReason(error)}. Nothing was changed`, { cause: error, exitCode: 74 });
  }
}
