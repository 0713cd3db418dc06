// The notes that are learned from: those of tests/fixtures/notes that are not held out.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { readAnswer } from "../src/evidence/note-answer.ts";
import { featuresOf, type Seen } from "../src/evidence/note-features.ts";
import { hollowFeatures } from "../src/evidence/note-hollow.ts";
import { reasonFeatures } from "../src/evidence/note-reason.ts";
import { saidBy } from "../src/evidence/note-said.ts";
import { keyOf } from "../src/evidence/note-topic.ts";
import type { AnswerFile } from "../src/model/assessment.ts";
import type { Pack } from "../src/model/content.ts";
import type { QuestionFile } from "../src/model/element.ts";
import { placedQuestions } from "../src/model/find.ts";
import type { Example } from "./fit-notes.ts";
import { type LabelledNote, openSets, questionsOf, readReasons, readSet, reasonSets } from "./note-sets.ts";

/** An example, and the set in which it stands: most are one writer's. */
export type Labelled = Example & { writer: string };

const folder = "tests/fixtures/notes";
/** The notes are read on a day of this year. */
const year = 2026;

/**
 * Notes under a full answer: each is contradicted or borne out, and what speaks against a yes speaks for a no. They come without their question too, at half
 * the weight, so that questions of other packs are read as well as may be. `packs` are compiled ones.
 */
export function lackExamples(packs: Packs): Labelled[] {
  const notes = fullNotes(packs).flatMap(({ text, said, labels, writer }) => {
    const isSo = labels.includes("note-contradicts");
    return [
      { features: featuresOf(text, said), isSo, weight: 1, writer },
      { features: featuresOf(text, { ...said, question: undefined }), isSo, weight: 0.5, writer },
    ];
  });
  return [...notes, ...pairs()];
}

/** The same notes, and the examples of the packs: some give a reviewer nothing to go by. */
export function hollowExamples(packs: Packs): Labelled[] {
  const notes = fullNotes(packs).map(({ text, question, labels, writer }) => {
    return { features: hollowFeatures(text, question), isSo: labels.includes("positive-unsupported"), weight: 1, writer };
  });
  const own = Object.values(packs)
    .flatMap(placedQuestions)
    .flatMap(({ question }): Labelled[] => {
      const note = question.example_note;
      return note === undefined ? [] : [{ features: hollowFeatures(note, question), isSo: false, weight: 1, writer: "elements" }];
    });
  return [...notes, ...own];
}

/** Reasons why a question does not apply; some say nothing that could be checked. Those of the packs are good ones. */
export function reasonExamples(packs: Packs): Labelled[] {
  const questions = new Map([...questionsOf(packs.cor), ...questionsOf(packs.secor)]);
  const written = reasonSets().flatMap((writer) => readReasons(writer).map((one) => ({ ...one, writer })));
  const labelled = written.flatMap(({ id, text, isEmpty, writer }): Labelled[] => {
    const question = questions.get(id);
    return question ? [{ features: reasonFeatures(text, question), isSo: isEmpty, weight: 1, writer }] : [];
  });
  const own = [...questions.values()].flatMap((question): Labelled[] => {
    const when = typeof question.na === "string" ? question.na : question.na?.when;
    return when === undefined ? [] : [{ features: reasonFeatures(when, question), isSo: false, weight: 1, writer: "elements" }];
  });
  return [...labelled, ...own];
}

type Packs = Record<LabelledNote["pack"], Pack>;

/** The keys of the questions that have notes to learn from. */
export function questionsSeen(packs: Packs): string[] {
  return fullNotes(packs).flatMap(({ said }) => said.question ?? []);
}

interface FullNote {
  writer: string;
  labels: readonly string[];
  question: QuestionFile;
  text: string;
  said: Seen;
}

function fullNotes(packs: Packs): FullNote[] {
  const questions = { cor: questionsOf(packs.cor), secor: questionsOf(packs.secor) };
  const sets = [...openSets().map((writer) => ({ writer, notes: readSet(writer, packs) })), clean()];
  return sets.flatMap(({ writer, notes }) =>
    notes.flatMap(({ pack, question: id, answer, labels }): FullNote[] => {
      const question = questions[pack].get(id);
      const read = question ? readAnswer(question, answer) : undefined;
      const said = { ...saidBy(read?.items ?? []), year, question: keyOf(pack, id) };
      if (!question || !read || read.note === "" || said.shares.length === 0 || said.shares.some(({ share }) => share !== 1)) return [];
      return [{ writer, labels, question, text: read.note, said }];
    }),
  );
}

/** The example of which `check` finds nothing to remark on: plain notes that bear their answers out. */
function clean(): { writer: string; notes: Pick<LabelledNote, "pack" | "question" | "answer" | "labels">[] } {
  const writer = "examples/safety-repo/assessment.yaml";
  const { pack, answers } = parse(readFileSync(writer, "utf8")) as { pack: LabelledNote["pack"]; answers: Record<string, AnswerFile> };
  return { writer, notes: Object.entries(answers).map(([question, answer]) => ({ pack, question, answer, labels: [] })) };
}

/** Short notes without a question, under a plain yes; they weigh little: there are many of them, by few hands. */
function pairs(): Labelled[] {
  const said = { shares: [{ method: "documentation", share: 1 }], counts: [], isWords: true, year, question: undefined } as const;
  const files = readdirSync(folder).filter((name) => /^pairs.*\.txt$/.test(name));
  return files.sort().flatMap((writer) =>
    readFileSync(`${folder}/${writer}`, "utf8")
      .split(/\r?\n/)
      .filter((line) => /^[-+] /.test(line))
      .map((line) => ({ features: featuresOf(line.slice(2), said), isSo: line.startsWith("-"), weight: 0.15, writer })),
  );
}
