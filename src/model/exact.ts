import { compare, decimal, type Fraction, fraction, multiply } from "./fraction.ts";
import type { Points, Score } from "./result.ts";

/** Between the exact fractions of the arithmetic and the numbers of a result. */
export function toPoints(value: Fraction): Points {
  return value.den === 1n ? Number(value.num) : toRatio(value);
}

export function toRatio(value: Fraction): { num: number | bigint; den: number | bigint } {
  return { num: toWhole(value.num), den: toWhole(value.den) };
}

function toWhole(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

export function fromPoints(points: Points): Fraction {
  return typeof points === "number" ? decimal(points) : fraction(BigInt(points.num), BigInt(points.den));
}

/** Whether a score reaches a mark in percent: points x 100 >= required x available, exactly. */
export function meets(score: Score, required: number): boolean {
  return compare(multiply(fromPoints(score.points), fraction(100)), multiply(decimal(required), fraction(score.of))) >= 0;
}

/** Percent with one decimal, cut and never rounded: 79.96 is "79.9". */
export function percentText(score: Score): string {
  const tenths = scaled(fromPoints(score.points), 1000n, score.of);
  return `${tenths / 10n}.${tenths % 10n}`;
}

function scaled(points: Fraction, by: bigint, of: number): bigint {
  return (points.num * by) / (points.den * BigInt(of));
}

/** Points for people: whole, or with at most two decimals, cut. */
export function pointsText(points: Points): string {
  const value = fromPoints(points);
  const sign = value.num < 0n ? "-" : "";
  const hundredths = ((value.num < 0n ? -value.num : value.num) * 100n) / value.den;
  const [whole, rest] = [
    hundredths / 100n,
    String(hundredths % 100n)
      .padStart(2, "0")
      .replace(/0+$/, ""),
  ];
  return `${sign}${whole}${rest ? `.${rest}` : ""}`;
}

/** The distance from a mark in percent points, with sign and one decimal, cut towards the worse side: "+4.2", "-38.5". */
export function marginText(score: Score, required: number): string {
  const points = multiply(fromPoints(score.points), fraction(100, score.of));
  const mark = decimal(required);
  const difference = fraction(points.num * mark.den - mark.num * points.den, points.den * mark.den);
  const scaledUp = difference.num * 10n;
  const tenths = scaledUp >= 0n ? scaledUp / difference.den : -((-scaledUp + difference.den - 1n) / difference.den);
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? "-" : "+"}${size / 10n}.${size % 10n}`;
}
