import { expect, test } from "vitest";
import { createRemarks } from "../../src/commands/ask-remarks.ts";
import { remarksOn } from "../../src/evidence/note-remarks.ts";
import type { AnswerFile, AssessmentFile } from "../../src/model/assessment.ts";
import { builtinPack } from "../support/builtin.ts";

const pack = builtinPack("secor");
const asOf = "2026-11-20";
const of = (answers: Record<string, AnswerFile>): AssessmentFile => ({ format: 1, pack: "secor", edition: pack.edition, answers });
const codesOf = (answer: AnswerFile, others: Record<string, AnswerFile> = {}) =>
  remarksOn(pack, of({ ...others, "safety-policy.signed": answer }), "safety-policy.signed", asOf).map(({ code }) => code);

test.each<[string, AnswerFile, string[]]>([
  ["a note that fits", { documentation: "yes", note: "Signed by the owner on 2026-05-04." }, []],
  ["the opposite of the answer", { documentation: "yes", note: "Nobody has signed it yet." }, ["note-contradicts"]],
  ["a yes that rests on nothing", { documentation: "yes", note: "Looks good." }, ["positive-unsupported"]],
  ["a yes whose note is still to come", { documentation: "yes" }, []],
  ["a note before its answer", { note: "Looks good." }, []],
  ["no reason", { not_applicable: "n/a" }, ["na-without-reason"]],
  ["a gap whose action is still to come", { documentation: "no", note: "Nobody has signed it yet." }, []],
  ["a name, which is told while it is typed", { documentation: "yes", note: "Signed 2026-05-04, ask Linda for it." }, []],
])("%s", (_, answer, codes) => {
  expect(codesOf(answer)).toEqual(codes);
});

test("a note that stands under another question says under which, by its number", () => {
  const note = "Signed by the owner on 2026-05-04, copies hang in the shop.";
  const assessment = of({
    "safety-policy.signed": { documentation: "yes", note },
    "safety-policy.written": { documentation: "yes", note },
  });
  const [found] = remarksOn(pack, assessment, "safety-policy.signed", asOf);
  expect(found?.text).toMatch(/^The same note stands under 1\.01\. /);
});

test("each thing is told once in a sitting", async () => {
  const { prepare, tell } = createRemarks(pack, asOf);
  await prepare();
  const assessment = of({ "safety-policy.signed": { documentation: "yes", note: "Looks good." } });
  expect(await tell("safety-policy.signed", assessment)).toHaveLength(1);
  expect(await tell("safety-policy.signed", assessment)).toEqual([]);
});
