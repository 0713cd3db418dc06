import { emitKeypressEvents } from "node:readline";
import { Interrupted } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Paint } from "../terminal/paint.ts";
import { visible, wrap } from "../text.ts";
import { createLook } from "./inquirer-look.ts";
import { choosePrompt, questionPrompt, textPrompt, tickPrompt } from "./inquirer-prompts.ts";
import type { Key } from "./keys.ts";
import type { Option, Prompter } from "./prompter.ts";

/** Tells the terminal to mark pasted text as such, so that none of it is taken for a key. */
const markPastes = { on: "\u001b[?2004h", off: "\u001b[?2004l" };

/** The one real prompter: questions on standard error, keys from standard input. */
export function createInquirer(io: Io, paint: Paint): Prompter & { close(): void } {
  const stop = new AbortController();
  let code = 130;
  let isLeaving = false;
  const end = (exitCode: number) => {
    code = exitCode;
    stop.abort();
  };
  const look = createLook(io, paint);
  const offSignal = io.onSignal(end);
  const onEnd = () => end(129);
  io.input.once("end", onEnd);
  // On Ctrl-D readline closes without a word, and the prompt would never settle: see it first.
  const onKey = (_: unknown, key: Key | undefined) => {
    if (key?.ctrl && key.name === "d") end(130);
    if (key?.name === "paste-start" || key?.name === "paste-end") look.paste(key.name === "paste-start");
  };
  emitKeypressEvents(io.input);
  io.input.on("keypress", onKey);
  io.promptOutput.write(markPastes.on);
  const context = { input: io.input, output: io.promptOutput, signal: stop.signal, clearPromptOnDone: true };
  const run = async <T>(prompt: Promise<T>): Promise<T> => {
    try {
      return await prompt;
    } catch (error) {
      const name = (error as Error).name;
      if (name === "ExitPromptError") throw new Interrupted(130);
      if (name === "AbortPromptError") throw new Interrupted(code);
      throw error;
    }
  };
  const quit = { kind: "command", name: "quit" } as const;
  return {
    question: async (screen) => (isLeaving ? quit : run(questionPrompt({ screen, look }, context))),
    tick: async (screen) => (isLeaving ? { ...quit, row: undefined } : run(tickPrompt({ screen, look }, context))),
    text: async (message, options = {}) => {
      if (isLeaving) return undefined;
      const { value, isQuit } = await run(textPrompt({ message, look, ...options }, context));
      isLeaving = isQuit;
      return value;
    },
    choose: async <T>(message: string, options: readonly Option<T>[]) =>
      isLeaving ? undefined : run<T | undefined>(choosePrompt({ message, look, options }, context) as Promise<T | undefined>),
    say: (text) => {
      for (const line of text.split("\n").flatMap((one) => wrap(visible(one), look.room().columns))) io.err.write(`${line}\n`);
    },
    close: () => {
      offSignal();
      io.promptOutput.write(markPastes.off);
      io.input.off("end", onEnd);
      io.input.off("keypress", onKey);
      io.input.pause();
    },
  };
}
