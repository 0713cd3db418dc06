import { basename, dirname, join } from "node:path";
import { UserError } from "./errors.ts";

/** Not imported: an import of node:fs touches every export of it, streams too, and costs a fifth of a start. */
const fs = process.getBuiltinModule("node:fs");

/** One output stream. `write` keeps the order; `flush` waits until all is out and reports a failure. */
export interface Sink {
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined;
  write(text: string | Uint8Array): void;
  flush(): Promise<void>;
}

/** Files, by path as given: relative ones from the folder the program was started in. */
export interface Files {
  read(path: string): Uint8Array;
  /** What stands at the path, links followed; undefined when nothing does. */
  stat(path: string): { kind: "file" | "folder" | "other"; size: number } | undefined;
  list(path: string): string[];
  makeFolder(path: string): void;
  /** Whole or not at all: what stood there before stays until the new bytes are on disk. */
  replace(path: string, data: string | Uint8Array): void;
  /** Makes a file that must not exist yet. */
  create(path: string, data: string): void;
  remove(path: string): void;
}

/** The outside world: everything of it that the program touches goes through here. */
export interface Io {
  readonly files: Files;
  readonly out: Sink;
  readonly err: Sink;
  readonly input: NodeJS.ReadStream;
  readonly promptOutput: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly process: { pid: number; host: string; isAlive(pid: number): boolean };
  now(): Date;
  /** The path of a file that ships with the program. */
  pathOf(url: URL): string;
  /** Tells the engine that the run is short: code made fast in the background would be ready when it is over. */
  hurry(): void;
  /** Runs until the returned function is called: tells of SIGHUP, SIGINT and SIGTERM by the exit code they stand for. */
  onSignal(listener: (exitCode: number) => void): () => void;
}

export function isInteractive(io: Io): boolean {
  return io.input.isTTY === true && io.err.isTerminal && !truthy(io.env.CI);
}

export function truthy(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value.toLowerCase() !== "false";
}

export const nodeFiles: Files = {
  read: (path) => fs.readFileSync(path),
  stat: (path) => {
    const found = fs.statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    return { kind: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other", size: found.size };
  },
  list: (path) => fs.readdirSync(path).sort(),
  makeFolder: (path) => {
    fs.mkdirSync(path, { recursive: true });
  },
  replace,
  create: (path, data) => fs.writeFileSync(path, data, { flag: "wx" }),
  remove: (path) => fs.rmSync(path, { force: true }),
};

/** Temporary file, fsync, rename: a reader sees the old file or the new one. A link keeps pointing where it did. */
function replace(path: string, data: string | Uint8Array): void {
  const target = realPath(path);
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`);
  try {
    const mode = fs.statSync(target, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) fs.accessSync(target, fs.constants.W_OK);
    const handle = fs.openSync(temporary, "wx", mode);
    try {
      fs.writeFileSync(handle, data);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    renameWithPatience(temporary, target);
    syncFolder(folder);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function realPath(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}

/** On Windows a virus scanner or an editor may hold the file for a moment. */
function renameWithPatience(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      if (attempt >= 10 || !["EPERM", "EACCES", "EBUSY"].includes(code)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, attempt * 35);
    }
  }
}

function syncFolder(folder: string): void {
  try {
    const handle = fs.openSync(folder, "r");
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    // Windows cannot sync a folder; the file itself is synced.
  }
}

function sink(stream: NodeJS.WriteStream): Sink {
  let failure: (Error & { code?: string }) | undefined;
  const pending = new Set<Promise<void>>();
  stream.on("error", (error) => {
    failure ??= error;
  });
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    write(text) {
      if (failure) return;
      const done = new Promise<void>((resolve) => {
        stream.write(text, (error) => {
          if (error) failure ??= error;
          resolve();
        });
      });
      pending.add(done);
      done.then(() => pending.delete(done));
    },
    async flush() {
      await Promise.all(pending);
      if (failure && failure.code !== "EPIPE")
        throw new UserError(`the output could not be written: ${failure.message}`, { cause: failure, exitCode: 74 });
    },
  };
}

/** The real world. */
export function nodeIo(): Io {
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  return {
    files: nodeFiles,
    out: sink(process.stdout),
    err: sink(process.stderr),
    input: process.stdin,
    promptOutput: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    process: {
      pid: process.pid,
      get host() {
        return process.getBuiltinModule("node:os").hostname();
      },
      isAlive: (pid) => {
        try {
          process.kill(pid, 0);
          return true;
        } catch (error) {
          return (error as { code?: string }).code === "EPERM";
        }
      },
    },
    now: () => new Date(),
    pathOf: (url) => process.getBuiltinModule("node:url").fileURLToPath(url),
    // Measured: a tenth to a fifth of the time of a report.
    hurry: () => process.getBuiltinModule("node:v8").setFlagsFromString("--no-opt"),
    onSignal(listener) {
      const handlers = Object.entries(signals).map(([name, code]) => [name, () => listener(code)] as const);
      for (const [name, handler] of handlers) process.on(name, handler);
      return () => {
        for (const [name, handler] of handlers) process.off(name, handler);
      };
    },
  };
}
