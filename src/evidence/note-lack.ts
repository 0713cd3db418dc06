import { isMended, isPast, withoutHarmless, withoutRules } from "./note-harmless.ts";
import { hints } from "./note-hints.ts";
import { markPapers, papers } from "./note-marks.ts";
import { setOf, wordsOf } from "./note-words.ts";

/** Words that tell of a lack wherever they stand. */
const plain = setOf(
  `lacking lack lacks lacked incomplete outdated obsolete illegible forgot forgotten skipped nowhere tbd insufficient inadequate inaccurate ineffective inoperative inaccessible invalid
  vague inconsistent inconsistently sporadic sporadically irregular irregularly neglected bypassed torn incorrect incorrectly wrongly noncompliant struggled hesitated omitted omits
  misplaced overlooked shrugged shook guessed confused sloppy hardly barely rarely seldom lapsed overdue frayed dented cracked rusted leaking expired outstanding shortfall
  cancelled canceled postponed mislabelled mislabeled mixed-up`,
);
/** unsigned, unguarded, unaware; not what is good, or no lack at all. */
const un = `un(?!der|i|til|less|aided|prompted|assisted|changed|load|pack|expected|planned|announced|usual|obstruct|disturb|interrupt|restrict|imped|hinder|block|damag|harm|injur|broken|touch|worn|altered|affected|limited|derst)[a-z]*(?:ed|en|able|afe|lear|sure|ware|own|ept|ue)`;
const unDone = new RegExp(String.raw`\b${un}\b`, "i");

const done =
  "(?:written|drafted|developed|updated|made|posted|done|held|signed|approved|reviewed|finished|trained|dated|booked|set up|put up|added|fixed|replaced|filled in|started|created|completed|printed|sent|returned|issued|closed|assigned|scheduled|serviced|inspected|tested|repaired|ordered|installed)";

/** What tells of a lack, by words of which one must be there: looking for those is quick, and a pattern costs its time on first use. */
const lacks: [words: ReadonlySet<string>, pattern: RegExp][] = [
  [
    setOf("missing absent"),
    /(?:\b(?:is|are|was|were|be|still|found|go|went|(?<![\d-])\d+|some|all|both|partly|names?|dates?|signatures?|covers|rest) (?:\w+ )?|^)(?:missing|absent)\b(?!-)|[:,(] ?missing (?:a |the |its )?(?:signatures?|dates?|names?|pages?|sheets?|records?|initials)\b|\b(?:missing|absent)(?:$|[:,)]| (?:in|from|on|for|since|at|there|here))/i,
  ],
  [
    setOf("half not blocked partly partially poorly propped tied down faded longer progress wide mixed"),
    /\bhalf[- ](?:done|empty|full|finished|used|gone|eaten|filled)\b|\bnot yet\b|\bblocked\b|\b(?:partly|partially|poorly)\b|\bpropped (?:open|up)\b|\btied (?:back|open|down)\b|\btaken down\b|\bwide open\b|\bfaded\b|\bno longer\b|\bin progress\b|\bmixed (?:\w+ )?up\b/i,
  ],
  [
    setOf(
      "blank empty gone date run locked broken wrong off old weak hidden missed stopped discontinued dropped abandoned ignored draft void damaged unsafe informal pending down loose bent open late short behind dead worn generic invalid out left",
    ),
    /\b(?:is|are|was|were|found|left|stood|all|both|mostly|quite|still|had|\d+) (?:\w+ )?(?:blank|empty|gone|out of date|out-of-date|run out|broken|wrong|(?<!(?:signed|checked|ticked|set|laid|dropped) )off\b(?! (?:the|by|on|to|with|of|from|[a-z]+-?\d))|too old|weak|hidden|missed|stopped|discontinued|dropped|abandoned|ignored|a draft|only a draft|in draft|void|damaged|unsafe|informal|pending|(?<!(?:written|laid|set|noted|put|taken|jotted|handed|passed|locked|nailed|strapped|settled|slowed|marked|kept|bolted|read|typed|writing|go) )down(?! to)|loose|bent|(?<!not )late|(?<!(?:fully|firmly|right|squarely) )behind(?: schedule| on| in| with|$)|dead|worn out|generic|invalid)\b|(?<!\bin )\b(?:blank|empty|void|damaged|broken)(?:$|[,:)]| (?:forms?|sheets?|boxes|box|folders?|binders?|sleeves?|holders?|hooks?|brackets?|slots?|shelf|drawer|envelope|on|for|since|in|from|after|at|pages?|templates?|lines?|fields?|columns?|rail|guard)\b)|\b(?:exits?|doors?|kits?|cabinet|washroom|shower) (?:[^,;.]{0,30} )?(?:is|are|was|were|stood|found) (?:\w+ )?locked\b(?! (?:when|at|cabinet))|^(?:broken|damaged|loose|bent|wrong|empty|blank) /i,
  ],
  [
    setOf(
      "run ran failed stopped left leave leaves fell still yet need needs out too fail fails stop stops ends ended missed past due short behind since until end",
    ),
    /\b(?:has|have|had|already|\d+|which) (?:\w+ )?(?:run out|ran out|failed|stopped|left out|ended)\b|\b(?:ran out|fell (?:short|behind)|(?:left|leaves?) (?:out|blank|off|undone|the (?:company|firm))|still (?:(?:have|has|had) to\b|(?:a )?(?:says?|mentions?|refers?|reads?|carries|draft|open|to|lists?|shows?|names?|old|being|in use|waiting|needs?|missing|without))|yet to|needs? (?:to be )?(?:updat|writ|sign|finish|replac|review|approv|work)\w*|out of date|too (?:few|old|little|short|late|small|far|high|low|long ago|weak|vague|general)|fails?|failed to|stops? (?:in|after|with|at|short)|stopped (?:in|after)|end(?:s|ed)? (?:in|with (?:\d|january|february|march|april|may|june|july|august|september|october|november|december))\b|missed|past (?:due|(?:its|their|the) (?:due|date|expiry|deadline|limit|mark|time|day|line|month|interval|service))|behind (?:its |their |the )?(?:schedule|plan|times|target)|past due|long past|(?:comes?|came|was|were|is|are|\d+|1) short\b|short (?:of|by)\b)/i,
  ],
  [
    setOf(
      "will going being be still yet planned booked scheduled plans planning intend intends hope hopes want wants promised next await awaits awaiting waiting 'll waits remains work works supposed",
    ),
    new RegExp(
      String.raw`(?:\bwill|'ll) (?:be ${done}|do (?:it|this|that|so|1)|write|finish|add|fix|send|put (?:it|1|them|up)|get (?:it|1|them|to|around)|have (?:it|1|them) (?:done|ready))\b|\bgoing to (?:be|write|do|make|get|start)\b|\b(?:is|are|still|yet|waiting|remains|left|has|have|work|rest|page|part|step|plan|list|sheets?) to be ${done}\b|\bbeing ${done}\b|\b(?:planned|booked|scheduled) (?:for|in|but)\b|\b(?:plans|planning|intends?|hopes?|wants|promised|supposed) to\b|\bnext (?:week|month|year|spring|fall|winter|summer)\b|\bawait(?:s|ing)?\b|\bwaiting (?:for|on|to)\b|\bin the works\b|\bwork in progress\b`,
      "i",
    ),
  ],
  [setOf("none nothing neither never"), /\b(?:none|nothing|neither|never)\b/i],
  [
    setOf("nobody nobody's no"),
    /\bnobody(?:$|'s name| (?:(?:on|in|at|from|of) (?:the )?\w+(?: \w+)? |(?:we|i) (?:asked|spoke with|spoke to|talked to) )?(?:\w+ ){0,3}?(?:knew|knows|could|had|has|can|signed|wore|looked|checked|told|remember\w*|recall\w*|did|does|wrote|writes|keeps|kept|took|takes|was (?:told|trained|asked|shown|named|made|sure|aware|there|watching|wearing|on)|were|(?<!(?:we|i) )asked|came|talked|spoke|mentioned|explained|replied|bothered|goes|went|comes|walks|checks|looks|asks|follows|counts|tracks|opens|tests|holds?|held|carries|carried|attended|picked|uses|used|reads?|owns|responsible|named|assigned|in charge|watching|heard|seen|saw)\b)/i,
  ],
  [
    setOf("not cannot"),
    /\b(?:is|are|was|were|has|have|had|did|does|do|could|can|would|will)(?: not|n't)\b|\b(?:cannot|can't|won't)\b|^not (?:\w+ ){0,2}\w+(?:ed|en|ne|wn)\b|[,:] not (?:\w+ ){0,1}\w+(?:ed|en|ne|wn)\b/i,
  ],
  [
    setOf("not"),
    /\bnot (?:all\b|every|\d|quite|really|always|consistent|clear|signed|dated|found|posted|approved|recorded|held|done|kept|reviewed|trained|known|covered|listed|there|in (?:place|use|writing)|complete|current|available|seen|shown|worn|used|filled|on file|up to date|met|finished|written|named|included|enough|as (?:written|planned)|followed|wearing|sure|updated|working|tested|since|provided|returned|mentioned|started|turned|many|much|everyone|a clue|addressed|applied)/i,
  ],
  [
    setOf("unable idea clue trouble rest others"),
    /\bunable to\b|\bno (?:idea|clue|memory|recollection)\b|\b(?:had|have|has) trouble\b|\bdrew a blank\b|\b(?:the )?others? (?:had none|did not|didn't|don't)\b/i,
  ],
  [
    setOf("all apart other except exception excluding bar save excludes excluded exempt"),
    /\b(?:all but|all except|except\b(?! that\b)|apart from|other than|except (?:for|\d|the|in|on|at|by)|with the exception|excluding|excludes?|excluded)\b/i,
  ],
  [
    setOf("only some few third quarter thirds half just less fewer under handful most"),
    /(?<!\bthe )\b(?:only (?:(?:the )?\d+|half|some|a few|part|a part|partly|in part|the (?:office|shop|owner)|verbal|talked|in)|just (?:(?:the )?\d+|half|some|a few|part))\b(?! (?:seconds?|minutes?|days?|page|pages|of us|people here|employees|guys here|man|men)\b)|\b(?:some|a few|few|a third|a quarter|2 thirds|half) (?:of )?(?:the|them|these|our|those)\b|\b(?:less|fewer|under) than (?:half|\d)|\b(?:some|others) (?:have|has|had|do|did|don't|are|were)\b|\ba handful\b/i,
  ],
  [
    setOf("gap gaps years old former previous deaf weakness"),
    /\b(?:a|\d+) gaps?\b|\b\d+ years (?:old|ago)\b|\b(?:old|previous) (?:version|copy|form|1|shop|name|plan|policy|address|edition)\b|\b(?:former|previous) (?:owner|address|name)\b|(?:signed|names|lists|shows)\b[^,;]*\b(?:former|previous) \w+|\ba weakness\b/i,
  ],
  [setOf("not"), /\bnot$|\bnot (?:on|in|at|up|out|with|part of|among) (?:the |a |any |its |it\b|file\b|yet\b|on\b)/i],
  [
    setOf("copies copied identical photocopies"),
    /\b(?:(?:were|are|was|is|all) (?:photo)?copies|(?:were|are|was|is|all|\d+) (?:photo)?(?:copied|identical))\b/i,
  ],
  [
    setOf("silent generic copied templates template"),
    /\b(?:is|are|was|were) silent\b|\bsilent (?:on|about)\b|\bcopied (?:from|over)\b|\b(?:empty|blank) templates?\b/i,
  ],
  [setOf("gaps holes"), /\b(?:has|have|had|with|shows?|some|few|several|many) (?:\w+ )?(?:gaps|holes)\b/i],
  [
    setOf(
      "fell dropped tailed trailed petered dried stop died fizzled booked red turned later late after come follow left quit retired moved",
    ),
    /\b(?:fell|dropped|tailed|trailed|died) (?:off|away)\b|\bpetered out\b|\bfizzled\b|\bdried up\b|\bcame to a stop\b|\bdied out\b|\bbooked\b.*\b(?:dropped|fell through|not gone)\b|\bin the red\b|\bturned out to be\b|\b(?:(?:[3-9]|\d\d|many|several|some|few) weeks|months|years|a year) (?:later|late|after)\b|(?<!\b(?:easy|hard|simple|able|clear|how|good|steps|rules|people|us|them|all) )\bto (?:come|follow)$|\bwho (?:have |has |had )?(?:left|quit|retired|moved)\b/i,
  ],
  [
    setOf("bar besides save minus aside"),
    /\b(?:every|all|each|everyone|everybody|everything)\b.*\b(?:bar|besides|save(?: for)?|minus|aside from)\b/i,
  ],
  [
    setOf("last previous old"),
    /\b(?:last|previous) year's\b|\bold (?:muster|assembly|spot|location|number|site|building|yard|shop|office|plant|camp|list|map|edition|template|sheet)\b/i,
  ],
  [
    setOf("wrong signed enrolled registered booked need needs meant ought should used slide slid slip let"),
    /\b(?:we|they|he|she|owner|still) needs? (?:to|a|an|more)\b|\b(?:meant|ought) to\b|\bshould (?:be|have)\b|\bused to (?:have|do|hold|be|meet|keep|write|get|run)\b|\b(?:slide|slid)\b|\blet go\b|\b(?:got|get|had) (?:\w+ )?wrong\b|\b(?:is|are|was|were) (?:signed up|enrolled|registered|booked) (?:for|in)\b/i,
  ],
  [
    setOf(
      "off gone had whoever tied bare glasses goggles visor visors shield shields muffs mask masks respirator respirators extinguisher extinguishers kit exit eyewash panel same ahead prior before when leave leaves leaving only",
    ),
    /\b(?:guards?|covers?|shields?|lids?|railings?|harness(?:es)?|hard hats?|helmets?|glasses|gloves|alarm|horn|beacon) (?:\w+ )?off\b(?! (?:limits|the|by|to))|\b(?:cage|guard|lid|cover|gate)s? (?:\w+ )?tied\b|\blong gone\b|\bhad to be (?:helped|prompted|reminded|coached|told|shown|led)\b|\bwhoever (?:has|happens|feels|wants)\b|\boff since\b|\b(?:is|are|was|were|stood) bare\b|\b(?:glasses|goggles|visors?|shields?|muffs|masks?|respirators?)\b[^,;]*\b(?:up on|on top of|hanging|hung|pockets?|chins?|necks?)\b|\b(?:extinguishers?|kit|exit|eyewash|panel)\b[^,;]* (?:sits?|stands?|hangs?|is|was|were) (?:\w+ )?behind (?:a|the|some|\d+)\b|\b(?:in|with|by) the same (?:pen|hand|handwriting)\b|\bdated ahead\b(?! of)|\b(?:started|began|worked|drove|ran|operated)\b[^,;]*? (?:ahead of|(?:weeks?|days?|months?) before|prior to)\b|\bwhen (?:they|we|he|she|somebody|someone) (?:remembers?|thinks? of|feels? like|finds? (?:the )?time|gets? (?:to|around|a)|has time|have time)\b|\bleaves? (?:[\w-]+ ){1,4}out\b|^only (?:the |our |1 )(?:[\w-]+ ){1,2}(?:took|has|had|did|knew|signed|came|went|could|holds?|wore)\b/i,
  ],
  // What hangs or lies where it does no good.
  [
    setOf(
      "loose unclipped round around neck forehead dash open jammed zip-tied tape taped duct-taped bare padlocked behind under pile buried stacked unplugged unhooked tucked pushed upside backwards",
    ),
    /\b(?:hanging|hung|dangling|lying|left) (?:\w+ )?(?:loose|open|free)\b|\b(?:round|around) (?:his|her|their|the|1) necks?\b|\bpushed up\b|\b(?:on|onto) (?:(?:his|her|their) (?:forehead|dash|seat)|the (?:forehead|seat))\b|\b(?:jammed|zip-tied|wired|wedged|taped) (?:open|shut|over|back|up(?! (?:in|at|on|by))|down)\b|\bbare (?:hands?|headed|arms|feet|wires?)\b|\bpadlocked\b|\b(?:buried|hidden|stacked|tucked) (?:\w+ )?(?:behind|under|in front)\b|\b(?:behind|under) (?:a |the )?(?:pile|stack|pallets?|boxes|skids?|junk|stock|chairs|lumber)\b|\bupside down\b|\bunplugged\b/i,
  ],
  // Put off, or left to words and luck.
  [
    setOf(
      "just around mean means meaning list order backorder back-ordered printer asap soon eventually someday later until wing hope hoping trust assume assumes whoever word",
    ),
    /\bjust (?:tell|told|say|says|said|go(?:es)? by|wing|assume|hope|know|talk|phone|call|figure|do it)\b|\b(?:gets?|got|gotten|getting) around to\b|\b(?:means?|meaning) to (?!say)|\bto-?do list\b|\b(?:on|still on) (?:back)?order\b|\bback-?ordered\b|\bat the printers?\b|\b(?:will|'ll|would) (?:\w+ )?(?:eventually|someday|soon)\b|\bwings? it\b/i,
  ],
  // Nobody came, or those asked had nothing to say.
  [
    setOf(
      "before stare stares stared what which laughed shrug shrugs shrugged wrong different differed disagreed guess guessing guesses puzzled surprised",
    ),
    /\bbefore (?:anybody|anyone|any one|somebody|someone|1 of them) (?:\w+ )?(?:spoke|came|asked|noticed|stopped|met|saw|said|challenged|showed|turned|looked)\b|\b(?:blank|empty) (?:stares?|looks?|faces?)\b|["“](?:what|which|where|huh)(?: \w+){0,3}\?|\b(?:owner|manager|foreman|supervisor|they|he|she|crew|hands?|workers?|people) (?:just |only )?(?:laughed|shrugged|guessed)\b|\b(?:gave|told|named|pointed to|had|got) (?:me )?(?:a |the |\d+ )?(?:wrong|different|other) (?:\w+ )?(?:answers?|places?|spots?|doors?|stor(?:y|ies)|numbers?|points?)\b/i,
  ],
  [setOf("by to with from nobody"), /\b(?:by|to|with|from) nobody\b/i],
  [
    setOf("wrong over more months another different nearly almost"),
    /\bwrong (?:form|date|year|version|person|number|name|size|type|place|address|edition|level|kit|way)s?\b|\b(?:over|more than) (?:a|1|2|3|4|5) years? (?:ago|old)\b|\b(?:1[3-9]|[2-9]\d) months (?:ago|old)\b|\b(?:of|from|for) (?:another|a different) (?:company|site|province|business|contractor|employer)\b|\b(?:nearly|almost|not quite) all\b/i,
  ],
  [
    setOf("sometimes occasionally now on off hit here once every permitting allows"),
    /\b(?:sometimes|occasionally|now and then|on and off|off and on|hit[- ](?:and|or)[- ]miss|here and there|once in a while|every so often|every now and again|as time allows|time permitting)\b/i,
  ],
  [
    setOf("before"),
    /\b(?:started|began|drove|worked|ran|operated) (?:\w+ ){0,3}before (?:they|he|she|it|getting|having|being|any|that|their|the)\b/i,
  ],
];

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
const wholeCount = /(?<![\d.])(\d+)(?:(?: out)? of (?:the |all )?|\/)\1\b|^(?:all|every|each)\b/i;

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
  const words = new Set(wordsOf(text));
  for (const [some, pattern] of hints) {
    if (![...some].some((word) => words.has(word))) continue;
    const found = pattern.exec(text);
    if (found) return found.index + found[0].length;
  }
  return undefined;
}

function isLack(text: string): boolean {
  const words = new Set(wordsOf(text));
  const isNot = [...words].some((word) => word.endsWith("n't"));
  if ([...words].some((word) => plain.has(word) || (word.startsWith("un") && unDone.test(word)))) return true;
  if (lacks.some(([some, pattern]) => ((isNot && some.has("not")) || [...some].some((word) => words.has(word))) && pattern.test(text)))
    return true;
  if (!words.has("no") && !words.has("any") && !words.has("without") && !words.has("zero") && !words.has("nil")) return false;
  return isNoWanted(text) || ((noAny.test(text) || withoutAny.test(text)) && !wholeCount.test(text));
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
