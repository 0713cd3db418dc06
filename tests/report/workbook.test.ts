import { XMLParser } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { renderWorkbook } from "../../src/report/workbook.ts";

const hostile = [
  "=1+1",
  "+A1",
  "@SUM(A1)",
  '=HYPERLINK("http://x","y")',
  "<b>&\"'",
  "a\u0000b\u202ec",
  "\ud800 lone",
  "x".repeat(40_000),
  "日本 😀",
  "__proto__",
  "constructor",
  "toString",
];
const sheets = [
  {
    title: "Plan",
    head: [
      { title: "What", width: 40 },
      { title: "Hours", width: 8 },
    ],
    rows: hostile.map((text, index) => [text, index / 4]),
  },
];
const partsOf = async (given = sheets) => {
  const files = unzipSync(await renderWorkbook(given));
  return (name: string) => new TextDecoder().decode(files[name]);
};

test("a workbook has a frozen header, filters over all rows, text cells and numbers, and no formula whatever the text", async () => {
  const part = await partsOf();
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain(`</sheetData><autoFilter ref="A1:B${hostile.length + 1}"/>`);
  expect(sheet).not.toMatch(/<f[ >/]/);
  expect(sheet).toContain("<v>0.25</v>");
  const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, processEntities: true });
  const strings = parser.parse(part("xl/sharedStrings.xml"));
  const texts: string[] = strings.sst.si.map((one: { t: string | { "#text": string } }) =>
    typeof one.t === "object" ? one.t["#text"] : one.t,
  );
  expect(texts).toContain("=1+1");
  // Names that every object has are texts like any other, each cell with its own.
  const shown = [...sheet.matchAll(/<c r="A\d+"[^>]*t="s"[^>]*><v>([^<]*)<\/v>/g)].map(([, index]) => String(texts[Number(index)]).trim());
  expect(shown.slice(-3)).toEqual(["__proto__", "constructor", "toString"]);
  expect(texts).toContain("a<U+0000>b<U+202E>c");
  expect(Math.max(...texts.map((text) => String(text).length))).toBeLessThanOrEqual(32_000);
  for (const name of ["xl/workbook.xml", "[Content_Types].xml"]) expect(() => parser.parse(part(name), true)).not.toThrow();
});

test("prints on Letter with every column, and a row is as high as its fullest cell needs", async () => {
  const long = "words ".repeat(30).trim();
  const part = await partsOf([
    {
      title: "Plan",
      head: [
        { title: "What", width: 40 },
        { title: "Hours", width: 8 },
      ],
      rows: [
        ["short", 1],
        [long, 2],
      ],
    },
  ]);
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  expect(sheet).toContain('<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>');
  const heights = [...sheet.matchAll(/<row r="[23]" ht="(\d+)">/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([15, 75]);
});

test("the same sheets give the same bytes at any time", async () => {
  const first = await renderWorkbook(sheets);
  await new Promise((done) => setTimeout(done, 2100));
  expect(Buffer.compare(first, await renderWorkbook(sheets))).toBe(0);
});
