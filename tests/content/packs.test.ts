import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { packSchema } from "../../src/model/pack.ts";

const load = (pack: string) =>
  packSchema.safeParse(parse(readFileSync(new URL(`../../elements/${pack}/pack.yaml`, import.meta.url), "utf8")));

test.each([
  ["cor", 10],
  ["secor", 13],
] as const)("%s is a pack of %i elements with its own pass rules", (id, elements) => {
  const pack = load(id);
  expect(pack.error?.issues ?? []).toEqual([]);
  expect(pack.data?.elements).toHaveLength(elements);
  expect(pack.data?.pass_rules).toHaveProperty(pack.data?.default_purpose ?? "none");
});

test("the interview table has one row for every headcount from 1 on, and never asks fewer of more people", () => {
  const rows = load("cor").data?.sampling?.interviews ?? [];
  const ask = (people: number) =>
    rows.filter((row) => row.from <= people && people <= (row.to ?? Number.POSITIVE_INFINITY)).map((row) => row.ask);
  let before = 0;
  for (let people = 1; people < 550; people++) {
    expect(ask(people)).toHaveLength(1);
    const number = ask(people)[0] === "all" ? people : Number(ask(people)[0]);
    expect(number).toBeGreaterThanOrEqual(before);
    expect(number).toBeLessThanOrEqual(people);
    before = number;
  }
  expect([5, 34, 50, 500].map((people) => ask(people)[0])).toEqual([4, 16, 19, 59]);
  expect(ask(550)).toEqual(["partner"]);
});
