import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/cli.ts";
import { Terminal } from "../support/pty.ts";

function newCompany(): string {
  const folder = temporaryFolder();
  const sites = "sites:\n  - {id: shop, headcount: {owner: 1, worker: 6}}";
  writeFileSync(join(folder, "assessment.yaml"), `format: 1\npack: secor\nedition: "2026.1"\n${sites}\nanswers: {}\n`);
  return folder;
}

const drawn = (text: string) => text.includes("save and quit");

test("a key pressed the moment the first question is on the screen is an answer to it, though the line editor is still being loaded", async () => {
  for (let time = 0; time < 8; time++) {
    const folder = newCompany();
    const terminal = new Terminal(["ask"], { cwd: folder });
    await terminal.until(drawn);
    terminal.press("n");
    await terminal.until((text) => text.includes("Saved: 1.01"));
    expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toContain("documentation: no");
    terminal.kill("SIGKILL");
  }
});

test("what was typed before the first question was there to be read answers nothing", async () => {
  const folder = newCompany();
  const before = readFileSync(join(folder, "assessment.yaml"), "utf8");
  const terminal = new Terminal(["ask"], { cwd: folder });
  terminal.press("yyy");
  await terminal.see("save and quit");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toBe(before);
  terminal.press("n");
  await terminal.see("Saved: 1.01");
  expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toContain("documentation: no");
  terminal.kill("SIGKILL");
});
