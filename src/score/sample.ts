import type { AssessmentFile, Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { decimal, fraction, multiply } from "../model/fraction.ts";
import type { Role } from "../model/pack.ts";
import type { Headcount } from "../model/responses.ts";
import type { AuditResult } from "../model/result.ts";
import type { MeasuredQuestion } from "./question.ts";

type Amount = number | string | undefined;

/** Whether enough people were interviewed and enough sites are marked; null where the pack has no sampling. */
export function judgeSample(
  pack: Pack,
  assessment: AssessmentFile,
  headcount: Headcount,
  questions: readonly MeasuredQuestion[],
): AuditResult["sample"] {
  if (!pack.sampling) return null;
  const people = { done: interviewedPeople(assessment, headcount), needed: peopleNeeded(pack, assessment, headcount) };
  const visits = { done: markedSites(assessment).length, needed: sitesNeeded(pack, assessment) };
  const missing = headcount.known ? rolesNotReached(pack, assessment, headcount, questions) : [];
  const short = [
    ...(headcount.known ? [] : ["The headcount of every site is needed to say how many people to interview."]),
    ...(headcount.known ? shortOf("people", "interviewed", people) : []),
    ...missing.map(({ title }) => `Nobody was interviewed as: ${title}.`),
    ...shortOf("sites", "marked for a visit", visits),
  ];
  return {
    met: short.length === 0,
    short,
    people: { done: people.done, needed: people.needed ?? null },
    sites: { done: visits.done, needed: visits.needed ?? null },
    justification: null,
    shares: null,
  };
}

/** How many people to interview: the table's number for the headcount, or the agreed one; undefined where there is none. */
export function peopleNeeded(pack: Pack, assessment: AssessmentFile, headcount: Headcount): number | undefined {
  if (!headcount.known) return undefined;
  return neededOf(pack.sampling?.interviews, "ask", headcount.total, assessment.agreed_sample?.people);
}

/** How many sites to visit: the table's number, or the agreed one; undefined where there is none. */
export function sitesNeeded(pack: Pack, assessment: AssessmentFile): number | undefined {
  return neededOf(pack.sampling?.sites, "visit", (assessment.sites ?? []).length, assessment.agreed_sample?.sites);
}

/** The sites of this audit's sample; a single site counts as marked. */
export function markedSites(assessment: AssessmentFile): Site[] {
  const sites = assessment.sites ?? [];
  return sites.length === 1 ? sites : sites.filter((site) => site.visit === true);
}

function shortOf(what: string, done: string, count: { done: number; needed: number | undefined }): string[] {
  if (count.needed === undefined) return [`The number of ${what} must be agreed with the certifying partner.`];
  return count.done < count.needed ? [`${count.done} of ${count.needed} ${what} ${done}.`] : [];
}

/** The number of the table, or the one agreed in its place; undefined where there is none. */
export function neededOf<K extends "ask" | "visit" | "pull">(
  rows: readonly ({ from: number; to?: number } & Partial<Record<K, Amount>>)[] | undefined,
  key: K,
  count: number,
  agreed: number | null | undefined,
): number | undefined {
  if (agreed !== null && agreed !== undefined) return agreed;
  const row = rows?.find((one) => one.from <= count && count <= (one.to ?? Number.POSITIVE_INFINITY));
  return row === undefined ? undefined : amountOf(row[key], count);
}

/** `all`, a number, or a percent of the count rounded up; undefined for `partner`. */
export function amountOf(amount: Amount, count: number): number | undefined {
  if (typeof amount === "number") return amount;
  if (amount === "all") return count;
  if (amount === undefined || amount === "partner") return undefined;
  const exact = multiply(decimal(Number(amount.slice(0, -1))), fraction(count, 100));
  return Number((exact.num + exact.den - 1n) / exact.den);
}

export function interviewedPeople(assessment: AssessmentFile, headcount: Headcount): number {
  return (assessment.interviewed ?? []).reduce((total, entry) => total + (headcount.byRole.has(entry.role) ? entry.people : 0), 0);
}

/** Existing counted roles that some applicable interview check is put to, and of which nobody was interviewed. */
export function rolesNotReached(
  pack: Pack,
  assessment: AssessmentFile,
  headcount: Headcount,
  questions: readonly MeasuredQuestion[],
): Role[] {
  const asked = new Set(questions.flatMap((question) => question.checks.flatMap(({ check }) => check.roles ?? [])));
  const reached = new Set((assessment.interviewed ?? []).filter((entry) => entry.people > 0).map((entry) => entry.role));
  return pack.roles.filter((role) => (headcount.byRole.get(role.id) ?? 0) > 0 && asked.has(role.id) && !reached.has(role.id));
}
