import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { personSign } from "../../src/model/note-person.ts";
import { root } from "../support/cli.ts";

function readNames(name: string): { line: string; isNamed: boolean; isFound: boolean }[] {
  const lines = readFileSync(join(root, `tests/fixtures/notes/${name}.txt`), "utf8").split(/\r?\n/);
  const notes = lines.slice(2).filter((line) => line !== "");
  return notes.map((line) => ({ line, isNamed: line.includes("«"), isFound: personSign(line.replace(/[«»]/g, "")) !== undefined }));
}

/** Written to be hard: names from all over the world, family names alone, and firms and towns that are called as people are. */
const read = ["names-1", "names-2"].flatMap(readNames);

test("of notes that are taken to name a person nearly all do", () => {
  const wrong = read.filter(({ isNamed, isFound }) => isFound && !isNamed).map(({ line }) => line);
  expect(wrong.length / read.filter(({ isFound }) => isFound).length, wrong.join("\n")).toBeLessThanOrEqual(0.02);
});

test("three in five of the hard names are found: given names are listed, family names alone are not", () => {
  const named = read.filter(({ isNamed }) => isNamed);
  const missed = named.filter(({ isFound }) => !isFound).map(({ line }) => line);
  expect(1 - missed.length / named.length, missed.join("\n")).toBeGreaterThanOrEqual(0.6);
});

test("of three hundred notes with firms, towns, ships, storms and dogs that are called as people are, nine in ten are let be", () => {
  const alike = readNames("names-3").filter(({ isNamed }) => !isNamed);
  const wrong = alike.filter(({ isFound }) => isFound).map(({ line }) => line);
  expect(wrong.length / alike.length, wrong.join("\n")).toBeLessThanOrEqual(0.1);
});
