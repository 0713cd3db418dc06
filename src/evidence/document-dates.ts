import { addSpan } from "../model/day.ts";
import type { Document, DocumentEntry } from "../model/document.ts";
import type { Desk } from "./desk.ts";
import type { RuleCode } from "./rules.ts";

export type Terms = Pick<DocumentEntry, "title" | "approved_by" | "approved_on" | "review_every" | "review_by" | "expires_on" | "expires">;
export type Say = (rule: RuleCode, message: string, line?: number) => void;

interface Due {
  day: string;
  line: number;
}

/** Whether a document is reviewed on time, not expired and recent enough; what comes up is kept as a deadline. */
export function judgeDates(desk: Desk, document: Document, question: string, terms: Terms, say: Say): void {
  const { asOf } = desk.input;
  const review = reviewOf(document, terms, say);
  if (review) {
    if (review.day < asOf) say("review-overdue", `The review of ${document.path} was due on ${review.day}.`, review.line);
    else upcoming(desk, document, question, "review", review, say);
  }
  const expiry = expiryOf(document, terms, say);
  if (expiry) {
    if (expiry.day < asOf) say("expired-document", `${document.path} expired on ${expiry.day}.`, expiry.line);
    else upcoming(desk, document, question, "expiry", expiry, say);
  }
  if (!review && !expiry && !promises(document, terms)) judgeAge(desk, document, question, terms, say);
}

function promises({ front }: Document, terms: Terms): boolean {
  return [
    terms.review_every,
    front?.review_every,
    terms.review_by,
    front?.review_by,
    terms.expires,
    terms.expires_on,
    front?.expires_on,
  ].some((one) => one !== undefined);
}

function reviewOf(document: Document, terms: Terms, say: Say): Due | undefined {
  const { front } = document;
  const every = terms.review_every ?? front?.review_every?.value;
  const by = terms.review_by ?? front?.review_by?.value;
  if (by !== undefined) return { day: by, line: front?.review_by?.line ?? 1 };
  if (every === undefined) return undefined;
  const since = dateOf(document, terms);
  if (since !== undefined) return { day: addSpan(since, every), line: front?.approved_on?.line ?? 1 };
  if (!document.faults.some(({ rule }) => rule === "no-date"))
    say(
      "no-date",
      `${document.path} is to be reviewed every ${every}, but has no date to count from: add approved_on, or a date to the name.`,
    );
  return undefined;
}

/** When it was last approved; else the one date in its name. */
function dateOf({ front, nameDays }: Document, terms: Terms): string | undefined {
  return terms.approved_on ?? front?.approved_on?.value ?? front?.date?.value ?? (nameDays.length === 1 ? nameDays[0] : undefined);
}

function expiryOf(document: Document, terms: Terms, say: Say): Due | undefined {
  const day = terms.expires_on ?? document.front?.expires_on?.value;
  if (day !== undefined) return { day, line: document.front?.expires_on?.line ?? 1 };
  if (terms.expires !== "from-name") return undefined;
  const { nameDays, path } = document;
  if (nameDays.length === 1 && nameDays[0] !== undefined) return { day: nameDays[0], line: 1 };
  if (nameDays.length > 1) say("two-dates", `${path} carries the dates ${nameDays.join(" and ")}: which one it expires on cannot be told.`);
  say(
    "no-date",
    `${path} is to expire on the date in its name, but there is ${nameDays.length > 1 ? "more than one" : "none"}: name it like ${exampleName(path)}.`,
  );
  return undefined;
}

function exampleName(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name}-2027-05-01` : `${name.slice(0, dot).replace(/[-_ ]?\d{4}\D?\d{2}\D?\d{2}/g, "")}-2027-05-01${name.slice(dot)}`;
}

/** Still good today: written down as a deadline, and a finding where it comes before the audit. */
function upcoming(desk: Desk, document: Document, question: string, kind: "review" | "expiry", due: Due, say: Say): void {
  const what = kind === "review" ? `Review ${document.path}` : `${document.path} expires`;
  desk.deadlines.push({ day: due.day, kind, title: what, question, file: document.path });
  if (desk.auditDay === undefined || due.day >= desk.auditDay) return;
  const when = kind === "review" ? `is to be reviewed by ${due.day}` : `expires on ${due.day}`;
  say("due-before-audit", `${document.path} ${when}, before the audit on ${desk.auditDay}.`, due.line);
}

/** Where neither a review nor an expiry is promised: the age that the question allows. */
function judgeAge(desk: Desk, document: Document, question: string, terms: Terms, say: Say): void {
  const kinds = (desk.question(question)?.evidence ?? []).filter(
    ({ every, fresh_within }) => every === undefined && fresh_within !== undefined,
  );
  const own = (terms.title ?? document.front?.title?.value)?.toLowerCase();
  const named = kinds.find(({ title }) => title.toLowerCase() === own);
  const spans = (named ? [named] : kinds).flatMap(({ fresh_within }) => fresh_within ?? []);
  const { asOf } = desk.input;
  const oldest = spans.map((span) => ({ span, day: addSpan(asOf, span, -1) })).sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  if (!oldest) return;
  const day = dateOf(document, terms);
  if (day === undefined) {
    if (!document.faults.some(({ rule }) => rule === "no-date"))
      say("undated-document", `${document.path} has no date; the question allows ${oldest.span}.`);
  } else if (day < oldest.day)
    say("stale-document", `${document.path} is of ${day}; the question allows ${oldest.span}.`, document.front?.approved_on?.line);
  else {
    const due = { day: addSpan(day, oldest.span), line: document.front?.approved_on?.line ?? 1 };
    upcoming(desk, document, question, "review", due, say);
  }
}
