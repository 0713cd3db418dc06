import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir, hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { Terminal } from "../support/pty.ts";

interface Told {
  ready: boolean;
  items: { id: string; state: string; text: string; do: string | null }[];
}

function doctor(
  cwd: string,
  env: Record<string, string> = {},
  args: string[] = [],
): Told & { code: number | null; state(id: string): string } {
  const done = run(["doctor", "--format", "json", ...args], { cwd, env: { TZ: "Etc/GMT+6", ...env } });
  expect(done.err).toBe("");
  const told = JSON.parse(done.out) as Told;
  return { ...told, code: done.code, state: (id) => told.items.find((item) => item.id === id)?.state ?? "" };
}

const git = (cwd: string, ...args: string[]) =>
  spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd, encoding: "utf8" });

test("an empty folder is ready; nothing is left in it, nothing of the machine is told", () => {
  const folder = temporaryFolder();
  const told = doctor(folder);
  expect([told.code, told.ready]).toEqual([0, true]);
  expect(["program", "write", "files", "clock", "zone", "git", "interviews", "names"].map(told.state)).toEqual(Array(8).fill("ok"));
  expect(readdirSync(folder)).toEqual([]);
  for (const secret of [hostname(), folder, root.slice(0, -1), `${homedir()}/`]) expect(JSON.stringify(told)).not.toContain(secret);
});

test("a fault in the assessment: not ready, exit code 1, with the line", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "assessment.yaml"), "format: 1\npack: cor\nedition: 2026.1\n");
  const told = doctor(folder);
  expect([told.code, told.ready, told.state("files")]).toEqual([1, false, "not-ready"]);
  expect(told.items.find(({ id }) => id === "files")?.text).toMatch(/assessment\.yaml:3: /);
  expect(doctor(folder, {}, ["--assessment", join(root, "examples/site-contractor/assessment.yaml")]).state("files")).toBe("ok");
});

test("settings that name an assessment which is not there are a fault, not a crash", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "cor-check.yaml"), "format: 1\nassessment: gone/assessment.yaml\n");
  expect(doctor(folder)).toMatchObject({ code: 1, ready: false });
});

test("a program that was cut on the way is found out, by the one file", () => {
  const copy = temporaryFolder();
  for (const name of ["bin", "dist", "schema", "package.json"]) cpSync(join(root, name), join(copy, name), { recursive: true });
  const pack = join(copy, "dist/packs/secor.json");
  const see = () =>
    spawnSync(process.execPath, [join(copy, "bin/cor-check.js"), "doctor"], { cwd: temporaryFolder(), encoding: "utf8", input: "" });
  expect(see().stdout).toContain("cor-check is whole");
  writeFileSync(pack, readFileSync(pack).subarray(0, 1000));
  const told = see();
  expect([told.status, told.stdout]).toEqual([
    1,
    expect.stringMatching(/not ready {5}Files of cor-check are missing or damaged: packs\/secor\.json\./),
  ]);
});

test.runIf(existsSync("/proc/self"))("a folder that cannot be written ends with 1 and the way out", () => {
  const done = run(["doctor"], { cwd: "/proc" });
  expect([done.code, done.out]).toEqual([
    1,
    expect.stringMatching(/not ready +Answers cannot be saved in this folder[\s\S]*Do: Work in a folder of your own/),
  ]);
});

test("git: interviews that are in it, are left alone, or are about to be", () => {
  const folder = temporaryFolder();
  git(folder, "init", "--quiet");
  expect([doctor(folder).state("git"), doctor(folder).state("interviews")]).toEqual(["ok", "ok"]);
  mkdirSync(join(folder, "audit"));
  cpSync(join(root, "examples/site-contractor/assessment.yaml"), join(folder, "audit/assessment.yaml"));
  writeFileSync(join(folder, "cor-check.yaml"), "format: 1\nassessment: audit/assessment.yaml\n");
  writeFileSync(join(folder, "audit/interviews.yaml"), "format: 1\nassessment: assessment.yaml\ninterviews: []\n");
  expect(doctor(folder).state("interviews")).toBe("look");
  writeFileSync(join(folder, ".gitignore"), "interviews.yaml\n");
  expect(doctor(folder).state("interviews")).toBe("ok");
  git(folder, "add", "--force", "audit/interviews.yaml");
  git(folder, "commit", "--quiet", "-m", "a", "--date", "2026-11-01T00:00:00Z");
  expect(doctor(folder)).toMatchObject({ code: 1, ready: false });
  expect(doctor(join(folder, "audit")).state("interviews")).toBe("not-ready");
  expect(doctor(folder, { PATH: "/nowhere" }).state("git")).toBe("look");
});

test.each([
  ["America/Toronto", "look", /America\/Toronto/],
  ["America/Edmonton", "ok", /Alberta/],
])("the time zone %s", (zone, state, text) => {
  const told = doctor(temporaryFolder(), { TZ: zone });
  expect(told.items.find(({ id }) => id === "zone")).toMatchObject({ state, text: expect.stringMatching(text) });
});

test("on a terminal it tells what ask would do there", async () => {
  const see = async (env: Record<string, string>, args: string[] = []) => {
    const terminal = new Terminal(["doctor", ...args], { cwd: temporaryFolder(), columns: 100, env: { LANG: "C.UTF-8", ...env } });
    expect(await terminal.end()).toBe(0);
    return terminal.plain();
  };
  expect(await see({})).toContain("ask would use one screen for each question (no colour, 100 columns)");
  expect(await see({ NO_COLOR: "" })).toContain("(colour, 100 columns)");
  expect(await see({ TERM: "dumb" })).toContain("plain lines, as with --plain");
  expect(await see({ LANG: "C", LC_ALL: "" })).toMatch(/This terminal may\s+not show signs/);
});

test("an older Node is told so in one line, with 2", () => {
  const done = spawnSync(
    process.execPath,
    ["--import", "data:text/javascript,process.getBuiltinModule=undefined", join(root, "bin/cor-check.js")],
    {
      encoding: "utf8",
    },
  );
  expect([done.status, done.stdout, done.stderr.split("\n").length]).toEqual([2, "", 2]);
  expect(done.stderr).toContain("needs 20.17 or later");
});
