// Speed as ratios to bare `node -e 0` in the same run: interleaved, medians of 21 counted rounds after 3 of warm-up.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { benchAsk } from "./bench-ask.js";

const bin = "bin/cor-check.js";
const example = "examples/site-contractor/assessment.yaml";
const cases = [
  { name: "--version", args: [bin, "--version"], budget: 1.8 },
  { name: "--help", args: [bin, "--help"], budget: 1.8 },
  { name: "check", args: [bin, "check", "--assessment", example, "--as-of", "2026-11-20"], budget: 5 },
  { name: "report", args: [bin, "report", "--assessment", example, "--as-of", "2026-11-20"], budget: 5 },
];
// A second on a machine that starts Node in 40 ms; the longest is a whole COR pack with everything to be planned.
const plan = (file) => [bin, "plan", "--assessment", file, "--as-of", "2026-11-20"];
cases.push({ name: "plan", args: plan(example), budget: 10 });
cases.push({ name: "plan, none answered", args: plan("tests/fixtures/unanswered/assessment.yaml"), budget: 14 });
const rounds = 21;
const warmUp = 3;
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function time(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: "ignore" });
  if (status === null || status > 1) throw new Error(`${args.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

if (!existsSync(example)) throw new Error(`${example} is missing`);
const ratios = new Map(cases.map(({ name }) => [name, []]));
for (let round = -warmUp; round < rounds; round++) {
  const bare = time(["-e", "0"]);
  const turned = cases.map((_, index) => cases[(index + round + warmUp) % cases.length]);
  for (const { name, args } of turned) {
    const ratio = time(args) / bare;
    if (round >= 0) ratios.get(name).push(ratio);
  }
}
let isSlow = false;
for (const { name, budget } of cases) {
  const sorted = ratios.get(name).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  isSlow ||= median > budget;
  console.log(`${name.padEnd(20)} ${median.toFixed(2)} times a bare start (budget ${budget})${median > budget ? "  TOO SLOW" : ""}`);
}
for (const { name, value, unit, budget } of await benchAsk()) {
  isSlow ||= value > budget;
  console.log(`${name.padEnd(44)} ${value.toFixed(value < 10 ? 2 : 1)} ${unit} (budget ${budget})${value > budget ? "  TOO MUCH" : ""}`);
}
const load = loadavg()[0] ?? 0;
if (isSlow && load > 1.5) console.log(`The machine is busy (load ${load.toFixed(1)}): measure again when it is quiet.`);
process.exitCode = isSlow ? 1 : 0;
