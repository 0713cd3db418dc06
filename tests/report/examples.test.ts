import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, run } from "../support/cli.ts";

const asOf = ["--as-of", "2026-11-20"];
const report = (example: string, ...args: string[]) =>
  run(["report", "--assessment", `examples/${example}/assessment.yaml`, ...asOf, ...args], { env: { COLUMNS: "80" } });
const stored = (example: string, name: string) => join(root, "examples", example, name);

describe.each(["small-employer", "site-contractor"])("examples/%s", (example) => {
  test.each([
    ["terminal", "report.txt"],
    ["markdown", "report.md"],
    ["json", "report.json"],
    ["html", "report.html"],
  ])("gives its %s report", async (format, name) => {
    const { code, out, err } = report(example, "-f", format);
    expect([code, err]).toEqual([0, ""]);
    await expect(out).toMatchFileSnapshot(stored(example, name));
  });

  test("has no faults, and no remarks either", () => {
    expect(run(["validate", `examples/${example}/assessment.yaml`])).toMatchObject({ code: 0, out: "" });
  });

  test("every form of the report says the same verdict and marks", () => {
    const result = JSON.parse(report(example, "-f", "json").out);
    const mark = (score: { points: number; of: number }) => {
      const tenths = Math.floor((score.points * 1000) / score.of);
      return `${Math.floor(tenths / 10)}.${tenths % 10}`;
    };
    for (const format of ["terminal", "markdown", "html"]) {
      const text = report(example, "-f", format).out.replace(/\s+/g, " ").replace("At least", "at least");
      expect(text).toContain(
        `${{ ready: "READY", open: "NOT PROVEN YET", "not-ready": "NOT READY" }[result.verdict as "open"]} on ${format === "terminal" ? "our points" : "the points of this readiness check"}`,
      );
      expect(text).toContain(`at least ${mark(result.overall.floor)} of 100, at most ${mark(result.overall.ceiling)}, you need 80`);
    }
    expect(run(["check", "--assessment", `examples/${example}/assessment.yaml`, ...asOf]).code).toBe(result.verdict === "ready" ? 0 : 1);
  });
});

test("the small employer is at roughly 70 %, and not ready", () => {
  const { verdict, overall } = JSON.parse(report("small-employer", "-f", "json").out);
  expect([verdict, Math.floor((100 * overall.floor.points) / overall.floor.of)]).toEqual(["not-ready", 71]);
});

test("the site contractor shows every kind of N/A, a cascade, unknowns and interviews by role", () => {
  const result = JSON.parse(report("site-contractor", "-f", "json").out);
  const questions = result.elements.flatMap((element: { questions: unknown[] }) => element.questions);
  const states = new Set(questions.map((question: { state: string }) => question.state));
  expect(states).toEqual(new Set(["not-applicable", "open", "held", "scored"]));
  const responses = JSON.stringify(questions);
  expect(responses).toContain("does not apply to a company of this size");
  expect(result.verdict).toBe("open");
  expect(result.sample.met).toBe(false);
});
