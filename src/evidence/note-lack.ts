const papers =
  "(?:polic(?:y|ies)|plans?|procedures?|rules?|forms?|manuals?|pages?|practices?|directives?|signs?|standards?|codes?|sections?|clauses?|sheets?|cards?|letters?|contracts?|terms|programs?|handbooks?|records?|reports?|logs?|registers?|lists?|minutes|checklists?|certificates?|files?|inventor(?:y|ies)|assessments?|matrix|binders?|books?|templates?)";
/** What can be there or not be there without its being a lack: no incident, no complaint. Not `no incident form`. */
const events = String.raw`(?:breach|incident|accident|injur|close call|near miss|defect|deficienc|complaint|concern|refusal|violation|warning|fault|damage|hazard|gap|issue|problem|exception|change|objection|spill|fires?\b|theft|contractor|subcontractor|visitor|leak|error|question|doubt|need\b|delay|failure|finding|non-?conform|fatal|absence|lapse|expir|work\b|confined|space|chemical|exposure|hires?\b|harm|risk|trouble|retaliation|reprisal|punish|discipline|penalt|repercussion|shortage|obstruct|clutter|trip|slip|lost time|time lost|disagree|others?\b|overdue|outstanding|claims?\b|order|blank|short|fines?\b|limit|repeat|blame|smok|alcohol|phones?\b|1 (?:is|was|may|has been|got|gets) )\w*(?! (?:\w+ )?(?:${papers}|drill|extinguisher|board|rating|training|orientation|process|system|map|kit|alarm|exit|check|review|committee|investigation|analysis|meeting|talk|signature|control|person|lead)\w*\b)`;
const bad =
  "(?:missing|missed|overdue|expired?|expires|late|failed|broken|damaged|open|outstanding|lost|hurt|injured|punished|run out|ran out|out of date|blank|absent|refused|ignored|forgotten|skipped|disciplined|penali[sz]ed|blamed|unsigned|undated|incomplete|outdated|empty|unmarked|wrong|worn out|behind|rejected|exempt|due|without|older|out of order|past)";
const no = "(?:no|none|nothing|nobody|no 1|not 1|0)";

/** What reads like a lack and is none: nothing missing, no incident, what a rule forbids, what to do if. */
const harmless = [
  new RegExp(String.raw`\b${no}\b(?: (?!and\b)[\w-]+){0,5}? (?:is|are|was|were|has|have|had|been|be|found)(?: \w+)? ${bad}\b`, "gi"),
  new RegExp(String.raw`\b(?:${no}|never|without|not)(?: (?!and\b|be\b|been\b)[\w-]+){0,2} ${bad}\b`, "gi"),
  new RegExp(String.raw`\bnot be(?:en)? ${bad}\b`, "gi"),
  new RegExp(
    String.raw`\b(?:no|not any|without(?: any)?)(?: (?:serious|major|minor|lost[- ]time|new|other|further|such|known|open|more|recent|outside|work|safety|reportable|recordable|young|lone))* ${events}(?:(?! and )[^,;])*`,
    "gi",
  ),
  new RegExp(String.raw`\b(?:${bad}|items|actions)\b[^,;]{0,15}?[:,]? ?\b(?:none|nil|0)\b`, "gi"),
  new RegExp(
    String.raw`\b${papers}\b[^,;]*?\b(?:says?|states?|promises?|orders?|requires?|forbids?|means|asks?|tells?|covers?|explains?|describes?)\b(?! (?:nothing|little|no\b))[^;]*?\b(?:that|no|nobody|never|not|must|may)\b.*`,
    "gi",
  ),
  /\brules?\b[^;]*?\b(?:no|nobody|never|not|must|may)\b.*/gi,
  /\b(?:if|when|whether|unless|in case)\b[^,;]*/gi,
  /\b(?:what|that) (?:(?:is|are|may|must|can|could) not|cannot|can't)\b[^,;]*/gi,
  /\b(?:must|may|shall) not\b[^,;]*|\b(?:does|do)(?: not|n't) (?:allow|permit|tolerate|accept|apply|need|have to|count)\b[^,;]*/gi,
  /(?:^|: )(?:please )?do not\b[^,;]*|\bnot (?:only|just|needed|required|applicable|allowed|permitted|to (?!be)|due|before|later|more than|less than|longer than|at fault|affected|used (?:in|since) \d)\b/gi,
  /\bwithout (?:help|prompt\w*|looking|exception|delay|trouble|fear|having|asking|hesitat\w*|notes|gaps?|pause|cost|any (?:help|trouble|delay)|being (?:asked|told)|loss|a break|interruption|problems?|issues?|fail)\b/gi,
  /\b(?:nobody|no 1|none|nothing) (?:was |were |is |has been |have been |had been )?(?:happened|occurred|needed|required|reported|came up|arose|changed|allowed|permitted|may|hired|else|to (?:add|report|fix|note|correct)|works? alone)\b[^,;]*/gi,
  /\bno (?:longer|later|more|less|fewer) than\b|\bno (?:doubt|matter)\b/gi,
];

/** What tells of a lack, by words of which one must be there: looking for those is quick, and a pattern costs its time on first use. */
const lacks: [words: ReadonlySet<string>, pattern: RegExp][] = [
  [
    setOf("missing"),
    /(?:\b(?:is|are|was|were|be|still|found|go|went|(?<![\d-])\d+|some|all|both|partly|names?|dates?|signatures?) (?:\w+ )?|[:,(] ?|^)missing\b(?!-)|\bmissing(?:$|[:,)]| (?:in|from|on|for|since|at|there|here))/i,
  ],
  [
    setOf(
      "lacking lack lacks lacked absent unsigned undated incomplete outdated obsolete illegible unreadable unavailable unfinished unguarded untrained unapproved unposted unchecked half forgot forgotten skipped nowhere unaware unsure tbd yet blocked insufficient inadequate unclear vague inconsistent inconsistently sporadic sporadically irregular irregularly partly partially poorly neglected bypassed propped tied down torn faded incorrect longer progress struggled",
    ),
    /\b(?:lacking|lacks?|lacked|absent|unsigned|undated|incomplete|outdated|obsolete|illegible|unreadable|unavailable|unfinished|unguarded|untrained|unapproved|unposted|unchecked|half[- ](?:done|empty|full|finished)|forgot|forgotten|skipped|nowhere|unaware|unsure|TBD|not yet|blocked|insufficient|inadequate|unclear|vague|inconsistent\w*|sporadic\w*|irregular\w*|partly|partially|poorly|neglected|bypassed|propped open|tied back|taken down|torn|faded|incorrect|no longer|in progress|struggled)\b/i,
  ],
  [
    setOf(
      "blank empty overdue lapsed gone date run locked broken cracked wrong off old weak hidden missed stopped discontinued dropped abandoned ignored draft void expired damaged unsafe informal pending",
    ),
    /\b(?:is|are|was|were|found|left|stood|all|both|mostly|quite|\d+) (?:\w+ )?(?:blank|empty|overdue|lapsed|gone|out of date|out-of-date|run out|locked|broken|cracked|wrong|(?<!(?:signed|checked|ticked|set|laid) )off|too old|weak|hidden|missed|stopped|discontinued|dropped|abandoned|ignored|a draft|only a draft|in draft|void|expired|damaged|unsafe|informal|pending)\b/i,
  ],
  [
    setOf(
      "expired lapsed run ran failed stopped left fell still yet need needs out hardly barely rarely seldom too fail fails stop stops ends missed",
    ),
    /\b(?:has|have|had|already|\d+|which) (?:\w+ )?(?:expired|lapsed|run out|ran out|failed|stopped|left out)\b|\b(?:ran out|expired (?:in|on|last)|fell (?:short|behind)|left (?:out|blank|off|undone)|still (?:a )?(?:draft|open|to|lists?|shows?|names?|old|being)|yet to|needs? (?:to be )?(?:updat|writ|sign|finish|replac|review|approv|work)\w*|out of date|hardly|barely|rarely|seldom|too (?:few|old|little|short)|fails?|failed to|stops? (?:in|after|with)|stopped (?:in|after)|ends? in|missed)\b/i,
  ],
  [
    setOf(
      "will going being still yet planned booked scheduled plans planning intend intends hope hopes want wants promised next await awaits awaiting",
    ),
    /\b(?:will be|going to be|is being|are being|still to be|yet to be) (?:posted|written|done|held|signed|approved|reviewed|finished|updated|trained|dated|made|booked|set up|put up|added|fixed|replaced|filled in|started|created|drafted|developed)\b|\bbeing (?:written|drafted|developed|updated|made)\b|\b(?:planned|booked|scheduled) for\b|\b(?:plans|planning|intends?|hopes?|wants?|promised) to\b|\bnext (?:week|month|year|spring|fall|winter|summer)\b|\bawait(?:s|ing)?\b/i,
  ],
  [setOf("no any"), /\b(?:no|not any) [a-z\d]/i],
  [setOf("none nothing neither never"), /\b(?:none|nothing|neither|never)\b/i],
  [
    setOf("nobody no"),
    /\b(?:nobody|no 1)(?:$| (?:\w+ ){0,3}?(?:knew|knows|could|had|has|can|signed|wore|looked|checked|told|remember\w*|did|does|wrote|writes|keeps|kept|took|takes|was (?:told|trained|asked|shown|named|made|sure|aware)|were|asked|came|uses|used|reads?|owns|responsible|named|assigned|in charge)\b)/i,
  ],
  [setOf("not cannot"), /\b(?:is|are|was|were|has|have|had|did|does|do|could|can|would)(?: not|n't)\b|\b(?:cannot|can't)\b/i],
  [
    setOf("not"),
    /\bnot (?:all\b|every|\d|quite|really|always|consistent|clear|signed|dated|found|posted|approved|recorded|held|done|kept|reviewed|trained|known|covered|listed|there|in (?:place|use|writing)|complete|current|available|seen|shown|worn|used|filled|on file|up to date|met|finished|written|named|included|enough|as (?:written|planned)|followed|wearing|sure|updated|working|tested|since)/i,
  ],
  [setOf("all apart other except"), /\b(?:all but|all except|apart from|other than|except (?:for|1|2|3|the|in))\b/i],
  [
    setOf("only some few third quarter thirds half"),
    /\bonly (?:\d+|half|some|a few|part|a part|partly|in part|the (?:office|shop|owner)|verbal|talked|in)\b|\b(?:some|a few|a third|a quarter|2 thirds|half) (?:of )?(?:the|them|these|our)\b/i,
  ],
  [
    setOf("gap gaps years old former previous"),
    /\b(?:a|\d+) gaps?\b|\b\d+ years (?:old|ago)\b|\bold (?:version|copy|form|1|shop|name|plan|policy)\b|\b(?:former|previous) (?:owner|manager|address|name)\b/i,
  ],
  [setOf("not"), /\bnot$/i],
  [setOf("without"), /\bwithout (?:a|an|the|its|their|being|\w+(?:ed|ure|ures|date|dates|name|names|label|tag|guard)s?)\b/i],
];
const spokenOnly =
  /\b(?:verbal(?:ly)?|oral(?:ly)?|word of mouth|informal(?:ly)?|from memory|by memory|in (?:his|her|their|the owner's) heads?|nothing (?:in writing|on paper|written)|(?:no|not in) writing)\b/i;
const noPaper = new RegExp(
  String.raw`\bno (?:(?:written|signed|such|dated) )*(?:\w+ )?${papers}(?! of\b)(?: (?:was|were|is|are|could|can|for|found|in place|on file|exists?|yet))|\bthere (?:is|are|was|were) no (?:\w+ ){0,2}${papers}\b|\b${papers} (?:is|are|was|were|could) (?:not |n't )?(?:be )?(?:missing|found|unsigned|empty|blank|expired|out of date|never|lost)\b`,
  "i",
);
const noneKnew =
  /\b(?:nobody|none|no 1|workers?|people|persons?|supervisors?|managers?|hands?|starters?|members?|staff|crew|\d+)(?: of (?:them|the \w+))?(?: \w+){0,2} (?:could not|couldn't|did not|didn't|cannot|was unaware|were unaware|was unsure|were unsure|was not sure|were not sure|had never heard)\b|\b(?:nobody|none|no 1) (?:\w+ ){0,2}?(?:knew|could|had|remembered)\b/i;

/** The words of a text, small. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^a-z0-9']+/);
}

export function clausesOf(text: string): string[] {
  return text
    .split(/[.!?;]\s+|[.!?;]$|,? (?:(?<!\ball )but|yet|though|although|however|whereas)\b,? /i)
    .filter((clause) => clause.trim() !== "");
}

/** Whether a part of a note tells of something that is not there or not done. */
export function tellsLack(clause: string): boolean {
  return isLack(clause) && isLack(withoutHarmless(clause));
}

function isLack(text: string): boolean {
  const words = new Set(wordsOf(text));
  const isNot = [...words].some((word) => word.endsWith("n't"));
  return lacks.some(([some, pattern]) => ((isNot && some.has("not")) || [...some].some((word) => words.has(word))) && pattern.test(text));
}

/** Whether a part of a note tells that a paper is not there. */
export function tellsNoPaper(clause: string): boolean {
  const words = wordsOf(clause);
  if (words.some((word) => spokenWords.has(word)) && spokenOnly.test(clause)) return true;
  if (!words.some((word) => paperAlarms.has(word)) || !noPaper.test(clause)) return false;
  const found = noPaper.exec(withoutHarmless(clause))?.[0];
  return found !== undefined && !/\b(?:is|are|was|were) (?:be )?found$/i.test(found);
}

const spokenWords = setOf("verbal verbally oral orally mouth informal informally memory heads head writing nothing");
const paperAlarms = setOf("no not never missing unsigned empty blank expired lost out");

/** Whether a part of a note tells of people who could not say. */
export function tellsNotKnown(clause: string): boolean {
  const mayBe = /n't|\b(?:not|un|nobody|none|no 1|never|cannot|unaware|unsure)\b/i.test(clause);
  return mayBe && noneKnew.test(clause) && noneKnew.test(withoutHarmless(clause));
}

function withoutHarmless(clause: string): string {
  return harmless.reduce((rest, pattern) => rest.replace(pattern, " "), clause);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
