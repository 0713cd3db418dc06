import type { Method } from "../model/method.ts";
import { clausesOf, tellsLack, tellsNoPaper, tellsNotKnown, wordsOf } from "./note-lack.ts";

/** What an answer says, as far as a note can be held against it. */
export interface Said {
  /** The share of each response, 0 to 1, and how it was found. */
  shares: readonly { method: Method; share: number }[];
  /** Responses that count, and what of them may be quoted: single ones and the sum of a method. */
  counts: readonly { positive: number; of: number }[];
  /** Whether every response is a plain word. */
  isWords: boolean;
}

/** Whether the note says the opposite of the answer. */
export function contradicts(note: string, said: Said): boolean {
  if (said.shares.length === 0 || note === "") return false;
  const text = withDigits(note);
  const clauses = clausesOf(text);
  const all = (method: Method, share: number) => {
    const own = said.shares.filter((one) => one.method === method);
    return own.length > 0 && own.every((one) => one.share === share);
  };
  const isFull = said.shares.every(({ share }) => share === 1);
  if (isFull && clauses.some(tellsLack)) return true;
  if (all("documentation", 1) && clauses.some(tellsNoPaper)) return true;
  if (all("interview", 1) && clauses.some(tellsNotKnown)) return true;
  if (numbersDiffer(text, said, isFull)) return true;
  const most = Math.max(...said.shares.map(({ share }) => share));
  if (most === 1 || (most >= 0.5 && pairsIn(text).some(isShort))) return false;
  return tellsMet(text, most === 0);
}

const words =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const word = new RegExp(String.raw`\b(?:${words.join("|")})\b`, "gi");

function withDigits(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\bno one\b/gi, "nobody")
    .replace(word, (found) => String(words.indexOf(found.toLowerCase()) + 1));
}

interface Pair {
  positive: number;
  of: number;
}

function isShort({ positive, of }: Pair): boolean {
  return positive < of;
}

const sampling = new Set(
  "not pulled sampled sample drew picked read looked opened selected chose reviewed checked asked spoke interviewed watched saw".split(" "),
);

/** Whether what stands before a count says that so many were taken: `pulled 5 of 40`. */
function isSampled(before: string): boolean {
  const words = wordsOf(before.slice(-30)).filter((word) => word !== "");
  while (/^(?:the|a|all|about|of|at|to|with)$/.test(words.at(-1) ?? "")) words.pop();
  return sampling.has(words.at(-1) ?? "") && /[a-z] $/i.test(before);
}

const good =
  "(?:knew|had|have|could|wore|named|showed|signed|complete|good|in order|dated|done|(?:were|are|was|is) (?:\\w+ )?(?:complete|signed|good|in order|dated|done|ok|fine|filled in|there|closed|found))";

/** Whether the note counts something that was counted in the answer, and comes to another number. */
function numbersDiffer(text: string, { counts, isWords }: Said, isFull: boolean): boolean {
  const pairs = pairsIn(text);
  if (
    isFull &&
    /%|per ?cent/.test(text) &&
    /(?<![\d.])(?:[1-9]|[1-9]\d) ?(?:%|per ?cent)/i.test(text) &&
    !/\b100 ?(?:%|per ?cent)/i.test(text)
  )
    return true;
  if (isWords) return isFull && pairs.length === 1 && pairs.some(isShort);
  const alike = pairs.filter((pair) => counts.some(({ of }) => of === pair.of));
  const isMatch = (pair: Pair) =>
    counts.some(({ positive, of }) => of === pair.of && (positive === pair.positive || of - positive === pair.positive));
  if (alike.length > 0) return (isFull || alike.length === 1) && !alike.some(isMatch);
  if (!isFull) return false;
  const isSample = (pair: Pair) => counts.some(({ of }) => of === pair.positive);
  return (pairs.length === 1 && pairs.some((pair) => isShort(pair) && !isSample(pair))) || isFewerGood(text, counts);
}

const fewer = new RegExp(
  String.raw`(?<![\d-])(\d+) (?:\w+ ){0,3}?\w+[,:;]? (?:and |of which |of them )?(\d+) (?:of them )?${good}\b`,
  "gi",
);

/** `10 sheets pulled, 7 complete`, where all 10 count as good. */
function isFewerGood(text: string, counts: readonly Pair[]): boolean {
  return [...text.matchAll(fewer)].some(([, all, found]) => counts.some(({ of }) => of === Number(all)) && Number(found) < Number(all));
}

/** `7 of 10`, `7 out of the 10`, `7/10`; not how many were pulled of how many there are. */
function pairsIn(text: string): Pair[] {
  if (!/\d(?: out)? of |\d\//.test(text)) return [];
  return [...text.matchAll(/(?<![\d./-])(\d{1,4})(?: (?:out )?of (?:the |our |all )?|\/)(\d{1,4})(?![\d./-]*\d)/g)]
    .filter((match) => !isSampled(text.slice(0, match.index)))
    .map(([, x, y]) => ({ positive: Number(x), of: Number(y) }))
    .filter(({ positive, of }) => positive <= of && of < 1900);
}

const against = new Set(
  "no not none nothing nobody never neither missing without only but lack lacks lacking old still draft expired blank empty incomplete outdated unsigned undated yet except too wrong instead cannot copies copied same older overdue should must need needs few poor bad broken gone out half some barely hardly rarely unsure unaware failed late after until former previous will would planned rely forgot".split(
    " ",
  ),
);
const met =
  "(?:complete|completed|signed|up to date|current|in place|posted|approved|in order|there|available|good|correct|clear|dated|reviewed|present|done|on file|filled in|closed|fine|well|trained|documented|excellent|written|kept|followed|met|tested|covered|working|worn|known|held|recorded|ready|valid|found|listed|named|seen|shown)";
const everyIs = new RegExp(
  String.raw`\b(?:all|every|each|both|everyone|everybody|everything)\b[^.;]*?\b(?:(?:has|have|had|with) (?:its|their|a|an|the|been|1|his)|(?:is|are|was|were) (?:\w+ )?${met}|can|could|knew|know|knows|named|explained|described|signed|wore|wear|wears|showed|answered|told|gave|pointed|took|said yes|met)\b`,
  "i",
);
const universal = new Set("all every each both everyone everybody everything full whole".split(" "));
const hasAll =
  /\b(?:lists?|covers?|names?|includes?|contains?|describes?|explains?|meets?|answers?|has|have|shows?|gives?) (?:[\w-]+ ){0,4}?(?:all|every|each|both|everyone|everything|the (?:full|whole))\b/i;
const whole = /(?<![\d.])(\d+) (?:out )?of (?:the )?\1\b/;
const isThere = new RegExp(
  String.raw`\b(?:is|are|was|were|looks?|found|and|has been|have been|exists?|in use|seen|meets|everything is) ?(?:\w+ )?(?:${met}\b|$)|^(?:[\w-]+ ){0,6}(?:${met})\b`,
  "i",
);

/** Says that all is there, with a word that else speaks against it. */
const allThere =
  /\bwithout (?:help|prompt\w*|looking|exception|delay|trouble|hesitat\w*|gaps?)\b|\bno (?:gaps?|exceptions?|issues?|problems?|lacks?)\b|\b(?:nothing|none|no \w+) (?:(?:is|are|was|were) )?missing\b/gi;

function isAgainst(text: string): boolean {
  return wordsOf(text).some((one) => against.has(one) || one.endsWith("n't")) || /\bto be\b/i.test(text);
}

/** Whether a note tells of nothing but what is there, under an answer that says it is not. */
function tellsMet(note: string, isZero: boolean): boolean {
  if (isAgainst(note) && isAgainst(note.replace(allThere, " "))) return false;
  const isUniversal = wordsOf(note).some((one) => universal.has(one)) && (everyIs.test(note) || hasAll.test(note));
  return isUniversal || whole.test(note) || (isZero && isThere.test(note));
}
