import { type Method, methods } from "../model/method.ts";
import type { AnswerItem } from "./note-answer.ts";

/** What an answer says, as far as a note can be held against it. */
export interface Said {
  /** The share of each response, 0 to 1, and how it was found. */
  shares: readonly { method: Method; share: number }[];
  /** Responses that count, and what of them may be quoted: single ones and the sum of a method. */
  counts: readonly { method: Method; positive: number; of: number }[];
  /** Whether every response is a plain word. */
  isWords: boolean;
  /** Whether the question is about what goes wrong, so that a note may well tell of it. */
  isOfWrongs: boolean;
  /** Criteria that are not met, and those that are, in their own words; none where no criteria are ticked. */
  unmet: readonly string[];
  met: readonly string[];
  /** The question as it is asked. */
  ask: string;
  /** The question by its pack and id, where it is of a pack that ships: what was learned of its words holds. */
  question: string | undefined;
  /** The year in which the answer is read. */
  year: number;
  /** The first day on which a paper may be dated; left out where it may be of any age. */
  oldest: string | undefined;
}

/** What the items of an answer say together. */
export function saidBy(items: readonly AnswerItem[]): Pick<Said, "shares" | "counts" | "unmet" | "met" | "isWords"> {
  const counted = items.flatMap(({ item, method }) => {
    return item.positive === undefined ? [] : [{ method, positive: item.positive, of: item.of ?? 1 }];
  });
  const sums = methods.map((method) => ({ method, ...sumOf(counted.filter((one) => one.method === method)) }));
  return {
    shares: items.map(({ method, share }) => ({ method, share })),
    counts: [...counted, ...sums],
    unmet: items.flatMap(({ unmet }) => unmet),
    met: items.flatMap(({ met }) => met),
    isWords: items.every(({ item }) => item.result !== undefined),
  };
}

function sumOf(counts: readonly { positive: number; of: number }[]): { positive: number; of: number } {
  return counts.reduce((sum, one) => ({ positive: sum.positive + one.positive, of: sum.of + one.of }), { positive: 0, of: 0 });
}
