import type { AuditResult, Finding, RecordStrip } from "../model/result.ts";

/** One remark for all the questions it concerns: the same fault of the same file, said once. */
export interface FindingGroup {
  /** The first of them. */
  finding: Finding;
  questions: string[];
  /** On how many lines of the file. */
  lines: number;
}

const order: Finding["severity"][] = ["error", "warning", "info"];

/** New findings, the worst first; those that are known or waived only counted. */
export function groupsOf({ findings }: AuditResult): FindingGroup[] {
  return grouped(findings.filter(({ state }) => state === "new"));
}

/** The same remark on several lines of a file as one, the worst first. */
export function grouped(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup & { seen: Set<number | null> }>();
  for (const finding of findings) {
    const key = [finding.rule, finding.severity, finding.state, finding.file ?? "", finding.message].join("\0");
    const group = groups.get(key) ?? { finding, questions: [], lines: 0, seen: new Set() };
    group.lines = group.seen.add(finding.line).size;
    if (finding.question !== null && !group.questions.includes(finding.question)) group.questions.push(finding.question);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.finding.severity) - order.indexOf(b.finding.severity));
}

/** The first of many, and how many more there are. */
export function firstOf(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return more > 1 ? `${texts.slice(0, most).join(", ")} and ${more} more` : texts.join(", ");
}

export function setAside({ findings }: AuditResult): string {
  const known = findings.filter(({ state }) => state === "baseline").length;
  const waived = findings.filter(({ state }) => state === "waived").length;
  const parts = [...(known > 0 ? [`${known} known from the baseline`] : []), ...(waived > 0 ? [`${waived} waived`] : [])];
  return parts.length === 0 ? "" : `Not listed: ${parts.join(", ")}.`;
}

export function placeText({ finding: { file, line }, lines }: Pick<FindingGroup, "finding" | "lines">): string {
  if (file === null) return "";
  return `${file}${line === null ? "" : `:${line}`}${lines > 1 ? ` and ${lines - 1} more` : ""}`;
}

const marks: Record<RecordStrip["cells"][number]["state"], string> = { there: "x", missing: "-", due: ".", "not-asked": " " };

export const stripKey = "x there, - missing, . not over yet";

/** The strip of a record, group by group: `2026: Jan x`, for days and weeks the marks of a month together. */
export function stripParts({ cells }: RecordStrip): { label: string; marks: string }[] {
  const shown = cells.filter((cell, index) => !(index === 0 && cell.state === "not-asked"));
  const parts: { label: string; marks: string }[] = [];
  for (const cell of shown) {
    const label = /^week|^\d{4}-\d{2}-\d{2}$/.test(cell.period) ? cell.from.slice(0, 7) : cell.period;
    const last = parts.at(-1);
    if (last?.label === label) last.marks += marks[cell.state];
    else parts.push({ label, marks: marks[cell.state] });
  }
  return parts.map(({ label, marks: said }) => ({ label, marks: said.trim() === "" ? "(before the start)" : said.replaceAll(" ", "_") }));
}

export function changedTitle({ ref, files, answers }: NonNullable<AuditResult["changed"]>): string {
  const rest = answers.length === 0 ? "no answer rests on them" : "these answers rest on them; look at each again";
  return `${files} ${files === 1 ? "file" : "files"} changed since ${ref}: ${rest}`;
}

/** The holes and what is to come, in words. */
export function stripText(strip: RecordStrip): string {
  const missing = strip.cells.filter(({ state }) => state === "missing").length;
  const asked = strip.cells.filter(({ state }) => state === "missing" || state === "there").length;
  const holes = missing === 0 ? "no holes" : `${missing} of ${asked} missing`;
  const coming = strip.foretold.length > 0 ? `; to do before the audit day: ${strip.foretold.join(", ")}` : "";
  return `${strip.title} (every ${strip.every}): ${asked === 0 ? "nothing due yet" : holes}${coming}`;
}
