import type { AuditResult } from "../model/result.ts";
import { inertLinks, visible, wellFormed } from "../text.ts";
import { version } from "../version.ts";
import type { ReportOptions } from "./index.ts";
import { homeOf, type Issue, issuesOf, repositoryPath, uniqueFingerprints } from "./issues.ts";
import { jsonText } from "./json.ts";
import { ruleText } from "./rules.ts";

/** GitHub refuses a run with more. */
const mostResults = 25_000;
const levels = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0 for code scanning: the schema's rules and GitHub's further ones. Suppressed is what a waiver or the baseline covers. */
export function renderSarif(result: AuditResult, options?: Pick<ReportOptions, "rules">): string {
  const all = issuesOf(result);
  const issues = all.slice(0, mostResults);
  const rules = [...new Set(issues.map((issue) => issue.rule))].sort();
  const places = new Map(rules.map((rule, index) => [rule, index]));
  const prints = uniqueFingerprints(issues);
  const home = homeOf(all);
  const run = {
    tool: {
      driver: {
        name: "cor-check",
        version,
        informationUri: "https://github.com/cor-check/cor-check",
        rules: rules.map((rule) => ruleOf(rule, issues, options?.rules)),
      },
    },
    automationDetails: { id: `cor-check/${encodeURIComponent(result.pack.id)}/` },
    invocations: [{ executionSuccessful: true, ...notified(all.length - issues.length) }],
    columnKind: "utf16CodeUnits",
    results: issues.map((issue, index) => resultOf(issue, places.get(issue.rule) ?? 0, prints[index] ?? "", home)),
  };
  return jsonText({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] });
}

function notified(left: number) {
  if (left <= 0) return {};
  const text = `${left} more results are left out: the limit is ${mostResults}, and the worst come first.`;
  return { toolExecutionNotifications: [{ level: "warning", message: { text } }] };
}

function ruleOf(id: string, issues: readonly Issue[], rules: ReportOptions["rules"]) {
  const first = issues.find((issue) => issue.rule === id);
  const { title, text, help } = ruleText(id, rules, first?.do);
  return {
    id,
    shortDescription: { text: safe(title, 1000) },
    fullDescription: { text: safe(text, 1000) },
    help: { text: safe(help, 4000) },
    defaultConfiguration: { level: levels[first?.severity ?? "warning"] },
    properties: { tags: ["safety-audit"] },
  };
}

function resultOf(issue: Issue, ruleIndex: number, print: string, home: string) {
  const uri = (repositoryPath(issue.file) ?? home).split("/").map(encodedSegment).join("/");
  const line = Math.max(1, issue.line ?? 1);
  return {
    ruleId: issue.rule,
    ruleIndex,
    level: levels[issue.severity],
    message: { text: safe(`${issue.message} Do: ${issue.do}`, 4000) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: 1, endLine: line, endColumn: 2 },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: print, "corCheck/v1": issue.fingerprint },
    ...suppressed(issue),
  };
}

function suppressed({ state, waiver }: Issue) {
  if (state === "new") return {};
  const ground = waiver
    ? `Waived until ${waiver.until}: ${waiver.reason} (owner ${waiver.owner}, approved by ${waiver.approvedBy})`
    : "Known: the baseline holds it.";
  return { suppressions: [{ kind: "external", justification: safe(ground, 1000) }] };
}

/** One part of a path in a URI, whatever is in it. */
function encodedSegment(part: string): string {
  return encodeURIComponent(wellFormed(part)).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Text of a message: SARIF readers turn [text](target) into links, and an empty one is refused. */
function safe(text: string, length: number): string {
  const shown = inertLinks(wellFormed(visible(text.slice(0, length * 2)))).trim();
  return shown.length > length ? `${wellFormed(shown.slice(0, length - 1))}…` : shown || "-";
}
