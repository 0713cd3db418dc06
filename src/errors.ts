/** We cannot run, and here is what the person can do about it. Ends with exit code 2, or 74 when something could not be written. */
export class UserError extends Error {
  readonly exitCode: number;

  constructor(message: string, options: { cause?: unknown; exitCode?: 2 | 74 } = {}) {
    super(message, { cause: options.cause });
    this.name = "UserError";
    this.exitCode = options.exitCode ?? 2;
  }
}

/** The person or the system stopped the run. Every answer given is saved. Code 129, 130 or 143. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message = "") {
    super(message);
    this.name = "Interrupted";
    this.exitCode = exitCode;
  }
}

/** The short reason of a failed file call, in plain words. */
export function fileReason(error: unknown): string {
  const code = (error as { code?: string })?.code ?? "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as { code?: string })?.code ?? "");
}

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  ENOTDIR: "part of the path is a file, not a folder",
  EISDIR: "this is a folder, not a file",
  EACCES: "you have no right to open it",
  EPERM: "the system does not allow it; another program may hold the file",
  EBUSY: "another program holds the file; close it there and try again",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "the file may not grow any larger here",
  EIO: "the disk reports a fault; copy the file elsewhere before you go on",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "the links lead in a circle",
};
