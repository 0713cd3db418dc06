import { addSpan } from "../model/day.ts";
import type { AnswerEvidence, Document, DocumentEntry } from "../model/document.ts";
import { type Desk, ruleOfFault } from "./desk.ts";
import { type RuleCode, ruleOf } from "./rules.ts";

type Terms = Pick<DocumentEntry, "title" | "approved_by" | "approved_on" | "review_every" | "review_by" | "expires_on" | "expires">;

/** Every document of the settings and of front matter, for every question it supports. */
export function judgeDocuments(desk: Desk): void {
  for (const entry of desk.input.evidence.documents) {
    const questions = desk.known(entry.supports, entry.place);
    if (entry.fault) {
      const message = `"${entry.path}" ${entry.fault.message}.`;
      for (const question of questions) {
        desk.add(ruleOfFault(entry.fault.rule), question, entry.place, message, desk.titleOf(question, entry.title));
        desk.supports(question, { path: entry.path, place: entry.place, isSound: false });
      }
      continue;
    }
    if (entry.files.length === 0) missing(desk, entry, questions);
    for (const document of entry.files) {
      if (questions.length === 0) judgeFaults(desk, document, null, "");
      for (const question of questions) judgeDocument(desk, document, question, entry);
    }
  }
}

function missing(desk: Desk, entry: DocumentEntry, questions: readonly string[]): void {
  const what = /[*?]/.test(entry.path) ? `No file fits ${entry.path}.` : `${entry.path} is not there.`;
  for (const question of questions) {
    desk.add("missing-document", question, desk.placeOf(question, entry.place), what, desk.titleOf(question, entry.title));
    desk.supports(question, { path: entry.path, place: undefined, isSound: false });
  }
}

/** Files that answers name: as documents, and held against the sha256 they had. */
export function judgeAnswerEvidence(desk: Desk): void {
  const inEntries = new Set(
    desk.input.evidence.documents.flatMap(({ files, supports }) => files.flatMap(({ path }) => supports.map((id) => `${path}\0${id}`))),
  );
  const isRecord = new Set(desk.input.evidence.records.flatMap(({ files }) => files.map(({ document }) => document.path)));
  for (const one of desk.input.evidence.answers) {
    if (!desk.questions.has(one.question)) continue;
    const title = desk.titleOf(one.question, undefined);
    const { document } = one;
    if (document === undefined) {
      const rule = one.fault ? ruleOfFault(one.fault.rule) : "missing-document";
      desk.add(rule, one.question, one.place, `${one.path} ${one.fault?.message ?? "is not there"}.`, title);
      desk.supports(one.question, { path: one.path, place: undefined, isSound: false });
      continue;
    }
    const isChanged = judgeHash(desk, one, document, title);
    if (one.fault)
      desk.add(
        ruleOfFault(one.fault.rule),
        one.question,
        { file: document.path, line: one.fault.line },
        `${document.path} ${one.fault.message}.`,
        title,
      );
    if (isRecord.has(document.path)) {
      desk.supports(one.question, {
        path: document.path,
        place: { file: document.path, line: 1 },
        isSound: !isChanged && isSound(document),
      });
    } else if (inEntries.has(`${document.path}\0${one.question}`)) {
      if (isChanged)
        desk
          .supportOf(one.question)
          .filter(({ path }) => path === document.path)
          .forEach((support) => {
            support.isSound = false;
          });
    } else judgeDocument(desk, document, one.question, {}, isChanged);
  }
}

/** Says so where the file or its part is no longer what was looked at. */
function judgeHash(desk: Desk, { question, part, sha256 }: AnswerEvidence, document: Document, title: string): boolean {
  if (sha256 === undefined) return false;
  const place = { file: document.path, line: 1 };
  if (sha256.found === undefined) {
    desk.add("missing-part", question, place, `${document.path} has no section "${part}".`, title);
    return true;
  }
  if (sha256.said === "" || sha256.found === sha256.said.toLowerCase()) return false;
  const what = part === undefined ? document.path : `${document.path} ${part}`;
  const todo = `${ruleOf("changed-since-answer").do} It is now ${sha256.found}.`;
  desk.add("changed-since-answer", question, place, `${what} is not what it was when the answer was given.`, title, todo);
  return true;
}

function isSound(document: Document): boolean {
  return !document.faults.some(({ rule }) => ruleOf(ruleOfFault(rule)).spoils);
}

function judgeFaults(desk: Desk, document: Document, question: string | null, title: string): void {
  for (const { rule, line, message } of document.faults)
    desk.add(ruleOfFault(rule), question, { file: document.path, line }, `${document.path} ${message}.`, title);
}

/** One document for one question: what is wrong with it, whether it was approved, is still fresh, and when it next needs a hand. */
function judgeDocument(desk: Desk, document: Document, question: string, terms: Terms, isChanged = false): void {
  const title = desk.titleOf(question, terms.title ?? document.front?.title?.value);
  judgeFaults(desk, document, question, title);
  let isGood = isSound(document) && !isChanged;
  const say = (rule: RuleCode, message: string, line = 1) => {
    desk.add(rule, question, { file: document.path, line }, message, title);
    if (ruleOf(rule).spoils) isGood = false;
  };
  const isOpenable = !document.faults.some(({ rule }) =>
    ["unreadable-document", "outside-root", "missing-document", "empty-document"].includes(rule),
  );
  if (isOpenable) {
    judgeApproval(desk, document, question, terms, say);
    judgeDates(desk, document, question, terms, say);
    if (document.bumped !== undefined)
      say(
        "date-bumped",
        `The date of ${document.path} was changed on ${document.bumped}, and nothing else.`,
        document.front?.approved_on?.line,
      );
  }
  desk.supports(question, { path: document.path, place: { file: document.path, line: 1 }, isSound: isGood });
}

type Say = (rule: RuleCode, message: string, line?: number) => void;

function judgeApproval(desk: Desk, document: Document, question: string, terms: Terms, say: Say): void {
  const by = terms.approved_by ?? document.front?.approved_by?.value;
  const on = terms.approved_on ?? document.front?.approved_on?.value;
  const kinds = new Set((desk.question(question)?.evidence ?? []).map(({ kind }) => kind));
  const mustBe = document.isMarkdown && ["policy", "procedure", "plan"].some((kind) => kinds.has(kind));
  const hasFault = document.faults.some(({ rule, message }) => rule === "no-date" && message.startsWith("approved_on"));
  if (by === undefined && on === undefined && mustBe && !hasFault)
    say("not-approved", `${document.path} does not say who approved it, or when.`);
  else if (by !== undefined && on === undefined && !hasFault)
    say("not-approved", `${document.path} says who approved it, but not when.`, document.front?.approved_by?.line);
  else if (by === undefined && on !== undefined && mustBe)
    say("not-approved", `${document.path} says when it was approved, but not by whom.`, document.front?.approved_on?.line);
  if (on !== undefined && on > desk.input.asOf)
    say("future-date", `${document.path} is approved on ${on}, which is still to come.`, document.front?.approved_on?.line);
}

interface Due {
  day: string;
  line: number;
}

function judgeDates(desk: Desk, document: Document, question: string, terms: Terms, say: Say): void {
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
