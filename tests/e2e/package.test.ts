import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, temporaryFolder } from "../support/cli.ts";

const npm = (args: string[], cwd: string) => spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });

test("the packed tarball installs offline in an empty folder and runs, with nothing beside it", () => {
  const folder = temporaryFolder();
  const packed = npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], root);
  const [{ filename, files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf("[")));
  // 1.5 MB is what may be; well below it, so that a library that slips in is seen. Word alone is 70 KB.
  expect(statSync(join(folder, filename)).size).toBeLessThanOrEqual(600 * 1024);
  const names: string[] = files.map((file: { path: string }) => file.path);
  expect(names).toContain("dist/THIRD-PARTY-NOTICES.txt");
  expect(names.filter((name) => /\.(ts|yaml)$|^(src|tests)\//.test(name))).toEqual([]);
  const home = join(folder, "a place with späces");
  mkdirSync(home);
  const installed = npm(
    [
      "install",
      "--global",
      "--offline",
      "--no-update-notifier",
      "--prefix",
      join(home, "global"),
      "--cache",
      join(folder, "empty-cache"),
      join(folder, filename),
    ],
    home,
  );
  expect([installed.status, installed.stderr.replace(/npm warn .*\n?/g, "")]).toEqual([0, ""]);
  const modules = join(home, "global", process.platform === "win32" ? "node_modules" : "lib/node_modules");
  expect(readdirSync(modules)).toEqual(["cor-check"]);
  cpSync(join(root, "examples/small-employer/assessment.yaml"), join(home, "assessment.yaml"));
  const bin = join(home, "global", process.platform === "win32" ? "cor-check.cmd" : "bin/cor-check");
  const report = spawnSync(bin, ["report", "--as-of", "2026-11-20"], {
    cwd: home,
    encoding: "utf8",
    input: "",
    shell: process.platform === "win32",
  });
  expect([report.status, report.stderr]).toEqual([0, ""]);
  expect(report.stdout).toContain("What costs the most, and what to do");
});

test("a command begins with what it needs: whatever check imports at its start, the prompts, the schemas and the writers are not among it", () => {
  const dist = join(root, "dist");
  const all = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const startOf = (chunk: string) => all.find((name) => name === `${chunk}.js` || new RegExp(`^${chunk}-.{8}\\.js$`).test(name)) ?? chunk;
  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const [, further = ""] of readFileSync(join(dist, name), "utf8").matchAll(/\b(?:from|import) ?"\.\/([\w-]+\.js)"/g)) load(further);
  };
  for (const chunk of ["cli", "program"]) load(startOf(chunk));
  const named = () => [...loaded].map((name) => name.replace(/-.{8}\.js$/, "")).sort();
  expect(named()).toEqual(["base", "cli.js", "program", "rolldown-runtime"]);
  for (const chunk of ["main", "evidence"]) load(startOf(chunk));
  expect(named()).toEqual(["base", "cli.js", "evidence", "main", "program", "rolldown-runtime"]);
});
