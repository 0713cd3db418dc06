import { join } from "node:path";
import { expect, test } from "vitest";
import { questionsOf, readReasons, reasonSets } from "../../scripts/note-sets.ts";
import { saysWhy } from "../../src/evidence/note-reason.ts";
import { builtinPack } from "../support/builtin.ts";
import { root } from "../support/cli.ts";

const questions = new Map([...questionsOf(builtinPack("cor")), ...questionsOf(builtinPack("secor"))]);
const measured = [...reasonSets(), "held-out-reasons", "held-out-reasons-2"].map((name) => {
  const read = readReasons(name).map(({ id, text, isEmpty }, index) => {
    const question = questions.get(id);
    return { at: index + 1, isEmpty, isFound: question !== undefined && !saysWhy(text, question) };
  });
  const found = read.filter(({ isFound }) => isFound);
  const empty = read.filter(({ isEmpty }) => isEmpty);
  const hits = found.filter(({ isEmpty }) => isEmpty).length;
  const missed = empty.filter(({ isFound }) => !isFound).map(({ at }) => at);
  const wrong = found.filter(({ isEmpty }) => !isEmpty).map(({ at }) => at);
  return { name, precision: hits / found.length, recall: hits / empty.length, missed, wrong };
});

test.each(measured)("$name: of what is said to be no reason 0.95 is none, and 0.8 of what is none is found", ({ precision, recall }) => {
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

test("what is missed, and what is found wrongly, is on the list and nothing else", async () => {
  const lines = measured.map(({ name, precision, recall, missed, wrong }) => {
    return `${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; missed: ${missed.join(" ") || "none"}; false alarms: ${wrong.join(" ") || "none"}`;
  });
  console.info(lines.join("\n"));
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(root, "tests/fixtures/notes/measured-reasons.txt"));
});

test.each(["N/A", "n/a.", "-", "Does not apply to us.", "Boss says skip it.", "As discussed."])("%j gives no reason", (text) => {
  const question = questions.get("contracting-services.orientation");
  expect(question && saysWhy(text, question)).toBe(false);
});

test.each(["No contractors since 2024.", "We never hire anybody from outside.", "First evaluation, there is no earlier one."])(
  "%j will do",
  (text) => {
    const question = questions.get("contracting-services.orientation");
    expect(question && saysWhy(text, question)).toBe(true);
  },
);
