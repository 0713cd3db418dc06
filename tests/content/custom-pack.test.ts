import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeIo } from "../../src/io.ts";
import { loadPack } from "../../src/load/pack.ts";
import { checksOf, type Pack, scaleOf } from "../../src/model/content.ts";
import { root, run } from "../support/cli.ts";

const folder = join(root, "examples/custom-pack");
const cli = (...args: string[]) => run([...args, "--pack", join(folder, "pack"), "--assessment", join(folder, "assessment.yaml")]);

test("the example of an own pack has no fault, and neither have its answers", () => {
  expect(run(["validate", join(folder, "pack")])).toMatchObject({ code: 0, err: expect.stringContaining("no faults") });
  expect(run(["validate", join(folder, "assessment.yaml"), "--pack", join(folder, "pack")]).code).toBe(0);
});

test("its report says where the farm stands", () => {
  const { code, out } = cli("report", "--as-of", "2026-11-20", "--format", "json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ verdict: "not-ready" });
});

test("it shows every way of answering and every key that a pack can use", async () => {
  const pack = (await loadPack(nodeIo(), join(folder, "pack"))).pack as Pack;
  const questions = pack.elements.flatMap((element) => element.questions);
  const checks = questions.flatMap(checksOf);
  expect(new Set(checks.map(({ method }) => method))).toEqual(new Set(["documentation", "interview", "observation"]));
  expect(new Set(checks.map(({ method, check }) => scaleOf(method, check)))).toEqual(
    new Set(["yes-no", "yes-partial-no", "criteria", "count", "percent"]),
  );
  const keys = new Set([...questions, ...checks.map(({ check }) => check)].flatMap((one) => Object.keys(one)));
  for (const key of ["na", "applies", "requires", "combine", "threshold", "rule", "evidence", "proves", "roles", "fix"])
    expect(keys).toContain(key);
  expect(checks.some(({ check }) => check.fix !== undefined)).toBe(true);
  expect(questions.flatMap(({ evidence }) => evidence ?? []).some(({ every }) => every !== undefined)).toBe(true);
});
