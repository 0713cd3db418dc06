import { emitKeypressEvents, type Interface } from "node:readline";
import { Writable } from "node:stream";
import type { Io } from "../io.ts";
import type { Canvas } from "./canvas.ts";
import { choosePrompt, questionPrompt, readingPrompt, tickPrompt } from "./inquirer-prompts.ts";
import { textPrompt } from "./inquirer-text.ts";
import type { Key } from "./keys.ts";
import { watchPastes } from "./pastes.ts";

/** Tells the terminal to mark pasted text as such, so that none of it is taken for a key. */
const markPastes = { on: "\u001b[?2004h", off: "\u001b[?2004l" };

/** Esc alone is told from the start of a longer key by what follows within so many milliseconds; Node's half a second is long to wait. */
const escapeSoon = { escapeCodeTimeout: 80 } as unknown as Interface;

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** The library and its line editor on the terminal. `end` is called on Ctrl-D and a closed terminal, which they would pass over. */
export function createEngine(io: Io, canvas: Canvas, signal: AbortSignal, end: (exitCode: number) => void) {
  const pastes = watchPastes(io.input);
  const look = { canvas, pastes };
  const onEnd = () => end(129);
  io.input.once("end", onEnd);
  // On Ctrl-D readline closes without a word, and the prompt would never settle: see it first.
  const onKey = (_: unknown, key: Key | undefined) => {
    if (key?.ctrl && key.name === "d") end(130);
    if (key?.ctrl && key.name === "l") canvas.redraw();
    pastes.onKey(key);
  };
  emitKeypressEvents(io.input, escapeSoon);
  io.input.on("keypress", onKey);
  io.promptOutput.write(markPastes.on);
  // The canvas draws; what the library and its line editor would print goes nowhere.
  const context = () => ({ input: io.input, output: nowhere(), signal });
  type Config<Prompt extends (config: never) => unknown> = Omit<Parameters<Prompt>[0], "look">;
  return {
    /** `isShown`: the question is on the screen already, so that what was typed since is an answer to it. */
    question: (config: Config<typeof questionPrompt>, isShown: boolean) => {
      const ask = () => questionPrompt({ ...config, look }, context());
      return isShown ? listeningAtOnce(io.input, ask) : ask();
    },
    tick: (config: Config<typeof tickPrompt>) => tickPrompt({ ...config, look }, context()),
    text: (config: Config<typeof textPrompt>) => textPrompt({ ...config, look }, context()),
    choose: (config: Config<typeof choosePrompt>) => choosePrompt({ ...config, look }, context()),
    read: (config: Config<typeof readingPrompt>) => readingPrompt({ ...config, look }, context()),
    close: () => {
      io.promptOutput.write(markPastes.off);
      io.input.off("end", onEnd);
      io.input.off("keypress", onKey);
      pastes.close();
    },
  };
}

/** On a terminal the library lets a turn pass before it listens, so that what was typed too early answers nothing. */
function listeningAtOnce<T>(input: { isTTY?: boolean }, ask: () => T): T {
  const { isTTY } = input;
  input.isTTY = false;
  try {
    return ask();
  } finally {
    input.isTTY = isTTY;
  }
}

export type Engine = ReturnType<typeof createEngine>;
