import { Page } from "../terminal/page.ts";
import { renderTable } from "../terminal/table.ts";
import { csv, html, markdown, visible } from "../text.ts";
import type { ReportOptions } from "./index.ts";

/** One part of a document that is not a gap report: a heading over lines, a list, a table. */
export interface Part {
  title: string;
  lines: string[];
  items?: string[];
  /** `gives`: which column gives way when the screen is narrow. */
  table?: { head: string[]; rows: (string | number)[][]; gives: number };
}

/** A document of parts: the same content in every form. */
export interface Document {
  title: string;
  parts: readonly Part[];
  notice: string;
}

export function documentForTerminal({ title, parts, notice }: Document, options: ReportOptions): string {
  const page = new Page(options.columns);
  const strong = (text: string) => options.paint("strong", text);
  page.line(title, strong);
  for (const part of parts) {
    page.gap();
    page.line(part.title, strong);
    for (const text of part.lines) page.line(text);
    page.items(part.items ?? [], "");
    if (part.table) writeTable(page, part.table, options);
  }
  page.gap();
  page.line(notice, (text) => options.paint("dim", text));
  return page.text();
}

/** A table, or on a narrow screen its rows as lines. */
function writeTable(page: Page, table: NonNullable<Part["table"]>, options: ReportOptions): void {
  if (options.columns < 60) {
    for (const row of table.rows) page.line(row.map((cell, index) => (index === 0 ? cell : `${table.head[index]}: ${cell}`)).join(", "));
    return;
  }
  const columns = table.head.map((title, index) => ({
    title: visible(title),
    align: isNumeric(table, index) ? ("right" as const) : ("left" as const),
    gives: index === table.gives,
  }));
  const rows = table.rows.map((row) => row.map((cell) => ({ text: visible(String(cell)) })));
  page.raw(renderTable(columns, rows, { columns: options.columns, borders: !options.plain }));
}

export function documentInMarkdown({ title, parts, notice }: Document): string {
  const blocks = parts.flatMap((part) => [
    `## ${markdown(part.title)}`,
    ...part.lines.map(markdown),
    ...(part.items?.length ? [part.items.map((text) => `- ${markdown(text)}`).join("\n")] : []),
    ...(part.table ? [markdownTable(part.table)] : []),
  ]);
  return `${[`# ${markdown(title)}`, ...blocks, "---", markdown(notice)].join("\n\n")}\n`;
}

/** One page that needs no network and no scripts. */
export function documentInHtml({ title, parts, notice }: Document): string {
  const sections = parts.map((part) => {
    const items = part.items?.length ? `<ul>${part.items.map((text) => `<li>${html(text)}</li>`).join("")}</ul>` : "";
    const lines = part.lines.map((text) => `<p>${html(text)}</p>`).join("");
    return `<section><h2>${html(part.title)}</h2>${lines}${items}${part.table ? htmlTable(part.title, part.table) : ""}</section>`;
  });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const head = `<meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width"><title>${html(title)}</title><style>${style}</style>`;
  const body = `<main><h1>${html(title)}</h1>\n${sections.join("\n")}</main>\n<footer><p>${html(notice)}</p></footer>`;
  return `<!doctype html>\n<html lang="en"><head>${head}</head>\n<body>${body}</body></html>\n`;
}

const style =
  ":root{color-scheme:light dark}body{color:#1b1b1b;background:#fff}@media(prefers-color-scheme:dark){body{color:#ededed;background:#161616}}" +
  "@media print{body{color:#000;background:#fff}}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}" +
  "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid;padding:.3rem .5rem;text-align:left;vertical-align:top}" +
  "caption{text-align:left;font-weight:bold}.number{text-align:right;white-space:nowrap}tr{break-inside:avoid}h2{break-after:avoid}";

function htmlTable(title: string, table: NonNullable<Part["table"]>): string {
  const side = (index: number) => (isNumeric(table, index) ? ' class="number"' : "");
  const cell = (value: string | number, index: number) => `<td${side(index)}>${html(String(value))}</td>`;
  const heading = (text: string, index: number) => (text === "" ? "<td></td>" : `<th scope="col"${side(index)}>${html(text)}</th>`);
  const head = table.head.map(heading);
  const rows = table.rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return `<table><caption>${html(title)}</caption><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** Every table below the other, each row led by the part it is of. */
export function tablesAsCsv(parts: readonly Part[]): string {
  const tables = parts.flatMap((part) => (part.table ? [{ title: part.title, table: part.table }] : []));
  return csv(tables.flatMap(({ title, table }) => [["", ...table.head], ...table.rows.map((row) => [title, ...row])]));
}

function markdownTable(table: NonNullable<Part["table"]>): string {
  const align = table.head.map((_, index) => (isNumeric(table, index) ? "--:" : ":--"));
  const rows = table.rows.map((row) => row.map((cell) => markdown(String(cell))));
  return [table.head.map(markdown), align, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function isNumeric(table: NonNullable<Part["table"]>, index: number): boolean {
  return table.rows.length > 0 && table.rows.every((row) => typeof row[index] === "number" || row[index] === "-");
}
