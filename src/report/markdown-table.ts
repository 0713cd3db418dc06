import { markdown } from "../text.ts";
import type { Table } from "./tables.ts";

/** A table of cells that are Markdown already. */
export function table(head: string[], align: string[], rows: string[][]): string {
  return [head, align, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** A table of the report. */
export function tableOf({ columns, rows }: Table): string {
  return table(
    columns.map(({ title }) => markdown(title)),
    columns.map(({ kind }) => (kind === "number" ? "--:" : ":--")),
    // A number in a cell begins no list, whatever it looks like.
    rows.map((row) => row.map((cell) => (/^[+-]?\d+(\.\d+)?$/.test(String(cell)) ? String(cell) : markdown(String(cell))))),
  );
}
