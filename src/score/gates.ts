import { meets, percentText } from "../model/exact.ts";
import type { AuditResult, Finding, GateResult, Score, Verdict } from "../model/result.ts";
import type { Gate } from "../model/settings.ts";

/** Without gate and flags, check asks for this. */
const usual: Gate = { verdict: "ready", findings: "error" };
const rank: Record<Verdict, number> = { "not-assessed": -1, "not-ready": 0, open: 1, ready: 2 };

/**
 * What check asks for: the flags over the settings' gate; the usual gate only where neither says anything. A baseline asks for no new error
 * beside it, unless `findings` says otherwise. Before any
 * assessment exists there is no verdict to ask for.
 */
export function gateOf(settings: Gate | undefined, flags: Gate, isAssessed = true): Gate {
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const asked: Gate = { ...settings, ...given };
  if (Object.keys(asked).length === 0) return isAssessed ? usual : { findings: "error" };
  return asked.baseline !== undefined && asked.findings === undefined ? { ...asked, findings: "error" } : asked;
}

/** Each gate that was asked for, and whether it is met. Marks are held against what is proven, the floor. */
export function judgeGates(result: AuditResult, gate: Gate): GateResult[] {
  const { overall, elements, coverage } = result;
  const gates: (GateResult | undefined)[] = [
    gate.verdict && {
      gate: "verdict",
      met: rank[result.verdict] >= rank[gate.verdict],
      message: `stands at ${result.verdict}, asked for is ${gate.verdict}${gate.verdict === "ready" ? "" : " or better"}`,
    },
    gate.overall === undefined ? undefined : { gate: "overall", ...judgeMark("overall", overall.floor, gate.overall) },
    gate.element === undefined ? undefined : { gate: "element", ...judgeElements(elements, gate.element) },
    gate.coverage === undefined ? undefined : { gate: "coverage", ...judgeCoverage(coverage, gate.coverage) },
    gate.findings && gate.findings !== "none" ? { gate: "findings", ...judgeFindings(result, gate.findings) } : undefined,
    gate.baseline === undefined ? undefined : { gate: "baseline", ...judgeGaps(result) },
  ];
  return gates.filter((one) => one !== undefined);
}

function judgeMark(name: string, score: Score | null, required: number): { met: boolean; message: string } {
  if (score === null) return { met: false, message: `${name}: not assessed, asked for is ${required} %` };
  return { met: meets(score, required), message: `${name}: at least ${percentText(score)} %, asked for is ${required} %` };
}

function judgeElements(elements: AuditResult["elements"], required: number): { met: boolean; message: string } {
  const missed = elements.filter((element) => element.floor !== null && !meets(element.floor, required));
  const names = missed.map((element) => `${element.id} ${element.floor ? percentText(element.floor) : ""} %`).join(", ");
  const assessed = elements.some((element) => element.floor !== null);
  if (!assessed) return { met: false, message: `no element is assessed, asked for is ${required} % in each` };
  return { met: missed.length === 0, message: missed.length === 0 ? `every element has ${required} %` : `below ${required} %: ${names}` };
}

function judgeCoverage(coverage: AuditResult["coverage"], required: number): { met: boolean; message: string } {
  const score = { points: coverage.answered, of: coverage.questions };
  const met = coverage.questions > 0 && meets(score, required);
  return { met, message: `${coverage.answered} of ${coverage.questions} questions answered, asked for is ${required} %` };
}

function judgeFindings({ findings }: AuditResult, from: "error" | "warning"): { met: boolean; message: string } {
  const isNew = (severity: Finding["severity"]) => findings.filter((one) => one.state === "new" && one.severity === severity).length;
  const [errors, warnings] = [isNew("error"), isNew("warning")];
  if (from === "error") return { met: errors === 0, message: `${counted(errors, "new error")} in documents and notes, asked for is none` };
  const message = `${counted(errors, "new error")} and ${counted(warnings, "new warning")} in documents and notes, asked for is none`;
  return { met: errors + warnings === 0, message };
}

function judgeGaps({ gaps, baseline }: AuditResult): { met: boolean; message: string } {
  const fresh = gaps.filter((gap) => gap.state === "new");
  const first = fresh.slice(0, 5).map(({ question, method }) => (method === null ? question : `${question} ${method}`));
  const more = fresh.length > first.length ? `, and ${fresh.length - first.length} more` : "";
  const which = fresh.length > 0 ? ` (${first.join(", ")}${more})` : "";
  const fixed = baseline?.fixed.length ?? 0;
  const thanks = fixed > 0 ? `; ${fixed} of what the baseline knows ${fixed === 1 ? "is" : "are"} fixed` : "";
  return { met: fresh.length === 0, message: `${counted(fresh.length, "gap")} that the baseline does not know${which}${thanks}` };
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
