import { commonNames } from "./given-names.ts";

/** How a note makes someone known. */
export type PersonSign = "phone" | "only-one" | "name";

/** Words that stand large within a note without being anyone's name. */
const ordinary = set(`feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday alberta
canada calgary edmonton ohs wcb cor secor act code regulation part section policy plan procedure log register inventory report form card sheet binder site yard shop office head field
safety health hazard emergency first aid working alone job the a an and or but no not all each every some most both it its he she they we you i who this that these those there here nobody
everyone everybody anyone someone none workers worker staff crew crews people supervisor supervisors manager managers management owner owners president foreman foremen operator operators driver drivers
mechanic electrician welder apprentice contractor contractors visitor visitors committee representative employees employee company employer director coordinator superintendent leader lead hand
training talk talks toolbox meeting minutes orientation inspection incident accident investigation review audit certificate ticket tickets record records instruction instructions list table page pages chapter manual
matrix program drill notes note one two three four five six seven eight nine ten half pulled read looked seen found checked walked spoke asked signed dated posted missing yes`);

/** Words of the names of companies, places and courses. */
const corporate =
  /^(?:ltd|inc|corp|co|llc|limited|cranes?|scaffold\w*|electric\w*|construction|contracting|contractors?|services?|rentals?|trucking|transport|welding|plumbing|heating|roofing|oilfield|drilling|excavating|landscaping|fencing|framing|concrete|steel|energy|ambulance|hospital|clinic|medical|centre|center|road|street|avenue|drive|crescent|lake|river|creek|valley|hills?|mountain|park|bridge|highway|trail|building|tower|room|yard|shop|site|plant|mill|mine|pit|farms?|school|college|polytechnic|university|institute|academy|safety|online|training|consulting|equipment|supply|tools?|industries|group|brothers|bros|sons|county|city|town|act|method|system|hall|house|deere|ladder|key|wrench|bar|screw|truck|trailer|model|series|award|course|alive|red|cross|association|council|ministry|alberta|canada|insurance|bank|fire|environmental|engineering|inspections?|testing|labs?|laborator\w+|chart|hut|lodge|camp|lease|pad|station|terminal|depot|warehouse)$/;
const firm = /^,? (?:ltd|inc|corp|deere|key|wrench)\b/i;
const placeBefore =
  /(?:^|\s)(?:st|ste|saint|fort|mount|lake|port|camp|cape|point|crew|team|shift|unit|plan|form|type|site|truck|rig|pad|lease|brand)\.?\s$/i;
const speaks =
  /^(?:['’]s)?,? (?:said|says|told|tells|thinks|thought|knew|knows|remembers|remembered|forgot|explained|explains|mentioned|complained|refused|stated|admitted|showed|shows|answered|asked|wore|wears|wants|wanted|feels|felt|left|quit|works|worked|(?:is|was) (?:un)?(?:sure|aware|trained|away|off|new|sick|hurt|injured|not)|(?:could|can|did|does|do|was|is|has|had|would|will)(?:n['’]t| not| never)|could|has never|had never|did \d|had|has (?:no|a|the|his|her)|never|still|also|took|takes|got|does|did|cut|fell|hurt|injured|needs|keeps|leads|runs|from|in the|at the|on the)\b/i;
const strongCue =
  /\b(?:spoke (?:to|with)|speaking (?:to|with)|talked (?:to|with)|chat(?:ted)? with|asked|told by|said by|signed by|interviewed|interview with|met(?: with)?|according to|tour with|walk(?:ed)? with|shown by|named by)\s$/i;
const weakCue =
  /\b(?:by|ask|call|see|names?|named|with|and|to|from|of|for|per|contact|phone|tell|told|foreman|mechanic|supervisor|owner|manager|operator|driver|welder|electrician|worker|labou?rer|hand|apprentice|coordinator|president|director|superintendent|warden|aider|bookkeeper|secretary|trainer|auditor|guy|lady|gentleman|fellow)\s$/i;
const roleCue =
  /\b(?:foreman|mechanic|supervisor|manager|operator|driver|welder|electrician|labou?rer|apprentice|coordinator|superintendent|warden|aider|bookkeeper|secretary|trainer|lady|guy|fellow|gentleman)\s$/;
const belongings =
  /^['’]s? (?:\w+ )?(?:hand|finger|arm|leg|foot|back|eye|knee|shoulder|head|ticket|card|certificate|file|training|record|phone|desk|signature|initials|truck|crew|name|orientation|harness|injury|licen[cs]e)\b/i;
const people = String.raw`(?:[a-z]+ ){0,2}?(?:worker|labou?rer|operator|driver|hand|supervisor|foreman|manager|apprentice|employee|welder|mechanic|electrician|carpenter|helper|person|clerk|man|woman|lady|guy|member)\b`;
const known = new RegExp(
  String.raw`\b(?:the|our|a|one) (?:(?:only|sole|lone) )?(?:female|male|lady|woman|pregnant|youngest|oldest|eldest|gay|muslim|sikh|filipino|filipina|mexican|ukrainian|indigenous|native|black|asian|french|deaf|disabled|diabetic) ${people}|, (?:a|the) (?:woman|lady|girl)\b`,
  "i",
);
/** What every match of the rule above begins with: a look at this is quick. */
const marks =
  /male|lady|wom[ae]n|girl|pregnant|est\b|[a-z]{5}(?:ian|ese|nch|no|na|can|ous)\b|\b(?:gay|muslim|sikh|native|black|asian|french|deaf|disabled|diabetic)/i;
const onlyOne =
  /\bthe (?:only|sole|lone) (?!worker (?:hours?|procedures?|polic|plans?|checks?|apps?|phones?|sheets?|forms?|training|rules?|courses?|system|monitor|devices?|section)|one\b|thing\b|way\b|place\b|site\b|gap\b|copy\b|paper\b|folder\b|binder\b|register\b|other\b|number\b|power\b|water\b|ladder\b|letter\b|trailer\b|computer\b|printer\b|poster\b|order\b|answer\b|manner\b|matter\b|error\b|floor\b|door\b|extinguisher\b|corner\b|container\b|grinder\b|compressor\b|generator\b|tractor\b|loader\b|excavator\b|conveyor\b|reminder\b|paper\b|newsletter\b|danger\b)(?:[a-z]+ )?[a-z]*(?:er|or|ian|man|woman|ist|hand|apprentice|mechanic|lady|guy|girl|rep|representative|aider|employee|member)\b/i;
/** Numbers that are free to call are no one's own. */
const phone =
  /(?<![\d-])(?!(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\b)(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d)|\b(?:call|phone|cell|tel|text)\b[^.;]{0,20}?(?<![\d-])\d{3}-\d{4}(?!\d)/i;
const mail = /[\w.+-]+@(?!example)[\w-]+\.\w+/i;
const mailOfRole = /^(?:info|office|safety|admin|hse|ohs|hr|reception|dispatch|contact|mail|shop|yard)@/i;

/**
 * What in a note makes a person known: a phone number or address, being the only one of a kind, a name. `own` are names that are no person's:
 * of the company and its sites. A judgement from signs, not knowledge: it may be wrong both ways.
 */
export function personSign(note: string, own: readonly string[] = []): PersonSign | undefined {
  const address = note.includes("@") ? mail.exec(note)?.[0] : undefined;
  if ((/\d{3}\D?\D?\d{4}|\d{3}\D{1,2}\d{3}/.test(note) && phone.test(note)) || (address !== undefined && !mailOfRole.test(address)))
    return "phone";
  if (/\b(?:only|sole|lone)\b/.test(note) && onlyOne.test(note)) return "only-one";
  if (marks.test(note) && known.test(note)) return "only-one";
  return namesPerson(note, own) ? "name" : undefined;
}

function namesPerson(note: string, own: readonly string[]): boolean {
  if (/\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-ZÀ-ÖØ-Þ\u0100-\u017f][a-zß-öø-ÿ\u0100-\u017f]+/.test(note)) return true;
  const ours = new Set(own.flatMap((text) => text.toLowerCase().split(/[^A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f]+/)));
  const isOrdinary = (word: string) => ordinary.has(word) || ours.has(word);
  const initials =
    /(?:^|[,;(] ?|\b(?:by|with|to|and|asked|told|of) )[A-ZÀ-ÖØ-Þ\u0100-\u017f]\. ?(?:[A-ZÀ-ÖØ-Þ\u0100-\u017f]\. ?)?([A-ZÀ-ÖØ-Þ\u0100-\u017f][A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f'’-]+)/g;
  for (const [, word = ""] of note.matchAll(initials)) if (!isOrdinary(word.toLowerCase())) return true;
  for (const run of note.matchAll(
    /[A-ZÀ-ÖØ-Þ\u0100-\u017f][A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f'’-]*[a-zß-öø-ÿ\u0100-\u017f](?: (?:&|(?:de|van|von|la|le) )? ?[A-ZÀ-ÖØ-Þ\u0100-\u017f][A-Za-zÀ-ÖØ-öø-ÿ\u0100-\u017f'’-]*[a-zß-öø-ÿ\u0100-\u017f]\.?)*/g,
  ))
    if (isPerson(run[0], note.slice(0, run.index), note.slice(run.index + run[0].length), isOrdinary)) return true;
  return false;
}

/** Whether words written large, one after the other, are someone's name; `before` and `after` are the rest of the note. */
function isPerson(run: string, before: string, after: string, isOrdinary: (word: string) => boolean): boolean {
  // A trade or a post in its first letters, as in "the PM's name".
  if (/^[A-Z]{2,5}['’]s$/.test(run)) return false;
  const words = run.split(/[ ]+/).map((word) => word.toLowerCase().replace(/['’](?:s|m|d|ll|ve|re)$|\.$/, ""));
  while (words.length > 0 && isOrdinary(words[0] ?? "")) {
    before += `${words.shift()} `;
  }
  const { given, doubtful } = commonNames();
  const whole = [...words];
  while (
    words.length > 1 &&
    !given.has(words[0] ?? "") &&
    !doubtful.has(words[0] ?? "") &&
    words.slice(1).some((word) => given.has(word))
  ) {
    before += `${words.shift()} `;
  }
  const [first = ""] = words;
  if (first === "" || words.length > 3 || words.some(isOrdinary)) return false;
  // January more often than someone called Jan.
  if (first === "jan" && words.length === 1 && !isSpeaker(after) && !strongCue.test(before) && !roleCue.test(before)) return false;
  if (
    first === "jan" &&
    (/^\.?(?:(?:,|;| and| &| or|\/) ?(?:Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|,? \d| ?[-–/] ?[A-Z\d]| (?:thru|through|to|until|and) [A-Z][a-z]{2}| (?:sheets?|flights?|lists?|logs?|minutes|meetings?|talks?|reports?|forms?|copy|inspections?|reviews?|drills?|audit|tour|visit|one)\b)/.test(
      after,
    ) ||
      /\b(?:(?:in|since|until|thru|through|late|early)|(?:Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:,|;| and| &| or)|\b\d{1,2}(?:st|nd|rd|th)?) $/i.test(
        before,
      ))
  )
    return false;
  const isStart = /(?:^|[.!?:]\s+|[-•] )$/.test(before);
  const isKnown = given.has(first) || doubtful.has(first);
  // Most words that stand large begin a sentence, and are no names: the patterns below cost their time on first use.
  if (!isKnown && isStart) return false;
  if (whole.some((word) => corporate.test(word)) || placeBefore.test(before) || firm.test(after)) return false;
  if (given.has(first) || (strongCue.test(before) && words.length <= 2)) return true;
  const rest = run.endsWith("'s") || run.endsWith("’s") ? `'s${after}` : after;
  if (isKnown) return isSpeaker(rest) ? !isStart || words.length > 1 || isPersonal(rest) : words.length === 2 && weakCue.test(before);
  return !/\b(?:the|our|a|an|this|that|each|every) $/i.test(before) && (roleCue.test(before) || isPersonal(rest));
}

function isSpeaker(rest: string): boolean {
  return speaks.test(rest) || belongings.test(rest);
}

/** What only people do, whatever stands before. */
function isPersonal(rest: string): boolean {
  return (
    /^,? (?:said|says|told|thinks|thought|knew|remembers|remembered|forgot|explained|complained|admitted|refused|could(?:n['’]t| not)|did(?:n['’]t| not) (?:know|wear|sign|see|remember)|has never|had never|never (?:saw|signed|got|heard))\b/i.test(
      rest,
    ) || belongings.test(rest)
  );
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
