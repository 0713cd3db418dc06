import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import type { Paint } from "../terminal/paint.ts";

export interface ReportOptions {
  /** Columns to fit; reporters that do not print to a screen leave it aside. */
  columns: number;
  paint: Paint;
  /** No table borders and no signs other than plain letters. */
  plain: boolean;
  verbose: boolean;
  /** What the rules on evidence are about, by their codes, for the formats that list rules. */
  rules?: Readonly<Record<string, { title: string; why: string; do: string }>>;
  /** The shortest way to a pass, for the formats that show it; undefined where nothing was planned. */
  plan?: Plan;
  /** What the output file holds already, for the reporters that carry something of it over. */
  previous?: string;
}

/** Text, or bytes for the formats that are no text (Word, Excel). */
export type Reporter = (result: AuditResult, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

interface ReporterEntry {
  extensions: string[];
  /** It wants the texts of the rules. */
  listsRules?: true;
  /** It shows the plan, which is worked out for nothing else. */
  showsPlan?: true;
  /** Whether it is told what the output file holds already. */
  remembers?: boolean;
  load(): Promise<Reporter>;
  /** A second report that goes, beside the first, to the file that an environment variable names. */
  beside?: { variable: string; load(): Promise<(result: AuditResult, room: number) => string>; room: number };
}

/** Every reporter there is: name, file endings, and where it is. */
export const reporters: Record<string, ReporterEntry> = {
  terminal: { extensions: [".txt"], load: async () => (await import("./terminal.ts")).renderTerminal },
  markdown: { extensions: [".md", ".markdown"], showsPlan: true, load: async () => (await import("./markdown.ts")).renderMarkdown },
  ics: { extensions: [".ics"], load: async () => (await import("./ics.ts")).renderIcs },
  json: { extensions: [".json"], load: async () => (await import("./json.ts")).renderJson },
  csv: { extensions: [".csv"], load: async () => (await import("./csv.ts")).renderCsv },
  sarif: { extensions: [".sarif"], listsRules: true, load: async () => (await import("./sarif.ts")).renderSarif },
  junit: { extensions: [".xml"], load: async () => (await import("./junit.ts")).renderJunit },
  github: {
    extensions: [],
    load: async () => (await import("./github.ts")).renderGithub,
    // GitHub refuses a step summary above 1 MiB.
    beside: { variable: "GITHUB_STEP_SUMMARY", load: async () => (await import("./github.ts")).renderStepSummary, room: 900 * 1024 },
  },
  gitlab: { extensions: [], load: async () => (await import("./gitlab.ts")).renderGitlab },
  html: { extensions: [".html", ".htm"], showsPlan: true, load: async () => (await import("./html.ts")).renderHtml },
  docx: { extensions: [".docx"], showsPlan: true, load: async () => (await import("./docx.ts")).renderDocx },
  xlsx: { extensions: [".xlsx"], load: async () => (await import("./xlsx.ts")).renderXlsx },
  transcription: { extensions: [], remembers: true, load: async () => (await import("./transcription.ts")).renderTranscription },
};

export function formatOfFile(
  path: string,
  forms: Readonly<Record<string, { extensions: readonly string[] }>> = reporters,
): string | undefined {
  return Object.entries(forms).find(([, entry]) => entry.extensions.some((ending) => path.toLowerCase().endsWith(ending)))?.[0];
}
