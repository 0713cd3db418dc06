import { createInterface } from "node:readline";
import { Interrupted } from "../errors.ts";
import type { Io } from "../io.ts";

interface Waiting {
  lines: string[];
  /** The exit code, once no more can come. */
  ended: number | undefined;
}

/** What came before it was asked for: a menu opens one prompter after another, and lines of a pipe come all at once. */
const waitingAt = new WeakMap<Io["input"], Waiting>();

/** Lines from standard input, one at a time; the end of it, or a signal, ends the interview. */
export function openLines(io: Io): { next(): Promise<string>; close(): void } {
  const waiting = waitingAt.get(io.input) ?? { lines: [], ended: undefined };
  waitingAt.set(io.input, waiting);
  let wake = () => {};
  const end = (code: number) => {
    waiting.ended ??= code;
    wake();
  };
  const reader = waiting.ended === undefined ? createInterface({ input: io.input, terminal: false }) : undefined;
  reader?.on("line", (line) => {
    waiting.lines.push(line);
    wake();
  });
  const onClose = () => end(130);
  reader?.on("close", onClose);
  const offSignal = io.onSignal(end);
  return {
    async next() {
      for (;;) {
        const line = waiting.lines.shift();
        if (line !== undefined) return line;
        if (waiting.ended !== undefined) {
          io.err.write("\n");
          throw new Interrupted(waiting.ended);
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close() {
      offSignal();
      reader?.off("close", onClose);
      reader?.close();
      io.input.pause();
    },
  };
}
