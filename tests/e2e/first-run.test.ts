import { join } from "node:path";
import { expect, test } from "vitest";
import { root, temporaryFolder } from "../support/cli.ts";
import { keys } from "../support/pty.ts";
import { ScreenTerminal } from "../support/screen.ts";

/** Always the same day, so that the recording is the same whenever it is made. */
const clock = `const Real = Date, now = Real.UTC(2026, 10, 30, 16);
globalThis.Date = class extends Real { constructor(...given) { super(...(given.length ? given : [now])); } static now() { return now; } };`;
const env = {
  TZ: "UTC",
  LC_ALL: "C.UTF-8",
  COR_CHECK_ACCESSIBLE: "",
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}`,
};

const opening = `# A first run, as it was recorded

A bakery of four people begins, from an empty folder to the first report. Every picture below is the screen as it stood, made anew by a test at every
change of the program. How to install it: [start here](start-here.md).
`;

/** The screen after something was done, under words that say what. */
class Recording {
  text = opening;
  terminal: ScreenTerminal;
  private readonly folder = temporaryFolder();

  constructor() {
    this.terminal = this.start();
  }

  start(): ScreenTerminal {
    this.terminal = new ScreenTerminal([], { cwd: this.folder, columns: 80, rows: 30, env });
    return this.terminal;
  }

  chapter(title: string): void {
    this.text += `\n## ${title}\n`;
  }

  /** Waits for the words, one after another, and keeps what is to be seen then. */
  async keep(words: string | readonly string[], done: string, rows = (all: readonly string[]) => all): Promise<void> {
    for (const one of [words].flat()) await this.terminal.shows(one);
    const seen = rows(this.terminal.lines()).join("\n").trimEnd();
    this.text += `\n${done}\n\n\`\`\`text\n${seen}\n\`\`\`\n`;
  }

  async press(text: string, words: string): Promise<void> {
    this.terminal.press(text);
    await this.terminal.shows(words);
  }
}

test("docs/first-run.md is what a first run looks like (-u makes it anew)", async () => {
  const run = new Recording();
  run.chapter("Three things");
  await run.keep("Esc goes back", "Typed: `cor-check` and Enter.");
  run.terminal.press(keys.enter);
  await run.keep("1 of 3. How many people", "Pressed: Enter.");
  await run.press("?", "> ?");
  run.terminal.press(keys.enter);
  await run.keep("Workers' Compensation Board", "Typed: `?` and Enter, as it is not clear who counts.");
  await run.press("\u0015", "> ");
  run.terminal.press(`4${keys.enter}`);
  await run.keep("2 of 3. Which one", "Typed: `4` and Enter.");
  run.terminal.press("1");
  await run.keep("3 of 3. What is your company called?", "Pressed: `1`.");

  run.chapter("The quick look");
  run.terminal.press(`Rye Bakery Ltd.${keys.enter}`);
  await run.keep("Quick look, 1 of 13", "Typed: `Rye Bakery Ltd.` and Enter.");
  await run.press("1", "1 [x]");
  await run.press("2", "2 [x]");
  await run.press("8", "8 [x]");
  run.terminal.press("?");
  await run.keep("orientation: What a new person", "Pressed: `1`, `2` and `8` for what is there, then `?` for what the marked line means.");
  await run.press(keys.enter, "> 8 [x]");
  run.terminal.press(keys.enter);
  await run.keep("Quick look, 2 of 13", "Pressed: Enter to go back, and Enter once more: it is saved, and the next page comes.");
  for (let page = 2; page < 13; page++) {
    await run.press("1", "1 [x]");
    await run.press(keys.enter, `Quick look, ${page + 1} of 13`);
  }
  await run.keep("Quick look, 13 of 13", "The same for the next pages: `1` and Enter.");
  run.terminal.press(keys.enter);
  await run.keep("And now?", "Pressed: Enter. The list is longer than the window; all of it reads:", () => {
    const all = run.terminal.allLines();
    return all.slice(all.findIndex((line) => line.startsWith("Your first gap list")));
  });

  run.chapter("The first questions");
  run.terminal.press("1");
  await run.keep("save and quit", "Pressed: `1`.");
  run.terminal.press("?");
  await run.keep("site: A place of work", "Pressed: `?`. How to put it right is said, and the words of the trade are explained.");
  await run.press(keys.enter, "save and quit");
  run.terminal.press("o");
  await run.keep("Note: what you saw", "Pressed: Enter to go back, and `o` for a note.");
  run.terminal.press(`Emergency plan of 2026-03-14: the first two points only.${keys.enter}`);
  await run.keep("Note: Emergency plan of", "Typed: what was seen, and Enter.");
  await run.press("1", "1 [x]");
  await run.press("2", "2 [x]");
  run.terminal.press(keys.enter);
  await run.keep("11.05", "Pressed: `1`, `2` and Enter. It is saved, and the next question comes.");

  run.chapter("Enough for today, and coming back");
  await run.press(keys.ctrlS, "Welcome back, Rye Bakery Ltd.");
  run.terminal.press("9");
  expect(await run.terminal.end()).toBe(0);
  await run.keep("All is saved.", "Pressed: Ctrl-S, as the line at the bottom says, and `9` in the menu.");
  run.start();
  await run.keep("Esc goes back", "Another day. Typed: `cor-check` and Enter.");
  run.terminal.press("1");
  await run.keep("11.05", "Pressed: `1`. It goes on where it was left.");

  run.chapter("The first report");
  await run.press(keys.ctrlS, "Welcome back, Rye Bakery Ltd.");
  run.terminal.press("6");
  await run.keep(["It is long: scroll up", "Esc goes back"], "Pressed: Ctrl-S, and `6` in the menu.");
  const all = run.terminal.allLines();
  const from = all.findIndex((line) => line.startsWith("Small Employer Certificate of Recognition"));
  await run.keep("It is long", "Scrolled up to where it begins.", () => all.slice(from - 1, from + 29));
  run.terminal.press(keys.escape);
  expect(await run.terminal.end()).toBe(0);
  await expect(run.text).toMatchFileSnapshot(join(root, "docs/first-run.md"));
}, 120_000);
