import type { AuditResult } from "../model/result.ts";
import { visible, workflowData, workflowProperty } from "../text.ts";
import { type Issue, issuesOf, repositoryPath } from "./issues.ts";
import { renderMarkdown } from "./markdown.ts";
import * as words from "./words.ts";

/** GitHub shows ten of each kind a step; what comes after vanishes without a word. */
const most = 10;
const kinds = { error: "error", warning: "warning", info: "notice" } as const;

/** Annotations for GitHub Actions: at most ten errors, warnings and notices, the worst first, then how many there are in all. */
export function renderGithub(result: AuditResult): string {
  const issues = saidOnce(issuesOf(result).filter((issue) => issue.state === "new"));
  const failed = (result.gates ?? [])
    .filter((gate) => !gate.met)
    .map((gate) => command("error", {}, `cor-check: gate ${gate.gate}`, gate.message));
  const shown = (severity: Issue["severity"], room: number) =>
    issues
      .filter((issue) => issue.severity === severity)
      .slice(0, room)
      .map(annotation);
  const lines = [...failed.slice(0, most), ...shown("error", most - failed.length), ...shown("warning", most), ...shown("info", most)];
  return [...lines, summary(result, issues), ""].join("\n");
}

/** The same fault of the same line, for several questions, takes one of the ten places. */
function saidOnce(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ rule, severity, file, line, message }) => {
    const key = JSON.stringify([rule, severity, file, line, message]);
    return !seen.has(key) && seen.add(key);
  });
}

function annotation(issue: Issue): string {
  const file = repositoryPath(issue.file);
  const place: Record<string, string> = file === undefined ? {} : { file };
  if (file !== undefined && issue.line !== null) place.line = String(Math.max(1, issue.line));
  const title = `${issue.number === null ? "" : `${issue.number} `}${issue.rule}`;
  return command(kinds[issue.severity], place, title, `${issue.message} Do: ${issue.do}`);
}

function command(kind: string, place: Readonly<Record<string, string>>, title: string, message: string): string {
  const properties = Object.entries({ ...place, title }).map(([name, value]) => `${name}=${workflowProperty(value)}`);
  return `::${kind} ${properties.join(",")}::${workflowData(message.slice(0, 4000))}`;
}

/** A plain line: one more annotation would be one too many. */
function summary(result: AuditResult, issues: readonly Issue[]): string {
  const count = (severity: Issue["severity"], word: string) => words.count(issues.filter((one) => one.severity === severity).length, word);
  const known = [...result.gaps, ...result.findings].filter((one) => one.state !== "new").length;
  const hidden = Object.keys(kinds).some((severity) => issues.filter((issue) => issue.severity === severity).length > most);
  const rest = hidden ? ` At most ${most} of each are shown, the worst first; the step summary and the other formats have all.` : "";
  const put = known > 0 ? ` ${known} known or waived.` : "";
  return visible(
    `cor-check: ${words.headline(result).title}. ${count("error", "error")}, ${count("warning", "warning")}, ${count("info", "notice")}.${put}${rest}`,
  );
}

/** The Markdown report for the step summary, cut by whole sections to so many octets; what is left out is named. */
export function renderStepSummary(result: AuditResult, room: number): string {
  const [first = "", ...rest] = renderMarkdown(result)
    .trimEnd()
    .split(/\n\n(?=## |<details>\n|---\n)/);
  const size = (text: string) => new TextEncoder().encode(text).length;
  const kept: string[] = [];
  const left: string[] = [];
  let free = room - 1000;
  for (const section of [first, ...rest]) {
    if (size(section) + 2 <= free) {
      kept.push(section);
      free -= size(section) + 2;
    } else left.push(titleOf(section));
  }
  const note =
    left.length === 0 ? [] : [`Too large for a step summary and left out: ${left.join(", ")}. Write a file with --format markdown.`];
  return room < 2000 ? "" : `${[...kept, ...note].join("\n\n")}\n\n`;
}

function titleOf(section: string): string {
  if (section.startsWith("<details>")) return "how every point came about";
  return section.startsWith("## ") ? section.slice(3, section.indexOf("\n")).toLowerCase() : "the head";
}
