import type { Migration } from "./pack.ts";

export const fates = ["kept", "renamed", "split", "dropped"] as const;
export type Fate = (typeof fates)[number];

/** What became of a question of an older edition: its id then, and those it has now. */
export interface Move {
  from: string;
  fate: Fate;
  to: string[];
}

/** What the map of a newer edition says of a question. What it does not name has kept its id. */
export function moveOf(id: string, { renamed = {}, split = {}, dropped = [] }: Migration): Move {
  if (dropped.includes(id)) return { from: id, fate: "dropped", to: [] };
  const now = Object.hasOwn(renamed, id) ? renamed[id] : undefined;
  if (now !== undefined) return { from: id, fate: "renamed", to: [now] };
  const parts = Object.hasOwn(split, id) ? split[id] : undefined;
  return parts === undefined ? { from: id, fate: "kept", to: [id] } : { from: id, fate: "split", to: [...parts] };
}

/** As moveOf, but nothing is moved to a question that there is not: a gap in the map drops it, and no guess is made. */
export function moveTo(id: string, migration: Migration, known: ReadonlySet<string>): Move {
  const move = moveOf(id, migration);
  const to = move.to.filter((one) => known.has(one));
  return to.length === 0 ? { from: id, fate: "dropped", to: [] } : { ...move, to };
}
