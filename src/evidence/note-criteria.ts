import { stemOf } from "./note-topic.ts";
import { setOf, wordsOf } from "./note-words.ts";

const common = setOf(
  "what when where which that this with from have your they them their each every must will does done work works worker workers people person made make named name written page plan other others than more least also been were into about over under safety health who how often",
);
const denies =
  /n't\b|\b(?:not?|none|nothing|nobody|neither|nor|never|without|but|except|only|missing|blank|silent|lacks?|lacking|left|yet|still|un[a-z]+ed)\b/i;

const stemsOf = (text: string) =>
  wordsOf(text)
    .filter((word) => word.length > 3 && !common.has(word))
    .map(stemOf);

/** Whether a note without any denial names most of what is answered as not met. */
export function namesUnmet(text: string, unmet: readonly string[]): boolean {
  if (unmet.length === 0 || denies.test(text)) return false;
  const told = new Set(stemsOf(text));
  const named = unmet.filter((criterion) => stemsOf(criterion).some((stem) => told.has(stem)));
  return named.length >= Math.max(1, unmet.length * 0.6);
}
