import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const pack = parse(readFileSync(join(root, "elements/secor/pack.yaml"), "utf8")) as { roles: { counted?: boolean; title: string }[] };

test("from nothing but the name of the program to the first report, and out again", async () => {
  const folder = temporaryFolder();
  const terminal = new Terminal([], { cwd: folder });
  const type = async (seen: string, text: string) => {
    await terminal.see(seen);
    terminal.press(text);
  };
  await type("Welcome to cor-check", "2");
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
  expect(terminal.plain()).toContain("the shortest way to a pass");
  expect(terminal.plain()).toContain("It is long: scroll up to where it begins.");
  await type("Report: where you stand", "6");
  await terminal.see("What do you want to do?");
  expect(terminal.plain()).toContain("you need 80");
  await type("Quit", "9");
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

test("back out of the first start question is back in the menu, with nothing written", async () => {
  const folder = temporaryFolder();
  const terminal = new Terminal([], { cwd: folder });
  for (const [start, first] of [
    ["1", "1 of 3. How many people"],
    ["2", "at the busiest moment?"],
  ] as const) {
    await terminal.see("What do you want to do?");
    terminal.press(start);
    await terminal.see(first);
    terminal.press(keys.ctrlB);
    await terminal.see("Nothing was written.");
  }
  await terminal.see("Welcome to cor-check");
  terminal.press("7");
  expect(await terminal.end()).toBe(0);
  expect(existsSync(join(folder, "assessment.yaml"))).toBe(false);
});

test("the next year begins from the menu: this year's answers go to a file beside, and what still counts comes along", async () => {
  const folder = temporaryFolder();
  run(["init", "--no-input", "--pack", "secor", "--people", "7"], { cwd: folder });
  const open = async () => {
    const terminal = new Terminal([], { cwd: folder });
    await terminal.see("What do you want to do?");
    return terminal;
  };
  const before = await open();
  expect(before.plain()).not.toContain("Begin the next year");
  before.press(keys.escape);
  await before.end();
  const empty = readFileSync(join(folder, "assessment.yaml"), "utf8");
  writeFileSync(join(folder, "assessment.yaml"), empty.replace("answers: {}", "answers:\n  safety-policy.written: {documentation: yes}"));
  const terminal = await open();
  terminal.press("8");
  await terminal.see("at the busiest moment?");
  terminal.press(keys.enter);
  await terminal.see("no WCB account");
  terminal.press(keys.enter);
  await terminal.see("Which one do you go for?");
  terminal.press("1");
  await terminal.see("The legal name");
  terminal.press(keys.enter);
  await terminal.see("What is the audit for?");
  terminal.press(keys.enter);
  await terminal.see("How many places of work");
  terminal.press(keys.enter);
  await terminal.see("What do you call it?");
  terminal.press(keys.enter);
  for (const role of pack.roles.filter((one) => one.counted)) {
    await terminal.see(`as ${role.title.toLowerCase()}`);
    terminal.press(keys.enter);
  }
  await terminal.see("Welcome back");
  terminal.press(keys.escape);
  expect(await terminal.end()).toBe(0);
  const [kept = ""] = readdirSync(join(folder, "assessments"));
  expect(readFileSync(join(folder, "assessments", kept), "utf8")).toContain("safety-policy.written: {documentation: yes}");
  expect(readFileSync(join(folder, "assessment.yaml"), "utf8")).toContain(`from: assessments/${kept}`);
});
