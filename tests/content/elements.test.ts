import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { elementSchema } from "../../src/model/element.ts";

const root = new URL("../../elements/", import.meta.url);
const files = ["cor", "secor"].flatMap((pack) => {
  try {
    return readdirSync(new URL(`${pack}/`, root))
      .filter((name) => name.endsWith(".yaml") && name !== "pack.yaml")
      .map((name) => `${pack}/${name}`);
  } catch {
    return [];
  }
});

describe("element files", () => {
  test("there is at least one", () => expect(files.length).toBeGreaterThan(0));

  test.each(files)("%s has the shape of an element", (file) => {
    const element = elementSchema.safeParse(parse(readFileSync(new URL(file, root), "utf8")));
    expect(element.error?.issues ?? []).toEqual([]);
    expect(file).toContain(`/${element.data?.id}.yaml`);
  });

  test.each(files)("%s has unique question ids, and its cascades point at questions of its own", (file) => {
    const element = elementSchema.parse(parse(readFileSync(new URL(file, root), "utf8")));
    const ids = element.questions.map((question) => `${element.id}.${question.id}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const question of element.questions) for (const required of question.requires ?? []) expect(ids).toContain(required);
  });

  test("hazard assessment is worth 140 points", () => {
    const element = elementSchema.parse(parse(readFileSync(new URL("cor/hazard-assessment.yaml", root), "utf8")));
    const points = element.questions.flatMap((question) => Object.values(question.checks).map((check) => check?.points ?? 0));
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(140);
  });
});
