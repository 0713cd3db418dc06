import { setOf } from "./note-words.ts";

/** A pattern, and words of which one must be there: looking for those is quick, and a pattern costs its time on first use. */
export type Gated = readonly [words: ReadonlySet<string>, pattern: RegExp];

const no = "(?:no|none|nothing|nobody|no 1|not 1|0)";

export const mended =
  "(?:replaced|changed|swapped|exchanged|binned|cut up|discarded|destroyed|taken (?:off|out|down)|reprinted|rebuilt|opened|fixed|repaired|mended|put (?:right|back|up|on)|corrected|rectified|renewed|restored|resolved|redone|retrained|restocked|refilled|retaken|rehung|reposted|sorted(?: out)?|dealt with|made good|passed|caught up|followed up|installed|bought|rehired|relabelled|relabeled|reinstalled|moved|cleared|recharged|tightened|mended|cleaned(?: up)?|taken out of (?:use|service)|thrown out|scrapped|removed|remedied)";
export const ended =
  "(?:closed|answered|done|made|held|reviewed|finished|completed|trained|added|updated|signed|shown|written|posted|filled(?: in)?|serviced|found|retested|tested|inspected|issued)";
const worse = "(?:more|longer|older|later|less|fewer|worse|lower|higher) than";
/** To the end of what is said of it. */
const tail = "(?:(?! and )[^,;])*";

export const lists = [
  /\b(?:could|can|would|will)(?: not|n't) [^,;]*? without \w+ing\b[^,;]*/gi,
  // What a page of rules holds: `Page 12: no open shoes, no loose sleeves`.
  /\b(?:page|rules?|policy|poster|handbook|section|list)\b[^:;]*: (?:(?:and )?no [^,;]+(?:, )?){2,}$/gi,
  /\bno [\w-]+, no (?:work|entry|start|job|pay|ride|go)\b|[A-Z]{1,6}-?\d+[^:;]*: no [^,;]*, .*/g,
  /\be\.g\..*|\bno (?:injur|incident|accident)\w*, \d+ .*/gi,
];

/** Nobody does what would be wrong, of texts in which that is marked: no sheet older than a year, none of them blank. */
export const noneBad = [
  // Nobody does what would be wrong: no sheet older than a year, none of them blank, nobody leads a crew without it.
  new RegExp(
    String.raw`\b(?:no|not 1|not any)\b(?: (?!(?:and|of|for|on|in|to|at|from|about|but|or)\b)\u0001?[\w()-]+){1,5}? (?:\u0001(?!past\b)[\w-]+|${worse})\b${tail}`,
    "gi",
  ),
  new RegExp(
    String.raw`\b(?:none|nobody|neither|nothing|not 1)\b(?: (?!and\b)\u0001?[\w()-]+){0,7}? (?:\u0001(?!past\b)[\w-]+|${worse})\b(?![^,;]* (?:was|were|been|is|are) (?:${mended}|${ended}))${tail}`,
    "gi",
  ),
  /\bthere (?:is|are|was|were) (?:no|not a|not 1|none)\b[^,;]*? (?:that|which|who|with|on|in|for)\b[^,;]*? \u0001[\w-]+[^,;]*/gi,
  /\b(?:not 1|none|nobody|neither|nothing|not a [a-z]+)(?: (?:of|in|on|from|among)\b[^,;]*?| \u0001?[\w-]+){0,3}? \u0001(?!past\b)[\w-]+[^,;]*/gi,
  new RegExp(
    String.raw`\b(?:${no}|neither)\b[^,;]*? (?:start\w*|began|begins?|work\w*|went|goes|go|left|entered|enters|drives?|drove|uses?|used|leads?|climbs?|lifts?|cuts?|digs?|touch\w*|operated|ran|turned|steps?|stepped)\b[^,;]*? (?:before|until|unless|\u0001without|\u0001past)(?:\b|$)${tail}`,
    "gi",
  ),
  new RegExp(
    String.raw`\b${no}\b(?: (?!and\b(?! \d+ [\w-]+ (?:was|were)\b))\u0001?[\w-]+){0,9}? (?:is|are|was|were|has|have|had|been|be|found)(?: \u0001?\w+)? \u0001[\w-]+\b`,
    "gi",
  ),
  new RegExp(String.raw`(?:\b${no}|\bnever|\bnot|n't|\u0001without)(?: (?!and\b|be\b|been\b)\u0001?[\w-]+){0,3} \u0001[\w-]+\b`, "gi"),
  /(?:\bnot|\bnever|n't) (?:once |ever |yet )?be(?:en)? \u0001[\w-]+\b/gi,
  /(?:\u0001[\w-]+|\b(?:items|actions)\b)[^,;]{0,15}?[:,]? ?\b(?:none|nil|0)\b/gi,
];

/** There is none of what is good not to be there, of texts in which that is marked. */
export const noEvents = [
  /\b(?:no|not any|without(?: any)?)(?: \u0002?(?:serious|major|minor|lost[- ]time|new|other|further|such|known|open|more|recent|outside|work|safety|reportable|recordable|young|lone))* \u0002[\w-]+(?:(?! and )[^,;])*/gi,
  // Praise in the negative: nothing to complain about, never had a problem, couldn't be better, they don't skip one.
  /\b(?:never|(?:do|did|does|have|has|had|could|can)(?:n't| not)|cannot|can't) (?:ever )?(?:had|have|seen|see|heard of|hear of|found|find|been|be|come across|know of|name)? ?(?:a |an |any )?(?:\u0002?(?:real|serious|major|single|recent|reportable) )*(?:\u0002(?!disciplin)[\w-]+|better|happier|wrong|\u0002?fault\w*|\u0002?complain\w*)(?:(?! and )[^,;])*/gi,
];

/** What a paper says, of texts in which papers are marked. */
export const norms = [
  /\u0003[\w-]+[^,;]*?\b(?:says?|states?|promises?|orders?|requires?|forbids?|means|asks?|tells?|covers?|explains?|describes?)\b(?! (?:nothing|little|no\b))[^;]*?\b(?:that|no|nobody|never|not|must|may)\b.*/gi,
  // What a paper says is not to be done; `LO-1: no work without a lock`.
  /(?:\u0003[\w-]+|\b[A-Z]{1,6}-?\d+)\b[^;]*?(?:\b(?:says?|states?|orders?|reads?|forbids?|means)\b|:) (?:that )?(?:(?:do|does|must|may|shall|is|are) not|don't|no (?:entry|work|access|start|use|riding|smoking|worker|person|job|truck|machine|vehicle|visitor|contractor)|nobody|never)\b.*/gi,
];

export const rules = [/\u0003[\w-]+[^:;]*: [^;]*\bno [a-z]+ (?:in|on|at|past|beyond|under|near|inside|after|before|while|behind)\b.*/gi];

/** How it was at another time, and of people who are no longer there. */
export const bygone: readonly Gated[] = [
  [
    setOf("who that which"),
    /\b(?:that|which|who) (?:was|were) \w+ (?:at |in )?(?:the )?last (?:audit|year|time|review)\b|\bwho (?:quit|left|retired)\b[^,;]*\b(?:too|as well|also)\b/gi,
  ],
  // How it was, in passing: `the exit that was blocked in the spring`.
  [
    setOf("that which who"),
    /\b(?:that|which|who)\b (?!(?:[^,;]* who )?(?:has |have |had )?(?:since )?(?:retired|left|moved|sold|quit|resigned|died|closed))[^,;]{0,45}?\b(?:was|were|had|found|saw|stood|hung|lay|\w+ed)\b[^,;]{0,45}?\b(?:in (?:the )?(?:spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|sept?\w*|october|november|december|20\d\d\S*)|last (?:year|time|visit|audit|month|spring|summer|fall|autumn|winter|week)|(?:at|on|during|from|in) (?:the|my|our) (?:[\w']+ )?(?:visit|audit|walk|tour|inspection|round))\b/gi,
  ],
];
