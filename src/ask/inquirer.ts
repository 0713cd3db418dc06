import { emitKeypressEvents, type Interface } from "node:readline";
import { Writable } from "node:stream";
import { Interrupted } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Paint } from "../terminal/paint.ts";
import { createCanvas } from "./canvas.ts";
import { wordsCut } from "./draw.ts";
import { choosePrompt, questionPrompt, readingPrompt, tickPrompt } from "./inquirer-prompts.ts";
import { textPrompt } from "./inquirer-text.ts";
import type { Key } from "./keys.ts";
import { watchPastes } from "./pastes.ts";
import type { Option, Prompter } from "./prompter.ts";

/** Tells the terminal to mark pasted text as such, so that none of it is taken for a key. */
const markPastes = { on: "\u001b[?2004h", off: "\u001b[?2004l" };

/** Esc alone is told from the start of a longer key by what follows within so many milliseconds; Node's half a second is long to wait. */
const escapeSoon = { escapeCodeTimeout: 80 } as unknown as Interface;

interface Context {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  signal: AbortSignal;
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** The one real prompter: questions on standard error, keys from standard input. */
export function createInquirer(io: Io, paint: Paint): Prompter & { close(): void } {
  const stop = new AbortController();
  let code = 130;
  let isLeaving = false;
  const end = (exitCode: number) => {
    code = exitCode;
    stop.abort();
  };
  const canvas = createCanvas(io, paint);
  const pastes = watchPastes(io.input);
  const look = { canvas, pastes };
  const offSignal = io.onSignal(end);
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
  const run = async <T>(start: (context: Context) => Promise<T>): Promise<T> => {
    try {
      // The canvas draws; what the library and its line editor would print goes nowhere.
      return await start({ input: io.input, output: nowhere(), signal: stop.signal });
    } catch (error) {
      const name = (error as Error).name;
      if (name === "ExitPromptError") throw new Interrupted(130);
      if (name === "AbortPromptError") throw new Interrupted(code);
      throw error;
    } finally {
      canvas.clear();
    }
  };
  let unseen: string[] = [];
  const quit = { kind: "command", name: "quit" } as const;
  return {
    question: async (screen) => {
      if (isLeaving) return quit;
      return run(async (context) => {
        const reply = await questionPrompt({ screen, look }, context);
        unseen = reply.kind === "command" && reply.name === "help" ? wordsCut(screen, canvas.room()) : [];
        return reply;
      });
    },
    tick: async (screen) => (isLeaving ? { ...quit, row: undefined, ids: [] } : run((context) => tickPrompt({ screen, look }, context))),
    text: async (message, options = {}) => {
      if (isLeaving) return undefined;
      const { value, isQuit } = await run((context) => textPrompt({ message, look, ...options }, context));
      isLeaving = isQuit;
      return value;
    },
    choose: async <T>(message: string, options: readonly Option<T>[]) =>
      isLeaving ? undefined : run((context) => choosePrompt({ message, look, options }, context) as Promise<T | undefined>),
    say: canvas.say,
    isLeaving: () => isLeaving,
    read: async (text) => {
      if (isLeaving) return;
      const whole = [text, ...unseen.filter((words) => !text.includes(words))].join("\n");
      unseen = [];
      await run((context) => readingPrompt({ text: whole, look }, context));
    },
    close: () => {
      offSignal();
      canvas.close();
      io.promptOutput.write(markPastes.off);
      io.input.off("end", onEnd);
      io.input.off("keypress", onKey);
      pastes.close();
      io.input.pause();
    },
  };
}
