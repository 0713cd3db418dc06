import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const kills = 200;
const begin =
  'format: 1\npack: secor\nedition: "2026.1"   # ours\ncompany: {people_peak: 7}\nsites:\n  - {id: shop, headcount: {owner: 1, worker: 6}}\nanswers: {}\n';
const line = `yes${keys.enter}`;

/** The same draws at every run, from 0 up to 1. */
function draws(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
}

function answersIn(text: string): number {
  const { answers } = parse(text) as { answers: Record<string, object> | null };
  return Object.values(answers ?? {}).reduce((sum, answer) => sum + Object.keys(answer).length, 0);
}

test(`killed ${kills} times at any moment: what was said to be saved is there, the file is whole, and the end is the same`, async () => {
  const folder = temporaryFolder();
  const file = join(folder, "assessment.yaml");
  writeFileSync(file, begin);
  const undisturbed = run(["ask", "--plain"], { cwd: folder, input: "yes\n".repeat(400), env: { CI: "" } });
  expect(undisturbed.code, undisturbed.err).toBe(0);
  const whole = readFileSync(file, "utf8");
  const all = answersIn(whole);
  expect(all).toBeGreaterThan(120);

  const draw = draws();
  writeFileSync(file, begin);
  let finished = 0;
  let cutShort = 0;
  for (let kill = 0; kill < kills; kill++) {
    const before = answersIn(readFileSync(file, "utf8"));
    const terminal = new Terminal(["ask", "--plain"], { cwd: folder });
    await terminal.see("\n> ");
    terminal.press(line.repeat(40));
    await terminal.count(/Saved: /g, Math.floor(draw() * 12));
    await new Promise((resolve) => setTimeout(resolve, draw() * 12));
    terminal.kill("SIGKILL");
    await terminal.end();
    const text = readFileSync(file, "utf8");
    const acknowledged = terminal.plain().match(/Saved: /g)?.length ?? 0;
    const kept = answersIn(text) - before;
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    if (kept > 0 && kept < 40) cutShort++;
    if (answersIn(text) === all) {
      expect(text).toBe(whole);
      writeFileSync(file, begin);
      finished++;
    }
  }
  // The kills fell where something was at stake, and the interview came to its end in spite of them.
  expect(cutShort).toBeGreaterThan(kills / 4);
  const rest = run(["ask", "--plain"], { cwd: folder, input: "yes\n".repeat(400), env: { CI: "" } });
  expect(rest.code, rest.err).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(whole);
  expect(finished).toBeGreaterThan(0);
}, 900_000);
