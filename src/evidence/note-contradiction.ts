import type { Method } from "../model/method.ts";
import { tellsAgainst } from "./note-about.ts";
import { isLastOld, isTooOld } from "./note-age.ts";
import { isFewer, isSplit, isWholeCounted, numbersDiffer, pairsIn } from "./note-counts.ts";
import { namesUnmet } from "./note-criteria.ts";
import { tellsLack, tellsNoPaper, tellsNotKnown } from "./note-lack.ts";
import { tellsMet } from "./note-met.ts";
import { tellsNone } from "./note-none.ts";
import type { Said } from "./note-said.ts";
import { isSingledOut } from "./note-singled.ts";
import { isOtherPart, isPartNamed, isWholeNamed } from "./note-tally.ts";
import { clausesOf, presentOf, readable } from "./note-words.ts";

/** Whether the note says the opposite of the answer. */
export function contradicts(note: string, said: Said): boolean {
  if (said.shares.length === 0 || note === "") return false;
  const text = presentOf(readable(note), said.year);
  const isSpoken = said.shares.every(({ method }) => method === "interview");
  const clauses = clausesOf(withoutEntries(isSpoken ? withoutSpeech(text) : text, said.isOfWrongs));
  const all = (method: Method, share: number) => {
    const own = said.shares.filter((one) => one.method === method);
    return own.length > 0 && own.every((one) => one.share === share);
  };
  const isFull = said.shares.every(({ share }) => share === 1);
  const isCounted = isWholeCounted(text, said);
  if (isFull && clauses.some((clause, index) => tellsLack(clause, clauses[index + 1]) && (!isCounted || isTurn(text, clause)))) return true;
  if (
    isFull &&
    !isCounted &&
    (clauses.some((clause) => isLastOld(clause, said.year)) || isFewer(text, said) || isSplit(text, said) || isSingledOut(text, said))
  )
    return true;
  if (isFull && tellsAgainst(text, said.ask)) return true;
  if (
    isFull &&
    !isCounted &&
    !said.isWords &&
    /^(?:only )?(?:most|mostly|the majority|about half|roughly half|half)\b(?! (?:a )?(?:page|day|hour|hours|sheet|year))/i.test(text)
  )
    return true;
  if (all("documentation", 1) && said.oldest !== undefined && isTooOld(text, said.oldest)) return true;
  if (all("documentation", 1) && clauses.some((clause, index) => tellsNoPaper(clause, clauses[index + 1]))) return true;
  if (all("interview", 1) && clauses.some(tellsNotKnown)) return true;
  if (numbersDiffer(text, said, isFull) || (!isFull && !said.isWords && isOtherPart(text, said))) return true;
  if (said.isWords && said.shares.length > 0 && said.shares.every(({ share }) => share > 0 && share < 1) && tellsNone(text)) return true;
  if (namesUnmet(text, said)) return true;
  const most = Math.max(...said.shares.map(({ share }) => share));
  if (most === 1 || (most >= 0.5 && pairsIn(text).some(({ positive, of }) => positive < of))) return false;
  if (isTooOld(text, `${said.year - 1}-01-01`) || clauses.some((clause) => isLastOld(clause, said.year))) return false;
  if (isPartNamed(text, said)) return false;
  return tellsMet(text, {
    isZero: most === 0,
    isPart: said.isWords || (most < 0.7 && isWholeNamed(text, said)),
    isCounted: !said.isWords && isWholeNamed(text, said),
    isPaper: said.shares.every(({ method }) => method === "documentation"),
  });
}

/** Whether a note tells of another number than what was counted. */
export function countsDiffer(note: string, said: Said): boolean {
  const text = presentOf(readable(note), said.year);
  return numbersDiffer(text, said, false) || isOtherPart(text, said);
}

/** What a thing was found to be, in naming it: `the torn mat`. */
const attributes =
  /(?<=^|, |; |\band )(the|a|an|that|its|their|1)? ?(?:loose|cracked|dead|torn|leak(?:ing|y)|broken|missing|frayed|bent|worn(?:[- ]out)?|damaged|blocked|rust(?:ed|y)|dented|faulty|defective|burnt(?:[- ]out)?|split|slippery|expired|unguarded|unlabelled|unlabeled|wobbly|sticking|bare|chipped|flat|empty|dim) (?=[a-z]+ ?[a-z]*)/gi;

/** Names what may hold wrongs under any question: `3 faults: horn too quiet, gate locked`. */
const listed =
  /\b(?:warnings?|write-?ups?|warning slips|faults?|findings|defects|lessons|points|fixes|incidents|accidents|near miss(?:es)?|close calls?|injuries|breaches|red tags)\b[^:(]{0,40}$/i;

/** A note without what a record of wrongs tells of it: `2 forms on file: phone at the wheel, no eyewear`. Under a question about what goes wrong any record is one. */
function withoutEntries(text: string, isOfWrongs: boolean): string {
  if (!isOfWrongs && !/[:(]|, /.test(text)) return text;
  const left = isOfWrongs ? text.replace(attributes, "$1 ") : text;
  const isOwn = (entries: string) =>
    /n't\b|\b(?:not|none|nothing|nobody|never|open|overdue|unsigned|undated|blank|closed|yet|still|empty|only)\b/i.test(entries);
  return left.replace(
    /: .*?(?=(?<!\be\.g)[.;](?:\s|$)|$)|\([^)]*\)|(?<=\b(?:near miss(?:es)?|close calls?|incidents?|accidents?|entr(?:y|ies)|defects?|findings?|breach(?:es)?|hazards?|concerns|cases?|warnings?)), [^.;]*/g,
    (entries, at: number) => {
      const before = left.slice(0, at).split(/[.;] /).at(-1) ?? "";
      const isRecord = isOfWrongs
        ? /\d|\b(?:log|forms?|reports?|records?|cards?|list|letters?|sheets?|entries)\b/i.test(before)
        : listed.test(before);
      return isOwn(entries) || !isRecord ? entries : " ";
    },
  );
}

/** What people who were asked said, where it denies nothing: `two foremen, four hands: stop, tell the foreman, other work meanwhile`. */
function withoutSpeech(text: string): string {
  const denies =
    /n't\b|\b(?:not|never|nobody|none|nothing|neither|unsure|guess\w*|no idea|shrug\w*|laugh\w*|wrong|different|depends|still|old|away|wait|only|half|used to|some|sometimes|if)\b|\?/i;
  return text.replace(/: [^.;]*|\b(?:told|spoke|talked|heard|knew) (?:me )?(?:of|about) [^.;]*|["“][^"”]*["”]/g, (said) =>
    denies.test(said) ? said : " ",
  );
}

/** Whether a part of a note takes back what the part before it said. */
function isTurn(text: string, clause: string): boolean {
  return /\b(?:still|except|apart from|other than|bar|yet to|not yet|overdue|only)\b/i.test(clause) || /\b(?:but|however)\b/i.test(text);
}
