import type { Baseline } from "../model/baseline.ts";
import type { AuditResult, Finding, Gap, Known } from "../model/result.ts";
import { waiverRules } from "./waivers.ts";

/** What a baseline calls the rule of a gap. */
const gapRule = "gap";

/** All that is wrong now, as a baseline to put up with. What a waiver covers, and what is wrong with waivers, is not taken in. */
export function baselineOf(result: AuditResult): Baseline {
  const findings = result.findings.filter((finding) => finding.state !== "waived" && !waiverRules.has(finding.rule));
  const known = [...result.gaps.map(knownGap), ...findings.map(knownFinding)].sort(byName);
  return { format: 1, pack: result.pack.id, known };
}

/** The result with every gap and finding that the baseline names marked as known, and what it names in vain told as fixed. */
export function applyBaseline(result: AuditResult, baseline: Baseline): AuditResult {
  const left = new Map<string, Known[]>();
  for (const known of baseline.known) left.set(known.fingerprint, [...(left.get(known.fingerprint) ?? []), known]);
  const isKnown = ({ fingerprint }: { fingerprint: string }) => left.get(fingerprint)?.pop() !== undefined;
  const gaps = result.gaps.map((gap): Gap => (isKnown(gap) ? { ...gap, state: "baseline" } : gap));
  const findings = result.findings.map((finding): Finding => {
    // A waived finding uses its entry up too: it is not fixed.
    const known = isKnown(finding);
    return known && finding.state === "new" ? { ...finding, state: "baseline" } : finding;
  });
  const fixed = [...left.values()].flat().sort(byName);
  return { ...result, gaps, findings, baseline: { known: baseline.known.length, fixed } };
}

function knownGap({ question, method, fingerprint }: Gap): Known {
  return { rule: gapRule, question, method, fingerprint };
}

function knownFinding({ rule, question, method, fingerprint }: Finding): Known {
  return { rule, question, method, fingerprint };
}

function byName(a: Known, b: Known): number {
  const [one, other] = [a, b].map(({ rule, question, method, fingerprint }) => [question ?? "", rule, method ?? "", fingerprint].join(" "));
  return (one ?? "") < (other ?? "") ? -1 : one === other ? 0 : 1;
}
