import type { PlanFix } from "./fixes.ts";

/** A set of fixes by what it costs (quarter hours) and what it gives (scaled points). */
export interface Entry {
  cost: number;
  points: bigint;
  picks: Picks;
}

/** Fixes as a tree, so that joining two sets copies nothing. */
export type Picks = null | { fixes: readonly PlanFix[]; left: Picks; right: Picks };

/** Entries worth having: cost and points both rise strictly. */
export type Frontier = readonly Entry[];

export const nothing: Frontier = [{ cost: 0, points: 0n, picks: null }];

/** Of several sets, those that no other beats: none that costs no more gives as much. */
export function frontierOf(entries: Iterable<Entry>): Frontier {
  const best = new Map<number, Entry>();
  for (const entry of entries) {
    const known = best.get(entry.cost);
    if (known === undefined || entry.points > known.points) best.set(entry.cost, entry);
  }
  const kept: Entry[] = [];
  for (const entry of [...best.values()].sort((a, b) => a.cost - b.cost)) {
    const last = kept.at(-1);
    if (last === undefined || entry.points > last.points) kept.push(entry);
  }
  return kept;
}

/** Every set of the one with every set of the other. */
export function merge(a: Frontier, b: Frontier): Frontier {
  if (a === nothing) return b;
  if (b === nothing) return a;
  const best = new Map<number, { points: bigint; left: Entry; right: Entry }>();
  for (const left of a)
    for (const right of b) {
      const cost = left.cost + right.cost;
      const points = left.points + right.points;
      const known = best.get(cost);
      if (known === undefined) best.set(cost, { points, left, right });
      else if (points > known.points) Object.assign(known, { points, left, right });
    }
  return frontierOf(
    [...best].map(([cost, { points, left, right }]) => ({ cost, points, picks: { fixes: [], left: left.picks, right: right.picks } })),
  );
}

export function fixesOf(picks: Picks): PlanFix[] {
  const found: PlanFix[] = [];
  const stack: Picks[] = [picks];
  while (stack.length > 0) {
    const one = stack.pop();
    if (!one) continue;
    found.push(...one.fixes);
    stack.push(one.left, one.right);
  }
  return found;
}
