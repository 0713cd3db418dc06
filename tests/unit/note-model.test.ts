import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { learned } from "../../scripts/train-notes.ts";
import { featuresOf, places } from "../../src/evidence/note-features.ts";
import { contradictionIn, lackIn } from "../../src/evidence/note-model.ts";
import { partsOf, tokensOf } from "../../src/evidence/note-tokens.ts";
import { learnedAs } from "../../src/evidence/note-topic.ts";
import { builtinPack } from "../support/builtin.ts";
import { root } from "../support/cli.ts";

const saying = (share: number) => ({
  shares: [{ method: "documentation", share } as const],
  counts: [],
  unmet: [],
  met: [],
  isWords: true,
  isOfWrongs: false,
  ask: "Is there a signed policy?",
  question: undefined,
  year: 2026,
  oldest: undefined,
});

test("the weights that ship are those that the notes teach; npm run train-notes makes them anew", () => {
  const made = learned({ cor: builtinPack("cor"), secor: builtinPack("secor") });
  expect(readFileSync(join(root, "src/evidence/note-weights.ts"), "utf8") === made).toBe(true);
});

test.each([
  "Policy in the binder. The man who signed it sold the firm two years ago.",
  "Sheets are filled in on Mondays. For the other days the coordinator goes by memory.",
  "The list was shown to me. Whoever is around takes the night shift.",
])("a yes is held against %j, in its last part", (note) => {
  expect(contradictionIn(note, saying(1))).toEqual({ part: 1, parts: 2 });
});

test.each([
  "Not one of the nine forms pulled was without a signature.",
  "Policy of 2026-02-03, signed by the owner, on the wall by the time clock.",
])("a yes is borne out by %j", (note) => expect(contradictionIn(note, saying(1))).toBeUndefined());

test("a no is held against a note that tells of all that is wanted, and not against one that tells of a lack", () => {
  const met = "Policy of 2026-02-03 in the binder, signed by the owner and every worker; posted in both shops.";
  expect(contradictionIn(met, saying(0))).toBeDefined();
  expect(contradictionIn("Nobody is named.", saying(0))).toBeUndefined();
});

test("a short note is left to the patterns: the name of a paper speaks against no part, a plain lack against a yes", () => {
  expect(contradictionIn("Policy of 2026-03-01", saying(0.5))).toBeUndefined();
  expect(contradictionIn("Nobody could find it.", saying(1))).toBeDefined();
});

test("an empty note tells nothing, and a lack weighs more than none", () => {
  expect(contradictionIn(" ", saying(1))).toBeUndefined();
  const lack = (note: string) => lackIn(featuresOf(note, saying(1)));
  expect(lack("Two of the sheets had never been signed.")).toBeGreaterThan(lack("Both of the sheets had been signed."));
});

test("numbers and days are read by how they stand to the answer", () => {
  const words = (note: string, of: number) =>
    tokensOf(note, { counts: [{ method: "interview", positive: of, of }], year: 2026 }).map(({ word }) => word);
  expect(words("Twenty-three asked, 19 knew", 23)).toEqual(["#n", "asked", ",", "#s", "knew"]);
  expect(words("7 of 9, since 2024-03; doesnt fit", 9)).toEqual(["#lt#", ",", "since", "dayold", ";", "does", "not", "fit"]);
  expect(partsOf("All there, but one is old. Rest fine.")).toEqual(["All there", "but one is old.", "Rest fine."]);
});

test("a word weighs under its question what it weighs there, and nothing under one of a pack of one's own", () => {
  const note = "Nobody has dated the sheet; the template is from 2021.";
  const lack = (question: string | undefined) => lackIn(featuresOf(note, { ...saying(1), question }));
  expect(learnedAs("cor", "hazard-control.whmis")).toBe("cor hazard-control.whmis");
  expect(learnedAs("acme", "hazard-control.whmis")).toBeUndefined();
  expect(learnedAs("cor", "hazard-control.of-our-own")).toBeUndefined();
  expect(lack(learnedAs("cor", "management-commitment.policy"))).not.toBe(lack(learnedAs("cor", "hazard-control.whmis")));
  const features = featuresOf(note, { ...saying(1), question: "cor hazard-control.whmis" });
  const size = (isAsked: boolean) =>
    [...features].reduce((sum, [place, { value }]) => sum + (place >= places / 2 === isAsked ? value ** 2 : 0), 0);
  expect(size(true)).toBeCloseTo(size(false), 6);
});
