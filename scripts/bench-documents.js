// A repository of many documents: check against reading and hashing the same files with bare Node in the same run, interleaved, medians.
// Then the same with five times as many: time and memory must grow no faster than the files do.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const bin = resolve("bin/cor-check.js");
const small = 10_000;
const large = 50_000;
const budget = 2;
const growth = 5.5;

const readAndHash = `
const { readdirSync, readFileSync } = require("node:fs");
const { createHash } = require("node:crypto");
const look = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = folder + "/" + entry.name;
    if (entry.isDirectory()) look(path);
    else createHash("sha256").update(readFileSync(path)).digest("hex");
  }
};
look(".");`;
const peakCode = 'process.on("exit", () => process.stderr.write("PEAK " + process.resourceUsage().maxRSS + "\\n"));';

const questions = ["management-commitment.policy", "hazard-assessment.inventory", "emergency-response.plan", "training.orientation-policy"];
const sentences = [
  "The lead hand walks the yard before the first truck leaves and writes down what is in the way.",
  "Whoever finds a broken tool tags it, puts it in the cage and tells the shop the same day.",
  "New people stay with a named person until that person has signed the sheet.",
  "We stop when the wind takes the sheet out of our hands, and go on when the owner says so.",
];

/** One document of about 2,500 bytes, a page: front matter as people write it, and text below. */
function documentText(index) {
  const month = String((index % 11) + 1).padStart(2, "0");
  const front = [
    `supports: [${questions[index % questions.length]}]`,
    `title: Document ${index} of the yard`,
    "approved_by: Owner",
    `approved_on: 2026-${month}-02`,
    "review_every: 24 months",
    "category: Yard",
  ];
  const text = Array.from({ length: 24 }, (_, line) => `${line + 1}. ${sentences[(index + line) % sentences.length]}`);
  return `---\n${front.join("\n")}\n---\n# Document ${index}\n\n${text.join("\n")}\n`;
}

function generate(count) {
  const folder = mkdtempSync(join(tmpdir(), "cor-check-bench-"));
  writeFileSync(join(folder, "cor-check.yaml"), "format: 1\n");
  for (let index = 0; index < count; index++) {
    const inside = join(folder, `part-${String(Math.floor(index / 250)).padStart(3, "0")}`);
    if (index % 250 === 0) mkdirSync(inside);
    writeFileSync(join(inside, `document-${index}.md`), documentText(index));
  }
  return folder;
}

const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function time(folder, args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${args.join(" ").slice(0, 200)} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { seconds, megabytes: Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

function measure(count, rounds) {
  const folder = generate(count);
  try {
    const check = ["--require", peak, bin, "check", "--as-of", "2026-11-20", "--quiet"];
    const runs = { bare: [], check: [], ratio: [], megabytes: [] };
    for (let round = -1; round < rounds; round++) {
      const bare = time(folder, ["-e", readAndHash]).seconds;
      const { seconds, megabytes } = time(folder, check);
      if (round < 0) continue;
      runs.bare.push(bare);
      runs.check.push(seconds);
      runs.ratio.push(seconds / bare);
      runs.megabytes.push(megabytes);
    }
    return Object.fromEntries(Object.entries(runs).map(([name, values]) => [name, median(values)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A script, and no module: for one module Node starts a loader that the program does without.
const peakFolder = mkdtempSync(join(tmpdir(), "cor-check-bench-"));
const peak = join(peakFolder, "peak.cjs");
writeFileSync(peak, peakCode);
const few = measure(small, 7);
const many = measure(large, 3);
rmSync(peakFolder, { recursive: true });
const lines = [
  [`${small} documents`, few.ratio, budget, "times reading and hashing them"],
  [`time for ${large}`, many.check / few.check, growth, `times that for ${small}`],
  [`memory for ${large}`, many.megabytes / few.megabytes, growth, `times that for ${small}`],
];
console.log(
  `check ${few.check.toFixed(2)} s and ${few.megabytes.toFixed(0)} MB; ${many.check.toFixed(2)} s and ${many.megabytes.toFixed(0)} MB`,
);
for (const [name, value, most, what] of lines)
  console.log(`${name.padEnd(20)} ${value.toFixed(2)} ${what} (budget ${most})${value > most ? "  TOO SLOW" : ""}`);
process.exitCode = lines.some(([, value, most]) => value > most) ? 1 : 0;
