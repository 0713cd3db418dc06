import { fromPoints } from "../model/exact.ts";
import { compare } from "../model/fraction.ts";
import type { AuditResult, Finding, Gap } from "../model/result.ts";
import * as words from "./words.ts";

/** A gap or a finding as the formats of other tools see it: one severity, one place, one text. */
export interface Issue {
  /** A finding's rule; `gap` or `open` for a gap. */
  rule: string;
  severity: Finding["severity"];
  question: string | null;
  /** As people say it, `5.02`; null where the finding is of no question. */
  number: string | null;
  method: Gap["method"];
  message: string;
  do: string;
  file: string | null;
  line: number | null;
  fingerprint: string;
  state: Finding["state"];
  waiver: Finding["waiver"];
  gap: Gap | undefined;
}

const ranks: Record<Finding["severity"], number> = { error: 0, warning: 1, info: 2 };

/** Every gap and finding, the worst first: errors, warnings, gaps by what they cost, what is not answered yet, remarks. */
export function issuesOf(result: AuditResult): Issue[] {
  const numbers = words.numbersOf(result);
  const gaps = result.gaps.map((gap) => gapIssue(gap, result, numbers));
  const findings = result.findings.map((finding) => findingIssue(finding, numbers));
  const order = new Map([...findings, ...gaps].map((issue, index) => [issue, index] as const));
  return [...order.keys()].sort(
    (a, b) => ranks[a.severity] - ranks[b.severity] || byLoss(a, b) || (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
}

/** Findings before gaps of the same severity, then what costs the most. */
function byLoss({ gap: a }: Issue, { gap: b }: Issue): number {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return compare(fromPoints(b.lost), fromPoints(a.lost));
}

function findingIssue(finding: Finding, numbers: ReadonlyMap<string, string>): Issue {
  const { severity, rule, question, method, message, do: what, file, line, fingerprint, state, waiver } = finding;
  const number = question === null ? null : (numbers.get(question) ?? null);
  return { severity, rule, question, number, method, message, do: what, file, line, fingerprint, state, waiver, gap: undefined };
}

/** A gap is a warning; one that is only not answered yet is a remark. */
function gapIssue(gap: Gap, result: AuditResult, numbers: ReadonlyMap<string, string>): Issue {
  const { question } = words.gapTitle(gap, result);
  const { method, file, line, fingerprint, state } = gap;
  const how = method === null ? "" : `, ${method}`;
  const why = words.whyText(gap.why, question?.heldBy, numbers);
  const isOpen = gap.why === "open";
  return {
    rule: isOpen ? "open" : "gap",
    severity: isOpen ? "info" : "warning",
    question: gap.question,
    number: question?.number ?? null,
    method,
    message: `${question?.number ?? gap.question} costs ${words.pointWord(gap.lost)}${how}: ${why}. ${question?.ask ?? ""}`.trim(),
    do: gap.do,
    file,
    line,
    fingerprint,
    state,
    waiver: undefined,
    gap,
  };
}

/** A path for the tools of a repository: relative, with forward slashes, without `./`; undefined where there is none. */
export function repositoryPath(file: string | null): string | undefined {
  const parts = (file ?? "").split(/[\\/]/).filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.length === 0 ? undefined : parts.join("/");
}

/** Where an issue without a place is shown: on the file that the first of the others is on, else on the settings. */
export function homeOf(issues: readonly Issue[]): string {
  return issues.map((issue) => (issue.gap ? repositoryPath(issue.file) : undefined)).find((path) => path !== undefined) ?? "cor-check.yaml";
}

/** The fingerprint of each issue, told apart where several have the same: `…:1`, `…:2`. */
export function uniqueFingerprints(issues: readonly Issue[]): string[] {
  const seen = new Map<string, number>();
  return issues.map(({ fingerprint }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return `${fingerprint}:${count}`;
  });
}
