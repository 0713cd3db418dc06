import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { QuestionFile } from "../model/element.ts";
import { placedQuestions } from "../model/find.ts";
import { type Method, methods } from "../model/method.ts";
import { type PersonSign, personSign } from "../model/note-person.ts";
import { headcountOf, isOutside } from "../model/responses.ts";
import { oldestDay } from "./note-age.ts";
import { type AnswerText, type ReadAnswer, readAnswer, type Steps } from "./note-answer.ts";
import { isHollow } from "./note-concrete.ts";
import { contradicts } from "./note-contradiction.ts";
import { findCopies } from "./note-copies.ts";
import { hollowBounds, hollownessOf } from "./note-hollow.ts";
import { type Contradiction, contradictionIn } from "./note-model.ts";
import { saysWhy } from "./note-reason.ts";
import { type Said, saidBy } from "./note-said.ts";
import { isOwner, isSupported } from "./note-support.ts";
import { askedIn, isOfWrongs, learnedAs, topicOf } from "./note-topic.ts";
import type { NoteCode } from "./rules-notes.ts";

/** What a reviewer would send back, and where it stands in the answer. It never quotes a note: some are confidential, and CI logs are read by many. */
export interface NoteRemark {
  code: NoteCode;
  method: Method | null;
  steps: Steps;
  message: string;
  /** The id of the action, where it is about one. */
  title?: string;
}

/** What is known around an answer. */
export interface NoteContext {
  /** Names that are no person's: of the company and its sites. */
  own: readonly string[];
  /** The day on which the note is read, and the first day on which a paper may be dated. */
  asOf: string;
  oldest: string | undefined;
  /** The question itself: its words tell what a note is about, not what was found. */
  question: QuestionFile;
  /** What the notes on it that were learned from go by; undefined where there were none. */
  learned: string | undefined;
  /** How many the sample needs of each method; left out where that is not known. */
  needed: Partial<Record<Method, number>>;
  /** Whether the answer loses points. */
  isGap: boolean;
  /** Whether a document is named for it elsewhere, or it is said already that none holds. */
  isShown: boolean;
  /** Numbers of other questions with the same note. */
  copies: readonly string[];
}

export interface NotesInput {
  pack: Pack;
  assessment: AssessmentFile;
  /** How many the sample needs, by question. */
  needed: ReadonlyMap<string, NoteContext["needed"]>;
  /** Questions that lose points for more than not being answered yet. */
  gaps: ReadonlySet<string>;
  /** Questions for which the settings or a document name evidence, or of which it is found already that they have none. */
  shown: ReadonlySet<string>;
  /** The day on which the notes are read, as in 2026-11-20. */
  asOf: string;
}

/** Reads every answer as a reviewer at the certifying partner would. Pure. */
export function reviewNotes({ pack, assessment, needed, gaps, shown, asOf }: NotesInput): (NoteRemark & { question: string })[] {
  const answers = assessment.answers ?? {};
  const headcount = headcountOf(pack, assessment);
  const placed = placedQuestions(pack).flatMap(({ id, number, question }) => {
    const answer = answers[id];
    if (!answer || isOutside(question.applies, headcount)) return [];
    return [{ id, number, answer, question, read: readAnswer(question, answer) }];
  });
  const numbers = new Map(placed.map(({ id, number }) => [id, number]));
  const copies = findCopies(placed.map(({ id, read }) => ({ question: id, text: read.note })));
  const own = ownNames(assessment);
  return placed.flatMap(({ id, answer, question, read }) => {
    const context = {
      own,
      asOf,
      oldest: oldestDay(question, asOf),
      question,
      learned: learnedAs(pack.id, id),
      needed: needed.get(id) ?? {},
      isGap: gaps.has(id),
      isShown: shown.has(id),
      copies: (copies.get(id) ?? []).map((other) => numbers.get(other) ?? other),
    };
    return reviewAnswer(answer, read, context).map((remark) => ({ ...remark, question: id }));
  });
}

/** Names in an assessment that are no person's. */
export function ownNames({ company, sites }: AssessmentFile): string[] {
  const names = [company?.legal_name, company?.trade_name, ...(sites ?? []).map(({ title }) => title)];
  return names.filter((name) => typeof name === "string");
}

/** What would be sent back of one answer, as far as the rest of the assessment has no part in it; names of people are left to whoever asks. */
export function reviewNote(answer: AnswerFile, about: Pick<NoteContext, "question" | "learned" | "asOf" | "copies">): NoteRemark[] {
  const { question, asOf } = about;
  const read = readAnswer(question, answer);
  const context = { ...about, own: [], oldest: oldestDay(question, asOf), needed: {}, isGap: false, isShown: false };
  return reviewAnswer(answer, read, context).filter(({ code }) => code !== "note-names-person");
}

function reviewAnswer(answer: AnswerFile, read: ReadAnswer, context: NoteContext): NoteRemark[] {
  const told = typeof answer.not_applicable === "string" ? [] : toldIn(read, context);
  const opposite = contradictions(told, context.question);
  const bare = context.isShown || opposite.length > 0 ? [] : support(read, answer, told, context.question);
  return [
    ...persons(answer, read, context.own),
    ...opposite,
    ...bare,
    ...reasons(read, context.question),
    ...samples(read, context.needed),
    ...copied(context.copies),
    ...actions(answer, read, context.isGap),
  ];
}

const signs: Record<PersonSign, string> = {
  phone: "The note seems to hold a phone number or an address.",
  "only-one": "The note speaks of someone who is the only one of a kind, and known by that.",
  name: "The note seems to name a person.",
};

function persons(answer: AnswerFile, read: ReadAnswer, own: readonly string[]): NoteRemark[] {
  const texts = [
    { text: read.note, method: null, steps: ["note"] },
    { text: answer.strength ?? "", method: null, steps: ["strength"] },
    ...read.notes,
    ...read.reasons,
  ];
  return texts.flatMap(({ text, method, steps }) => {
    const sign = text === "" ? undefined : personSign(text, own);
    return sign ? [{ code: "note-names-person", method, steps, message: signs[sign] } as const] : [];
  });
}

/** Letters. A note is some sentences; patterns that look behind and ahead would read a whole book for minutes. */
const longest = 20_000;

/** A text of an answer, with what was answered where it stands. */
interface Told extends AnswerText {
  said: Said;
}

function toldIn(read: ReadAnswer, { asOf, oldest, question, learned }: NoteContext): Told[] {
  const when = { year: Number(asOf.slice(0, 4)), oldest, isOfWrongs: isOfWrongs(question), ask: askedIn(question), question: learned };
  const itemsAt = (steps: Steps) => read.items.filter((one) => one.steps.every((step, index) => step === steps[index]));
  const all = [
    { text: read.note, method: null, steps: ["note"], items: read.items },
    ...read.notes.map((note) => ({ ...note, items: itemsAt(note.steps) })),
  ];
  return all.map(({ items, ...one }) => ({ ...one, text: one.text.slice(0, longest), said: { ...saidBy(items), ...when } }));
}

function contradictions(told: readonly Told[], question: QuestionFile): NoteRemark[] {
  return told.flatMap(({ text, method, steps, said }) => {
    const found = contradictionIn(text, said);
    return found && !isSurelyHollow(text, said, question)
      ? [{ code: "note-contradicts", method, steps, message: sayOpposite(found) } as const]
      : [];
  });
}

/** Whether a yes has praise beside it, or its question said again, and no pattern finds a lack there either. */
function isSurelyHollow(text: string, said: Said, question: QuestionFile): boolean {
  const isFull = said.shares.every(({ share }) => share === 1);
  return isFull && hollownessOf(text, question) > hollowBounds.sure && !contradicts(text, said);
}

const ordinals = ["first", "second", "third", "fourth", "fifth"];

/** Where to look, without a word of the note. */
function sayOpposite({ part, parts }: Contradiction): string {
  const place = part === undefined || parts < 2 ? undefined : part === parts - 1 ? "last" : ordinals[part];
  return `What the note tells is the opposite of what is answered${place === undefined ? "" : `, above all in its ${place} part`}.`;
}

/** All is good, and nobody could say what that rests on. A number alone is let be: the note may still come. */
function support(read: ReadAnswer, answer: AnswerFile, told: readonly Told[], question: QuestionFile): NoteRemark[] {
  if ((answer.evidence ?? []).length > 0) return [];
  const topic = topicOf(question);
  // What patterns take for the opposite, though what was learned does not bear them out, is more than nothing to hold on to.
  const isOpposite = () => told.some(({ text, said }) => contradicts(text, said));
  const isHeld = (text: string, isCounted: boolean) => {
    if (text === "") return false;
    const score = hollownessOf(text, question);
    if (score > hollowBounds.likely) return false;
    return score <= hollowBounds.possible || isSupported(text, topic) || (isCounted && !isHollow(text, topic)) || isOpposite();
  };
  const bare = read.items.find(({ item, share, method }) => {
    const isCounted = item.positive !== undefined;
    const own = read.notes.filter((note) => note.method === method).map(({ text }) => text);
    const texts = [read.note, answer.strength ?? "", ...own].filter((text) => text !== "");
    return share === 1 && !(isCounted && texts.length === 0) && !texts.some((text) => isHeld(text, isCounted));
  });
  if (!bare) return [];
  const steps: Steps = read.note === "" ? bare.steps.slice(0, 1) : ["note"];
  const said =
    bare.item.positive === undefined
      ? "Answered yes, but neither a number nor a document is named."
      : "The note tells nothing of what was seen: no document, place, role or day.";
  return [{ code: "positive-unsupported", method: bare.method, steps, message: said }];
}

function reasons(read: ReadAnswer, question: QuestionFile): NoteRemark[] {
  const message = "Said to be not applicable, without a reason that could be checked.";
  return read.reasons
    .filter(({ text }) => !saysWhy(text, question))
    .map(({ method, steps }) => ({ code: "na-without-reason", method, steps, message }));
}

function samples(read: ReadAnswer, needed: NoteContext["needed"]): NoteRemark[] {
  return methods.flatMap((method): NoteRemark[] => {
    const items = read.items.filter((one) => one.method === method);
    const least = needed[method];
    if (least === undefined || !items.some(({ item }) => item.positive !== undefined)) return [];
    const found = items.reduce((sum, { item }) => sum + (item.of ?? 1), 0);
    if (found >= least) return [];
    const what =
      method === "interview" ? (found === 1 ? "person was asked" : "people were asked") : found === 1 ? "was pulled" : "were pulled";
    return [{ code: "below-sample", method, steps: [method], message: `${found} ${what}, the sample needs ${least}.` }];
  });
}

function copied(copies: readonly string[]): NoteRemark[] {
  if (copies.length === 0) return [];
  return [{ code: "note-copied", method: null, steps: ["note"], message: `The same note stands under ${copies.join(", ")} too.` }];
}

function actions(answer: AnswerFile, read: ReadAnswer, isGap: boolean): NoteRemark[] {
  const planned = answer.actions ?? [];
  if (planned.length === 0 && isGap && read.items.some(({ share }) => share < 1))
    return [
      {
        code: "gap-without-action",
        method: null,
        steps: [],
        message: "Points are lost here, and no action is agreed: nobody has it, and no day is set.",
      },
    ];
  const isClosed = read.items.length > 0 && read.items.every(({ share }) => share === 1);
  if (isClosed) return [];
  return planned.flatMap(({ id, owner, due, done }, index): NoteRemark[] => {
    const lacks = [...(isOwner(owner) ? [] : ["no owner"]), ...(due ? [] : ["no day"])];
    if (done || lacks.length === 0) return [];
    const message = `Action ${id} has ${lacks.join(" and ")}.`;
    return [{ code: "action-incomplete", method: null, steps: ["actions", index], message, title: id }];
  });
}
