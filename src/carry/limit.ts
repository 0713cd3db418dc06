import { questionNa } from "../model/cells.ts";
import { questionPoints } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import { headcountOf } from "../model/responses.ts";
import type { Last, Next } from "./carry.ts";
import type { Judged } from "./judge.ts";

/**
 * How many questions may come along: so many of those that apply, which leaves out what the headcount leaves out this time and what was said
 * not to apply last time. Null where the pack names no number, and out of another program, whose number is not this one's.
 */
export function limitOf({ pack, result }: Last, next: Next): { most: number; of: number } | null {
  if (!pack.carry_over || next.growth !== null) return null;
  const headcount = headcountOf(next.pack, next.start);
  const gone = new Set(
    result.elements.flatMap(({ questions }) => questions.filter(({ state }) => state === "not-applicable").map(({ id }) => id)),
  );
  const of = placedQuestions(next.pack).filter(
    ({ id, question }) => questionNa(question, undefined, headcount) === undefined && !gone.has(id),
  ).length;
  return { most: Math.floor(of / pack.carry_over.one_in), of };
}

/** The questions of this time that stay within the limit: the fewest points first, so that what weighs most is looked at again; then in pack order. */
export function withinLimit(judged: readonly Judged[], most: number): ReadonlySet<string> {
  const points = new Map(
    judged.flatMap(({ why, to: [id], placed }) =>
      why === "carried" && id && placed ? [[id, questionPoints(placed.question)] as const] : [],
    ),
  );
  return new Set(
    [...points]
      .sort(([, a], [, b]) => a - b)
      .slice(0, most)
      .map(([id]) => id),
  );
}
