import { setOf, wordsOf } from "./note-words.ts";

/**
 * What is a lack under some questions and none under others, by what the question asks: `on the lunchroom counter` where records are to be
 * private. `unless` takes it back.
 */
const lacks: { ask: RegExp; words?: ReadonlySet<string>; tells: RegExp; unless?: RegExp }[] = [
  {
    ask: /\b(?:private|confidential|locked away|kept locked)\b/i,
    tells:
      /\b(?:lunch ?room|break ?room|coffee|counter|hallway|reception|front desk|bulletin board|time clock|open (?:shelf|binder|book|tray|drawer)|lies? open|unlocked|anyone|anybody|everybody|everyone|so (?:that )?the (?:guys|crew|others|next)|leaf|passed around|for all to|lid of|washroom)\b/i,
    unless: /\b(?:locked|key|keys|sealed|password|only (?:the|i|he|she)|nobody)\b/i,
  },
  {
    words: setOf("sign signs signed signature initial initials initialled initialed"),
    ask: /\bsign|\bcompeten|\bskill|\btrained/i,
    tells:
      /\b(?:sign(?:s|ed|ature)?|initial(?:s|led|ed)?)\b[^.;]{0,25}? (?:by|of|is|for) (?:the |our |a |an |her |his |my )?(?:(?:office|head|site|former|previous|old|last|acting|shop|safety) )?(?:bookkeeper|secretary|clerk|receptionist|assistant|consultant|coordinator|advis[eo]r|wife|daughter|son|admin\w*|dispatcher|intern|student|hr|(?:safety )(?:guy|person|rep|lady))\b/i,
    unless:
      /\b(?:and|also) (?:by )?(?:the )?(?:owner|manager|director|president|ceo|superintendent)|\b(?:owner|manager)'s (?:name|signature|initials)/i,
  },
  {
    words: setOf(
      "desk drawer cabinet computer laptop server inbox envelope closet box trunk town office basement attic safe phone phones glovebox glove wallet purse",
    ),
    ask: /\bposted\b|\bat hand\b|\bat the job\b|\bwhere the work\b|\bwithin reach\b/i,
    tells:
      /\b(?:in|at|on) (?:a|the|his|her|my|our|their) (?:\w+ )?(?:desk|drawer|filing cabinet|computer|laptop|server|inbox|envelope|closet|box|trunk|office in town|head office|main office|basement|attic|safe|phones?|glove ?box|wallet|purse)\b|\bin (?:his|her|their|our|the \w+(?:'s|s')|\w+(?:'s|s')) phones?\b/i,
    unless: /\b(?:posted|wall|walls|board|boards|door|pinned|taped|hangs?|hung|photo|photos|copy|copies|also|each|every|too)\b/i,
  },
  {
    ask: /\bchosen\b|\bmembers\b|\brepresentative\b|\bcommittee\b/i,
    tells:
      /\b(?:gm|manager|owner|boss|i|director|superintendent|management|office|foreman|she|he|supervisor) (?:just |simply |always )?(?:picked|picks|chose|chooses|appointed|appoints|named|volunteered|assigned|selected|told (?:him|her|them) (?:he|she|they))\b|\b(?:picked|chosen|appointed|named|selected|hand-?picked|put forward) by (?:the |our )?(?:\w+ )?(?:manager|owner|management|gm|foreman|boss|office|director|superintendent|president|principal|chief)\b/i,
  },
  {
    ask: /\bbefore\b|\bpromptly\b|\bin time\b|\bon time\b|\bright away\b|\bwithin \w+ days\b|\bat the start\b/i,
    tells:
      /\b(?:in|on|during) (?:his|her|their|the) (?:second|third|fourth|2nd|3rd|4th|next) (?:week|month|day|shift)\b|\b(?:second|third|fourth) (?:week|month) (?:of|on|in)\b|\bon day (?:[3-9]|\d\d)\b|\bafter (?:they|he|she|we) (?:had )?(?:started|begun|been)\b|\b(?:weeks|months) (?:later|after|on the job|in)\b|\b(?:went|go|goes|sent|put) straight (?:on|onto|to|into|out)\b|\bstarts? (?:work )?(?:first|and then)\b|\bfirst (?:morning|day|shift) (?:and|by himself|alone)\b/i,
  },
  {
    ask: /\b(?:12 months|each year|every year|a year|yearly|annual)/i,
    tells:
      /\bevery (?:[2-9]|few|other|couple|so many) (?:of )?years?\b|\b(?:next|due) (?:time|1|review)? ?(?:will be|is|in) (?:in )?20(?:2[7-9]|[3-9]\d)\b|\b(?:from|is|was|of) (?:a|1|over a|more than a) year ago\b|\ba year ago (?:last )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|winter)/i,
  },
  {
    ask: /\bcauses?\b/i,
    tells:
      /\b(?:worker|operator|human|driver|employee|user) error\b|\bcareless\w*\b|\bpaying attention\b|\binattenti\w+\b|\b(?:more|be|been) careful\b|\bbad luck\b|\baccidents happen\b|\bown fault\b/i,
    unless:
      /\b(?:none|nobody|neither|never|not 1|no \w+) (?:\w+ ){0,3}?(?:stop|end|blam|read|say|boil|put)|\b(?:does|did|do) not|n't (?:stop|end|stand)\b/i,
  },
  {
    ask: /\bpublic\b|\bpassers|\bfenc|\bkept out|\bkeep [^?]{0,20}out\b/i,
    tells:
      /\b(?:kids?|children|schoolchildren|people|pedestrians?|quads?|bikes?|cyclists?|dogs?|neighbou?rs?|customers?|shoppers?|a (?:man|woman|lady|couple|family))\b[^.;]{0,30}? (?:rode|riding|walk(?:ed|ing)|climb\w*|went|cut|came|got|play\w*|wander\w*|stepp\w*|push\w*|stroll\w*|stood|were|was) (?:\w+ )?(?:through|in|into|on|across|over|up|under|between|inside)\b|\bopen all (?:morning|day|afternoon)\b/i,
    unless: /\bturned (?:back|away)\b/i,
  },
];

/** Whether a note under a full answer tells of what is no lack elsewhere, and is one where this is asked. */
export function tellsAgainst(text: string, ask: string): boolean {
  const isThere = (words: ReadonlySet<string> | undefined) => !words || wordsOf(text).some((word) => words.has(word));
  return lacks.some((one) => one.ask.test(ask) && isThere(one.words) && one.tells.test(text) && !one.unless?.test(text));
}
