import type { ResponseItem } from "./assessment.ts";
import type { CheckFile } from "./element.ts";
import { isFirstGuess } from "./first-guess.ts";
import { naCriteria, naReason } from "./responses.ts";

/** One response in words, without its site. Says nothing of the role: who said what is nobody's business. */
export function itemText(item: ResponseItem, check: CheckFile): string {
  return isFirstGuess(item) ? `${foundText(item, check)} (first guess)` : foundText(item, check);
}

function foundText(item: ResponseItem, check: CheckFile): string {
  const reason = naReason(item);
  if (reason !== undefined) return `not applicable: ${reason}`;
  if (item.result !== undefined) return resultText(item.result);
  if (item.positive !== undefined) return `${item.positive} of ${item.of}`;
  if (item.percent !== undefined) return `${item.percent} %`;
  const all = (check.criteria ?? []).map((criterion) => criterion.id);
  const na = naCriteria(item);
  const missing = all.filter((id) => !na.includes(id) && !(item.met ?? []).includes(id));
  const counted = all.length - na.length;
  return `${(item.met ?? []).length} of ${counted} criteria${missing.length > 0 ? ` (missing: ${missing.join(", ")})` : ""}`;
}

export function resultText(result: string): string {
  const words: Record<string, string> = { partial: "partly", unsure: "could not say", unknown: "not known yet" };
  return words[result] ?? result;
}
