import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInName, toDay } from "../../src/load/name-dates.ts";
import { compilePattern } from "../../src/load/pattern.ts";

function compiled(text: string) {
  const pattern = compilePattern(text);
  if ("fault" in pattern) throw new Error(pattern.fault);
  return pattern;
}

const matches = (pattern: string, path: string) => compiled(pattern).match(path) !== undefined;

test.each([
  ["a/*.md", "a/b.md", true],
  ["a/*.md", "a/b/c.md", false],
  ["a/**/c.md", "a/c.md", true],
  ["a/**/c.md", "a/x/y/c.md", true],
  ["**/*.md", "x.md", true],
  ["**/*.md", ".git/x.md", false],
  ["a/*", "a/.hidden", false],
  ["a/.*", "a/.hidden", true],
  ["a/?.md", "a/b.md", true],
  ["a/?.md", "a/bc.md", false],
  ["a/b.md", "A/b.md", false],
  ["caf\u00e9/*.md", "cafe\u0301/x.md", true],
  ["a/b (1)+.md", "a/b (1)+.md", true],
  ["./a/*.md", "a/x.md", true],
  ["a*b*c", "aXbXbXc", true],
  ["**/b/**/d", "a/b/c/b/d", true],
])("%s and %s: %s", (pattern, path, expected) => {
  expect(matches(pattern, path)).toBe(expected);
});

test.each([
  ["r/{date}*.*", "r/2026-11-03-yard.md", "2026-11-03"],
  ["r/{date}*.*", "r/20261103.pdf", "20261103"],
  ["r/{date}*.*", "r/2026_11_03 yard.md", "2026_11_03"],
  ["r/*{date}.md", "r/yard-2025-01-01-2026.11.03.md", "2026.11.03"],
  ["r/{date}/form.md", "r/2026-11-03/form.md", "2026-11-03"],
  ["r/{date}*.*", "r/2026-11.03.md", undefined],
  ["r/{date}*.*", "r/2026110399.md", undefined],
])("%s finds the date in %s", (pattern, path, date) => {
  expect(compiled(pattern).match(path)?.date).toBe(date);
});

test("a file that belongs there but has no date matches loosely", () => {
  expect(compiled("r/{date}*.*").match("r/Nov 3.md")).toBeUndefined();
  expect(compiled("r/{date}*.*").matchLoosely("r/Nov 3.md")).toBe(true);
  expect(compiled("r/{date}*.*").matchLoosely("q/Nov 3.md")).toBe(false);
});

describe("what is not understood is refused, with what to write instead", () => {
  test.each(["a/{b,c}.md", "a/@(b|c).md", "a/+(b).md", "a/!(b).md", "a/[bc].md", "!a", "{date}{date}", "x".repeat(201)])("%s", (text) => {
    expect(compilePattern(text)).toEqual({ fault: expect.stringMatching(/\w/) });
  });
});

test("no pattern explodes: as a naive matcher says, in steps that grow with pattern times name", () => {
  const naive = (pattern: string, text: string): boolean => {
    if (pattern === "") return text === "";
    if (pattern[0] === "*") return naive(pattern.slice(1), text) || (text !== "" && naive(pattern, text.slice(1)));
    return text !== "" && (pattern[0] === "?" || pattern[0] === text[0]) && naive(pattern.slice(1), text.slice(1));
  };
  const signs = fc.array(fc.constantFrom("a", "b", "*", "?"), { minLength: 1, maxLength: 8 }).map((all) => all.join(""));
  const names = fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 10 }).map((all) => all.join(""));
  fc.assert(
    fc.property(signs, names, (pattern, name) => {
      // Two stars in a row are one here.
      expect(matches(`x/_${pattern}`, `x/_${name}`)).toBe(naive(pattern, name));
    }),
  );
  expect(matches(`${"*a".repeat(61)}*b`, "a".repeat(255))).toBe(false);
  expect(matches(`${"**/".repeat(60)}b`, `${"a/".repeat(120)}a`)).toBe(false);
});

test("dates in names", () => {
  expect(daysInName("drill-20261103.md")).toEqual(["2026-11-03"]);
  expect(daysInName("2026-11-03 to 2026_11_09.md")).toEqual(["2026-11-03", "2026-11-09"]);
  expect(daysInName("order-99887766-2026-02-30.md")).toEqual([]);
  expect(daysInName("2024-02-29.md")).toEqual(["2024-02-29"]);
  expect(toDay("2026.13.01")).toBeUndefined();
});
