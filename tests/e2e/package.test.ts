import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, temporaryFolder } from "../support/cli.ts";

const npm = (args: string[], cwd: string) => spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });

test("the packed tarball installs offline in an empty folder and runs, with nothing beside it", () => {
  const folder = temporaryFolder();
  const packed = npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], root);
  const [{ filename, files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf("[")));
  // 1.5 MB is what may be; well below it, so that a library that slips in is seen. Word alone is 70 KB.
  expect(statSync(join(folder, filename)).size).toBeLessThanOrEqual(720 * 1024);
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

test.each([
  ["list", ["list"], ["guide", "guide-words"]],
  ["check", ["check", "--assessment", "examples/small-employer/assessment.yaml"], ["evidence", "notes", "table", "terminal"]],
])("%s loads what it needs: the prompts, the schemas and the writers of other forms are not among it", (command, args, further) => {
  const home = temporaryFolder();
  for (const name of ["bin", "dist", "schema", "package.json"]) cpSync(join(root, name), join(home, name), { recursive: true });
  const folder = join(home, "dist/compiled");
  rmSync(folder, { recursive: true, force: true });
  const { CI: _, ...env } = process.env;
  spawnSync(process.execPath, [join(home, "bin/cor-check.js"), ...args], { cwd: root, env, encoding: "utf8" });
  const [kept = ""] = readdirSync(folder).filter((name) => name.startsWith(command));
  // The first line of what is kept compiled names each file that was loaded.
  const [line = ""] = readFileSync(join(folder, kept), "latin1").split("\n", 1);
  const loaded = Object.keys(JSON.parse(line)).map((name) => name.replace(/(?:-.{8})?\.cjs$/, ""));
  expect(loaded.sort()).toEqual(["base", "cli", "main", "program", "rolldown-runtime", ...further].sort());
});
