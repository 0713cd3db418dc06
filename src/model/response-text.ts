import type { ResponseItem } from "./assessment.ts";
import type { CheckFile } from "./element.ts";
import { isFirstGuess } from "./first-guess.ts";
import { naCriteria, naReason } from "./responses.ts";

/** One response in words, without its site; criteria that are missing by their ids, or in their own words. Says nothing of the role: who said what is nobody's business. */
export function itemText(item: ResponseItem, check: CheckFile, criteria: "id" | "text" = "id"): string {
  const found = foundText(item, check, criteria);
  return isFirstGuess(item) ? `${found} (first guess)` : found;
}

function foundText(item: ResponseItem, check: CheckFile, criteria: "id" | "text"): string {
  const reason = naReason(item);
  if (reason !== undefined) return `not applicable: ${reason}`;
  if (item.result !== undefined) return resultText(item.result);
  if (item.positive !== undefined) return `${item.positive} of ${item.of}`;
  if (item.percent !== undefined) return `${item.percent} %`;
  const all = check.criteria ?? [];
  const na = naCriteria(item);
  const missing = all.filter(({ id }) => !na.includes(id) && !(item.met ?? []).includes(id)).map((criterion) => criterion[criteria]);
  const counted = all.length - na.length;
  return `${(item.met ?? []).length} of ${counted} criteria${missing.length > 0 ? ` (missing: ${missing.join(criteria === "id" ? ", " : "; ")})` : ""}`;
}

export function resultText(result: string): string {
  const words: Record<string, string> = { partial: "partly", unsure: "could not say", unknown: "not known yet" };
  return words[result] ?? result;
}
