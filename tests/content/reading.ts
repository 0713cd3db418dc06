import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** The Flesch-Kincaid grade of a text; a line without an end counts as a sentence. No word is let off as known. */
export function readingGrade(...texts: string[]): number {
  const text = texts.map((one) => (/[.?!]$/.test(one) ? one : `${one}.`)).join(" ");
  const words = text.match(/[\p{L}\p{N}]+(?:['’./-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = text.match(/[.?!:;]+(?=\s|$)/g) ?? [];
  const syllables = words.map((word) => (/\d/.test(word) ? 1 : Math.max(1, syllable(word)))).reduce((a, b) => a + b, 0);
  return fleschKincaid({ sentence: Math.max(1, sentences.length), word: words.length, syllable: syllables });
}
