import { UserError } from "../errors.ts";
import { type Io, isInteractive, isPipedBash, truthy } from "../io.ts";
import type { CommonFlags } from "./flags.ts";

/** Prompts need somebody who answers: a terminal, or lines where plain asking was wished for. Else it says what to do instead. */
export function requireTerminal(io: Io, flags: CommonFlags, command: string, instead: string): void {
  if (canAsk(io, flags)) return;
  if (flags.input === false) throw new UserError(`${command} asks questions, and --no-input forbids it. ${instead}`);
  if (truthy(io.env.CI)) throw new UserError(`${command} asks questions, and CI is set, so nobody is there to answer. ${instead}`);
  throw new UserError(`${command} asks questions and needs a terminal to ask on; --plain takes the answers as lines. ${instead}`);
}

/** Whether requireTerminal would let a command ask. */
export function canAsk(io: Io, flags: CommonFlags): boolean {
  return flags.input !== false && (isInteractive(io) || isPipedBash(io) || (flags.plain === true && !truthy(io.env.CI)));
}

/** Plain lines by the flag, by COR_CHECK_ACCESSIBLE, on a dumb terminal, and in Git Bash where the terminal is a pipe. */
export function asksPlainly(io: Io, flags: CommonFlags): boolean {
  return flags.plain === true || truthy(io.env.COR_CHECK_ACCESSIBLE) || io.env.TERM === "dumb" || isPipedBash(io);
}
