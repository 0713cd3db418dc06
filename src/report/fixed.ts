import type { AuditResult } from "../model/result.ts";
import type { Page } from "../terminal/page.ts";
import type { Paint } from "../terminal/paint.ts";
import { markdown } from "../text.ts";
import { numbersOf } from "./words.ts";

const title = "Fixed since the baseline";

/** What the baseline names and is there no more, for a screen. */
export function writeFixed(page: Page, result: AuditResult, paint: Paint): void {
  const texts = fixedTexts(result);
  if (texts.length === 0) return;
  page.gap();
  page.line(title, (text) => paint("strong", text));
  page.items(texts);
}

export function fixedMarkdown(result: AuditResult): string[] {
  const texts = fixedTexts(result);
  return texts.length === 0 ? [] : [`## ${title}`, texts.map((text) => `- ${markdown(text)}`).join("\n")];
}

function fixedTexts(result: AuditResult): string[] {
  const numbers = numbersOf(result);
  return (result.baseline?.fixed ?? []).map(({ rule, question, method }) => {
    const where = question === null ? "" : `${numbers.get(question) ?? question}${method === null ? "" : `, ${method}`}: `;
    return `${where}${rule}`;
  });
}
