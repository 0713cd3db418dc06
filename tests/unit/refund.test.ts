import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, decimal, divide, type Fraction, fraction, multiply } from "../../src/model/fraction.ts";
import { estimateRefund, premiumOf } from "../../src/refund/estimate.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";

const money = fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => fraction(cents, 100));
const share = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => fraction(tenths, 10)));
const input = fc.record({
  premium: money,
  isFirstYear: fc.boolean(),
  improvement: share,
  leadership: share,
  hours: fc.constant(null),
  plan: fc.constant(null),
});
const atMost = (a: Fraction, b: Fraction) => compare(a, b) <= 0;

test("the best measure counts: at least what holding the certificate pays, at most a fifth, never less than any other", () => {
  fc.assert(
    fc.property(input, (given) => {
      const { best, measures } = estimateRefund(given);
      expect(atMost(fraction(given.isFirstYear ? 10 : 5), best.percent) && atMost(best.percent, fraction(20))).toBe(true);
      for (const { amount } of measures) if (amount) expect(atMost(amount, best.amount)).toBe(true);
      expect(compare(best.amount, divide(multiply(given.premium, best.percent), fraction(100)))).toBe(0);
    }),
  );
});

test.each([
  [{}, "certificate", 10],
  [{ isFirstYear: false }, "certificate", 5],
  [{ isFirstYear: false, improvement: decimal(12.5) }, "improvement", 12.5],
  [{ improvement: decimal(10) }, "certificate", 10],
  [{ improvement: decimal(45) }, "improvement", 20],
  [{ improvement: decimal(12), leadership: decimal(15) }, "leadership", 15],
])("measures, case %#", (given, measure, percent) => {
  const { best } = estimateRefund({
    premium: decimal(25800),
    isFirstYear: true,
    improvement: null,
    leadership: null,
    hours: null,
    plan: null,
    ...given,
  });
  expect([best.measure, Number(best.percent.num) / Number(best.percent.den)]).toEqual([measure, percent]);
});

test("earnings at a rate for each 100 dollars", () => {
  expect(premiumOf(decimal(1_200_000), decimal(2.15))).toEqual(fraction(25_800));
});

test("refund shows amount, formula, conditions, and what an hour is worth", () => {
  const done = run(["refund", "--earnings", "1,200,000", "--rate", "$2.15", "--hours", "40", "--plain"]);
  expect(done).toMatchObject({ code: 0, err: "" });
  expect(done.out).toContain("About $2,580 a year");
  expect(done.out).toContain("one hour is worth about $64.50");
  expect(done.out).toMatch(/\$25,800 x 10 % =\s\$2,580\./);
  expect(done.out).toMatch(/estimate/);
  const json = JSON.parse(run(["refund", "--premium", "25800", "--later-year", "--improvement", "7.5", "-f", "json"]).out);
  expect(json.best).toEqual({ measure: "improvement", percent: 7.5, amount: 1935 });
});

const contractor = "examples/site-contractor/assessment.yaml";
const worth = (...args: string[]) => run(["refund", "--premium", "25800", "--as-of", "2026-11-20", ...args], { env: { COLUMNS: "400" } });

test("with an assessment the hours are those of its plan, and --hours counts in their place", () => {
  const { hours } = JSON.parse(run(["plan", "--assessment", contractor, "--as-of", "2026-11-20", "-f", "json"]).out);
  const done = worth("--assessment", contractor);
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining(`Set against ${hours} hours of preparation`) });
  expect(done.out).toContain(`The hours are those of cor-check plan for ${contractor}, as of 2026-11-20: the cheapest way`);
  const json = JSON.parse(worth("--assessment", contractor, "-f", "json").out);
  expect(json).toMatchObject({ hours, perHour: Math.round(258_000 / hours) / 100, plan: { outcome: "goal", hours } });
  const given = JSON.parse(worth("--assessment", contractor, "--hours", "40", "-f", "json").out);
  expect(given).toMatchObject({ hours: 40, perHour: 64.5, plan: null });
}, 30_000);

test("no plan that passes, and nothing left to do, are said, and an hour has no worth then", () => {
  const folder = temporaryFolder();
  const file = join(folder, "assessment.yaml");
  const text = readFileSync(join(root, contractor), "utf8");
  writeFileSync(file, text.replace(/worker: \d+/, "worker: 900"));
  expect(worth("--assessment", file).out).toContain("No plan passes for assessment.yaml");
  expect(JSON.parse(worth("--assessment", file, "-f", "json").out)).toMatchObject({
    hours: null,
    perHour: null,
    plan: { outcome: "short" },
  });
  const pack = ["--pack", "tests/fixtures/worked-example/pack"];
  const checks = { policy: "documentation", known: "interview" };
  const elsewhere = { records: "documentation", site: "observation", tidy: "observation", visitors: "documentation" };
  const yes = (element: string, of: Record<string, string>) =>
    Object.entries(of).map(([id, method]) => `  ${element}.${id}: {${method}: yes}\n`);
  writeFileSync(file, `format: 1\npack: worked\nedition: "1"\nanswers:\n${[...yes("a", checks), ...yes("b", elsewhere)].join("")}`);
  expect(worth("--assessment", file, ...pack).out).toContain("Nothing is left to do for assessment.yaml");
}, 30_000);

test("an assessment with faults is said, and the way round it", () => {
  const file = join(temporaryFolder(), "assessment.yaml");
  writeFileSync(file, "format: 1\npack: cor\n");
  const done = worth("--assessment", file);
  expect([done.code, done.out]).toEqual([2, ""]);
  expect(done.err).toContain("--hours 40");
  expect(worth("--assessment", file, "--hours", "40").code).toBe(0);
});

test.each([
  [["refund"]],
  [["refund", "--premium", "0"]],
  [["refund", "--premium", "1e5"]],
  [["refund", "--premium", "100", "--rate", "2"]],
  [["refund", "--earnings", "100"]],
  [["refund", "--premium", "100", "--leadership", "25"]],
  [["refund", "--premium", "100", "--improvement", "-3"]],
])("%j is refused with 2 and a way out", (args) => {
  const done = run(args);
  expect([done.code, done.out]).toEqual([2, ""]);
  expect(done.err.length).toBeGreaterThan(20);
});
