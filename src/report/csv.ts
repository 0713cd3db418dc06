import { pointsText } from "../model/exact.ts";
import type { AuditResult } from "../model/result.ts";
import { csv } from "../text.ts";
import { type Issue, issuesOf } from "./issues.ts";

const head = [
  "Kind",
  "Severity",
  "State",
  "Number",
  "Question",
  "Method",
  "Rule",
  "Points",
  "What",
  "Do",
  "Hours",
  "Lead days",
  "File",
  "Line",
];

/** Gaps and findings as a table for a spreadsheet, the worst first. No cell is ever a formula. */
export function renderCsv(result: AuditResult): string {
  return csv([[...head, "Fingerprint"], ...issuesOf(result).map(rowOf)]);
}

function rowOf(issue: Issue): (string | number)[] {
  const { gap } = issue;
  return [
    gap ? "gap" : "finding",
    issue.severity,
    issue.state,
    issue.number ?? "",
    issue.question ?? "",
    issue.method ?? "",
    issue.rule,
    gap ? lost(gap.lost) : "",
    issue.message,
    issue.do,
    gap?.hours ?? "",
    gap?.leadDays ?? "",
    issue.file ?? "",
    issue.line ?? "",
    issue.fingerprint,
  ];
}

function lost(points: NonNullable<Issue["gap"]>["lost"]): string | number {
  return typeof points === "number" ? points : pointsText(points);
}
