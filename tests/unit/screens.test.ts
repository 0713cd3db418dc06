import { describe, expect, test } from "vitest";
import { drawScreen, wordsCut } from "../../src/ask/draw.ts";
import { firstView, onKey, type View } from "../../src/ask/keys.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { widest } from "../../src/text.ts";
import { kinds, screens } from "../support/screens.ts";
import { createStage } from "../support/stage.ts";

const sizes = [40, 60, 80, 120, 200].flatMap((columns) => [8, 12, 24, 50].map((rows) => [columns, rows] as const));

test.each(Object.keys(kinds))("the %s screen has its question, its place to answer and its keys in every room", async (name) => {
  const kind = kinds[name];
  for (const [columns, rows] of sizes) {
    const stage = createStage(columns, rows);
    void kind?.open(stage.prompter).catch(() => {});
    await stage.settle();
    const { emulator } = stage;
    const lines = emulator.lines();
    const what = `${columns} x ${rows}\n${lines.join("\n")}`;
    expect(
      lines.filter((line) => line.includes(kind?.once ?? "")),
      what,
    ).toHaveLength(1);
    expect(lines.at(-1), what).toMatch(/commands|keys|quit|Esc goes back$|Enter goes on$/);
    expect(lines[emulator.cursor().row], what).toMatch(name === "filled" ? /^[>↑ ]/ : name === "reading" ? /Enter goes on$/ : /^>/);
    expect(emulator.allLines().length, what).toBeLessThanOrEqual(rows);
    for (const line of lines) expect(widest(line), what).toBeLessThan(columns);
    stage.close();
  }
});

describe("a low room", () => {
  const rowsOf = (screen: keyof typeof screens, rows: number, columns = 79) =>
    drawScreen(screens[screen], firstView(screens[screen]), 0, { columns, rows, paint: noPaint }).rows;
  test("takes the empty line first, then the guidance, and says that ? has it", () => {
    const whole = rowsOf("choice", 100);
    const less = rowsOf("choice", whole.length - 3);
    expect(less).toContain("… ? shows the rest");
    expect(less.filter((row) => !whole.includes(row))).toEqual(["… ? shows the rest"]);
    expect(less).toEqual(expect.arrayContaining(["> n  No", whole.at(-1), whole.at(-2)]));
  });
  test("of eight rows has the question, what is looked at, answers and keys", () => {
    const rows = rowsOf("choice", 8);
    expect(rows).toHaveLength(8);
    expect(rows.join("\n")).toMatch(/1\.01 Have you.*\n.*\nDocumentation.*\n.*y {2}Yes\n[\s\S]*> n {2}No[\s\S]*q save and quit$/);
  });
  test("? has all the words that were cut, and nothing where none were", () => {
    const room = { columns: 79, rows: 12, paint: noPaint };
    expect(wordsCut(screens.choice, room).join()).toMatch(/Signed by.*Ask for the list/);
    expect(wordsCut(screens.choice, { ...room, rows: 60 })).toEqual([]);
  });
  test("? opens the help, and behind it what was cut; each of it once", async () => {
    const stage = createStage(80, 12);
    void stage.prompter.question(screens.choice);
    await stage.settle();
    await stage.press("?");
    stage.prompter.say("Saved.");
    void stage.prompter.read(`Help\n${screens.choice.guidance[0]}`);
    await stage.settle();
    await stage.press("\u001b[F");
    expect(stage.emulator.lines().join("\n")).toContain("Ask for the list.");
    const all: string[] = [];
    await stage.press("\u001b[H");
    for (let page = 0; page < 6; page++) {
      all.push(...stage.emulator.lines());
      await stage.press("\u001b[6~");
    }
    expect(new Set(all.filter((line) => line.startsWith("Why: ")))).toHaveLength(1);
    stage.close();
  });
  test("leaves what was said in sight above a screen that is lower for it", async () => {
    const stage = createStage(80, 24);
    stage.prompter.say("Saved: 1.01\nHarness: what holds you.");
    void stage.prompter.question(screens.choice).catch(() => {});
    await stage.settle();
    const text = stage.emulator.lines().join("\n");
    for (const one of ["Saved: 1.01", "Why: What nobody", "> n  No", "q save and quit"]) expect(text).toContain(one);
    stage.close();
  });
});

describe("keys that do nothing on a screen", () => {
  const people = { ...screens.choice, refuses: ["not-applicable", "evidence"] as const };
  const drawn = (view: View) => drawScreen(people, view, 0, { columns: 79, rows: 50, paint: noPaint }).rows.join("\n");
  test("are not shown, not even in the menu", () => {
    expect(drawn(firstView(people))).not.toContain("x not applicable");
    expect(drawn(firstView(people))).toContain("o note  ? help");
    const menu = drawn({ ...firstView(people), menu: 0 });
    expect(menu).toContain("o  Note: what you saw");
    expect(menu).not.toMatch(/x {2}Not applicable|e {2}Evidence/);
  });
  test("where it works, x is shown", () =>
    expect(drawScreen(screens.choice, firstView(screens.choice), 0, { columns: 79, rows: 50, paint: noPaint }).rows.join("\n")).toContain(
      "x not applicable",
    ));
});

describe("the menu", () => {
  const menu = { ...firstView(screens.count), typed: "7/", menu: 0 };
  test("takes Ctrl keys too", () =>
    expect(onKey(screens.count, menu, { name: "s", ctrl: true }, "")).toEqual({ kind: "command", name: "quit" }));
  test.each(["count", "text"])("keeps what was typed on the %s screen", async (name) => {
    const stage = createStage(80, 24);
    void kinds[name]?.open(stage.prompter).catch(() => {});
    await stage.settle();
    for (const key of ["7 of", "\u001b", "\u001b[B", "k", "\u001b", " 9"]) await stage.press(key);
    const { row, column } = stage.emulator.cursor();
    expect(stage.emulator.lines()[row]).toBe("> 7 of 9");
    expect(column).toBe("> 7 of 9".length);
    stage.close();
  });
});

describe("text pasted into a terminal that does not mark it", () => {
  const lines = "Seen at the yard on Monday\ryes\rno\rand so on";
  test("is one text where text is typed, and is not taken before Enter is pressed", async () => {
    const stage = createStage(80, 24);
    const taken = stage.prompter.text("Note");
    await stage.settle();
    await stage.press(lines);
    expect(stage.emulator.lines()).toContain("> Seen at the yard on Monday yes no and so on");
    await stage.press("\r");
    expect(await taken).toBe("Seen at the yard on Monday yes no and so on");
    stage.close();
  });
  test.each(["choice", "criteria", "ticks", "choose"])("answers nothing on the %s screen", async (name) => {
    const stage = createStage(80, 40);
    let isOver = false;
    void kinds[name]?.open(stage.prompter).finally(() => {
      isOver = true;
    });
    await stage.settle();
    const before = stage.emulator.lines().filter((line) => /^[> ]/.test(line));
    await stage.press(lines);
    expect(isOver).toBe(false);
    expect(stage.emulator.lines().filter((line) => /^[> ]/.test(line))).toEqual(before);
    stage.close();
  });
});
