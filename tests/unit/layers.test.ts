import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/cli.ts";

const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

test.each([
  ["score", 'export { loadPack } from "../load/pack.ts";', "score is pure arithmetic"],
  ["model", 'export { run } from "../cli.ts";', "model imports only zod"],
  ["report", 'export { scoreAudit } from "../score/audit.ts";', "A reporter turns a result into text"],
  ["load", 'export { conduct } from "../ask/flow.ts";', "load reads, judges and saves"],
  ["ask", 'export { scoreAudit } from "../score/audit.ts";', "ask talks to a person"],
  ["commands", 'export { registerAsk } from "./ask.ts";', "Commands do not import one another"],
  ["load", 'export { parse } from "yaml";', "know the YAML library"],
  ["report", 'export { Chalk } from "chalk";', "Colour lives in src/terminal"],
  ["evidence", 'export { scoreAudit } from "../score/audit.ts";', "evidence judges files"],
  ["plan", 'export { loadPack } from "../load/pack.ts";', "plan is pure"],
  ["sample", 'export { loadPack } from "../load/pack.ts";', "sample is pure"],
  ["compare", 'export { scoreAudit } from "../score/audit.ts";', "compare sets two"],
  ["merge", 'export { scoreAudit } from "../score/audit.ts";', "merge joins"],
  ["carry", 'export { scoreAudit } from "../score/audit.ts";', "carry moves answers"],
  ["refund", 'export { scoreAudit } from "../score/audit.ts";', "refund is pure"],
  ["doctor", 'export { walk } from "../load/walk.ts";', "doctor judges what was seen"],
  ["score", "export const x = process.pid;", "Only bin and src/io.ts touch the process"],
])("a layer broken in src/%s is a lint error that says what to do", (folder, text, message) => {
  const file = join(root, "src", folder, "zz-broken-layer.ts");
  mkdirSync(join(root, "src", folder), { recursive: true });
  writeFileSync(file, `${text}\n`);
  try {
    const done = spawnSync(process.execPath, [biome, "lint", "--vcs-enabled=false", file], { cwd: root, encoding: "utf8" });
    expect(done.status).toBe(1);
    expect(`${done.stdout}${done.stderr}`).toContain(message);
  } finally {
    rmSync(file);
  }
});
