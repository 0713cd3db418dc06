const people = String.raw`(?:[a-z]+ ){0,2}?(?:worker|labou?rer|operator|driver|hand|supervisor|foreman|manager|apprentice|employee|welder|mechanic|electrician|carpenter|helper|person|clerk|man|woman|lady|guy|member)\b`;
const known = new RegExp(
  String.raw`\b(?:the|our|a|one) (?:(?:only|sole|lone) )?(?:female|male|lady|woman|pregnant|youngest|oldest|eldest|gay|muslim|sikh|filipino|filipina|mexican|ukrainian|indigenous|native|black|asian|french|deaf|disabled|diabetic) ${people}|, (?:a|the) (?:woman|lady|girl)\b`,
  "i",
);
/** What every match of the rule above begins with: a look at this is quick. */
const marks =
  /male|lady|wom[ae]n|girl|pregnant|est\b|[a-z]{5}(?:ian|ese|nch|no|na|can|ous)\b|\b(?:gay|muslim|sikh|native|black|asian|french|deaf|disabled|diabetic)/i;
/** Being the only one of a kind. */
const onlyOne =
  /\b(?:the|our|my|their|his|her|(?:town|company|firm|shop|crew|yard|county|school|plant|site|home|hotel|camp|department|office|mill|farm|clinic|bakery|division|organization|business|outfit|base|station|region)['’]s) (?:only|sole|lone) (?!(?:for|or|nor|per)\b|(?:entry|thing|item|place|line|word|name|sheet) (?:under|after|over)\b|worker (?:hours?|procedures?|polic|plans?|checks?|apps?|phones?|sheets?|forms?|training|rules?|courses?|system|monitor|devices?|section)|one\b|thing\b|way\b|place\b|site\b|gap\b|copy\b|paper\b|folder\b|binder\b|register\b|other\b|number\b|power\b|water\b|ladder\b|letter\b|trailer\b|computer\b|printer\b|poster\b|order\b|answer\b|manner\b|matter\b|error\b|floor\b|door\b|extinguisher\b|corner\b|container\b|grinder\b|compressor\b|generator\b|tractor\b|loader\b|excavator\b|conveyor\b|reminder\b|newsletter\b|danger\b)(?:(?!(?:for|or|nor|per|under|after|over)\b)[a-z-]+ )?(?!(?:for|or|nor|per|under|after|over|other|her)\b)[a-z-]*(?:er|or|ian|man|woman|ist|hand|apprentice|mechanic|lady|guy|girl|rep|representative|aider|employee|member|chef|nurse)\b/i;
/** Things and times that end as trades do. */
const things =
  /\b(?:hoist|ladder|letter|trailer|computer|printer|poster|order|answer|manner|matter|error|floor|door|extinguisher|corner|container|grinder|compressor|generator|tractor|loader|excavator|conveyor|reminder|paper|newsletter|danger|binder|folder|register|number|power|water|other|cooler|heater|freezer|mixer|mower|blower|cutter|sweeper|router|scooter|sprayer|spreader|crusher|chipper|washer|dryer|fryer|charger|monitor|sensor|detector|meter|sticker|marker|cover|drawer|locker|boiler|burner|hopper|skidder|forwarder|processor|planer|sander|dumper|stapler|copier|visor|motor|elevator|chapter|quarter|sweater|offer|under|after|over|september|october|november|december|counter|layer|filter|cylinder|tanker|dozer|grader|roller|breaker|transformer|timer|pointer|header|footer|ruler|tester|laser|scanner|tracker|user|color|odor|factor|vendor|anchor|mirror|indoor|outdoor|former|latter|winter|summer|further|newer|older|hammer|screwdriver|trigger|rudder|shower|tower|river|car)$/i;
/** Known by being first or last of a row, as in "our newest driver": what comes after, to be looked through word by word. */
const outermost =
  /\b(?:our|my|the|their|his|her|(?:town|company|firm|shop|crew|yard|county|school|plant|site|home|hotel|camp|department|office|mill|farm|clinic|bakery|division|organization|business|outfit|base|station|region)['’]s) (?:newest|youngest|oldest|eldest|longest-serving|most senior) ((?:[a-z-]+ ?){1,4})/gi;
const person =
  /^(?:[a-z]{2,}(?:er|or|man|men|woman|ist|hand|ian|ee)|hand|aide|apprentice|guy|kid|lad|hire|mechanic|cook|nurse|tech|clerk|rep|representative|son|daughter|janitor|student|guard)$/i;
const ends =
  /^(?:the|of|in|on|is|was|are|were|and|or|that|which|who|to|for|from|at|by|with|an?|had|has|have|being|as|but|not|file|record|form|sheet|card|orientation|policy|list|manual|guide|licen[cs]e)s?$/i;

/** Whether a note speaks of someone who is known by being the only one of a kind, the first or the last of a row. */
export function isOnlyOne(note: string): boolean {
  if (/\b(?:only|sole|lone)\b/.test(note) && onlyOne.test(note)) return true;
  if (/est\b|senior|longest/.test(note) && [...note.matchAll(outermost)].some(([, words = ""]) => isPersonFirst(words))) return true;
  return marks.test(note) && known.test(note);
}

/** Whether a person comes in a row of words before they go on to something else: "newest tanker driver", not "newest trailer of the driver". */
function isPersonFirst(words: string): boolean {
  const row = words.trim().split(" ");
  const end = row.findIndex((word) => ends.test(word));
  const own = end < 0 ? row : row.slice(0, end);
  const isOfPaper = end >= 0 && /^(?:file|record|form|sheet|card|orientation|policy|list|manual|guide|licen[cs]e)s?$/i.test(row[end] ?? "");
  return !isOfPaper && own.slice(0, 3).some((word) => person.test(word) && !things.test(word));
}
