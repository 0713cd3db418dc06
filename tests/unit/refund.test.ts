import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, decimal, divide, type Fraction, fraction, multiply } from "../../src/model/fraction.ts";
import { estimateRefund, premiumOf } from "../../src/refund/estimate.ts";
import { run } from "../support/cli.ts";

const money = fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => fraction(cents, 100));
const share = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => fraction(tenths, 10)));
const input = fc.record({ premium: money, isFirstYear: fc.boolean(), improvement: share, leadership: share, hours: fc.constant(null) });
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
