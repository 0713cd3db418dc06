import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../support/cli.ts";
import { openBrowser } from "./browser.ts";
import { exampleReport, reportOf, resultOf } from "./pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** The pages that Chromium prints, as text; and the raw file. */
async function printed(address: string): Promise<{ pages: string[]; pdf: Buffer }> {
  const page = await browser.newPage();
  await page.goto(address);
  const file = join(temporaryFolder(), "report.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  await page.close();
  const done = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.error) throw new Error("This test reads the printed pages with pdftotext: install poppler-utils.");
  return { pages: done.stdout.split("\f").slice(0, -1), pdf: readFileSync(file) };
}

test("prints to Letter, with the pages counted", async () => {
  const { pages, pdf } = await printed(exampleReport("site-contractor"));
  const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map((match) => match[1]?.trim());
  expect(new Set(boxes)).toEqual(new Set(["0 0 612 792"]));
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, text] of pages.entries()) expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
});

test("cuts no row, and repeats the head of a table on each page it runs over", async () => {
  const filler = "words that fill the line ".repeat(9);
  const places: string[] = [];
  // Words short enough that no column breaks them: where a text begins, and where it ends.
  const { pages } = await printed(
    await reportOf(
      resultOf(60, (place) => `B${places.push(place)}b ${filler} E${places.length}e`),
      "long-rows",
    ),
  );
  const pagesOf = (word: string) => pages.flatMap((page, index) => (new RegExp(`\\b${word}\\b`).test(page) ? [index] : []));
  const rows = places.flatMap((place, index) => {
    const begins = pagesOf(`B${index + 1}b`);
    return begins.length === 0 || /^(company|notice|pack|edition) ?/.test(place)
      ? []
      : [{ place, begins, ends: pagesOf(`E${index + 1}e`) }];
  });
  expect(rows.length).toBeGreaterThan(400);
  expect(rows.filter(({ begins, ends }) => begins.join() !== ends.join())).toEqual([]);
  const findings = new Set(rows.flatMap(({ place, begins }) => (place.startsWith("file ") ? begins : [])));
  expect(findings.size).toBeGreaterThan(5);
  for (const index of findings) expect(pages[index]).toMatch(/Question +Priority/);
});
