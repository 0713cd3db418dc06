import type { SheetData } from "write-excel-file/node";
import { visible } from "../text.ts";
import { withoutClock } from "./zip.ts";

/** A table of a workbook: a frozen header with filters over rows; widths in characters. */
export interface Sheet {
  title: string;
  head: readonly { title: string; width: number }[];
  rows: readonly (readonly (string | number)[])[];
}

/** Sheets as an Excel file. Cells are text or numbers and never formulas: what looks like one is shown as it is. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const written = writeExcelFile(
    sheets.map(({ title, head, rows }) => ({
      sheet: title,
      data: [head.map(({ title: text }) => ({ value: text, type: String, fontWeight: "bold" as const, wrap: true })), ...rows.map(cells)],
      columns: head.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { features: [filters(sheets)] },
  );
  return withoutClock(new Uint8Array(await written.toBuffer()));
}

/** Excel holds at most 32,767 characters in a cell. */
const cellLimit = 32_000;

function cells(row: readonly (string | number)[]): SheetData[number] {
  return row.map((value) =>
    typeof value === "number"
      ? { value, type: Number, alignVertical: "top" as const }
      : { value: visible(value).slice(0, cellLimit), type: String, wrap: true, alignVertical: "top" as const },
  );
}

/** The arrows to filter by; they belong right after the cells. */
function filters(sheets: readonly Sheet[]) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet || sheet.rows.length === 0) return content;
            const last = String.fromCharCode(64 + sheet.head.length);
            return content.replace("</sheetData>", `</sheetData><autoFilter ref="A1:${last}${sheet.rows.length + 1}"/>`);
          },
        },
      },
    },
  };
}
