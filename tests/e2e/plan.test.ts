import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run, temporaryFolder } from "../support/cli.ts";

function company(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/site-contractor/assessment.yaml"), join(folder, "assessment.yaml"));
  mkdirSync(join(folder, ".git"));
  return folder;
}
const day = ["--as-of", "2026-11-20"];

test("plan says the way to a pass, on screen and in every file", () => {
  const folder = company();
  const screen = run(["plan", ...day], { cwd: folder });
  expect(screen).toMatchObject({ code: 0, err: "" });
  expect(screen.out.replace(/\s+/g, " ")).toContain(
    "77.2 of 100, not a pass. The whole plan: 36 hours to 85.0 of 100, a pass with 5 to spare",
  );
  expect(screen.out).toContain("30 questions are not");
  const files = ["p.md", "p.json", "p.csv", "p.ics"];
  expect(run(["plan", ...day, ...files.flatMap((file) => ["-o", file])], { cwd: folder })).toMatchObject({ code: 0, out: "" });
  const [markdown = "", json = "", csv = "", ics = ""] = files.map((file) => readFileSync(join(folder, file), "utf8"));
  const plan = JSON.parse(json);
  expect(plan).toMatchObject({ outcome: "goal", hours: 36, verdict: { before: "open", after: "ready" } });
  expect(markdown.match(/^\| \d+ \| /gm)?.length).toBeGreaterThanOrEqual(plan.steps.length);
  expect(csv.split("\r\n")).toHaveLength(plan.steps.length + 2);
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(plan.steps.length);
}, 30_000);

test.each([
  ["a day by which no plan passes", ["--by", "2026-11-25"], 1, "Cannot pass by 2026-11-25, because"],
  ["a budget that is too small", ["--budget", "5h"], 1, "5 hours are not enough: the cheapest way to what you aim at takes 36 hours."],
  ["a target of one's own", ["--target", "90"], 0, "The plan aims at 90 in all and 55 in each element"],
  ["an element left out", ["--exclude", "9"], 1, "Investigation can come to 0.0 of 100 at most; you aim at 55, a pass needs 50."],
  ["a plain and narrow screen", ["--plain"], 0, "36 hours to 85.0 of 100"],
])(
  "plan with %s",
  (_, flags, code, said) => {
    const done = run(["plan", ...day, ...flags], { cwd: company(), env: { COLUMNS: "400" } });
    expect(done.code).toBe(code);
    expect(done.out).toContain(said);
  },
  30_000,
);

test.each([
  ["a day before the work begins", ["--by", "2026-11-01"]],
  ["a target below the mark", ["--target", "70"]],
  ["a question that is not there", ["--exclude", "5.99"]],
  ["hours that are none", ["--budget", "many"]],
  ["an unknown format", ["-f", "sarif"]],
])(
  "plan refuses %s",
  (_, flags) => {
    const done = run(["plan", ...day, ...flags], { cwd: company() });
    expect([done.code, done.out]).toEqual([2, ""]);
    expect(done.err.length).toBeGreaterThan(10);
  },
  30_000,
);
