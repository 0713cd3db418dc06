import type { AuditResult } from "../model/result.ts";
import type { Table } from "./tables.ts";

/** The interviews as one story: first what must be done to finish, then what more leaves no remark. Which roles, and where. */
export function interviewTexts({ sample, details }: AuditResult): string[] {
  if (!sample || sample.people.needed === null) return [];
  const { done, needed } = sample.people;
  const { headcount } = details;
  const left = Math.max(0, needed - done);
  const least = `at least ${needed}${headcount === null ? "" : ` of ${headcount}`} ${needed === 1 ? "is" : "are"} needed`;
  const must =
    left > 0 ? `interview ${left} more ${left === 1 ? "person" : "people"}${mustWho(sample.shares, left)}` : "no more interviews";
  return [
    `Must: ${must}. ${done} ${done === 1 ? "is" : "are"} done, and ${least} before the report can be sent.`,
    ...betterTexts(sample.shares, left),
  ];
}

type Shares = NonNullable<AuditResult["sample"]>["shares"];

function mustWho(shares: Shares, left: number): string {
  const missing = missingOf(shares);
  if (!shares || missing < left) return "";
  if (missing === left || shares.toAsk.length === 1) return whoText(shares.toAsk, left);
  return ", of those named below; first in roles in which nobody was asked yet";
}

function betterTexts(shares: Shares, left: number): string[] {
  if (!shares) return [];
  const missing = missingOf(shares);
  const full = `every role has its full share, ${shares.planned} people in all, and no remark is left that a question was asked of too few`;
  if (missing === 0) return [`Every role has its full share, ${shares.planned} people in all.`];
  if (missing <= left) return [`Put each question of their role to them: then ${full}.`];
  const more = left > 0 ? `${missing} in place of ${left}` : `${missing} more`;
  return [`Better: interview ${more}${whoText(shares.toAsk, missing)}; put each question of their role to them. Then ${full}.`];
}

/** All of one role at one site in a word, else who is how many. */
function whoText(toAsk: NonNullable<Shares>["toAsk"], people: number): string {
  const place = ({ site, role }: (typeof toAsk)[number]) => `as ${role.toLowerCase()}${site === null ? "" : ` at ${site}`}`;
  const [first] = toAsk;
  if (first && toAsk.length === 1) return `, ${people === 1 ? "" : "all "}${place(first)}`;
  return `: ${toAsk.map((one) => `${one.people} ${place(one)}`).join(", ")}`;
}

function missingOf(shares: Shares): number {
  return shares?.toAsk.reduce((total, { people }) => total + people, 0) ?? 0;
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
  return { caption, columns: [{ title: "Role" }, ...["Full share", "Done", "Missing to the full share"].map(numberColumn)], rows };
}

function numberColumn(title: string) {
  return { title, kind: "number" as const };
}
