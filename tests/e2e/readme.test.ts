import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, temporaryFolder } from "../support/cli.ts";
import { Terminal } from "../support/pty.ts";

const readme = readFileSync(join(root, "README.md"), "utf8").replaceAll("\r", "");
const [prompt = "", report = ""] = [...readme.matchAll(/```text\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");

test("the report shown in the README is the report of the example", () => {
  const real = readFileSync(join(root, "examples/small-employer/report.txt"), "utf8").replaceAll("\r", "");
  expect(report.length).toBeGreaterThan(500);
  expect(real.startsWith(report.replace(/\n…\n$/, ""))).toBe(true);
});

test("the prompt shown in the README is what ask shows", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/small-employer/assessment.yaml"), join(folder, "assessment.yaml"));
  const terminal = new Terminal(["ask", "11.07", "--as-of", "2026-11-20"], { cwd: folder });
  await terminal.see("save and quit");
  const shown = terminal.plain();
  for (const line of prompt.trim().split("\n")) expect(shown).toContain(line);
  terminal.press("q");
  expect(await terminal.end()).toBe(0);
});
