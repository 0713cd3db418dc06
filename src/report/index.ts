import type { AuditResult } from "../model/result.ts";
import type { Paint } from "../terminal/paint.ts";

export interface ReportOptions {
  /** Columns to fit; reporters that do not print to a screen leave it aside. */
  columns: number;
  paint: Paint;
  /** No table borders and no signs other than plain letters. */
  plain: boolean;
  verbose: boolean;
}

/** Text, or bytes for the formats that are no text (Word, Excel). */
export type Reporter = (result: AuditResult, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

interface ReporterEntry {
  extensions: string[];
  load(): Promise<Reporter>;
}

/** Every reporter there is: name, file endings, and where it is. */
export const reporters: Record<string, ReporterEntry> = {
  terminal: { extensions: [".txt"], load: async () => (await import("./terminal.ts")).renderTerminal },
  markdown: { extensions: [".md", ".markdown"], load: async () => (await import("./markdown.ts")).renderMarkdown },
  ics: { extensions: [".ics"], load: async () => (await import("./ics.ts")).renderIcs },
  json: { extensions: [".json"], load: async () => (await import("./json.ts")).renderJson },
};

export function formatOfFile(
  path: string,
  forms: Readonly<Record<string, { extensions: readonly string[] }>> = reporters,
): string | undefined {
  return Object.entries(forms).find(([, entry]) => entry.extensions.some((ending) => path.toLowerCase().endsWith(ending)))?.[0];
}
