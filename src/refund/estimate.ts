import { compare, divide, type Fraction, fraction, isZero, multiply } from "../model/fraction.ts";
import type { Measure, RefundEstimate, RefundInput, RefundMeasure } from "../model/refund.ts";

/** The program's own figures, in percent of the premium at the industry rate. Sources: docs/refund.md. */
export const program = { firstYear: 10, laterYear: 5, most: 20, leadershipLeast: 10 } as const;

/** What the refund could be: the measure that pays most counts, none pays more than the program's most. */
export function estimateRefund(input: RefundInput): RefundEstimate {
  const certificate = fraction(input.isFirstYear ? program.firstYear : program.laterYear);
  const measures = [
    measured("certificate", certificate, input.premium),
    measured("improvement", bounded(input.improvement), input.premium),
    measured("leadership", bounded(input.leadership), input.premium),
  ];
  const best = measures.reduce((a, b) => (b.percent !== null && compare(b.percent, a.percent ?? certificate) > 0 ? b : a));
  const percent = best.percent ?? certificate;
  const amount = share(input.premium, percent);
  const perHour = input.hours === null || isZero(input.hours) ? null : divide(amount, input.hours);
  return { input, measures, best: { measure: best.measure, percent, amount }, perHour };
}

/** Insurable earnings in dollars at an industry rate in dollars per 100. */
export function premiumOf(earnings: Fraction, rate: Fraction): Fraction {
  return divide(multiply(earnings, rate), fraction(100));
}

function measured(measure: Measure, percent: Fraction | null, premium: Fraction): RefundMeasure {
  return { measure, percent, amount: percent === null ? null : share(premium, percent) };
}

function bounded(percent: Fraction | null): Fraction | null {
  const most = fraction(program.most);
  return percent !== null && compare(percent, most) > 0 ? most : percent;
}

function share(premium: Fraction, percent: Fraction): Fraction {
  return divide(multiply(premium, percent), fraction(100));
}
