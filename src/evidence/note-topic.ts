import { checksOf } from "../model/content.ts";
import type { QuestionFile } from "../model/element.ts";
import { questions } from "./note-weights.ts";
import { wordsOf } from "./note-words.ts";

/** A word without its ending, so that `logs` and `log` are one. */
export function stemOf(word: string): string {
  return word.replace(/(?:ies|es|s|ed|ing|y|e)$/, "");
}

/** The words of a question, by their stems: what a note under it is about, whatever was found. */
export function topicOf({ ask, evidence }: QuestionFile): ReadonlySet<string> {
  const titles = (evidence ?? []).map(({ title }) => title);
  return new Set(wordsOf([ask, ...titles].join(" ")).map(stemOf));
}

/** What a question asks, with what it counts. */
export function askedIn(question: QuestionFile): string {
  const criteria = checksOf(question).flatMap(({ check }) => check.criteria ?? []);
  return [question.ask, ...criteria.map(({ text }) => text)].join(" ");
}

/** Whether a question asks after what goes wrong and what was done about it. */
export function isOfWrongs({ ask }: QuestionFile): boolean {
  return /\b(?:breach|brok|break|incident|injur|near miss|close call|finding|correct|refus|defect|deficien|concern|disciplin|enforce|fixed|closed|hazards? (?:found|reported)|monitor|caus)/i.test(
    ask,
  );
}

/** A question by its pack and id, as notes on it are learned from. */
export function keyOf(pack: string, question: string): string {
  return `${pack} ${question}`;
}

/** The key of a question that had notes to learn from; undefined for any other, as in a pack of your own. */
export function learnedAs(pack: string, question: string): string | undefined {
  learned ??= new Set(questions.split("|"));
  const key = keyOf(pack, question);
  return learned.has(key) ? key : undefined;
}

let learned: ReadonlySet<string> | undefined;
