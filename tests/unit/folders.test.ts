import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { planFolders } from "../../src/evidence/folders.ts";
import { compilePattern } from "../../src/load/pattern.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { builtinPack } from "../support/builtin.ts";

/** The settings as a person would have them who takes every # away from the lines that are meant for it. */
const whole = (settings: string) =>
  settingsSchema.parse(
    parse(`format: 1\n${settings.replaceAll(/^ {2}# - /gm, "  - ").replaceAll(/^(documents|records): \[\]$/gm, "$1:")}`),
  );

describe.each(["cor", "secor"] as const)("%s: the tree of a year", (id) => {
  const plan = planFolders(builtinPack(id), "2026", []);
  const settings = whole(plan.settings);

  test("every kind of evidence that the pack asks for has its line and its folder", () => {
    const asked = builtinPack(id).elements.flatMap(({ questions, id: element }) =>
      questions.flatMap((question) => (question.evidence ?? []).map((one) => ({ ...one, question: `${element}.${question.id}` }))),
    );
    expect(asked.length).toBeGreaterThan(100);
    for (const { title, every, question } of asked) {
      const lines: { title?: string; supports: string[] }[] = (every === undefined ? settings.documents : settings.records) ?? [];
      const line = lines.find((one) => one.title?.toLowerCase() === title.toLowerCase() && one.supports.includes(question));
      expect([question, title, line !== undefined]).toEqual([question, title, true]);
    }
    for (const { path } of settings.documents ?? []) expect(plan.folders).toContain(path.split("/").slice(0, -1).join("/"));
  });

  test("a record filed in its folder is found by its line, this year and the next, and by no other line", () => {
    const patterns = (settings.records ?? []).map(({ path }) => compilePattern(path));
    const folders = plan.folders.filter((folder) => folder.startsWith("records/2026/"));
    expect(folders.length).toBe(settings.records?.length);
    for (const folder of folders)
      for (const path of [`${folder}/2026-11-03-yard.md`, `${folder.replace("2026", "2027")}/20270105 shop.pdf`])
        expect([path, patterns.filter((one) => !("fault" in one) && one.match(path)?.date !== undefined).length]).toEqual([path, 1]);
  });

  test("no line of it is in force for a document that is not there yet", () => {
    expect(parse(plan.settings).documents).toBeNull();
  });
});

describe("a folder that has documents already", () => {
  const propose = (id: "cor" | "secor", ...files: string[]) =>
    planFolders(builtinPack(id), "2026", files).proposals.map(({ path, title }) => [path, title]);

  test.each<["cor" | "secor", string, string]>([
    ["cor", "Policies/Health and Safety Policy 2026.pdf", "Health and safety policy"],
    ["cor", "OHS_Policy_FINAL.docx", "Health and safety policy"],
    ["cor", "emergency/ERP rev 3.pdf", "Emergency response plan"],
    ["cor", "training/first-aid-certs.pdf", "First aid certificates"],
    ["secor", "Company Safety Rules (final) v2.md", "Company safety rules"],
    ["secor", "certs/First Aid ticket 2027-05-01.pdf", "First aid certificates"],
    ["secor", "forms/orientation checklist.docx", "Orientation checklist"],
  ])("%s: %s is proposed as what it is called", (id, file, title) => {
    expect(propose(id, file)).toEqual([[file, title]]);
  });

  test.each<["cor" | "secor", string, string[], string]>([
    ["cor", "Inspection forms", ["inspections/2025/2025-12-01-yard.md", "inspections/2026/2026-01-07.pdf"], "inspections/*/*{date}*.*"],
    ["secor", "Safety talks", ["ToolboxTalks/20260504 ladders.docx"], "ToolboxTalks/*{date}*.*"],
    ["cor", "Field-level hazard assessments", ["FLHA/2026-05/2026_05_05.pdf", "FLHA/2026-06/2026_06_05.pdf"], "FLHA/*/*{date}*.*"],
    ["cor", "Drill reports", ["misc/2026-05-04-drill-report.md"], "misc/*{date}*.*"],
  ])("%s: a folder of dated files is one record, %s", (id, title, files, path) => {
    expect(propose(id, ...files)).toEqual([[path, title]]);
    const pattern = compilePattern(path);
    for (const file of files) expect("fault" in pattern ? undefined : pattern.match(file)?.date).toBeDefined();
  });

  test("what fits nothing, or two things alike, is left to the person; nothing new is made", () => {
    const files = ["holiday photos/IMG_2034.jpg", "notes.txt", "training.pdf", "x/2026-01-01.md", "policy.md"];
    const { proposals, unknown, folders } = planFolders(builtinPack("cor"), "2026", files);
    expect([proposals, unknown]).toEqual([[], [...files].sort()]);
    expect(planFolders(builtinPack("cor"), "2026", [...files, "OHS policy.pdf"]).folders).toEqual([]);
    expect(folders.length).toBeGreaterThan(10);
  });

  test("proposals are in force and marked, the rest of the pack waits behind a #; a name with signs of a pattern is never one", () => {
    const { settings, unknown } = planFolders(builtinPack("cor"), "2026", ["OHS policy.pdf", "drills/2026-05-04.md", "safety [goals].md"]);
    const { documents, records } = parse(settings);
    expect([documents.map((one: { path: string }) => one.path), records.map((one: { path: string }) => one.path)]).toEqual([
      ["OHS policy.pdf"],
      ["drills/*{date}*.*"],
    ]);
    expect(settings.match(/# proposed: confirm/g)).toHaveLength(2);
    expect(unknown).toEqual(["safety [goals].md"]);
    expect(whole(settings).records?.length).toBeGreaterThan(20);
  });
});

test("a file is taken for what its folder says; what documents say of themselves is not asked for again", () => {
  const pack = builtinPack("secor");
  const proposed = (file: string) => planFolders(pack, "2026", [file]).proposals.map(({ title }) => title);
  expect(proposed("certificates/first-aid-2027-05-01.pdf")).not.toContain("First aid records");
  expect(proposed("certificates/first-aid-owner.pdf")).toEqual(["First aid certificates"]);
  expect(proposed("procedures/lockout.md")).toEqual(["Lockout procedure"]);
  const { settings, folders } = planFolders(pack, "2026", [], ["maintenance.lock-out"]);
  expect([settings.includes("maintenance.lock-out"), folders]).toEqual([false, []]);
});
