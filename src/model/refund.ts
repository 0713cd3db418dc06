import type { Fraction } from "./fraction.ts";
import type { Plan } from "./plan.ts";
import type { Score } from "./result.ts";

/** The plan of an assessment, as far as the refund is set against it. */
export interface PlanHours {
  /** The assessment, from the root. */
  assessment: string;
  asOf: string;
  hours: number;
  outcome: Plan["outcome"];
  /** The whole after the plan. */
  after: Score | null;
}

/** What a person says of the premium and the year; percents 0 to 100, money in dollars. */
export interface RefundInput {
  /** The premium at the industry rate, in dollars. */
  premium: Fraction;
  /** First year with the certificate: pays more than a later one. */
  isFirstYear: boolean;
  /** How much better than the own record before, in percent; null where not known. */
  improvement: Fraction | null;
  /** The percent for being ahead of the industry that the WCB names for this employer; null where not known. */
  leadership: Fraction | null;
  /** Hours of preparation to set the refund against; null for none. */
  hours: Fraction | null;
  /** Where the hours come from when nobody gave them; null without an assessment, or where they were given. */
  plan: PlanHours | null;
}

export type Measure = "certificate" | "improvement" | "leadership";

export interface RefundMeasure {
  measure: Measure;
  /** Percent of the premium, after the bounds of the program; null where nothing was given. */
  percent: Fraction | null;
  /** Dollars, exact. */
  amount: Fraction | null;
}

/** The Partnerships in Injury Reduction estimate: every measure, and the one that pays most. */
export interface RefundEstimate {
  input: RefundInput;
  measures: RefundMeasure[];
  best: { measure: Measure; percent: Fraction; amount: Fraction };
  /** Dollars for each hour of preparation; null without hours. */
  perHour: Fraction | null;
}
