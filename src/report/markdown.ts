import type { AuditResult } from "../model/result.ts";

export function renderMarkdown(result: AuditResult): string {
  return `${result.verdict}\n`;
}
