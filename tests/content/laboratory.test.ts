import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeIo } from "../../src/io.ts";
import { loadPack } from "../../src/load/pack.ts";
import type { Pack } from "../../src/model/content.ts";
import { root } from "../support/cli.ts";
import { declaredOf } from "./declared.ts";
import { complaints, registerOf, reusedIds } from "./laboratory.ts";
import { readingGrade } from "./reading.ts";

describe.each(["cor", "secor"] as const)("pack %s", async (id) => {
  const pack = (await loadPack(nodeIo(), join(root, "elements", id))).pack as Pack;
  const folder = join(root, "elements/register");
  const edition = pack.edition.replace("-draft", "");

  test("the laboratory has no complaint", () => expect(complaints(pack, declaredOf[id])).toEqual([]));

  // Changes only on purpose, with --update: before an edition is declared; after that, only in a new edition.
  test("its ids are those of the register of its edition", async () => {
    await expect(registerOf(pack)).toMatchFileSnapshot(join(folder, `${id}-${edition}.txt`));
  });

  test("no id comes back after it was gone", () => {
    const files = readdirSync(folder)
      .filter((name) => name.startsWith(`${id}-`))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(files.length).toBeGreaterThan(0);
    expect(reusedIds(files.map((name) => readFileSync(join(folder, name), "utf8")))).toEqual([]);
  });
});

test("an id that was gone and came back is seen", () => {
  expect(reusedIds(["a: x\nb: x\n", "b: x\n", "a: y\nb: x\n"])).toEqual(["a"]);
  expect(reusedIds(["a: x\n", "a: x\nb: x\n", "b: x\n"])).toEqual([]);
});

test("the reading grade is that of the formula", () => {
  // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
  expect(readingGrade("The cat sat on the mat.")).toBeCloseTo(-1.45, 2);
  // 6 words, 1 sentence, 21 syllables
  expect(readingGrade("Organizational accountability necessitates comprehensive documentation reviews")).toBeGreaterThan(11);
});
