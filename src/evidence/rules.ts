import type { Rule } from "./rule.ts";
import { claimRules } from "./rules-claims.ts";
import { dateRules } from "./rules-dates.ts";
import { fileRules } from "./rules-files.ts";
import { noteRules } from "./rules-notes.ts";

/** Every rule of `check`, by its code. Codes are never reused; `rules:` in cor-check.yaml changes a severity or switches a rule off. */
export const rules = { ...fileRules, ...dateRules, ...claimRules, ...noteRules } as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;

export function isRule(code: string): code is RuleCode {
  return Object.hasOwn(rules, code);
}

export function ruleOf(code: RuleCode): Rule {
  return rules[code];
}
