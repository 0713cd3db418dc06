import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typedRows, typedWithin } from "../../src/ask/typed-line.ts";
import { widest } from "../../src/text.ts";

describe("typed text in rows", () => {
  test("fits on one, and the cursor stands behind it", () =>
    expect(typedRows("7/9", 3, 40)).toEqual({ rows: ["> 7/9"], at: 0, left: "> 7/9" }));
  test("is broken after a space, and goes on below itself", () =>
    expect(typedRows("one two three four", 18, 11)).toEqual({ rows: ["> one two ", "  three ", "  four"], at: 2, left: "  four" }));
  test("is broken anywhere where there is no space", () =>
    expect(typedRows("x".repeat(15), 15, 12).rows).toEqual(["> xxxxxxxxxx", "  xxxxx"]));
  test("a full row leaves the cursor the next one", () =>
    expect(typedRows("x".repeat(10), 10, 12)).toEqual({ rows: ["> xxxxxxxxxx", "  "], at: 1, left: "  " }));
  test("the cursor in the middle stands between the signs it is between", () => {
    expect(typedRows("one two three four", 4, 12)).toMatchObject({ at: 0, left: "> one " });
    expect(typedRows("one two three four", 9, 12)).toMatchObject({ at: 1, left: "  t" });
    expect(typedRows("a👨‍👩‍👧b", "a👨‍👩‍👧".length, 40).left).toBe("> a👨‍👩‍👧");
  });
  test("what cannot be seen is made visible", () =>
    expect(typedRows("a\u0007\u202eb", 2, 40)).toMatchObject({ rows: ["> a<U+0007><U+202E>b"], left: "> a<U+0007>" }));
  test("around the cursor only, where there is no room; arrows say that there is more", () => {
    const typed = typedRows("one two three four five six", 9, 12);
    expect(typed.rows).toHaveLength(4);
    expect(typedWithin(typed, 2).rows).toEqual(["> one two ", "↓ three "]);
    expect(typedWithin(typedRows("one two three four five six", 27, 12), 2)).toEqual({
      rows: ["↑ four five ", "  six"],
      at: 1,
      left: "  six",
    });
  });
});

test("no row is wider than the room on any terminal, and nothing is lost", () => {
  const signs = fc.constantFrom("a", " ", "測", "👨‍👩‍👧‍👦", "👍🏽", "🇨🇦", "❤️", "é", "e\u0301", "क्षि", "ｱ", "\u0301", "word ");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 80 }), fc.integer({ min: 12, max: 60 }), fc.nat(400), (list, columns, place) => {
      const text = list.join("");
      const { rows, at, left } = typedRows(text, Math.min(place, text.length), columns);
      for (const row of rows) expect(widest(row)).toBeLessThanOrEqual(columns);
      expect(rows.map((row) => row.slice(2)).join("")).toBe(text);
      expect(rows[at]?.startsWith(left)).toBe(true);
    }),
    { seed: 4 },
  );
});
