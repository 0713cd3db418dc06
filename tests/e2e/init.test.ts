import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const assessmentIn = (folder: string) => parse(readFileSync(join(folder, "assessment.yaml"), "utf8"));

test("a crew of seven chooses SECOR, and goes straight on to the first question", async () => {
  const folder = temporaryFolder();
  const terminal = new Terminal(["init"], { cwd: folder });
  const steps: [string, string][] = [
    ["How many people, at the busiest moment?", "6\r"],
    ["no WCB account of their own", "1\r"],
    ["With 7 people you may choose", "1"],
    ["The legal name", "Prairie Ridge Fencing Ltd.\r"],
    ["What is the audit for?", keys.enter],
    ["How many places of work", "2\r"],
    ["Place 1 of 2", keys.enter],
    ["Head office: how many people as owner", keys.enter],
    ["Head office: how many people as supervisor", "0\r"],
    ["Head office: how many people as worker", "2\r"],
    ["Place 2 of 2", "Höhenweg / Yard\r"],
    ["how many people as owner", "\r"],
    ["how many people as supervisor", "1\r"],
    ["how many people as worker", "3\r"],
  ];
  for (const [text, press] of steps) {
    await terminal.see(text);
    terminal.press(press);
  }
  expect(await terminal.end()).toBe(0);
  expect(terminal.plain()).toContain("Next: cor-check ask");
  expect(readdirSync(folder).sort()).toEqual([".cor-check", ".gitignore", "assessment.yaml", "cor-check.yaml"]);
  expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("interviews.yaml\n");
  expect(assessmentIn(folder)).toMatchObject({
    pack: "secor",
    company: { legal_name: "Prairie Ridge Fencing Ltd.", people_peak: 7 },
    sites: [
      { id: "head-office", head_office: true, headcount: { owner: 1, worker: 2 } },
      { id: "hohenweg-yard", headcount: { supervisor: 1, worker: 3 } },
    ],
  });
  const valid = run(["validate"], { cwd: folder });
  expect([valid.code, valid.err]).toEqual([0, expect.stringContaining("no faults")]);
  const ask = new Terminal(["ask"], { cwd: folder });
  await ask.see("1.01 ");
  ask.press("q");
  expect(await ask.end()).toBe(0);
});

test("more than ten is COR, without a choice, and it says why", async () => {
  const folder = temporaryFolder();
  const terminal = new Terminal(["init", "--people", "11", "--name", "Eleven"], { cwd: folder });
  await terminal.see("With 11 people you are above ten, so COR is your program.");
  await terminal.see("What is the audit for?");
  terminal.press(keys.ctrlC);
  expect(await terminal.end()).toBe(130);
  expect(existsSync(join(folder, "assessment.yaml"))).toBe(false);
});

test("a wrong number is said and the typed text stays", async () => {
  const folder = temporaryFolder();
  const terminal = new Terminal(["init"], { cwd: folder });
  await terminal.see("How many people");
  terminal.press("seven\r");
  await terminal.see("Type a whole number, 1 or more.");
  expect(terminal.plain()).toContain("> seven");
  terminal.press(keys.ctrlC);
  expect(await terminal.end()).toBe(130);
});

test("without questions it needs the pack, and never overwrites", () => {
  const folder = temporaryFolder();
  expect(run(["init", "--no-input"], { cwd: folder }).code).toBe(2);
  expect(run(["init", "--no-input", "--pack", "secor", "--people", "11"], { cwd: folder }).err).toContain("10 people or fewer");
  expect(run(["init", "--no-input", "--pack", "secor", "--people", "7"], { cwd: folder }).code).toBe(0);
  expect(run(["validate"], { cwd: folder }).code).toBe(0);
  writeFileSync(join(folder, "assessment.yaml"), "mine\n");
  const again = run(["init", "--no-input", "--pack", "cor"], { cwd: folder });
  expect([again.code, again.err]).toEqual([2, expect.stringContaining("exists already")]);
  expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toBe("mine\n");
});
