import type { AuditResult } from "../model/result.ts";

export function renderTerminal(result: AuditResult): string {
  return `${result.verdict}\n`;
}
