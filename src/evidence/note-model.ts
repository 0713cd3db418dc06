import { contradicts, countsDiffer } from "./note-contradiction.ts";
import { type Features, featuresOf, type Seen } from "./note-features.ts";
import { tellsLack } from "./note-lack.ts";
import type { Said } from "./note-said.ts";
import { talliesIn } from "./note-tally.ts";
import { weigh, weightAt } from "./note-weigh.ts";
import { lack } from "./note-weights.ts";
import { clausesOf, readable } from "./note-words.ts";

/** That a note speaks against its answer, and where most of it is told. */
export interface Contradiction {
  /** Undefined where that cannot be said. */
  part: number | undefined;
  parts: number;
}

/**
 * How much must speak against an answer before it is said. Under an answer that is not full the patterns add to that where they find it too, a count that
 * differs adds most, and a note that bears the answer out takes off. Under a full answer the patterns add nothing: of what they alone found, too much was
 * wrong. Set where nineteen in twenty were right among notes of writers who had no part in the training (docs/decisions/0008-rules-on-notes.md).
 */
const least = { full: 0.2, low: 0.8, partial: 1, count: 0.5 } as const;
const [pattern, borne, differs] = [0.8, 0.8, 2.5];

/**
 * Words. Shorter notes among those learned from are mere praise or the name of a paper, next to all: there the patterns are enough, unless what was
 * learned says clearly that nothing is amiss.
 */
const short = 9;
const amiss = -0.7;

/** The kind of an answer; undefined where one method found all and another did not. */
function kindOf({ shares, isWords }: Seen): keyof typeof least | undefined {
  if (shares.every(({ share }) => share === 1)) return "full";
  if (shares.every(({ share }) => share < 0.5)) return "low";
  if (shares.some(({ share }) => share === 1)) return undefined;
  return isWords ? "partial" : "count";
}

/**
 * Whether a note says the opposite of its answer: by what was learned from notes of many hands, and by patterns. Those take most of the time on
 * first use, so they are asked only where they can turn the scales.
 */
export function contradictionIn(note: string, said: Said): Contradiction | undefined {
  if (said.shares.length === 0 || note.trim() === "") return undefined;
  const kind = kindOf(said);
  const byPattern = () => (contradicts(note, said) ? { part: undefined, parts: 1 } : undefined);
  if (kind === undefined) return byPattern();
  const features = featuresOf(note, said);
  const sign = kind === "full" ? 1 : -1;
  const against = sign * lackIn(features);
  const learned = () => strongest(features, sign);
  const isShort = note.trim().split(/\s+/).length < short;
  if (kind === "full") {
    if (against > least.full) return learned();
    return isShort && against > amiss ? byPattern() : undefined;
  }
  if (against > least[kind] + borne && !isShort) return learned();
  const isOther = kind === "count" && countsDiffer(note, said);
  if (against + (isOther ? differs : pattern) <= least[kind]) return undefined;
  const found = isOther ? differs : contradicts(note, said) ? pattern : 0;
  if (isShort && found === 0) return undefined;
  return against + found - (isBorneOut(note, kind, said) ? borne : 0) > least[kind] ? learned() : undefined;
}

/** Whether a note under a no or a count tells of a lack after all, or of as many as the answer counts. */
function isBorneOut(note: string, kind: "low" | "partial" | "count", { counts }: Said): boolean {
  if (kind === "partial") return false;
  const text = readable(note);
  const clauses = clausesOf(text);
  if (clauses.some((clause, index) => tellsLack(clause, clauses[index + 1]))) return true;
  if (kind === "low") return false;
  const told = new Set(talliesIn(text).map(({ value }) => value));
  return counts.some(({ positive, of }) => positive < of && (told.has(positive) || told.has(of - positive)));
}

/** How much a note tells of something that is not as it should be: above nothing it does. */
export function lackIn(features: Features): number {
  return weigh(features, lack);
}

/** The part of a note that weighs most one way. */
function strongest(features: Features, sign: number): Contradiction {
  const sums: number[] = [];
  for (const [place, { value, part }] of features)
    if (part >= 0) sums[part] = (sums[part] ?? 0) + sign * weightAt(place, lack.signs) * value;
  const parts = Array.from(sums, (sum) => sum ?? 0);
  const most = Math.max(...parts);
  return { part: most > 0 ? parts.indexOf(most) : undefined, parts: parts.length };
}
