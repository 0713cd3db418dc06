import type { ChoiceModel, ChoiceQuestion } from "./choices.ts";
import { type Assumed, elementFrontier, standings } from "./element.ts";
import { type Entry, type Frontier, frontierOf, merge, nothing } from "./frontier.ts";

/** The least scaled points an element must have; elements that are not named may have any. */
export type Needs = ReadonlyMap<string, bigint>;

/**
 * Every set of fixes worth having, over the whole pack: for each cost the most points, among the sets in which every element has what it
 * needs. Exact. Empty where no set has. Questions that other elements rest on are tried both ways, all others are solved element by element.
 */
export function solve(model: ChoiceModel, needs: Needs): Frontier {
  const standing = standings(model.questions);
  const ids = [...new Set(model.questions.map((question) => question.element))];
  const elements = ids.map((id) => [id, model.questions.filter((question) => question.element === id)] as const);
  const between = linksBetween(model.questions).filter((id) => standing.get(id) === "chosen");
  const known = new Map<string, Frontier>();
  const elementBest = (id: string, questions: readonly ChoiceQuestion[], assumed: Assumed): Frontier => {
    const mine = new Set([...questions.map((question) => question.id), ...questions.flatMap((question) => question.before)]);
    const relevant = new Map([...assumed].filter(([key]) => mine.has(key)));
    const key = JSON.stringify([id, ...relevant]);
    const found = known.get(key) ?? withNeed(elementFrontier(questions, standing, relevant), needs.get(id));
    known.set(key, found);
    return found;
  };
  const all: Entry[] = [];
  for (const assumed of assumptions(between)) {
    const parts = elements.map(([id, questions]) => elementBest(id, questions, assumed));
    if (parts.some((part) => part.length === 0)) continue;
    all.push(...parts.reduce(merge, nothing));
  }
  return frontierOf(all);
}

function withNeed(frontier: Frontier, need: bigint | undefined): Frontier {
  return need === undefined ? frontier : frontier.filter((entry) => entry.points >= need);
}

/** Questions that a question of another element rests on. */
function linksBetween(questions: readonly ChoiceQuestion[]): string[] {
  const elementOf = new Map(questions.map((question) => [question.id, question.element]));
  return [...new Set(questions.flatMap(({ element, before }) => before.filter((id) => elementOf.get(id) !== element)))];
}

function* assumptions(ids: readonly string[]): Generator<Assumed> {
  const [first, ...rest] = ids;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of assumptions(rest)) for (const earns of [true, false]) yield new Map([[first, earns], ...others]);
}

/** The cheapest set that gives so many points, or undefined. */
export function cheapest(frontier: Frontier, need: bigint): Entry | undefined {
  return frontier.find((entry) => entry.points >= need);
}

/** The set that gives most for at most so much. */
export function bestWithin(frontier: Frontier, budget: number): Entry | undefined {
  return frontier.filter((entry) => entry.cost <= budget).at(-1);
}
