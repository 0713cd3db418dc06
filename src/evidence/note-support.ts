const numberWord =
  "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|dozen|hundred)";
const counted = new RegExp(
  String.raw`\b${numberWord}\b|\bone (?:of (?:the |our )?(?:\d|${numberWord})|set|page|entry|sheet|form|card|report|record|copy|file|person|worker|drill|site)\b|\bboth (?!of|are|is|know|have|do)`,
  "i",
);
/** Numbers that say nothing: 100 %, 24/7, ten out of ten as praise, for twenty years. */
const hollow = new RegExp(
  String.raw`\b(?:100|110|a hundred|one hundred) ?(?:%|per ?cent)|\b24\/7\b|\b(?:10\/10|10 out of 10|ten out of ten|A1|No\. ?1|number one|number 1)\b|\b(?:\d+|${numberWord})\+? (?:long |good )?(?:years|decades|days a week|hours a day|thumbs|times)\b`,
  "gi",
);
const named = [
  /\b(?:[Aa]ppendix|[Aa]nnex|[Ss]ection|[Cc]hapter|[Tt]ab|[Pp]age|[Ss]chedule) (?:[A-Z]\b|on \w|about \w)/,
  /\b[\w-]+\.(?:pdf|docx?|xlsx?|md|jpe?g|png|csv|pptx?|txt|html?)\b/i,
  /\b[A-Z]{2,}-[A-Z]+\b/,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! (?:be|have|not)\b)/,
];
/** A title, as in `Site Tour Log`. */
const titled =
  /\b[A-Z][\w&'-]+ (?:(?:of|and|for) )?(?:[A-Z][\w&'-]+ (?:(?:of|and|for) )?)*?(?:Manual|Plan|Policy|Log|Register|Binder|Matrix|Procedure|Report|Program|Handbook|Form|Checklist|Sheet|Minutes|Inventory|Code|Rules|Agreement|Standard|Practice|Directive|Certificate|Chart)\b/g;
/** Words that make no title: `Safety Manual` and `The Plan` could be any. */
const common =
  /^(?:the|our|their|see|this|that|a|company|corporate|written|current|good|have|has|all|very|ohs|hse|hs|work|signed|posted|approved|checked|seen|new|safety|health|and|of|for|emergency|response|training|inspection|maintenance|first|aid|hazard|assessment|incident|contractor|ppe|orientation|employee|job|safe|rules)$/i;

const papers =
  "(?:manual|plan|policy|log|register|binder|matrix|procedure|report|program|handbook|form|checklist|sheet|minutes|inventory|code|rules|agreement|standard|practice|directive|certificate|chart|terms|list|table|card|page|template|contract|letter|notice|poster|schedule|record|records|forms|sheets|cards|book|logbook)";
/** A document, and what it says: `the form asks for root causes`. Not that it covers everything. */
const quoted = new RegExp(
  String.raw`\b${papers}(?: (?:in|of|on|for) [^,;.]{2,30}?)? (?:says?|states?|covers?|has|lists?|names?|asks? for|describes?|requires?|explains?|orders?|gives?|tells?)\b(?! (?:everything|it all|all (?:of it|it|that|the|we|this)|the whole|what (?:is|we|it)|the right|enough|been|this|it\b|that$|no\b|not\b|all(?! but)|every|many|most|lots|plenty|very|good|clear|great|(?:the )?(?:required|necessary|relevant|proper|right|important|main|basic)))(?: [^ ,;.]+,?){3}`,
  "i",
);

/** Whether a note holds a number or names a document, so that someone else can go and look. */
export function isSupported(note: string): boolean {
  if (note === "") return false;
  const text = note.replace(hollow, " ");
  return /\d/.test(text) || counted.test(text) || named.some((sign) => sign.test(text)) || hasTitle(text) || quoted.test(text);
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

const fillers = new Set(
  `n a na nil none no not nope never applicable application apply applies applied doesn don does do isn is are was be been t s x xx xxx y ok okay yes tbd tba tbc tbdd todo unknown unsure
needed need needs required requires require relevant irrelevant used use using necessary necessarily possible available expected considered deemed felt this that these those it its here there us
we our ours i me my you to for in on of at by as per with the an and or but so just really currently presently now today yet moment time present still owner manager management supervisor client auditor
consultant employer boss them they he she him her said says told tells decided decides agreed discussed confirmed confirm confirmation see above below note notes same previous earlier other
question questions item items element check section point part topic audit review reason reasons company business organization organisation operation operations firm workplace industry situation case type kind
any anything nothing something such thing things like all sure think believe guess should will would can could may might only done asked ask answer answered skip skipped skipping later pending blank
left empty exempt exemption excluded exclude ignore ignored fine good fill filled come back check checked follow up has have had app applic year month week law laws legally legal scope`.split(
    /\s+/,
  ),
);

/** Whether the text says why: a word is left that is more than "does not apply". */
export function saysWhy(reason: string): boolean {
  const words =
    reason
      .toLowerCase()
      .replace(/n\s?[./\\]\s?a\b\.?/g, " ")
      .match(/\p{L}{2,}/gu) ?? [];
  return words.some((word) => !fillers.has(word));
}

const noOne =
  /^(?:tbd|tba|tbc|n\/?a|none|nobody|no one|someone|somebody|anyone|everyone|everybody|all|us|we|them|they|unknown|unassigned|not assigned|to be (?:decided|determined|assigned|confirmed|named)|owner\?|who\?*|[?\-–—.x_ ]*)$/i;

/** Whether an owner is written down who could be asked. */
export function isOwner(owner: string | null | undefined): boolean {
  return owner !== null && owner !== undefined && !noOne.test(owner.trim());
}
