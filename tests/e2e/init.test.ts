import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

const folders = (folder: string, ...args: string[]) =>
  run(["init", "--no-input", "--pack", "cor", "--people", "34", "--folders", "--as-of", "2026-11-20", ...args], { cwd: folder });
const check = (folder: string) => {
  const done = run(["check", "--as-of", "2026-11-20", "-f", "json"], { cwd: folder });
  return { ...done, findings: JSON.parse(done.out).findings as { rule: string; file: string; question: string }[] };
};

test("--folders makes the year's tree and settings that fit: a document written and a record filed are found", () => {
  const folder = temporaryFolder();
  const done = folders(folder);
  expect([done.code, done.err]).toEqual([0, expect.stringMatching(/Wrote \d+ folders and cor-check\.yaml/)]);
  expect(run(["validate"], { cwd: folder }).code).toBe(0);
  const settings = readFileSync(join(folder, "cor-check.yaml"), "utf8");
  const before = check(folder).findings;
  expect(new Set(before.map(({ rule }) => rule))).toEqual(new Set(["missing-record"]));
  writeFileSync(join(folder, "records/2026/drill-reports/2026-05-04-yard.md"), "# Drill\n\nAll out in two minutes.\n");
  const line = /^ {2}# - (.*health-and-safety-policy\.md.*)$/m;
  writeFileSync(join(folder, "cor-check.yaml"), settings.replace(/^documents: \[\]$/m, "documents:").replace(line, "  - $1"));
  const gone = check(folder).findings;
  expect(gone.find(({ rule }) => rule === "missing-document")?.question).toBe("management-commitment.policy");
  expect(gone.some(({ rule, question }) => rule === "missing-record" && question === "emergency-response.drills")).toBe(false);
  writeFileSync(
    join(folder, "policies/health-and-safety-policy.md"),
    "---\napproved_by: Owner\napproved_on: 2026-03-02\n---\n# Policy\n\nWe keep people safe.\n",
  );
  expect(check(folder).findings.some(({ rule }) => rule === "missing-document")).toBe(false);
});

test("--folders in a folder with documents moves nothing, proposes, and leaves settings that are there alone", () => {
  const folder = temporaryFolder();
  const files = {
    "Safety/OHS Policy.md": "---\napproved_by: Owner\napproved_on: 2026-03-02\n---\n# Policy\n\nWe keep people safe.\n",
    "Inspections/2026/2026-10-05 yard.md": "# Yard\n\nFine.\n",
    "holiday.txt": "x",
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const done = folders(folder);
  expect(done.err).toContain('Proposed: Safety/OHS Policy.md as "Health and safety policy" for management-commitment.policy');
  expect(done.err).toContain("1 file not recognised");
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(folder, path), "utf8")).toBe(text);
  expect(readdirSync(folder).sort()).toEqual([
    ...[".cor-check", ".gitignore", "Inspections", "Safety", "assessment.yaml", "cor-check.yaml", "holiday.txt"],
  ]);
  const { findings } = check(folder);
  expect(findings.filter(({ rule }) => rule === "missing-record").map(({ question }) => question)).toContain("inspection-maintenance.done");
  expect(findings.map(({ file }) => file)).toContain("Safety/OHS Policy.md");
  const mine = "format: 1\ndocuments: []\n# mine\n";
  writeFileSync(join(folder, "cor-check.yaml"), mine);
  rmSync(join(folder, "assessment.yaml"));
  expect(folders(folder).err).toContain("cor-check.proposed.yaml");
  expect(readFileSync(join(folder, "cor-check.yaml"), "utf8")).toBe(mine);
});

test("the settings that init --folders writes do what they say: a line that loses its # is an entry, be it the first, the last or all", () => {
  for (const lose of [/^ {2}# - /m, /^ {2}# - (?![\s\S]*^ {2}# - )/m, /^ {2}# - /gm]) {
    const folder = temporaryFolder();
    expect(run(["init", "--folders", "--no-input", "--pack", "secor", "--people", "8"], { cwd: folder }).code).toBe(0);
    const settings = join(folder, "cor-check.yaml");
    expect(run(["validate", "cor-check.yaml"], { cwd: folder })).toMatchObject({ code: 0 });
    const text = readFileSync(settings, "utf8");
    expect(text).toMatch(lose);
    writeFileSync(settings, text.replace(lose, "  - "));
    expect(run(["validate", "cor-check.yaml"], { cwd: folder })).toMatchObject({ code: 0 });
  }
});

test("a list in the settings whose lines are all remarks is an empty list", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "cor-check.yaml"), "format: 1\ndocuments:\n  # - x\nrecords:\nwaivers:\n");
  expect(run(["validate", "cor-check.yaml"], { cwd: folder })).toMatchObject({ code: 0 });
  writeFileSync(
    join(folder, "policy.md"),
    "---\nsupports: [management-commitment.policy]\napproved_by: A\napproved_on: 2026-03-02\n---\nWe care.\n",
  );
  expect(run(["check", "--as-of", "2026-11-20", "--quiet"], { cwd: folder })).toMatchObject({ code: 0 });
});
