import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run } from "../support/cli.ts";
import { questionOf } from "../support/packs.ts";

test("the worked example of the scoring rules, to the point, through the built program", () => {
  const folder = join(root, "tests/fixtures/worked-example");
  const { out } = run([
    "report",
    "--pack",
    join(folder, "pack"),
    "--assessment",
    join(folder, "assessment.yaml"),
    "-f",
    "json",
    "--as-of",
    "2026-11-20",
  ]);
  const result = JSON.parse(out);
  expect(result).toMatchObject({
    verdict: "not-ready",
    overall: { floor: { points: 21, of: 54 }, ceiling: { points: 35, of: 54 }, answered: { points: 25, of: 44 }, required: 80 },
    elements: [
      { floor: { points: 5, of: 20 }, ceiling: { points: 5, of: 20 } },
      { floor: { points: 16, of: 34 }, ceiling: { points: 30, of: 34 } },
    ],
    coverage: { questions: 5, answered: 4, notApplicable: 1 },
    sample: null,
  });
  expect(questionOf(result, "b.tidy")).toMatchObject({ state: "held", heldBy: ["b.site"], floor: { points: 0 }, ceiling: { points: 4 } });
  expect(questionOf(result, "b.records").ledger[0]?.causes).toEqual([
    { why: "some", points: { num: 9, den: 2 } },
    { why: "rounding", points: { num: -1, den: 2 } },
  ]);
});
