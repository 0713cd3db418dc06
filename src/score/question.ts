import type { AnswerFile } from "../model/assessment.ts";
import { questionNa } from "../model/cells.ts";
import { checksOf, fullId, type Marking, markingOf, questionNumber } from "../model/content.ts";
import type { ElementFile, QuestionFile } from "../model/element.ts";
import { compare, decimal, divide, type Fraction, fraction, isZero, multiply, roundHalfUp, sum, zero } from "../model/fraction.ts";
import { type Loss, type MeasuredCheck, measureCheck, type Surroundings } from "./check.ts";

/** What one ledger line rests on: a check, or the whole question under any and average. */
export interface Line {
  checks: MeasuredCheck[];
  marking: Marking;
  share: { floor: Fraction; ceiling: Fraction };
  losses: Loss[];
  /** Before rounding. */
  earned: { floor: Fraction; ceiling: Fraction };
  /** After rounding, before holds. */
  points: { floor: Fraction; ceiling: Fraction };
}

/** A question on its own: before other questions hold it. */
export interface MeasuredQuestion {
  id: string;
  number: string;
  element: ElementFile;
  question: QuestionFile;
  answer: AnswerFile | undefined;
  isApplicable: boolean;
  checks: MeasuredCheck[];
  lines: Line[];
  isOpen: boolean;
  of: number;
}

export interface Rules extends Surroundings {
  rounding: "whole-points" | "exact";
}

export function measureQuestion(
  element: ElementFile,
  question: QuestionFile,
  answer: AnswerFile | undefined,
  rules: Rules,
): MeasuredQuestion {
  const isNa = questionNa(question, answer, rules.headcount) !== undefined;
  const checks = isNa ? [] : checksOf(question).flatMap(({ method, check }) => measureCheck(method, check, answer, rules) ?? []);
  const lines = checks.length === 0 ? [] : linesOf(question, checks, rules);
  const isAny = question.combine === "any";
  return {
    id: fullId(element, question),
    number: questionNumber(element, question),
    element,
    question,
    answer,
    isApplicable: checks.length > 0,
    checks,
    lines,
    isOpen: checks.some((check) => check.isOpen) && (!isAny || lines.some(canStillGain)),
    of: lines.reduce((total, line) => total + line.marking.points, 0),
  };
}

function linesOf(question: QuestionFile, checks: MeasuredCheck[], rules: Rules): Line[] {
  if (question.combine === "any") {
    const best = checks.reduce((a, b) => (compare(b.floor, a.floor) > 0 ? b : a));
    const ceiling = checks.reduce((a, b) => (compare(b.ceiling, a.ceiling) > 0 ? b : a)).ceiling;
    return [line([best], markingOf(question), { floor: best.floor, ceiling }, best.losses, rules)];
  }
  if (question.combine === "average") {
    const part = fraction(1, checks.length);
    const mean = (shares: Fraction[]) => divide(sum(shares), fraction(checks.length));
    const share = { floor: mean(checks.map((check) => check.floor)), ceiling: mean(checks.map((check) => check.ceiling)) };
    const losses = checks.flatMap((check) => check.losses.map((loss) => ({ why: loss.why, share: multiply(loss.share, part) })));
    return [line(checks, markingOf(question), share, losses, rules)];
  }
  return checks.map((check) => line([check], markingOf(check.check), { floor: check.floor, ceiling: check.ceiling }, check.losses, rules));
}

function line(checks: MeasuredCheck[], marking: Marking, share: Line["share"], losses: Loss[], rules: Rules): Line {
  const earned = { floor: earn(share.floor, marking), ceiling: earn(share.ceiling, marking) };
  const round = rules.rounding === "exact" ? (value: Fraction) => value : roundHalfUp;
  return { checks, marking, share, losses, earned, points: { floor: round(earned.floor), ceiling: round(earned.ceiling) } };
}

/** From a share to points, before rounding. */
function earn(share: Fraction, marking: Marking): Fraction {
  const points = fraction(marking.points);
  if (marking.rule === "proportional") return multiply(points, share);
  return reaches(share, marking.threshold) ? points : zero;
}

export function reaches(share: Fraction, threshold: number): boolean {
  return compare(multiply(share, fraction(100)), decimal(threshold)) >= 0;
}

/** Under `any`: open checks could still raise the points, or lift them off nothing before rounding. */
function canStillGain(one: Line): boolean {
  return compare(one.points.ceiling, one.points.floor) > 0 || (isZero(one.earned.floor) && !isZero(one.earned.ceiling));
}
