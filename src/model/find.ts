import { fullId, type Pack, questionNumber } from "./content.ts";
import type { ElementFile, QuestionFile } from "./element.ts";

export interface Placed {
  element: ElementFile;
  question: QuestionFile;
  id: string;
  number: string;
}

export function placedQuestions(pack: Pack): Placed[] {
  return pack.elements.flatMap((element) =>
    element.questions.map((question) => ({ element, question, id: fullId(element, question), number: questionNumber(element, question) })),
  );
}

/** What a person means by an id or number: `5`, `hazard-assessment`, `5.02`, `hazard-assessment.inventory`. Empty when nothing is meant. */
export function findQuestions(pack: Pack, word: string): Placed[] {
  const placed = placedQuestions(pack);
  const wanted = word.trim().toLowerCase();
  const one = placed.filter(({ id, number }) => id === wanted || number === padded(wanted));
  if (one.length > 0) return one;
  return placed.filter(({ element }) => element.id === wanted || String(element.number) === wanted);
}

/** Every word that findQuestions understands, for "did you mean". */
export function knownWords(pack: Pack): string[] {
  return [...pack.elements.map((element) => element.id), ...placedQuestions(pack).flatMap(({ id, number }) => [id, number])];
}

function padded(number: string): string {
  const parts = /^(\d+)\.(\d+)$/.exec(number);
  return parts ? `${Number(parts[1])}.${String(parts[2]).padStart(2, "0")}` : number;
}
