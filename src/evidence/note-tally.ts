import { tellsLack } from "./note-lack.ts";
import type { Said } from "./note-said.ts";

/** A number that counts something: where it stands, and how much. */
export interface Tally {
  value: number;
  at: number;
  after: string;
}

type Counted = Pick<Said["counts"][number], "positive" | "of">;

/** What stands for a count in `the fifth`, from three on. */
export const ordinals = "third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** Before a number that names a thing and counts none: `page 9`, `truck 6`, `Feb 11`. */
const isName =
  /(?:\b(?:pages?|pp?|sec|sections?|s|ch|chapter|rev|revision|version|v|tabs?|part|km|no|nr|unit|units? no|truck|crew|bay|step|row|sched|schedule|appendix|element|route|hwy|highway|class|type|level|grade|since|by|until|before|after|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\.? ?|[#$/.:-]|\d|\b(?:19|20)\d\d,? )$/i;
/** After a number that measures and counts nothing that was found: `12 months`, `10:40`, `40%`. */
const isMeasure =
  /^(?:[./:-]\d|\d|[a-z%°"]|-(?:day|hour|year|week|month|person|man|part|page|point|inch|foot|ton|step|wheel)| ?%| per ?cent| ?(?:am|pm|km|kg|mm|cm|ft|feet|lbs?|litres?|metres?|meters?|m|h|hrs?|hours?|mins?|minutes?|seconds?|days?|weeks?|years?|yrs?|times?|cents|dollars|jan\w*|feb\w*|march|april|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|points? list|hundred|thousand|and a half)\b)/i;

/** The numbers of a text that count something; years and what is measured are none, unless it is the `whole` that was counted: `10 days`. */
export function talliesIn(text: string, whole = 0): Tally[] {
  return [...text.matchAll(/\d+/g)].flatMap(({ 0: digits, index }) => {
    const [before, after] = [text.slice(Math.max(0, index - 14), index), text.slice(index + digits.length)];
    const value = Number(digits);
    if (value > 1899 || /[a-z]$/i.test(before) || isName.test(before) || (value !== whole && isMeasure.test(after))) return [];
    return [{ value, at: index, after }];
  });
}

/** Whether some of the numbers come to a sum: `12 had it, 3 and 2 did not` of 17. */
export function sumsTo(values: readonly number[], sum: number): boolean {
  if (sum === 0) return true;
  return values.slice(0, 8).some((value, index) => value <= sum && sumsTo(values.slice(index + 1, 8), sum - value));
}

const pageLike = /\bonly \d+ (?:pages?|minutes?|hours?|lines?|weeks?|days? (?:late|old|ago))\b/i;

/** `Half of them`, `the other 5`, `6 months of the year`: where that is no part of what is answered. */
function isOtherShare(text: string, { positive, of }: Counted, values: readonly number[]): boolean {
  const isPart = (part: number) => part === positive || part === of - positive;
  if (
    /\bhalf (?:of (?:them|the|those)|could|knew|named|said|told|were|had|was|are|have)\b/i.test(text) &&
    !values.some((value) => value < of && isPart(value))
  )
    return Math.abs(positive / of - 0.5) > 0.2;
  const other = Number(/\bothers? (\d{1,3})\b(?! (?:times|days|weeks|months|years))/i.exec(text)?.[1] ?? -1);
  if (other > 1 && other < of && values.every((value) => value >= of || value === other) && !isPart(other)) return true;
  const [alone] = values;
  if (/\b(?:the rest|the others)\b/i.test(text) && values.length === 1 && alone !== undefined && alone > 0 && alone < of && !isPart(alone))
    return true;
  const months = Number((of === 12 ? /(?<![\d-])(\d{1,2}) months\b(?! (?:ago|old|after|before|later))/i.exec(text)?.[1] : undefined) ?? -1);
  return months > 0 && months < of && !isPart(months) && !values.some((value) => value < of && isPart(value));
}

/** `The remaining 9 did not know`, where 9 of 10 did; `none could`, where 2 of 3 could. */
function isDenied(text: string, { positive, of }: Counted, values: readonly number[]): boolean {
  const not =
    "(?:did not|didn't|could not|couldn't|had no|had none|had never|knew nothing|has no|have no|have none|was not|wasn't|were not|weren't|do not|don't|does not)";
  const whole =
    /(?:^|[.;,] )(?:none|nobody|not 1) (?:of (?:them|these|those|the \w+) )?(?:could|had|knew|did|was|were|has|have|wore|signed|remembered|can|know)\b/i;
  if (whole.test(text)) return !values.includes(positive) && !values.includes(of - positive);
  return positive !== of - positive && new RegExp(String.raw`(?<![\d./-])${positive} (?:[a-z']+ ){0,4}?${not}\b`, "i").test(text);
}

/** `2 done, the others are waiting`, where 8 of 10 are. */
function isSwapped(text: string, { positive, of }: Counted, values: readonly number[]): boolean {
  const other = of - positive;
  if (other === positive || other < 2 || values.includes(positive)) return false;
  const good = "(?:done|closed|complete|signed|fine|good|in order|current|knew|could|had (?:it|one)|wore)";
  return new RegExp(String.raw`(?<![\d./-])${other} (?:of (?:them|these) )?(?:are |were |is |was )?${good}\b(?! not| no\b)`, "i").test(
    text,
  );
}

/** How many a note tells of in the parts that tell of a lack: a part without a number tells of one, and the rest could be any. */
function lackingIn(text: string): number {
  const parts = text.split(/[.;,:]\s+|\s+and\s+/).filter((part) => tellsLack(part));
  if (parts.some((part) => /\b(?:rest|others?|remaining|some|most|several|many)\b/i.test(part))) return -1;
  return parts.reduce((sum, part) => sum + (talliesIn(part)[0]?.value ?? 1), 0);
}

/** Whether a note under an answer that is no full one counts the same whole, and comes to a part that the answer is not. */
export function isOtherPart(text: string, { counts, shares, isWords }: Said): boolean {
  const [share] = shares;
  if (isWords || !share || shares.length > 1) return false;
  const own = counts.find(({ of }) => of > 0);
  return own ? isOtherCount(text, own) : isOtherPercent(text, share.share);
}

function isOtherCount(text: string, own: Counted): boolean {
  const left = own.of - own.positive;
  // `Reports for 7 months only`, where 11 of 12 count as good.
  const [, only, alone] = /\bonly (\d+)\b|(?<![\d-])\b(\d+) (?:\w+ ){1,2}only\b/i.exec(text) ?? [];
  const few = Number(only ?? alone ?? -1);
  if (few >= 0 && few < own.of && ![own.positive, left].includes(few) && own.positive - few > 1 && !pageLike.test(text)) return true;
  const values = talliesIn(text, own.of).map(({ value }) => value);
  if (isOtherShare(text, own, values) || isSwapped(text, own, values) || (own.positive > 0 && isDenied(text, own, values))) return true;
  if (isWholeTold(text, own.of, values)) return left > 0;
  const parts = values.filter((value) => value < own.of && value > 0);
  const isNamed = values.includes(own.of) || (ordinals[own.of - 3] !== undefined && text.includes(ordinals[own.of - 3] ?? ""));
  if (own.of < 3 || parts.length === 0 || !isNamed) return false;
  if (parts.reduce((sum, part) => sum + part, 0) === own.of && parts.length > 2) return false;
  return !sumsTo(parts, own.positive) && !sumsTo(parts, left) && lackingIn(text) !== left;
}

function isOtherPercent(text: string, share: number): boolean {
  const values = talliesIn(text).map(({ value }) => value);
  const whole = Math.max(...values);
  const parts = values.filter((value) => value < whole && value > 0);
  if (parts.length === 0 || whole < 4) return false;
  const isNear = (part: number) => [part / whole, 1 - part / whole].some((one) => Math.abs(one - share) <= 0.11);
  return share > 0 && share < 1 && !parts.some(isNear);
}

/** Whether a note names how many were counted, and no smaller number. */
export function isWholeNamed(text: string, { counts }: Said): boolean {
  const [own] = counts.filter(({ of }) => of > 2);
  const values = talliesIn(text, own?.of).map(({ value }) => value);
  return own !== undefined && values.includes(own.of) && values.every((value) => value >= own.of);
}

/** Whether a note names just the part that is answered: `22 of the people wore everything`, of 23. */
export function isPartNamed(text: string, { counts }: Said): boolean {
  const [own] = counts.filter(({ of }) => of > 0);
  return (
    own !== undefined && own.positive > 0 && own.positive < own.of && talliesIn(text, own.of).some(({ value }) => value === own.positive)
  );
}

/** `All 9 told me`, `6 members, 6 certificates`: that all who were counted are good. */
function isWholeTold(text: string, whole: number, values: readonly number[]): boolean {
  if (whole < 2 || /n't\b|\b(?:not?|none|nothing|nobody|never|neither|without|only|but|un[a-z]+ed)\b/i.test(text)) return false;
  const isAll = new RegExp(
    String.raw`\b(?:all|each of the|every 1 of the) ${whole}\b[^,;.]{0,30}? (?:told|knew|know|had|have|has|named|could|can|signed|carry|carried|hold|held|gave|said|explained|are|were \w+ed|is|was) (?!asked|pulled|read|looked|drawn|picked|checked)`,
    "i",
  );
  return isAll.test(text) || (!values.some((value) => value < whole) && values.filter((value) => value === whole).length > 1);
}
