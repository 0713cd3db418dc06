// The notes that the model learns from: those of tests/fixtures/notes that are not held out.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { readAnswer } from "../src/evidence/note-answer.ts";
import { featuresOf } from "../src/evidence/note-features.ts";
import { saidBy } from "../src/evidence/note-said.ts";
import type { AnswerFile } from "../src/model/assessment.ts";
import type { Pack } from "../src/model/content.ts";
import type { Example } from "./fit-notes.ts";
import { type LabelledNote, openSets, questionsOf, readSet } from "./note-sets.ts";

/** An example, and the set in which it stands: most are one writer's. */
export type Labelled = Example & { writer: string };

const folder = "tests/fixtures/notes";
/** The notes are read on a day of this year. */
const year = 2026;

/** Notes under a full answer: each is contradicted or borne out, and what speaks against a yes speaks for a no. `packs` are compiled ones. */
export function noteExamples(packs: Record<LabelledNote["pack"], Pack>): Labelled[] {
  const questions = { cor: questionsOf(packs.cor), secor: questionsOf(packs.secor) };
  const sets = [...openSets().map((writer) => ({ writer, notes: readSet(writer, packs) })), clean()];
  const labelled = sets.flatMap(({ writer, notes }) =>
    notes.flatMap(({ pack, question, answer, labels }): Labelled[] => {
      const content = questions[pack].get(question);
      const read = content ? readAnswer(content, answer) : undefined;
      const said = { ...saidBy(read?.items ?? []), year };
      if (!read || read.note === "" || said.shares.length === 0 || said.shares.some(({ share }) => share !== 1)) return [];
      return [{ features: featuresOf(read.note, said), isLack: labels.includes("note-contradicts"), weight: 1, writer }];
    }),
  );
  return [...labelled, ...pairs()];
}

/** The example of which `check` finds nothing to remark on: plain notes that bear their answers out. */
function clean(): { writer: string; notes: Pick<LabelledNote, "pack" | "question" | "answer" | "labels">[] } {
  const writer = "examples/safety-repo/assessment.yaml";
  const { pack, answers } = parse(readFileSync(writer, "utf8")) as { pack: LabelledNote["pack"]; answers: Record<string, AnswerFile> };
  return { writer, notes: Object.entries(answers).map(([question, answer]) => ({ pack, question, answer, labels: [] })) };
}

/** Short notes without a question, under a plain yes; they weigh little: there are many of them, by few hands. */
function pairs(): Labelled[] {
  const said = { shares: [{ method: "documentation", share: 1 }], counts: [], isWords: true, year } as const;
  const files = readdirSync(folder).filter((name) => /^pairs.*\.txt$/.test(name));
  return files.sort().flatMap((writer) =>
    readFileSync(`${folder}/${writer}`, "utf8")
      .split(/\r?\n/)
      .filter((line) => /^[-+] /.test(line))
      .map((line) => ({ features: featuresOf(line.slice(2), said), isLack: line.startsWith("-"), weight: 0.15, writer })),
  );
}
