import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import type { AuditResult } from "../../src/model/result.ts";
import { reporters } from "../../src/report/index.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { visible } from "../../src/text.ts";
import { resultOf } from "../browser/pages.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { hostileTexts } from "../support/hostile.ts";
import { planWith } from "../support/results.ts";
import { readCsv } from "../support/tables.ts";

const profile = temporaryFolder();

/** The files that LibreOffice makes of a file. */
function convert(file: string, to: string): string[] {
  const office = process.env.SOFFICE ?? "/usr/bin/soffice";
  if (!existsSync(office))
    throw new Error(`These tests need LibreOffice, and ${office} is not there. Install it, or name it: SOFFICE=/path/to/soffice`);
  const folder = temporaryFolder();
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  const done = spawnSync(office, [...settings, "--convert-to", to, "--outdir", folder, file], { encoding: "utf8", timeout: 150_000 });
  expect([done.status, done.stderr.replace(/^.*(javaldx|Warning).*$/gm, "").trim()]).toEqual([0, ""]);
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

/** The pages that LibreOffice prints of a Word document, as text; and their size in points. */
function printed(file: string): { pages: string[]; sizes: string[] } {
  const [pdf = ""] = convert(file, "pdf");
  const text = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (text.error) throw new Error("This test reads the printed pages with pdftotext: install poppler-utils.");
  const info = spawnSync("pdfinfo", ["-l", "999", pdf], { encoding: "utf8" }).stdout;
  return {
    pages: text.stdout.split("\f").slice(0, -1),
    sizes: [...info.matchAll(/^Page +\d+ size: +([\d.]+ x [\d.]+)/gm)].map(([, size = ""]) => size),
  };
}

async function rendered(format: string, result: AuditResult, plan: Plan | undefined): Promise<string> {
  const render = await reporters[format]?.load();
  const file = join(temporaryFolder(), `report.${format}`);
  writeFileSync(file, (await render?.(result, { columns: 80, paint: noPaint, plain: false, verbose: false, plan })) ?? "");
  return file;
}

/** Each sheet of a workbook as rows of the texts that it shows. */
function sheetsOf(file: string): Record<string, string[][]> {
  const files = convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
  return Object.fromEntries(
    files.map((path) => [/-([^-]*)\.csv$/.exec(path)?.[1] ?? "", readCsv(readFileSync(path, "utf8").replaceAll("\n", "\r\n"))]),
  );
}

test("the Word report opens and prints to Letter, with its headings and its pages counted", () => {
  const file = join(temporaryFolder(), "report.docx");
  const args = ["--assessment", "examples/site-contractor/assessment.yaml", "--as-of", "2026-11-20"];
  expect(run(["report", ...args, "-q", "-o", file]).code).toBe(0);
  const { pages, sizes } = printed(file);
  expect(new Set(sizes)).toEqual(new Set(["612 x 792"]));
  expect(pages.length).toBeGreaterThan(5);
  for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  const all = pages.join("\n");
  for (const title of [
    "Foothills Site Contracting Ltd.",
    "NOT PROVEN YET on the points of this readiness check",
    "Marks by element",
    "The plan: what to do, in this order",
  ])
    expect(all).toContain(title);
  expect(pages.at(-1)).toMatch(/Question +Check +Recorded +Points/);
});

test("no row of the Word report is cut by a page, and the head of a table stands on each page it runs over", async () => {
  const filler = "words that fill the line ".repeat(6);
  const places: string[] = [];
  const result = resultOf(40, (place) => `B${places.push(place)}b ${filler} E${places.length}e`);
  const { pages } = printed(await rendered("docx", result, undefined));
  const pagesOf = (word: string) => pages.flatMap((page, index) => (new RegExp(`\\b${word}\\b`).test(page) ? [index] : []));
  const findings = places.flatMap((place, index) =>
    place.startsWith("message ") ? [[pagesOf(`B${index + 1}b`), pagesOf(`E${index + 1}e`)]] : [],
  );
  expect(findings).toHaveLength(40);
  for (const [begins, ends] of findings) expect(begins).toEqual(ends);
  const over = new Set(findings.flatMap(([begins = []]) => begins));
  expect(over.size).toBeGreaterThan(3);
  for (const index of over) expect(pages[index]).toMatch(/Question +Priority/);
});

test("the Excel report opens: sheets, numbers, days, and no text is worked out as a formula", async () => {
  const number = hostileTexts.length;
  const textAt = (place: string) => hostileTexts[Number(/q(\d+)$/.exec(place)?.[1] ?? 0)] ?? "";
  const sheets = sheetsOf(await rendered("xlsx", resultOf(number, textAt), undefined));
  expect(Object.keys(sheets)).toEqual(["Actions", "Elements", "Findings", "Gaps, most points first", "Summary", "Why points were lost"]);
  const actions = new Map(sheets.Actions?.slice(1).map((row) => [row[0], row]));
  // What no text can hold is left out or stands as a mark; how much space there is does not matter.
  const spaces = (text = "") =>
    text
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffd-\uffff]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  let seen = 0;
  for (const [index, text] of hostileTexts.entries()) {
    const row = actions.get(`1.${String(index + 1).padStart(2, "0")}`);
    if (!row) continue;
    seen++;
    expect([text, spaces(row[2]), row[4]]).toEqual([text, spaces(visible(text)), "2026-12-01"]);
  }
  expect(seen).toBeGreaterThan(80);
  const gaps = sheets["Gaps, most points first"]?.slice(1) ?? [];
  expect(gaps.length).toBeGreaterThan(80);
  for (const row of gaps) for (const points of [row[3], row[5]]) expect(points).toMatch(/^\d+(\.\d+)?$/);
});

test("both open whatever the texts are", async () => {
  const result = resultOf(hostileTexts.length, (place) => hostileTexts[Number(/q(\d+)$/.exec(place)?.[1] ?? 0)] ?? "x");
  const { pages } = printed(await rendered("docx", result, planWith(hostileTexts.join(" "))));
  expect(pages.length).toBeGreaterThan(10);
});
