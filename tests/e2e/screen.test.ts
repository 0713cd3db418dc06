import { expect, test } from "vitest";
import { temporaryFolder } from "../support/cli.ts";
import { keys } from "../support/pty.ts";
import { ScreenTerminal } from "../support/screen.ts";

test("what is seen is the screen: colours, the marked row, the place of the cursor, and what scrolled away", async () => {
  const terminal = new ScreenTerminal([], { cwd: temporaryFolder(), env: { NO_COLOR: "" }, rows: 12 });
  await terminal.shows("What do you want to do?");
  const marked = terminal.runs().find((runs) => runs[0]?.text.startsWith("> 1"));
  expect(marked).toMatchObject([{ isBold: true }]);
  expect(terminal.lines().filter((line) => line.startsWith("> "))).toHaveLength(1);
  terminal.resize(60, 20);
  terminal.press(keys.down);
  await terminal.shows("> 2");
  expect(terminal.lines().filter((line) => line.startsWith("> "))).toHaveLength(1);
  terminal.press(keys.escape);
  expect(await terminal.end()).toBe(0);
  await terminal.shows("Nothing was written.");
  expect(terminal.allLines().length).toBeGreaterThanOrEqual(terminal.lines().length);
});
