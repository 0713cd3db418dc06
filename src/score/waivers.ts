import type { AuditResult, Finding } from "../model/result.ts";
import type { Settings } from "../model/settings.ts";
import { fingerprint } from "./gaps.ts";

type WaiverEntry = NonNullable<Settings["waivers"]>[number];

/** A waiver, and where it stands in the settings. */
export interface PlacedWaiver {
  waiver: WaiverEntry;
  file: string;
  line: number;
}

/** The findings that waivers themselves give rise to. */
export const waiverRules: ReadonlySet<string> = new Set(["waiver-expired", "waiver-unmatched"]);

/**
 * Marks the findings that a waiver covers on the as-of day, its last day included. A waiver that has run out and one that matches nothing
 * are findings of their own, of the severity that `rules` gives them ("off" leaves them out).
 */
export function applyWaivers(result: AuditResult, waivers: readonly PlacedWaiver[], rules: Settings["rules"] = {}): AuditResult {
  if (waivers.length === 0) return result;
  const isLive = ({ waiver }: PlacedWaiver) => result.asOf <= waiver.until;
  const findings = result.findings.map((finding): Finding => {
    const placed = waivers.find((one) => isLive(one) && covers(one.waiver, finding));
    if (!placed || finding.state !== "new") return finding;
    const { reason, owner, approved_by: approvedBy, until } = placed.waiver;
    return { ...finding, state: "waived", waiver: { reason, owner, approvedBy, until } };
  });
  const remarks = waivers.flatMap((placed) => {
    const matched = result.findings.filter((finding) => covers(placed.waiver, finding)).length;
    if (matched === 0) return unmatched(placed);
    return isLive(placed) ? [] : expired(placed, matched);
  });
  const judged = remarks.flatMap((finding): Finding[] => {
    const severity = rules[finding.rule] ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
  return { ...result, findings: [...findings, ...judged] };
}

function covers(waiver: WaiverEntry, finding: Finding): boolean {
  return finding.question === waiver.question && finding.rule === waiver.rule;
}

function expired({ waiver, file, line }: PlacedWaiver, matched: number): Finding {
  const counts = matched === 1 ? "1 finding counts" : `${matched} findings count`;
  return {
    ...remark("waiver-expired", waiver, file, line),
    severity: "warning",
    message: `The waiver of ${waiver.rule} (${waiver.reason}; owner ${waiver.owner}, approved by ${waiver.approved_by}) ran out on ${waiver.until}: ${counts} again.`,
    do: "Put right what it covered, or have a new day approved.",
  };
}

function unmatched({ waiver, file, line }: PlacedWaiver): Finding {
  return {
    ...remark("waiver-unmatched", waiver, file, line),
    severity: "info",
    message: `The waiver of ${waiver.rule} covers nothing: there is no such finding for this question.`,
    do: "Take the waiver out, or correct its question or rule.",
  };
}

function remark(rule: string, waiver: WaiverEntry, file: string, line: number) {
  return {
    rule,
    question: waiver.question,
    method: null,
    file,
    line,
    fingerprint: fingerprint(rule, waiver.question, null, waiver.rule),
    state: "new" as const,
  };
}
