import type { Move } from "./migration.ts";
import type { AuditResult, QuestionResult, Score } from "./result.ts";

export type Change = "better" | "worse" | "same" | "new" | "not-applicable-now" | "applicable-now";

export interface Side {
  edition: string;
  asOf: string;
  company: string | null;
  verdict: AuditResult["verdict"];
  floor: Score | null;
  ceiling: Score | null;
}

export interface QuestionChange {
  id: string;
  number: string;
  ask: string;
  before: Score | null;
  after: Score | null;
  states: { before: QuestionResult["state"] | null; after: QuestionResult["state"] };
  change: Change;
}

export interface ElementChange {
  id: string;
  number: number;
  title: string;
  before: Score | null;
  after: Score | null;
  change: Change;
  questions: QuestionChange[];
}

/** Two results of one pack side by side: what is proven now against what was proven then. */
export interface Comparison {
  pack: AuditResult["pack"];
  before: Side;
  after: Side;
  elements: ElementChange[];
  /** From another edition: what became of every question, by its map. Empty within one edition. */
  moves: Move[];
  /** Questions of the old result that the pack no longer has. */
  gone: { id: string; number: string; ask: string; before: Score | null }[];
}

export function sideOf({ pack, asOf, company, verdict, overall }: AuditResult): Side {
  return { edition: pack.edition, asOf, company, verdict, floor: overall.floor, ceiling: overall.ceiling };
}
