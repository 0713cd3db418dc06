import { setOf, wordsOf } from "./note-words.ts";

/** What is bad where it is, and good where there is none of it. */
const bad = setOf(
  `missing missed overdue expire expired expires late failed broken damaged open outstanding lost hurt injured punished blank absent refused ignored forgotten skipped penalised
  penalized blamed unable unsure unaware cracked leaking loose torn faded lapsed defective faulty stopped blocked copy-paste copied bypassed incomplete outdated empty wrong behind
  rejected exempt due without older past beyond short stale cut dirty bare lacking lacks lacked guess guessing guessed stumped puzzled hesitated hesitates hesitating hesitant confused amiss awry
  wanting deficient inadequate insufficient inaccurate incorrect invalid illegible unreadable vague neglected overlooked omitted misplaced mislaid wedged jammed buried chained padlocked
  tied frayed dented rusted rusty chipped bent twisted burnt corroded seized stuck wobbly shaky flat dead dull dim cluttered slack crooked askew weak thin sloppy careless doubtful inconsistent
  patchy unfinished slow slower slowest balked protested disregarded dismissed forgot fails fail misses lapses lapse lack delayed postponed cancelled abandoned waiting pending awaiting void
  differently otherwise elsewhere mistaken stopped struggled stumbled paused blank-faced denied scolded mocked laughed reluctant afraid complained grumbled faulted undone unstuck fallen leaked leaks rattled rattles squeaked squealed dripped wobbled sagged smoked stank jumped skewed trouble hassle grief`,
);
const badPhrases =
  /\b(?:run out|ran out|out of date|in doubt|worn out|out of order|at a loss|gave way|gives? way|left (?:off|out|behind|undone|over|hanging|open)|passed over|in the way|let down|far off|drew a blank|at odds|to be desired|in question)\b/gi;
const un = /^un(?!der|i|til|less)[a-z]*(?:ed|en|able|afe|lear|sure|ware|own)$/i;

/** What can be there or not be there without its being a lack, by how its word begins: no incident, no complaint. */
const stems =
  `breach incident accident injur defect deficienc complaint concern refusal violation warning fault damage hazard gap issue problem exception change objection spill theft contractor
  subcontractor visitor leak error question doubt delay failure finding nonconform non-conform fatal absence lapse expir riding horseplay fail crack rust bruis cut burn illness sick mistake
  misunderst surprise reservation improvement recommendation deviation discrepanc irregularit omission gripe argument suggestion drama downside weak confusion confined space chemical
  exposure harm risk trouble retaliation reprisal punish discipline penalt repercussion shortage obstruct clutter trip slip disagree overdue outstanding order blank short limit repeat blame
  smok alcohol case citation grievance expens effort corner`.split(/\s+/);
const eventWords = setOf(
  "red fire fires need work wear comment comments remark remarks note notes details flag flags hole holes hire hires other others claim claims fine fines phone phones",
);
const eventPhrases =
  /\b(?:close call|near miss|use of|red flag|loose ends|lost time|time lost|1 else|follow-?up needed|1 (?:is|was|may|has been|got|gets)(?= ))/gi;
const access = /^(?:entry|access)$/i;
/** Papers and the like: `no incident` is good, `no incident form` is not. */
const things =
  `polic plan procedure rule form manual page practice directive sign standard code section clause sheet card letter contract terms program handbook record report log register list minutes
  checklist certificate file inventor assessment matrix binder book template drill extinguisher board rating training orientation process system map kit alarm exit check review committee
  investigation analysis meeting talk control person lead`.split(/\s+/);

/** Kinds of papers. */
export const papers = setOf(
  `policy policies plan plans procedure procedures rule rules form forms manual manuals page pages practice practices directive directives sign signs standard standards code codes section
  sections clause clauses sheet sheets card cards letter letters contract contracts terms program programs handbook handbooks record records report reports log logs register registers list
  lists minutes checklist checklists certificate certificates file files inventory inventories assessment assessments matrix binder binders book books template templates`,
);

const isOneOf = (beginnings: readonly string[], word: string) => beginnings.some((one) => word.startsWith(one));

/** Sets a sign before what is bad where it is. */
export function markBad(text: string): string {
  return text
    .replace(badPhrases, "\u0001$&")
    .replace(/[a-z][a-z-]*/gi, (word, at: number) =>
      text.charCodeAt(at - 1) !== 1 && (bad.has(word.toLowerCase()) || un.test(word)) ? `\u0001${word}` : word,
    );
}
/** Sets a sign before what is good where there is none of it. */
export function markEvents(text: string): string {
  return text.replace(eventPhrases, "\u0002$&").replace(/[a-z][a-z-]*/gi, (found, at: number, whole: string) => {
    const word = found.toLowerCase();
    const after = whole.slice(at + found.length);
    if (access.test(word)) return /^ (?:for|in|on|since|after|of|to the list)\b/.test(after) ? found : `\u0002${found}`;
    if (!eventWords.has(word) && !isOneOf(stems, word)) return found;
    const next = /^ [a-z]/i.test(after) ? wordsOf(after).slice(0, 2) : [];
    return next.some((one) => isOneOf(things, one)) ? found : `\u0002${found}`;
  });
}
/** Sets a sign before each paper. */
export function markPapers(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => (papers.has(word.toLowerCase()) ? `\u0003${word}` : word));
}
export function unmarked(text: string): string {
  return text.replaceAll("\u0001", "").replaceAll("\u0002", "").replaceAll("\u0003", "");
}
