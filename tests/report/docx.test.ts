import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { columnWidths } from "../../src/report/word-widths.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { xmlText } from "../../src/text.ts";
import { resultOf } from "../browser/pages.ts";
import { hostileTexts } from "../support/hostile.ts";
import { makePack, score } from "../support/packs.ts";
import { unzip } from "../support/zip.ts";

const options = { columns: 80, paint: noPaint, plain: false, verbose: false };
const pack = makePack({
  first: {
    papers: { checks: { documentation: { points: 5 }, interview: { points: 5, roles: ["worker"] } } },
    tour: { na: "May be.", checks: { observation: { points: 5 } } },
  },
  second: { one: { checks: { documentation: { points: 5 } } }, two: { checks: { documentation: { points: 5 } } } },
});
const result = score(
  pack,
  {
    "first.papers": {
      documentation: { result: "partial", note: "Two pages are missing." },
      interview: [{ role: "worker", positive: 1, of: 4 }],
      strength: "Well kept.",
      actions: [{ id: "a1", do: "Write the two pages", owner: "Yard lead", due: "2026-12-01" }],
    },
    "first.tour": { not_applicable: "There is no yard." },
    "second.one": { documentation: "yes" },
  },
  { company: { legal_name: "Northern Framing Ltd." }, interviewed: [{ role: "worker", people: 4 }] },
);

async function partsOf(given = result): Promise<(name: string) => string> {
  const render = await reporters.docx?.load();
  const parts = unzip((await render?.(given, options)) as Uint8Array);
  for (const [name, text] of parts) if (/\.(xml|rels)$/.test(name)) expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
  return (name) => parts.get(name) ?? "";
}

/** Each paragraph as its style and its text, in order; those of tables too. */
function paragraphs(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, body = ""]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(body)?.[1] ?? "",
    text: [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  }));
}

test("everything of the closing meeting is in it, under real headings", async () => {
  const all = paragraphs((await partsOf())("word/document.xml"));
  const of = (style: string) => all.filter((one) => one.style === style).map(({ text }) => text);
  expect(of("Title")).toEqual(["Northern Framing Ltd."]);
  expect(of("Heading1")).toEqual([
    "NOT READY on the points of this readiness check",
    "Marks by element",
    "Why points were lost, by element",
    "What is done well",
    "What costs the most, and what to do",
    "Corrective actions",
    "Interviews and sampling",
    "What was not assessed",
    "Missing before this can be sent",
    "Appendix: how every point came about",
  ]);
  expect(of("Heading2")).toEqual(["1. first", "2. second"]);
  expect(of("Lead")[0]).toMatch(/at least 45\.0 of 100, at most 70\.0, you need 80/);
  expect(of("ListParagraph")).toEqual(expect.arrayContaining(["1.01 Well kept.", "1 question not answered yet"]));
  const cells = of("TableText");
  for (const text of ["Found: Two pages are missing.", "Write the two pages", "Yard lead", "2026-12-01", "There is no yard.", "MISSED"])
    expect(cells).toContain(text);
  expect(cells.join(" ")).toMatch(/Agreed: Write the two pages \(Yard lead, by 2026-12-01\)/);
  expect(all.filter(({ text }) => text === pack.notice)).toHaveLength(1);
});

test("Letter paper, pages counted, heads of tables that repeat, rows that stay whole, columns that fill the page", async () => {
  const part = await partsOf();
  const text = part("word/document.xml");
  expect(text).toContain('<w:pgSz w:w="12240" w:h="15840"');
  expect([...part("word/footer1.xml").matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, field]) => field)).toEqual(["PAGE", "NUMPAGES"]);
  const tables = text.split("<w:tbl>").slice(1);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter((table) => !table.split("</w:tr>")[0]?.includes("<w:tblHeader/>"))).toHaveLength(1);
  for (const table of tables) {
    for (const row of table.split("</w:tbl>")[0]?.split("<w:tr>").slice(1) ?? []) expect(row).toContain("<w:cantSplit/>");
    const widths = [...(table.split("</w:tblGrid>")[0] ?? "").matchAll(/w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths.reduce((total, width) => total + width, 0)).toBe(10_080);
  }
  const styles = new XMLParser({ ignoreAttributes: false }).parse(part("word/styles.xml"))["w:styles"]["w:style"];
  const ids = styles.map((style: Record<string, string>) => style["@_w:styleId"]);
  const used = new Set(paragraphs(text).map(({ style }) => style));
  for (const style of used) expect(["Normal", "", ...ids]).toContain(style);
});

test("the same result gives the same bytes at any time, and no clock is in it", async () => {
  const render = await reporters.docx?.load();
  const first = Buffer.from((await render?.(result, options)) as Uint8Array);
  await new Promise((done) => setTimeout(done, 2100));
  expect(first.equals(Buffer.from((await render?.(result, options)) as Uint8Array))).toBe(true);
  const part = await partsOf();
  expect(part("docProps/core.xml")).toContain(`>${result.asOf}T00:00:00Z</dcterms:created>`);
  expect(part("docProps/core.xml")).toContain("<dc:title>Northern Framing Ltd.</dc:title>");
});

test("every text is in it as it was given, whatever it spells", async () => {
  const place = (name: string) => Number(/q(\d+)$/.exec(name)?.[1] ?? 0);
  const texts = new XMLParser({ trimValues: false, parseTagValue: false, isArray: (name) => name === "w:t" });
  const part = await partsOf(resultOf(hostileTexts.length, (name) => hostileTexts[place(name)] ?? ""));
  const found = new Set(
    [...part("word/document.xml").matchAll(/<w:t[^>]*>[^<]*<\/w:t>/g)].map(([tag]) => String(texts.parse(tag)["w:t"][0])),
  );
  const missing = hostileTexts.filter((text, index) => index % 5 !== 4 && !found.has(xmlText(text)));
  expect(missing).toEqual([]);
});

test("columns of any content fill the page, and none vanishes", () => {
  const column = fc.array(fc.string({ maxLength: 400 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
      const widths = columnWidths(columns, 10_080);
      expect(widths.reduce((total, width) => total + width, 0)).toBe(10_080);
      for (const width of widths) expect(width).toBeGreaterThan(150);
    }),
  );
});
