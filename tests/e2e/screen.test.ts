import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { keys } from "../support/pty.ts";
import { ScreenTerminal } from "../support/screen.ts";

const wideName = "測試工程 👨‍👩‍👧‍👦 Cafe\u0301 क्षि Ltd.";
const note = "Seen at 測試 by 👍🏽 क्षि: the list of harnesses was signed on every day but two, which were looked at with the foreman.";

/** The example pack and a company whose places have names in wide signs. */
function folderWith(answers = "{}"): string {
  const folder = temporaryFolder();
  cpSync(join(root, "tests/fixtures/worked-example"), folder, { recursive: true });
  const head = `format: 1\npack: worked\nedition: "1"\ncompany: {legal_name: "${wideName}"}\nsites:\n  - {id: office, title: "${wideName}", headcount: {worker: 4}}\n`;
  writeFileSync(join(folder, "assessment.yaml"), `${head}answers: ${answers}\n`);
  return folder;
}

const open = (columns: number, rows: number, folder = folderWith(), args = ["ask", "--pack", "pack"]) =>
  new ScreenTerminal(args, { cwd: folder, columns, rows });

const times = (terminal: ScreenTerminal, text: string | RegExp) =>
  terminal.lines().filter((line) => (typeof text === "string" ? line.includes(text) : text.test(line)));

/** One screen and no more: its question once, its last key line once and at the foot, no row broken by the terminal. */
function expectOne(terminal: ScreenTerminal, question: string, last = /Esc all commands|q save and quit$/): void {
  const lines = terminal.lines();
  const what = lines.join("\n");
  expect(times(terminal, question), what).toHaveLength(1);
  expect(lines.at(-1), what).toMatch(last);
  expect(times(terminal, /save and quit|saves and quits/).length, what).toBeLessThanOrEqual(1);
  expect(
    lines.some((_, row) => terminal.isBroken(row)),
    what,
  ).toBe(false);
}

/** The cursor stands behind what was typed last. Joined emoji are left out: the emulator draws them part by part. */
function expectTyping(terminal: ScreenTerminal, end: string): void {
  const { row, column } = terminal.cursor();
  const lines = terminal.lines();
  const isNext = (lines[row] ?? "").trim() === "";
  const line = lines[isNext ? row - 1 : row] ?? "";
  expect(line.endsWith(end.trimEnd()), `${line}\n${terminal.text()}`).toBe(true);
  const typed = line + " ".repeat(end.length - end.trimEnd().length);
  if (/^[ -~]*$/.test(line)) expect(column, terminal.text()).toBe(isNext ? 2 : typed.length);
}

test("what is seen is the screen: colours, the marked row, the place of the cursor, and what scrolled away", async () => {
  const terminal = new ScreenTerminal([], { cwd: temporaryFolder(), env: { NO_COLOR: "" }, rows: 12 });
  await terminal.shows("What do you want to do?");
  const marked = terminal.runs().find((runs) => runs[0]?.text.startsWith("> 1"));
  expect(marked).toMatchObject([{ isBold: true }]);
  expect(times(terminal, /^> /)).toHaveLength(1);
  terminal.resize(60, 20);
  terminal.press(keys.down);
  await terminal.shows("> 2");
  expect(times(terminal, /^> /)).toHaveLength(1);
  terminal.press(keys.escape);
  expect(await terminal.end()).toBe(0);
  await terminal.shows("Nothing was written.");
  expect(terminal.allLines().length).toBeGreaterThanOrEqual(terminal.lines().length);
});

describe.each([
  [40, 24],
  [60, 12],
  [80, 24],
  [120, 40],
  [200, 50],
])("at %i columns and %i rows", (columns, rows) => {
  test("each kind of screen is drawn once, key by key, and the answers are those that were keyed", async () => {
    const folder = folderWith();
    const terminal = open(columns, rows, folder);
    await terminal.shows("1.01 Is there a policy?");
    for (const [key, seen] of [
      [keys.down, "> p Partly"],
      [keys.down, "> n No"],
      ["k", '"k" is no key here'],
    ] as const) {
      terminal.press(key);
      await terminal.shows(seen);
      expectOne(terminal, "1.01 Is there a policy?");
    }
    expect(times(terminal, '"k" is no key here')).toHaveLength(1);
    terminal.press(keys.escape);
    await terminal.shows("Arrows and Enter");
    expectOne(terminal, "1.01 Is there", /goes back$|^back$/);
    terminal.press(keys.escape);
    await terminal.hides("Arrows and Enter");
    expectOne(terminal, "1.01 Is there a policy?");
    terminal.press("v");
    await terminal.shows("Overview of the elements");
    terminal.press(keys.down);
    await terminal.shows("> 2");
    expectOne(terminal, "Overview of", /Esc goes back$/);
    terminal.press(keys.escape);
    await terminal.shows("1.01 Is there a policy?");
    terminal.press("o");
    await terminal.shows("Note: what you saw,");
    for (const part of note.match(/(?:\S+ ?){1,4}/g) ?? []) {
      terminal.press(part);
      await terminal.shows(part.trim());
      expectTyping(terminal, part.match(/\S+ ?$/)?.[0] ?? "");
      expectOne(terminal, "Note: what you saw", /Esc all commands$/);
    }
    terminal.press(keys.enter);
    await terminal.shows("1.01 Is there a policy?");
    terminal.press("p");
    await terminal.shows("1.02 Is it known?");
    for (const part of ["7", " of", " 9"]) {
      terminal.press(part);
      await terminal.shows(`> ${"7 of 9".slice(0, "7 of 9".indexOf(part) + part.length)}`);
      expectTyping(terminal, part);
      expectOne(terminal, "1.02 Is it known?");
    }
    terminal.press(keys.enter);
    await terminal.shows("2.01 Are there records?");
    terminal.press(keys.ctrlS);
    expect(await terminal.end()).toBe(0);
    const file = readFileSync(join(folder, "assessment.yaml"), "utf8");
    for (const one of ["documentation: partial", "{positive: 7, of: 9}"]) expect(file).toContain(one);
    expect(file.replace(/\s+/g, " ")).toContain(note);
  });

  test("while the window changes its size in the middle of typing, again and again", async () => {
    const terminal = open(columns, rows, folderWith("{a.policy: {documentation: yes}}"));
    await terminal.shows("1.02 Is it known?");
    terminal.press(keys.escape);
    await terminal.shows("Arrows and Enter");
    terminal.press("o");
    await terminal.shows("Note: what you saw,");
    terminal.press(note);
    await terminal.shows("the foreman.");
    for (const [wide, high] of [
      [40, rows],
      [47, 8],
      [200, 50],
      [60, 12],
      [columns, rows],
    ] as const) {
      terminal.resize(wide, high);
      terminal.press("x");
      await terminal.shows("foreman.x");
      terminal.press("\u007f");
      await terminal.hides("foreman.x");
      expectOne(terminal, "Note: what you saw", /Esc all commands$/);
      expectTyping(terminal, "foreman.");
    }
    terminal.press(keys.enter);
    await terminal.shows("1.02 Is it known?");
    expectOne(terminal, "1.02 Is it known?");
    for (const wide of [44, 90, 43, columns]) {
      terminal.resize(wide, rows);
      terminal.press("7");
      await terminal.shows("> 7");
      expectOne(terminal, "1.02 Is it known?");
      terminal.press("\u007f");
      await terminal.hides("> 7");
    }
    terminal.press(keys.ctrlS);
    expect(await terminal.end()).toBe(0);
  });

  test.each([
    ["marked as pasted", "\u001b[200~", "\u001b[201~"],
    ["not marked", "", ""],
  ])("after long text in several lines, %s", async (_, before, after) => {
    const folder = folderWith();
    const terminal = open(columns, rows, folder);
    const text = `${`${note} `.repeat(8)}`;
    await terminal.shows("1.01 Is there a policy?");
    terminal.press(`${before}yes, all of it\rno, not all\rq${after}`);
    await terminal.shows("Pasted text is no key here.");
    expectOne(terminal, "1.01 Is there a policy?");
    terminal.press("o");
    await terminal.shows("Note: what you saw,");
    terminal.press(`${before}First line\rsecond line\r\n${text}end${after}`);
    await terminal.shows("foreman. end");
    expectOne(terminal, "Note: what you saw", /Esc all commands$/);
    expectTyping(terminal, "end");
    terminal.press(keys.enter);
    await terminal.shows("1.01 Is there a policy?");
    expectOne(terminal, "1.01 Is there a policy?");
    const file = readFileSync(join(folder, "assessment.yaml"), "utf8").replace(/\s+/g, " ");
    expect(file).toContain("First line second line Seen at");
    expect(file).not.toContain("documentation");
    terminal.press("q");
    expect(await terminal.end()).toBe(0);
  });
});

test("the packs that ship can be answered in a window of 40 columns and eight rows", async () => {
  const folder = temporaryFolder();
  expect(run(["init", "--no-input", "--pack", "secor", "--people", "8", "--name", wideName], { cwd: folder }).code).toBe(0);
  const terminal = new ScreenTerminal(["ask", "--quick"], { cwd: folder, columns: 40, rows: 8 });
  await terminal.shows("Quick look, 1 of");
  for (const key of [keys.down, keys.down, " "]) terminal.press(key);
  await terminal.shows("> 3 [x]");
  expect(times(terminal, /^> /)).toHaveLength(1);
  expect(terminal.lines().at(-1)).toContain("q save and quit");
  expect(terminal.lines().length).toBeLessThanOrEqual(8);
  terminal.press("q");
  await terminal.end();
  const ask = new ScreenTerminal(["ask"], { cwd: folder, columns: 40, rows: 8 });
  await ask.shows("q save and quit");
  for (const [key, seen] of [
    ["?", "Up and down show the rest"],
    ["\u001b[F", "Find the safety policy."],
    [keys.enter, "q save and quit"],
    ["/", "Find: a number"],
    [`drill${keys.enter}`, "Which one?"],
    ["1", "q save and quit"],
    ["r", "Check your answers"],
    [keys.escape, "q save and quit"],
  ] as const) {
    ask.press(key);
    await ask.shows(seen);
    expect(ask.lines().length).toBeLessThanOrEqual(8);
    expect(ask.lines().some((_, row) => ask.isBroken(row))).toBe(false);
  }
  ask.press("q");
  expect(await ask.end()).toBe(0);
});

test.runIf(spawnSync("sh", ["-c", "set -m"]).status === 0)(
  "nothing that is asked goes to standard output, and Ctrl-Z does not stop the program",
  async () => {
    const folder = folderWith();
    const terminal = new ScreenTerminal(["ask", "--pack", "pack"], { cwd: folder, shell: '"$@" >printed.txt' });
    await terminal.shows("1.01 Is there a policy?");
    terminal.press("\u001a");
    await terminal.shows("Nothing is left to undo");
    terminal.press("q");
    expect(await terminal.end()).toBe(0);
    expect(readFileSync(join(folder, "printed.txt"), "utf8")).toBe("");
  },
);
