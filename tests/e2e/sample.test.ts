import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run, temporaryFolder } from "../support/cli.ts";

function company(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/site-contractor/assessment.yaml"), join(folder, "assessment.yaml"));
  mkdirSync(join(folder, ".git"));
  const people = (prefix: string, site: string, role: string, number: number) =>
    Array.from({ length: number }, (_, index) => `${prefix}${index},${site},${role}`);
  const lines = [
    ...people("Qboss", "office", "senior-manager", 1),
    ...people("Qmana", "office", "manager", 2),
    ...people("Qsupe", "office", "supervisor", 1),
    ...people("Qwork", "office", "worker", 4),
    ...people("Qymana", "yard", "manager", 1),
    ...people("Qysupe", "yard", "supervisor", 3),
    ...people("Qywork", "Yard and crews", "worker", 22),
  ];
  writeFileSync(join(folder, "people.csv"), `name,site,role\n${lines.join("\n")}\n`);
  return folder;
}
const drawn = (folder: string, ...args: string[]): { name: string; replaces: string | null }[] =>
  JSON.parse(run(["sample", "--roster", "people.csv", "-f", "json", ...args], { cwd: folder }).out).draw.drawn;

test("sample says how many, where and why, in every form", () => {
  const folder = company();
  const screen = run(["sample"], { cwd: folder });
  expect(screen).toMatchObject({ code: 0, err: "" });
  expect(screen.out).toContain("At least 16 (the table's number for 34 people); 19 when every role and site gets");
  expect(screen.out).toContain("│ Yard and crews │ Worker         │     22 │  11 │    7 │     4 │");
  const done = run(["sample", "-f", "markdown", "-o", "s.md", "-f", "csv", "-o", "s.csv", "-f", "json", "-o", "s.json"], { cwd: folder });
  expect([done.code, done.out]).toEqual([0, ""]);
  expect(readFileSync(join(folder, "s.md"), "utf8")).toContain("| Yard and crews | Worker | 22 | 11 | 7 | 4 |");
  expect(readFileSync(join(folder, "s.csv"), "utf8")).toContain("\r\nPeople to interview,Yard and crews,Worker,22,11,7,4\r\n");
  expect(JSON.parse(readFileSync(join(folder, "s.json"), "utf8"))).toMatchObject({ people: { needed: 16, planned: 19 }, draw: null });
  expect(
    run(["sample", "--plain"], { cwd: folder, env: { COLUMNS: "40" } })
      .out.split("\n")
      .every((line) => line.length <= 40),
  ).toBe(true);
});

test("a draw is the same again, keeps its replacements in a log, and leaves no name anywhere else", () => {
  const folder = company();
  const before = readFileSync(join(folder, "assessment.yaml"), "utf8");
  const first = drawn(folder, "--seed", "7");
  expect(drawn(folder, "--seed", "7")).toEqual(first);
  expect(first).toHaveLength(19);
  const out = first.at(-1)?.name ?? "";
  const replaced = run(["sample", "--roster", "people.csv", "--seed", "7", "--replace", out, "--reason", "on leave"], { cwd: folder });
  expect(replaced.code).toBe(0);
  expect(replaced.out).toContain("1 person who could not be there was replaced by the next drawn.");
  const after = drawn(folder, "--seed", "7");
  expect(after.slice(0, -1)).toEqual(first.slice(0, -1));
  expect(after.at(-1)?.replaces).toBe(out);
  expect(readFileSync(join(folder, "people.csv.draw.json"), "utf8")).toContain('"reason": "on leave"');
  expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("people.csv\npeople.csv.draw.json\n");
  expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toBe(before);
  for (const args of [["sample"], ["report"], ["report", "-f", "markdown"], ["report", "-f", "json"], ["check"], ["explain"]])
    expect(run(args, { cwd: folder }).out).not.toMatch(/Q[a-z]+\d/);
  expect(readdirSync(folder).sort()).toEqual([".git", ".gitignore", "assessment.yaml", "people.csv", "people.csv.draw.json"]);
});

test("a roster changed after a replacement, and every slip in the flags, is said", () => {
  const folder = company();
  const sample = (...args: string[]) => run(["sample", ...args], { cwd: folder });
  const out = drawn(folder, "--seed", "7")[3]?.name ?? "";
  expect(sample("--roster", "people.csv", "--seed", "7", "--replace", out).err).toContain("say why: add --reason");
  expect(sample("--roster", "people.csv", "--seed", "7", "--replace", "Nobody", "--reason", "x").err).toContain("not among those drawn");
  expect(existsSync(join(folder, "people.csv.draw.json"))).toBe(false);
  expect(sample("--roster", "people.csv", "--seed", "7", "--replace", out, "--reason", "ill").code).toBe(0);
  writeFileSync(join(folder, "people.csv"), `${readFileSync(join(folder, "people.csv"), "utf8")}Qnew9,yard,worker\n`);
  const changed = sample("--roster", "people.csv", "--seed", "7");
  expect([changed.code, changed.out]).toEqual([2, ""]);
  expect(changed.err).toContain("no longer the list that was drawn from with seed 7");
  expect(sample("--roster", "people.csv", "--seed", "8").code).toBe(0);
  expect(sample("--seed", "7").code).toBe(2);
  expect(sample("--roster", "people.csv", "--seed", "x").code).toBe(2);
  expect(sample("--roster", "nowhere.csv").code).toBe(2);
  writeFileSync(join(folder, "bad.csv"), "A,yard,cook\nB,shed,worker\n");
  expect(sample("--roster", "bad.csv").err).toMatch(/bad\.csv:1 there is no role "cook".*\nbad\.csv:2 there is no site "shed"/);
  const secor = run(["sample"], { cwd: join(root, "examples/small-employer") });
  expect([secor.code, secor.err]).toEqual([2, expect.stringContaining("SECOR has no sampling")]);
});
