import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuditResult, Finding } from "../../src/model/result.ts";
import type { Gate } from "../../src/model/settings.ts";
import { applyBaseline, baselineOf } from "../../src/score/baseline.ts";
import { gateOf, judgeGates } from "../../src/score/gates.ts";
import { applyWaivers, type PlacedWaiver } from "../../src/score/waivers.ts";
import { finding, resultOf } from "../support/results.ts";

const good = {
  "a.one": { documentation: "yes" },
  "a.two": { documentation: "yes", observation: "yes" },
  "b.three": { documentation: "yes" },
};
const weak = { ...good, "a.two": { documentation: "no", observation: "yes" } };
const met = (result: AuditResult, gate: Gate) => Object.fromEntries(judgeGates(result, gate).map((one) => [one.gate, one.met]));

describe("what is asked for", () => {
  test.each<[string, Gate | undefined, Gate, Gate]>([
    ["nothing said", undefined, {}, { verdict: "ready", findings: "error" }],
    ["an empty gate", {}, {}, { verdict: "ready", findings: "error" }],
    ["a flag alone", undefined, { overall: 80 }, { overall: 80 }],
    ["a flag replaces its own key", { verdict: "ready", coverage: 90 }, { coverage: 50 }, { verdict: "ready", coverage: 50 }],
    ["a baseline asks for no new error", { baseline: "gaps.json" }, {}, { baseline: "gaps.json", findings: "error" }],
    ["unless findings says otherwise", { baseline: "g.json" }, { findings: "none" }, { baseline: "g.json", findings: "none" }],
    [
      "a baseline leaves the verdict asked for",
      { verdict: "ready" },
      { baseline: "g" },
      { verdict: "ready", baseline: "g", findings: "error" },
    ],
  ])("%s", (_, settings, flags, asked) => expect(gateOf(settings, flags)).toEqual(asked));
});

describe("findings", () => {
  test.each<[Finding["severity"], Finding["state"], NonNullable<Gate["findings"]>, boolean | undefined]>([
    ["error", "new", "error", false],
    ["warning", "new", "error", true],
    ["warning", "new", "warning", false],
    ["error", "new", "warning", false],
    ["info", "new", "warning", true],
    ["error", "new", "none", undefined],
    ["error", "baseline", "warning", true],
    ["error", "waived", "warning", true],
  ])("a finding of severity %s that is %s, asked from %s", (severity, state, from, expected) => {
    expect(met(resultOf(good, [finding({ severity, state })]), { findings: from }).findings).toBe(expected);
  });

  test("one error among known ones is said by number", () => {
    const findings = [finding({ state: "baseline" }), finding({ severity: "error" }), finding({ severity: "warning" })];
    expect(judgeGates(resultOf(good, findings), { findings: "warning" })[0]?.message).toContain("1 new error and 1 new warning");
  });
});

describe("baseline", () => {
  const known = baselineOf(resultOf(weak, [finding()]));

  test("what it knows does not fail, what is new does", () => {
    const gate: Gate = { baseline: "gaps.json", findings: "error" };
    expect(met(applyBaseline(resultOf(weak, [finding()]), known), gate)).toEqual({ baseline: true, findings: true });
    expect(met(applyBaseline(resultOf({ ...weak, "b.three": { documentation: "no" } }, []), known), gate)).toEqual({
      baseline: false,
      findings: true,
    });
    expect(met(applyBaseline(resultOf(weak, [finding({ rule: "expired" })]), known), gate)).toEqual({ baseline: true, findings: false });
  });

  test("it never changes a score or the verdict, so that gate stands", () => {
    const result = resultOf(weak);
    const { gaps: _, baseline: __, ...rest } = applyBaseline(result, known);
    const { gaps: ___, baseline: ____, ...before } = result;
    expect(rest).toEqual(before);
    expect(met(applyBaseline(result, known), { verdict: "ready", baseline: "gaps.json" })).toMatchObject({
      verdict: false,
      baseline: true,
    });
  });

  test("what is fixed is told by name", () => {
    expect(applyBaseline(resultOf(good), known).baseline?.fixed).toMatchObject([
      { rule: "claimed-not-evidenced", question: "a.one", method: "documentation" },
      { rule: "gap", question: "a.two", method: "documentation" },
    ]);
  });

  test("two of the same name are two: a third is new", () => {
    const twice = baselineOf(resultOf(good, [finding(), finding({ line: 9 })]));
    const states = (count: number) =>
      applyBaseline(
        resultOf(
          good,
          Array.from({ length: count }, (_, line) => finding({ line: line + 1 })),
        ),
        twice,
      ).findings.map((one) => one.state);
    expect(states(3)).toEqual(["baseline", "baseline", "new"]);
    expect(applyBaseline(resultOf(good, [finding()]), twice).baseline?.fixed.length).toBe(1);
  });

  test("lines, files, causes and points may move", () => {
    const moved = resultOf({ ...weak, "a.two": { documentation: "partial", observation: "yes" } }, [
      finding({ file: "archive/renamed.md", line: 77, message: "Other words." }),
    ]);
    const result = applyBaseline({ ...moved, gaps: moved.gaps.map((gap) => ({ ...gap, line: 400 })) }, known);
    expect([...result.gaps, ...result.findings].map((one) => one.state)).toEqual(["baseline", "baseline"]);
  });

  test("whatever is wrong, a baseline of it leaves nothing new and nothing fixed; written again it is the same", () => {
    const any = fc.record({
      rule: fc.constantFrom("claimed-not-evidenced", "expired", "no-date"),
      severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
      question: fc.constantFrom("a.one", "b.three", null),
      title: fc.constantFrom("", "Job list", "Drill report"),
    });
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (now, later) => {
        const [before, after] = [resultOf(weak, now.map(finding)), resultOf(weak, [...now, ...later].map(finding))];
        const baseline = baselineOf(before);
        const same = applyBaseline(before, baseline);
        expect([...same.gaps, ...same.findings].every((one) => one.state === "baseline")).toBe(true);
        expect(same.baseline?.fixed).toEqual([]);
        expect(baselineOf(resultOf(weak, now.map(finding).reverse()))).toEqual(baseline);
        expect(applyBaseline(after, baseline).findings.filter((one) => one.state === "new").length).toBe(later.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("waivers", () => {
  const placed = (rest: Partial<PlacedWaiver["waiver"]> = {}): PlacedWaiver => ({
    waiver: {
      question: "a.one",
      rule: "claimed-not-evidenced",
      reason: "Course booked",
      owner: "Owner",
      approved_by: "Safety lead",
      until: "2027-02-01",
      ...rest,
    },
    file: "cor-check.yaml",
    line: 12,
  });

  test("a waiver marks the finding, with its ground, and the gate is met", () => {
    const result = applyWaivers(resultOf(good, [finding()]), [placed()]);
    expect(result.findings).toMatchObject([{ state: "waived", waiver: { reason: "Course booked", approvedBy: "Safety lead" } }]);
    expect(met(result, { findings: "error" }).findings).toBe(true);
  });

  test.each([
    ["2026-11-19", "new"],
    ["2026-11-20", "waived"],
    ["2026-11-21", "waived"],
  ])("until %s, on 2026-11-20: %s", (until, state) => {
    const result = applyWaivers(resultOf(good, [finding()]), [placed({ until })]);
    expect(result.findings[0]?.state).toBe(state);
    const named = result.findings.filter((one) => one.rule === "waiver-expired");
    expect(named.map(({ file, line }) => [file, line])).toEqual(state === "new" ? [["cor-check.yaml", 12]] : []);
    if (state === "new") expect(named[0]?.message).toMatch(/Course booked.*Owner.*Safety lead.*2026-11-19.*1 finding counts again/);
  });

  test.each([{ rule: "expired" }, { question: "a.two" }])("one that covers nothing is pointed out: %o", (other) => {
    const result = applyWaivers(resultOf(good, [finding()]), [placed(other)]);
    expect(result.findings.map(({ rule, severity, state }) => [rule, severity, state])).toEqual([
      ["claimed-not-evidenced", "error", "new"],
      ["waiver-unmatched", "info", "new"],
    ]);
  });

  test("the settings give the severity of what is wrong with a waiver", () => {
    const unmatched = (rules: Parameters<typeof applyWaivers>[2]) => applyWaivers(resultOf(good), [placed()], rules).findings;
    expect(unmatched({ "waiver-unmatched": "error" })).toMatchObject([{ severity: "error" }]);
    expect(unmatched({ "waiver-unmatched": "off" })).toEqual([]);
  });

  test("a baseline takes in neither what is waived nor what is wrong with waivers", () => {
    const result = applyWaivers(resultOf(good, [finding()]), [placed(), placed({ question: "a.two" })]);
    expect(baselineOf(result).known).toEqual([]);
    const known = baselineOf(resultOf(good, [finding()]));
    expect(applyBaseline(result, known)).toMatchObject({ baseline: { fixed: [] }, findings: [{ state: "waived" }, { state: "new" }] });
  });
});
