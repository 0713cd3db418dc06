import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mergeAssessments } from "../../src/merge/merge.ts";
import { canonical } from "../../src/merge/three-way.ts";
import type { AnswerFile, AssessmentFile } from "../../src/model/assessment.ts";
import { builtinPack } from "../support/builtin.ts";
import { run, temporaryFolder } from "../support/cli.ts";

const pack = builtinPack("cor");
const ids = ["management-commitment.policy", "management-commitment.policy-known", "training.records", "training.told-me"];
const place = fc.constantFrom({ site: "office", role: "worker" }, { site: "yard", role: "worker" }, { site: "yard", role: "supervisor" });
const counted = fc
  .tuple(place, fc.nat(5), fc.integer({ min: 1, max: 6 }))
  .map(([at, positive, more]) => ({ ...at, positive, of: positive + more }));
const interviews = fc.uniqueArray(counted, { selector: ({ site, role }) => `${site} ${role}`, maxLength: 3 });
const words = fc.constantFrom("yes" as const, "no" as const, "unknown" as const);
const notes = fc.uniqueArray(fc.constantFrom("HA-02 of 2026-03-14.", "Seven of nine.", "Read on 2026-11-18."), { maxLength: 3 });
const answer: fc.Arbitrary<AnswerFile> = fc.record(
  {
    documentation: words,
    interview: interviews,
    note: notes.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")),
    evidence: fc.uniqueArray(fc.constantFrom({ path: "a.md" }, { path: "b.md" }), { minLength: 1, selector: ({ path }) => path }),
  },
  { requiredKeys: [] },
);
const assessment: fc.Arbitrary<AssessmentFile> = fc
  .record({ answers: fc.dictionary(fc.constantFrom(...ids), answer), name: fc.constantFrom("Northern", "Northern Ltd.") })
  .map(
    ({ answers, name }) => ({ format: 1, pack: "cor", edition: pack.edition, company: { legal_name: name }, answers }) as AssessmentFile,
  );
/** What a file says, without empty things: an answer of nothing is no answer. */
const says = (file: AssessmentFile) => {
  const answers = Object.entries(file.answers ?? {}).filter(([, one]) => canonical(bare(one)) !== "{}");
  return canonical({ ...file, answers: Object.fromEntries(answers.map(([id, one]) => [id, bare(one)])) });
};
const bare = (one: AnswerFile) =>
  Object.fromEntries(
    Object.entries(one).flatMap(([key, value]) => (Array.isArray(value) && value.length === 0 ? [] : [[key, sorted(value)]])),
  );
function sorted(value: unknown): unknown {
  if (typeof value === "string") return value.split("\n").sort().join("\n");
  if (!Array.isArray(value)) return value;
  return value.length === 1 ? value[0] : [...value].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

describe("laws of merge, over random files", () => {
  test("which file comes first changes nothing", () => {
    fc.assert(
      fc.property(assessment, assessment, fc.option(assessment), (a, b, base) => {
        const [one, other] = [mergeAssessments(a, b, base), mergeAssessments(b, a, base)];
        expect(canonical(one.assessment)).toBe(canonical(other.assessment));
        expect(canonical(one.conflicts)).toBe(canonical(other.conflicts));
      }),
    );
  });

  test("a file with itself is itself, and a side that changed nothing adds nothing", () => {
    fc.assert(
      fc.property(assessment, assessment, (a, base) => {
        expect(says(mergeAssessments(a, a, base).assessment)).toBe(says(a));
        for (const { assessment: merged, conflicts } of [mergeAssessments(a, base, base), mergeAssessments(base, a, base)]) {
          expect(conflicts).toEqual([]);
          expect(says(merged)).toBe(says(a));
        }
      }),
    );
  });

  test("what is merged already changes nothing when merged again", () => {
    fc.assert(
      fc.property(assessment, assessment, assessment, (a, b, base) => {
        const { assessment: merged } = mergeAssessments(a, b, base);
        expect(says(mergeAssessments(merged, b, b).assessment)).toBe(says(merged));
      }),
    );
  });

  test("everyone interviewed since the base is counted, once", () => {
    const people = (file: AssessmentFile) =>
      ids.reduce(
        (sum, id) =>
          sum + [file.answers?.[id]?.interview ?? []].flat().reduce((n, item) => n + (typeof item === "object" ? (item?.of ?? 0) : 0), 0),
        0,
      );
    const grow = (base: AssessmentFile, more: number[]): AssessmentFile => ({
      ...base,
      answers: Object.fromEntries(
        ids.map((id, index) => [
          id,
          { interview: [{ site: "yard", role: "worker", positive: 1, of: 1 + (more[index] ?? 0) }] } as AnswerFile,
        ]),
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), (x, y) => {
        const base = grow({ format: 1, pack: "cor", edition: pack.edition } as AssessmentFile, []);
        const [a, b] = [grow(base, x), grow(base, y)];
        fc.pre(canonical(a) !== canonical(b));
        const { assessment: merged, conflicts } = mergeAssessments(a, b, base);
        expect(conflicts).toEqual([]);
        expect(people(merged)).toBe(people(a) + people(b) - people(base));
      }),
    );
  });

  test("nothing is lost: each side's note lines and evidence are there, and what clashes is listed with both sides", () => {
    fc.assert(
      fc.property(assessment, assessment, (a, b) => {
        const { assessment: merged, conflicts } = mergeAssessments(a, b, null);
        for (const side of [a, b])
          for (const [id, one] of Object.entries(side.answers ?? {})) {
            const now = merged.answers?.[id];
            for (const line of String(one.note ?? "").split("\n")) expect(String(now?.note ?? "")).toContain(line);
            for (const { path } of one.evidence ?? []) expect(now?.evidence?.map((item) => item.path)).toContain(path);
            if (one.documentation === undefined || now?.documentation === one.documentation) continue;
            const listed = conflicts.find(({ question, method }) => question === id && method === "documentation");
            expect([id, listed?.values]).toEqual([id, expect.arrayContaining([one.documentation])]);
          }
      }),
    );
  });
});

const head = `format: 1\npack: secor\nedition: "${builtinPack("secor").edition}"\n`;
test("merge: the program writes one file, lists what clashes, and ends with 1 until it is settled", () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => writeFileSync(join(folder, name), head + text);
  write(
    "anna.yaml",
    "company: {legal_name: Northern Framing Ltd.}\nanswers:\n  safety-policy.written: {documentation: yes, note: Page of 2026-05-04.}\n",
  );
  write(
    "ben.yaml",
    "company: {legal_name: Northern Framing Inc.}\nanswers:\n  safety-policy.written: {documentation: no}\n  safety-policy.signed: {documentation: yes}\n",
  );
  const done = run(["merge", "anna.yaml", "ben.yaml", "-o", "both.yaml"], { cwd: folder });
  expect(done).toMatchObject({ code: 1, out: "" });
  expect(done.err).toContain('conflict: company.legal_name: "Northern Framing Inc."  against  "Northern Framing Ltd."');
  expect(done.err).toContain('conflict: 1.01 safety-policy.written documentation: "no"  against  "yes"');
  const both = parse(readFileSync(join(folder, "both.yaml"), "utf8"));
  expect(both.answers["safety-policy.written"]).toEqual({ documentation: "unknown", note: "Page of 2026-05-04." });
  expect(both.answers["safety-policy.signed"]).toEqual({ documentation: "yes" });
  expect(run(["validate", "both.yaml"], { cwd: folder })).toMatchObject({ code: 0 });
  expect(run(["merge", "anna.yaml", "ben.yaml", "anna.yaml", "-o", "ben-only.yaml"], { cwd: folder }).code).toBe(0);
  const again = run(["merge", "both.yaml", "ben.yaml", "ben.yaml"], { cwd: folder });
  expect([again.code, parse(again.out)]).toEqual([1, both]);
  expect(run(["merge", "anna.yaml", "nowhere.yaml"], { cwd: folder })).toMatchObject({ code: 2, out: "" });
});
