import type { Draw, SamplePlan } from "../model/sample-plan.ts";
import { Page } from "../terminal/page.ts";
import { renderTable } from "../terminal/table.ts";
import { csv, markdown, visible } from "../text.ts";
import type { ReportOptions } from "./index.ts";
import { justificationText, type Part, sampleParts } from "./sample-parts.ts";

type Render = (plan: SamplePlan, draw: Draw | undefined, options: ReportOptions) => string;

/** The forms of a sample plan, by name. */
export const sampleFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: renderTerminal },
  markdown: { extensions: [".md", ".markdown"], render: renderMarkdown },
  json: { extensions: [".json"], render: renderJson },
  csv: { extensions: [".csv"], render: renderCsv },
};

function renderTerminal(plan: SamplePlan, draw: Draw | undefined, options: ReportOptions): string {
  const page = new Page(options.columns);
  const strong = (text: string) => options.paint("strong", text);
  page.line(titleOf(plan), strong);
  for (const part of sampleParts(plan, draw)) {
    page.gap();
    page.line(part.title, strong);
    for (const text of part.lines) page.line(text);
    page.items(part.items ?? [], "");
    if (part.table) writeTable(page, part.table, options);
  }
  page.gap();
  page.line(plan.notice, (text) => options.paint("dim", text));
  return page.text();
}

/** A table, or on a narrow screen its rows as lines. */
function writeTable(page: Page, table: NonNullable<Part["table"]>, options: ReportOptions): void {
  if (options.columns < 60) {
    for (const row of table.rows) page.line(row.map((cell, index) => (index === 0 ? cell : `${table.head[index]}: ${cell}`)).join(", "));
    return;
  }
  const columns = table.head.map((title, index) => ({
    title,
    align: isNumeric(table, index) ? ("right" as const) : ("left" as const),
    gives: index === table.gives,
  }));
  const rows = table.rows.map((row) => row.map((cell) => ({ text: visible(String(cell)) })));
  page.raw(renderTable(columns, rows, { columns: options.columns, borders: !options.plain }));
}

function renderMarkdown(plan: SamplePlan, draw: Draw | undefined): string {
  const parts = sampleParts(plan, draw).flatMap((part) => [
    `## ${markdown(part.title)}`,
    ...part.lines.map(markdown),
    ...(part.items?.length ? [part.items.map((text) => `- ${markdown(text)}`).join("\n")] : []),
    ...(part.table ? [markdownTable(part.table)] : []),
  ]);
  return `${[`# ${markdown(titleOf(plan))}`, ...parts, "---", markdown(plan.notice)].join("\n\n")}\n`;
}

function markdownTable(table: NonNullable<Part["table"]>): string {
  const align = table.head.map((_, index) => (isNumeric(table, index) ? "--:" : ":--"));
  const rows = table.rows.map((row) => row.map((cell) => markdown(String(cell))));
  return [table.head, align, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function renderJson(plan: SamplePlan, draw: Draw | undefined): string {
  return `${JSON.stringify({ ...plan, justification: justificationText(plan, draw), draw: draw ?? null }, null, 2)}\n`;
}

/** Every table below the other, each row led by the table it is of. */
function renderCsv(plan: SamplePlan, draw: Draw | undefined): string {
  const parts = sampleParts(plan, draw).flatMap((part) => (part.table ? [{ title: part.title, table: part.table }] : []));
  return csv(parts.flatMap(({ title, table }) => [["", ...table.head], ...table.rows.map((row) => [title, ...row])]));
}

function titleOf(plan: SamplePlan): string {
  return `${plan.company ?? plan.pack.title}: sample for ${plan.pack.id.toUpperCase()}, as of ${plan.asOf}`;
}

function isNumeric(table: NonNullable<Part["table"]>, index: number): boolean {
  return table.rows.length > 0 && table.rows.every((row) => typeof row[index] === "number" || row[index] === "-");
}
