/** Words that stand large within a note without being anyone's name. */
const ordinary = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday alberta canada calgary edmonton ohs wcb cor secor act code regulation part section policy plan procedure log register inventory report form card sheet binder site yard shop office head field safety health hazard emergency first aid working alone job".split(
    " ",
  ),
);

/** What to point out in a note before it goes into a report: a person named, a phone number, someone known by being the only one. */
export function noteRemark(note: string, known: readonly string[] = []): string | undefined {
  if (/(?<![\d-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/.test(note))
    return "The note seems to hold a phone number. Leave it out: reports are passed on.";
  if (
    /\bthe only (?!one\b|thing\b|way\b|place\b|site\b|gap\b|copy\b)\p{Ll}+(?:er|or|ian|man|woman|ist|hand|worker|apprentice|manager)\b/iu.test(
      note,
    )
  )
    return "Someone who is the only one is known by that. Write a worker, or a supervisor.";
  if (namesPerson(note, known)) return "The note seems to name a person. Write their role instead: reports are passed on.";
  return undefined;
}

function namesPerson(note: string, known: readonly string[]): boolean {
  if (/\b(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}\p{Ll}+/u.test(note)) return true;
  const own = new Set(known.flatMap((text) => text.toLowerCase().split(/\P{L}+/u)));
  const isOrdinary = (word: string) => ordinary.has(word.toLowerCase()) || own.has(word.toLowerCase());
  const pairs = note.matchAll(/\b(?:spoke (?:to|with)|asked|told by|said by|signed by|interviewed|met) (\p{Lu}\p{Ll}+)/giu);
  for (const [, word = ""] of pairs) if (/^\p{Lu}/u.test(word) && !isOrdinary(word)) return true;
  return false;
}
