import type { Gated } from "./note-passing.ts";
import { setOf } from "./note-words.ts";

const who =
  "(?:i|he|she|they|we|owners?|managers?|bookkeeper|foreman|supervisors?|director|coordinator|office|consultant|secretary|chair|superintendent|administrator|council|board|advis[eo]r|clerk|boss|leads?|mechanic|dealer|supplier|printer|chef|principal|dispatch(?:er)?|contractor|somebody|someone|company|committee)";
const means =
  "(?:will|'ll|is going to|are going to|was going to|plans? (?:to|on)|hopes? to|intends? to|means? to|meant to|wants? to|wanted to|would like to|promise[sd]?|has promised|offered to|(?:is|are|was|were) (?:thinking|planning|hoping|looking|working on|writing|drafting|trying|waiting)|keeps meaning|has yet|figures? on)";

/**
 * Lacks that are told without a word of lack: it is still to come, somebody thinks that it is so, it is made do without, it is somebody else's,
 * or it is where it ought not be. Each with words of which one must be there.
 */
export const hints: readonly Gated[] = [
  // Still to come, or wished for.
  [
    setOf(
      "will we'll he'll she'll they'll i'll it'll going plans hopes intends means meant wants wanted like promised promises promise offered thinking planning hoping looking working writing drafting trying waiting meaning yet figures",
    ),
    new RegExp(
      String.raw`(?<!\b(?:how|what|when|where|why|that|who|says|states|reads|requires) (?:the |a |an |our |their )?)\b${who}(?: (?:says?|said) (?:he|she|they|we))? (?:\w+ )?${means}\b(?! (?:say|not|never)\b)|(?<!\b(?:what|how|when|where|that|if) )\b(?:we|he|she|they|i|it)'ll (?!say\b|not\b|never\b|tell\b|ask\b|know\b)\w+`,
      "i",
    ),
  ],
  [
    setOf(
      "once soon now being moment present far yet meantime mean meanwhile until stopgap gap temporary temporarily todo do wish wishlist point someday due",
    ),
    /\b(?:once|as soon as) (?:the |it |they |we |he |she |things |his |her |there )[^,;.]{0,25}?\b(?:closes|is over|are over|settles?|slows?|arrives?|comes?|gets?|returns?|finds?|quiets?|is back|is done|are in|is in|allows?|permits?)\b|\b(?:for (?:now|the (?:time being|moment|present))|so far|as yet|in the mean ?time|(?:^|; )meanwhile|until then|stop-?gap|temporary|temporarily|to-?do|wish ?list|at some point|some day|someday|in due course|in the new year)\b/i,
  ],
  [
    setOf("draft printer printers mail pipeline works under early quote quotes tender"),
    /\b(?:(?:in|a|first|rough|second|early) draft(?! (?:of|was|were|minutes)\b)|at the print(?:er|er's|ers)|in the (?:mail|pipeline|works)|under (?:construction|development|review|discussion)|early stages|out for (?:quotes?|tender))\b/i,
  ],
  // Somebody thinks so, and nobody looked.
  [
    setOf(
      "believes believed believe thinks thought think assumes assumed assume supposes suppose reckons reckoned reckon figured sure certain swears swear recall remember claims claimed claim insists insisted insist supposedly apparently presumably probably hopefully",
    ),
    /\b(?:he|she|they|owner|manager|foreman|supervisor|director|coordinator|office|chair|clerk|cook|chef|lead|hand|principal|one|1|staff|crew|guys|people|workers?|labou?rers?|drivers?|\w+er|\w+or) (?:\w+ )?(?:believe[sd]?|thinks?|thought|assume[sd]?|supposes?|reckon(?:s|ed)?|figured|is (?:sure|certain)|was (?:sure|certain)|swears?|seem(?:s|ed) to (?:recall|remember)|claim(?:s|ed) (?:that|to|it|he|she|they|there)|insist(?:s|ed))\b|\b(?:supposedly|apparently|presumably|probably|hopefully)\b/i,
  ],
  // Not worth the trouble.
  [
    setOf(
      "nuisance hassle slow slows way busy hot tight much awkward heavy clumsy cumbersome time staffed handed short saves quicker waste worth ran",
    ),
    /\b(?:nuisance|hassle|slows? (?:\w+ )?down|(?:only |just )?(?:be|get|gets|got|are|is|was) in the way|too (?:hot|busy|tight|much (?:trouble|bother|work)|awkward|heavy|clumsy|cumbersome)|(?:no|little|lack of) time (?:for|to|left|this|in)|short[- ](?:staffed|handed)|so short|saves? time|quicker|waste of time|not worth|(?:got|so|been|too) busy|ran out of time)\b/i,
  ],
  // Left to luck, to heads and to habit.
  [
    setOf(
      "whoever memory ear feel eye habit phone passing head heads cuff fly trust gut common time money chance moment budget staff minute needed possible required necessary",
    ),
    /\b(?:whoever(?! (?:we|i|was) (?:\w+ )?asked)|from memory|by (?:ear|feel|eye|habit)|over the phone|in passing|in (?:his|her|their|my|the \w+'s|\w+'s) heads?|off the cuff|on the fly|on trust|gut feel\w*|common sense)\b|\bwhen(?:ever)? (?:there is|there's|theres|we have|i have|i get|we get|he has|she has|he gets|she gets|they have|they get) (?:the |a |some |more |enough )?(?:time|money|chance|moment|budget|staff|minute)\b|["“](?:as|if|when) (?:needed|possible|required|necessary)\b/i,
  ],
  // Too long ago, and of people who are gone.
  [
    setOf(
      "pandemic move merger sale takeover bought took moved before summers winters seasons springs owners managers since retired resigned died used",
    ),
    /\bbefore (?:the (?:pandemic|move|merger|sale|takeover)|(?:he|she|they|we) (?:bought|took over|moved))\b|\b(?:year|season|spring|summer|fall|winter|autumn) before last\b|\b\d+ (?:summers|winters|seasons|springs|owners|managers) (?:ago|back)\b|\b(?:has|have|had) since (?:retired|left|moved|quit|passed|sold|closed|been (?:sold|closed|torn|moved))\b|\bwho (?:retired|resigned|died)\b|\bused to (?:hang|sit|stand|lie|live|come|be|have|keep|do|meet|hold|get|write|go)\b(?![^.;]*\bsince\b)/i,
  ],
  // Somebody else's.
  [
    setOf("another different else's other internet web net googled google downloaded header footer cover bottom made meant written"),
    /\b(?:another|a different|other|(?:someone|somebody) else's) (?:firm|company|outfit|contractor|business|farm|restaurant|home|school|town|province|employer)(?:'s)?\b|\b(?:from|off) the (?:internet|web|net)\b|\b(?:googled?|downloaded)\b|\bname (?:in|on|at) the (?:header|footer|top|cover|bottom|front) is\b|^made for\b|\b(?:made|meant|written) for (?:the|a|an) [^,;.]{2,30}; /i,
  ],
  // Filled in at another time than it says.
  [
    setOf("same sitting go coffee yesterday's week's month's year's pre prefilled presigned ditto word backdated back advance fact"),
    /\b(?:same (?:hand|pen|ink|handwriting|sheet|page|paper|text|words) (?:and|as|every|for|all|on|each|in)|in 1 (?:sitting|go)|at (?:one|1) (?:sitting|go)|at coffee|yesterday's|last (?:week|month|year)'s (?:card|sheet|form|date|pad|page|list|copy|log|permit|schedule)|pre-?(?:filled|signed|ticked|dated)|ditto|word for word|back-?dated|(?:signed|filled|ticked|dated) (?:\w+ )?in advance|after the fact)\b/i,
  ],
  // By one where there should be more.
  [
    setOf("himself herself themselves myself own alone handpicked picked price"),
    /\b(?:picked|chose|chooses|picks|named|appointed|wrote|writes|does|did|do|made|makes|done|decides|decided|fills|filled|signs|signed|ran|runs|works?|worked)\b[^,;.]{0,45}\b(?:himself|herself|themselves|myself|(?:on|in) (?:his|her|their|my) own|by (?:himself|herself|themselves|myself)|alone(?! (?:sheet|plan|policy|procedure|rule|page|check|log|form)))\b|\bhand-?picked\b|\bon price alone\b/i,
  ],
  // Owned up to.
  [
    setOf(
      "admits admit admitted concedes conceded confess confesses confessed embarrassed embarrassment embarrassing sheepish sheepishly grumble grumbled laughed giggled apology apologies apologised apologized apologetically puzzled blankly me news",
    ),
    /\b(?:admits?|admitted|conced(?:es|ed)|confess(?:es|ed)|embarrass\w+|sheepish\w*|grumbled?|(?<!(?:we|i|all) )laughed|giggled|apolog\w+|puzzled|blankly)\b|\basked me (?:what|who|where|which|whether|if) (?:a|an|the|it|that|there|his|her|we|was|is)\b|\bnews to (?:him|her|them|me)\b/i,
  ],
  // Where it ought not be, or with something before it.
  [
    setOf(
      "parked stacked piled heaped leaned leaning stored propped stood stand stands sat sits lay lies stuffed shoved jammed crammed buried wedged pushed standing",
    ),
    /\b(?:parked|stacked|piled|heaped|leaned|leaning|stored|propped|stood|stands?|sat|sits|lay|lies|stuffed|shoved|jammed|crammed|buried|wedged|pushed) (?:\w+ ){0,3}?(?:before|in front|across|against|over|on top of)\b|\b(?:leaning|leaned) (?:on|against)\b|\bstanding (?:right )?(?:in front|on the edge)\b/i,
  ],
  [
    setOf(
      "guard guards shield shields cover covers harness harnesses gloves glasses goggles earmuffs muffs hat hats respirator respirators",
    ),
    /\b(?:guards?|shields?|covers?|harness(?:es)?|gloves|glasses|goggles|earmuffs|muffs|hard hats?|respirators?)\b[^,;.]{0,25} (?:hung|hangs?|lay|lies|stood|leaned|sat|sits|was|were|is|are) (?:on|in|by|beside|behind|under|against|over) (?!place|every|all|each|order|use|good)/i,
  ],
  [
    setOf("desk drawer truck car house home pocket bag basement garage inbox kitchen dash"),
    /\b(?:is|are|was|were|sits|kept|lies|lives|stays?|remain\w*) (?:\w+ ){0,2}?(?:in|at|on) (?:his|her|their|the (?:owner|manager|foreman|secretary|bookkeeper)'s) (?:own )?(?:desk|drawer|truck|car|house|home|pocket|bag|basement|garage|inbox|kitchen|dash)\b/i,
  ],
  [setOf("taken took away"), /\b(?:taken|took) (?:\w+ ){0,3}(?:home|with (?:him|her|them))\b|\blocked away\b/i],
  [
    setOf("white nothing paper fell trails trailed breaks service disconnected reached operation"),
    /\bwhite paper\b|\b(?:trails|trailed|breaks|broke) off\b|\b(?:out of|not in) (?:service|operation)\b|\bdisconnected\b/i,
  ],
  // It goes on being so.
  [
    setOf("still mostly thereafter figure figured half"),
    /\bstill (?:(?:\w+ )?(?:taped|tied|off|out|down|up|on (?:the|his|her|order)|at (?:the|his|her)|in (?:the (?:box|mail|shop|back|bag|wrapper|package)|pieces|use)|the (?:old|version|same|1|form|plan)|with (?:the|his)|a |an |has no|had no|says?|shows?|lists?|names?|gives?|going|doing|using|running|working (?:on|from|off)|driving|\w+ing for|needs?|wants?|has to|to (?:be|come|go|do)|held|stuck|dark|dead|wet|leak\w*|short|waiting|asking|missing|loose|cracked|tagged|red|parked|on it))\b|\bmostly (?:a|the|blank|on|by|in|verbal|just|from|empty|lines?)\b|\b(?:and|just|to|they|we) figured? it out\b|\bhalf (?:would|did|could|knew|had|were|was|said|have|are|of (?:them|the))\b/i,
  ],
  // A year that is not there yet.
  [
    setOf("next 2027 2028 2029"),
    /\b(?:are|is|comes?|come|slated|pushed|moved|put off|left|set|planned|down) (?:back )?(?:for|into|till|until|to) (?:\w+ )?(?:20\d\d|next (?:year|month|week|spring|summer|fall|winter))\b(?!-)/i,
  ],
  // All there is of it, and what helps out.
  [
    setOf("that's thats this only margin margins tape headed marked stamped titled blanks then"),
    /\b(?:that|this)(?:'s| is| was) (?:about )?(?:it|all(?: there is| we have| i have)?)$|\bonly$|\bin the margins?\b|\b(?:duct|electrical|masking|packing) tape\b|\b(?:headed|marked|stamped|titled|labelled|says) (?:as )?(?:a )?["“']?draft\b|\b(?:with|of) blanks\b|\b(?:to|until|till) (?:the )?(?:end of |mid-? ?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*,? (?:then|after that|from then)\b/i,
  ],
  [
    setOf("moved shifted pushed cleared woken fetched searched found hunted dug unlocked opened called reminded asked started printed"),
    /\bha[sd] to be (?:moved|shifted|pushed|cleared|woken|fetched|searched|found|hunted|dug|unlocked|opened up|called|reminded|asked|started|printed)\b/i,
  ],
  // Left to somebody, or lying with somebody.
  [
    setOf(
      "left periodically arises arise sitting finance council office purchasing board client printer printers lawyer insurer union corporate legal request behalf misfiled vain self time",
    ),
    /\b(?:is|are|was|were|be) left (?:up )?to (?!right|do\b)|\bfrom time to time\b|\bperiodically\b|\bas (?:the |a )?needs? arises?\b|\bsitting (?:with|on|at|in)\b|\b(?:is|are|was|were|been) with (?:finance|council|head office|purchasing|the (?:board|client|printer|printers|lawyer|insurer|union)|corporate|legal)\b|\b(?:capital|budget|purchase) request\b|\bon behalf of\b|\bmisfiled\b|\bin vain\b|\bself-(?:evaluat|assess|taught|declar)\w*/i,
  ],
  // Made do with less.
  [
    setOf(
      "just videos video youtube tube template online came depends depending most i'd we'd they'd he'd she'd would back taped wobbly leave leaves leaved left really",
    ),
    /\b(?:we|i|they|he|she|guys|crew|workers|drivers|everybody|everyone) just (?!had|finished|got|started|bought|redid|renewed|reviewed|updated|did|came|moved|passed|put|hung|replaced|re\w+ed)\w+|\bwatch(?:es|ed)? (?:\w+ )?videos\b|\byou ?tube\b|\b(?:from|off|bought|got|downloaded) (?:a |the |some |that )?(?:\w+ )?(?:template|online place)\b|\bhow it came\b|\bas it came\b|\bdepend(?:s|ing) (?:on )?(?:how|who|what|if|whether|the (?:day|weather|mood|season))\b|\bmost of (?:it|them|that|those)\b|\b(?:i|we|they|he|she)(?:'d| would) have to (?:look|check|ask|find|dig|think)\b|\bback to \w+ing\b|\btaped over\b|\bstill wobbly\b|\bleave(?:s|d)? (?:\w+ )?(?:open|blank|empty)\b|\bleft (?:that|it|those|them) out\b|\bnobody really\b/i,
  ],
  // Held together, put to another use, of another place, or done as one was seen.
  [
    setOf("tie ties wire rope string twine tape bungee stick rock brick shim rag screwdriver nail hanger cardboard"),
    /\b(?:held|tied|fixed|propped|wired|shut|closed|secured|fastened) (?:\w+ ){0,2}(?:with|by) (?:a |some |the )?(?:\w+ )?(?:tie|ties|wire|rope|string|twine|tape|bungee|stick|rock|brick|shim|rag|screwdriver|nail|coat hanger|cardboard)\b/i,
  ],
  [setOf("serves served serve doubles"), /\b(?:serves?|served|doubles) as (?:a|an)\b/i],
  [
    setOf("where once would"),
    /\bwhere (?:it|they|1) (?:will|is to|are to|should|'ll)\b|\b(?:was|were) (?:there|here|up|posted) once\b|\bwould be (?:in|at) the\b/i,
  ],
  [
    setOf("different"),
    /\bfor a different (?:street|site|job|address|machine|task|crew|building|truck)\b|\b(?:2|3|4|5|several|many) different (?:ways|answers|places|stories|spots|versions|points)\b/i,
  ],
  [
    setOf("monday tuesday wednesday thursday friday saturday sunday yesterday ends end stops stop"),
    /\bdated (?:last )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)\b|\b(?:pad|book|log|sheets?|entries|records?|list) (?:ends?|stops?) (?:on|at|in|with)\b/i,
  ],
  [
    setOf("i saw alone"),
    /\b(?:filled?|filling|signed|signing|wrote|writing|tidied|started filling) [^,;.]{0,30}\b(?:as i|when i|while i|once i|when (?:he|she|they) saw me)\b|\b1 \w+ (?:\w+ )?alone\b/i,
  ],
  // A copy of something else, struck out, used up, thrown out, got round.
  [
    setOf(
      "photocopy photocopies whited scratched red raided depleted cleaned used picked garbage trash dumpster shredder bridged jumper jumpered defeated disabled overridden bypassed perched guess far pocket pockets own",
    ),
    /\bphotocop(?:y|ies) of\b|\b(?:whited|scratched) out\b|\b(?:in|shows?|turned|gone) (?:the )?red\b|\b(?:raided|depleted|cleaned out|used up|picked over)\b|\b(?:log|records?|forms?|books?|sheets?|cards?|slips?|papers?)\b[^,;.]{0,30} (?:in(?:to)? the (?:garbage|trash|dumpster|shredder|burn barrel))\b|\b(?:bridged|jumpered|defeated|overridden)\b|\bperched\b|\bany(?:body|one)'s guess\b|\bas far as (?:i know|(?:it|that|they|we|he|she) (?:went|got|goes|knows?))\b|\bout of (?:pocket|(?:his|her|their|our) own pockets?)\b|\b(?:buys?|bought|pays?|paid|brings?|brought) (?:for )?(?:their|his|her) own\b/i,
  ],
  [
    setOf("retired quit resigned left moved passed usually generally halfway climb squeeze step crawl lean ask"),
    /\b(?:she|he) (?:has |had )?(?:since )?(?:retired|quit|resigned|left (?:us|in|at|the|last)|moved (?:on|away|to)|passed away)\b|\b(?:usually|generally|more often than not)\b|\bhalfway [^,;.]{0,30}\bbefore\b|\b(?:climb|squeeze|step|crawl|lean) (?:over|past|around|behind|between|through) [^,;.]{0,30} to (?:get|reach|find|see)\b|\b(?:you'd|you|i'd|they'd) have to ask\b/i,
  ],
  [
    setOf("monday tuesday wednesday thursday friday saturday sunday"),
    /\b(?:was|is|were|are) (?:from|dated|of) (?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i,
  ],
  // Put off, or said that it would be.
  [
    setOf(
      "pushed bumped put deferred delayed shelved parked postponed carried kicked budget budgets money funds course college weather season things supplier",
    ),
    /\b(?:gets?|got|is|was|were|been|being|getting) (?:pushed (?:to|back)|bumped|put off|deferred|shelved|parked|postponed|carried (?:forward|over)|kicked down)\b|\bwhen (?:the )?(?:budgets?|money|funds?|course|college|weather|season|things|supplier)\b/i,
  ],
  [
    setOf("he'd she'd we'd they'd i'd it'd would"),
    /\b(?:says?|said) (?:he|she|we|they|it|i)(?:'d| would) (?!have to\b|call|stop|tell|report|refuse|go to|leave|phone|walk|ask|pull|not\b|never\b|pick|rather)\w+/i,
  ],
  [
    setOf("off through needle needles gauge gauges hole holes"),
    /\b(?:cut|sawn|snapped|ripped|torn|sheared|chewed|worn) (?:off|through)\b|\b(?:needles?|gauges?)\b[^,;.]{0,25}\b(?:red|white|yellow|zero|empty|low)\b|\bwith a hole\b|\bholes? in (?:it|them|the)\b/i,
  ],
  [
    setOf("mid middle halfway until"),
    /\b(?:stops?|ends?|breaks off) (?:mid|half ?way|in the middle)\b|\buntil (?:he|she|they|we|i) (?:broke|left|quit|retired|moved|fell|ran out|changed|stopped)\b/i,
  ],
  [setOf("differently"), /\bdifferently (?:from|than|to)\b|\beach (?:\w+ )?differently\b/i],
];
