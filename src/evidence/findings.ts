import type { FilePlace } from "../model/document.ts";
import { fingerprint } from "../model/fingerprint.ts";
import type { Method } from "../model/method.ts";
import type { Finding } from "../model/result.ts";
import type { Settings } from "../model/settings.ts";

/** What is said of a finding beside its rule. */
export interface Remark {
  question: string | null;
  method: Method | null;
  place: FilePlace;
  message: string;
  do: string;
  /** What tells two findings of one rule and question apart for a baseline: the title of the evidence, the id of an action. */
  title?: string;
}

/** Findings as they come in: each once, with the severity that the settings give it. */
export class FindingList {
  private readonly severities: Settings["rules"];
  private readonly found = new Map<string, Finding>();

  constructor(severities: Settings["rules"]) {
    this.severities = severities;
  }

  /** Adds a finding, unless its rule is off. */
  add(rule: string, usual: Finding["severity"], remark: Remark): void {
    const severity = this.severities?.[rule] ?? usual;
    if (severity === "off") return;
    const { question, method, place, message, title = "" } = remark;
    const finding: Finding = {
      ...{ rule, severity, question, method },
      ...{ file: place.file === "" ? null : place.file, line: place.file === "" ? null : place.line },
      ...{ message, do: remark.do, fingerprint: fingerprint(rule, question ?? "", method, title), state: "new" },
    };
    const key = [rule, question ?? "", place.file, place.line, message].join("\0");
    if (!this.found.has(key)) this.found.set(key, finding);
  }

  all(): Finding[] {
    return sorted([...this.found.values()]);
  }
}

/** By file, line, rule and question; the same for the same inputs, in whatever order they were found. */
export function sorted(findings: readonly Finding[]): Finding[] {
  const key = (one: Finding) =>
    [one.file ?? "", String(one.line ?? 0).padStart(9, "0"), one.rule, one.question ?? "", one.message].join("\0");
  return findings
    .map((one) => ({ one, key: key(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}
