import { expect, test } from "vitest";
import { run, temporaryFolder } from "../support/cli.ts";
import { keys } from "../support/pty.ts";
import { ScreenTerminal } from "../support/screen.ts";

function company(): string {
  const folder = temporaryFolder();
  run(["init", "--no-input", "--pack", "secor", "--people", "4"], { cwd: folder });
  return folder;
}

test("help is read whole on the lowest screen, and the question comes back after it", async () => {
  const terminal = new ScreenTerminal(["ask"], { cwd: company(), columns: 60, rows: 9 });
  await terminal.shows("1.01 Do you have");
  terminal.press("?");
  await terminal.shows("Up and down show the rest");
  expect(terminal.lines()[0]).toContain("1.01 Do you have");
  const seen = new Set(terminal.lines());
  for (let step = 0; step < 30; step++) {
    terminal.press(keys.down);
    await terminal.still();
    for (const line of terminal.lines()) seen.add(line);
  }
  const whole = [...seen].join(" ").replace(/\s+/g, " ");
  for (const text of [
    "Why: Without a written promise",
    "Look for: Your company's own name",
    "To fix it: Write one page",
    "Use your own company name.",
  ])
    expect(whole).toContain(text);
  // The last line stands above the keys: nothing lies below it.
  expect(terminal.lines().at(-2)).toContain("kind of work.");
  terminal.press(keys.enter);
  await terminal.shows("save and quit");
  expect(terminal.text()).not.toContain("Up and down show");
  terminal.press("q");
  expect(await terminal.end()).toBe(0);
});

test("help in the quick look is in sight though the page fills the window, and what was saved stays in sight above the next page", async () => {
  const terminal = new ScreenTerminal(["ask", "--quick"], { cwd: company(), columns: 80, rows: 24 });
  await terminal.shows("Quick look, 1 of 13");
  terminal.press("?");
  await terminal.shows("Why: Without a written promise");
  terminal.press(keys.enter);
  await terminal.shows("Quick look, 1 of 13");
  expect(terminal.text()).not.toContain("Why: Without");
  terminal.press("1");
  terminal.press(keys.enter);
  await terminal.shows("Quick look, 2 of 13");
  expect(terminal.lines()[0]).toBe("Saved: 1. Corporate Health and Safety Policy, 1 of 9 ticked.");
  expect(terminal.lines().at(-1)).toContain("save and quit");
  terminal.press("q");
  expect(await terminal.end()).toBe(0);
});
