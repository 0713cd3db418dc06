import Table from "cli-table3";
import { pad, width, wrap } from "../text.ts";

export interface Column {
  title: string;
  align: "left" | "right";
  /** The one column that gives way when the screen is narrow. */
  gives?: boolean;
}

export interface Cell {
  text: string;
  paint?: (text: string) => string;
}

const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** A table of plain text that fits the columns: cells are wrapped and padded first, then painted. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: { columns: number; borders: boolean },
): string {
  const natural = columns.map((column, index) => Math.max(width(column.title), ...rows.map((row) => width(row[index]?.text ?? ""))));
  const frame = options.borders ? columns.length * 3 + 1 : (columns.length - 1) * 2;
  const over = natural.reduce((a, b) => a + b, frame) - options.columns;
  const widths = natural.map((value, index) => (columns[index]?.gives && over > 0 ? Math.max(8, value - over) : value));
  const fit = (text: string, index: number) => {
    const size = widths[index] ?? 0;
    const lines = width(text) > size ? wrap(text, size) : [text];
    return lines.map((line) => pad(line, size, columns[index]?.align === "right" ? "left" : "right"));
  };
  const table = new Table({
    style: { head: [], border: [], ...(options.borders ? {} : { "padding-left": 0, "padding-right": 0 }) },
    ...(options.borders ? {} : { chars: noBorders }),
    head: columns.map((column, index) => fit(column.title, index).join("\n")),
  });
  for (const row of rows)
    table.push(
      row.map((cell, index) =>
        fit(cell.text, index)
          .map(cell.paint ?? ((text) => text))
          .join("\n"),
      ),
    );
  return table
    .toString()
    .split("\n")
    .filter((line, index, lines) => !(options.borders && /^├/.test(line) && index > 2 && lines.length > 0))
    .map((line) => line.trimEnd())
    .join("\n");
}
