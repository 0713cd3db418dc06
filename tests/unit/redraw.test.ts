import { describe, expect, test } from "vitest";
import { kinds, wideWords } from "../support/screens.ts";
import { createStage, type Stage } from "../support/stage.ts";

const key = { up: "\u001b[A", down: "\u001b[B", right: "\u001b[C", left: "\u001b[D", escape: "\u001b", ctrlL: "\f" };
const long = `${wideWords} and a lot of words `.repeat(12);
const pastes = [
  `\u001b[200~one line\u001b[201~`,
  `\u001b[200~first\rsecond\nthird\r\n${long}\u001b[201~`,
  `\u001b[200~${"無".repeat(300)}\u001b[201~`,
  long,
];
const common = [
  key.up,
  key.down,
  key.left,
  key.right,
  key.escape,
  "\t",
  "\u001b[H",
  "\u001b[F",
  "\u001b[5~",
  "\u007f",
  "7",
  "/",
  "k",
  " ",
  "\u0017",
  "\u000b",
];
const text = ["word ", "測", "👨‍👩‍👧‍👦", "e\u0301", "क्षि", "🇨🇦", "x".repeat(50), "\u0001", "\u0005"];

/** What stands there, against the same drawn from nothing: nothing left over, nothing missing, nothing twice, the cursor in its place. */
async function expectClean(stage: Stage, once: string | undefined, what: string): Promise<void> {
  const { emulator } = stage;
  const before = emulator.lines();
  const cursor = emulator.cursor();
  expect(before.map((_, row) => emulator.isBroken(row)).some(Boolean), `${what}: a row broken by the terminal\n${before.join("\n")}`).toBe(
    false,
  );
  expect(before[cursor.row], `${what}: the cursor at row ${cursor.row} of\n${before.join("\n")}`).toMatch(
    once === undefined ? /Enter goes on$/ : /^([>↑↓]| {2}|$)/,
  );
  await stage.press(key.ctrlL);
  const fresh = emulator.lines();
  const above = before.length - fresh.length;
  expect(before.slice(Math.max(0, above)).join("\n"), what).toBe(fresh.slice(Math.max(0, -above)).join("\n"));
  expect(cursor, what).toEqual({ row: emulator.cursor().row + above, column: emulator.cursor().column });
  expect(
    before.slice(0, Math.max(0, above)).filter((line) => !/^Saved: \d+$/.test(line)),
    `${what}: left over`,
  ).toEqual([]);
  if (once !== undefined && emulator.rows >= 12)
    expect(
      before.filter((line) => line.includes(once)),
      `${what}\n${before.join("\n")}`,
    ).toHaveLength(1);
}

describe.each(Object.keys(kinds))("the %s screen", (name) => {
  const kind = kinds[name];
  if (!kind) throw new Error(name);
  test.each([
    [40, 24, "breaks anew"],
    [60, 12, "as on Windows"],
    [80, 8, "breaks anew"],
    [120, 50, "as on Windows"],
    [200, 24, "breaks anew"],
  ] as const)(
    "at %i columns and %i rows (%s) stays clean under keys, pastes and another size of the window",
    async (columns, rows, resizing) => {
      let seed = columns * 31 + rows;
      const below = (limit: number) => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return Math.floor((seed / 2147483648) * limit);
      };
      const any = <T>(list: readonly T[]): T => list[below(list.length)] as T;
      const stage = createStage(columns, rows, resizing);
      let isOpen = false;
      let said = 0;
      for (let turn = 0; turn < 14; turn++) {
        if (!isOpen) {
          isOpen = true;
          for (let line = 1 + below(3); line > 0; line--) stage.prompter.say(`Saved: ${++said}`);
          void kind.open(stage.prompter).finally(() => {
            isOpen = false;
          });
          await stage.settle();
        }
        const dice = below(10);
        let what = "";
        if (dice === 0) {
          const [wide, high] = [any([40, 47, 60, 80, 120, 200]), any([8, 12, 24, 40])];
          what = `${wide} x ${high}`;
          await stage.resize(wide, high);
        } else {
          const pressed = dice === 1 ? any(pastes) : any(kind.isTyped ? [...common, ...text, ...text] : common);
          what = JSON.stringify(pressed);
          await stage.press(pressed);
        }
        if (isOpen) await expectClean(stage, kind.canScroll ? undefined : kind.once, `turn ${turn}, ${what}`);
      }
      stage.close();
    },
  );
});
