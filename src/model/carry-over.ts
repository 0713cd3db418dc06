import type { Fate } from "./migration.ts";
import type { AuditResult } from "./result.ts";

/** Why an answer of last time came along, or is asked again. */
export const carryReasons = [
  "carried",
  "dropped",
  "split",
  "not-allowed",
  "not-applicable",
  "not-applicable-now",
  "open",
  "guess",
  "short",
  "flagged",
  "expired",
  "record",
  "people",
  "by-site",
  "parts",
  "chosen",
  "over-limit",
] as const;
export type CarryReason = (typeof carryReasons)[number];

/** One question of last time's file, and what became of its answer. */
export interface CarriedQuestion {
  /** Its id in that file. */
  question: string;
  fate: Fate;
  /** The ids it has this time. */
  to: string[];
  /** Of the question this time, else of last time; null where neither pack has it. */
  number: string | null;
  ask: string | null;
  why: CarryReason;
  /** Whether its note came along, headed with the day of last time. */
  note: boolean;
  /** Its open actions that came along. */
  actions: number;
}

/** An action that was still open; `to` is null where no question of this time takes it. */
export interface CarriedAction {
  question: string;
  to: string | null;
  id: string;
  do: string;
  owner: string | null;
  due: string | null;
}

/** What came along from last time's assessment, question by question. */
export interface CarryOver {
  pack: AuditResult["pack"];
  company: string | null;
  purpose: string;
  last: { file: string; pack: string; edition: string; purpose: string; day: string; verdict: AuditResult["verdict"] };
  /** Into another program: a firm that grew. */
  hasGrown: boolean;
  /** At most so many questions may come along, of those that apply; null where the rules name no number. */
  limit: { most: number; of: number } | null;
  /** What must also be true, by the pack. */
  conditions: string[];
  questions: CarriedQuestion[];
  actions: CarriedAction[];
  /** Questions of this time that nothing came along for: they are asked from the start. */
  asked: number;
}
