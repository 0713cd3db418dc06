import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { xml, xmlText } from "../text.ts";
import type { Column } from "./tables.ts";
import { grounds, inks, numbering, pageSize, styles, textWidth } from "./word-style.ts";
import { columnWidths } from "./word-widths.ts";
import { withoutClock } from "./zip.ts";

export type Tone = keyof typeof inks;

/** What a cell holds: a text, a number, several paragraphs, or a word in the colour of what it says. */
export type WordCell = string | number | readonly string[] | { text: string; tone: Tone };

export interface WordTable {
  caption?: string;
  columns: readonly Column[];
  rows: readonly (readonly WordCell[])[];
  /** Without a row of headings: the first cell of each row is its heading. */
  isPlain?: boolean;
}

/** What a Word document is made of, in order. */
export type Block =
  | { heading: string; level: 1 | 2; startsPage?: boolean }
  | { text: string; look?: "lead" | "soft" | "strong"; tone?: Tone }
  | { items: readonly string[]; isChecklist?: boolean }
  | { table: WordTable };

export interface WordDocument {
  title: string;
  /** Below the title, in small letters. */
  subtitle: readonly string[];
  blocks: readonly Block[];
  /** The day it speaks of; it stands in for the clock. */
  day: string;
}

/** A document as a Word file on Letter paper: heading styles, heads of tables that repeat, pages counted. The same document gives the same bytes. */
export async function renderWord({ title, subtitle, blocks, day }: WordDocument): Promise<Uint8Array> {
  const top = [
    new Paragraph({ text: xmlText(title), heading: HeadingLevel.TITLE }),
    ...subtitle.map((text) => new Paragraph({ text: xmlText(text), style: "Subtitle" })),
  ];
  const document = new Document({
    title: xmlText(title),
    creator: "cor-check",
    lastModifiedBy: "cor-check",
    styles,
    numbering,
    sections: [
      { properties: { page: pageSize }, footers: { default: footer(title, day) }, children: [...top, ...blocks.flatMap(blockOf)] },
    ],
  });
  const properties = propertiesOf(title, day);
  return withoutClock(new Uint8Array(await Packer.toBuffer(document, undefined, [{ path: "docProps/core.xml", data: properties }])));
}

/** What Word says under Properties; the library would write the clock there. */
function propertiesOf(title: string, day: string): string {
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const more = 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xml(day)}T00:00:00Z</dcterms:${name}>`;
  const who = "<dc:creator>cor-check</dc:creator><cp:lastModifiedBy>cor-check</cp:lastModifiedBy>";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${names} ${more}><dc:title>${xml(title)}</dc:title>${who}<dc:language>en-CA</dc:language>${time("created")}${time("modified")}</cp:coreProperties>`;
}

function footer(title: string, day: string): Footer {
  const pages = new TextRun({ children: [`As of ${day}. Page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] });
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  return new Footer({ children: [new Paragraph({ style: "Soft", tabStops, children: [new TextRun(`${xmlText(title)}\t`), pages] })] });
}

function blockOf(block: Block): (Paragraph | Table)[] {
  if ("heading" in block) {
    const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    return [new Paragraph({ text: xmlText(block.heading), heading, pageBreakBefore: block.startsPage === true })];
  }
  if ("items" in block) {
    const reference = block.isChecklist ? "boxes" : "bullets";
    return block.items.map((text) => new Paragraph({ text: xmlText(text), style: "ListParagraph", numbering: { reference, level: 0 } }));
  }
  return "table" in block ? tableOf(block.table) : [textOf(block)];
}

const looks = { lead: "Lead", soft: "Soft", strong: "Lead" } as const;

/** A paragraph; with a tone, one in a box of its colour. */
function textOf({ text, look, tone }: Extract<Block, { text: string }>): Paragraph {
  const box = tone && {
    shading: { type: ShadingType.CLEAR, color: "auto", fill: grounds[tone] },
    border: { left: { style: BorderStyle.SINGLE, size: 36, color: inks[tone], space: 8 } },
    indent: { left: 200 },
  };
  return new Paragraph({
    style: look ? looks[look] : "Normal",
    ...box,
    children: [new TextRun({ text: xmlText(text), bold: look === "strong" })],
  });
}

function tableOf({ caption, columns, rows, isPlain = false }: WordTable): (Paragraph | Table)[] {
  const titles = columns.map(({ title }) => title);
  // Bold letters are wider: a heading counts for a little more.
  const texts = titles.map((title, index) => [...(isPlain ? [] : [`${title}  `]), ...rows.map((row) => plainText(row[index] ?? ""))]);
  const widths = columnWidths(texts, textWidth);
  const sides = columns.map(({ kind }) => (kind === "number" ? AlignmentType.RIGHT : AlignmentType.LEFT));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map((title, index) => headCell(title, widths[index] ?? 0, sides[index])),
  });
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => bodyCell(cell, widths[index] ?? 0, sides[index], isPlain && index % 2 === 0));
    return new TableRow({ cantSplit: true, children: cells });
  });
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: lines,
    margins: { top: 50, bottom: 50, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [...(isPlain ? [] : [head]), ...body],
  });
  // Word joins two tables that touch, and wants a paragraph at the end.
  return [...(caption ? [new Paragraph({ text: xmlText(caption), style: "Caption" })] : []), table, new Paragraph({ style: "TableText" })];
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const line = { style: BorderStyle.SINGLE, size: 4, color: "C9D1D9" };
const lines = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };

type Side = (typeof AlignmentType)[keyof typeof AlignmentType] | undefined;

function headCell(title: string, width: number, side: Side): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: "auto", fill: grounds.soft },
    verticalAlign: VerticalAlign.BOTTOM,
    children: [new Paragraph({ text: xmlText(title), style: "TableHead", alignment: side })],
  });
}

function bodyCell(cell: WordCell, width: number, side: Side, isHeading: boolean): TableCell {
  const texts = Array.isArray(cell) ? cell : [plainText(cell)];
  const tone = typeof cell === "object" && "tone" in cell ? { bold: true, color: inks[cell.tone] } : {};
  const style = isHeading ? "TableHead" : "TableText";
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: (texts.length === 0 ? [""] : texts).map(
      (text) => new Paragraph({ style, alignment: side, children: [new TextRun({ text: xmlText(text), ...tone })] }),
    ),
  });
}

function plainText(cell: WordCell): string {
  if (typeof cell === "string" || typeof cell === "number") return String(cell);
  return "text" in cell ? cell.text : cell.join("\n");
}
