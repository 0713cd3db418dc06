import type { QuestionFile } from "../model/element.ts";
import type { Features } from "./note-features.ts";
import { stemOf, topicOf } from "./note-topic.ts";
import { addWords, gathering, weigh } from "./note-weigh.ts";
import { excuse } from "./note-weights.ts";

/** How many places there are for what can be seen in a reason. */
export const reasonPlaces = 1 << 12;

/** How empty a reason must be before that is said: most that people write is good. */
const least = 0.2;

/** Words that give no reason, whatever stands beside them. */
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

/** Whether the text says why a question does not apply, so that a reviewer could check it: what there is not, how many there are, since when. */
export function saysWhy(reason: string, question: QuestionFile): boolean {
  const words = wordsOf(reason);
  const isBare = words.length < 2 && words.every((word) => fillers.has(word));
  return !isBare && weigh(reasonFeatures(reason, question), excuse) <= least;
}

function wordsOf(reason: string): string[] {
  return (
    reason
      .toLowerCase()
      .replace(/n\s?[./\\]\s?a\b\.?/g, " ")
      .match(/\p{L}{2,}/gu) ?? []
  );
}

/** What is seen in a reason: its words alone and in twos, and how many of them are neither fillers nor the question's own. */
export function reasonFeatures(reason: string, question: QuestionFile): Features {
  const { found, add } = gathering(reasonPlaces);
  const text = reason.toLowerCase().replace(/[’‘`]/g, "'");
  const tokens = [
    "^",
    ...(text.match(/\p{L}[\p{L}'/-]*|\d[\d.,:/-]*|[.,;:!?]/gu) ?? []).map((token) => (/^\d/.test(token) ? "#" : stemOf(token))),
  ];
  addWords(tokens, add);
  const topic = topicOf(question);
  const own = wordsOf(reason).filter((word) => !fillers.has(word));
  add(`empty${own.length === 0}`, 1.5);
  add(`own${Math.min(5, own.length)}`, 1);
  add(`new${Math.min(5, own.filter((word) => !topic.has(stemOf(word))).length)}`, 1);
  add(`words${Math.min(8, Math.floor(tokens.length / 3))}`, 0.7);
  return found;
}
