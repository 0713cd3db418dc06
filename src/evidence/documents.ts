import type { AnswerEvidence, Document, DocumentEntry } from "../model/document.ts";
import { type Desk, ruleOfFault } from "./desk.ts";
import { judgeDates, type Say, type Terms } from "./document-dates.ts";
import { withoutFormFaults } from "./form.ts";
import { type RuleCode, ruleOf } from "./rules.ts";

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
  if (desk.input.evidence.answers.length === 0) return;
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

/** Faults after which there is no text that could hold a date. */
const silent: ReadonlySet<string> = new Set(["unreadable-document", "outside-root", "missing-document", "empty-document"]);

/** One document for one question: what is wrong with it, whether it was approved, is still fresh, and when it next needs a hand. */
function judgeDocument(desk: Desk, found: Document, question: string, terms: Terms, isChanged = false): void {
  const own = terms.title ?? found.front?.title?.value;
  const title = desk.titleOf(question, own);
  const document = withoutFormFaults(found, desk.question(question), own);
  judgeFaults(desk, document, question, title);
  let isGood = isSound(document) && !isChanged;
  const say = (rule: RuleCode, message: string, line = 1) => {
    desk.add(rule, question, { file: document.path, line }, message, title);
    if (ruleOf(rule).spoils) isGood = false;
  };
  if (!document.faults.some(({ rule }) => silent.has(rule))) {
    judgeApproval(desk, document, question, terms, say);
    judgeDates(desk, document, question, terms, say);
    if (document.bumped !== undefined)
      say(
        "date-bumped",
        `The date of ${document.path} was changed ${document.bumped}, and nothing else.`,
        document.front?.approved_on?.line,
      );
  }
  desk.supports(question, { path: document.path, place: { file: document.path, line: 1 }, isSound: isGood });
}

/** Kinds of evidence that somebody in charge must have signed. */
const signed: ReadonlySet<string> = new Set(["policy", "procedure", "plan"]);

function judgeApproval(desk: Desk, document: Document, question: string, terms: Terms, say: Say): void {
  const by = terms.approved_by ?? document.front?.approved_by?.value;
  const on = terms.approved_on ?? document.front?.approved_on?.value;
  const mustBe = document.isMarkdown && (desk.question(question)?.evidence ?? []).some(({ kind }) => signed.has(kind));
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
