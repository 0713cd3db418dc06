/** An exact fraction in lowest terms, denominator positive. All scoring is done in these. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const zero: Fraction = { num: 0n, den: 1n };
export const one: Fraction = { num: 1n, den: 1n };
export const half: Fraction = { num: 1n, den: 2n };

export function fraction(num: bigint | number, den: bigint | number = 1): Fraction {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 1n) return n === 0n ? zero : n === 1n ? one : { num: n, den: d };
  if (n === d && d !== 0n) return one;
  if (d === 0n) throw new RangeError("a fraction needs a denominator other than 0");
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { num: n / divisor, den: d / divisor };
}

/** A number as the decimal it was written as: 12.5 is 25/2, never the nearest binary fraction. */
export function decimal(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { num: BigInt(value), den: 1n };
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) throw new RangeError(`${value} is not a number`);
  const digits = `${parts[2]}${parts[3] ?? ""}`;
  const scale = Number(parts[4] ?? 0) - (parts[3]?.length ?? 0);
  const whole = BigInt(digits) * (parts[1] === "-" ? -1n : 1n);
  return scale >= 0 ? fraction(whole * 10n ** BigInt(scale)) : fraction(whole, 10n ** BigInt(-scale));
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.num === 0n) return b;
  if (b.num === 0n) return a;
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a === one) return b;
  if (b === one) return a;
  if (a.num === 0n || b.num === 0n) return zero;
  return fraction(a.num * b.num, a.den * b.den);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(values: Iterable<Fraction>): Fraction {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
}

/** To the nearest whole number, halves up. For values of 0 or more. */
export function roundHalfUp(value: Fraction): Fraction {
  return fraction((value.num * 2n + value.den) / (value.den * 2n));
}

export function isZero(value: Fraction): boolean {
  return value.num === 0n;
}

function gcd(a: bigint, b: bigint): bigint {
  if (a <= maxSafe && b <= maxSafe) return BigInt(smallGcd(Number(a), Number(b)));
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

const maxSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** The same in machine numbers, which is nearly always enough and much faster. */
function smallGcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x === 0 ? 1 : x;
}
