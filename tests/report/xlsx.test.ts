import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { renderWorkbook } from "../../src/report/workbook.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { makePack, score } from "../support/packs.ts";
import { finding } from "../support/results.ts";
import { unzip } from "../support/zip.ts";

const options = { columns: 80, paint: noPaint, plain: false, verbose: false };
const scored = score(
  makePack({
    a: {
      one: { checks: { documentation: { points: 5 } } },
      two: { checks: { documentation: { points: 4 } }, requires: ["a.one"] },
    },
    b: { three: { checks: { documentation: { points: 5 } } } },
  }),
  {
    "a.one": { documentation: "no", note: "=1+1", actions: [{ id: "x", do: "Write it", owner: "Lead", due: "2026-12-01" }] },
    "a.two": { documentation: "yes", actions: [{ id: "y", do: "Read it", done: "2026-11-01" }] },
    "b.three": { documentation: "yes" },
  },
  { company: { legal_name: "Company" }, audit: { day: "2026-12-11" } },
);

interface Read {
  names: string[];
  sheets: (string | number)[][][];
  /** The number format of a cell, by sheet and address. */
  formatOf(sheet: number, address: string): string | undefined;
}

/** A workbook as a spreadsheet program reads it: names of sheets, rows of texts and numbers, formats. */
function read(bytes: Uint8Array): Read {
  const parts = unzip(bytes);
  for (const [name, text] of parts) if (name.endsWith(".xml")) expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    isArray: (name) => ["row", "c", "si", "xf", "numFmt", "sheet"].includes(name),
  });
  const parse = (name: string) => parser.parse(parts.get(name) ?? "");
  const texts = parse("xl/sharedStrings.xml").sst.si.map(({ t }: { t: string | { "#text": string } }) =>
    typeof t === "object" ? t["#text"] : t,
  );
  const names = parse("xl/workbook.xml").workbook.sheets.sheet.map((sheet: Record<string, string>) => sheet["@_name"]);
  type Cell = { "@_r": string; "@_t"?: string; "@_s"?: string; v?: string | number };
  const rows = names.map(
    (_: string, index: number) => parse(`xl/worksheets/sheet${index + 1}.xml`).worksheet.sheetData.row as { c: Cell[] }[],
  );
  const contentOf = ({ "@_t": type, v }: Cell) => (v === undefined ? "" : type === "s" ? texts[Number(v)] : Number(v));
  const { cellXfs, numFmts } = parse("xl/styles.xml").styleSheet;
  const formats = new Map(numFmts.numFmt.map((one: Record<string, string>) => [one["@_numFmtId"], one["@_formatCode"]]));
  return {
    names,
    sheets: rows.map((sheet: { c: Cell[] }[]) => sheet.map(({ c }) => c.map(contentOf))),
    formatOf: (sheet, address) => {
      const cell = rows[sheet].flatMap(({ c }: { c: Cell[] }) => c).find((one: Cell) => one["@_r"] === address);
      return formats.get(cellXfs.xf[Number(cell?.["@_s"])]?.["@_numFmtId"]) as string | undefined;
    },
  };
}

const render = async (result = scored) => (await (await reporters.xlsx?.load())?.(result, options)) as Uint8Array;
/** Days as Excel counts them. */
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

test("summary, elements, gaps and actions, with numbers as numbers and days as days", async () => {
  const { names, sheets, formatOf } = read(await render());
  expect(names).toEqual(["Summary", "Elements", "Why points were lost", "Gaps, most points first", "Actions"]);
  const [summary = [], elements = [], losses = [], gaps = [], actions = []] = sheets;
  expect(summary).toContainEqual(["Standing", "NOT READY on the points of this readiness check"]);
  expect(summary).toContainEqual(["At least, of 100", 35.7]);
  expect(summary).toContainEqual(["Day of the audit", serial("2026-12-11")]);
  expect(elements.slice(1)).toEqual([
    [1, "a", 0, 0, 50, "MISSED", 0, 9],
    [2, "b", 100, 100, 50, "PASS", 5, 5],
  ]);
  expect(losses.slice(1)).toEqual([
    [
      1,
      "a",
      9,
      9,
      9,
      0,
      0,
      0,
      0,
      expect.stringMatching(
        /^1\.01 .* \(5 points; documentation: answered no\); 1\.02 .* \(4 points; documentation: held back by 1\.01\)$/,
      ),
    ],
  ]);
  expect(gaps.slice(1).map((row) => [row[0], row[5], row[6], row[7], row[8]])).toEqual([
    ["1.01", 5, "answered no", "=1+1", expect.any(String)],
    ["1.02", 4, "held back by 1.01", "", "Do 1.01 first; this one counts again by itself."],
  ]);
  expect(actions.slice(1).map((row) => row.slice(2))).toEqual([
    ["Write it", "Lead", serial("2026-12-01"), "", "open"],
    ["Read it", "", "", serial("2026-11-01"), "done"],
  ]);
  expect([formatOf(4, "E2"), formatOf(1, "C2")]).toEqual(["yyyy-mm-dd", "0.0"]);
});

test("every sheet that is a table has a frozen head and filters over all its rows; nothing is a formula", async () => {
  const parts = unzip(await render({ ...scored, findings: [finding({ message: "=1+1" })] }));
  const sheets = [1, 2, 3, 4, 5, 6].map((place) => parts.get(`xl/worksheets/sheet${place}.xml`) ?? "");
  const filters = sheets.map((text) => /<autoFilter ref="([^"]*)"\/>/.exec(text)?.[1]);
  expect(filters).toEqual([undefined, "A1:H3", "A1:J2", "A1:K3", "A1:G3", "A1:F2"]);
  for (const text of sheets) {
    expect(text).toContain('state="frozen"');
    expect(text).not.toMatch(/<f[ >/]/);
  }
});

test("only what is a day becomes a date", async () => {
  const days = ["2026-12-01", "2026-02-30", "=2026-12-01", "1899-01-01", "", "2026-13-01"];
  const sheet = { title: "Days", head: [{ title: "Day", width: 10, kind: "day" as const }], rows: days.map((day) => [day]) };
  const { sheets } = read(await renderWorkbook([sheet]));
  expect(sheets[0]?.slice(1).flat()).toEqual([serial("2026-12-01"), ...days.slice(1)]);
});

test("the same result gives the same bytes", async () => {
  const first = Buffer.from(await render());
  await new Promise((done) => setTimeout(done, 2100));
  expect(first.equals(Buffer.from(await render()))).toBe(true);
});
