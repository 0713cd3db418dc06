const numbers =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const bigger = new RegExp(String.raw`\b(${tens.join("|")})(?:[- ](${numbers.slice(0, 9).join("|")}))?\b`, "gi");
const number = new RegExp(String.raw`\b(?:${numbers.join("|")})\b`, "gi");

/** `doesnt`, `did'nt`: written in a hurry, and meant as n't. */
const shortNot = /\b(does|do|did|is|are|was|were|has|have|had|could|would|should|must|ca|wo)'?n'?t\b/gi;

/** A note with one way of writing what people write in several: numbers as digits, one kind of apostrophe, n't where it is meant. */
export function readable(note: string): string {
  return note
    .replace(/[’‘`]/g, "'")
    .replace(/\bevery (?:single )?one of\b/gi, "all of")
    .replace(/\beach one of\b/gi, "each of")
    .replace(/\bone by one\b/gi, "singly")
    .replace(/\bone another\b/gi, "each other")
    .replace(/\bno[ -]one\b/gi, "nobody")
    .replace(shortNot, "$1n't")
    .replace(/\bcan not\b/gi, "cannot")
    .replace(/\b(?:a single one|a single)\b/gi, "one")
    .replace(/\ba couple(?: of)?\b/gi, "two")
    .replace(/\bhalf a dozen\b/gi, "6")
    .replace(/\b(?:a|1|one) dozen\b/gi, "12")
    .replace(bigger, (_, ten: string, one?: string) =>
      String((tens.indexOf(ten.toLowerCase()) + 2) * 10 + (one ? numbers.indexOf(one.toLowerCase()) + 1 : 0)),
    )
    .replace(number, (found) => String(numbers.indexOf(found.toLowerCase()) + 1));
}

/** The words of a text, small. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
}

/** The words of a text, each once; `not` stands for every n't too. */
export function wordsIn(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  return words.some((word) => word.endsWith("n't")) ? [...words, "not"] : words;
}

/** Where one thing said ends and the next begins. `rev. 3` and `Sept. 2026` go on; so do `all but two`, `not yet` and `yet to`. */
const shortened = "rev sec s p pp ch no nr vs approx ca e\\.g i\\.e".split(" ");
const months = "jan feb mar apr jun jul aug sept sep oct nov dec incl dept etc".split(" ");
const eitherCase = (words: readonly string[]) => words.map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`).join("|");
const ends = new RegExp(
  String.raw`(?<!\b(?:${eitherCase(shortened)})\.)(?<!\b(?:${eitherCase(months)})\.(?= ?[^A-Z\s]))(?<=[.!?;])\s+|\s*\n\s*(?:[-*\u2022] )?|,? (?:(?<!\b[Aa]ll )[Bb]ut|(?<!\b(?:not|as) )[Yy]et(?! to\b)|[Tt]hough|[Aa]lthough|[Hh]owever|[Ww]hereas)\b,? `,
);

export function clausesOf(text: string): string[] {
  return text
    .split(ends)
    .map((clause) => clause.replace(/[.!?;]+$/, ""))
    .filter((clause) => clause.trim() !== "");
}

const history =
  /^(?:(?:and|but) )?(?:(?:back )?in (?:early |late )?(20\d\d)|(?:at |on |during )?(?:the |my |our )?(?:last|first|previous) (?:time|visit|audit)(?= (?:\w+ )?(?:was|were|had|did|i|we|they|it|only|\d|no\b))|last (?:year|time|spring|summer|fall|autumn|winter)(?!'s| (?:was|were|is)\b)|last years (?:had|were)|(?:\d+|a|some) (?:years?|audits?|visits?|seasons?) (?:ago|back)|years ago|the year before|the first time|first time|(?:the |our )?last (?:year|audit|visit|time|review)(?:'s)? (?:\w+ )?(?:had|found|showed|noted|saw|marked|flagged|wrote up))\b/i;

/** A note without the parts that only tell how it was in another year, where it tells how it is too. */
export function presentOf(text: string, year: number): string {
  if (!/\b(?:last|ago|back|first|previous|year|in 20)/i.test(text)) return text;
  const clauses = clausesOf(text);
  const left = clauses.filter((clause) => {
    const found = history.exec(clause);
    return (
      !found ||
      (found[1] !== undefined && Number(found[1]) >= year) ||
      /\b(?:since (?:then|\d)|none|nothing|not|nobody) ?(?:since|after)\b/i.test(clause)
    );
  });
  return left.length === 0 || left.length === clauses.length ? text : left.join(". ");
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
