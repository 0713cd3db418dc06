import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeIo } from "../../src/io.ts";
import { judgeAssessment } from "../../src/load/assessment-meaning.ts";
import { loadPack } from "../../src/load/pack.ts";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { checksOf, type Pack, questionPoints } from "../../src/model/content.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { root } from "../support/cli.ts";

const expected = {
  cor: { points: 1000, sites: [{ id: "a", headcount: { "senior-manager": 1, manager: 2, supervisor: 3, worker: 30 } }] },
  secor: { points: 500, sites: [{ id: "a", headcount: { owner: 1, supervisor: 1, worker: 7 } }] },
};
const elementPoints = {
  cor: [110, 80, 80, 110, 140, 120, 100, 100, 90, 70],
  secor: [40, 60, 35, 40, 25, 35, 40, 50, 40, 40, 45, 30, 20],
};

describe.each(["cor", "secor"] as const)("pack %s", async (id) => {
  const loaded = await loadPack(nodeIo(), join(root, "elements", id));
  const pack = loaded.pack as Pack;
  const questions = placedQuestions(pack);
  const assessment = (answer: (question: (typeof questions)[number]) => unknown): AssessmentFile => ({
    format: 1,
    pack: id,
    edition: pack.edition,
    sites: expected[id].sites,
    answers: Object.fromEntries(questions.map((question) => [question.id, answer(question)])) as AssessmentFile["answers"],
  });
  const all = (word: "yes" | "no") =>
    assessment(({ question }) => Object.fromEntries(checksOf(question).map(({ method }) => [method, word])));
  const score = (of: AssessmentFile) => scoreAudit(pack, of, { asOf: "2026-11-20" });

  test("has no faults, not even warnings", () => expect(loaded.problems).toEqual([]));

  test("compiled by the build and read from YAML it is the same", () => {
    expect(JSON.parse(readFileSync(join(root, "dist/packs", `${id}.json`), "utf8"))).toEqual(JSON.parse(JSON.stringify(pack)));
  });

  test("points add up as declared", () => {
    const points = pack.elements.map((element) => element.questions.reduce((total, question) => total + questionPoints(question), 0));
    expect(points).toEqual(elementPoints[id]);
    expect(points.reduce((a, b) => a + b)).toBe(expected[id].points);
  });

  test("all yes is 100, all no is 0, and both are valid answers", () => {
    expect(judgeAssessment(all("yes"), { file: "a", source: undefined }, pack)).toEqual([]);
    const { floor } = score(all("yes")).overall;
    expect(floor?.points).toBe(floor?.of);
    expect(score(all("no")).overall.ceiling?.points).toBe(0);
  });

  test("every question is numbered by its place, and says what to do, look for and rest on", () => {
    for (const [index, element] of pack.elements.entries()) expect(element.number).toBe(index + 1);
    for (const { id: name, question } of questions) {
      expect(question.look_for.length, name).toBeGreaterThanOrEqual(1);
      expect(question.source, name).toBeTruthy();
      expect(question.proves, name).toBeTruthy();
      expect(question.example_note, name).toBeTruthy();
      expect(question.fix.hours * 4, name).toBe(Math.round(question.fix.hours * 4));
      expect(question.ask.endsWith("?"), name).toBe(true);
    }
  });

  test("law is cited by section or part", () => {
    const cites = questions.flatMap(({ question }) => (question.law ?? []).map(({ cite }) => cite));
    for (const cite of cites) expect(cite).toMatch(/^OHS (Act|Code) (s\. \d+(\.\d+)?(\([0-9a-z]+\))*|Part \d+)$/);
  });

  test("no two questions ask the same", () => {
    const asked = questions.map(({ question }) => question.ask.toLowerCase());
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test("hazard control gives violence and harassment 20 to 30 of its 120 points", async () => {
  const { pack } = await loadPack(nodeIo(), join(root, "elements/cor"));
  const own = placedQuestions(pack as Pack).filter(({ id }) => id.startsWith("hazard-control.prevention-"));
  const points = own.reduce((total, { question }) => total + questionPoints(question), 0);
  expect(points).toBeGreaterThanOrEqual(20);
  expect(points).toBeLessThanOrEqual(30);
});
