import type { AssessmentFile } from "../model/assessment.ts";
import { fullId, type Pack } from "../model/content.ts";
import { type Fraction, fraction, isZero, multiply, sum } from "../model/fraction.ts";
import type { Method } from "../model/method.ts";
import { findBefore } from "../score/holds.ts";
import { rulesOf } from "../score/measure.ts";
import { type MeasuredQuestion, measureQuestion } from "../score/question.ts";
import { findFixes, measurePack, type PlanFix } from "./fixes.ts";
import { type OpenRule, raiseAssessment } from "./raise.ts";

/** One way to leave a question: with these fixes made it costs, earns and gives so much. */
export interface Choice {
  fixes: PlanFix[];
  /** In quarter hours. */
  cost: number;
  /** After rounding, before holds; scaled to a whole number. */
  points: bigint;
  /** Whether it earns anything before rounding, and so holds nothing. */
  earns: boolean;
}

export interface ChoiceQuestion {
  id: string;
  element: string;
  of: number;
  /** Every set of its fixes that may be chosen; the first is: leave it as it is. */
  ways: Choice[];
  /** Those of the ways that no other beats; the first as above. */
  choices: Choice[];
  /** The questions it rests on. */
  before: string[];
}

/** What can be chosen, question by question, in pack order; only of questions that apply. */
export interface ChoiceModel {
  questions: ChoiceQuestion[];
  byId: ReadonlyMap<string, ChoiceQuestion>;
  /** Every fix that would change something, whether it may be chosen or not. */
  fixes: PlanFix[];
  /** Points are held as whole numbers of 1/scale. */
  scale: bigint;
}

/** Measures every question with every set of its fixes that may be chosen. */
export function findChoices(pack: Pack, assessment: AssessmentFile, open: OpenRule, isAllowed: (fix: PlanFix) => boolean): ChoiceModel {
  const whole = measurePack(pack, assessment);
  const measured = whole.filter((question) => question.isApplicable);
  const before = findBefore(whole);
  const fixes = new Map(measured.map((question) => [question.id, findFixes(question, assessment, open)]));
  const raw = measured.map((question) => ({
    question,
    ways: subsets((fixes.get(question.id) ?? []).filter(isAllowed)).map((chosen) => ({
      chosen,
      ...measureRaised(pack, assessment, open, question, chosen),
    })),
  }));
  const scale = raw.flatMap(({ ways }) => ways).reduce((lcm, { points }) => leastCommon(lcm, points.den), 1n);
  const questions = raw.map(({ question, ways }) => {
    const all = ways.map(({ chosen, points, earns }) => ({ fixes: chosen, cost: costOf(chosen), points: scaled(points, scale), earns }));
    const { id, element, of } = question;
    return { id, element: element.id, of, before: [...before(id)], ways: all, choices: worthHaving(all) };
  });
  return { questions, byId: new Map(questions.map((one) => [one.id, one])), fixes: [...fixes.values()].flat(), scale };
}

/** Of all of them, in quarter hours. */
export function costOf(fixes: readonly PlanFix[]): number {
  return fixes.reduce((total, fix) => total + fix.cost, 0);
}

export function scaled(points: Fraction, scale: bigint): bigint {
  return multiply(points, fraction(scale)).num;
}

function measureRaised(pack: Pack, assessment: AssessmentFile, open: OpenRule, question: MeasuredQuestion, fixes: readonly PlanFix[]) {
  const after = fixes.length === 0 ? question : raisedQuestion(pack, assessment, open, question, fixes);
  return {
    points: sum(after.lines.map((line) => line.points.floor)),
    earns: !isZero(sum(after.lines.map((line) => line.earned.floor))),
  };
}

function raisedQuestion(
  pack: Pack,
  assessment: AssessmentFile,
  open: OpenRule,
  { id, element, question }: MeasuredQuestion,
  fixes: readonly PlanFix[],
): MeasuredQuestion {
  const alone = { ...pack, elements: pack.elements.filter((one) => one.id === element.id) };
  const one = { ...element, questions: element.questions.filter((each) => fullId(element, each) === id) };
  const raised = raiseAssessment({ ...alone, elements: [one] }, assessment, raisesOf(fixes), open);
  return measureQuestion(element, question, raised.answers?.[id], rulesOf(pack, raised));
}

export function raisesOf(fixes: readonly PlanFix[]): Map<string, Set<Method>> {
  const raises = new Map<string, Set<Method>>();
  for (const fix of fixes) raises.set(fix.question, new Set([...(raises.get(fix.question) ?? []), ...fix.methods]));
  return raises;
}

function subsets<T>(items: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}

/** Leaves out every choice that another beats in cost, points and earning; of equals the first stays. */
function worthHaving(choices: readonly Choice[]): Choice[] {
  const isBeaten = (one: Choice, index: number) =>
    choices.some(
      (other, place) =>
        place !== index &&
        other.cost <= one.cost &&
        other.points >= one.points &&
        (other.earns || !one.earns) &&
        (place < index || other.cost < one.cost || other.points > one.points || other.earns !== one.earns),
    );
  return choices.filter((one, index) => index === 0 || !isBeaten(one, index));
}

function leastCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
