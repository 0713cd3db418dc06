import type { ReportOptions } from "./index.ts";

/** Rules that are not on documents: of the answers, of waivers and of actions. */
export interface FurtherRule {
  title: string;
  text: string;
  /** The usual severity, where `rules:` in cor-check.yaml can change it. */
  severity?: "error" | "warning" | "info";
  do?: string;
}

/** What such a rule is about, for formats that list rules and for the pages on rules. A rule that is named nowhere speaks through its first finding. */
export const furtherRules: Readonly<Record<string, FurtherRule>> = {
  gap: {
    title: "An answer that costs points",
    text: "The answer does not earn all points of its question. What it costs and what to do is said with each.",
  },
  open: {
    title: "A question that is not answered yet",
    text: "Until it is answered, its points count as not earned.",
  },
  "action-overdue": {
    title: "An action is overdue",
    text: "It was promised for a day that is past, and is not done.",
    severity: "warning",
    do: "Do it and write the day under done, or set a new due day that will be kept.",
  },
  "waiver-expired": {
    title: "A waiver that ran out",
    text: "The last day of the waiver is past, so what it covered counts again.",
    severity: "warning",
    do: "Put right what it covered, or have a new day approved.",
  },
  "waiver-unmatched": {
    title: "A waiver that covers nothing",
    text: "There is no finding of that rule for that question, so the waiver can go.",
    severity: "info",
    do: "Take the waiver out, or correct its question or rule.",
  },
};

export function ruleText(
  id: string,
  rules: ReportOptions["rules"],
  remedy: string | undefined,
): { title: string; text: string; help: string } {
  const rule = rules && Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (rule) return { title: rule.title, text: rule.why, help: rule.do };
  const words = id.replaceAll("-", " ");
  const further = Object.hasOwn(furtherRules, id) ? furtherRules[id] : undefined;
  const title = further?.title ?? words.charAt(0).toUpperCase() + words.slice(1);
  return { title, text: further?.text ?? `${title}.`, help: remedy ? `For example: ${remedy}` : "See the message." };
}
