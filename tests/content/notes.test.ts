import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { answerSchema } from "../../src/model/assessment.ts";
import { builtinPack } from "../support/builtin.ts";
import { root } from "../support/cli.ts";

interface LabelledNote {
  id: string;
  pack: "cor" | "secor";
  question: string;
  answer: unknown;
  labels: string[];
}
const read = (name: string) => parse(readFileSync(join(root, "tests/fixtures/notes", name), "utf8")) as LabelledNote[];
const sets = {
  labelled: read("labelled.yaml"),
  "held-out": read("held-out.yaml"),
  "labelled-2": read("labelled-2.yaml"),
  "held-out-2": read("held-out-2.yaml"),
  "labelled-3": read("labelled-3.yaml"),
  hard: read("hard.yaml"),
};
/** Whoever wrote these meant them for two of the rules, and for notes that are near to what those look for. */
const narrow = ["labelled-2", "held-out-2", "labelled-3", "hard"];
const pairs = [
  [sets.labelled, sets["held-out"]],
  [sets["labelled-2"], sets["held-out-2"]],
] as const;
const packs = { cor: builtinPack("cor"), secor: builtinPack("secor") };
const faults = [
  "positive-unsupported",
  "below-sample",
  "na-without-reason",
  "note-contradicts",
  "note-copied",
  "note-names-person",
  "gap-without-action",
  "action-incomplete",
];

describe("labelled notes, for the rules on what a reviewer sends back", () => {
  test.each(pairs)("150 and more, a third of them held out", (open, heldOut) => {
    const all = open.length + heldOut.length;
    expect(all).toBeGreaterThanOrEqual(150);
    expect(Math.round((3 * heldOut.length) / all)).toBe(1);
  });

  test("no id twice", () => {
    const all = Object.values(sets).flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test.each(Object.entries(sets))(
    "%s: answers to questions there are, labels there are, and each label often enough to count",
    (name, notes) => {
      for (const { id, pack, question, answer, labels } of notes) {
        const known = packs[pack].elements.some((element) => element.questions.some((one) => `${element.id}.${one.id}` === question));
        expect([id, known]).toEqual([id, true]);
        expect([id, answerSchema.safeParse(answer).success]).toEqual([id, true]);
        for (const label of labels) expect(faults).toContain(label);
      }
      const often = narrow.includes(name) ? ["positive-unsupported", "note-contradicts"] : faults;
      for (const fault of often) expect(notes.filter(({ labels }) => labels.includes(fault)).length).toBeGreaterThanOrEqual(4);
      expect(notes.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(15);
    },
  );
});
