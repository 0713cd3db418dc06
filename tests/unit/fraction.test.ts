import fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, decimal, fraction, multiply, roundHalfUp, subtract, sum } from "../../src/model/fraction.ts";

test.each([
  ["73 % of 10", multiply(decimal(73), fraction(10, 100)), 7n],
  ["73 % of 20", multiply(decimal(73), fraction(20, 100)), 15n],
  ["a half goes up", fraction(5, 2), 3n],
  ["just under a half goes down", fraction(2_499_999, 1_000_000), 2n],
])("%s rounds to whole points", (_, value, points) => expect(roundHalfUp(value)).toEqual(fraction(points)));

test("a percent is the decimal that was written", () => {
  expect(decimal(33.3)).toEqual(fraction(333, 10));
  expect(decimal(1e-7)).toEqual(fraction(1, 10_000_000));
  expect(decimal(69.23076923)).toEqual(fraction(6_923_076_923n, 100_000_000n));
});

test("15 of 3 and 2 of 3 found together are 5 of 18", () => expect(fraction(3 + 2, 15 + 3)).toEqual(fraction(5, 18)));

test("addition undoes subtraction, and order does not matter", () => {
  const any = fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n })).map(([num, den]) => fraction(num, den));
  fc.assert(fc.property(any, any, (a, b) => compare(add(subtract(a, b), b), a) === 0 && compare(sum([a, b]), sum([b, a])) === 0));
});
