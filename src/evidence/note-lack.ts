import { isMended, isPast, withoutHarmless, withoutRules } from "./note-harmless.ts";
import { hints } from "./note-hints.ts";
import { lacks } from "./note-lacks.ts";
import { markPapers, papers } from "./note-marks.ts";
import type { Gated } from "./note-passing.ts";
import { setOf, wordsIn, wordsOf } from "./note-words.ts";

/** Words that tell of a lack wherever they stand. */
const plain = setOf(
  `lacking lack lacks lacked incomplete outdated obsolete illegible forgot forgotten skipped nowhere tbd insufficient inadequate inaccurate ineffective inoperative inaccessible invalid
  vague inconsistent inconsistently sporadic sporadically irregular irregularly neglected bypassed torn incorrect incorrectly wrongly noncompliant struggled hesitated omitted omits
  misplaced overlooked shrugged shook guessed confused sloppy hardly barely rarely seldom lapsed overdue frayed dented cracked rusted leaking expired outstanding shortfall
  spliced kinked dripping seeping mouldy moldy rotten rotting brittle crumbling chewed mangled soaked seized jammed cancelled canceled postponed mislabelled mislabeled mixed-up`,
);
/** unsigned, unguarded, unaware; not what is good, or no lack at all. */
const un = `un(?!der|i|til|less|aided|prompted|assisted|changed|load|pack|expected|planned|announced|usual|obstruct|disturb|interrupt|restrict|imped|hinder|block|damag|harm|injur|broken|touch|worn|altered|affected|limited|derst)[a-z]*(?:ed|en|able|afe|lear|sure|ware|own|ept|ue)`;
const unDone = new RegExp(String.raw`\b${un}\b`, "i");

/** What ought to be there: that there is none of it is a lack, whatever else there is. */
const wanted = setOf(
  `signature signatures signed date dates dated name names guard guards rail rails label labels tag tags training orientation drill drills evidence proof trace review reviewed ranking rating
  owner signoff signoffs sign-off sign-offs entries control controls glove gloves glasses harness helmet helmets hats vest vests boots bandages dressings eyewash extinguisher extinguishers
  alarm alarms kit kits map maps board boards copy copies mention interval inspection inspections investigation investigations check checks meeting meetings talk talks audit audits idea clue
  written such goal goals duties method way process system step steps cause causes action actions answer feedback followup follow-up documentation worker workers manager supervisor 1 one
  insurance clearance ticket tickets contact contacts shower aider aiders lockout lock-out lock locks fence barrier cone schedule calendar budget help chance`,
);

/** `no` before what ought to be there, at most three words between; else it may well be good that there is none. */
function isNoWanted(text: string): boolean {
  const words = text.toLowerCase().match(/[\w'-]+|[^\w\s]/g) ?? [];
  return words.some((word, at) => {
    if (!/^(?:no|without|zero|nil)$/.test(word) && !(word === "any" && words[at - 1] === "not")) return false;
    for (const next of words.slice(at + 1, at + 5)) {
      if (wanted.has(next) || papers.has(next)) return true;
      if (/^(?:and|or|but|\W)$/.test(next)) return false;
    }
    return /^(?:entry (?:for|in|since|after)|phone number|access to)/.test(words.slice(at + 1, at + 3).join(" "));
  });
}
const noAny = /\b(?:no|not any) [a-z\d]/i;
const withoutAny =
  /\bwithout (?:a|an|the|its|their|being|\w+(?:ed|ure|ures|date|dates|name|names|label|tag|guard|ing)s?|eye|hearing|fall|any)\b/i;
/** Says of all that were counted that they are good. */
const wholeCount = /(?<![\d.])(\d+)(?:(?: out)? of (?:the |all )?|\/)\1\b|^(?:all|every|each)\b|\b(?:every|each) \w+[^;]*, no \w+$/i;

const spokenOnly =
  /\b(?:verbal(?! (?:warning|reprimand)|,)(?:ly)?|oral(?:ly)?|word of mouth|informal(?:ly)?|from memory|by memory|in (?:his|her|their|the owner's) heads?|nothing (?:in writing|on paper|written)|(?:no|not in) writing)\b/i;
/** Of texts in which papers are marked. */
const noPaper =
  /\bno (?:(?:written|signed|such|dated) )*(?:\w+ )?\u0003\w+(?! of\b)(?: (?:was|were|is|are|could|can|for|found|in place|on file|exists?|yet|but|to)|$|[,:])|\bthere (?:is|are|was|were) no (?:\w+ ){0,2}\u0003\w+|\u0003\w+ (?:is|are|was|were|could) (?:not |n't )?(?:be )?(?:missing|found|unsigned|empty|blank|expired|out of date|never|lost)\b/i;
const noneKnew =
  /\b(?:nobody|none|workers?|people|persons?|supervisors?|managers?|hands?|starters?|members?|staff|crew|\d+|rest|others?)(?: of (?:them|the \w+))?(?: \w+){0,2} (?:could not|couldn't|did not|didn't|cannot|was unaware|were unaware|was unsure|were unsure|was not sure|were not sure|had never heard)\b|\b(?:nobody|none) (?:\w+ ){0,2}?(?:knew|could|had|remembered)\b/i;

/** Whether a part of a note tells of something that is not there or not done. */
export function tellsLack(clause: string, next = ""): boolean {
  return (isLack(clause) && isLack(withoutHarmless(clause, next, isLack))) || tellsHint(clause, next);
}

/** Whether a part of a note tells of a lack without a word of lack, and not that it was put right. */
function tellsHint(clause: string, next: string): boolean {
  if (hintAt(clause) === undefined) return false;
  const left = withoutRules(clause);
  const at = hintAt(left);
  return at !== undefined && !isPast(left, next) && !isMended(left.slice(at), next);
}

/** Where a hint at a lack ends; undefined where there is none. */
function hintAt(text: string): number | undefined {
  for (const pattern of patternsFor(wordsIn(text), hintsByWord)) {
    const found = pattern.exec(text);
    if (found) return found.index + found[0].length;
  }
  return undefined;
}

function isLack(text: string): boolean {
  const words = wordsIn(text);
  if (words.some((word) => plain.has(word) || (word.startsWith("un") && unDone.test(word)))) return true;
  for (const pattern of patternsFor(words, lacksByWord)) if (pattern.test(text)) return true;
  if (!words.some((word) => without.has(word))) return false;
  return isNoWanted(text) || ((noAny.test(text) || withoutAny.test(text)) && !wholeCount.test(text));
}

const without = setOf("no any without zero nil");
const lacksByWord = byWord(lacks);
const hintsByWord = byWord(hints);

/** The patterns of a list by the words of which one must be there. */
function byWord(list: readonly Gated[]): ReadonlyMap<string, readonly RegExp[]> {
  const index = new Map<string, RegExp[]>();
  for (const [words, pattern] of list) for (const word of words) index.set(word, [...(index.get(word) ?? []), pattern]);
  return index;
}

function patternsFor(words: readonly string[], index: ReadonlyMap<string, readonly RegExp[]>): Set<RegExp> {
  return new Set(words.flatMap((word) => index.get(word) ?? []));
}

/** Whether a part of a note tells that a paper is not there. */
export function tellsNoPaper(clause: string, next = ""): boolean {
  const words = wordsOf(clause);
  if (words.some((word) => spokenWords.has(word)) && spokenOnly.test(clause)) return true;
  if (!words.some((word) => paperAlarms.has(word)) || !noPaper.test(markPapers(clause))) return false;
  const left = withoutHarmless(clause, next, (text) => noPaper.test(markPapers(text)));
  const found = noPaper.exec(markPapers(left))?.[0];
  return found !== undefined && !/\b(?:is|are|was|were) (?:be )?found$/i.test(found);
}

const spokenWords = setOf("verbal verbally oral orally mouth informal informally memory heads head writing nothing");
const paperAlarms = setOf("no not never missing unsigned empty blank expired lost out");

/** Whether a part of a note tells of people who could not say. */
export function tellsNotKnown(clause: string): boolean {
  const mayBe = /n't|\b(?:not|un|nobody|none|never|cannot|unaware|unsure)\b/i.test(clause);
  return mayBe && noneKnew.test(clause) && noneKnew.test(withoutHarmless(clause, "", (text) => noneKnew.test(text)));
}
