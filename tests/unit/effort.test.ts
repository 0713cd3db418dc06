import fc from "fast-check";
import { expect, test } from "vitest";
import { findFixes, measurePack } from "../../src/plan/fixes.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { anyCase } from "../support/arbitrary.ts";
import { makePack, score } from "../support/packs.ts";

test("a gap names the hours for what is missing, and the company's own where it gave them", () => {
  const pack = makePack({
    a: {
      one: {
        fix: { do: "Fix it.", hours: 4, lead_days: 0 },
        checks: {
          documentation: { points: 10 },
          interview: { points: 5, roles: ["worker"], fix: { do: "Tell them.", hours: 2, lead_days: 7 } },
          observation: { points: 5 },
        },
      },
    },
  });
  const answers = {
    "a.one": { documentation: "partial", interview: { positive: 3, of: 4 }, observation: "no" },
  };
  const hours = (rest = {}) => score(pack, answers, rest).gaps.map((gap) => [gap.method, gap.hours]);
  expect(hours()).toEqual([
    ["documentation", 2],
    ["observation", 2],
    ["interview", 0.5],
  ]);
  expect(hours({ efforts: { "a.one": { question: 7, interview: 1.1 } } })).toEqual([
    ["documentation", 7],
    ["observation", 7],
    ["interview", 1.25],
  ]);
});

test("the list of gaps and the plan count the same hours for a fix, over random packs and answers", () => {
  fc.assert(
    fc.property(anyCase, ({ pack, assessment }) => {
      const fixes = measurePack(pack, assessment).flatMap((question) =>
        question.isApplicable ? findFixes(question, assessment, "no") : [],
      );
      for (const gap of scoreAudit(pack, assessment, { asOf: "2026-01-01" }).gaps) {
        const own = fixes.find(({ question, own: method }) => question === gap.question && method !== null && method === gap.method);
        const shared = fixes.find(
          ({ question, own: method, methods }) =>
            question === gap.question && method === null && (gap.method === null || methods.includes(gap.method)),
        );
        const fix = own ?? shared;
        expect(gap.hours).toBe(fix ? fix.cost / 4 : 0);
      }
    }),
    { numRuns: 300 },
  );
});
