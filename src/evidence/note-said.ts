import type { Method } from "../model/method.ts";

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
  /** The year in which the answer is read. */
  year: number;
  /** The first day on which a paper may be dated; left out where it may be of any age. */
  oldest: string | undefined;
}
