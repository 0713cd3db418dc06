import { UserError } from "./errors.ts";
import { nodeFiles, runGit } from "./io-files.ts";

export { nodeFiles } from "./io-files.ts";

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
  /** What a folder holds, links not followed; sorted by name. */
  entries(path: string): Entry[];
  /** The absolute path with every link followed. */
  real(path: string): string;
  /**
   * Opens a plain file and hands over its parts. Anything else (a pipe, a device) is never waited for: it is an error with the code
   * ENOTFILE.
   */
  open<T>(path: string, use: (file: OpenFile) => T): T;
  /**
   * The text of a plain file of less than 64 KB in UTF-8, without NUL or byte order mark; undefined where it is not, or may not be. Quicker than
   * `open`, which says what it is then.
   */
  shortText(path: string): string | undefined;
  makeFolder(path: string): void;
  /**
   * Whole or not at all: what stood there before stays until the new bytes are on disk. `isFollowed` says that another replacement in the same
   * folder comes at once: its new name goes to disk with that one, in this order, as file systems keep theirs.
   */
  replace(path: string, data: string | Uint8Array, how?: { isFollowed?: boolean }): void;
  /** Makes a file that must not exist yet. */
  create(path: string, data: string): void;
  remove(path: string): void;
}

export interface Entry {
  name: string;
  kind: "file" | "folder" | "link" | "other";
}

/** A plain file while it is open. */
export interface OpenFile {
  /** Bytes. */
  readonly size: number;
  /** At most so many bytes from an offset; fewer at the end. */
  read(offset: number, length: number): Uint8Array;
}

/** What a program that was run said. */
export interface Ran {
  code: number;
  out: Uint8Array;
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
  /** `version` is that of Node, as in 24.21.0. */
  readonly process: { pid: number; host: string; version: string; platform: string; isAlive(pid: number): boolean };
  now(): Date;
  /** A sha256 to be fed with parts. */
  sha256(): { add(part: Uint8Array): void; hex(): string };
  /** Runs git in a folder, for facts only (see src/load/git.ts); undefined where there is no git. */
  git(folder: string, args: readonly string[]): Ran | undefined;
  /** The path of a file that ships with the program. */
  pathOf(url: URL): string;
  /** Tells the engine that the run is not as short as it takes them to be: somebody answers questions for a while. */
  stay(): void;
  /** Does what takes long enough for code that is made fast in the background: thousands of files. */
  withFastCode<T>(use: () => T): T;
  /** Runs until the returned function is called: tells of SIGHUP, SIGINT and SIGTERM by the exit code they stand for. */
  onSignal(listener: (exitCode: number) => void): () => void;
}

export function isInteractive(io: Io): boolean {
  return io.input.isTTY === true && io.err.isTerminal && !truthy(io.env.CI);
}

/** Git Bash without a terminal of its own: what is typed there comes through a pipe, line by line. */
export function isPipedBash(io: Io): boolean {
  return Boolean(io.env.MSYSTEM) && io.input.isTTY !== true && !truthy(io.env.CI);
}

export function truthy(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value.toLowerCase() !== "false";
}

/** The stream is made when something is to be written: of one that nobody writes to, nothing need be known. */
function lateSink(stream: () => NodeJS.WriteStream): Sink {
  let made: Sink | undefined;
  const now = () => {
    made ??= sink(stream());
    return made;
  };
  return {
    get isTerminal() {
      return now().isTerminal;
    },
    get columns() {
      return now().columns;
    },
    write: (text) => now().write(text),
    flush: async () => made?.flush(),
  };
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

/** The real world. `keepCompiled` is called before the engine is told to stay: what a start needs is compiled by then. */
export function nodeIo(keepCompiled: () => void = () => {}): Io {
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  return {
    files: nodeFiles,
    out: lateSink(() => process.stdout),
    err: lateSink(() => process.stderr),
    get input() {
      return process.stdin;
    },
    get promptOutput() {
      return process.stderr;
    },
    env: process.env,
    cwd: process.cwd(),
    process: {
      pid: process.pid,
      version: process.versions.node,
      platform: process.platform,
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
    sha256: () => {
      const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
      return { add: (part) => void hash.update(part), hex: () => hash.digest("hex") };
    },
    git: runGit,
    pathOf: (url) => process.getBuiltinModule("node:url").fileURLToPath(url),
    stay: () => {
      keepCompiled();
      process.getBuiltinModule("node:v8").setFlagsFromString("--opt --incremental-marking");
    },
    withFastCode(use) {
      const { setFlagsFromString } = process.getBuiltinModule("node:v8");
      setFlagsFromString("--opt --incremental-marking");
      try {
        return use();
      } finally {
        // As bin/compiled.js has set them: what is loaded from here on was compiled under these.
        setFlagsFromString("--no-opt --no-incremental-marking");
      }
    },
    onSignal(listener) {
      const handlers = Object.entries(signals).map(([name, code]) => [name, () => listener(code)] as const);
      for (const [name, handler] of handlers) process.on(name, handler);
      return () => {
        for (const [name, handler] of handlers) process.off(name, handler);
      };
    },
  };
}
