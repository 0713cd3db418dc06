/** What an answer says, as far as a note can be held against it. */
export interface Said {
  /** The share of each response, 0 to 1. */
  shares: readonly number[];
  /** Responses that count, and what of them may be quoted: single ones and the sum of a method. */
  counts: readonly { positive: number; of: number }[];
  /** Whether every response is a plain word. */
  isWords: boolean;
}

/** Whether the note says the opposite of the answer. */
export function contradicts(note: string, said: Said): boolean {
  if (said.shares.length === 0) return false;
  const text = withDigits(note);
  const isFull = said.shares.every((share) => share === 1);
  if (isFull && clauses(text).some(tellsLack)) return true;
  if (numbersDiffer(text, said, isFull)) return true;
  const isLow = said.shares.every((share) => share < 0.5);
  return (
    isLow &&
    tellsMet(
      text,
      said.shares.every((share) => share === 0),
    )
  );
}

const digits: Record<string, string> = Object.fromEntries(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    .split(" ")
    .map((word, index) => [word, String(index + 1)]),
);

function withDigits(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b/gi, (word) => {
      return digits[word.toLowerCase()] ?? word;
    });
}

const sampled =
  /\b(?:pulled|sampled|sample of|drew|picked|read|looked at|opened|selected|chose|reviewed|checked|asked|spoke (?:to|with)|interviewed|watched|saw)(?: (?:the|a|all|about))? $/i;

/** Whether the note counts something that was counted in the answer, and comes to another number. */
function numbersDiffer(text: string, { counts, isWords }: Said, isFull: boolean): boolean {
  const pairs = [...text.matchAll(/(?<![\d.])(\d{1,4}) (?:out )?of (?:the |our |all )?(\d{1,4})(?![\d.]*\d)/g)]
    .filter((match) => !sampled.test(text.slice(0, match.index)) && !/\bnot $/i.test(text.slice(0, match.index)))
    .map(([, x, y]) => ({ positive: Number(x), of: Number(y) }))
    .filter(({ positive, of }) => positive <= of && of < 1900);
  if (isWords) return isFull && pairs.length === 1 && pairs.some(({ positive, of }) => positive < of);
  const alike = pairs.filter((pair) => counts.some(({ of }) => of === pair.of));
  const isMatch = (pair: { positive: number; of: number }) =>
    counts.some(({ positive, of }) => of === pair.of && (positive === pair.positive || of - positive === pair.positive));
  return alike.length > 0 && (isFull || alike.length === 1) && !alike.some(isMatch);
}

function clauses(text: string): string[] {
  return text.split(/[.!?;]\s+|[.!?;]$|,? (?:but|yet|though|although|however|whereas)\b,? /i).filter((clause) => clause.trim() !== "");
}

const bad =
  "(?:missing|missed|overdue|expired|late|failed|broken|damaged|open|outstanding|lost|hurt|injured|punished|left|run out|ran out|out of date|blank|absent|refused|ignored|forgotten|skipped|disciplined|penali[sz]ed|blamed|unsigned|undated|incomplete|outdated|empty|unmarked|wrong|worn out|older than|behind|rejected|exempt|expires?|due|without)";
const events = String.raw`(?:breach|incident|accident|injur|close call|near miss|defect|deficienc|complaint|concern|refusal|violation|warning|fault|damage|hazard|gap|issue|problem|exception|change|objection|spill|fires?\b|theft|contractor|subcontractor|visitor|leak|error|question|doubt|need\b|delay|failure|finding|non-?conform|fatal|absence|lapse|expir|work\b|confined|space|chemical|exposure|hire|hiring|harm|risk|trouble|retaliation|reprisal|punish|discipline|penalt|repercussion|shortage|obstruct|clutter|trip|slip|lost time|time lost|disagree|others?\b|overdue|outstanding|claims?\b|charge|order|blank|short|fines?\b|cost|limit|repeat|reprisals|blame|smok|alcohol|one (?:is|was|may|has been|got|gets) )`;
/** What reads like a lack and is none: nothing missing, no incident, what a rule forbids. */
const harmless = [
  new RegExp(
    String.raw`\b(?:no|none|nothing|nobody|no one|not 1|not|never|without|0)\b(?:[^,;]*?\b(?:is|are|was|were|has|have|had|been|of|be|yet|found|to be)\b)?[^,;]{0,25}?\b${bad}\b[^,;]*`,
    "gi",
  ),
  new RegExp(
    String.raw`\b(?:no|not any|without(?: any)?)(?: (?:serious|major|minor|lost[- ]time|new|other|further|such|known|open|more|recent|outside|work|safety|reportable|recordable|young|lone)\b)* ${events}[^,;]*?(?=$|[,;]| and both)`,
    "gi",
  ),
  /\bnot (?:only|just|needed|required|applicable|allowed|permitted|to|due|before|later|more|less|longer than|used|in use|at fault|affected|until|enter|work|start)\b/gi,
  /\bwithout (?:help|prompt\w*|looking|exception|delay|trouble|fear|having|asking|hesitat\w*|notes|gaps?|pause|cost|any|being|pay|loss|a break|interruption|problems?|issues?|fail)\b/gi,
  new RegExp(String.raw`\b(?:${bad}|items|actions)\b[^,;]{0,15}?[:,]? ?\b(?:none|nil|0)\b`, "gi"),
  /\b(?:says?|states?|promises?|orders?|requires?|forbids?|rules?|means|asks?|tells?)\b(?! (?:nothing|little))[^;]*?\b(?:that|no|nobody|never|not|must|may)\b.*/gi,
  /\b(?:if|when|whether|unless|in case)\b[^,;]*/gi,
  /\b(?:what|that) (?:(?:is|are|may|must|can|could) not|cannot|can't)\b[^,;]*/gi,
  /\b(?:does|do|will|may|must|shall|should)(?: not|n't) (?:allow|permit|tolerate|accept|work|enter|start|use|operate|drive|lift|apply|need|require|wait|have to|count)\b[^,;]*/gi,
  /\b(?:nobody|no 1|no one|none|nothing|no \w+) (?:was |were |is |has been |have been |had been )?(?:happened|occurred|needed|required|reported|came up|arose|took place|changed|allowed|permitted|may|hired|used|else|to (?:add|report|fix|note|correct)|works?|moves?|starts?|enters?)\b[^,;]*/gi,
  /\bno (?:longer|later|more|less|fewer) than\b|\bno doubt\b|\bno matter\b|\bnot 1 \w+ (?:missing|short)/gi,
  /\bif (?:not|1 is missing|missing)[^,;]*/gi,
];
const lacks = [
  /(?:\b(?:is|are|was|were|be|still|found|go|went|(?<![\d-])\d+|some|all|both|partly|names?|dates?|signatures?) (?:\w+ )?|[:,(] ?|^)missing\b(?!-)|\bmissing(?:$|[:,)]| (?:in|from|on|for|since|at|there|here))/i,
  /\b(?:lacking|lacks?|lacked|absent|unsigned|undated|incomplete|outdated|obsolete|illegible|unreadable|unavailable|unfinished|unguarded|untrained|unapproved|unposted|unchecked|half[- ]done|half[- ]empty|forgot|forgotten|skipped|nowhere|unaware|unsure|TBD|not yet|blocked)\b/i,
  /\b(?:is|are|was|were|found|left|stood|all|both|mostly|quite|\d+) (?:\w+ )?(?:blank|empty|overdue|lapsed|gone|out of date|out-of-date|run out|locked|broken|off|too old|a draft|only a draft|in draft|void|expired)\b/i,
  /\b(?:has|have|had|already|\d+|which) (?:\w+ )?(?:expired|lapsed|run out|ran out|failed)\b|\b(?:ran out|expired (?:in|on|last)|fell short|left out|left blank|left off|still (?:a )?(?:draft|open|to|lists?|shows?|names?|old)|yet to|needs? (?:to be )?(?:updat|writ|sign|finish|replac|review|approv|work)\w*|out of date|hardly|barely|rarely|seldom|too few|too old|fails?|failed to)\b/i,
  /\b(?:no|not any) (?:\p{L}|\d)/iu,
  /\bnone\b/i,
  /\bnothing\b/i,
  /\b(?:nobody|no 1|no one|neither)\b/i,
  /\b(?:is|are|was|were|has|have|had|did|does|do|could|can|would)(?: not|n't)\b|\b(?:cannot|can't)\b/i,
  /\bnever\b/i,
  /\bnot (?:all\b|every|\d|signed|dated|found|posted|approved|recorded|held|done|kept|reviewed|trained|known|covered|listed|there|in place|complete|current|available|seen|shown|worn|filled|on file|up to date|met|finished|written|named|included|enough|as (?:written|planned)|followed|wearing|sure)/i,
  /\b(?:all but|all except|apart from|other than|except (?:for|1|2|3|the|in|one|two))\b/i,
  /\bonly (?:\d+|half|some|a few|part|a part|partly|in part|the (?:office|shop|owner))\b/i,
  /\b(?:a|\d+) gaps?\b/i,
  /\bhalf (?:of )?(?:the|them|these|our)\b/i,
  /\bwithout (?:a|an|the|its|their|\w+(?:ed|ure|ures|date|dates|name|names|label|tag|guard)s?)\b/i,
];

/** Whether a part of a note tells of something that is not there or not done. */
function tellsLack(clause: string): boolean {
  const text = harmless.reduce((rest, pattern) => rest.replace(pattern, " "), clause);
  return lacks.some((pattern) => pattern.test(text));
}

const against =
  /\b(?:no|not|none|nothing|nobody|never|neither|missing|without|only|but|lacks?|lacking|old|still|draft|expired|blank|empty|incomplete|outdated|unsigned|undated|yet|except|too|wrong|instead|cannot|copies|copied|same|older|overdue|should|must|need|needs|few|poor|bad|broken|gone|out of date|half|some|barely|hardly|rarely|unsure|unaware|failed|late|after|until|former|previous|will|would|planned|rely|to be|forgot)\b|n't\b/i;
const met =
  "(?:complete|completed|signed|up to date|current|in place|posted|approved|in order|there|available|good|correct|clear|dated|reviewed|present|done|on file|filled in|closed|fine|well|trained|documented|excellent|written|kept|followed|met|tested|covered|working|worn|known|held|recorded|ready|valid)";

/** Whether a note tells of nothing but what is there, under an answer that says it is not. */
function tellsMet(note: string, isZero: boolean): boolean {
  const text = note.replace(
    /\bwithout (?:help|prompt\w*|looking|exception|delay|trouble|hesitat\w*|gaps?)\b|\bno (?:gaps?|exceptions?|issues?|problems?|lacks?)\b|\bnothing (?:is )?missing\b|\bnone (?:is |are )?missing\b/gi,
    " ",
  );
  if (against.test(text)) return false;
  const every = new RegExp(
    String.raw`\b(?:all|every|each|both|everyone|everybody)\b[^.;]*?\b(?:(?:has|have|had|with) (?:its|their|a|an|the|been|1|his)|(?:is|are|was|were) (?:\w+ )?${met}|can|could|knew|know|knows|named|explained|described|signed|wore|wear|wears|showed|answered|told|gave|pointed|took)\b`,
    "i",
  );
  const whole = /(?<![\d.])(\d+) (?:out )?of (?:the )?\1\b/;
  if (every.test(text) || whole.test(text)) return true;
  const there = new RegExp(
    String.raw`\b(?:is|are|was|were|looks?|found|and|has been|have been|exists?|in use|seen|meets|everything is) ?(?:\w+ )?(?:${met}\b|$)|^(?:\w+ ){0,6}(?:${met})\b`,
    "i",
  );
  return isZero && there.test(text);
}
