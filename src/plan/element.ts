import type { ChoiceQuestion } from "./choices.ts";
import { type Entry, type Frontier, frontierOf, merge, nothing } from "./frontier.ts";

/** Whether a question holds what rests on it: for good (it earns, or never can), or by what is chosen. */
export type Standing = "earns" | "never" | "chosen";

/** Fixes only ever raise a question, so one that earns now always will. */
export function standings(questions: readonly ChoiceQuestion[]): Map<string, Standing> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = new Map<string, Standing>();
  const standingOf = (id: string): Standing => {
    const found = known.get(id);
    if (found) return found;
    const question = byId.get(id);
    const before = (question?.before ?? []).map(standingOf);
    const now = question?.choices[0]?.earns === true && before.every((one) => one === "earns");
    const ever = question?.choices.some((choice) => choice.earns) === true && before.every((one) => one !== "never");
    const standing = now ? "earns" : ever ? "chosen" : "never";
    known.set(id, standing);
    return standing;
  };
  for (const { id } of questions) standingOf(id);
  return known;
}

/** What is taken for granted of questions that other elements rest on: whether each earns. */
export type Assumed = ReadonlyMap<string, boolean>;

/**
 * The best sets of fixes of one element, given which of the questions between elements earn. A question of this element that is assumed to
 * earn must; one assumed not to may be left, and counts as if it did not. Empty where nothing can bear out what is assumed.
 */
export function elementFrontier(questions: readonly ChoiceQuestion[], standing: ReadonlyMap<string, Standing>, assumed: Assumed): Frontier {
  const inside = new Set(questions.map((question) => question.id));
  const isLink = (id: string) => standing.get(id) === "chosen" && inside.has(id) && !assumed.has(id);
  return components(questions, isLink)
    .map((component) => componentFrontier(component, standing, assumed))
    .reduce(merge, nothing);
}

/** Questions tied to one another by what can still be chosen, each after what it rests on. */
function components(questions: readonly ChoiceQuestion[], isLink: (id: string) => boolean): ChoiceQuestion[][] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const root = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined; up = root.get(at)) at = up;
    return at;
  };
  for (const { id, before } of questions)
    for (const holder of before.filter(isLink)) if (rootOf(id) !== rootOf(holder)) root.set(rootOf(id), rootOf(holder));
  const groups = new Map<string, ChoiceQuestion[]>();
  const placed = new Set<string>();
  const place = (question: ChoiceQuestion): void => {
    if (placed.has(question.id)) return;
    placed.add(question.id);
    for (const holder of question.before) {
      const found = byId.get(holder);
      if (found) place(found);
    }
    const key = rootOf(question.id);
    groups.set(key, [...(groups.get(key) ?? []), question]);
  };
  for (const question of questions) place(question);
  return [...groups.values()];
}

/**
 * Goes through the questions once and keeps, for every pattern of earning among those that later ones still rest on, the best sets of
 * fixes so far. Exact for any web of questions; quick where few are rested on at a time.
 */
function componentFrontier(questions: readonly ChoiceQuestion[], standing: ReadonlyMap<string, Standing>, assumed: Assumed): Frontier {
  let states = new Map<string, { earning: ReadonlySet<string>; frontier: Frontier }>([["", { earning: new Set(), frontier: nothing }]]);
  for (const [index, question] of questions.entries()) {
    const needed = new Set(questions.slice(index + 1).flatMap((later) => later.before));
    const grown = new Map<string, { earning: ReadonlySet<string>; entries: Entry[] }>();
    for (const { earning, frontier } of states.values()) {
      const isHeld = question.before.some((id) => !(assumed.get(id) ?? (standing.get(id) === "earns" || earning.has(id))));
      for (const choice of question.choices) {
        const earns = choice.earns && !isHeld;
        if (assumed.get(question.id) === true && !earns) continue;
        const kept = [...earning, ...(earns && standing.get(question.id) === "chosen" ? [question.id] : [])].filter((id) => needed.has(id));
        const key = kept.sort().join(" ");
        const target = grown.get(key) ?? { earning: new Set(kept), entries: [] };
        grown.set(key, target);
        for (const entry of frontier)
          target.entries.push({
            cost: entry.cost + choice.cost,
            points: entry.points + (isHeld ? 0n : choice.points),
            picks: choice.fixes.length === 0 ? entry.picks : { fixes: choice.fixes, left: entry.picks, right: null },
          });
      }
    }
    states = new Map([...grown].map(([key, { earning, entries }]) => [key, { earning, frontier: frontierOf(entries) }]));
  }
  return frontierOf([...states.values()].flatMap(({ frontier }) => frontier));
}
