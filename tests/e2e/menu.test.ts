import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const pack = parse(readFileSync(join(root, "elements/secor/pack.yaml"), "utf8")) as { roles: { counted?: boolean; title: string }[] };

test("from nothing but the name of the program to the first report, and out again", async () => {
  const folder = temporaryFolder();
  const terminal = new Terminal([], { cwd: folder });
  const type = async (seen: string, text: string) => {
    await terminal.see(seen);
    terminal.press(text);
  };
  await type("What do you want to do?", "2");
  await type("at the busiest moment?", `7${keys.enter}`);
  await type("no WCB account of their own?", `0${keys.enter}`);
  await type("Which one do you go for?", "1");
  await type("The legal name", `Northern Framing Ltd.${keys.enter}`);
  await type("What is the audit for?", "1");
  await type("How many places of work", keys.enter);
  await type("What do you call it?", keys.enter);
  for (const role of pack.roles.filter((one) => one.counted)) await type(`as ${role.title.toLowerCase()}`, `1${keys.enter}`);
  await type("1.01 Do you have a written", "y");
  await type("1.02 Has the owner", "q");
  await terminal.see("Go on answering");
  expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toContain("documentation: yes");
  await type("Plan: the shortest way", "5");
  await terminal.see("What do you want to do?");
  expect(terminal.plain()).toContain("to a pass on our points");
  await type("Report: where you stand", "6");
  await terminal.see("What do you want to do?");
  expect(terminal.plain()).toContain("you need 80");
  await type("Quit", "8");
  expect(await terminal.end()).toBe(0);
}, 30_000);

test("the menu can be left at once, by Esc and by Ctrl-C, and leaves nothing behind", async () => {
  for (const [key, code] of [
    [keys.escape, 0],
    [keys.ctrlC, 130],
  ] as const) {
    const folder = temporaryFolder();
    const terminal = new Terminal([], { cwd: folder });
    await terminal.see("What do you want to do?");
    terminal.press(key);
    expect(await terminal.end()).toBe(code);
    expect(existsSync(join(folder, "assessment.yaml"))).toBe(false);
  }
});
