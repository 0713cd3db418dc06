import type { ReportOptions } from "./index.ts";

/** What a rule is about, for formats that list rules. A rule that is not named here speaks through its first finding. */
const known: Record<string, { title: string; text: string }> = {
  gap: {
    title: "An answer that costs points",
    text: "The answer does not earn all points of its question. What it costs and what to do is said with each.",
  },
  open: {
    title: "A question that is not answered yet",
    text: "Until it is answered, its points count as not earned.",
  },
  "waiver-expired": {
    title: "A waiver that ran out",
    text: "The last day of the waiver is past, so what it covered counts again.",
  },
  "waiver-unmatched": {
    title: "A waiver that covers nothing",
    text: "There is no finding of that rule for that question, so the waiver can go.",
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
  const title = known[id]?.title ?? words.charAt(0).toUpperCase() + words.slice(1);
  return { title, text: known[id]?.text ?? `${title}.`, help: remedy ? `For example: ${remedy}` : "See the message." };
}
