import type { Pack } from "../model/content.ts";
import type { AuditResult } from "../model/result.ts";
import type { ScoreOptions } from "./audit.ts";
import { detailsOf } from "./details.ts";

/** The result before any assessment exists: nothing is scored, so every score is null. */
export function unassessedAudit(pack: Pack, options: ScoreOptions): AuditResult {
  const purpose = options.purpose ?? pack.default_purpose;
  const rule = pack.pass_rules[purpose];
  if (!rule) throw new RangeError(`the pack has no pass rule "${purpose}"`);
  const empty = { floor: null, ceiling: null };
  return {
    formatVersion: 1,
    pack: { id: pack.id, edition: pack.edition, title: pack.title, notice: pack.notice },
    company: null,
    details: detailsOf(
      { format: 1, pack: pack.id, edition: pack.edition },
      { known: false, total: 0, bySite: new Map(), byRole: new Map() },
    ),
    missing: [],
    redacted: false,
    purpose,
    asOf: options.asOf,
    verdict: "not-assessed",
    sample: null,
    overall: { ...empty, answered: null, required: rule.overall },
    elements: pack.elements.map(({ id, number, title }) => ({
      id,
      number,
      title,
      ...empty,
      required: rule.element ?? null,
      questions: [],
    })),
    coverage: { questions: 0, answered: 0, notApplicable: 0, firstGuesses: 0, pointsNotApplicable: 0, pointsOfPack: 0 },
    interviews: { people: 0, groups: [], beside: [] },
    gaps: [],
    findings: [],
    records: [],
    deadlines: [],
    baseline: null,
    gates: null,
  };
}
