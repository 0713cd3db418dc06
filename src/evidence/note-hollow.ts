import type { QuestionFile } from "../model/element.ts";
import type { Features } from "./note-features.ts";
import { isSupported } from "./note-support.ts";
import { stemOf, topicOf } from "./note-topic.ts";
import { addWords, gathering, weigh } from "./note-weigh.ts";
import { hollow } from "./note-weights.ts";

/** How many places there are for what can be seen in a note here. */
export const hollowPlaces = 1 << 12;

/**
 * How hollow a note must be: above the first bound that is more certain than a lack that it seems to tell; above the second it is enough; above the third
 * it is where patterns find nothing to go by either. Set on writers left out in turn (docs/decisions/0008-rules-on-notes.md).
 */
export const hollowBounds = { sure: 0.4, likely: 0.1, possible: -0.4 } as const;

/** How little a note beside a yes gives a reviewer to go by: above nothing it is praise, or says again what is asked. */
export function hollownessOf(note: string, question: QuestionFile): number {
  return weigh(hollowFeatures(note, question), hollow);
}

/** What is seen in a note: its words alone and in twos, how many of them the question does not hold, and whether patterns find a number, a paper, a place. */
export function hollowFeatures(note: string, question: QuestionFile): Features {
  const { found, add } = gathering(hollowPlaces);
  const tokens = (note.replace(/[’‘`]/g, "'").match(/\p{L}[\p{L}\p{N}_'-]*|\d[\d.,:/-]*|[.,;:!?"()]/gu) ?? []).map((token) =>
    /^\d/.test(token) ? "#" : token.toLowerCase(),
  );
  addWords(tokens, add);
  const topic = topicOf(question);
  const words = tokens.filter((token) => /^\p{L}/u.test(token));
  const own = words.filter((word) => !topic.has(stemOf(word)));
  add(`words${Math.min(10, Math.floor(words.length / 3))}`, 1);
  add(`own${Math.min(10, Math.floor(own.length / 3))}`, 1);
  add(`share${Math.floor((5 * own.length) / (words.length || 1))}`, 1);
  add(`large${Math.min(3, (note.match(/(?<=[a-z,;] )[A-Z][A-Za-z]+/g) ?? []).length)}`, 1);
  add(`numbers${Math.min(3, tokens.filter((token) => token === "#").length)}`, 1);
  add(`patterns${isSupported(note, topic)}`, 1.5);
  return found;
}
