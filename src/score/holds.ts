import { type Fraction, isZero, sum, zero } from "../model/fraction.ts";
import type { MeasuredQuestion } from "./question.ts";

export type Side = "floor" | "ceiling";

/** For every question, the applicable questions it rests on, which hold it at 0 if they earn nothing: required directly or through N/A ones. */
export function findBefore(questions: readonly MeasuredQuestion[]): (id: string) => ReadonlySet<string> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const reached = new Map<string, Set<string>>();

  const before = (id: string): Set<string> => {
    const known = reached.get(id);
    if (known) return known;
    const found = new Set<string>();
    reached.set(id, found);
    for (const required of byId.get(id)?.question.requires ?? []) {
      if (byId.get(required)?.isApplicable) found.add(required);
      else for (const further of before(required)) found.add(further);
    }
    return found;
  };
  return before;
}

/** For every question, the applicable questions that hold it at 0 in one score. */
export function findHolders(questions: readonly MeasuredQuestion[], side: Side): Map<string, string[]> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const holders = new Map<string, string[]>();
  const before = findBefore(questions);

  const holdersOf = (question: MeasuredQuestion): string[] => {
    const known = holders.get(question.id);
    if (known) return known;
    const found = question.isApplicable ? [...before(question.id)].filter((id) => earnsNothing(byId.get(id))).sort() : [];
    holders.set(question.id, found);
    return found;
  };

  const earnsNothing = (question: MeasuredQuestion | undefined): boolean =>
    question !== undefined && (isZero(earnedAlone(question, side)) || holdersOf(question).length > 0);

  for (const question of questions) holdersOf(question);
  return holders;
}

function earnedAlone(question: MeasuredQuestion, side: Side): Fraction {
  return question.lines.length === 0 ? zero : sum(question.lines.map((line) => line.earned[side]));
}
