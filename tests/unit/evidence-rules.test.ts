import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeEvidence } from "../../src/evidence/judge.ts";
import { judgeNotes } from "../../src/evidence/judge-notes.ts";
import { type RuleCode, rules } from "../../src/evidence/rules.ts";
import { nodeIo } from "../../src/io.ts";
import { loadBuiltin } from "../../src/load/builtin.ts";
import { loadEvidence } from "../../src/load/documents.ts";
import { loadYaml } from "../../src/load/file.ts";
import { assessmentShape, settingsShape } from "../../src/load/shapes.ts";
import type { Settings } from "../../src/model/settings.ts";
import { samplesNeeded } from "../../src/sample/needed.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { root, temporaryFolder } from "../support/cli.ts";

const fixtures = join(root, "tests/fixtures/rules");
const codes = Object.keys(rules) as RuleCode[];

const git = (folder: string, ...args: string[]) =>
  spawnSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", ...args], {
    encoding: "utf8",
  });

function commit(folder: string, day: string): void {
  git(folder, "add", "-A");
  const date = `${day}T12:00:00Z`;
  git(folder, "commit", "-q", "-m", day, `--date=${date}`);
}

/** What a folder of files alone cannot hold. */
const setups: Partial<Record<RuleCode, (folder: string, kind: "good" | "bad") => string | undefined>> = {
  "outside-root": (folder, kind) => {
    if (kind === "good") return undefined;
    const outside = temporaryFolder();
    writeFileSync(join(outside, "policy.md"), "# Policy of another\n\nSENTINEL\n");
    mkdirSync(join(folder, "policies"));
    symlinkSync(join(outside, "policy.md"), join(folder, "policies/policy.md"));
    return undefined;
  },
  "date-bumped": (folder) => {
    git(folder, "init", "-q");
    for (const [part, day] of [
      ["before", "2025-03-02"],
      ["after", "2026-03-02"],
    ] as const) {
      cpSync(join(folder, part), folder, { recursive: true });
      rmSync(join(folder, part), { recursive: true });
      commit(folder, day);
    }
    return undefined;
  },
  "history-hidden": (folder, kind) => {
    git(folder, "init", "-q");
    commit(folder, "2026-03-02");
    writeFileSync(join(folder, "other.txt"), "x");
    commit(folder, "2026-03-03");
    const clone = join(temporaryFolder(), "clone");
    git(folder, "clone", "-q", ...(kind === "bad" ? ["--depth", "1"] : []), `file://${folder}`, clone);
    return clone;
  },
};

const io = nodeIo();

async function judge(folder: string, overrides?: Settings["rules"]) {
  const settingsFile = join(folder, "cor-check.yaml");
  const file = join(folder, "assessment.yaml");
  const settings = existsSync(settingsFile) ? await loadYaml(io, settingsFile, settingsShape) : undefined;
  const assessment = existsSync(file) ? await loadYaml(io, file, assessmentShape) : undefined;
  expect([...(settings?.problems ?? []), ...(assessment?.problems ?? [])]).toEqual([]);
  const evidence = loadEvidence(io, {
    settings: settings?.value && { file: settingsFile, folder, value: settings.value, source: settings.source },
    assessment: assessment?.value && { file, value: assessment.value, source: assessment.source },
  });
  const pack = loadBuiltin(io, assessment?.value?.pack ?? "cor");
  if (!evidence) {
    if (!assessment?.value) throw new Error("nothing to judge");
    const { gaps } = scoreAudit(pack, assessment.value, { asOf: "2026-11-20" });
    const lost = new Set(gaps.filter(({ why }) => why !== "open").map(({ question }) => question));
    const needed = samplesNeeded(pack, assessment.value, "2026-11-20");
    const input = { pack, assessment: assessment.value, needed, gaps: lost, shown: new Set<string>(), asOf: "2026-11-20" };
    const placeOf = (path: readonly (string | number)[]) => ({
      file: "assessment.yaml",
      line: assessment.source?.placeOf([...path], "key").line ?? 1,
    });
    return { findings: judgeNotes(input, overrides, placeOf) };
  }
  return judgeEvidence({
    pack,
    assessment: assessment?.value ?? null,
    evidence,
    asOf: "2026-11-20",
    rules: overrides ?? settings?.value?.rules,
  });
}

function ready(code: RuleCode, kind: "good" | "bad"): string {
  const folder = temporaryFolder();
  cpSync(join(fixtures, code, kind), folder, { recursive: true });
  return setups[code]?.(folder, kind) ?? folder;
}

test("every rule has its two examples, and every example its rule", () => {
  expect(readdirSync(fixtures).sort()).toEqual([...codes].sort());
});

/** What comes with the planted fault by its nature. */
const company: Partial<Record<RuleCode, RuleCode[]>> = {
  "not-approved": ["undated-document"],
  "changed-since-answer": ["claimed-not-evidenced"],
  "missing-part": ["claimed-not-evidenced"],
  "note-copied": ["note-copied"],
};

const hasGit = spawnSync("git", ["--version"]).status === 0;
const needsGit = new Set<RuleCode>(["date-bumped", "history-hidden"]);

describe.each(codes.filter((code) => hasGit || !needsGit.has(code)))("%s", (code) => {
  test("the good example has no finding at all", async () => {
    expect((await judge(ready(code, "good"))).findings).toEqual([]);
  });

  test("the bad example has this finding and no other, on a file and line, with its severity", async () => {
    const folder = ready(code, "bad");
    const { findings } = await judge(folder);
    expect(findings.map(({ rule }) => rule).sort()).toEqual([code, ...(company[code] ?? [])].sort());
    const finding = findings.find(({ rule }) => rule === code);
    expect(finding).toMatchObject({ severity: rules[code].severity, state: "new", fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(finding?.line).toBeGreaterThan(0);
    expect(existsSync(join(folder, finding?.file ?? "")) || code === "outside-root").toBe(true);
    expect(JSON.stringify(findings)).not.toContain("SENTINEL");
  });

  test("its severity can be changed, and the rule switched off", async () => {
    const folder = ready(code, "bad");
    expect((await judge(folder, { [code]: "info" })).findings.find(({ rule }) => rule === code)?.severity).toBe("info");
    expect((await judge(folder, { [code]: "off" })).findings.filter(({ rule }) => rule === code)).toEqual([]);
  });
});
