import { expect, test } from "vitest";
import { reviewNotes } from "../../src/evidence/notes.ts";
import type { AnswerFile, AssessmentFile } from "../../src/model/assessment.ts";
import { checksOf } from "../../src/model/content.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { builtinPack } from "../support/builtin.ts";

const actions = [{ id: "a1", do: "Put it right", owner: "Owner", due: "2027-01-15" }];
/** The codes of what would be sent back of the example notes, with every check answered so; by question. */
function remarksOf(id: "cor" | "secor", result: "yes" | "partial"): Map<string, string[]> {
  const pack = builtinPack(id);
  const answers: Record<string, AnswerFile> = {};
  for (const { id: question, question: content } of placedQuestions(pack)) {
    const checks = Object.fromEntries(checksOf(content).map(({ method }) => [method, result]));
    if (content.example_note !== undefined) answers[question] = { ...checks, note: content.example_note, actions };
  }
  const assessment: AssessmentFile = { format: 1, pack: id, edition: pack.edition, answers };
  const remarks = reviewNotes({
    pack,
    assessment,
    needed: new Map(),
    gaps: new Set(Object.keys(answers)),
    shown: new Set(),
    asOf: "2026-11-20",
  });
  const codes = new Map<string, string[]>();
  for (const { question, code } of remarks) codes.set(question, [...(codes.get(question) ?? []), code]);
  return codes;
}

test.each(["cor", "secor"] as const)("no example note of %s would be sent back under the answer that it fits", (id) => {
  const [yes, partial] = [remarksOf(id, "yes"), remarksOf(id, "partial")];
  const fitsPartial = [...yes].filter(([, codes]) => codes.includes("note-contradicts")).map(([question]) => question);
  expect(fitsPartial.filter((question) => partial.has(question))).toEqual([]);
  expect([...yes].filter(([question, codes]) => !fitsPartial.includes(question) && codes.length > 0)).toEqual([]);
});

test.each(["cor", "secor"] as const)("every example of when a question of %s does not apply is reason enough", (id) => {
  const pack = builtinPack(id);
  const answers: Record<string, AnswerFile> = {};
  for (const { id: question, question: content } of placedQuestions(pack)) {
    const when = typeof content.na === "string" ? content.na : content.na?.when;
    if (when !== undefined) answers[question] = { not_applicable: when };
  }
  const assessment: AssessmentFile = { format: 1, pack: id, edition: pack.edition, answers };
  expect(reviewNotes({ pack, assessment, needed: new Map(), gaps: new Set(), shown: new Set(), asOf: "2026-11-20" })).toEqual([]);
});
