import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fits } from "../../src/load/fits.ts";
import { assessmentSchema } from "../../src/model/assessment.ts";
import { interviewsSchema } from "../../src/model/interviews.ts";
import { schemaNames } from "../../src/model/names.ts";
import { resultSchema } from "../../src/model/result.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { root, run } from "../support/cli.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const schemaOf = (name: string) => JSON.parse(read(`schema/${name}.schema.json`));
const example = parse(read("examples/site-contractor/assessment.yaml"));
const settings = {
  format: 1,
  assessment: "assessment.yaml",
  documents: [{ path: "policies/hs.md", supports: ["a.policy"], review_every: "12 months", approved_on: "2026-02-28" }],
  records: [{ title: "Inspections", path: "records/{date}*.*", every: "month", supports: ["a.done"] }],
  gate: { verdict: "ready", coverage: 90 },
  waivers: [{ question: "a.b", rule: "claimed-not-evidenced", reason: "Booked", owner: "Owner", approved_by: "Lead", until: "2027-02-01" }],
};
const interviews = {
  format: 1,
  assessment: "assessment.yaml",
  interviews: [
    {
      id: "bcd2f3",
      site: "yard",
      role: "worker",
      also: ["committee-member"],
      answers: { "a.b": "yes", "a.c": { met: ["x"] }, "a.d": "unsure" },
    },
    { id: "bcd2f4", role: "manager", answers: { "a.b": { percent: 50 } } },
  ],
  pending: {
    id: "bcd2f3",
    role: "worker",
    question: "a.b",
    was: null,
    now: "yes",
    response: [{ site: "yard", role: "worker", positive: 1, of: 2 }],
    interviewed: [{ site: "yard", role: "worker", people: 2 }],
    counts: 1,
  },
};
const odd = [
  "",
  " ",
  "x",
  "a.b",
  "a",
  "A",
  "2026-02-29",
  "2024-02-29",
  "1900-02-29",
  "2026-13-01",
  "../x",
  "C:/x",
  "a\\b",
  "12 months",
  "yes",
  0,
  1,
  -1,
  1.5,
  101,
  Number.NaN,
  2 ** 60,
  null,
  true,
  [],
  {},
  [[]],
  { x: 1 },
  ["a"],
];

/** The value with something odd at one place of it, added to it, or with one key taken out. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  const here = fc.constantFrom<unknown>(...odd);
  if (Array.isArray(value)) {
    if (value.length === 0) return here;
    return fc.oneof(
      here,
      fc
        .nat(value.length - 1)
        .chain((index) => spoiled(value[index]).map((item) => value.map((one, place) => (place === index ? item : one)))),
    );
  }
  if (value === null || typeof value !== "object") return here;
  const keys = Object.keys(value);
  if (keys.length === 0) return here;
  const inside = fc
    .constantFrom(...keys)
    .chain((key) => spoiled((value as Record<string, unknown>)[key]).map((item) => ({ ...value, [key]: item })));
  const without = fc.constantFrom(...keys).map((key) => Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));
  return fc.oneof(
    { weight: 1, arbitrary: here },
    { weight: 1, arbitrary: without },
    { weight: 1, arbitrary: here.map((item) => ({ ...value, extra: item })) },
    { weight: 12, arbitrary: inside },
  );
}

test.each([
  ["assessment", example, assessmentSchema],
  ["interviews", interviews, interviewsSchema],
  ["settings", settings, settingsSchema],
] as const)(
  "%s: the quick judge and the schema library give the same answer, whatever is spoiled",
  (name, good, schema) => {
    const quick = schemaOf(name);
    expect(fits(quick, good)).toBe(true);
    let bad = 0;
    fc.assert(
      fc.property(spoiled(good), (value) => {
        const answer = schema.safeParse(value).success;
        if (!answer) bad++;
        return fits(quick, value) === answer;
      }),
      { numRuns: 4000 },
    );
    expect(bad).toBeGreaterThan(500);
  },
  30_000,
);

test("a result has the shape of its schema, both the library's and the printed one", () => {
  const { out } = run(["report", "--assessment", "examples/site-contractor/assessment.yaml", "-f", "json"]);
  const result = JSON.parse(out);
  expect(resultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
  expect(fits(schemaOf("result"), result)).toBe(true);
});

test.each(schemaNames)("cor-check schema %s prints the checked-in schema", (name) => {
  expect(run(["schema", name]).out).toBe(read(`schema/${name}.schema.json`));
});
