import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
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
