import { clausesOf } from "./note-words.ts";

const not = /n't\b|\b(?:no|not|none|nothing|nobody|never|neither|nor|without|cannot|lacks?|lacking|missing|absent|unwritten)\b/i;
/** That there is none of it at all, and not that a part is not there. */
const atAll =
  /\bno \w+ of (?:that|this|the) (?:kind|sort)\b|\bthere (?:is|was) no (?:\w+ )?(?:plan|policy|procedure|form|list|program|record|log|process)$|^no [^,;.]*\b(?:has|have|had) (?:ever )?been\b|^(?:the |our )?[\w ]{2,30} (?:has|have)(?: not|n't) (?:set|made|written|held|done|kept|started|looked|had|put|drawn|named|written)\b[^.;,]*$|\b(?:no|none|nothing|nobody|never|not)\b[^.;]*\b(?:at all|of any (?:sort|kind)|whatsoever|anywhere|ever|in any form|to show for it|to be found)\b|\b(?:nothing|none) (?:exists?|in writing|on paper|on file|was ever|has ever|is written|was done)\b|^(?:there (?:is|are|was|were) )?no such\b|(?:n't|\bnot) \w+ (?:a (?:thing|single|word|line|page|scrap)|any(?:thing)?)\b[^.;]*\b(?:on paper|written|in writing|down|about|for)\b|\bdoes(?:n't| not) exist\b|\bnever (?:been |was |were |got |had )?(?:done|held|written|set|made|started|kept|introduced|drawn up|existed|happened|heard of)\b/i;
/** Tells of something that is there, whatever else is not. */
const isThere =
  /\b(?:is|are|was|were|stands?|hangs?|lies|kept|found|seen|shown|showed) (?:\w+ )?(?:there|posted|written|signed|dated|good|complete|done|in place|on file|on the wall|in the (?:binder|manual|office))\b|\b(?:has|have|had|covers?|lists?|names?|gives?) (?!no\b|not\b|nothing\b|none\b|never\b)|\b(?:for|of|dated|from) 20\d\d-|\bonly\b|\bbut\b|\byet\b|\b\d+ of\b/i;

/** Whether a note tells that nothing of what is asked is there, under an answer that gives a part: every part of it denies, or one denies all. */
export function tellsNone(text: string): boolean {
  const parts = clausesOf(text)
    .flatMap((clause) => clause.split(/[,;:] (?:and )?|,? and (?=there|no\b|nothing|nobody|never)/i))
    .filter((part) => part.split(" ").length > 1);
  const denied = parts.filter((part) => not.test(part));
  if (denied.length === 0 || parts.some((part) => !not.test(part) && (isThere.test(part) || /\d/.test(part)))) return false;
  return (
    denied.some((part) => atAll.test(part)) ||
    (denied.length > 1 && denied.length === parts.length && /^(?:there (?:is|are) )?(?:no|nothing|nobody|none|never)\b/i.test(text))
  );
}
