import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { createInquirer } from "../../src/ask/inquirer.ts";
// Here already: the prompter fetches it at the first key, and on a busy machine that takes longer than a key is waited for below.
import "../../src/ask/inquirer-engine.ts";
import type { Io } from "../../src/io.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { Emulator, type Resizing } from "./emulator.ts";
import { memoryIo } from "./memory-io.ts";

/** The real prompter in this process, on a terminal that is only imagined: quick enough for thousands of keys. */
export function createStage(columns: number, rows: number, resizing?: Resizing) {
  const emulator = new Emulator(columns, rows, resizing);
  let printed = Promise.resolve();
  const output = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns,
    rows,
    write: (text: string) => {
      printed = emulator.write(text);
      return true;
    },
  });
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const io: Io = {
    ...memoryIo(),
    input: input as unknown as NodeJS.ReadStream,
    promptOutput: output as unknown as NodeJS.WriteStream,
    err: { isTerminal: true, columns, write: (text) => void output.write(String(text).replaceAll("\n", "\r\n")), flush: async () => {} },
  };
  const prompter = createInquirer(io, noPaint);
  /** Until all that was pressed is seen. Esc is told from the start of a longer key by a short while without another. */
  const settle = async (key = "") => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (key.endsWith("\u001b")) await new Promise((resolve) => setTimeout(resolve, 100));
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    await printed;
  };
  return {
    emulator,
    prompter,
    settle,
    async press(key: string): Promise<void> {
      input.write(key);
      await settle(key);
    },
    /** As a terminal does it: what stands there is broken anew first, then the program hears of it. */
    async resize(toColumns: number, toRows: number): Promise<void> {
      emulator.resize(toColumns, toRows);
      Object.assign(output, { columns: toColumns, rows: toRows });
      output.emit("resize");
      await settle();
    },
    close: () => prompter.close(),
  };
}

export type Stage = ReturnType<typeof createStage>;
