import { Command } from "commander";
import { version } from "../version.ts";
import { registerAsk } from "./ask.ts";
import { registerCheck } from "./check.ts";
import { registerExplain } from "./explain.ts";
import type { Runner } from "./flags.ts";
import { registerInit } from "./init.ts";
import { registerList } from "./list.ts";
import { registerReport } from "./report.ts";
import { registerSchema } from "./schema.ts";
import { registerValidate } from "./validate.ts";

/** The whole command line: every command, and where its help and complaints go. */
export function createProgram(runner: Runner): Command {
  const { io } = runner;
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
