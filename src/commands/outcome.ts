import { UserError } from "../errors.ts";
import { type Io, truthy } from "../io.ts";
import type { Inputs } from "../load/assessment.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { AuditResult } from "../model/result.ts";
import { didYouMean, hasErrors, type Problem } from "../problems.ts";
import { visible } from "../text.ts";
import type { CommonFlags } from "./flags.ts";

/** Faults as lines for people: place, message, code. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, severity, message, code }) => visible(`${file}:${line}:${column} ${severity}: ${message} (${code})`))
    .map((text) => `${text}\n`)
    .join("");
}

export interface Scored {
  result: AuditResult;
  inputs: Inputs & { pack: Pack; assessment: AssessmentFile; file: string };
}

/** Load and score: the first half of every command that shows a result. */
export async function loadAndScore(io: Io, flags: CommonFlags): Promise<Scored> {
  const inputs = await loadUsable(io, flags);
  const purpose = flags.purpose;
  const purposes = Object.keys(inputs.pack.pass_rules);
  if (purpose !== undefined && !purposes.includes(purpose))
    throw new UserError(`--purpose ${purpose}: the pack has ${purposes.join(", ")}.${didYouMean(purpose, purposes)}`);
  const { scoreAudit } = await import("../score/audit.ts");
  const asOf = flags.asOf ?? inputs.assessment.audit?.last_data ?? localDay(io.now());
  const { settle } = await import("./settle.ts");
  return { inputs, result: await settle(io, inputs, scoreAudit(inputs.pack, inputs.assessment, { asOf, purpose })) };
}

/** Load what a run rests on; faults go to the screen and end it. */
export async function loadUsable(io: Io, flags: CommonFlags): Promise<Scored["inputs"]> {
  const { loadInputs } = await import("../load/assessment.ts");
  const { sortProblems } = await import("../problems.ts");
  const inputs = await loadInputs(io, flags);
  const { pack, assessment, file, problems } = inputs;
  const shown = flags.quiet ? problems.filter((problem) => problem.severity === "error") : problems;
  io.err.write(problemLines(sortProblems(shown)));
  if (file === undefined)
    throw new UserError("there is no assessment here. Give one with --assessment FILE, or begin one with: cor-check init");
  if (hasErrors(problems) || !pack || !assessment) {
    const count = problems.filter((problem) => problem.severity === "error").length;
    throw new UserError(`${count} ${count === 1 ? "fault" : "faults"} must be put right first; nothing was scored`);
  }
  return { ...inputs, pack, assessment, file };
}

/** Today's calendar date where the person is. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether one stream gets colour: the flag, then NO_COLOR, FORCE_COLOR, TERM, then whether it is a terminal. */
export function hasColor(io: Io, flags: CommonFlags, isTerminal: boolean): boolean {
  if (flags.plain) return false;
  if (flags.color !== undefined) return flags.color;
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR) return truthy(io.env.FORCE_COLOR);
  return isTerminal && io.env.TERM !== "dumb";
}
