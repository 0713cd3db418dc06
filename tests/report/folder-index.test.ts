import { expect, test } from "vitest";
import { folderFiles } from "../../src/report/folder.ts";
import { renderFolderIndex } from "../../src/report/folder-index.ts";
import { reporters } from "../../src/report/index.ts";
import { planFormats } from "../../src/report/plan.ts";
import { harmless, hostileTexts } from "../support/hostile.ts";
import { makePack, score } from "../support/packs.ts";
import { planWith } from "../support/results.ts";

const resultWith = (text: string) => {
  const pack = makePack({ a: { q: { checks: { documentation: { points: 5 } } } } }, { notice: text, title: text });
  const result = score(pack, { "a.q": { documentation: "no" } }, { company: { legal_name: text } });
  return { ...result, purpose: text, elements: result.elements.map((element) => ({ ...element, title: text })) };
};
const tags = (out: string) => [...out.matchAll(/<[/!]?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'>])*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, ""));
const index = (text: string) => renderFolderIndex(resultWith(text), planWith(text), folderFiles);

test("no hostile text acts in the index", async () => {
  const still = tags(await index(harmless));
  expect(still.length).toBeGreaterThan(60);
  for (const hostile of hostileTexts) {
    const out = await index(hostile);
    expect([hostile, tags(out)]).toEqual([hostile, still]);
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
});

test("each file of the folder has a form that makes it, and a name of its own that no system refuses", () => {
  for (const { name, of, format } of folderFiles) {
    expect([name, Object.keys(of === "plan" ? planFormats : reporters)]).toEqual([name, expect.arrayContaining([format])]);
    expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
  }
  expect(new Set(folderFiles.map(({ name }) => name)).size).toBe(folderFiles.length);
});
