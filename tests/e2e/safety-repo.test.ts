import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AuditResult } from "../../src/model/result.ts";
import { breakRepo, brokenNames, changeOf, cleanRepo, commitAll, needsGit } from "../support/broken-repo.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";

const hasGit = spawnSync("git", ["--version"]).status === 0;

function check(folder: string, ...args: string[]): { code: number | null; err: string; result: AuditResult } {
  const { code, out, err } = run(["check", "-f", "json", ...args], { cwd: folder });
  return { code, err, result: JSON.parse(out) };
}

function cleanCopy(): string {
  const folder = temporaryFolder();
  cpSync(cleanRepo, folder, { recursive: true });
  return folder;
}

describe("examples/safety-repo", () => {
  test("is ready, every gate is met, and there is no finding, with and without git", () => {
    const folder = cleanCopy();
    if (hasGit) commitAll(folder, "all");
    for (const where of hasGit ? [folder, cleanCopy()] : [folder]) {
      const { code, result } = check(where);
      expect([code, result.verdict, result.findings]).toEqual([0, "ready", []]);
      expect(result.gates?.map(({ met }) => met)).toEqual([true, true, true]);
      expect(result.records.flatMap(({ cells }) => cells).filter(({ state }) => state === "missing")).toEqual([]);
    }
  });

  test("holds a year of records, all of them different, in less than 300 kB", () => {
    const files = readdirSync(cleanRepo, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    const texts = files.map((bytes) => bytes.toString("latin1").replace(/\d+/g, "0"));
    expect(files.length).toBeGreaterThan(200);
    expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(300_000);
    expect(new Set(texts).size).toBeGreaterThan(files.length * 0.95);
  });

  test("has no faults, and says the same on any day", () => {
    expect(run(["validate", "assessment.yaml", "cor-check.yaml"], { cwd: cleanRepo })).toMatchObject({ code: 0 });
    expect(check(cleanCopy()).result.asOf).toBe("2026-11-20");
  });
});

describe("examples/safety-repo-broken", () => {
  const score = ({ overall, verdict }: AuditResult) => ({ overall, verdict });
  const clean = score(check(cleanCopy()).result);
  const answersDiffer = new Set(["unused-evidence", "open-question", "na-against-headcount"]);

  test.each(brokenNames.filter((name) => hasGit || !needsGit(changeOf(name))))(
    "%s: this finding and no other, and the right code",
    (name) => {
      const { findings, exit } = changeOf(name);
      const { code, result } = check(breakRepo(name));
      expect([...new Set(result.findings.map(({ rule }) => rule))].sort()).toEqual([...findings].sort());
      expect([name, code]).toEqual([name, exit]);
      for (const one of result.findings) expect([one.file, one.line]).toEqual([expect.any(String), expect.any(Number)]);
      if (!answersDiffer.has(name)) expect(score(result)).toEqual(clean);
    },
  );

  test("every rule on documents, records, claims, actions and waivers is broken once, and stands in the table", () => {
    const table = readFileSync(join(root, "examples/safety-repo-broken/README.md"), "utf8");
    const found = new Set(brokenNames.flatMap((name) => changeOf(name).findings));
    const ofDocuments = readdirSync(join(root, "tests/fixtures/rules")).filter((code) =>
      existsSync(join(root, "tests/fixtures/rules", code, "bad")),
    );
    for (const code of [...ofDocuments.filter((one) => !ofNotes.has(one)), "action-overdue", "waiver-expired", "waiver-unmatched"])
      expect([code, found.has(code)]).toEqual([code, true]);
    for (const name of brokenNames) {
      const row = table.split("\n").find((line) => line.startsWith(`| [${name}](${name}/change.yaml) |`)) ?? "";
      const { findings, exit } = changeOf(name);
      expect(row.match(/`([a-z-]+)`/g) ?? []).toEqual(findings.map((rule) => `\`${rule}\``));
      expect(row.trimEnd()).toMatch(new RegExp(`\\| +${exit} \\|$`));
    }
  });
});

describe("as a new user, by docs/ci.md alone: the example stripped of its settings", () => {
  const unsettled = (...without: string[]) => {
    const folder = cleanCopy();
    for (const path of ["cor-check.yaml", ".github", ...without]) rmSync(join(folder, path), { recursive: true });
    return folder;
  };
  const ids = (element: string, questions: string) => questions.replace(/[a-z-]+/g, `${element}.$&`);
  const documents = [
    `{ path: "procedures/practices/*.md", supports: [${ids("safe-work-practices", "written, from-hazards, content, approved, legal-topics")}] }`,
    `{ path: "procedures/jobs/*.md", supports: [${ids("safe-job-procedures", "written, steps, content, legal-topics")}] }`,
    "{ path: records/toolbox-talks/2026-08-10.md, supports: [investigations.shared] }",
  ];
  const records = [
    '{ title: Extinguisher checks, path: "records/extinguishers/{date}.md", every: month, supports: [emergency-planning.extinguishers] }',
    '{ title: Hours, path: "records/monthly-counts/{date}.md", every: month, supports: [records-statistics.hours] }',
    '{ title: At work, path: "records/inspections/{date}*.md", every: month, supports: [safe-work-practices.followed, personal-protective-equipment.worn] }',
  ];
  /** What the person takes out, corrects and adds in what init wrote. */
  const confirm = (text: string) =>
    text
      .replace(/^ {2}- .*"Blank first aid record form".*\n/m, "")
      .replace(/^( {2}- .*records\/toolbox-talks\/.* every: )week,/m, "$12 weeks,")
      .replace(/^documents:\n/m, (line) => `${line}${documents.map((one) => `  - ${one}\n`).join("")}`)
      .replace(/^records:\n/m, (line) => `${line}${records.map((one) => `  - ${one}\n`).join("")}`);

  test("what stands in front matter counts at once; what is left is named, and nothing else", () => {
    const { code, result } = check(unsettled());
    expect([code, result.verdict]).toEqual([1, "ready"]);
    expect(new Set(result.findings.map(({ rule }) => rule))).toEqual(new Set(["claimed-not-evidenced"]));
    expect(result.findings.length).toBeLessThan(30);
  });

  test("init --folders, confirmed and completed, reaches the right verdict, and fails when it should", () => {
    const folder = unsettled();
    const before = readFileSync(join(folder, "assessment.yaml"), "utf8");
    const { code, err } = run(["init", "--folders", "--no-input"], { cwd: folder });
    expect([code, err]).toEqual([0, expect.stringContaining("questions supported by what documents say of themselves")]);
    expect(err).not.toMatch(/Proposed: (?:policies|registers|plans)/);
    const settings = join(folder, "cor-check.yaml");
    writeFileSync(settings, confirm(readFileSync(settings, "utf8")));
    const done = check(folder);
    expect([done.result.findings, done.result.verdict, done.code]).toEqual([[], "ready", 0]);
    expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toBe(before);
    rmSync(join(folder, "records/extinguishers/2026-07-02.md"));
    expect(check(folder)).toMatchObject({ code: 1, result: { findings: [{ rule: "missing-record" }] } });
  });

  test("without an assessment too: check says how to begin, and then looks at the documents", () => {
    const folder = unsettled("assessment.yaml");
    const { code, out, err } = run(["check"], { cwd: folder });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("cor-check init --folders");
    writeFileSync(join(folder, "cor-check.yaml"), "format: 1\n");
    expect(check(folder, "--as-of", "2026-11-20")).toMatchObject({ code: 0, result: { verdict: "not-assessed", findings: [] } });
    rmSync(join(folder, "cor-check.yaml"));
    expect(run(["init", "--folders", "--no-input", "--pack", "secor", "--people", "8"], { cwd: folder }).code).toBe(0);
    expect(check(folder, "--as-of", "2026-11-20")).toMatchObject({ code: 1, result: { verdict: "open" } });
  });
});

/** Rules on notes are shown by their own examples in tests/fixtures. */
const ofNotes = new Set([
  "positive-unsupported",
  "below-sample",
  "na-without-reason",
  "note-contradicts",
  "note-copied",
  "note-names-person",
  "gap-without-action",
  "action-incomplete",
]);
