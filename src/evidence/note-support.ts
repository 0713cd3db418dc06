import { namesConcrete } from "./note-concrete.ts";

const numbers =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty dozen hundred".split(
    " ",
  );
const numberWords = new RegExp(String.raw`\b(?:${numbers.join("|")})\b`, "gi");
/** Says how many, in a word that is no number: a set, both, twice. */
const some =
  /\bone (?:set|page|entry|sheet|form|card|report|record|copy|file|drill|worker)\b|\btwice\b(?! (?:a|an|per|every|each|as)\b)|\bboth (?!of|are|is|know|have|do|ways|sides|hands|feet|ends|directions)/i;
/** Numbers that say nothing of what was found: praise, how often and for how long it is meant to be, the law, standards, what there always is so many of. */
const hollow: [sign: RegExp, pattern: RegExp][] = [
  [/%|per ?cent/i, /\b(?:100|110|a 100|one 100) ?(?:%|per ?cent)/gi],
  [
    /24\/7|10\/10|10 out|A1|no|#1|stars?|second/i,
    /\b24\/7\b|\b(?:10\/10|10 out of 10|A1|No\. ?1|#1|number one|number 1|5[- ]stars?|second to none)\b|#1\b/gi,
  ],
  [
    /year|yr|decade|month|mo|mth|week|wk|day|hour|hr|min|thumb|times|way|star/i,
    /\b(?:\d+|one|a dozen)(?:\+| plus|[- ]odd|[- ]some| or so| or more)?[ -](?:long |good |full |straight )?(?:years?|yrs?|decades?|months?|mos?|mths?|weeks?|wks?|days?|hours?|hrs?|minutes?(?! (?:of |from )?20\d\d)|mins?|thumbs|times|way|stars?)\b(?! (?:sheets?|slots?|reports?|of (?:records|sheets|logs)))/gi,
  ],
  [
    /of us|crew|team|company|shop|outfit|staff|family|operation|firm|business|are/i,
    /\b(?:the |all |all the |only |just )?\d+ of us\b|\b(?:crew|team|company|shop|outfit|staff|family) of (?:about |only |just )?\d+\b|\b\d+[- ](?:man|person|people|guy|employee)s? (?:crew|shop|outfit|company|operation|team|firm|business)\b|\b(?:we|there) are (?:only |just )?\d+(?: of us| people| guys| here)?\b(?! (?:of|out))/gi,
  ],
  [
    /%|per ?cent|since|back in|started|opened|founded|established|bought|incorporated|est/i,
    /\b\d+ ?(?:%|per ?cent) of the time\b|\b(?:[2-9]\d\d|1[1-9]\d|\d{4}) ?(?:%|per ?cent)|\bsince [^,.;]{0,30}?\b(?:19|20)\d\d\b|\b(?:started|opened|founded|established|bought|incorporated|est\.?) (?:\w+ ){0,4}?(?:19|20)\d\d\b|\bback in (?:19|20)\d\d\b/gi,
  ],
  [
    /every|each|once|yearly|annually|always/i,
    /\b(?:every|each|once a year in|yearly in|annually in|always in) (?:January|February|March|April|May|June|July|August|September|October|November|December|winter|summer)\b/gi,
  ],
  [
    /every|each/i,
    /\b(?:every|each) (?:\d+|other|second|third)?\b ?(?:days?|weeks?|months?|years?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|quarter|spring|fall)(?: (?:at|by|before) \d\S*(?: ?[ap]m)?)?/gi,
  ],
  [/at|by|before|after|from|until/i, /\b(?:at|by|before|after|from|until) \d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|o'clock)/gi],
  [/since|from/i, /\b(?:since|from) (?:19|20)\d\d\b/gi],
  [
    /act|code|regulation|legislation|law|part|sec|s\\./i,
    /\b(?:OHS|OH&S|Occupational|the)? ?(?:Act|Code|Regulations?|Legislation|law)\b,?(?: (?:part|section|sec\.?|s\.)? ?\d[\d.()]*)+|\b(?:[Pp]art|[Ss]ection|[Ss]ec\.|s\.) \d[\d.()]* of the (?:OHS |Act|Code|Regulation|law)/gi,
  ],
  [
    /WHMIS|CSA|ISO|ANSI|NFPA|NIOSH|ASTM|COR|SECOR|GHS/i,
    /\b(?:WHMIS|CSA|ISO|ANSI|NFPA|NIOSH|ASTM|COR|SECOR|GHS)[ -](?:[A-Z]{0,2}\d[\d.:-]*)/gi,
  ],
  [/911|H2S|CO2|N95|3M|4x4/i, /\b(?:call(?:ed|ing)? )?911\b|\bH2S\b|\bCO2\b|\bN95\b|\b3M\b|\b4x4\b/gi],
  [
    /rights|all/i,
    /\b(?:the |all )+3 (?:basic )?(?:worker )?rights\b|\ball (?:the )?\d+ (?:things|points|topics|areas|items|elements|parts|rights)\b/gi,
  ],
  [/one of/i, /\bone of (?:the|our) (?!\d)/gi],
];
const named = [
  /\b(?:showed|handed) me (?:the|his|her|their|a|its|where)\b|\bwalked me (?:through|to)\b/i,
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?:paragraph|page|sentence|column|row|entry)\b/i,
  /\b(?:[Aa]ppendix|[Aa]nnex|[Ss]ection|[Cc]hapter|[Tt]ab|[Pp]age|[Ss]chedule) [A-Z]\b/,
  /\b[\w-]+\.(?:pdf|docx?|xlsx?|md|jpe?g|png|csv|pptx?|txt|html?)\b/i,
  /\b[A-Z]{2,}-[A-Z]+\b/,
];
/** A month or a year: tells of a paper, where one is told of; else only of when. */
const when =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)\b(?! (?:be|have|not)\b)(?:,? 20\d\d\b(?!-))?|(?<![\d-])20\d\d\b(?!-)/g;
/** A title, as in `Site Tour Log`. */
const titled =
  /\b[A-Z][\w&'-]+ (?:(?:of|and|for) )?(?:[A-Z][\w&'-]+ (?:(?:of|and|for) )?)*?(?:Manual|Plan|Policy|Log|Register|Binder|Matrix|Procedure|Report|Program|Handbook|Form|Checklist|Sheet|Minutes|Inventory|Code|Rules|Agreement|Standard|Practice|Directive|Certificate|Chart)\b/g;
/** Words that make no title: `Safety Manual` and `The Plan` could be any. */
const common =
  /^(?:the|our|their|see|this|that|a|company|corporate|written|current|good|have|has|all|very|ohs|hse|hs|work|signed|posted|approved|checked|seen|new|safety|health|and|of|for|emergency|response|training|inspection|maintenance|first|aid|hazard|assessment|incident|contractor|ppe|orientation|employee|job|safe|rules|management|system|program|workplace|occupational|site|field|daily|weekly|monthly|annual|general|operating|meeting|talk|toolbox|committee|worker|supervisor|equipment|vehicle|preventive|practice|procedure|policy|record|document|control|review|audit|alberta|canada|canadian|provincial|federal|national|government|building|fire|electrical|labou?r|act|regulation|law|legal|csa|iso|ansi|industry|best|red|seal|whmis|cor|secor|wcb)$/i;

const papers =
  "(?:manual|plan|policy|log|register|binder|matrix|procedure|report|program|handbook|form|checklist|sheet|minutes|inventory|code|rules|agreement|standard|practice|directive|certificate|chart|terms|list|table|card|page|template|contract|letter|notice|poster|schedule|record|records|forms|sheets|cards|book|logbook)";
const anyPaper = new RegExp(
  String.raw`\b(?:${papers}|polic(?:y|ies)|plans|procedures|reports|certificates?|tickets?|licen[cs]es?|binders|logs|letters|notices|posters|bulletins?|files?|courses?|tags?|assessments?|inspections?|drills?|copy|copies|memos?|e-?mails?|photos?|invoices?|receipts?|newsletters?)\b`,
  "i",
);
/** A document, and what it says: `the form asks for root causes`. Not that it covers everything. */
const quoted = new RegExp(
  String.raw`\b${papers}(?: (?:in|of|on|for) [^,;.]{2,30}?)? (?:says?|states?|covers?|has|lists?|names?|asks? for|describes?|requires?|explains?|orders?|gives?|tells?)\b(?! (?:everything|it all|all (?:of it|it|that|the|we|this)|the whole|what (?:is|we|it)|the right|enough|been|this|it\b|that$|no\b|not\b|all(?! but)|every|many|the usual|usual|the same|whatever|most|lots|plenty|very|good|clear|great|(?:the )?(?:required|necessary|relevant|proper|right|important|main|basic|usual|normal|standard)))(?![^.;]*\b(?:law|legal|legislation|legislated|requirements?|expected|supposed|well|in detail|properly|compliant|needs? to (?:be|know|have))\b)(?: [^ ,;.]+,?){5}`,
  "i",
);

/** Whether a note holds a number or names a document, so that someone else can go and look. */
export function isSupported(note: string, topic: ReadonlySet<string> = new Set()): boolean {
  if (note === "") return false;
  // What most notes hold, and nothing makes hollow.
  if (/\b20\d\d-\d\d|\b\d+ of \d+/.test(note)) return true;
  const counted = note.replace(numberWords, (word) => String(2 + numbers.indexOf(word.toLowerCase())));
  const text = /\d/.test(counted) ? withoutHollow(counted) : counted;
  const rest = text.replace(when, " ");
  if (rest !== text && anyPaper.test(text)) return true;
  return (
    /\d/.test(rest) ||
    some.test(rest) ||
    named.some((sign) => sign.test(rest)) ||
    hasTitle(text) ||
    quoted.test(text) ||
    namesConcrete(text, topic)
  );
}

/** The signs are looked for first: a pattern costs its time on first use. */
function withoutHollow(text: string): string {
  return hollow.reduce((left, [sign, pattern]) => (sign.test(left) ? left.replace(pattern, " ") : left), text);
}

function hasTitle(text: string): boolean {
  const isAny = (title: string) =>
    title
      .split(" ")
      .slice(0, -1)
      .every((word) => common.test(word));
  return (
    /["“”«][^"“”«»]{3,}["“”»] (?:page|form|sheet|section|policy|procedure)/i.test(text) ||
    (text.match(titled) ?? []).some((title) => !isAny(title))
  );
}

const noOne =
  /^(?:tbd|tba|tbc|n\/?a|none|nobody|no one|someone|somebody|anyone|everyone|everybody|all|us|we|them|they|unknown|unassigned|not assigned|to be (?:decided|determined|assigned|confirmed|named)|owner\?|who\?*|[?\-–—.x_ ]*)$/i;

/** Whether an owner is written down who could be asked. */
export function isOwner(owner: string | null | undefined): boolean {
  return owner !== null && owner !== undefined && !noOne.test(owner.trim());
}
