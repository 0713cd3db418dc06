import type { Features } from "./note-features.ts";

/** What was learned: a sign for each place, from `5` for the lowest to `I` for the highest, and `?` for what weighs nothing; how much one step is; what is added to all. */
export interface Weights {
  bias: number;
  step: number;
  signs: string;
}

/** The sum of what is seen, by what was learned of it: above nothing it speaks for what was looked for. */
export function weigh(features: Features, { bias, step, signs }: Weights): number {
  let [sum, square] = [0, 0];
  for (const [place, { value }] of features) {
    sum += weightAt(place, signs) * value;
    square += value * value;
  }
  return bias + (step * sum) / (Math.sqrt(square) || 1);
}

export function weightAt(place: number, signs: string): number {
  return signs.charCodeAt(place) - 63;
}

/** A number for a text, from which its place is cut: texts that share one are rare enough. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return hash ^ (hash >>> 7);
}

/** Gathers what is seen in a text, as texts of their own: each in its place, once, with the most that it weighs. */
export function gathering(places: number): { found: Features; add: (key: string, value: number) => void } {
  const found: Features = new Map();
  const add = (key: string, value: number) => {
    const place = hashOf(key) & (places - 1);
    const known = found.get(place);
    if (!known || known.value < value) found.set(place, { value, part: 0 });
  };
  return { found, add };
}

/** Words one by one and in twos. */
export function addWords(words: readonly string[], add: (key: string, value: number) => void): void {
  for (const [at, word] of words.entries()) {
    add(`1 ${word}`, 1);
    if (words[at + 1] !== undefined) add(`2 ${word} ${words[at + 1]}`, 0.7);
  }
}
