import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { beforeEach, describe, expect, test } from "vitest";
import { root, temporaryFolder } from "../support/cli.ts";

let home: string;
let folder: string;

/** A program of its own, as it is installed: the one of the build is used by other tests at the same time. */
beforeEach(() => {
  home = temporaryFolder();
  folder = join(home, "dist/compiled");
  for (const name of ["bin", "dist", "schema", "package.json"]) cpSync(join(root, name), join(home, name), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
});

function run(args: string[], more: Record<string, string> = {}) {
  const { CI: _, NODE_OPTIONS: __, NODE_DISABLE_COMPILE_CACHE: ___, NODE_V8_COVERAGE: ____, ...env } = process.env;
  const done = spawnSync(process.execPath, [join(home, "bin/cor-check.js"), ...args], {
    cwd: root,
    env: { ...env, ...more },
    encoding: "utf8",
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const kept = () => (existsSync(folder) ? readdirSync(folder).sort() : []);
const only = () => {
  const [name = "", ...more] = kept();
  expect(more).toEqual([]);
  return join(folder, name);
};
const report = ["report", "--assessment", "examples/small-employer/assessment.yaml", "--as-of", "2026-11-20"];

test("what the first start compiled is kept by command, and the second takes all of it and says the same", () => {
  const first = run(report);
  expect(first.code).toBe(0);
  const file = only();
  expect(file).toMatch(/report-[\w.-]+\.bin$/);
  utimesSync(file, 1_000_000_000, 1_000_000_000);
  const before = readFileSync(file);
  expect(run(report)).toEqual(first);
  // Had the engine refused any of it, it would have been written anew.
  expect(statSync(file).mtimeMs).toBe(1_000_000_000_000);
  expect(readFileSync(file).equals(before)).toBe(true);
  run(["list"]);
  expect(kept()).toHaveLength(2);
});

test("what a later run needs besides is added, and what it does not need stays", () => {
  run(report);
  const before = statSync(only()).size;
  const html = run([...report, "--format", "html"]);
  expect(html.code).toBe(0);
  const after = statSync(only());
  expect(after.size).toBeGreaterThan(before);
  run(report);
  run([...report, "--format", "html"]);
  expect(statSync(only()).mtimeMs).toBe(after.mtimeMs);
});

test("ask keeps it while the first question is read, and takes all of it the next time", async () => {
  const { CI: _, NODE_DISABLE_COMPILE_CACHE: __, NODE_EXTRA_CA_CERTS: ___, ...env } = process.env;
  const args = [join(home, "bin/cor-check.js"), "ask", "--assessment", join(home, "assessment.yaml")];
  const sites = "sites: [{id: shop, headcount: {owner: 1, worker: 6}}]";
  writeFileSync(join(home, "assessment.yaml"), `format: 1\npack: secor\nedition: "2026.1"\n${sites}\nanswers: {}\n`);
  const ask = async (isDone: () => boolean) => {
    const child = spawn(process.execPath, args, { cwd: home, env: { ...env, TERM: "xterm-256color" }, cols: 100, rows: 40 });
    let text = "";
    child.onData((data) => {
      text += data;
    });
    await expect.poll(() => text.includes("save and quit") && isDone(), { timeout: 20_000 }).toBe(true);
    // Whatever else would be written is written within this time.
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill("SIGKILL");
  };
  await ask(() => kept().some((name) => name.endsWith(".bin")));
  const file = only();
  utimesSync(file, 1_000_000_000, 1_000_000_000);
  await ask(() => true);
  expect(statSync(only()).mtimeMs).toBe(1_000_000_000_000);
});

test.each([
  ["in a pipeline", report, { CI: "true" }, 0],
  ["where the variable of Node forbids it", report, { NODE_DISABLE_COMPILE_CACHE: "1" }, 0],
  ["for a command that does not exist", ["reprot"], {}, 2],
  ["for a word that is no command", ["../../oops"], {}, 2],
  ["for a flag alone", ["--version"], {}, 0],
])("nothing is kept %s", (_, args, env, code) => {
  expect(run(args, env).code).toBe(code);
  expect(kept()).toEqual([]);
});

describe("kept code that is damaged or of another time does no harm", () => {
  test.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ["cut within its first line", (whole: Buffer) => whole.subarray(0, 20)],
    ["of other code", (whole: Buffer) => Buffer.concat([whole.subarray(0, whole.indexOf("\n") + 1), Buffer.alloc(whole.length, 7)])],
    ["with a hole of zeros, as a disk leaves it", (whole: Buffer) => Buffer.from(whole).fill(0, 300_000, 304_096)],
    ["of another engine", (whole: Buffer) => Buffer.from(whole).fill(1, whole.indexOf("\n") + 1, whole.indexOf("\n") + 17)],
    ["no list of chunks", () => Buffer.from("null\n")],
    ["a list of nonsense", () => Buffer.from('{"cli.cjs":7}\n')],
  ])("%s: it is made anew", (_, damage) => {
    const first = run(report);
    const file = only();
    const whole = readFileSync(file);
    writeFileSync(file, damage(whole));
    expect(run(report)).toEqual(first);
    expect(readFileSync(only()).length).toBeGreaterThan(whole.length * 0.9);
    expect(run(report)).toEqual(first);
  });

  test("a program that was changed runs as it is now, though it has as many letters as before", () => {
    expect(run(["list", "--help"]).out).toContain("Usage: cor-check list");
    const chunk = join(home, "dist", readdirSync(join(home, "dist")).find((name) => name.startsWith("program-")) ?? "");
    writeFileSync(chunk, readFileSync(chunk, "utf8").replaceAll("Usage:", "USAGE:"));
    expect(run(["list", "--help"]).out).toContain("USAGE: cor-check list");
    expect(run(["list", "--help"]).out).toContain("USAGE: cor-check list");
  });
});

test("where nothing can be written beside the program, it runs all the same and leaves nothing half done", () => {
  writeFileSync(folder, "a file where the folder would be");
  expect(run(report)).toMatchObject({ code: 0, err: "" });
  expect(readFileSync(folder, "utf8")).toBe("a file where the folder would be");
  expect(readdirSync(join(home, "dist")).filter((name) => name.includes(".bin"))).toEqual([]);
});

test("the package holds the starter and no kept code", () => {
  run(report);
  const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--dry-run", "--json"], {
    cwd: home,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const [{ files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf("["))) as [{ files: { path: string }[] }];
  const names = files.map(({ path }) => path);
  expect(names).toEqual(
    expect.arrayContaining(["bin/cor-check.js", "bin/compiled.js", "bin/package.json", "dist/cli.cjs", "dist/index.js"]),
  );
  expect(names.filter((name) => name.includes("compiled/"))).toEqual([]);
});
