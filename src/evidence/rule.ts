import type { Finding } from "../model/result.ts";

/** One rule: what a finding of this code means. Each has a page in docs/rules and a good and a bad example in tests/fixtures/rules. */
export interface Rule {
  title: string;
  severity: Finding["severity"];
  why: string;
  do: string;
  good: string;
  bad: string;
  /** A file with such a finding proves nothing. */
  spoils?: true;
}
