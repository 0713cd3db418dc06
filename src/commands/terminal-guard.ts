import { UserError } from "../errors.ts";
import { type Io, isInteractive, truthy } from "../io.ts";
import type { CommonFlags } from "./flags.ts";

/** Prompts need a terminal, no CI and leave to ask; else it says what to do instead. */
export function requireTerminal(io: Io, flags: CommonFlags, command: string, instead: string): void {
  if (flags.input === false) throw new UserError(`${command} asks questions, and --no-input forbids it. ${instead}`);
  if (isInteractive(io)) return;
  if (truthy(io.env.CI)) throw new UserError(`${command} asks questions, and CI is set, so nobody is there to answer. ${instead}`);
  const bash = io.env.MSYSTEM ? " In Git Bash start it as: winpty cor-check, or use Windows Terminal." : "";
  throw new UserError(`${command} asks questions and needs a terminal to ask on.${bash} ${instead}`);
}
