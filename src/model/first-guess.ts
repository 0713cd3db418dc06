import type { ResponseItem } from "./assessment.ts";

/** The note that marks a response as a first guess of the quick look. A real answer replaces the response, and the mark with it. */
export const firstGuessNote = "First guess.";

export function isFirstGuess(item: ResponseItem): boolean {
  return (typeof item.note === "string" ? item.note : item.note?.text) === firstGuessNote;
}
