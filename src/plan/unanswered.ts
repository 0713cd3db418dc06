import { fromPoints, toPoints } from "../model/exact.ts";
import { fraction, subtract } from "../model/fraction.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";

/** The questions that are not answered, in pack order, each with what a yes would add. */
export function unansweredOf(result: AuditResult): Plan["unanswered"] {
  return result.elements.flatMap(({ id: element, questions }) =>
    questions
      .filter(({ state }) => state === "open")
      .map(({ id: question, number, floor, ceiling }) => ({
        question,
        number,
        element,
        points: toPoints(floor && ceiling ? subtract(fromPoints(ceiling.points), fromPoints(floor.points)) : fraction(0)),
      })),
  );
}
