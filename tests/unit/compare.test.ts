import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareResults } from "../../src/compare/compare.ts";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { AuditResult } from "../../src/model/result.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { builtinPack } from "../support/builtin.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";

const pack = builtinPack("secor");
const documented = pack.elements.flatMap(({ id, questions }) =>
  questions.filter(({ checks }) => checks.documentation).map((one) => `${id}.${one.id}`),
);
const word = fc.constantFrom("yes" as const, "no" as const);
const answered = fc.dictionary(fc.constantFrom(...documented), word, { maxKeys: 30 }).map((words) => {
  const answers = Object.fromEntries(Object.entries(words).map(([id, documentation]) => [id, { documentation }]));
  return scoreAudit(pack, { format: 1, pack: "secor", edition: pack.edition, answers } as AssessmentFile, { asOf: "2026-11-20" });
});
const changes = (before: AuditResult, after: AuditResult) =>
  compareResults(before, after).elements.flatMap(({ questions }) => questions.map(({ id, change }) => [id, change] as const));

test("against itself nothing moves", () => {
  fc.assert(
    fc.property(answered, (one) => {
      expect(new Set(changes(one, one).map(([, change]) => change))).toEqual(new Set(["same"]));
    }),
    { numRuns: 20 },
  );
});

test("turned round, better is worse", () => {
  const turned: Record<string, string> = { better: "worse", worse: "better" };
  fc.assert(
    fc.property(answered, answered, (a, b) => {
      const back = new Map(changes(b, a));
      for (const [id, change] of changes(a, b)) expect(back.get(id)).toBe(turned[change] ?? change);
    }),
    { numRuns: 20 },
  );
});

test("a question renamed, split, dropped or new is followed by the map", () => {
  const before = scoreAudit(
    pack,
    { format: 1, pack: "secor", edition: pack.edition, answers: { "safety-policy.signed": { documentation: "yes" } } } as AssessmentFile,
    {
      asOf: "2026-11-20",
    },
  );
  const renameIn = (result: AuditResult, from: string, to: string): AuditResult => ({
    ...result,
    elements: result.elements.map((element) => ({
      ...element,
      questions: element.questions.map((question) => (question.id === from ? { ...question, id: to } : question)),
    })),
  });
  const old = renameIn(renameIn(before, "safety-policy.signed", "safety-policy.autograph"), "safety-policy.written", "safety-policy.paper");
  const { elements, gone } = compareResults(old, before, {
    renamed: { "safety-policy.autograph": "safety-policy.signed" },
    dropped: ["safety-policy.paper"],
  });
  const change = (id: string) => elements[0]?.questions.find((question) => question.id === id)?.change;
  expect([change("safety-policy.signed"), change("safety-policy.written")]).toEqual(["same", "new"]);
  expect(gone.map(({ id }) => id)).toEqual(["safety-policy.paper"]);
  const split = compareResults(old, before, { split: { "safety-policy.autograph": ["safety-policy.signed", "safety-policy.written"] } });
  expect(split.elements[0]?.questions.filter((question) => question.change === "new")).toEqual([]);
});

test("compare: an assessment against a result of before, in every form", () => {
  const folder = temporaryFolder();
  const before = join(root, "examples/small-employer/assessment.yaml");
  const now = join(folder, "now.yaml");
  writeFileSync(now, readFileSync(before, "utf8").replace(/(emergency-planning\.drill:\n\s+documentation: )no/, "$1yes"));
  run(["report", "--assessment", before, "-f", "json", "-o", join(folder, "then.json")]);
  const shown = run(["compare", join(folder, "then.json"), now, "--plain"]);
  expect(shown).toMatchObject({ code: 0, out: expect.stringContaining("1 question better, 0 worse") });
  expect(shown.out).toMatch(/Better than then[\s\S]*11\.07/);
  const json = JSON.parse(run(["compare", before, now, "-f", "json"]).out);
  expect(json.elements[10].change).toBe("better");
  const page = run(["compare", before, now, "-f", "html"]).out;
  expect(page).toContain("<td>11.07</td>");
  expect(page).not.toContain("<script");
  expect(run(["compare", before, now, "-f", "markdown"]).out).toContain("## Better than then");
});

test.each([
  ["two packs", ["examples/small-employer/assessment.yaml", "examples/site-contractor/assessment.yaml"], "not marked alike"],
  ["no such file", ["nowhere.json", "examples/small-employer/assessment.yaml"], "nowhere.json"],
  ["JSON of something else", ["package.json", "examples/small-employer/assessment.yaml"], "not a result"],
])("%s is refused with 2", (_, args, says) => {
  const done = run(["compare", ...args]);
  expect([done.code, done.out]).toEqual([2, ""]);
  expect(done.err).toContain(says);
});

test("another edition without a map is refused, never guessed", () => {
  const file = join(temporaryFolder(), "then.json");
  const before = "examples/small-employer/assessment.yaml";
  const result = JSON.parse(run(["report", "--assessment", before, "-f", "json"]).out);
  writeFileSync(file, JSON.stringify({ ...result, pack: { ...result.pack, edition: "2019.1" } }));
  expect(run(["compare", file, before])).toMatchObject({ code: 2, err: expect.stringContaining("no map leads from edition 2019.1") });
});
