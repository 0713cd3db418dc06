import { expect, test } from "vitest";
import { comingTable } from "../../src/report/coming.ts";
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

const planned = planWith("Do it");
const [step] = planned.steps;
if (!step) throw new Error("no step");
const agreed = { id: "a1", do: "Do it", owner: "Owner", due: "2026-11-25", shows: "2026-11-25", inTime: true };
const steps = [
  { ...step, agreed: [], doBy: "2026-12-04", hours: 2 },
  { ...step, agreed: [], doBy: "2026-11-27", hours: 1 },
  { ...step, agreed: [{ ...agreed, due: null, shows: null }], doBy: "2026-11-27", hours: 0.5 },
  { ...step, agreed: [agreed], doBy: "2026-11-27", hours: 8 },
];
const dayOf = (day: string) => ({ day, kind: "audit" as const, title: "A day", question: null, file: null });

test("what comes when has the steps of the plan, those of one day in one row, and what was agreed for a day only once", () => {
  const result = { ...resultWith("A"), deadlines: [dayOf("2026-11-30"), dayOf("2026-12-04")] };
  const { caption, rows } = comingTable(result, { ...planned, steps });
  expect(rows).toEqual([
    ["2026-11-27", "2 steps of the plan, about 1.5 hours", "nobody yet, Owner"],
    ["2026-11-30", "A day", ""],
    ["2026-12-04", "1 step of the plan, about 2 hours", "nobody yet"],
    ["2026-12-04", "A day", ""],
  ]);
  expect(caption).toBe("The same days are in calendar.ics, each step of the plan in plan.ics");
  expect(comingTable(result, undefined)).toMatchObject({ caption: "The same days are in calendar.ics", rows: [rows[1], rows[3]] });
  const many = Array.from({ length: 12 }, (_, index) => dayOf(`2027-01-${10 + index}`));
  const long = comingTable({ ...result, deadlines: many }, { ...planned, steps });
  expect([long.rows.length, long.caption]).toEqual([10, "The next 10; 4 more are in calendar.ics, each step of the plan in plan.ics"]);
});

test("an element that lacks as much as the third one named is named too; who can say more of the refund has a name", async () => {
  const one = { q: { checks: { documentation: { points: 5 } } } };
  const two = { q: { checks: { documentation: { points: 9 } } } };
  const pack = makePack({ a: one, b: two, c: one, d: one, e: { q: { checks: { documentation: { points: 2 } } } } });
  const audit = { assessors: [{ name: "Ann Assessor" }] };
  const page = await renderFolderIndex(score(pack, { "a.q": { documentation: "no" } }, { audit }), undefined, []);
  const open = ", 1 question not answered yet";
  expect(page).toContain(`b (9 of 9 points${open}), a (5 of 5 points), c (5 of 5 points${open}), d (5 of 5 points${open}).`);
  expect(page).toContain("Ask Ann Assessor, who made the assessment.");
  expect(await index("A")).toContain("Ask whoever made these papers.");
});
