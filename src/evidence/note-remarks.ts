import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import { readAnswer } from "./note-answer.ts";
import { contradicts } from "./note-contradiction.ts";
import { findCopies } from "./note-copies.ts";
import { contradictionIn } from "./note-model.ts";
import { learnedAs } from "./note-topic.ts";
import { reviewNote } from "./notes.ts";
import type { NoteCode } from "./rules-notes.ts";

/** What can be told of an answer while it is being given, in words for whoever gives it. */
const words = {
  "note-contradicts": () => "This note seems to say something else than the answer does. A reviewer would ask which of the two holds.",
  "positive-unsupported": () => "A reviewer would ask what the yes rests on: how many of how many, or which document.",
  "na-without-reason": () =>
    "A reviewer would ask why it does not apply. Say what there is not: no contractors since when, no such machine.",
  "note-copied": (others: readonly string[]) =>
    `The same note stands under ${others.join(", ")}. A reviewer would ask what was found for this question.`,
} as const satisfies Partial<Record<NoteCode, (others: readonly string[]) => string>>;

const isTold = (code: NoteCode): code is keyof typeof words => code in words;

/** What a reviewer would send back of what is written under one question as it is now. What else is still to come, as an action or evidence, is not held against it. */
export function remarksOn(
  pack: Pack,
  assessment: AssessmentFile,
  question: string,
  asOf: string,
): { code: keyof typeof words; text: string }[] {
  const answers = assessment.answers ?? {};
  const placed = placedQuestions(pack);
  const own = placed.find(({ id }) => id === question);
  const answer = answers[question];
  if (!own || !answer) return [];
  const read = readAnswer(own.question, answer);
  const numbers = new Map(placed.map(({ id, number }) => [id, number]));
  const notes = placed.flatMap(({ id, question: content }) => {
    const other = answers[id];
    return other ? [{ question: id, text: readAnswer(content, other).note }] : [];
  });
  const others = (findCopies(notes).get(question) ?? []).map((id) => numbers.get(id) ?? id);
  const about = { question: own.question, learned: learnedAs(pack.id, question), asOf, copies: others };
  const found = new Set(reviewNote(answer, about).map(({ code }) => code));
  // A yes without a word beside it may get its note yet.
  if (read.note === "" && read.notes.length === 0) found.delete("positive-unsupported");
  return [...found].filter(isTold).map((code) => ({ code, text: words[code](others) }));
}

/** Reads a note that nobody wrote: patterns cost their time on first use, and that is best spent while someone types. */
export function warmUp(): void {
  const said = {
    shares: [{ method: "documentation", share: 1 }],
    counts: [],
    isWords: true,
    isOfWrongs: false,
    unmet: [],
    met: [],
    ask: "",
    question: "cor ",
    year: 2000,
    oldest: undefined,
  } as const;
  const note = "Nobody has signed it yet, and no date is to be seen.";
  contradictionIn(note, said);
  contradicts(note, said);
}
