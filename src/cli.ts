import { Command, CommanderError } from "commander";
import { registerAsk } from "./commands/ask.ts";
import { registerCheck } from "./commands/check.ts";
import { registerExplain } from "./commands/explain.ts";
import type { Runner } from "./commands/flags.ts";
import { registerInit } from "./commands/init.ts";
import { registerList } from "./commands/list.ts";
import { registerReport } from "./commands/report.ts";
import { registerSchema } from "./commands/schema.ts";
import { registerValidate } from "./commands/validate.ts";
import { Interrupted, UserError } from "./errors.ts";
import type { Io } from "./io.ts";
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
      if (code !== exitCodes.bug) code = exitCodes.cannotWrite;
    }
  }
  return code;
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.done;
  const program = createProgram(io, {
    io,
    end: (ended) => {
      code = ended;
    },
  });
  if (argv.length === 0) {
    io.err.write(program.helpInformation());
    return exitCodes.cannotRun;
  }
  await program.parseAsync([...argv], { from: "user" });
  return code;
}

function createProgram(io: Io, runner: Runner): Command {
  const program = new Command("cor-check");
  program
    .description("How you stand against the COR and SECOR marks before the auditor comes, why, and what to do first.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) });
  for (const register of [
    registerInit,
    registerAsk,
    registerReport,
    registerCheck,
    registerExplain,
    registerList,
    registerValidate,
    registerSchema,
  ])
    register(program, runner);
  return program;
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.cannotRun;
  if (error instanceof UserError) {
    io.err.write(`cor-check: ${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof Interrupted) {
    if (error.message) io.err.write(`${error.message}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err.write(
    `cor-check: this is a bug in cor-check, not in your files.\n${stack}\nPlease report it with the lines above: ${issuesUrl}\n`,
  );
  return exitCodes.bug;
}

const issuesUrl = "https://github.com/cor-check/cor-check/issues";
