import type { AuditResult } from "../model/result.ts";
import type { Table } from "./tables.ts";

/** The interviews as one story: the least number, what is done, who is missing and where, and why numbers differ. */
export function interviewTexts({ sample, details }: AuditResult): string[] {
  if (!sample || sample.people.needed === null) return [];
  const { done, needed } = sample.people;
  const { headcount } = details;
  const left = needed - done;
  const of = headcount === null ? "" : ` of ${headcount}`;
  return [
    `At least ${peopleText(needed)}${of} must be interviewed. ${done} ${done === 1 ? "is" : "are"} done: ${left > 0 ? `${left} more ${left === 1 ? "is" : "are"} needed.` : "the number is met."}`,
    ...sharesTexts(sample.shares, needed),
  ];
}

function sharesTexts(shares: NonNullable<AuditResult["sample"]>["shares"], needed: number): string[] {
  if (!shares) return [];
  const { planned, toAsk } = shares;
  const missing = toAsk.reduce((total, { people }) => total + people, 0);
  const rounding =
    planned > needed ? `When each role gets its full share, rounded up, it comes to ${planned}` : "Each role gets its share of them";
  const who = toAsk.map(({ site, role, people }) => `${people} as ${role.toLowerCase()}${site === null ? "" : ` at ${site}`}`).join(", ");
  return [
    `${rounding}: ${missing === 0 ? "every role has it." : `for that ${missing} more in all ${missing === 1 ? "is" : "are"} to be asked: ${who}.`}`,
  ];
}

export const justificationTitle = "Why this sample";

/** Why other numbers stand elsewhere, in a line. */
export const whyNumbersDiffer =
  "Why numbers differ: a question that is put to some roles only needs fewer people, and people asked as committee member or contractor come on top, as a committee member is also asked as a worker or manager.";

/** Needed, done and missing by role; a report without the shares shows what was done alone. */
export function interviewsTable({ interviews, sample }: AuditResult): Table {
  const beside = interviews.beside.map(({ title, people }) => ({ title: `${title} (on top)`, people }));
  const caption = "People interviewed, by role. Small groups go together, so that nobody can be told apart.";
  const shares = sample?.shares;
  if (!shares) {
    const rows = [...interviews.groups, ...beside].map(({ title, people }) => [title, people]);
    return { caption, columns: [{ title: "Role" }, numberColumn("People")], rows };
  }
  const sum = (key: "needed" | "done" | "missing") => shares.roles.reduce((total, role) => total + role[key], 0);
  const all = { title: "All", needed: sum("needed"), done: sum("done"), missing: sum("missing") };
  const rows = [
    ...[...shares.roles, all].map(({ title, needed, done, missing }) => [title, needed, done, missing]),
    ...beside.map(({ title, people }) => [title, "-", people, "-"]),
  ];
  return { caption, columns: [{ title: "Role" }, ...["Full share", "Done", "Missing"].map(numberColumn)], rows };
}

function numberColumn(title: string) {
  return { title, kind: "number" as const };
}

function peopleText(people: number): string {
  return `${people} ${people === 1 ? "person" : "people"}`;
}
