import type { Io } from "../io.ts";
import { baselineText, loadBaseline } from "../load/baseline.ts";
import type { AuditResult } from "../model/result.ts";
import { baselineOf } from "../score/baseline.ts";
import { gateOf, judgeGates } from "../score/gates.ts";
import type { CheckFlags } from "./flags.ts";
import { loadAndJudge } from "./outcome.ts";
import { writeFile } from "./output.ts";
import { baselinePath, withBaseline } from "./settle.ts";

/** Load, score, set against the baseline, apply the gates: all of check but the reports and the exit code. */
export async function judge(io: Io, flags: CheckFlags): Promise<{ result: AuditResult }> {
  const { result, inputs, evidence } = await loadAndJudge(io, flags);
  const baseline = flags.writeBaseline ?? flags.baseline;
  const gate = gateOf(
    inputs.settings?.gate,
    {
      verdict: flags.verdict,
      overall: flags.minOverall,
      element: flags.minElement,
      coverage: flags.minCoverage,
      findings: flags.findings,
      baseline,
    },
    inputs.assessment !== undefined,
  );
  const known = await setAgainst(io, result, { write: flags.writeBaseline, read: flags.baseline ?? baselinePath(inputs) }, flags.quiet);
  const gates = judgeGates(known, gate);
  if (flags.changed === undefined) return { result: { ...known, gates } };
  const { restsOnChange } = await import("./evidence.ts");
  return { result: { ...known, changed: await restsOnChange(io, inputs, evidence, flags.changed), gates } };
}

async function setAgainst(
  io: Io,
  result: AuditResult,
  { write, read }: { write: string | undefined; read: string | undefined },
  isQuiet: boolean | undefined,
): Promise<AuditResult> {
  if (write !== undefined) {
    const baseline = baselineOf(result);
    writeFile(io, write, baselineText(baseline));
    if (!isQuiet) io.err.write(`Wrote ${write}: ${baseline.known.length} known.\n`);
    return withBaseline(result, baseline, write);
  }
  return read === undefined ? result : withBaseline(result, await loadBaseline(io, read), read);
}
