import { Command } from "commander";
import { version } from "../version.ts";
import { registerAsk } from "./ask.ts";
import { registerCheck } from "./check.ts";
import { registerCompare } from "./compare.ts";
import { registerCompletion } from "./completion.ts";
import { registerDoctor } from "./doctor.ts";
import { registerExplain } from "./explain.ts";
import type { Runner } from "./flags.ts";
import { registerInit } from "./init.ts";
import { registerList } from "./list.ts";
import { registerMerge } from "./merge.ts";
import { registerPlan } from "./plan.ts";
import { registerRefund } from "./refund.ts";
import { registerReport } from "./report.ts";
import { registerSample } from "./sample.ts";
import { registerSchema } from "./schema.ts";
import { registerValidate } from "./validate.ts";

const commands = {
  init: registerInit,
  ask: registerAsk,
  report: registerReport,
  check: registerCheck,
  plan: registerPlan,
  explain: registerExplain,
  list: registerList,
  sample: registerSample,
  compare: registerCompare,
  merge: registerMerge,
  refund: registerRefund,
  validate: registerValidate,
  schema: registerSchema,
  completion: registerCompletion,
  doctor: registerDoctor,
};

/** The command line, and where its help and complaints go: every command, or the one that is asked for by name. */
export function createProgram(runner: Runner, only?: string): Command {
  const { io } = runner;
  const program = new Command("cor-check");
  program
    .description("How you stand against the COR and SECOR marks before the auditor comes, why, and what to do first.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) });
  const wanted = Object.hasOwn(commands, only ?? "") ? [commands[only as keyof typeof commands]] : Object.values(commands);
  for (const register of wanted) register(program, runner);
  return program;
}
