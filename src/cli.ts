import { Interrupted, UserError } from "./errors.ts";
import { type Io, isInteractive, isPipedBash } from "./io.ts";
import { visible, wrap } from "./text.ts";
import { version } from "./version.ts";

export { nodeIo } from "./io.ts";

const exitCodes = { done: 0, no: 1, cannotRun: 2, bug: 70, cannotWrite: 74 } as const;

/** Runs the program on its arguments; the number is the exit code (docs/exit-codes in the README). */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.done;
  try {
    code = await run(argv, io);
  } catch (error) {
    code = report(error, io);
  }
  for (const sink of [io.out, io.err]) {
    try {
      await sink.flush();
    } catch {
      if (code !== exitCodes.bug && code < 128) code = exitCodes.cannotWrite;
    }
  }
  return code;
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    io.out.write(`${version}\n`);
    return exitCodes.done;
  }
  if (argv.length === 1 && (argv[0] === "--help" || argv[0] === "-h") && writeHelp(io)) return exitCodes.done;
  if (argv.length === 0 && (isInteractive(io) || isPipedBash(io))) {
    const { runMenu } = await import("./commands/menu.ts");
    return runMenu(io, (chosen) => run(chosen, io));
  }
  if (argv[0] === "__complete") {
    const { complete } = await import("./commands/complete.ts");
    await complete(io, argv.slice(1));
    return exitCodes.done;
  }
  const { createProgram } = await import("./commands/program.ts");
  let code: number = exitCodes.done;
  const end = (ended: number) => {
    code = ended;
  };
  const program = createProgram({ io, end }, argv[0]);
  if (argv.length === 0) {
    io.err.write(program.helpInformation());
    return exitCodes.cannotRun;
  }
  await program.parseAsync([...argv], { from: "user" });
  return code;
}

/** The help as the build made it, which spares the whole command line; false in a run from the sources. */
function writeHelp(io: Io): boolean {
  const path = io.pathOf(new URL("help.txt", import.meta.url));
  if (io.files.stat(path) === undefined) return false;
  io.out.write(io.files.read(path));
  return true;
}

function report(error: unknown, io: Io): number {
  if (isCommanderError(error)) return error.exitCode === 0 ? exitCodes.done : exitCodes.cannotRun;
  if (error instanceof UserError) {
    io.err.write(`cor-check: ${safeLines(error.message)}\n`);
    return error.exitCode;
  }
  if (error instanceof Interrupted) {
    const columns = io.err.columns === undefined ? Number.POSITIVE_INFINITY : Math.max(20, io.err.columns - 1);
    if (error.message) io.err.write(`${wrap(visible(error.message), columns).join("\n")}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err.write(
    `cor-check: this is a bug in cor-check, not in your files.\n${stack}\nPlease report it with the lines above: ${issuesUrl}\n`,
  );
  return exitCodes.bug;
}

/** Messages may hold names of files and words of people. */
function safeLines(message: string): string {
  return message.split("\n").map(visible).join("\n");
}

const issuesUrl = "https://github.com/cor-check/cor-check/issues";

/** commander ends by an error, with code 0 for help and 1 for every slip. */
function isCommanderError(error: unknown): error is Error & { exitCode: number } {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith("commander.");
}
