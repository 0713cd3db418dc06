import type { Said } from "./note-said.ts";
import { wordsOf } from "./note-words.ts";

/** Whether the note counts all of what was counted, for every way of finding out: `9 of 9`. What it tells besides is then mostly how they came to be. */
export function isWholeCounted(text: string, { shares, counts }: Said): boolean {
  const wholes = new Set(
    [...text.matchAll(/(?<![\d./-])(\d+)(?: (?:out )?of (?:the |all )?|\/)\1(?![\d./-]*\d)/g)].map(([, all]) => Number(all)),
  );
  if (wholes.size === 0) return false;
  return shares.every(({ method }) => counts.some((one) => one.method === method && wholes.has(one.of)));
}

const good =
  "(?:knew|had(?! (?:brought|swapped|talked|raised|spoken|used|done)\\b)|have|with|could|wore|wearing|named|showed|signed|complete|good|in order|dated|done|got (?:a|an|1|the|their)\\b|(?:were|are|was|is) (?:\\w+ )?(?:complete|signed|good|in order|dated|done|ok|fine|filled in|there|closed|found))";
const goodNow = new RegExp(String.raw`^ (?:\w+ ){0,3}?(?:${good}|clear|ok|okay|closed|finished|fine)\b`, "i");

/** `7 closed, the other 2 carried over`, where 9 of 9 count as good. */
export function isSplit(text: string, { counts }: Said): boolean {
  if (!counts.some(({ of }) => of > 2)) return false;
  const found = [...text.matchAll(/(?<![\d./-])\d+(?![\d./-]*\d)/g)].map((match) => ({
    value: Number(match[0]),
    isGood: goodNow.test(text.slice(match.index + match[0].length)) && !/\bothers? $/i.test(text.slice(0, match.index)),
  }));
  const isOther = (value: number) =>
    found.some((one) => !one.isGood && one.value === value) || /\b(?:the rest|the others?|remaining)\b/i.test(text);
  return found.some((one) => one.isGood && counts.some(({ of }) => one.value < of && of > 2 && isOther(of - one.value)));
}

const recordsFirst =
  /^(?:only |just )?(\d{1,3}) (?:\w+ )?(?:sets of \w+|copies of \w+|sheets?|talks?|reports?|forms?|files?|records?|cards?|meetings?|minutes|signatures?|certificates?|inspections?|drills?|entries|tests?|reviews?|assessments?|tickets?|licen[cs]es|appraisals?)\b(?! (?:in|of) \d)/i;

/** `19 talks on paper`, where 26 of 26 are counted as good. */
export function isFewer(text: string, { counts }: Said): boolean {
  const pulled = counts.filter(({ method }) => method === "documentation").map(({ of }) => of);
  if (pulled.length === 0) return false;
  const found = recordsFirst.exec(text);
  if (!found) return false;
  const all = (text.match(/(?<![\d./-])\d+(?![\d./-]*\d)/g) ?? []).map(Number);
  return Number(found[1]) < Math.min(...pulled) && !counts.some(({ of }) => all.includes(of));
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

/** Whether the note counts something that was counted in the answer, and comes to another number. */
export function numbersDiffer(text: string, { counts, isWords, shares, ask }: Said, isFull: boolean): boolean {
  const pairs = pairsIn(text);
  if (
    isFull &&
    !/\b(?:goals?|targets?|measures?|rates?|scores?)\b/i.test(ask) &&
    (shares.some(({ method }) => method !== "interview") ||
      /(?:%|per ?cent) (?:of \w+ )?(?:could|knew|named|had|said|were|did)\b/i.test(text)) &&
    /%|per ?cent/.test(text) &&
    /(?<![\d.])(?:[1-9]|[1-9]\d) ?(?:%|per ?cent)/i.test(text) &&
    !/\b100 ?(?:%|per ?cent)/i.test(text)
  )
    return true;
  if (!isFull && isFarOff(pairs, shares, isWords)) return true;
  if (isWords) return isFull && pairs.filter(isShort).length === 1;
  if (isFull && counts.every(({ of }) => of === 0) && pairs.length > 1 && pairs.filter(isShort).length === 1) return true;
  const alike = pairs.filter((pair) => counts.some(({ of }) => of === pair.of));
  const isMatch = (pair: Pair) =>
    counts.some(
      ({ positive, of }) =>
        of === pair.of &&
        (positive === pair.positive || (of - positive === pair.positive && ((positive * 2 >= of && positive < of) || !isGood(pair, text)))),
    );
  if (alike.length > 0) return (isFull || alike.length === 1) && !alike.some(isMatch);
  if (!isFull) return false;
  const isSample = (pair: Pair) => counts.some(({ of }) => of === pair.positive);
  return (pairs.length === 1 && pairs.some((pair) => isShort(pair) && !isSample(pair))) || isFewerGood(text, counts);
}

/** `7 of 8 trucks have one`, where nothing or little counts as good: read either way round, the two are far apart. */
function isFarOff(pairs: readonly Pair[], shares: Said["shares"], isWords: boolean): boolean {
  const [pair] = pairs;
  const [one] = shares;
  if (!pair || pairs.length > 1 || !one || shares.some(({ share }) => share !== one.share)) return false;
  const told = pair.positive / pair.of;
  if (isWords) return one.share === 0 && told > 0.7;
  return Math.min(Math.abs(told - one.share), Math.abs(1 - told - one.share)) > 0.3;
}

/** `8 of 9 had heard of it`: counts those who were good, not the others. */
function isGood({ positive, of }: Pair, text: string): boolean {
  const good = new RegExp(
    String.raw`\b${positive}(?: (?:out )?of (?:the )?|\/)${of} (?:\w+ ){0,2}?(?:had (?:heard|seen|read|it|one|them|taken)|knew|could|were told|was told|said yes|have (?:one|it|them)|explained|named|signed|complete|in order|on file)\b`,
    "i",
  );
  return good.test(text);
}

const fewer = new RegExp(
  String.raw`(?<![\d-])(\d+)(?: (?:\w+ ){0,3}?\w+)?[,:;]? (?:and |of which |of them )?(\d+) (?:of them )?${good}\b`,
  "gi",
);

/** `10 sheets pulled, 7 complete`, `10 days pulled, sheets for 6 of them`, where all 10 count as good. */
function isFewerGood(text: string, counts: readonly Pair[]): boolean {
  const some = [...text.matchAll(/\b(?:for|only|just) (\d+) of (?:them|those|these)\b/gi)].map(([, found]) => Number(found));
  const before = [
    ...text.matchAll(
      /(?<![\d./-])(\d+) of (?:those|these|the|them)\b.*\b(?:for|on|in|has|have|had|found|only|just|with) (?:\w+ )?(\d+) of (?:them|those|these)\b/gi,
    ),
  ];
  if (before.some(([, all, found]) => Number(found) < Number(all))) return true;
  if (some.some((found) => counts.some(({ of }) => found < of && new RegExp(String.raw`(?<![\d./-])${of}\b`).test(text)))) return true;
  return [...text.matchAll(fewer)].some(([, all, found]) => counts.some(({ of }) => of === Number(all)) && Number(found) < Number(all));
}

/** `7 of 10`, `7 out of the 10`, `7/10`; not how many were pulled of how many there are. */
export function pairsIn(text: string): Pair[] {
  if (!/\d(?: out)? of |\d\//.test(text)) return [];
  return [...text.matchAll(/(?<![\d./-])(\d{1,4})(?: (?:out )?of (?:the |our |all )?|\/)(\d{1,4})(?![\d./-]*\d)/g)]
    .filter((match) => !isSampled(text.slice(0, match.index)))
    .map(([, x, y]) => ({ positive: Number(x), of: Number(y) }))
    .filter(({ positive, of }) => positive <= of && of < 1900);
}
