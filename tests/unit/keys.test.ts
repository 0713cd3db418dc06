import { describe, expect, test } from "vitest";
import { startInterview } from "../../src/ask/interview.ts";
import { firstView, type Key, onKey, type View } from "../../src/ask/keys.ts";
import type { Reply } from "../../src/ask/prompter.ts";
import { type Screen, screenOf } from "../../src/ask/screen.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { type Loose, makeAssessment, makePack } from "../support/packs.ts";

function screenFor(check: Loose, answer?: unknown): Screen {
  const pack = makePack({ a: { q: { na: "May be.", checks: { documentation: check } } } });
  const started = startInterview(
    pack,
    makeAssessment(answer === undefined ? {} : { "a.q": { documentation: answer } }),
    placedQuestions(pack),
  );
  const { at } = started;
  if (!at) throw new Error("no step");
  return screenOf(started, at, "");
}

/** Presses keys one after another until a reply comes. */
function press(screen: Screen, ...keys: (string | Key)[]): View | Reply {
  let view = firstView(screen);
  let line = "";
  for (const one of keys) {
    const key: Key = typeof one === "string" ? { name: one } : one;
    if (typeof one === "string" && one.length === 1) line += one;
    const next = onKey(screen, view, key, line);
    if ("kind" in next) return next;
    view = next;
  }
  return view;
}

describe("keys of a choice", () => {
  const screen = screenFor({ points: 5 });
  test.each([
    ["y", { kind: "item", item: { result: "yes" } }],
    ["p", { kind: "item", item: { result: "partial" } }],
    ["n", { kind: "item", item: { result: "no" } }],
    ["u", { kind: "item", item: { result: "unknown" } }],
    ["2", { kind: "item", item: { result: "partial" } }],
    ["b", { kind: "command", name: "back" }],
    ["s", { kind: "command", name: "skip" }],
    ["o", { kind: "command", name: "note" }],
    ["x", { kind: "command", name: "not-applicable" }],
    ["q", { kind: "command", name: "quit" }],
  ])("%s", (key, reply) => expect(press(screen, key)).toEqual(reply));
  test("? and / come without a name", () => expect(press(screen, { sequence: "?" })).toEqual({ kind: "command", name: "help" }));
  test("arrows and Enter", () => expect(press(screen, "down", "down", "return")).toEqual({ kind: "item", item: { result: "no" } }));
  test("Enter alone is no answer where nothing was said yet, and keeps what was", () => {
    expect(press(screen, "return")).toMatchObject({ fault: "Press y, p, n, u; or move with the arrows, then Enter." });
    expect(press(screen, "return", "down", "up", "return")).toEqual({ kind: "item", item: { result: "yes" } });
    const said = { ...screen, current: "no", currentWord: "no" as const };
    expect(press(said, "return")).toEqual({ kind: "item", item: { result: "no" } });
  });
  test("Ctrl-S quits", () => expect(press(screen, { name: "s", ctrl: true })).toEqual({ kind: "command", name: "quit" }));
  test("a key that means nothing says so and changes nothing", () =>
    expect(press(screen, "k")).toMatchObject({ fault: '"k" is no key here. Esc shows all of them.' }));
  test("partly is no key where the scale has none", () =>
    expect(press(screenFor({ points: 5, scale: "yes-no" }), "p")).toMatchObject({ fault: expect.any(String) }));
});

describe("keys while typing", () => {
  const screen = screenFor({ points: 5, scale: "count" });
  test("letters are text, not commands", () => expect(press(screen, "b", "q")).toMatchObject({ typed: "bq" }));
  test("7/9 and Enter", () => expect(press(screen, "7", "/", "9", "return")).toEqual({ kind: "item", item: { positive: 7, of: 9 } }));
  test("a slip stays to be put right", () =>
    expect(press(screen, "9", "/", "7", "return")).toMatchObject({ typed: "9/7", fault: expect.stringContaining("more than 7") }));
  test.each([
    ["o", "Note: what you saw: press Esc, then o."],
    ["x", "Not applicable, with the reason: press Esc, then x."],
    ["q", "To save and quit press Ctrl-S."],
  ])("%s meant as a command is told how to give it", (key, fault) => expect(press(screen, key, "return")).toMatchObject({ fault }));
  test("Esc opens the menu, where keys are commands; Esc closes it", () => {
    expect(press(screen, "escape", "b")).toEqual({ kind: "command", name: "back" });
    expect(press(screen, "escape", "down", "return")).toEqual({ kind: "command", name: "skip" });
    expect(press(screen, "escape", "escape")).toMatchObject({ menu: undefined });
  });
});

describe("keys of criteria", () => {
  const criteria = ["a", "b", "c"].map((id) => ({ id, text: id }));
  const screen = screenFor({ points: 5, scale: "criteria", criteria });
  test("digits tick and untick, Enter saves in the order of the list", () =>
    expect(press(screen, "3", "1", "2", "2", "return")).toEqual({ kind: "item", item: { met: ["a", "c"] } }));
  test("space ticks the marked row", () =>
    expect(press(screen, "down", "space", "return")).toEqual({ kind: "item", item: { met: ["b"] } }));
  test("y is all of them", () => expect(press(screen, "y")).toEqual({ kind: "item", item: { result: "yes" } }));
  test("nothing ticked is an answer too", () => expect(press(screen, "return")).toEqual({ kind: "item", item: { met: [] } }));
});
