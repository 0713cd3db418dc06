import { harmless } from "./note-excused.ts";
import { markBad, markEvents, markPapers, unmarked } from "./note-marks.ts";
import { bygone, ended, type Gated, lists, mended, noEvents, noneBad, norms, rules } from "./note-passing.ts";
import { setOf, wordsIn, wordsOf } from "./note-words.ts";

/** `so a second horn went up`, `has a new hose`: what came of it. */
const isAnswered =
  /^(?:it|they|that|this)(?:'s| is| are) (?:up|in|on|there|back|fixed|done)$|\bso (?:i|we|he|she|they|the \w+) (?:\w+ )?(?:went (?:through|over)|read|explained|translated|walked)\b|\bthen (?:got (?:it|them|there)|named|knew|remembered|recalled)\b|\ba new (?:1|one)\b|^(?:a )?(?:new|second|another|extra|spare) [^,;]*? (?:was|were|went|has been|bought|hung|put|installed|came)\b|\b(?:red|out[- ]of[- ]service|lock-?out|do[- ]not[- ]use)[- ]tag(?:s|ged)?\b|\btagged (?:out|and locked|red)\b|\b(?:it is|they are|it's|they're|it has been|they've been|that is|he is|she is|we are) (?:in |there |on |up )?(?:now|since)\b|\b(?:has|have|had|got|gets?|with|now|is|are) (?:\w+ )?(?:a |its |their )?(?:new|fresh|second|spare|another) (?!owner|hires?|starters?|hands?)[\w-]+|\b(?:so|then|since|now)\b[^,;]*? (?:went|gone|came|hung|put|bolted|added|moved) (?:up|in|on|out|back|there|to)\b|\b(?:back|in place|running|working|full|in order) (?:again|by (?:noon|\d|the)|since|the (?:same|next)|on 20|within|today|now)\b|\b(?:so|then|and) (?:they|we|he|she|the \w+|a \w+(?: \w+)?) (?:\w+ )?(?:added|bought|put|fixed|swapped|changed|wrote|hung|replaced|ordered in|repaired|cleared|filled|did)\b/i;
const day = String.raw`(?: (?:\w+ )?(?:on|in|by|before|within|again|since|later|at once|right away|the same|promptly|immediately|that (?:day|week)|the (?:day|week|month|next)|\d+(?! (?:weeks|months|years))\b))`;
const now = "(?:\\d+|of these|of them|were|are|the same|since|now|then|soon|later|both|all|each|quickly|promptly|at once) ";
/** That it was put right, said after the lack, of the same thing. */
const wasMended = new RegExp(
  String.raw`(?:^|[,;)] |\b(?:and|which|that|it|they|both|all|each|these|this|was|were|is|are|been|got|since|now) )(?:${now})*(?:(?:was|were|is|are|has been|have been|had been|got) (?:${now})*)?(?:${mended}\b|${ended}${day})|^(?:all|both|each)(?: \w+){0,2} (?:${ended})\b`,
  "i",
);
const isEnded = new RegExp(
  String.raw`\b(?:is|are) (?:${now})*(?:finished|closed|complete|done|back|in place|up to date|valid again|in order)\b`,
  "i",
);
const intoPlan =
  /\b(?:went|moved|carried|entered|put|taken|are|is|was|were) (?:in|on|into|over to|to|up in) (?:the )?(?:\w+ )?(?:plan|action plan|action log|[A-Z]{2}-?\d+)\b/;

/** Words of which one must be there. */
const rights = setOf(
  `${[mended, ended]
    .join(" ")
    .replace(/[^a-z]+/g, " ")
    .trim()} in there through over read explained translated walked new then second another extra spare fresh red lock lockout tag tags tagged not now since went gone came hung bolted up back running working
  full order place again changed wrote ordered did complete date valid closed done plan log action`,
);

/** Whether what is told after a lack, in the same part or the next, is that it was put right. */
function isPutRight(after: string): boolean {
  if (!wordsOf(after).some((word) => rights.has(word))) return false;
  const rest = after
    .replace(
      /\b(?:no|none|nobody|nothing|neither|never|without)\b[^,;]*? (?:was|were|has been|have been|is|are|ever) (?!(?:[^,;]* )?again\b)[^,;]*/gi,
      " ",
    )
    .replace(
      /\b(?:not|never|to|n't|yet|should|must|will|be) (?:have |be |been |get )*(?:\w+ )?(?:replaced|fixed|repaired|renewed|retested|refilled|corrected|done|made|held|reviewed|closed|finished|completed|put|signed|written|trained|updated|posted|added)\b/gi,
      " ",
    );
  return wasMended.test(rest) || isAnswered.test(rest) || isEnded.test(rest) || intoPlan.test(rest);
}

const denials = setOf("no not none nobody nothing never neither nor without cannot nil 0");
const steps: readonly { mark: (text: string) => string; patterns: readonly Gated[] }[] = [
  { mark: (text) => text, patterns: lists.map((pattern) => [setOf("no without e"), pattern]) },
  { mark: markBad, patterns: noneBad.map((pattern) => [denials, pattern]) },
  { mark: markEvents, patterns: noEvents.map((pattern) => [denials, pattern]) },
  { mark: markPapers, patterns: [...norms, ...rules].map((pattern) => [setOf("no not nobody never that must may"), pattern]) },
  { mark: (text) => text, patterns: [...bygone, ...harmless] },
];

/**
 * A part of a note without what only sounds like a lack. `next` is the part after it, which may say that it was put right. As soon as `isLack`
 * finds none any more the rest is left as it is: a pattern costs its time on first use.
 */
export function withoutHarmless(clause: string, next = "", isLack: (text: string) => boolean = () => true): string {
  const left = stripHarmless(clause, isLack);
  if (!isLack(left)) return left;
  if (isPast(left, next) && !isLack(next)) return " ";
  if (isPutRight(left)) return isPutRight(afterLack(left)) ? " " : left;
  return isMended("", next) ? " " : left;
}

const inPassing = [
  /(?:^|, )(?:not 1|none|nobody|neither|no)\b[^,;]*/gi,
  /\b(?:not (?:from|off|a|an|by|just|some)|rather than|instead of)\b[^,;]*/gi,
  /\b(?:if|when|whether|unless|in case) (?!(?:there|we|i|he|she|they|somebody|someone|whoever|it|things) (?:has|have|is|gets?|finds?|remembers?|thinks?|feels?|slows?|comes?|ever))(?:(?! and\b)[^,;])*/gi,
  /\b(?:that|which|who)\b (?!(?:[^,;]* who )?(?:has |have |had )?(?:since )?(?:retired|left|moved|sold|quit|resigned|died|closed))[^,;]{0,45}?\b(?:was|were|had|\w+ed)\b[^,;]{0,45}?\b(?:in (?:the )?(?:spring|summer|fall|autumn|winter)|last (?:year|time|visit|audit|spring|summer|fall|winter)|at (?:the|my|our) (?:last|first|previous) (?:visit|audit|walk|tour|inspection))\b/gi,
];

/** A part of a note without what a paper says and what only stands there in passing. */
export function withoutRules(clause: string): string {
  const left = norms.reduce((text, pattern) => text.replace(pattern, " "), markPapers(clause));
  return inPassing.reduce((text, pattern) => text.replace(pattern, " "), unmarked(left));
}

/** Whether a part of a note tells how it was, and the next how it is. */
export function isPast(clause: string, next: string): boolean {
  return isHistory.test(clause) && isNow.test(next);
}

/** `I found it full`. */
const isFound = new RegExp(
  String.raw`\b(?:shows?|says?|found|find|saw|seen) (?:it|them|that|this|both|all|each) (?:\w+ )?(?:${mended}|full|there|clear|in place|good|right|whole|working)\b`,
  "i",
);

/** Whether what is told after a lack, in its own part of the note or at the head of the next, is that it was put right. */
export function isMended(after: string, next: string): boolean {
  const goesOn =
    /^(?:both|all|each|it|they|this|since|now|that|these|today|the same|but|(?:a )?(?:new|second|another|extra|spare)|has|have|was|were|is|are|fixed|replaced|repaired|corrected|done|closed)\b/i;
  return (
    isPutRight(after) ||
    ((goesOn.test(next) || /\b(?:it|them|they|both|all|that)\b/i.test(next)) && (isPutRight(next) || isFound.test(next)))
  );
}

/** A part of a note without what only sounds like a lack, whatever came of it. */
export function stripHarmless(clause: string, isLack: (text: string) => boolean): string {
  let left = clause;
  const words = wordsIn(clause);
  for (const { mark, patterns } of steps) {
    const some = patterns.filter(([gate]) => words.some((word) => gate.has(word)));
    if (some.length === 0) continue;
    left = mark(left);
    for (const [, pattern] of some) {
      const less = left.replace(pattern, " ");
      if (less !== left && !isLack(unmarked(less))) return unmarked(less);
      left = less;
    }
    left = unmarked(left);
  }
  return left;
}

/** How it was, and how it is: `Used to get forgotten; since January it is on the calendar`. */
const isHistory = /\b(?:used to|in the past|formerly|before (?:that|then)|years ago|back then|last (?:year|audit|time)|at first|once)\b/i;
const isNow = /^(?:but |and )?(?:since|now|today|this (?:year|time|spring|summer|fall)|these days|nowadays|for \d+ (?:months|years))\b/i;

/** From the word on that tells of a lack; all of it where none is known. */
function afterLack(text: string): string {
  const at = text.search(
    /n't|\b(?:no|not|none|never|nothing|nobody|without|missing|overdue|late|slipped|faded|broken|lost|expired|lapsed|blank|empty|past|weak|failed|dead|cracked|open|out of date|half|gaps?|short|absent|unsigned|undated|old)\b/i,
  );
  return at === -1 ? text : text.slice(at);
}
