import { describe, expect, test } from "vitest";
import { didYouMean, nearest, type Problem, sortProblems } from "../../src/problems.ts";

describe("nearest", () => {
  test("finds the word that was meant", () => expect(nearest("documentaton", ["interview", "documentation"])).toBe("documentation"));
  test("counts a swap of neighbours as one slip", () => expect(nearest("yse", ["no", "yes"])).toBe("yes"));
  test("says nothing when no word is near", () => expect(didYouMean("banana", ["interview", "observation"])).toBe(""));
});

test("problems are listed in the order of the file", () => {
  const at = (line: number): Problem => ({ file: "a", line, column: 1, code: "x", message: "", severity: "error" });
  expect(sortProblems([at(3), at(1)]).map((problem) => problem.line)).toEqual([1, 3]);
});
