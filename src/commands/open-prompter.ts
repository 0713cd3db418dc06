import type { Prompter } from "../ask/prompter.ts";
import type { Io } from "../io.ts";
import type { CommonFlags } from "./flags.ts";
import { asksPlainly } from "./terminal-guard.ts";

/** Who asks: the screens, or plain lines where they were wished for or the terminal can draw nothing. */
export async function openPrompter(io: Io, flags: CommonFlags): Promise<Prompter & { close(): void }> {
  if (asksPlainly(io, flags)) {
    const { createPlain } = await import("../ask/plain.ts");
    return createPlain(io);
  }
  const { createInquirer } = await import("../ask/inquirer.ts");
  const { createPaint } = await import("../terminal/paint.ts");
  const { hasColor } = await import("./outcome.ts");
  return createInquirer(io, await createPaint(hasColor(io, flags, io.err.isTerminal)));
}

/** Once the first question is on the screen and being read, the engine is told that this takes a while, and what saving needs is got ready. */
export function getReady(io: Io, prepare: () => void): () => void {
  const timer = setTimeout(() => {
    io.stay();
    prepare();
  }, 20);
  return () => clearTimeout(timer);
}
