import type { Said } from "./note-said.ts";
import { ordinals, sumsTo, talliesIn } from "./note-tally.ts";

/** `On two of them`, `the other two`, `at the fifth`: a part of what was counted, of which something else is told than of the rest. */
const singled =
  /(?:^|[.;,:!?"”–-] ?|\b(?:and|but|while|whereas|on|in|at|for|of|with|to|from|under) )(?:the |only |just |those of |that of )*(?:(\d+) of (?:them|those|these|the)\b|others? (\d+)|(\d+) (?=(?:i|we|there|it) )|(?:others|(?<=the )(?:other|rest|remaining|remainder))\b(?! (?:year|month|week|day|time|audit|review|visit|side|end|way|hand|plant|company|site|firm|shop|office|yard|outfit|contractor|branch|location|document|page))|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! (?:part|parties|party|aid|grade|street|floor|quarter|of|wheel|week|time|year)))(?=([^.;]*))/gi;
/** Says of a part what holds of the rest: `the others were as quick`. */
const isAlike =
  /\b(?:as (?:well|quick\w*|good|sure|clear\w*|ready|fast|much|they should)|also|too|likewise|same|alike|similar\w*|differently|equally|sound|good|fine|clear|ok|okay|right|complete|closed|renewed|replaced|fixed|in order|even|named|knew|remembered|signed|ticked|full|new|up to date|well|better|more|added|within|each|all|both|no exception|matched|in place|there|on file|dated|valid|present)\b/i;
/** Takes back in the same breath what seems alike. */
const isShort =
  /n't\b|\b(?:not?|none|nothing|nobody|never|without|only|just|still|yet|until|too|rather|un[a-z]+ed|instead|ago|later|retired|left)\b/i;
const fewCame =
  /(?:asked for|due|needed|expected|wanted|called for)[,;.] (?:only )?(\d+) (?:were|are|turned up|came|exist)\b|(?:^|[.;] )(?=\d+ (?:certificates?|sheets?|forms?|cards?|records?|reports?|signatures?|tickets?|slips?|files?)(?:[.;]|$))(\d+)\b|(?:^|[.;] )(?:only |just )?(\d+) (?:of them |people )?(?:went|came|did|took it|turned up|attended|signed|passed|finished|answered|showed up|made it)\b(?! by)|\bfor (\d+)(?=[;.,]|$)|\b(?:count(?:ed)?|found|got|there (?:are|were)|see|saw|holds?|has|have) (?:only |just )?(\d+) (?:\w+ )?(?:sheets?|forms?|cards?|certificates?|records?|slips?|signatures?|files?|tickets?|reports?|names?|entries|initials|dates)\b/gi;
const isSaid =
  /(?:^|[.;:!?"”] ?|, (?:and |but )?|\b(?:but|while|whereas) )(?:only |just )?(\d+)(?: \w+)? (said|told|knew|named|could|had|thought|asked|laughed|shrugged|described|explained|answered|pointed|believed|guessed|remembered|recalled|gave|showed|mentioned|would|went|found|were|was)\b([^.;]*)/gi;

/** Verbs of those who know: some of them do, and the others do not. */
const knows = /^(?:knew|named|could|described|explained|gave|remembered|recalled|had|answered|found|wore)$/i;
const isPlain =
  /^ (?:were |are |is |was )?(?:fully |all |quite |well )?(?:fine|good|ok|okay|clear|right|complete|in order|there|full|done|signed|closed|ticked|fixed|repaired|renewed|mended|fenced|locked|tagged|charged|guarded|labelled|labeled|posted|dated|covered|open and clear|all right|up to date|current|had it)(?:[.,;:]| (?:and|but|this year|since)\b|$)/;

/** Whether a note under a full answer singles out a part of what was counted: of all of it there would be one thing to tell. */
export function isSingledOut(text: string, { counts }: Said): boolean {
  const wholes = counts.filter(({ of }) => of > 1).map(({ of }) => of);
  const values = talliesIn(text).map(({ value }) => value);
  const isNamed = (whole: number) =>
    values.includes(whole) ||
    sumsTo(values, whole) ||
    text.includes(ordinals[whole - 3] ?? "\n") ||
    (whole === 2 && /\bboth\b/i.test(text));
  if (!wholes.some(isNamed)) return false;
  if (isPlainPart(text, wholes, values) || isHalves(text, wholes) || isFewTold(text, wholes, counts, values) || isOther(text, wholes))
    return true;
  const isAll =
    /(?<![\d.])(\d+)(?: (?:out )?of (?:the |all )?|\/)\1\b|\b(?:all|each of the) (?:of the )?\d+\b|\b(?:all|each|everyone|everybody) (?:knew|said|told|named|could)\b/i;
  return !isAll.test(text) && isFewAsked(text, counts, values);
}

function isOut(rest = ""): boolean {
  return !isAlike.test(rest) || isShort.test(rest);
}

/** `5 through it. The 2 from the spring …`, `12 walked. 10 fine.` */
function isPlainPart(text: string, wholes: readonly number[], values: readonly number[]): boolean {
  return talliesIn(text).some(({ value, at, after }) => {
    const rest = wholes.map((whole) => whole - value).filter((left) => left > 0);
    if (rest.length === 0) return false;
    const isThe = /\bthe $/i.test(text.slice(0, at)) && /^ (?:from|about|in|at|on|by|with|that|who|which)\b/.test(after);
    if (isThe && rest.some((left) => values.includes(left)) && isOut(after.split(/[.;]/)[0])) return true;
    const isShortOne =
      /(?:^|[.;] )(?:only |just )?$/i.test(text.slice(0, at)) && /^ (?:\w+ed|did|were|was|wore|got)(?: \w+){0,2}(?:[.;]|$)/.test(after);
    const isRest = /\bothers? $/i.test(text.slice(0, at));
    return (
      !isRest &&
      (isPlain.test(after) || isShortOne) &&
      value > 1 &&
      wholes.some((whole) => values.includes(whole) || values.includes(whole - value))
    );
  });
}

/** `5 tagged this year. 2 in the hay shed …`, of 7. */
function isHalves(text: string, wholes: readonly number[]): boolean {
  const heads = text
    .split(/(?<=[.;])\s+/)
    .flatMap((part) => /^(?:only |just |the )?(\d{1,3}) (?!(?:of (?:us|people)))[a-z]/i.exec(part)?.[1] ?? []);
  return wholes.some((whole) => heads.length === 2 && Number(heads[0]) + Number(heads[1]) === whole);
}

/** `All 5 got the invite. 3 went.`, `9 came through; in the binder I count 7 sheets.` */
function isFewTold(text: string, wholes: readonly number[], counts: Said["counts"], values: readonly number[]): boolean {
  const isPaper = counts.some(({ method }) => method !== "interview");
  const found = [...text.matchAll(fewCame)].map(([, due, alone, came, left, count]) => ({
    value: Number(due ?? alone ?? came ?? left ?? count),
    isLeft: left !== undefined,
  }));
  const left = found.filter(({ isLeft }) => isLeft).reduce((sum, { value }) => sum + value, 0);
  if (wholes.includes(left)) return false;
  const isFew = (whole: number, { value, isLeft }: { value: number; isLeft: boolean }) => {
    const parts = values.filter((one) => one < whole);
    return value < whole && values.includes(whole) && (isLeft ? isPaper : !sumsTo(parts, whole));
  };
  return found.some((one) => one.value > 1 && wholes.some((whole) => isFew(whole, one)));
}

/** `The other 2 laughed`, `on 2 of them`, `at the fifth`. */
function isOther(text: string, wholes: readonly number[]): boolean {
  if (/\b1\b [^.;]*(?:\band |, \w+ (?:on|in|at) )the other\b/i.test(text)) return false;
  return [...text.matchAll(singled)].some(([, of, other, some, rest = ""]) => {
    const value = of ?? other ?? some;
    if (value !== undefined && wholes.every((whole) => Number(value) >= whole)) return false;
    if (!isOut(rest) || (of === "1" && /^ (?:said|told|added|put it|answered|even)\b/.test(rest))) return false;
    // Two parts of one kind: `2 of them night shift, 3 days`.
    return of === undefined || isShort.test(rest) || !wholes.some((whole) => new RegExp(String.raw`\b${whole - Number(of)}\b`).test(text));
  });
}

/** `3 could say`, of 8 who were asked; what some of them did besides is none of it. */
function isFewAsked(text: string, counts: Said["counts"], values: readonly number[]): boolean {
  const asked = counts.filter(({ method }) => method === "interview").map(({ of }) => of);
  if (asked.length === 0) return false;
  return [...text.matchAll(isSaid)].some(([, value, verb = "", rest = ""]) => {
    const part = Number(value);
    if (part < 2 || !asked.every((of) => part < of) || !isOut(rest)) return false;
    if (/^ (?:\w+ed|done|seen|been|taken|given|spoken|gone|brought|found|told|written)\b/.test(rest) && /^had$/i.test(verb)) return false;
    return knows.test(verb) || isShort.test(rest) || asked.some((of) => values.includes(of - part));
  });
}
