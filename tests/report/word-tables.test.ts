import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "../support/cli.ts";
import { unzip } from "../support/zip.ts";

/** A table of a paper: the headings it stands under, what it says above, its head and its rows. */
interface Told {
  heading: string;
  caption: string;
  head: string[];
  rows: string[][];
}

const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, "")
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);

function tablesOfPage(page: string): Told[] {
  let heading = "";
  return [...page.matchAll(/<h[23][^>]*>([\s\S]*?)<\/h[23]>|<table[\s\S]*?<\/table>/g)].flatMap(([part, title]): Told[] => {
    if (title !== undefined) heading = plain(title);
    if (title !== undefined) return [];
    const cells = (row: string) => all(row, /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g).map((cell) => plain(cell.replaceAll("<br>", " ")));
    const [head = [], ...rows] = all(part, /<tr[^>]*>([\s\S]*?)<\/tr>/g).map(cells);
    const drawn = head.indexOf("0 to 100");
    const written = (row: string[]) => row.filter((_, index) => index !== drawn);
    return [{ heading, caption: plain(all(part, /<caption>([\s\S]*?)<\/caption>/g).join()), head: written(head), rows: rows.map(written) }];
  });
}

function tablesOfWord(document: string): Told[] {
  let [heading, caption] = ["", ""];
  const text = (xml: string) => plain(all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(""));
  return [...document.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>|<w:p>[\s\S]*?<\/w:p>/g)].flatMap(([part]): Told[] => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(part)?.[1] ?? "";
    if (part.startsWith("<w:p>") && /^Heading/.test(style)) heading = text(part);
    if (part.startsWith("<w:p>")) caption = style === "Caption" ? text(part) : "";
    if (part.startsWith("<w:p>")) return [];
    const lines = (cell: string) =>
      plain(
        all(cell, /<w:p>([\s\S]*?)<\/w:p>/g)
          .map(text)
          .join(" "),
      );
    const [head = [], ...rows] = all(part, /<w:tr>([\s\S]*?)<\/w:tr>/g).map((row) => all(row, /<w:tc>([\s\S]*?)<\/w:tc>/g).map(lines));
    return [{ heading, caption, head, rows }];
  });
}

test("each table in Word has the caption, the head and the rows of the page's table under the same heading", () => {
  const folder = temporaryFolder();
  const args = ["--all", "--assessment", "examples/site-contractor/assessment.yaml", "--as-of", "2026-11-20", "-o", folder];
  expect(run(["report", ...args]).code).toBe(0);
  const page = tablesOfPage(readFileSync(join(folder, "report.html"), "utf8"));
  const word = tablesOfWord(unzip(readFileSync(join(folder, "report.docx"))).get("word/document.xml") ?? "");
  // The facts at the top are no table on the page, and the dearest questions a list with more room.
  const shared = word.slice(1).filter(({ heading }) => heading !== "What costs the most, and what to do");
  expect(shared.length).toBeGreaterThan(15);
  expect(shared).toEqual(page.filter(({ heading }) => heading !== "What costs less"));
});
