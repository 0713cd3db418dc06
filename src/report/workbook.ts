import type { SheetData } from "write-excel-file/node";
import { xmlText } from "../text.ts";
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
    sheets.map(({ title, head, rows }) => ({
      sheet: title,
      data: [headOf(head), ...rows.map((row) => row.map((value, index) => cellOf(value, head[index]?.kind)))],
      columns: head.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { features: [filters(sheets)] },
  );
  return withoutClock(new Uint8Array(await written.toBuffer()));
}

function headOf(head: readonly SheetColumn[]): SheetData[number] {
  return head.map(({ title }) => ({ value: title, type: String, fontWeight: "bold" as const, wrap: true, backgroundColor: "#EEF1F4" }));
}

/** Excel holds at most 32,767 characters in a cell. */
const cellLimit = 32_000;

function cellOf(value: string | number, kind: SheetColumn["kind"]): SheetData[number][number] {
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

/** The arrows to filter by; they belong right after the cells. */
function filters(sheets: readonly Sheet[]) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet || sheet.isList || sheet.rows.length === 0) return content;
            const last = String.fromCharCode(64 + sheet.head.length);
            return content.replace("</sheetData>", `</sheetData><autoFilter ref="A1:${last}${sheet.rows.length + 1}"/>`);
          },
        },
      },
    },
  };
}
