import type { Gated } from "./note-passing.ts";
import { setOf } from "./note-words.ts";

const done =
  "(?:written|drafted|developed|updated|made|posted|done|held|signed|approved|reviewed|finished|trained|dated|booked|set up|put up|added|fixed|replaced|filled in|started|created|completed|printed|sent|returned|issued|closed|assigned|scheduled|serviced|inspected|tested|repaired|ordered|installed)";

/** What tells of a lack, by words of which one must be there: looking for those is quick, and a pattern costs its time on first use. */
export const lacks: readonly Gated[] = [
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
      "blank empty gone date run broken wrong old weak hidden missed stopped discontinued dropped abandoned ignored draft void damaged unsafe informal pending loose bent late dead worn generic invalid out",
    ),
    /\b(?:is|are|was|were|found|left|stood|all|both|mostly|quite|still|had|\d+) (?:\w+ )?(?:blank|empty|gone(?! (?:over|through))|out of date|out-of-date|run out|broken|wrong|too old|weak|hidden|missed|stopped|discontinued|dropped|abandoned|ignored|a draft|only a draft|in draft|void|damaged|unsafe|informal|pending|loose|bent|(?<!not )late|dead|worn out|generic|invalid)\b|(?<!\bin )\b(?:blank|empty|void|damaged|broken)(?:$|[,:)]| (?:forms?|sheets?|boxes|box|folders?|binders?|sleeves?|holders?|hooks?|brackets?|slots?|shelf|drawer|envelope|on|for|since|in|from|after|at|pages?|templates?|lines?|fields?|columns?|rail|guard)\b)|^(?:broken|damaged|loose|bent|wrong|empty|blank) /i,
  ],
  [
    setOf(
      "run ran failed stopped left leave leaves fell still yet need needs out too fail fails stop stops ends ended missed past due short behind since until end",
    ),
    /\b(?:has|have|had|already|\d+|which) (?:\w+ )?(?:run out|ran out|failed|stopped|left out|ended)\b|\b(?:ran out|fell (?:short|behind)|(?:left|leaves?) (?:out|blank|off|undone|the (?:company|firm))|still (?:(?:have|has|had) to\b|(?:a )?(?:says?|mentions?|refers?|reads?|carries|draft|open|to|lists?|shows?|names?|old|being|in use|waiting|needs?|missing|without))|yet to|needs? (?:to be )?(?:updat|writ|sign|finish|replac|review|approv|work)\w*|out of date|too (?:few|old|little|short|late|small|far|high|low|long ago|weak|vague|general)|fails?|failed to|stops? (?:in|after|with|at|short)|stopped (?:in|after)|end(?:s|ed)? (?:in|with (?:\d|january|february|march|april|may|june|july|august|september|october|november|december))\b|missed|past (?:due|(?:its|their|the) (?:due|date|expiry|deadline|limit|mark|time|day|line|month|interval|service))|behind (?:its |their |the )?(?:schedule|plan|times|target)|past due|long past|(?:comes?|came|was|were|is|are|\d+|1) short\b|short (?:of|by)\b)/i,
  ],
  [
    setOf("off"),
    /\b(?:is|are|was|were|found|left|stood|all|both|mostly|quite|still|had|\d+) (?:\w+ )?(?<!(?:signed|checked|ticked|set|laid|dropped) )off\b(?! (?:the|by|on|to|with|of|from|[a-z]+-?\d))/i,
  ],
  [
    setOf("down"),
    /\b(?:is|are|was|were|found|left|stood|all|both|mostly|quite|still|had|\d+) (?:\w+ )?(?<!(?:written|laid|set|noted|put|taken|jotted|handed|passed|locked|nailed|turned|strapped|settled|slowed|marked|kept|bolted|read|typed|writing|go) )down(?! to)\b/i,
  ],
  [
    setOf("behind"),
    /\b(?:is|are|was|were|found|left|stood|all|both|mostly|quite|still|had|\d+) (?:\w+ )?(?<!(?:fully|firmly|right|squarely) )behind(?: schedule| on| in| with|$)/i,
  ],
  [
    setOf("locked"),
    /\b(?:exits?|doors?|kits?|cabinet|washroom|shower) (?:[^,;.]{0,30} )?(?:is|are|was|were|stood|found) (?:\w+ )?locked\b(?! (?:when|at|cabinet))/i,
  ],
  [
    setOf(
      "will going being planned booked scheduled plans planning intend intends hope hopes want wants promised next await awaits awaiting waiting 'll works progress supposed",
    ),
    new RegExp(
      String.raw`(?:\bwill|'ll) (?:be ${done}|do (?:it|this|that|so|1)|write|finish|add|fix|send|put (?:it|1|them|up)|get (?:it|1|them|to|around)|have (?:it|1|them) (?:done|ready))\b|\bgoing to (?:be|write|do|make|get|start)\b|\bbeing ${done}\b|\b(?:planned|booked|scheduled) (?:for|in|but)\b|\b(?:plans|planning|intends?|hopes?|wants|promised|supposed) to\b|\bnext (?:week|month|year|spring|fall|winter|summer)\b|\bawait(?:s|ing)?\b|\bwaiting (?:for|on|to)\b|\bin the works\b|\bwork in progress\b`,
      "i",
    ),
  ],
  [
    setOf("be"),
    new RegExp(
      String.raw`\b(?:is|are|still|yet|waiting|remains|left|has|have|work|rest|page|part|step|plan|list|sheets?) to be ${done}\b`,
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
    /(?<!\bthe )\b(?:only (?:(?:the )?\d+|half|some|a few|part|a part|partly|in part|the (?:office|shop|owner)|verbal|talked|in)|just (?:(?:the )?\d+|half|some|a few|part))\b(?! (?:seconds?|minutes?|days?|lines?|words|page|pages|of us|people here|employees|guys here|man|men)\b)|\b(?:some|a few|few|a third|a quarter|2 thirds|half) (?:of )?(?:the|them|these|our|those)\b|\b(?:less|fewer|under) than (?:half|\d)|\b(?:some|others) (?:have|has|had|do|did|don't|are|were)\b|\ba handful\b/i,
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
    /\b(?:fell|dropped|tailed|trailed|died) (?:off|away)\b|\bpetered out\b|\bfizzled\b|\bdried up\b|\bcame to a stop\b|\bdied out\b|\bbooked\b.*\b(?:dropped|fell through|not gone)\b|\bin the red\b|\bturned out to be\b(?! (?:a |the )?(?:spare|fine|good|right|ok|okay|correct|valid|current|full|there)\b)|\b(?:(?:[3-9]|\d\d|many|several|some|few) weeks|months|years|a year) (?:later|late|after)\b|(?<!\b(?:easy|hard|simple|able|clear|how|good|steps|rules|people|us|them|all) )\bto (?:come|follow)$|\bwho (?:have |has |had )?(?:left|quit|retired|moved)\b/i,
  ],
  [
    setOf("bar besides save minus aside"),
    /\b(?:every|all|each|everyone|everybody|everything)\b.*\b(?:bar|besides|save(?: for)?|minus|aside from)\b/i,
  ],
  [
    setOf("year's old"),
    /\b(?:last|previous) year's\b|\bold (?:muster|assembly|spot|location|number|site|building|yard|shop|office|plant|camp|list|map|edition|template|sheet)\b/i,
  ],
  [
    setOf("wrong signed enrolled registered booked need needs meant ought should used slide slid slip let"),
    /\b(?:we|they|he|she|owner|still) needs? (?:to|a|an|more)\b|\b(?:meant|ought) to\b|\bshould (?:be|have)\b|\bused to (?:have|do|hold|be|meet|keep|write|get|run)\b|\b(?:slide|slid)\b|\blet go\b|\b(?:got|get|had) (?:\w+ )?wrong\b|(?:\b(?:is|are|was|were)|'s|'re) (?:signed up|enrolled|registered|booked) (?:for|in)\b/i,
  ],
  [
    setOf("off"),
    /\b(?:guards?|covers?|shields?|lids?|railings?|harness(?:es)?|hard hats?|helmets?|glasses|gloves|alarm|horn|beacon) (?:\w+ )?off\b(?! (?:limits|the|by|to))|\boff since\b/i,
  ],
  [
    setOf("tied gone bare whoever"),
    /\b(?:cage|guard|lid|cover|gate)s? (?:\w+ )?tied\b|\blong gone\b|\bwhoever (?:has|happens|feels|wants)\b|\b(?:is|are|was|were|stood) bare\b/i,
  ],
  [
    setOf("glasses goggles visor visors shield shields muffs mask masks respirator respirators"),
    /\b(?:glasses|goggles|visors?|shields?|muffs|masks?|respirators?)\b[^,;]*\b(?:up on|on top of|hanging|hung|pockets?|chins?|necks?)\b/i,
  ],
  [
    setOf("behind"),
    /\b(?:extinguishers?|kit|exit|eyewash|panel)\b[^,;]* (?:sits?|stands?|hangs?|is|was|were) (?:\w+ )?behind (?:a|the|some|\d+)\b/i,
  ],
  [
    setOf("helped prompted reminded coached told shown led same"),
    /\bhad to be (?:helped|prompted|reminded|coached|told|shown|led)\b|\b(?:in|with|by) the same (?:pen|hand|handwriting)\b/i,
  ],
  [
    setOf("ahead prior before"),
    /\bdated ahead\b(?! of)|\b(?:started|began|worked|drove|ran|operated)\b[^,;]*? (?:ahead of|(?:weeks?|days?|months?) before|prior to)\b/i,
  ],
  [
    setOf("when"),
    /\bwhen (?:they|we|he|she|somebody|someone) (?:remembers?|thinks? of|feels? like|finds? (?:the )?time|gets? (?:to|around|a)|has time|have time)\b/i,
  ],
  [
    setOf("leave leaves only"),
    /\bleaves? (?:[\w-]+ ){1,4}out\b|^only (?:the |our |1 )(?:[\w-]+ ){1,2}(?:took|has|had|did|knew|signed|came|went|could|holds?|wore)\b/i,
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
    setOf("before"),
    /\bbefore (?:anybody|anyone|any one|somebody|someone|1 of them) (?:\w+ )?(?:spoke|came|asked|noticed|stopped|met|saw|said|challenged|showed|turned|looked)\b/i,
  ],
  [
    setOf("stare stares look looks face faces what which where huh"),
    /\b(?:blank|empty) (?:stares?|looks?|faces?)\b|["“](?:what|which|where|huh)(?: \w+){0,3}\?/i,
  ],
  [
    setOf("laughed shrugged guessed wrong different other"),
    /\b(?:owner|manager|foreman|supervisor|they|he|she|crew|hands?|workers?|people) (?:just |only )?(?:laughed|shrugged|guessed)\b|\b(?:gave|told|named|pointed to|had|got) (?:me )?(?:a |the |\d+ )?(?:wrong|different|other) (?:\w+ )?(?:answers?|places?|spots?|doors?|stor(?:y|ies)|numbers?|points?)\b/i,
  ],
  [setOf("nobody"), /\b(?:by|to|with|from) nobody\b/i],
  [
    setOf("wrong over more months another different nearly almost"),
    /\bwrong (?:form|date|year|version|person|number|name|size|type|place|address|edition|level|kit|way)s?\b|\b(?:over|more than) (?:a|1|2|3|4|5) years? (?:ago|old)\b|\b(?:1[3-9]|[2-9]\d) months (?:ago|old)\b|\b(?:of|from|for) (?:another|a different) (?:company|site|province|business|contractor|employer)\b|\b(?:nearly|almost|not quite) all\b/i,
  ],
  [
    setOf("sometimes occasionally then off hit here while often again permitting allows"),
    /\b(?:sometimes|occasionally|now and then|on and off|off and on|hit[- ](?:and|or)[- ]miss|here and there|once in a while|every so often|every now and again|as time allows|time permitting)\b/i,
  ],
  [
    setOf("before"),
    /\b(?:started|began|drove|worked|ran|operated) (?:\w+ ){0,3}before (?:they|he|she|it|getting|having|being|any|that|their|the)\b/i,
  ],
];
