import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, startInterview } from "../../src/ask/interview.ts";
import { nodeIo } from "../../src/io.ts";
import { judgeAssessment } from "../../src/load/assessment-meaning.ts";
import { loadPack } from "../../src/load/pack.ts";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { checksOf, type Pack, questionPoints } from "../../src/model/content.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { isWithin } from "../../src/model/responses.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { root } from "../support/cli.ts";

const expected = {
  cor: { sites: [{ id: "a", headcount: { "senior-manager": 1, manager: 2, supervisor: 3, worker: 30 } }] },
  secor: { sites: [{ id: "a", headcount: { owner: 1, supervisor: 1, worker: 7 } }] },
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
  const headcount = Object.values(expected[id].sites[0]?.headcount ?? {}).reduce((a, b) => a + b, 0);
  const score = (of: AssessmentFile) => scoreAudit(pack, of, { asOf: "2026-11-20" });

  test("has no faults, not even warnings", () => expect(loaded.problems).toEqual([]));

  test("compiled by the build and read from YAML it is the same", () => {
    expect(JSON.parse(readFileSync(join(root, "dist/packs", `${id}.json`), "utf8"))).toEqual(JSON.parse(JSON.stringify(pack)));
  });

  test("all yes is 100, all no is 0, and both are valid answers", () => {
    expect(judgeAssessment(all("yes"), { file: "a", source: undefined }, pack)).toEqual([]);
    const { floor } = score(all("yes")).overall;
    expect(floor?.points).toBe(floor?.of);
    expect(score(all("no")).overall.ceiling?.points).toBe(0);
  });

  test("all not applicable is not assessed", () => {
    const result = score(assessment(() => ({ not_applicable: "Nothing of it applies." })));
    expect([result.verdict, result.overall.floor]).toEqual(["not-assessed", null]);
  });

  test("every question can be reached and answered by asking", () => {
    let interview = startInterview(
      pack,
      assessment(() => ({})),
    );
    const asked = new Set<string>();
    for (let step = 0; step < 1000 && interview.at; step++) {
      asked.add(interview.at.placed.id);
      interview = apply(interview, { kind: "answer", item: { result: "yes" } }).interview;
    }
    const applicable = questions.filter(({ question }) => isWithin(headcount, question.applies?.people ?? {}));
    expect([...asked]).toEqual(applicable.map((placed) => placed.id));
    const { floor } = score(interview.assessment).overall;
    expect(floor?.points).toBe(floor?.of);
  });

  test("no single improvement lowers what is proven", () => {
    const word = fc.constantFrom("no", "yes", "unknown");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: questions.length, maxLength: questions.length }),
        fc.nat(questions.length - 1),
        (words, at) => {
          const answers = (better: number) =>
            assessment(({ id: name, question }) => {
              const index = questions.findIndex((one) => one.id === name);
              return Object.fromEntries(checksOf(question).map(({ method }) => [method, index === better ? "yes" : words[index]]));
            });
          const before = score(answers(-1)).overall.floor;
          const after = score(answers(at)).overall.floor;
          expect(Number(after?.points)).toBeGreaterThanOrEqual(Number(before?.points));
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("hazard control gives violence and harassment 20 to 30 of its 120 points", async () => {
  const { pack } = await loadPack(nodeIo(), join(root, "elements/cor"));
  const own = placedQuestions(pack as Pack).filter(({ id }) => id.startsWith("hazard-control.prevention-"));
  const points = own.reduce((total, { question }) => total + questionPoints(question), 0);
  expect(points).toBeGreaterThanOrEqual(20);
  expect(points).toBeLessThanOrEqual(30);
});
