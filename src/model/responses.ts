import type { AssessmentFile, Response, ResponseItem } from "./assessment.ts";
import type { CheckFile } from "./element.ts";
import { decimal, type Fraction, fraction, half, one, zero } from "./fraction.ts";
import { methods } from "./method.ts";
import type { PackFile } from "./pack.ts";

/** What was answered to one check, item by item. `[]` and null are no response. */
export function itemsOf(response: Response | undefined): ResponseItem[] {
  if (response === undefined || response === null) return [];
  const items = Array.isArray(response) ? response : [response];
  return items.map((item) => (typeof item === "string" ? { result: item } : item));
}

/** Whether something was answered in this file: what was carried over into it alone is no answer of its own. */
export function hasOwnAnswers({ answers }: AssessmentFile): boolean {
  return Object.values(answers ?? {}).some(
    (answer) => !answer.carried && (answer.not_applicable || methods.some((method) => itemsOf(answer[method]).length > 0)),
  );
}

/** A reason that says N/A of the check or, with a site, of the site. */
export function naReason(item: ResponseItem): string | undefined {
  return typeof item.not_applicable === "string" ? item.not_applicable : undefined;
}

export function naCriteria(item: ResponseItem): string[] {
  return Array.isArray(item.not_applicable) ? item.not_applicable : [];
}

/** Whether the item is a finding: not an N/A in words. */
export function isFinding(item: ResponseItem): boolean {
  return naReason(item) === undefined;
}

/** The share of one response (0 to 1); undefined for `unknown`, null where every criterion is N/A. */
export function shareOf(item: ResponseItem, check: CheckFile): Fraction | undefined | null {
  if (item.result !== undefined) return wordShares[item.result];
  if (item.positive !== undefined) return fraction(item.positive, item.of ?? 1);
  if (item.percent !== undefined) {
    const percent = decimal(item.percent);
    return fraction(percent.num, percent.den * 100n);
  }
  const counted = (check.criteria ?? []).length - naCriteria(item).length;
  return counted <= 0 ? null : fraction((item.met ?? []).length, counted);
}

const wordShares: Record<string, Fraction | undefined> = { yes: one, partial: half, no: zero, unsure: zero, unknown: undefined };

/** People on the books, by counted role. Known when there are sites and each has a headcount. */
export interface Headcount {
  known: boolean;
  total: number;
  byRole: Map<string, number>;
  bySite: Map<string, number | undefined>;
}

export function headcountOf(pack: Pick<PackFile, "roles">, assessment: AssessmentFile): Headcount {
  const counted = new Set(pack.roles.filter((role) => role.counted).map((role) => role.id));
  const sites = assessment.sites ?? [];
  const byRole = new Map([...counted].map((role) => [role, 0]));
  const bySite = new Map<string, number | undefined>();
  for (const site of sites) {
    let total = 0;
    for (const [role, people] of Object.entries(site.headcount ?? {})) {
      if (!counted.has(role)) continue;
      total += people;
      byRole.set(role, (byRole.get(role) ?? 0) + people);
    }
    bySite.set(site.id, site.headcount ? total : undefined);
  }
  const known = sites.length > 0 && [...bySite.values()].every((people) => people !== undefined);
  return { known, total: [...byRole.values()].reduce((a, b) => a + b, 0), byRole, bySite };
}

export function isWithin(people: number, bounds: { min?: number; max?: number }): boolean {
  return people >= (bounds.min ?? 0) && people <= (bounds.max ?? Number.POSITIVE_INFINITY);
}

/** N/A by headcount: the question's `applies` is not met. */
export function isOutside(applies: { people: { min?: number; max?: number } } | undefined, headcount: Headcount): boolean {
  return applies !== undefined && headcount.known && !isWithin(headcount.total, applies.people);
}

/** N/A by headcount: every role the check is put to is a counted role that nobody holds. */
export function nobodyToAsk(check: CheckFile, headcount: Headcount): boolean {
  return check.roles !== undefined && headcount.known && check.roles.every((role) => headcount.byRole.get(role) === 0);
}
