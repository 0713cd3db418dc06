import { Interrupted } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Paint } from "../terminal/paint.ts";
import { createCanvas } from "./canvas.ts";
import { drawScreen, wordsCut } from "./draw.ts";
import type { Frame, Room } from "./frame.ts";
import type { Engine } from "./inquirer-engine.ts";
import { firstView } from "./keys.ts";
import type { Option, Prompter } from "./prompter.ts";

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
  const offSignal = io.onSignal(end);
  let engine: Engine | undefined;
  const run = async <T>(prompt: (engine: Engine) => Promise<T>): Promise<T> => {
    try {
      engine ??= (await import("./inquirer-engine.ts")).createEngine(io, canvas, stop.signal, end);
      return await prompt(engine);
    } catch (error) {
      const name = (error as Error).name;
      if (name === "ExitPromptError") throw new Interrupted(130);
      if (name === "AbortPromptError") throw new Interrupted(code);
      throw error;
    } finally {
      canvas.clear();
    }
  };
  /**
   * The first screen is there to be read while the line editor is still being loaded. What was typed before it is passed over; what is typed
   * from then on waits in the terminal.
   */
  const showFirst = async (draw: (room: Room) => Frame) => {
    if (engine !== undefined) return;
    io.input.setRawMode?.(true);
    await dropTyped(io.input);
    canvas.show(draw);
  };
  let unseen: string[] = [];
  const quit = { kind: "command", name: "quit" } as const;
  return {
    question: async (screen) => {
      if (isLeaving) return quit;
      const isFirst = engine === undefined;
      await showFirst((room) => drawScreen(screen, firstView(screen), 0, room));
      return run(async ({ question }) => {
        const reply = await question({ screen }, isFirst);
        unseen = reply.kind === "command" && reply.name === "help" ? wordsCut(screen, canvas.room()) : [];
        return reply;
      });
    },
    tick: async (screen) => (isLeaving ? { ...quit, row: undefined, ids: [] } : run(({ tick }) => tick({ screen }))),
    text: async (message, options = {}) => {
      if (isLeaving) return undefined;
      const { value, isQuit } = await run(({ text }) => text({ message, ...options }));
      isLeaving = isQuit;
      return value;
    },
    choose: async <T>(message: string, options: readonly Option<T>[]) =>
      isLeaving ? undefined : run(({ choose }) => choose({ message, options }) as Promise<T | undefined>),
    say: canvas.say,
    isLeaving: () => isLeaving,
    read: async (text) => {
      if (isLeaving) return;
      const whole = [text, ...unseen.filter((words) => !text.includes(words))].join("\n");
      unseen = [];
      await run(({ read }) => read({ text: whole }));
    },
    close: () => {
      offSignal();
      canvas.close();
      engine?.close();
      io.input.pause();
    },
  };
}

/** Reads away what lies in the terminal, and reads no further. */
async function dropTyped(input: NodeJS.ReadStream): Promise<void> {
  const drop = () => {};
  input.on("data", drop);
  // What is there comes with the next look at the terminal, and this after it.
  await new Promise(setImmediate);
  input.off("data", drop);
  input.pause();
}
