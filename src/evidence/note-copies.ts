/** A note and the question that it stands under. */
export interface PlacedNote {
  question: string;
  text: string;
}

/** Shorter ones may well be the same: several questions rest on one document. */
const leastWords = 8;

/** For each question whose note stands under another question too, letter for letter but for spaces, marks and large letters: those others. */
export function findCopies(notes: readonly PlacedNote[]): Map<string, string[]> {
  const same = new Map<string, Set<string>>();
  for (const { question, text } of notes) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < leastWords) continue;
    const key = words.join(" ");
    same.set(key, (same.get(key) ?? new Set()).add(question));
  }
  const copies = new Map<string, string[]>();
  for (const questions of same.values())
    for (const question of questions) {
      const others = [...questions].filter((one) => one !== question);
      if (others.length > 0) copies.set(question, [...(copies.get(question) ?? []), ...others]);
    }
  return copies;
}
