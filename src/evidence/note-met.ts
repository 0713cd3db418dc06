import { tellsLack } from "./note-lack.ts";
import { markPapers, papers } from "./note-marks.ts";
import { isSupported } from "./note-support.ts";
import { talliesIn } from "./note-tally.ts";
import { clausesOf, setOf, wordsOf } from "./note-words.ts";

const against = new Set(
  "but only except yet still though although however instead too old older half some few nearly almost mostly most former previous will would planned poor bad hardly barely rarely seldom copies copied verbal oral missing lost gone forgot draft until rely".split(
    " ",
  ),
);
const met =
  "(?:complete|completed|signed|up to date|current|in place|posted|approved|in order|there|available|good|correct|clear|dated|reviewed|present|done|on file|filled in|closed|fine|well|trained|documented|excellent|written|kept|followed|met|tested|covered|working|worn|known|held|recorded|ready|valid|found|listed|named|seen|shown)";
const isMetWord = new RegExp(String.raw`\b${met}\b|\b(?:all|every|each|both|full|whole|everything|everyone)\b`, "i");
const everyIs = new RegExp(
  String.raw`\b(?:all|every|each|both|everyone|everybody|everything)\b[^.;]*?\b(?:(?:has|have|had|with) (?:its|their|a|an|the|been|1|his|hats?|boots|gear|everything|all|what)|(?:is|are|was|were) (?:\w+ )?${met}|(?:is|are|was|were) (?:on|in) (?:[a-z]{1,6}-\d|it\b|there\b|them\b|(?:the |a |its )?(?:work orders?|file|log|list|sheets?|binder|records?|place|order|manual|plan|policy|procedure|form))|can|could|knew|know|knows|named|explained|described|signed|wore|wear|wears|showed|answered|told|gave|pointed|took|said yes|met)\b`,
  "i",
);
const universal = new Set("all every each both everyone everybody everything full whole".split(" "));
const hasAll =
  /\b(?:lists?|covers?|names?|includes?|contains?|describes?|explains?|meets?|answers?|has|have|holds?|carr(?:y|ies)|shows?|gives?) (?:[\w-]+ ){0,4}?(?:all|every|each|both|everyone|everything|the (?:full|whole))\b/i;
const whole = /(?<![\d.])(\d+) (?:out )?of (?:the )?\1\b/;
const isThere = new RegExp(
  String.raw`\b(?:is|are|was|were|looks?|found|and|has been|have been|exists?|in use|seen|meets|everything is) ?(?:\w+ )?(?:${met}\b|$)|^(?:[\w-]+ ){0,6}(?:${met})\b`,
  "i",
);

/** Has a word in it that else speaks against what is told. */
const neutral =
  /\b(?:goes|go|going|dating) back (?:to|until)\b|\b(?:1|one) (?:after|by) (?:the other|1|one)\b|\b(?:spells?|spelled|sets?|carried|filled|laid|handed|out in) out\b|\bgone (?:over|through)\b|\bout in\b|\bhalf a page\b|\b(?:valid|good) until\b|\b(?:as|everything|what|that|all) (?:they|it|he|she|you|we) (?:should|must)\b/gi;

/** Says that all is there, with a word that else speaks against it. */
const allThere =
  /\bwithout (?:help|prompt\w*|looking|exception|delay|trouble|hesitat\w*|gaps?)\b|\bno (?:gaps?|exceptions?|issues?|problems?|lacks?|faults?|findings?|shortfalls?|remarks?)\b|\b(?:nothing|none) (?:\w+ )?(?:required|needed|necessary|to add|to be added|amiss)\b|\b(?:nothing|none) (?:(?:is|are|was|were) )?(?:outstanding|overdue|open|left (?:off|out|over|undone)|left|lacking|late|skipped|short|past due|wanting|unsigned|blank|empty|forgotten)\b|(?<!\b(?:about|of|on|for|say) )\b(?:nothing|none|no \w+) (?:(?:is|are|was|were) )?missing\b/gi;

function isAgainst(note: string): boolean {
  const text = note.replace(neutral, " ");
  return wordsOf(text).some((one) => against.has(one) || one.endsWith("n't")) || /\bto be\b/i.test(text);
}

const shows =
  /\b(?:spells? out|covers?|lists?|sets? out|gives?|names?|contains?|describes?|explains?|includes?|shows?|counted|fenced|locked|posted|recorded|listed|written|updated|gone over|valid until|valid to|valid into|good until)\b/i;

/** Tells of the whole of something, or of a day until which it holds: `Full list of 31 items`, `counted every month`. */
function tellsContent(note: string): boolean {
  const isWhole = wordsOf(note).some((one) => universal.has(one) || one === "per");
  if (/\u0003\w+ (?:for|of|from|in) (?:each|every|all)\b/i.test(markPapers(note))) return true;
  return shows.test(note) && (isWhole || /\bvalid\b|\bup to date\b/i.test(note));
}

/** Names a paper by its number, or with its day: `Policy HS-01 of 2026-02-03`. */
const namedPaper = /\u0003\w+\b[^.;]*?(?:\b[A-Z]{1,6}-?\d+|\b20\d\d-\d\d)|\b[A-Z]{2,6}-\d+\b[^.;]*?\b20\d\d/i;

/** Denies, or says that it is another, older, later or lesser thing: under a plain no enough to be no contradiction. */
const denied =
  "n't|not?|none|nothing|nobody|neither|nor|never|without|cannot|un(?!der|i|til|less)[a-z]+ed|should|might|will|just|most|mostly|half|some|still|yet|another|rest|fewer|less|stops?|ends?|used to|meant|wants?|needs?|asks?|hopes?|thinks?|thought|believes?|admit\\w*|conced\\w*|himself|herself|themselves|from memory|loose|wide|open|silent|whoever|supposed|old|former|template|draft|verbal|oral|head|heads|until|ago|instead|left|share|shares|make do|makes do|next|hope|lowest|as required|as needed|first i've heard|on (?:my|the|his|her) list";
const denial = new RegExp(String.raw`n't\b|\b(?:${denied})\b`, "i");
/** Sets bounds to what is there, besides: under an answer that gives a part, enough to be the part that is not. */
const bound = new RegExp(
  String.raw`n't\b|\b(?:${denied}|could|would|may(?! \d)|if|once|other|others|lower|slower|away|off|out|back|apart|bar|save|last|since|(?:1|one) (?:of|was|is|has|had|did|could|from)|only|sometimes|when|while|starts?|need|thin|brief|short|vague|general|weak|(?:1|2|3|single|few) (?:lines?|sentences?|words?|paragraphs?)|said|says|told me that|same|own|again)\b`,
  "i",
);

/** `9 concerns; 9 answers in the book`. */
function isTwice(note: string): boolean {
  const values = talliesIn(note).map(({ value }) => value);
  const [most] = [...values].sort((one, other) => other - one);
  return most !== undefined && most > 2 && values.every((value) => value === most) && values.length > 1;
}

const connects = setOf(
  "of from dated page pages p pp rev version edition section s tab no nr part the our a an and in on at is it this see new safety health hs company jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december",
);

/** Whether a note names a paper and says nothing of it: `Policy of 2026-03-01`. How complete it is, nobody can tell from that. */
export function isBareName(note: string): boolean {
  if (isMetWord.test(note.replace(/\bdated\b/gi, " "))) return false;
  const words = wordsOf(note.replace(/\b[A-Z]{1,6}-?\d+\w*|\d[\d.:/-]*/g, " "));
  const left = words.filter((word) => !papers.has(word) && !connects.has(word));
  return words.some((word) => papers.has(word)) && left.length <= 2;
}

/** Whether a note tells of nothing but what is there, under an answer that says it is not. `isPaper`: of papers alone; `isPart`: whether it may be told in part; `isCounted`: whether the note names the whole that was counted. */
export function tellsMet(note: string, answered: Answered): boolean {
  // Most notes tell of something amiss in words that are quickly found; the many patterns of a lack are for the others.
  return tellsGood(note, answered) && !clausesOf(note).some((clause) => tellsLack(clause));
}

interface Answered {
  isZero: boolean;
  isPaper: boolean;
  isPart: boolean;
  isCounted: boolean;
}

function tellsGood(note: string, { isZero, isPaper, isPart, isCounted }: Answered): boolean {
  const left = note.replace(allThere, " ").replace(neutral, " ");
  if (isBareName(note) || (isAgainst(note) && isAgainst(left))) return false;
  const isWhole = wordsOf(note).some((one) => universal.has(one));
  if ((isWhole && (everyIs.test(note) || hasAll.test(note))) || whole.test(note) || isTwice(note)) return true;
  if (isCounted && !bound.test(left) && left !== note) return true;
  if (isCounted && isWhole && !denial.test(left)) return true;
  if (
    !isZero &&
    isWhole &&
    /\b(?:for|from) (?:each|every|all) (?:month|week|day|quarter|year|site|truck|shop|crew|place)\b/i.test(note) &&
    !bound.test(left)
  )
    return true;
  const isLong = isSupported(note) && wordsOf(note).length > 5 && !/\b\d+ of (?:them|those|these)\b/.test(note);
  if (!isZero) return isPart && isLong && !bound.test(left);
  const isPaperNamed = isPaper && namedPaper.test(markPapers(note));
  return isThere.test(note) || tellsContent(note) || isPaperNamed || (isWhole && isSupported(note)) || (isLong && !denial.test(left));
}
