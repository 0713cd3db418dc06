// Fits the weights of src/evidence/note-weights.ts: additions, multiplications and roots alone, so that every machine comes to the same.
import type { Features } from "../src/evidence/note-features.ts";

/** A note to learn from: what is seen in it, whether it is of the kind that is looked for, and how much it counts. */
export interface Example {
  features: Features;
  isSo: boolean;
  weight: number;
}

/** What was learned: a number for each place, and one that is added to all. */
export interface Fit {
  weights: Float64Array;
  bias: number;
}

/** How closely the examples are followed, and how often they are gone through. */
const [closeness, rounds] = [2, 25];

/** A linear support vector machine with squared loss, by coordinate descent on its dual. */
export function fitNotes(examples: readonly Example[], places: number): Fit {
  const rows = examples.map(rowOf);
  const [weights, duals] = [new Float64Array(places), new Float64Array(rows.length)];
  let bias = 0;
  const random = randoms();
  const order = rows.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (!row) continue;
      const { at, values, sign, slack, norm } = row;
      const known = duals[index] ?? 0;
      let score = bias;
      for (let k = 0; k < at.length; k++) score += (weights[at[k] ?? 0] ?? 0) * (values[k] ?? 0);
      const dual = Math.max(0, known - (sign * score - 1 + known * slack) / norm);
      if (dual === known) continue;
      duals[index] = dual;
      const change = (dual - known) * sign;
      bias += change;
      for (let k = 0; k < at.length; k++) weights[at[k] ?? 0] = (weights[at[k] ?? 0] ?? 0) + change * (values[k] ?? 0);
    }
  }
  return { weights, bias };
}

function rowOf({ features, isSo, weight }: Example) {
  const at = Int32Array.from(features.keys());
  const raw = Float64Array.from(features.values(), ({ value }) => value);
  const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0)) || 1;
  const slack = 1 / (2 * closeness * weight);
  // Of length 1, and 1 more for what is added to all.
  return { at, values: raw.map((value) => value / length), sign: isSo ? 1 : -1, slack, norm: 2 + slack };
}

/** The same row of numbers each time. */
function randoms(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function shuffle(order: number[], random: (below: number) => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** The file that ships: each weight as one sign, in 21 steps; the few that are larger than nearly all are cut to the largest step. */
export function renderWeights(fits: Readonly<Record<string, Fit>>, questions: Iterable<string>): string {
  const learned = Object.entries(fits).map(([name, fit]) => `export const ${name}: Weights = ${rendered(fit)};\n`);
  return `// Made by npm run train-notes from tests/fixtures/notes; not to be edited.
import type { Weights } from "./note-weigh.ts";

${learned.join("\n")}
/** The questions that had notes to learn from. */
export const questions =
  "${[...new Set(questions)].sort().join("|")}";
`;
}

function rendered({ weights, bias }: Fit): string {
  const sizes = [...weights].map(Math.abs).sort((one, other) => one - other);
  const step = (sizes[Math.floor(sizes.length * 0.998)] ?? 10) / 10;
  const signs = [...weights].map((weight) => String.fromCharCode(63 + Math.max(-10, Math.min(10, Math.round(weight / step)))));
  return `{
  bias: ${Number(bias.toPrecision(6))},
  step: ${Number(step.toPrecision(6))},
  signs:
    "${signs.join("")}",
}`;
}
