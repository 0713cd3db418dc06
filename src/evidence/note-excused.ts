import type { Gated } from "./note-passing.ts";
import { setOf } from "./note-words.ts";

/** What reads like a lack and is none: what a rule forbids, what to do if, what a paper asks. */
export const harmless: readonly Gated[] = [
  [setOf("rule rules"), /\brules?\b[^;]*?\b(?:no|nobody|never|not|must|may)\b.*/gi],
  [
    setOf("if when whether unless case"),
    /\b(?:if|when(?! (?:they|we|he|she|i|somebody|someone|there's|there is) (?:remembers?|thinks?|feels?|finds?|gets?|has|have|money|time|a chance)\b)|whether|unless|in case)\b(?: (?:nobody|nothing|no|there is no|there's no)\b)?(?:(?! (?:there(?:'s| is| are) (?:no|nothing|none)\b|and (?:was|were|i|he|she|they|we)\b|(?:is|are|was) (?:left|not|nowhere|up to|missing|anyone's|anybody's|a guess)\b|nobody knows|nothing (?:says|tells|is)|no \w+ (?:says|tells|is)))[^,;])*/gi,
  ],
  [setOf("what that"), /\b(?:what|that) (?:(?:is|are|may|must|can|could) not|cannot|can't)\b[^,;]*/gi],
  [
    setOf("must may shall does do doesn't don't"),
    /\b(?:must|may|shall) not\b[^,;]*|\b(?:does|do)(?: not|n't) (?:allow|permit|tolerate|accept|apply|need|have to|count)\b[^,;]*/gi,
  ],
  [
    setOf("not do"),
    /(?:^|: )(?:please )?do not\b[^,;]*|\bnot (?:only|just|needed|required|applicable|allowed|permitted|to (?!be)|due|before|later|more than|less than|longer than|at fault|affected|used (?:in|since) \d)\b/gi,
  ],
  [
    setOf("without"),
    /\bwithout (?:a (?:word|hitch|pause|second thought|thought|problem|doubt|note|reminder|prompt)|the (?:sheet|book|card|form|list|page)\b|me \w+ing|help|prompt\w*|looking|exception|delay|trouble|fear|having|asking|hesitat\w*|notes|gaps?|pause|cost|any (?:help|trouble|delay)|being (?:asked|told)|loss|a break|interruption|problems?|issues?|fail)\b/gi,
  ],
  [
    setOf("nobody none nothing no"),
    /\b(?:nobody|no 1|none|nothing) (?:was |were |is |has been |have been |had been |had )?(?:happened|occurred|needed|required|reported|came up|arose|changed|allowed|permitted|may|hired|else|(?:further |more |else |new )?to (?:add|report|fix|note|correct|say|discuss|flag|raise|see here|improve)|works? alone)\b[^,;]*/gi,
  ],
  [
    setOf("stopped met greeted challenged signed turned even including also"),
    /\b(?:stopped|met|greeted|challenged|signed in|turned back) (?:\w+ ){0,3}before\b[^,;]*|\b(?:all|every\w*|each)\b[^,;]*, (?:even|including|also) [^,;]*/gi,
  ],
  [
    setOf("nothing"),
    /\bnothing (?:\w+ )?(?:needs?|needed|wants?|requires?) (?:adding|changing|fixing|doing|improving|to be \w+|to change|work)\b[^,;]*/gi,
  ],
  [setOf("longer later more less fewer doubt matter"), /\b(?:no|never) (?:longer|later|more|less|fewer) than\b|\bno (?:doubt|matter)\b/gi],
  [
    setOf("nobody none no not"),
    /\b(?:nobody|none|no 1|not 1)\b(?: (?:of|in|on|from|we|i|at) (?:the |them\b)?[\w()-]+)*(?: \w+){0,2} (?:had to|needs? to|needed|would|wants?|minds?|complain\w*|object\w*|refus\w*|left|hurt|could think of|could name a (?:day|time|month)|think of|could complain)\b[^,;]*/gi,
  ],
  // What a form asks for, or a list holds: `lists guards missing, exits blocked`.
  [
    setOf("tick lines line items item boxes check"),
    /\b(?:forms?|checklists?|sheets?|cards?|[A-Z]{1,6}-?\d+)\b[^;]*? (?:asks?|lists?|has (?:lines|boxes|rows|fields)|boxes for|lines for)\b.*\b(?:to tick|as lines?|as items?|as boxes|to check off)\b.*/gi,
  ],
  // Those who did wrong were dealt with: that is the rule at work.
  [
    setOf("warning warnings warned sent turned written refused rejected hired hire stopped suspended talked coached disciplined"),
    /\b(?:warnings?|warned|sent home|sent off|sent back|turned away|(?:got|were|been|guys?|men|people|workers?) written up|refused(?! to)|rejected|not hired|(?:did not|didn't) hire|stopped at the gate|suspended|talked to|coached|disciplined)\b[^;]*?\b(?:for|because|who|whose|as|after|over|until)\b.*/gi,
  ],
  [
    setOf("warned sent turned written refused rejected stopped suspended talked coached disciplined let taken pulled fined passed"),
    /\b(?:without|no|missing|lacking)\b[^;]*? (?:was|were|got|had been|is|are) (?:\w+ )?(?:warned|sent (?:home|off|back|away)|turned (?:away|back|around)|written up|refused|rejected|stopped|suspended|talked to|coached|disciplined|let go|taken off|pulled off|fined|passed over)\b[^;]*/gi,
  ],
  [
    setOf("after when because since once"),
    /\b(?:sent|issued|redone|revised|rewritten|held|changed|retrained|went out|called|brought in|updated|reviewed|repeated|stopped)\b[^;]*? (?:after|when|because|since|once) (?!(?:january|february|march|april|may|june|july|august|sept\w*|october|november|december|that|then|the (?:spring|summer|fall|winter))\b)[^;]*/gi,
  ],
  [
    setOf("absent away missing"),
    /\babsent (?:people|persons|workers?|members?|staff|ones|hands|employees)\b|\b(?:those|people|anyone|members|workers) (?:who (?:were|was|are) )?(?:absent|away|missing)\b/gi,
  ],
  [
    setOf("blank empty"),
    /\b(?:blank|empty)\b[^.]*\b(?:good reason|no (?:breach|incident|accident|injur|case|refusal|complaint|warning)\w*|nothing (?:happened|to report|to enter|to record))\b.*/gi,
  ],
  [
    setOf("damaged broken worn defective faulty old expired outdated missing torn frayed cracked unsafe incomplete late"),
    /\b(?:damaged|broken|worn|defective|faulty|old|expired|outdated|missing|torn|frayed|cracked|unsafe|incomplete|late)(?: out)? (?:[\w-]+ ){1,2}(?:(?:is|are|gets?|goes?|was|were|has been|have been) (?:\w+ )?)?(?:went (?:in|to|into) (?:the )?(?:dumpster|garbage|scrap|bin)|tossed|thrown|replaced|tagged|repaired|taken|removed|swapped|fixed|sent|binned|destroyed|reported|scrapped|discarded|marked|locked|returned|red-tagged|put aside|written up)\b/gi,
  ],
  // A form that is shown as the form itself: `Blank form of 2026-01-19 covers 5 of 5.`
  [
    setOf("blank empty"),
    /\bblank (?:\w+ )?(?:forms?|sheets?|cards?) (?:of|from|dated) \d{4}-\d{2}-\d{2}\b|^(?:the |a |an |\d+ |looked at the |saw the |read the )?(?:blank|empty) (?:\w+ ){0,3}(?:forms?|checklists?|templates?|sheets?|cards?)(?: \w+){0,4}?(?: ?[,:(]| (?:has|have|asks?|lists?|covers?|with|shows?|includes?|leads?|names?|gives?)\b).*/gi,
  ],
  // What was found, or can happen, told in a list: `name causes: missing guard, no lighting`.
  [
    setOf(
      "cause causes hazard hazards reason reasons topic topics entry entries example examples finding findings defect defects incl including",
    ),
    /\b(?:causes?|hazards?|reasons|topics?|entries|examples?|findings?|defects?|incl\.|including)\b[^;]*?(?::|\be\.g\.|\bsuch as\b).*/gi,
  ],
  [setOf("none"), /[,;] (?:as |since |because )?there (?:is|are|was|were) none$/gi],
  [setOf("what"), /\bwhat (?:was|were|is|had) not [^,;]*? (?:was|were|is|got|has been)\b[^,;]*/gi],
  [
    setOf("nobody none neither"),
    /\b(?:nobody|none|neither)\b[^,;]*? (?:had|has|have|was|were) (?:ever )?(?:been )?(?:told no|turned down|denied|forced|told off|made to|left to)\b[^,;]*/gi,
  ],
  [setOf("old"), /\b(?:the )?old [\w-]+(?: \w+){0,3} (?:was|were) (?:dropped|withdrawn|replaced|retired|removed|taken out)\b[^;]*/gi],
  [
    setOf("nothing not no none"),
    /\bnothing (?:wrong|bad|to (?:worry|complain|improve|hide|fault|object)|out of place|fancy|amiss|noted|of note|of concern|came up|stood out|jumped out|lacking|left undone|special|unusual|negative|serious|major|else)\b[^,;]*|\bnot (?:bad|a problem|an issue|hard|difficult|too bad|a concern|new)\b|\bno (?:worries|sweat|question|brainer|nonsense)\b|\bnone better\b|\bnone (?:noted|identified|observed|reported)\b|\bnot much (?:to|else|wrong|more)\b[^,;]*/gi,
  ],
  [
    setOf(
      "miss missed missing misses skip skipped skips forget forgets forgot forgotten fail failed fails lapse lapsed lapses overlook overlooked cut late overdue behind",
    ),
    /\b(?:never|not|(?:do|does|did|has|have|was|were|is|are)n't)\b (?:ever )?(?:been )?(?:miss\w*|skip\w*|forg[eo]t\w*|fail\w*|laps\w+|overlook\w*|cut corners|late|overdue|behind)\b[^,;]*/gi,
  ],
  [
    setOf("without unless let allow start begin work"),
    /\b(?:won't|wouldn't|couldn't|don't|doesn't|can't|cannot|never|(?:will|would|could|does|do|can|may) not)\b[^,;]*? (?:without|unless)\b[^,;]*|\b(?:don't|doesn't|do not|does not|did not|didn't|won't|would not|wouldn't|never) (?:let|allow|start|begin|work)\b[^,;]*/gi,
  ],
  [
    setOf("next"),
    /\b(?:again|and) next (?:week|month|year|spring|fall)\b|\bnext (?:\w+ )?(?:is|are|was) (?:already )?(?:booked|planned|scheduled|due|set)\b[^,;]*/gi,
  ],
  [
    setOf("should ought wrong"),
    /\b(?:as|where|how|what|all|everything|which|that|who|the way) (?:\w+ ){0,2}(?:should|ought)\b[^,;]*|\b(?:what|whatever|if anything) (?:went|goes|has gone|is|was) wrong\b/gi,
  ],
  // No, said twice in one breath, is yes: nobody does a job they have not been shown.
  [
    setOf("not without unless nobody nothing never no cannot"),
    /\b(?:nobody|nothing|never|no|(?:do|does|did|would|will|can|could)(?:n't| not)|cannot)\b(?! (?:so|just))[^,;]*?\b(?:not|\w+n't|without|unless|un(?!der|i|til|less)[a-z]{4,}(?:ed|en))\b[^,;]*/gi,
  ],
  [
    setOf("would wouldn't do does don't doesn't"),
    /\bwould(?:n't| never| not)\b[^,;]*|\b(?:do|does)(?:n't| not) (?:drag|wait|leave|cut|skip|miss|take chances|mess|fool|hesitate|give up|hide|mind|argue|complain)\b[^,;]*/gi,
  ],
  [
    setOf("never"),
    /\bnever (?:had|seen|heard of) (?:any(?:one|body)|some(?:one|body)|a \w+) (?:miss|skip|forget|fail|refuse|complain|get hurt|go without)\w*[^,;]*/gi,
  ],
  [
    setOf("never nothing"),
    /\b(?:was|were|are|is|been) never (?:called back|interrupted|pressured|forced|turned down|refused|blamed|punished|rushed|denied)\b[^,;]*|\bnothing (?:is |was )?left$/gi,
  ],
  [setOf("from"), /\b(?:up|down) from (?:none|no \w+|\d+)\b/gi],
  [
    setOf("who none neither nobody no"),
    /\b(?:by|from|with|to|for) (?:someone|somebody|1|people|those|a \w+) who (?:does|do|did|is|are|was|were|has|had|have)(?: not|n't)\b[^,;]*|\b(?:none|neither|nobody|no [a-z]+)(?: of (?:the |them|\w+ )*)? (?:stops?|ends?|fails?|lacks?|misses|blames?|skips?|hesitat\w+|struggl\w+|guess\w*|stumbl\w+|balk\w+|shrugg\w+|paus\w+|forgot|wavered|stood out|slipped|fell|went past|complained|disagreed|wondered|missed|failed)\b[^,;]*/gi,
  ],
  [
    setOf("afraid scared shy worried reluctant ashamed nervous hesitant embarrassed lost alone"),
    /(?:\bnot|n't|\bnever|\bnobody(?: \w+)?|\bnone(?: \w+)?) (?:\w+ )?(?:afraid|scared|shy|worried|reluctant|ashamed|nervous|hesitant|embarrassed|lost|alone)\b[^,;]*/gi,
  ],
  [
    setOf("find see spot fault think come catch wish hear"),
    /(?:\bcould(?: not|n't)|\bcannot|\bcan't|\b(?:did|do)(?: not|n't)) (?:\w+ )?(?:find|see|spot|fault|think of|come up with|catch|wish for|hear) (?:(?:anything|a thing|1 thing|1|any\w*|much|a reason|fault|a fault|cause)\b(?! (?:on|for|about|in writing|newer|later|of the))[^,;]*)/gi,
  ],
  // What a paper asks, shows or is about: `shows why it could not be removed`, `letter about two untied ladders`.
  [
    setOf("why what who how where which"),
    /\b(?:shows?|asks?|explains?|tells?|says?|states?|describes?|wants to know)\b(?! (?:nothing|little|not|no)\b)[^,;]{0,24}? (?:why|what|who|how|where|which)\b(?:(?!, (?:silent|nothing|not|no|never|nobody)\b| and (?:was|were|i|he|she|we|they)\b).)*/gi,
  ],
  [
    setOf("gone"),
    /\b(?:un[a-z]+ed|missing|broken|torn|blocked|damaged|old|loose|expired|worn|cracked|frayed|faulty)\b[^,;]*? (?:is|are|was|were) (?:now |all |long |both )?gone\b/gi,
  ],
  [
    setOf("about regarding over"),
    /\b(?:letters?|memos?|warnings?|(?:tool ?box|tailgate|safety|a|the|of|\d+) talks?|bulletins?|notices?|e-?mails?|reports?|minutes)\b[^;]{0,60}? (?:about|regarding|over)\b.*/gi,
  ],
  [
    setOf("missing blocked broken worn loose weak lacking unsigned"),
    /\b(?:faults?|findings?|defects?|weak points?|points|lines|items)\b (?:were|are|was|is|that (?:were|was)) (?:\w+ )?(?:missing|blocked|broken|worn|loose|weak|lacking|unsigned) [a-z]+.*/gi,
  ],
  [
    setOf("run expire lapse go"),
    /\b(?:first|next|earliest|soonest|closest|nearest) (?:\w+ )?(?:to|that will|that'll|will) (?:run out|expire|lapse|go)\b[^,;]*/gi,
  ],
  [
    setOf("only just won't"),
    /\b(?:only|just) (?:the |these )?\d+ [^,;.]{0,25}(?:this year|in the (?:last )?(?:12 months|year)|so far|on (?:site|staff|the books|payroll)|of us|here)\b|\bthe only (?:1|ones?|person|people|place|1s|way|time)\b|\bwon't (?:be|get) (?:held|punished|fired|blamed|penali[sz]ed|in trouble|written)\b[^,;]*/gi,
  ],
  [
    setOf("says say reads names tells blames puts lists traces"),
    /(?:^|, |; )(?:1|the other|the second|the third|another|number \d|#\d) (?:says?|reads|names|tells|blames|puts|lists|traces)\b[^,;]*/gi,
  ],
  [
    setOf("after later too past"),
    /\b(?:not 1|none|nobody) (?:\w+ )?(?:dated|signed|done|started|made|opened) (?:after|later|too|past)\b[^,;]*/gi,
  ],
  [
    setOf("any nothing no"),
    /\bno [\w-]+ (?:under|on|in|at|around|near|by|behind|in front of|between) any\b|\bnothing (?:in front\b|blocking|stacked|leaning|piled|parked|hanging|stored|in the way|standing)\b[^,;]*|\bno [\w-]+,? no [\w-]+\b/gi,
  ],
  [
    setOf("pointed spotted flagged caught reported brought raised"),
    /(?<!\b(?:i|we) )\b(?:pointed out|spotted|flagged|caught|reported|brought up|raised)\b[^,;]*/gi,
  ],
  [setOf("stopped"), /\b(?:e-?stops?|brakes?|interlocks?|tried|tested)\b[^.;]*\b(?:all|both|each|it|they) stopped\b/gi],
  [setOf("second to"), /\bsecond to none\b|\b(?:nothing|nobody|none) (?:had|has|have|needs?|needed) to (?:be )?\w+\b[^,;]*/gi],
  [setOf("no nothing"), /\b(?:no [\w-]+|nothing) (?:\w+ )?(?:is|was|are|were|gets?|got) left to\b[^,;]*/gi],
  [setOf("for"), /\b(?:letters?|slips?|write-?ups?|tickets?|suspensions?)\b[^;]{0,25}? for (?:no|not|having no|missing|un[a-z]+)\b[^;]*/gi],
  [
    setOf("last"),
    /\b(?:the|that|those) [^,;.]*\b(?:from|of|at|found|seen|noted) (?:the )?last (?:year|audit|visit|time|inspection|fall|spring|summer|winter)\b[^,;]*/gi,
  ],
  [
    setOf("nobody none not"),
    /\b(?:nobody|none|not 1) (?:with|had|wore|has|was|were|in) [^,;]*\b(?:necks?|chins?|pockets?|caps?|foreheads?|loose|off|up)\b/gi,
  ],
  [setOf("find found"), /\b(?:find|found) (?:none|neither)\b(?! (?:for|on|of the|in)\b)[^,;]*/gi],
  [
    setOf("no"),
    /\bno [a-z]+ (?:was|were|is|are|stood|hung|lay) (?:off|out|down|open|loose|in the way|on the floor)\b|\bno (?:second|third|fourth|fifth|sixth)\b[^,;]*/gi,
  ],
  [
    setOf("because since as for when until"),
    /\b(?:locked out|tagged(?: out)?|red-tagged|taken out of (?:use|service)|scrapped)\b[^,;]*? (?:because|since|as|for|when|until)\b[^,;]*/gi,
  ],
  [setOf("back"), /[^;]*\b(?:sent|handed|gave) (?:it|them|that) back\b[^;]*/gi],
  [setOf("gap gaps finding findings shortfalls"), /\b(?:lists?|names?|shows?|has|with) \d+ (?:gaps?|findings?|shortfalls?)\b[^;]*/gi],
  [
    setOf("only"),
    /^only \d+ (?:\w+ )?(?:hires?|events?|subs?|incidents?|contractors?|visitors?|claims?|accidents?|starters?|concerns?|new people|cases?)\b/gi,
  ],
  [
    setOf("copy copies same alike identical"),
    /\b(?:none|not 1|neither|nobody)\b[^,;]* (?:is|was|are|were) (?:a |an |the )?(?:copy|copies|same|alike|identical)\b[^,;]*|\bno 2 (?:\w+ ){0,2}(?:alike|the same|identical)\b/gi,
  ],
  [setOf("either"), /\b(?:did|could|do|can)(?: not|n't) (?:see|find|spot) (?:any|1)\b[^,;]* either\b/gi],
  [setOf("no"), /\b(?:is|was|got|with|as|for) a no\b/gi],
  [
    setOf("on etc column columns tick"),
    /\b(?:forms?|checklists?|pages?|sheets?)\b[^:;]*: [^;]*\b(?:and so on|etc|columns? for|to tick)\b.*/gi,
  ],
  [setOf("never"), /\bnever have,? (?:and )?never will\b/gi],
  [setOf("even dead"), /\bnot even (?:in|on|at|for|the|a|1)\b[^,;]*|\bdead (?:right|on|centre|center|level|easy)\b/gi],
  [
    setOf("looked searched hunted watched went looking"),
    /\b(?:looked|searched|hunted|watched out|went looking) (?:\w+ )?for\b.*\b(?:found (?:none|nothing|not 1)|came (?:up|back|away) (?:empty|with nothing)|in vain|without luck|was none|were none)\b/gi,
  ],
  [
    setOf("find see spot come notice meet catch"),
    /\b(?:did|could|do|can)(?:n't| not) (?:find|see|spot|come across|notice|meet|catch) (?:a|an|any|1) (?:\w+ ){0,2}?(?:that|which|who|without|with|not|un[a-z]+ed|missing|past|out|over)\b[^,;:]*/gi,
  ],
  [
    setOf("none not 1"),
    /\b(?:none|not 1) (?:is |was |are |were |of (?:them|these|those) )?(?:over|past|beyond|outside|under|below|short of|near|off|out) [^,;]*|\bnone of (?:that|this|those|it|these) (?:this time|now|today|any ?more|here)\b/gi,
  ],
  [
    setOf("no none not"),
    /\b(?:on|in|at|under|from|to|with|among) (?:no|none of the|not 1 of the|not 1) \w+[^,;]* (?:was|were|is|are|did|had|have|has)\b[^,;]*/gi,
  ],
  [setOf("so hence thus"), /, (?:so|hence|thus|and so) (?:there|we|they) (?:is|are|was|were|have|had) (?:no|nothing|none)\b[^;]*/gi],
  [
    setOf("no not nothing better more happier clearer easier"),
    /\bno (?:reason|cause|need) to\b[^,;]*|\bnot? \w+ to (?:doubt|worry|complain)\b[^,;]*|\b(?:could|can|would)(?: not|n't) (?:have )?(?:wished?|asked?|hoped?|be|been) (?:for )?(?:better|more|happier|clearer|easier)\b[^,;]*|\bnothing to (?:remark|criticise|criticize|fix|report|find|say|add|see)\b[^,;]*/gi,
  ],
  [
    setOf("negotiable skipped left forgotten copy"),
    /\bnot negotiable\b|\b(?:no|not 1)\b[^,;]{0,40}\b(?:skipped|left out|forgotten|copy-?paste)\b/gi,
  ],
];
