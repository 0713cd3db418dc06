import { commonNames } from "./given-names.ts";
import { isOnlyOne } from "./only-ones.ts";
import {
  belongings,
  comesFrom,
  corporate,
  does,
  firm,
  januaryAfter,
  januaryBefore,
  landmarks,
  makeOf,
  makes,
  ofThings,
  ordinary,
  placeBefore,
  placed,
  placeFirst,
  roleCue,
  speaks,
  strongCue,
  townCue,
  townRow,
  towns,
  weakCue,
} from "./person-signs.ts";

/** How a note makes someone known. */
export type PersonSign = "phone" | "only-one" | "name";

/** Numbers that are free to call are no one's own. */
const phone =
  /(?<![\d-])(?!(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\b)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d)|\b(?:call|phone|cell|tel|text)\b[^.;]{0,20}?(?<![\d-])\d{3}-\d{4}(?!\d)/i;
const mail = /[\w.+-]+@(?!example)[\w-]+\.\w+/i;
const mailOfRole = /^(?:info|office|safety|admin|hse|ohs|hr|reception|dispatch|contact|mail|shop|yard)@/i;

/**
 * What in a note makes a person known: a phone number or address, being the only one of a kind, a name. `own` are names that are no person's:
 * of the company and its sites. A judgement from signs, not knowledge: it may be wrong both ways.
 */
export function personSign(note: string, own: readonly string[] = []): PersonSign | undefined {
  const address = note.includes("@") ? mail.exec(note)?.[0] : undefined;
  if ((/\d{3}\D?\D?\d{4}|\d{3}\D{1,2}\d{3}/.test(note) && phone.test(note)) || (address !== undefined && !mailOfRole.test(address)))
    return "phone";
  if (isOnlyOne(note)) return "only-one";
  return namesPerson(note, own) ? "name" : undefined;
}

function namesPerson(note: string, own: readonly string[]): boolean {
  if (
    /\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Pastor)\.?|(?:Capt|Sgt|Const|Col)\.) (?!Heater|Martens|Pepper|Daisy|Clean|Muffler|Lube|Swift)[A-ZÀ-ÖØ-Þ\u0100-\u017f][a-zß-öø-ÿ\u0100-\u017f]+/.test(
      note,
    )
  )
    return true;
  const ours = new Set(own.flatMap((text) => text.toLowerCase().split(/[^A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f]+/)));
  const isOrdinary = (word: string) => ordinary.has(word) || ours.has(word);
  const initials =
    /(?:^|[,;(] ?|\b(?:by|with|to|and|asked|told|of) )[A-ZÀ-ÖØ-Þ\u0100-\u017f]\. ?(?:[A-ZÀ-ÖØ-Þ\u0100-\u017f]\. ?)?([A-ZÀ-ÖØ-Þ\u0100-\u017f][A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f'’-]+)/g;
  for (const found of note.matchAll(initials)) {
    // Grades from A to D begin a new sentence after them.
    const isRange = /\b[A-Z] ?$/.test(note.slice(0, found.index)) && found[0].startsWith("to ");
    if (!isRange && !isOrdinary((found[1] ?? "").toLowerCase())) return true;
  }
  for (const run of note.matchAll(
    /[A-ZÀ-ÖØ-Þ\u0100-\u017f][A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f'’-]*[a-zß-öø-ÿ\u0100-\u017f](?: (?:&|(?:de|van|von|la|le) )? ?[A-ZÀ-ÖØ-Þ\u0100-\u017f][A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f'’-]*[a-zß-öø-ÿ\u0100-\u017f])*/g,
  ))
    if (isPerson(run[0], note.slice(0, run.index), note.slice(run.index + run[0].length), isOrdinary)) return true;
  return false;
}

/** Whether words written large, one after the other, are someone's name; `before` and `after` are the rest of the note. */
function isPerson(run: string, before: string, after: string, isOrdinary: (word: string) => boolean): boolean {
  // A trade or a post in its first letters, as in "the PM's name".
  if (/^[A-Z]{2,5}['’]s$/.test(run)) return false;
  const words = run.split(" ").map((word) => word.toLowerCase().replace(/['’](?:s|m|d|ll|ve|re)$/, ""));
  while (words.length > 0 && isOrdinary(words[0] ?? "")) before += `${words.shift()} `;
  if (words.length === 2 && /^(?:big|little|young|uncle|aunt)$/.test(words[0] ?? "") && isNoWord(words[1] ?? "")) return true;
  const { given, family } = commonNames();
  const isFirm =
    run.includes("&") ||
    words.some((word) => corporate.test(word)) ||
    (words.length === 1 && /['’]s$/.test(run) && /^ [A-Z][a-z]/.test(after)) ||
    /['’]s [A-Z]/.test(run);
  if (words.length > 1 && placeFirst.test(words[0] ?? "")) return false;
  while (words.length > 1 && !isName(words[0] ?? "") && words.slice(1).some((word) => given.has(word))) before += `${words.shift()} `;
  const [first = ""] = words;
  if (first === "" || words.length > 3 || words.some(isOrdinary)) return false;
  const isStart = /(?:^|[.!?:]\s+|[-•] )$/.test(before);
  // Most words that stand large begin a sentence, and are no names: the patterns below cost their time on first use.
  const isPair = words.length === 2 && (family.has(words[1] ?? "") || /^,? who\b/.test(after));
  if ((isStart && !isName(first) && !isPair) || isFirm) return false;
  const rest = /['’]s$/.test(run) ? `'s${after}` : after;
  const found = { words, first, before, after, rest, isStart };
  return !isElsewhere(found) && isSomeone(found);
}

/** Words written large that may be a name: what stands before and after them, and the same with the 's that is theirs. */
interface Run {
  words: readonly string[];
  first: string;
  before: string;
  after: string;
  rest: string;
  /** Whether a sentence begins with them. */
  isStart: boolean;
}

/** Whether it is a place, a firm, a make or a month for all that the words tell. */
function isElsewhere({ words, first, before, after, rest, isStart }: Run): boolean {
  if (placeBefore.test(before) || firm.test(after) || comesFrom.test(before)) return true;
  if (/\bthe $/i.test(before) && !roleCue.test(before.replace(/the $/i, ""))) return true;
  const isGiven = commonNames().given.has(first);
  const isOwn = rest !== after;
  if (words.length > 1) return (isPlaced(before) && !isOwn && !isGiven) || / at $/i.test(before) || landmarks.test(words.join(" "));
  if (makes.has(first)) return true;
  // "At Tim's in Barrhead".
  if (isOwn && /\b(?:at|from) $/i.test(before) && /^(?:$|[.,;:]| (?:in|on|at|by|near|next)\b)/.test(after)) return true;
  if (placed.test(before) && !belongings.test(rest)) return true;
  if (rest === after && makeOf.test(after)) return true;
  if (first === "jan" && isJanuary(before, after)) return true;
  if (towns.has(first) && (townCue.test(before) || townRow.test(after)) && !isPersonal(rest)) return true;
  // "Guy" at the beginning is any man; a brand's card has an article before it.
  return (isStart && first === "guy") || /\ban? (?:[\w-]+ )?$/i.test(before);
}

function isPlaced(before: string): boolean {
  return placed.test(before) || / from $/i.test(before);
}

/** The month more often than someone called so. */
function isJanuary(before: string, after: string): boolean {
  return (!isSpeaker(after) && !strongCue.test(before) && !roleCue.test(before)) || januaryAfter.test(after) || januaryBefore.test(before);
}

function isSomeone({ words, first, before, rest, isStart }: Run): boolean {
  const { given, family, plain } = commonNames();
  if (given.has(first) || isDouble(first) || (strongCue.test(before) && words.length <= 2)) return true;
  const isKnown = isName(first);
  if (words.length === 2 && (isNamedRole(before) || /^,? who\b/.test(rest) || family.has(words[1] ?? ""))) return true;
  if (!isKnown)
    return (
      !/\b(?:our|an?|this|that|each|every|in|at|to|from|near) $/i.test(before) &&
      (roleCue.test(before) || (isPersonal(rest) && !rest.startsWith(",")))
    );
  if (words.length === 2 && (does.test(rest) || /^, (?:the|our|an?|their|its|his|her) /.test(rest))) return true;
  if (words.length === 1 && ofThings.test(before)) return false;
  if (!isSpeaker(rest)) return words.length === 2 && weakCue.test(before);
  if (!isStart || words.length > 1 || isPersonal(rest)) return true;
  // At the beginning "Chisholm has a nail" may be of a yard.
  return !plain.has(first) && !/^ (?:has|had|is|was|needs|runs|from|in|at|on)\b/.test(rest);
}

/** Two given names in one, as in Jean-Guy. */
function isDouble(word: string): boolean {
  const parts = word.split("-");
  return parts.length === 2 && parts.every((part) => isNoWord(part) || part === "guy");
}

function isNoWord(word: string): boolean {
  const { given, family } = commonNames();
  return given.has(word) || family.has(word);
}

function isName(word: string): boolean {
  return isNoWord(word) || commonNames().plain.has(word) || isDouble(word);
}

/** A role before a name, as in "our president, ". */
function isNamedRole(before: string): boolean {
  return before.endsWith(", ") ? roleCue.test(`${before.slice(0, -2)} `) : roleCue.test(before);
}

function isSpeaker(rest: string): boolean {
  return speaks.test(rest) || belongings.test(rest);
}

/** What only people do, whatever stands before. */
function isPersonal(rest: string): boolean {
  return (
    /^,? (?:said|says|told|thinks|thought|knew|remembers|remembered|forgot|explained|complained|admitted|refused|could(?:n['’]t| not)|did(?:n['’]t| not) (?:know|wear|sign|see|remember)|has never|had never|never (?:saw|signed|got|heard))\b/i.test(
      rest,
    ) || belongings.test(rest)
  );
}
