// Runs the built program on the other majors of Node, each a real binary from the `node` package.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const versions = ["22.23.3", "24.21.0", "26.10.0"];
const example = "examples/small-employer/assessment.yaml";
const runs = [
  { args: ["--version"], code: 0 },
  { args: ["report", "--assessment", example, "--as-of", "2026-11-20"], code: 0 },
  { args: ["check", "--assessment", example, "--as-of", "2026-11-20"], code: 1 },
  { args: ["validate", example], code: 0 },
  { args: ["list", "--pack", "cor"], code: 0 },
  { args: ["ask", "--assessment", example], code: 2 },
];
// What is kept compiled is not kept in a pipeline, and here it is to be.
const { CI: _, NODE_DISABLE_COMPILE_CACHE: __, ...env } = process.env;
const compiled = "dist/compiled";
let failed = 0;
let outputs;
for (const version of versions) {
  const binary = install(version);
  rmSync(compiled, { recursive: true, force: true });
  const seen = runs.map(({ args, code }) => {
    const done = spawnSync(binary, ["bin/cor-check.js", ...args], { encoding: "utf8", input: "", env });
    if (done.status !== code) {
      failed++;
      console.error(`Node ${version}: cor-check ${args.join(" ")} ended with ${done.status}, not ${code}\n${done.stderr}`);
    }
    return done.stdout;
  });
  if (outputs && JSON.stringify(outputs) !== JSON.stringify(seen)) {
    failed++;
    console.error(`Node ${version} prints something else than the one before`);
  }
  outputs = seen;
  const times = () => readdirSync(compiled).map((name) => `${name} ${statSync(join(compiled, name)).mtimeMs}`);
  const before = times();
  spawnSync(binary, ["bin/cor-check.js", ...runs[1].args], { env });
  if (before.length === 0 || times().join() !== before.join()) {
    failed++;
    console.error(`Node ${version} does not take back what it kept compiled`);
  }
  console.log(`Node ${version}: ${runs.length} runs`);
}
process.exitCode = failed > 0 ? 1 : 0;

function install(version) {
  const folder = resolve("node_modules/.cache/nodes", version);
  const binary = join(folder, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  const done = spawnSync("npm", ["install", `node@${version}`, "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new Error(`node@${version} could not be installed`);
  return binary;
}
