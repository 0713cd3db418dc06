import type { AnswerFile, ResponseItem } from "../model/assessment.ts";
import { checksOf } from "../model/content.ts";
import type { CheckFile, QuestionFile } from "../model/element.ts";
import { isFirstGuess } from "../model/first-guess.ts";
import type { Method } from "../model/method.ts";
import { isFinding, itemsOf, naCriteria, naReason, shareOf } from "../model/responses.ts";

/** Steps from an answer to one of its parts, as in `interview`, 0, `note`. */
export type Steps = readonly (string | number)[];

/** A text of an answer, and where it stands. */
export interface AnswerText {
  text: string;
  method: Method | null;
  steps: Steps;
}

/** One finding of an answer, with the share that it is worth; first guesses and what is not looked at yet are none. */
export interface AnswerItem {
  item: ResponseItem;
  share: number;
  method: Method;
  steps: Steps;
  /** Criteria that count and are not met, and those that are, in their own words. */
  unmet: readonly string[];
  met: readonly string[];
}

/** An answer laid out for reading: what was found, what was written, why something does not apply. */
export interface ReadAnswer {
  items: AnswerItem[];
  /** The note of the whole answer; "" where there is none. */
  note: string;
  /** Notes of single responses. */
  notes: AnswerText[];
  reasons: AnswerText[];
}

export function readAnswer(question: QuestionFile, answer: AnswerFile): ReadAnswer {
  const read: ReadAnswer = { items: [], note: textOf(answer.note) ?? "", notes: [], reasons: [] };
  if (typeof answer.not_applicable === "string")
    read.reasons.push({ text: answer.not_applicable, method: null, steps: ["not_applicable"] });
  for (const { method, check } of checksOf(question)) {
    const response = answer[method];
    for (const [index, item] of itemsOf(response).entries()) {
      if (isFirstGuess(item)) continue;
      const steps: Steps = Array.isArray(response) ? [method, index] : [method];
      const [reason, note] = [naReason(item), textOf(item.note)];
      if (reason !== undefined) read.reasons.push({ text: reason, method, steps: [...steps, "not_applicable"] });
      if (note !== undefined) read.notes.push({ text: note, method, steps: [...steps, "note"] });
      const share = isFinding(item) ? shareOf(item, check) : undefined;
      if (share) read.items.push({ item, share: Number(share.num) / Number(share.den), method, steps, ...criteriaOf(item, check) });
    }
  }
  return read;
}

function criteriaOf(item: ResponseItem, { criteria = [] }: CheckFile): Pick<AnswerItem, "met" | "unmet"> {
  const found = item.met;
  if (found === undefined) return { met: [], unmet: [] };
  const counted = criteria.filter(({ id }) => !naCriteria(item).includes(id));
  const texts = (isMet: boolean) => counted.filter(({ id }) => found.includes(id) === isMet).map(({ text }) => text);
  return { met: texts(true), unmet: texts(false) };
}

function textOf(note: AnswerFile["note"]): string | undefined {
  return (typeof note === "string" ? note : note?.text) ?? undefined;
}
