import type { SheetData } from "write-excel-file/node";
import { width, xmlText } from "../text.ts";
import { withoutClock } from "./zip.ts";

/** A column of a sheet. Width in characters; of kind day, a text that is a day (year-month-day) becomes a date, and of kind tenths a number shows one decimal. */
export interface SheetColumn {
  title: string;
  width: number;
  kind?: "day" | "tenths";
}

/** A table of a workbook: a frozen header with filters over rows. */
export interface Sheet {
  title: string;
  head: readonly SheetColumn[];
  rows: readonly (readonly (string | number)[])[];
  /** A list of names and values, with nothing to filter. */
  isList?: boolean;
}

/** Sheets as an Excel file. Cells are text, numbers or dates and never formulas: what looks like one is shown as it is. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const written = writeExcelFile(
    sheets.map(({ title, head, rows, isList }) => ({
      sheet: title,
      data: [headOf(head), ...rows.map((row) => rowOf(row, head, isList === true))],
      columns: head.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { features: [filters(sheets)], fontFamily: "Calibri", fontSize: 11 },
  );
  return withoutClock(new Uint8Array(await written.toBuffer()));
}

function headOf(head: readonly SheetColumn[]): SheetData[number] {
  return head.map(({ title }) => ({ value: title, type: String, fontWeight: "bold" as const, wrap: true, backgroundColor: "#EEF1F4" }));
}

/** Not every program works out how high a row of wrapped text is, so it is said; about as many lines as the fullest cell needs. */
function rowOf(row: Sheet["rows"][number], head: readonly SheetColumn[], isList: boolean): SheetData[number] {
  const lines = row.map((value, index) => Math.ceil(width(String(value)) / Math.max(1, (head[index]?.width ?? 10) - 3)));
  const height = Math.min(highest, 15 * Math.max(1, ...lines));
  const align = isList ? { align: "left" as const } : {};
  return row.map((value, index) => ({ ...cellOf(value, head[index]?.kind), ...align, height }));
}

/** In points; Excel has no higher row. */
const highest = 405;

/** Excel holds at most 32,767 characters in a cell. */
const cellLimit = 32_000;

function cellOf(value: string | number, kind: SheetColumn["kind"]) {
  const alignVertical = "top" as const;
  if (typeof value === "number") return { value, type: Number, alignVertical, ...(kind === "tenths" ? { format: "0.0" } : {}) };
  const day = kind === "day" ? dayOf(value) : undefined;
  if (day) return { value: day, type: Date, format: "yyyy-mm-dd", alignVertical };
  return { value: textOf(value), type: String, wrap: true, alignVertical };
}

/** The library looks its texts up in a plain object: the names that every object has (`constructor`) would find something else. */
function textOf(value: string): string {
  const text = xmlText(value).slice(0, cellLimit);
  return text in {} ? `${text} ` : text;
}

/** Excel counts days from 1900 on; what is earlier stays a text. */
function dayOf(text: string): Date | undefined {
  const day = /^(19[1-9]|2\d\d)\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : undefined;
}

/** What the library does not write: the arrows to filter by, right after the cells, and Letter paper on which every column fits. */
function filters(sheets: readonly Sheet[]) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            const isTable = sheet !== undefined && !sheet.isList && sheet.rows.length > 0;
            const last = String.fromCharCode(64 + (sheet?.head.length ?? 1));
            const arrows = isTable ? `<autoFilter ref="A1:${last}${sheet.rows.length + 1}"/>` : "";
            return (
              content
                .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
                // Said, but not fixed: it grows with what is typed.
                .replace(/(<row [^>]*) customHeight="1"/g, "$1")
                .replace("</sheetData>", `</sheetData>${arrows}${paper}`)
            );
          },
        },
      },
    },
  };
}

const paper =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
