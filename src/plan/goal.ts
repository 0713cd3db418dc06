import type { Pack } from "../model/content.ts";
import { meets } from "../model/exact.ts";
import { decimal, fraction, multiply } from "../model/fraction.ts";
import type { AuditResult, Score } from "../model/result.ts";
import type { ChoiceModel } from "./choices.ts";
import type { Needs } from "./solve.ts";

/** Marks in percent. */
export interface Marks {
  overall: number;
  /** Of every assessed element; null where the pass rule has none. */
  element: number | null;
}

export interface Aim {
  margin?: number;
  target?: number;
}

export const usualMargin = 5;

export function requiredMarks(pack: Pack, purpose: string): Marks {
  const rule = pack.pass_rules[purpose];
  if (!rule) throw new RangeError(`the pack has no pass rule "${purpose}"`);
  return { overall: rule.overall, element: rule.element ?? null };
}

/** The marks with the points to spare, at most 100; a target stands in for the overall mark. Never below what is required. */
export function goalMarks(required: Marks, { margin = usualMargin, target }: Aim): Marks {
  const more = (mark: number) => Math.min(100, Number((mark + margin).toFixed(6)));
  return {
    overall: target === undefined ? more(required.overall) : Math.max(target, required.overall),
    element: required.element === null ? null : more(required.element),
  };
}

/** The least scaled points that reach a mark. */
function needOf(mark: number, of: number, scale: bigint): bigint {
  const exact = multiply(decimal(mark), fraction(BigInt(of) * scale, 100n));
  return (exact.num + exact.den - 1n) / exact.den;
}

export function needsOf(model: ChoiceModel, marks: Marks): { overall: bigint; elements: Needs } {
  const of = new Map<string, number>();
  for (const question of model.questions) of.set(question.element, (of.get(question.element) ?? 0) + question.of);
  const total = [...of.values()].reduce((a, b) => a + b, 0);
  const mark = marks.element;
  return {
    overall: needOf(marks.overall, total, model.scale),
    elements: new Map(mark === null ? [] : [...of].map(([id, points]) => [id, needOf(mark, points, model.scale)])),
  };
}

/** Whether a result meets those marks on what is proven, with its sample met. */
export function reaches(result: AuditResult, marks: Marks): boolean {
  return result.overall.floor !== null && missedMarks(result, marks).length === 0 && result.sample?.met !== false;
}

/** The marks that what is proven misses: the whole (null) and elements by id. */
export function missedMarks(result: AuditResult, marks: Marks): { id: string | null; title: string; score: Score; goal: number }[] {
  const places = [
    { id: null, title: "The whole", score: result.overall.floor, goal: marks.overall },
    ...result.elements.map(({ id, title, floor }) => ({ id, title, score: floor, goal: marks.element })),
  ];
  return places.flatMap(({ id, title, score, goal }) =>
    score === null || goal === null || meets(score, goal) ? [] : [{ id, title, score, goal }],
  );
}
