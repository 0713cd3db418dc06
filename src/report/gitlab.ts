import type { AuditResult } from "../model/result.ts";
import { visible } from "../text.ts";
import { homeOf, type Issue, issuesOf, repositoryPath, uniqueFingerprints } from "./issues.ts";
import { jsonText } from "./json.ts";

/** GitLab code quality: what is new, each with a fingerprint of its own, for equal ones hide one another. */
export function renderGitlab(result: AuditResult): string {
  const issues = issuesOf(result).filter((issue) => issue.state === "new");
  const prints = uniqueFingerprints(issues);
  const home = homeOf(issues);
  return jsonText(
    issues.map((issue, index) => ({
      description: visible(`${issue.message} Do: ${issue.do}`),
      check_name: issue.rule,
      fingerprint: prints[index] ?? "",
      severity: severityOf(issue),
      location: { path: visible(repositoryPath(issue.file) ?? home), lines: { begin: Math.max(1, issue.line ?? 1) } },
    })),
  );
}

function severityOf({ severity, gap }: Issue): "critical" | "major" | "minor" | "info" {
  if (severity === "error") return "critical";
  if (severity === "info") return "info";
  return gap ? "minor" : "major";
}
