import { UserError } from "../errors.ts";
import { type Io, truthy } from "../io.ts";
import type { Inputs } from "../load/assessment.ts";
import { offsetOf } from "../model/alberta.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Evidence } from "../model/document.ts";
import type { AuditResult } from "../model/result.ts";
import { didYouMean, hasErrors, type Problem } from "../problems.ts";
import { visible } from "../text.ts";
import type { CommonFlags } from "./flags.ts";
import { ruleProblems } from "./rule-names.ts";

/** Faults as lines for people: place, message, code. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, severity, message, code }) => visible(`${file}:${line}:${column} ${severity}: ${message} (${code})`))
    .map((text) => `${text}\n`)
    .join("");
}

export interface Judged {
  result: AuditResult;
  inputs: Inputs;
  /** What the files say; undefined where nothing names any. */
  evidence: Evidence | undefined;
}

export interface Scored {
  result: AuditResult;
  inputs: Inputs & { pack: Pack; assessment: AssessmentFile; file: string };
}

/** Load and score: the first half of every command that shows a result. */
export async function loadAndScore(io: Io, flags: CommonFlags): Promise<Scored & Judged> {
  return scoreInputs(io, flags, await loadUsable(io, flags));
}

/** As loadAndScore; but settings alone will do, and then documents and records are judged and every score is null. */
export async function loadAndJudge(io: Io, flags: CommonFlags): Promise<Judged> {
  const inputs = await loadEverything(io, flags);
  if (inputs.file !== undefined || !inputs.settings || hasErrors(inputs.problems))
    return scoreInputs(io, flags, await usable(io, flags, inputs));
  const { packOfEvidence, readEvidence, withEvidence } = await import("./evidence.ts");
  const evidence = await readEvidence(io, inputs);
  if (!evidence) return scoreInputs(io, flags, await usable(io, flags, inputs));
  const pack = await packOfEvidence(io, flags.pack, evidence);
  const purpose = purposeOf(pack, flags);
  const { unassessedAudit } = await import("../score/unassessed.ts");
  const { waive } = await import("./settle.ts");
  const all = { ...inputs, pack };
  const result = unassessedAudit(pack, { asOf: flags.asOf ?? localDay(io.now()), purpose });
  return { inputs: all, evidence, result: waive(io, all, await withEvidence(all, evidence, result)) };
}

async function scoreInputs(io: Io, flags: CommonFlags, inputs: Scored["inputs"]): Promise<Scored & Judged> {
  const purpose = purposeOf(inputs.pack, flags);
  const { scoreAudit } = await import("../score/audit.ts");
  const asOf = flags.asOf ?? inputs.assessment.audit?.last_data ?? localDay(io.now());
  const { settle } = await import("./settle.ts");
  const { readEvidence, withEvidence } = await import("./evidence.ts");
  const scored = scoreAudit(inputs.pack, inputs.assessment, { asOf, purpose });
  const evidence = await readEvidence(io, inputs);
  const { withNotes } = await import("./notes.ts");
  const judged = await withNotes(io, inputs, evidence, await withEvidence(inputs, evidence, scored));
  return { inputs, evidence, result: await settle(io, inputs, judged) };
}

function purposeOf(pack: Pack, { purpose }: CommonFlags): string | undefined {
  const purposes = Object.keys(pack.pass_rules);
  if (purpose !== undefined && !purposes.includes(purpose))
    throw new UserError(`--purpose ${purpose}: the pack has ${purposes.join(", ")}.${didYouMean(purpose, purposes)}`);
  return purpose;
}

/** Load what a run rests on; faults go to the screen and end it. Warnings of these codes are left out: the run sees to them itself. */
export async function loadUsable(io: Io, flags: CommonFlags, settled: readonly string[] = []): Promise<Scored["inputs"]> {
  const inputs = await loadEverything(io, flags);
  return usable(io, flags, { ...inputs, problems: inputs.problems.filter(({ code }) => !settled.includes(code)) });
}

async function loadEverything(io: Io, flags: CommonFlags): Promise<Inputs> {
  const { loadInputs } = await import("../load/assessment.ts");
  const inputs = await loadInputs(io, flags);
  return { ...inputs, problems: [...inputs.problems, ...(await ruleProblems(inputs))] };
}

async function usable(io: Io, flags: CommonFlags, inputs: Inputs): Promise<Scored["inputs"]> {
  const { sortProblems } = await import("../problems.ts");
  const { pack, assessment, file, problems } = inputs;
  const shown = flags.quiet ? problems.filter((problem) => problem.severity === "error") : problems;
  io.err.write(problemLines(sortProblems(shown)));
  if (file === undefined && !hasErrors(problems))
    throw new UserError(
      "there is no assessment here. Give one with --assessment FILE, or begin one with: cor-check init" +
        (inputs.settings ? "" : "\nTo check documents and records before that, begin with: cor-check init --folders"),
    );
  if (hasErrors(problems) || !pack || !assessment || file === undefined) {
    const count = problems.filter((problem) => problem.severity === "error").length;
    throw new UserError(`${count} ${count === 1 ? "fault" : "faults"} must be put right first; nothing was scored`);
  }
  return { ...inputs, pack, assessment, file };
}

/** Today's calendar date where the person is. */
export function localDay(now: Date): string {
  return new Date(now.getTime() + offsetOf(now) * 60_000).toISOString().slice(0, 10);
}

/** Whether one stream gets colour: the flag, then NO_COLOR, FORCE_COLOR, TERM, then whether it is a terminal. */
export function hasColor(io: Io, flags: CommonFlags, isTerminal: boolean): boolean {
  if (flags.plain) return false;
  if (flags.color !== undefined) return flags.color;
  if (io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR) return truthy(io.env.FORCE_COLOR);
  return isTerminal && io.env.TERM !== "dumb";
}
