import type { Said } from "./note-said.ts";
import { stemOf } from "./note-topic.ts";
import { setOf, wordsOf } from "./note-words.ts";

const common = setOf(
  "what when where which that this with from have your they them their each every must will does done work works worker workers people person made make named name written page plan other others than more least also been were into about over under safety health who how often",
);
const denies =
  /n't\b|\b(?:not?|none|nothing|nobody|neither|nor|never|without|but|except|only|missing|blank|silent|lacks?|lacking|left|leaves?|lie|lies|loose|outside|yet|still|un[a-z]+ed)\b/i;

const stemsOf = (text: string) =>
  wordsOf(text)
    .filter((word) => word.length > 3 && !common.has(word))
    .map(stemOf);

/** Whether a note without any denial names what is answered as not met: by words that what is met does not hold. A single one is believed beside most of the others alone. */
export function namesUnmet(text: string, { unmet, met }: Said): boolean {
  if (unmet.length === 0 || denies.test(text)) return false;
  const told = new Set(stemsOf(text));
  const isNamed = (criterion: string, others: readonly string[]) => {
    const known = new Set(stemsOf(others.join(" ")));
    return stemsOf(criterion).some((stem) => told.has(stem) && !known.has(stem));
  };
  const named = unmet.filter((criterion) => isNamed(criterion, met));
  const others = met.filter((criterion) => isNamed(criterion, unmet));
  return named.length >= Math.max(1, unmet.length * 0.6) && (named.length > 1 || others.length * 2 >= Math.max(1, met.length));
}
