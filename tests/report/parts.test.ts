import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { documentForTerminal, documentInHtml, documentInMarkdown, tablesAsCsv } from "../../src/report/parts.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { hostileTexts } from "../support/hostile.ts";
import { readCsv } from "../support/tables.ts";

const harmless = "harmless";
const documentOf = (text: string) => ({
  title: text,
  parts: [{ title: text, lines: [text], items: [text], table: { head: ["#", text], rows: [[1, text]], gives: 1 } }],
  notice: text,
});
const tags = (out: string) => [...out.matchAll(/<[/!]?[A-Za-z][^>]*>/g)].map(([tag]) => tag);
const marks = (out: string) => new MarkdownIt({ html: true, linkify: true }).parse(out, {}).map(({ type }) => type);
const options = { columns: 60, paint: noPaint, plain: false, verbose: false };

test.each(hostileTexts.map((text) => [text]))("%j does not act in a document of parts", (text) => {
  const [document, still] = [documentOf(text), documentOf(harmless)];
  expect(tags(documentInHtml(document))).toEqual(tags(documentInHtml(still)));
  expect(marks(documentInMarkdown(document))).toEqual(marks(documentInMarkdown(still)));
  expect(documentForTerminal(document, options)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  for (const cell of readCsv(tablesAsCsv(document.parts)).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
});
