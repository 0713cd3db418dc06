import type { SheetData } from "write-excel-file/node";
import { visible } from "../text.ts";

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

/** A zip file keeps the time of each entry; ours is always the first day of 1980, so that the same input gives the same bytes. */
function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries--) {
    view.setUint32(at + 12, firstDay, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, firstDay, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

const firstDay = 0x00210000;

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
