import type { Said } from "./note-said.ts";

/** A number that counts something: where it stands, and how much. */
export interface Tally {
  value: number;
  at: number;
  after: string;
}

/** Before a number that names a thing and counts none: `page 9`, `truck 6`, `Feb 11`. */
const isName =
  /(?:\b(?:pages?|pp?|sec|sections?|s|ch|chapter|rev|revision|version|v|tabs?|part|km|no|nr|unit|units? no|truck|bay|room|line|step|row|rule|item|point|file|form|sched|schedule|appendix|element|shop|pump|well|lot|site|route|hwy|highway|class|type|level|grade|since|by|until|before|after|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\.? ?|[#$/.:-]|\d|\b(?:19|20)\d\d,? )$/i;
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
function sumsTo(values: readonly number[], sum: number): boolean {
  if (sum === 0) return true;
  return values.slice(0, 8).some((value, index) => value <= sum && sumsTo(values.slice(index + 1, 8), sum - value));
}

const pageLike = /\bonly \d+ (?:pages?|minutes?|hours?|lines?|weeks?|days? (?:late|old|ago))\b/i;

/** Whether a note under an answer that is no full one counts the same whole, and comes to a part that the answer is not. */
export function isOtherPart(text: string, { counts, shares, isWords }: Said): boolean {
  const [share] = shares;
  if (isWords || !share || shares.length > 1) return false;
  const own = counts.find(({ of }) => of > 0);
  // `Reports for 7 months only`, where 11 of 12 count as good.
  const [, only, alone] = /\bonly (\d+)\b|(?<![\d-])\b(\d+) (?:\w+ ){1,2}only\b/i.exec(text) ?? [];
  const few = Number(only ?? alone ?? -1);
  if (
    own &&
    few >= 0 &&
    few < own.of &&
    ![own.positive, own.of - own.positive].includes(few) &&
    own.positive - few > 1 &&
    !pageLike.test(text)
  )
    return true;
  const values = talliesIn(text, own?.of).map(({ value }) => value);
  if (own) {
    if (isWholeTold(text, own.of, values)) return own.positive < own.of;
    const parts = values.filter((value) => value < own.of && value > 0);
    if (own.of < 3 || parts.length === 0 || !values.includes(own.of)) return false;
    if (parts.reduce((sum, part) => sum + part, 0) === own.of && parts.length > 2) return false;
    return !sumsTo(parts, own.positive) && !sumsTo(parts, own.of - own.positive);
  }
  const whole = Math.max(...values);
  const parts = values.filter((value) => value < whole && value > 0);
  if (parts.length === 0 || whole < 4) return false;
  const isNear = (part: number) => [part / whole, 1 - part / whole].some((one) => Math.abs(one - share.share) <= 0.11);
  return share.share > 0 && share.share < 1 && !parts.some(isNear);
}

/** `On two of them`, `the other two`, `at the fifth`: a part of what was counted, of which something else is told than of the rest. */
const singled =
  /(?:^|[.;,:!?"”–-] ?|\b(?:and|but|while|whereas|on|in|at|for|of|with|to|from|under) )(?:the |only |just |those of |that of )*(?:(\d+) of (?:them|those|these|the)\b|others? (\d+)|(\d+) (?=(?:i|we|there|it) )|(?:others?|rest|remaining|remainder|remainder)\b(?! (?:year|month|week|day|time|audit|review|visit))|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! (?:part|parties|party|aid|grade|street|floor|quarter|of|wheel|week|time|year)))(?=([^.;]*))/gi;
/** Says of a part what holds of the rest: `the others were as quick`. */
const isAlike =
  /\b(?:as (?:well|quick\w*|good|sure|clear\w*|ready|fast|much|they should)|also|too|likewise|same|alike|similar\w*|differently|equally|sound|good|fine|clear|ok|okay|right|complete|closed|renewed|replaced|fixed|in order|even|named|knew|remembered|signed|ticked|full|new|up to date|well|better|more|added|within|each|all|both|no exception|matched|in place|there|on file|dated|valid|present)\b/i;
/** Takes back in the same breath what seems alike. */
const isShort =
  /n't\b|\b(?:not?|none|nothing|nobody|never|without|only|just|still|yet|until|too|un[a-z]+ed|instead|ago|later|retired|left)\b/i;
const fewCame =
  /(?:^|[.;] )(?:only |just )?(\d+) (?:of them |people )?(?:went|came|did|took it|turned up|attended|signed|passed|finished|answered|showed up|made it)\b(?! by)|\bfor (\d+)(?=[;.,]|$)|\b(?:count(?:ed)?|found|got|there (?:are|were)|see|saw|holds?|has|have) (?:only |just )?(\d+) (?:\w+ )?(?:sheets?|forms?|cards?|certificates?|records?|slips?|signatures?|files?|tickets?|reports?|names?|entries|initials|dates)\b/gi;
const ordinals = "third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const isSaid =
  /(?:^|[.;:!?"”] ?|, (?:and |but )?|\b(?:but|while|whereas) )(?:only |just )?(\d+)(?: \w+)? (?:said|told|knew|named|could|had|thought|asked|laughed|shrugged|described|explained|answered|pointed|believed|guessed|remembered|recalled|gave|showed|mentioned|would|went|found|were|was)\b([^.;]*)/gi;

/** Whether a note names how many were counted, and no smaller number. */
export function isWholeNamed(text: string, { counts }: Said): boolean {
  const [own] = counts.filter(({ of }) => of > 2);
  const values = talliesIn(text, own?.of).map(({ value }) => value);
  return own !== undefined && values.includes(own.of) && values.every((value) => value >= own.of);
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

/** Whether a note under a full answer singles out a part of what was counted: of all of it there would be one thing to tell. */
export function isSingledOut(text: string, { counts }: Said): boolean {
  const wholes = counts.filter(({ of }) => of > 1).map(({ of }) => of);
  if (wholes.length === 0) return false;
  const values = talliesIn(text).map(({ value }) => value);
  if (
    !(wholes.includes(2) && /\bboth\b/i.test(text)) &&
    !wholes.some((whole) => values.includes(whole) || sumsTo(values, whole) || text.includes(ordinals[whole - 3] ?? "\n"))
  )
    return false;
  const isPart = (value: string | undefined) => value === undefined || wholes.some((whole) => Number(value) < whole);
  const isOut = (rest = "") => !isAlike.test(rest) || isShort.test(rest);
  // `5 through it. The 2 from the spring …`, `12 walked. 10 fine.`
  for (const { value, at, after } of talliesIn(text)) {
    const rest = wholes.map((whole) => whole - value).filter((left) => left > 0);
    if (rest.length === 0) continue;
    const isThe = /\bthe $/i.test(text.slice(0, at)) && /^ (?:from|about|in|at|on|by|with|that|who|which)\b/.test(after);
    if (isThe && rest.some((left) => values.includes(left)) && isOut(after.split(/[.;]/)[0])) return true;
    const isOk =
      /^ (?:were |are |is |was )?(?:fully |all |quite |well )?(?:fine|good|ok|okay|clear|right|complete|in order|there|full|done|signed|closed|ticked|fixed|repaired|renewed|mended|open and clear|all right|up to date|current|had it)(?:[.,;:]| (?:and|but)\b|$)/.test(
        after,
      );
    if (isOk && value > 1 && wholes.some((whole) => values.includes(whole))) return true;
  }
  // `All 5 got the invite. 3 went.`, `9 came through; in the binder I count 7 sheets.`
  const short = [...text.matchAll(fewCame)].map(([, came, left, count]) => ({
    value: Number(came ?? left ?? count),
    isLeft: left !== undefined,
  }));
  const isFewOf = (whole: number, { value, isLeft }: { value: number; isLeft: boolean }) =>
    value < whole &&
    values.includes(whole) &&
    (isLeft ||
      !sumsTo(
        values.filter((one) => one < whole),
        whole,
      ));
  const left = short.filter(({ isLeft }) => isLeft).reduce((sum, { value }) => sum + value, 0);
  if (wholes.includes(left)) return false;
  if (short.some((one) => one.value > 1 && wholes.some((whole) => isFewOf(whole, one)))) return true;
  const isSplit = (of: string | undefined, rest = "") =>
    of !== undefined && !isShort.test(rest) && wholes.some((whole) => new RegExp(String.raw`\b${whole - Number(of)}\b`).test(text));
  const isQuote = (rest = "") => /^ (?:said|told|added|put it|answered|even)\b/.test(rest);
  if (
    !/\b1 \w+ [^.;]* and the other\b/i.test(text) &&
    [...text.matchAll(singled)].some(
      ([, of, other, some, rest]) => isPart(of ?? other ?? some) && isOut(rest) && !isSplit(of, rest) && !(of === "1" && isQuote(rest)),
    )
  )
    return true;
  if (/(?<![\d.])(\d+)(?: (?:out )?of (?:the |all )?|\/)\1\b|\b(?:all|each of the) (?:of the )?\d+\b/i.test(text)) return false;
  const asked = counts.filter(({ method }) => method === "interview").map(({ of }) => of);
  return [...text.matchAll(isSaid)].some(([, value, rest]) => {
    const part = Number(value);
    return part > 1 && asked.length > 0 && asked.every((of) => part < of && !values.includes(0)) && isOut(rest);
  });
}
