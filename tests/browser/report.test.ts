import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { harmless, hostileTexts } from "../support/hostile.ts";
import { planWith } from "../support/results.ts";
import { openBrowser } from "./browser.ts";
import { comparisonPage, exampleIndex, exampleReport, reportOf, resultOf } from "./pages.ts";

let browser: Browser;
const reports: Record<string, string> = {};

beforeAll(async () => {
  browser = await openBrowser();
  for (const example of ["small-employer", "site-contractor"]) reports[example] = exampleReport(example);
  reports["folder-index"] = exampleIndex("site-contractor");
  reports.comparison = comparisonPage("site-contractor");
  reports.everything = await reportOf(
    resultOf(12, (place) => `The ${place} of this`),
    "everything",
    planWith("What to do about this"),
  );
});
afterAll(async () => {
  await browser?.close();
});

/** A page that writes down whatever it asks for or shows, beside its own file. */
async function open(address: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<{ page: Page; seen: string[] }> {
  const page = await browser.newPage(options);
  const seen: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith(`${address}#`)) seen.push(`request ${request.url()}`);
  });
  page.on("dialog", async (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => seen.push(`console ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`error ${error.message}`));
  await page.goto(address, { waitUntil: "load" });
  return { page, seen };
}

const widthOfPage = (page: Page) => page.evaluate<number>("document.documentElement.scrollWidth");

describe.each(["small-employer", "site-contractor", "everything", "folder-index", "comparison"])("%s", (name) => {
  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["dark", 320],
  ] as const)("axe finds nothing in the %s theme at %i pixels", async (colorScheme, width) => {
    const { page } = await open(reports[name] ?? "", { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate<axe.AxeResults>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain("color-contrast");
    await page.close();
  });

  test("nothing sticks out, from a phone of 320 pixels to a desk", async () => {
    const { page } = await open(reports[name] ?? "");
    for (const width of [320, 375, 703, 705, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await widthOfPage(page)).toBe(width);
    }
    await page.close();
  });

  test("asks the network for nothing and complains of nothing", async () => {
    const { page, seen } = await open(reports[name] ?? "");
    await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
    await page.waitForTimeout(100);
    expect(seen).toEqual([]);
    await page.close();
  });

  test("says the same with scripts switched off, and holds none", async () => {
    const texts: (string | null)[] = [];
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open(reports[name] ?? "", { javaScriptEnabled });
      texts.push(await page.locator("body").textContent());
      expect([await page.locator("script").count(), await page.locator("h1").isVisible()]).toEqual([0, true]);
      await page.close();
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[0]?.length).toBeGreaterThan(1000);
  });

  test("every picture says in words what it shows, or is decoration beside the words", async () => {
    const { page } = await open(reports[name] ?? "");
    const mute = await page.evaluate(`[...document.querySelectorAll("svg")]
      .filter((svg) => svg.getAttribute("aria-hidden") !== "true")
      .filter((svg) => {
        const ids = (svg.getAttribute("aria-labelledby") ?? "").split(" ");
        return svg.getAttribute("role") !== "img" || ids.length !== 2 || ids.some((id) => !document.getElementById(id)?.textContent);
      })
      .map((svg) => svg.outerHTML)`);
    expect(mute).toEqual([]);
    await page.close();
  });
});

test("the keyboard reaches the skip link first, then every link in order, with a mark that shows", async () => {
  const { page } = await open(reports["site-contractor"] ?? "", { viewport: { width: 1280, height: 900 } });
  await page.keyboard.press("Tab");
  const isShown = "document.activeElement.className === 'skip' && document.activeElement.getBoundingClientRect().left >= 0";
  expect(await page.evaluate(isShown)).toBe(true);
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.id")).toBe("main");
  const links = await page.evaluate<string[]>(
    '[...document.querySelectorAll("main a, footer a")].map((link) => link.getAttribute("href"))',
  );
  const reached: string[] = [];
  for (const _ of links) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate<string>("document.activeElement.getAttribute('href')"));
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
  }
  expect(reached).toEqual(links);
  for (const href of links) expect(await page.locator(href).count()).toBe(1);
  await page.close();
});

describe("no hostile text acts", () => {
  /** Every element with the names of its attributes: what no text may change. */
  const shape = 'JSON.stringify([...document.querySelectorAll("*")].map((node) => [node.tagName, ...node.getAttributeNames()]))';

  test("in the fields of the whole, one text at a time", async () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(100);
    const { page, seen } = await open(
      await reportOf(
        resultOf(1, () => harmless),
        "harmless",
        planWith(harmless),
      ),
      { viewport: { width: 320, height: 800 } },
    );
    const wanted = await page.evaluate(shape);
    for (const text of hostileTexts) {
      seen.length = 0;
      const address = await reportOf(
        resultOf(1, () => text),
        "hostile",
        planWith(text),
      );
      await page.goto(address);
      const asked = seen.filter((what) => what !== `request ${address}`);
      expect([text, asked, await page.evaluate(shape), await widthOfPage(page)]).toEqual([text, [], wanted, 320]);
    }
    await page.close();
  });

  test("in the fields of a question, all texts at once", async () => {
    const number = hostileTexts.length * 5;
    const indexOf = (place: string) => Math.floor(Number(/q(\d+)$/.exec(place)?.[1] ?? 0) / 5);
    const textAt = (place: string) => hostileTexts[indexOf(place)] ?? harmless;
    const plain = await open(
      await reportOf(
        // As many different texts: the same remark on many lines is listed once.
        resultOf(number, (place) => `${harmless} ${indexOf(place)}`),
        "harmless-all",
      ),
      { viewport: { width: 320, height: 800 } },
    );
    const { page, seen } = await open(await reportOf(resultOf(number, textAt), "hostile-all"), { viewport: { width: 320, height: 800 } });
    expect(seen).toEqual([]);
    expect(await page.evaluate(shape)).toBe(await plain.page.evaluate(shape));
    expect(await widthOfPage(page)).toBe(320);
    await plain.page.close();
    await page.close();
  });
});
