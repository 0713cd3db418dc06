import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AuditResult } from "../../src/model/result.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { workflowCommands } from "../support/runner.ts";

function workedExample(settings = ""): string {
  const folder = temporaryFolder();
  cpSync(join(root, "tests/fixtures/worked-example"), folder, { recursive: true });
  if (settings !== "") writeFileSync(join(folder, "cor-check.yaml"), `format: 1\nassessment: assessment.yaml\n${settings}`);
  return folder;
}
const check = (cwd: string, ...args: string[]) => run(["check", "--pack", "pack", "--as-of", "2026-11-20", ...args], { cwd });
const edit = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
};

test("a baseline is written, judged against at once, and named again by settings or flag", () => {
  const at = workedExample();
  const written = check(at, "--write-baseline", "gaps.json");
  expect(written).toMatchObject({ code: 0, err: expect.stringMatching(/Wrote gaps\.json: \d known/) });
  expect(check(at, "--baseline", "gaps.json").code).toBe(0);
  expect(check(at).code).toBe(1);
  writeFileSync(join(at, "cor-check.yaml"), "format: 1\nassessment: assessment.yaml\ngate: {baseline: gaps.json}\n");
  expect(check(at).code).toBe(0);
  edit(join(at, "assessment.yaml"), "answers:", "# moved\n\nanswers:");
  expect(check(at).code).toBe(0);
  expect(check(at, "--verdict", "ready").code).toBe(1);
});

test("a new gap fails and is named, a fixed one is told", () => {
  const at = workedExample("gate: {baseline: gaps.json}\n");
  check(at, "--write-baseline", "gaps.json");
  const baseline = JSON.parse(readFileSync(join(at, "gaps.json"), "utf8"));
  const [taken, ...rest] = baseline.known;
  writeFileSync(join(at, "gaps.json"), JSON.stringify({ ...baseline, known: [...rest, { ...taken, fingerprint: "0".repeat(16) }] }));
  const done = check(at, "-f", "json");
  expect(done).toMatchObject({ code: 1, err: expect.stringContaining(`1 gap that the baseline does not know (${taken.question}`) });
  const result = JSON.parse(done.out);
  expect(result.gaps.filter((gap: { state: string }) => gap.state === "new").map((gap: { question: string }) => gap.question)).toEqual([
    taken.question,
  ]);
  expect(result.baseline.fixed).toEqual([{ ...taken, fingerprint: "0".repeat(16) }]);
});

test.each([
  ["none there", undefined, "no such baseline"],
  ["no JSON", "{", "gaps.json:"],
  ["of another shape", '{"format": 1, "pack": "ex", "known": [{}]}', "gaps.json:1:"],
  ["of another pack", '{"format": 1, "pack": "cor", "known": []}', 'of pack "cor"'],
])("a baseline that is %s ends with 2 and says what to do", (_, text, words) => {
  const at = workedExample("gate: {baseline: gaps.json}\n");
  if (text !== undefined) writeFileSync(join(at, "gaps.json"), text);
  expect(check(at)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(words) });
  expect(check(at).err).toContain("--write-baseline");
});

test("a baseline that cannot be written ends with 74", () => {
  const at = workedExample();
  expect(check(at, "--write-baseline", "assessment.yaml/gaps.json").code).toBe(74);
});

test("a report reads the settings' baseline where it is there, and does without where it is not", () => {
  const at = workedExample("gate: {baseline: gaps.json}\n");
  const report = () => run(["report", "--pack", "pack", "-f", "json"], { cwd: at });
  expect(JSON.parse(report().out).baseline).toBe(null);
  check(at, "--write-baseline", "gaps.json");
  const states = JSON.parse(report().out).gaps.map((gap: { state: string }) => gap.state);
  expect(new Set(states)).toEqual(new Set(["baseline"]));
});

test("gaps carry file and line: of the method, from the root; in every folder the same", () => {
  const at = workedExample();
  const gaps = (cwd: string, ...args: string[]) =>
    JSON.parse(run(["check", "--pack", join(at, "pack"), "-f", "json", ...args], { cwd }).out).gaps;
  const lines = readFileSync(join(at, "assessment.yaml"), "utf8").split("\n");
  for (const gap of gaps(at)) {
    expect(gap.file).toBe("assessment.yaml");
    const line = lines[gap.line - 1] ?? "";
    expect([gap.method, gap.question, "answers"].some((word) => line.includes(`${word}:`))).toBe(true);
  }
  expect(gaps(root, "--assessment", join(at, "assessment.yaml"))).toEqual(gaps(at));
});

test("a waiver that matches nothing is pointed out on its line; --quiet and --severity change no exit code", () => {
  const waiver = "{question: a.policy, rule: expired, reason: Booked, owner: Owner, approved_by: Lead, until: 2027-02-01}";
  const at = workedExample(`gate: {findings: warning}\nrules: {waiver-unmatched: error}\nwaivers:\n  - ${waiver}\n`);
  const findings = (...args: string[]) => JSON.parse(check(at, "-f", "json", ...args).out).findings as AuditResult["findings"];
  const waivers = findings().filter(({ rule }) => rule.startsWith("waiver-"));
  expect(waivers).toMatchObject([{ rule: "waiver-unmatched", file: "cor-check.yaml", line: 6, severity: "error" }]);
  edit(join(at, "cor-check.yaml"), "unmatched: error", "unmatched: warning");
  expect(findings("--severity", "error")).toEqual([]);
  for (const args of [[], ["--quiet"], ["--severity", "error"], ["--quiet", "--severity", "error", "-f", "json"]])
    expect(check(at, ...args).code).toBe(1);
});

test("a rule that the settings name and that there is not, is a fault with its line: a slip must not leave a gate open", () => {
  const at = workedExample("rules: {waiver-unmached: error}\n");
  const fault = 'cor-check.yaml:3:9 error: there is no rule "waiver-unmached". Did you mean "waiver-unmatched"? (unknown-rule)';
  expect(check(at)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(fault) });
  expect(run(["validate", "cor-check.yaml"], { cwd: at })).toMatchObject({ code: 1, out: `${fault}\n` });
  edit(join(at, "cor-check.yaml"), "unmached: error", "unmatched: error, no-date: off, action-overdue: info");
  expect(run(["validate", "cor-check.yaml"], { cwd: at }).out).not.toContain("unknown-rule");
});

test.each([
  ["--findings", "warning", 1],
  ["--findings", "error", 0],
  ["--findings", "none", 0],
])("%s %s replaces that key alone", (flag, word, code) => {
  const waiver = "{question: a.policy, rule: expired, reason: Booked, owner: Owner, approved_by: Lead, until: 2027-02-01}";
  const at = workedExample(`gate: {findings: warning, overall: 30}\nrules: {waiver-unmatched: warning}\nwaivers:\n  - ${waiver}\n`);
  expect(check(at, flag, word).code).toBe(code);
  expect(check(at, flag, word, "--min-overall", "90").code).toBe(1);
});

test.each(["::error::x.yaml", "a\\n::error::x", "##[error]x", "\\e[2J"])(
  "a name in the settings that is a command to a runner or a terminal (%s) is shown, not obeyed",
  (name) => {
    const at = workedExample();
    writeFileSync(join(at, "cor-check.yaml"), `format: 1\nassessment: "${name}"\n`);
    const missing = check(at);
    const faulty = run(["validate", "cor-check.yaml"], { cwd: at });
    expect([missing.code, workflowCommands(missing.out + missing.err), workflowCommands(faulty.out + faulty.err)]).toEqual([2, [], []]);
    expect(missing.err).not.toContain("\u001b");
  },
);

test("the formats reach their files in one run, complete before the gate fails, and twice the same", () => {
  const formats = ["sarif", "junit", "gitlab", "csv", "github"];
  const written = (at: string) => {
    const done = check(
      at,
      ...formats.flatMap((name) => ["-f", name, "-o", `out/${name}`]),
      "-o",
      "gaps.xml",
      "-o",
      "gaps.sarif",
      "-o",
      "gaps.csv",
    );
    expect([done.code, done.out]).toEqual([1, ""]);
    return [...formats.map((name) => `out/${name}`), "gaps.xml", "gaps.sarif", "gaps.csv"].map((name) =>
      readFileSync(join(at, name), "utf8"),
    );
  };
  const texts = written(workedExample());
  expect(written(workedExample())).toEqual(texts);
  expect([texts[5], texts[6], texts[7]]).toEqual([texts[1], texts[0], texts[3]]);
});

test("a step summary that cannot be written ends with 74", () => {
  const done = run(["check", "--pack", "pack", "-f", "github"], {
    cwd: workedExample(),
    env: { GITHUB_STEP_SUMMARY: "assessment.yaml/summary.md" },
  });
  expect(done).toMatchObject({ code: 74, err: expect.stringContaining("GITHUB_STEP_SUMMARY") });
});
