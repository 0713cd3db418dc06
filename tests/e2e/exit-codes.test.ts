import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run, temporaryFolder } from "../support/cli.ts";

function exampleFolder(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "tests/fixtures/worked-example"), folder, { recursive: true });
  return folder;
}
const folder = exampleFolder();
const pack = ["--pack", "pack"];

test.each([
  ["help", ["--help"], 0],
  ["help of a command", ["report", "--help"], 0],
  ["version", ["--version"], 0],
  ["nothing at all, no terminal", [], 2],
  ["unknown command", ["reprot"], 2],
  ["unknown flag", ["report", "--colour"], 2],
  ["flag without its value", ["report", "--assessment"], 2],
  ["too many arguments", ["report", "extra"], 2],
  ["a day that does not exist", ["report", ...pack, "--as-of", "2026-02-30"], 2],
  ["unknown format", ["report", ...pack, "-f", "pdf"], 2],
  ["two reports on one screen", ["report", ...pack, "-f", "json", "-f", "markdown"], 2],
  ["unknown purpose", ["report", ...pack, "--purpose", "renewal"], 2],
  ["no such pack", ["report", "--pack", "nowhere"], 2],
  ["no such assessment", ["report", ...pack, "--assessment", "nowhere.yaml"], 2],
  ["report", ["report", ...pack], 0],
  ["report as JSON", ["report", ...pack, "-f", "json"], 0],
  ["explain", ["explain", ...pack, "1.01"], 0],
  ["explain what is not there", ["explain", ...pack, "9.99"], 2],
  ["list", ["list", ...pack], 0],
  ["schema", ["schema", "assessment"], 0],
  ["no such schema", ["schema", "nothing"], 2],
  ["validate, no faults", ["validate", ...pack], 0],
  ["check, gate not met", ["check", ...pack], 1],
  ["check, verdict open not met", ["check", ...pack, "--verdict", "open"], 1],
  ["check, verdict not-ready met", ["check", ...pack, "--verdict", "not-ready"], 0],
  ["check, overall met", ["check", ...pack, "--min-overall", "38.8"], 0],
  ["check, overall missed by a hair", ["check", ...pack, "--min-overall", "38.9"], 1],
  ["check, element missed", ["check", ...pack, "--min-element", "26"], 1],
  ["check, coverage met exactly", ["check", ...pack, "--min-coverage", "80"], 0],
  ["check, a percent that is none", ["check", ...pack, "--min-overall", "101"], 2],
  ["ask without a terminal", ["ask", ...pack], 2],
  ["ask with --no-input", ["ask", ...pack, "--no-input"], 2],
  ["init where an assessment is", ["init", "--no-input", "--pack", "pack"], 2],
])("%s", (_, args, code) => {
  const done = run(args, { cwd: folder });
  expect([done.code, done.err]).toEqual([code, expect.anything()]);
  if (code === 2) {
    expect(done.out).toBe("");
    expect(done.err).not.toContain("    at ");
    expect(done.err.length).toBeGreaterThan(10);
  }
});

test("validate ends with 1 when it finds faults, and lists them on stdout", () => {
  const at = exampleFolder();
  writeFileSync(join(at, "assessment.yaml"), `${readFileSync(join(at, "assessment.yaml"), "utf8")}colour: red\n`);
  const done = run(["validate", ...pack], { cwd: at });
  expect(done).toMatchObject({ code: 1, out: expect.stringMatching(/^assessment\.yaml:22:1 error: .*\(unknown-key\)\n$/) });
});

test("a report that cannot be written ends with 74 and leaves what was there", () => {
  const at = exampleFolder();
  writeFileSync(join(at, "taken"), "mine");
  expect(run(["report", ...pack, "-f", "json", "-o", "taken/gaps.json"], { cwd: at })).toMatchObject({ code: 74, out: "" });
  expect(readFileSync(join(at, "taken"), "utf8")).toBe("mine");
});

test.runIf(existsSync("/dev/full"))("a full disk behind stdout ends with 74", () => {
  const done = spawnSync("bash", ["-c", `"${process.execPath}" "${join(root, "bin/cor-check.js")}" report ${pack.join(" ")} > /dev/full`], {
    cwd: folder,
  });
  expect(done.status).toBe(74);
});

test("several reports at once, each complete before a gate fails", () => {
  const at = exampleFolder();
  const done = run(
    ["check", ...pack, "-f", "json", "-o", "a.json", "-f", "markdown", "-o", "b.md", "-o", "c.txt", "--as-of", "2026-11-20"],
    { cwd: at },
  );
  expect([done.code, done.out]).toEqual([1, ""]);
  expect(JSON.parse(readFileSync(join(at, "a.json"), "utf8"))).toMatchObject({
    verdict: "not-ready",
    gates: [
      { gate: "verdict", met: false },
      { gate: "findings", met: true },
    ],
  });
  expect(readFileSync(join(at, "b.md"), "utf8")).toContain("NOT READY");
  expect(readFileSync(join(at, "c.txt"), "utf8")).toContain("NOT READY");
});

test("the gate of cor-check.yaml counts, a flag replaces its key, other keys stand", () => {
  const at = exampleFolder();
  writeFileSync(join(at, "cor-check.yaml"), "format: 1\nassessment: assessment.yaml\ngate: {verdict: not-ready, overall: 30}\n");
  expect(run(["check", ...pack], { cwd: at }).code).toBe(0);
  expect(run(["check", ...pack, "--min-overall", "50"], { cwd: at }).code).toBe(1);
  expect(run(["check", ...pack, "--verdict", "open"], { cwd: at }).code).toBe(1);
});

test("the same inputs give the same bytes, whatever the folder, zone or language", () => {
  const one = run(["report", ...pack, "-f", "json", "--as-of", "2026-11-20"], { cwd: folder });
  const other = run(["report", ...pack, "-f", "json", "--as-of", "2026-11-20"], {
    cwd: exampleFolder(),
    env: { TZ: "Asia/Tokyo", LANG: "fr_CA.UTF-8" },
  });
  expect(other.out).toBe(one.out);
});

test("a large report is not cut in a pipe, and a reader that leaves early is no crash", () => {
  const at = exampleFolder();
  const note = "Nine hundred thousand words, just under what a file may hold. ".repeat(84_000);
  writeFileSync(
    join(at, "assessment.yaml"),
    readFileSync(join(at, "assessment.yaml"), "utf8").replace("documentation: partial", `documentation: partial\n    note: "${note}"`),
  );
  const big = run(["report", ...pack, "-f", "json"], { cwd: at });
  expect(big.out.length).toBeGreaterThan(5_000_000);
  expect(() => JSON.parse(big.out)).not.toThrow();
  const bin = join(root, "bin/cor-check.js");
  const piped = spawnSync(
    "bash",
    ["-c", `set -o pipefail; "${process.execPath}" "${bin}" report --pack pack -f json | head -1; echo "\${PIPESTATUS[0]}"`],
    { cwd: at, encoding: "utf8" },
  );
  expect(piped.stdout.split("\n").slice(0, 2)).toEqual(["{", "0"]);
  expect(piped.stderr).not.toContain("EPIPE");
});

test.each([
  ["NO_COLOR", { NO_COLOR: "1", FORCE_COLOR: "1" }, [], false],
  ["NO_COLOR that is empty does not count", { NO_COLOR: "", FORCE_COLOR: "1" }, [], true],
  ["FORCE_COLOR", { FORCE_COLOR: "1" }, [], true],
  ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, [], false],
  ["--no-color", { FORCE_COLOR: "1" }, ["--no-color"], false],
  ["--color", { NO_COLOR: "1" }, ["--color"], true],
  ["--plain", { FORCE_COLOR: "1" }, ["--plain"], false],
  ["a pipe", { TERM: "xterm-256color" }, [], false],
])("colour: %s", (_, env, flags, isColoured) => {
  expect(run(["report", ...pack, ...flags], { cwd: folder, env }).out.includes("\u001b[")).toBe(isColoured);
});

test.each([20, 40, 60, 80, 200])("no line is wider than %i columns", (columns) => {
  const { out } = run(["report", ...pack], { cwd: folder, env: { COLUMNS: String(columns) } });
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
});
