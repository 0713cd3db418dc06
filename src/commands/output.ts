import { dirname } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { didYouMean } from "../problems.ts";
import { formatOfFile, type ReportOptions, reporters } from "../report/index.ts";
import { createPaint } from "../terminal/paint.ts";
import { visible } from "../text.ts";
import type { OutputRequest, ReportFlags } from "./flags.ts";
import { hasColor } from "./outcome.ts";

export interface Target {
  format: string;
  output: string | undefined;
}

/** Which report goes where, of a table of forms; every slip in the flags is found before any work is done. */
export function targetsOf(
  requests: readonly OutputRequest[] | undefined,
  forms: Readonly<Record<string, { extensions: readonly string[] }>> = reporters,
): Target[] {
  const names = Object.keys(forms);
  const targets = (requests?.length ? requests : [{}]).map(({ format, output }: OutputRequest): Target => {
    const name = format ?? (output === undefined ? "terminal" : formatOfFile(output, forms));
    if (name === undefined) throw new UserError(`--output ${output}: say which --format it is: ${names.join(", ")}`);
    if (!names.includes(name)) throw new UserError(`--format ${name}: the formats are ${names.join(", ")}.${didYouMean(name, names)}`);
    return { format: name, output: output === "-" ? undefined : output };
  });
  const files = targets.flatMap(({ output }) => output ?? []);
  if (new Set(files).size < files.length) throw new UserError("two reports cannot go to the same --output file");
  if (targets.length - files.length > 1) throw new UserError("only one report can go to the screen; give the others an --output file");
  return targets;
}

/** What a report may hold beside the result; worked out only where a format shows it. */
export interface Extras {
  plan?: () => Promise<Plan | undefined>;
}

/** Renders and writes every report asked for; with `--redact` of the client copy. */
export async function writeReports(
  io: Io,
  flags: ReportFlags,
  targets: readonly Target[],
  result: AuditResult,
  extras: Extras = {},
): Promise<void> {
  const { shown, plan } = await toShow(flags, targets, result, extras);
  const rules = targets.some(({ format }) => reporters[format]?.listsRules) ? (await import("../evidence/rules.ts")).rules : undefined;
  for (const { format, output } of targets) {
    const render = await reporters[format]?.load();
    const previous = reporters[format]?.remembers ? textBefore(io, output) : undefined;
    const text = (await render?.(shown, { ...(await optionsOf(io, flags, output)), rules, previous, plan })) ?? "";
    if (output === undefined) io.out.write(text);
    else writeFile(io, output, text);
    await writeBeside(io, format, shown);
    if (output !== undefined && !flags.quiet) io.err.write(`${visible(`Wrote ${output} (${format}).`)}\n`);
  }
}

/** The result and its plan as they may be shown: the findings that are listed, and in a client copy nothing that is left out there. */
export async function toShow(
  flags: ReportFlags,
  targets: readonly Target[],
  result: AuditResult,
  extras: Extras,
): Promise<{ shown: AuditResult; plan: Plan | undefined }> {
  const shown = listed(result, flags.severity);
  const plan = targets.some(({ format }) => reporters[format]?.showsPlan) ? await extras.plan?.() : undefined;
  if (!flags.redact) return { shown, plan };
  const { redact, redactPlan } = await import("../report/redact.ts");
  return { shown: redact(shown), plan: plan && redactPlan(plan, result) };
}

/** The report that a CI service wants in a file of its own, after what other steps have written there. */
async function writeBeside(io: Io, format: string, result: AuditResult): Promise<void> {
  const beside = reporters[format]?.beside;
  const path = beside && io.env[beside.variable];
  if (!beside || !path) return;
  try {
    const before = io.files.stat(path)?.kind === "file" ? io.files.read(path) : new Uint8Array();
    const text = (await beside.load())(result, beside.room - before.length);
    const whole = new Uint8Array([...before, ...new TextEncoder().encode(text)]);
    if (text !== "") io.files.replace(path, whole);
  } catch (error) {
    throw new UserError(`${path} (${beside.variable}): could not be written: ${fileReason(error)}`, { cause: error, exitCode: 74 });
  }
}

/** The result with the findings that are to be listed; its gates have counted them all. */
function listed(result: AuditResult, from: ReportFlags["severity"]): AuditResult {
  const words = ["info", "warning", "error"];
  const least = words.indexOf(from ?? "info");
  return least <= 0 ? result : { ...result, findings: result.findings.filter((finding) => words.indexOf(finding.severity) >= least) };
}

/** What the output file holds already; nothing where there is none yet. */
export function textBefore(io: Io, output: string | undefined): string | undefined {
  if (output === undefined || io.files.stat(output)?.kind !== "file") return undefined;
  return new TextDecoder().decode(io.files.read(output));
}

export function writeFile(io: Io, path: string, text: string | Uint8Array): void {
  try {
    io.files.makeFolder(dirname(path));
    io.files.replace(path, text);
  } catch (error) {
    throw new UserError(`${path}: could not be written: ${fileReason(error)}`, { cause: error, exitCode: 74 });
  }
}

export async function optionsOf(io: Io, flags: ReportFlags, output: string | undefined): Promise<ReportOptions> {
  const columns = io.out.columns ?? (Number(io.env.COLUMNS) || 80);
  return {
    columns: output === undefined ? Math.max(20, columns) : 80,
    paint: await createPaint(output === undefined && hasColor(io, flags, io.out.isTerminal)),
    plain: flags.plain === true,
    verbose: flags.verbose === true,
  };
}
