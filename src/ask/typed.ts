import type { ResponseItem } from "../model/assessment.ts";
import type { Method } from "../model/method.ts";

export type Typed = { item: ResponseItem } | { fault: string };

const wordsOf: Record<string, NonNullable<ResponseItem["result"]>> = {
  y: "yes",
  yes: "yes",
  n: "no",
  no: "no",
  u: "unknown",
  unknown: "unknown",
  "don't know": "unknown",
  unsure: "unsure",
  "not sure": "unsure",
  p: "partial",
  partial: "partial",
  partly: "partial",
};

/** What was typed at a count, percent or choice: `7/9`, `7 of 9`, `78%`, yes, no, unknown. */
export function parseTyped(text: string, scale: string, method: Method): Typed {
  const typed = text.trim().toLowerCase();
  const word = wordsOf[typed];
  if (word !== undefined && allows(word, scale, method)) return { item: { result: word } };
  if (scale === "count") return parseCount(typed);
  if (scale === "percent") return parsePercent(typed);
  return { fault: scale === "yes-partial-no" ? "Type yes, partly, no or unknown." : "Type yes, no or unknown." };
}

function allows(word: string, scale: string, method: Method): boolean {
  if (word === "partial") return scale === "yes-partial-no";
  return word !== "unsure" || method === "interview";
}

function parseCount(typed: string): Typed {
  const parts = /^(\d{1,6})\s*(?:\/|of|out of)\s*(\d{1,6})$/.exec(typed);
  if (!parts) return { fault: "Type how many of how many, as in 7/9 or 7 of 9; or yes, no, unknown." };
  const [positive, of] = [Number(parts[1]), Number(parts[2])];
  if (of < 1) return { fault: "Out of none is no finding: type unknown if nothing was looked at yet." };
  if (positive > of) return { fault: `${positive} is more than ${of}. Type the good ones first: ${of}/${positive}?` };
  return { item: { positive, of } };
}

function parsePercent(typed: string): Typed {
  const parts = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*%?$/.exec(typed);
  const percent = Number(parts?.[1]?.replace(",", "."));
  if (!parts || percent > 100) return { fault: "Type a percent from 0 to 100, as in 78; or yes, no, unknown." };
  return { item: { percent } };
}
