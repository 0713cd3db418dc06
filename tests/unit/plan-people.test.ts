import { describe, expect, test } from "vitest";
import { planSchema } from "../../src/model/plan.ts";
import { type PlanOptions, planAudit } from "../../src/plan/plan.ts";
import { type Loose, makeAssessment, makePack } from "../support/packs.ts";

/** What the manager asks of a plan: who, by when, when is it a pass, can it be one by the audit, what is open. */

const asOf = "2026-11-20";
const fix = (hours: number, lead_days = 0) => ({ do: "Do it.", hours, lead_days });
const doc = (points: number) => ({ documentation: { points } });
const no = { documentation: "no" };
const action = (due: string | null, more: Loose = {}) => ({ id: "a1", do: "In our words.", owner: "Lee", due, done: null, ...more });
const plan = (pack: ReturnType<typeof makePack>, answers: Loose, day?: string, options: Partial<PlanOptions> = {}) =>
  planAudit(pack, makeAssessment(answers, day === undefined ? {} : { audit: { day } }), { asOf, ...options });

const two = makePack({
  a: { quick: { fix: fix(1), checks: doc(20) }, slow: { fix: fix(1, 14), checks: doc(60) }, rest: { fix: fix(40), checks: doc(20) } },
});

describe("what was agreed on", () => {
  const found = (due: string | null, more: Loose = {}) =>
    plan(two, { "a.quick": { ...no, actions: [action(due, more)] }, "a.slow": no, "a.rest": { documentation: "yes" } }, "2026-12-11");
  const step = (due: string | null, more: Loose = {}) => found(due, more).steps.find(({ question }) => question === "a.quick");

  test("stands with its step: owner, day, and whether it is in time", () => {
    expect(step("2026-12-01")).toMatchObject({
      group: "before-audit",
      latest: "2026-12-11",
      agreed: [{ id: "a1", do: "In our words.", owner: "Lee", due: "2026-12-01", shows: "2026-12-01", inTime: true }],
    });
    expect(step("2026-12-12")?.agreed[0]?.inTime).toBe(false);
    expect(step("2026-11-27")?.group).toBe("this-week");
    expect(step(null)).toMatchObject({ agreed: [{ due: null, inTime: true }] });
    expect(planSchema.parse(found("2026-12-01"))).toEqual(found("2026-12-01"));
  });

  test("is of no use to a step once it is done", () => {
    expect(step("2026-12-01", { done: "2026-11-19" })?.agreed).toEqual([]);
  });

  test("of a question that needs days until it shows: the day it is done and those days count; an action of the plan has them in its day", () => {
    const slow = (id: string) =>
      plan(
        two,
        { "a.slow": { ...no, actions: [action("2026-12-01", { id })] }, "a.quick": no, "a.rest": { documentation: "yes" } },
        "2026-12-11",
      ).steps.find(({ question }) => question === "a.slow")?.agreed;
    expect(slow("a1")).toMatchObject([{ shows: "2026-12-15", inTime: false }]);
    expect(slow("plan")).toMatchObject([{ shows: "2026-12-01", inTime: true }]);
  });

  test("and is not needed is listed apart", () => {
    const also = plan(
      two,
      { "a.quick": no, "a.slow": no, "a.rest": { documentation: "partial", actions: [action("2027-01-15")] } },
      "2026-12-11",
      { margin: 0 },
    );
    expect(also.alsoAgreed).toMatchObject([{ question: "a.rest", number: "1.03", owner: "Lee", due: "2027-01-15", inTime: false }]);
  });
});

test("what would be too late a week from now comes this week, however much it is; the work has a day, and it shows after its days", () => {
  const pack = makePack({
    a: { big: { fix: fix(20, 14), checks: doc(50) }, small: { fix: fix(1), checks: doc(10) }, rest: { fix: fix(9), checks: doc(40) } },
  });
  const found = plan(pack, { "a.big": no, "a.small": no, "a.rest": no }, "2026-12-11", { target: 100 });
  expect(found.steps.map(({ question, group, doBy, due }) => [question, group, doBy, due])).toEqual([
    ["a.big", "this-week", "2026-11-27", "2026-12-11"],
    ["a.small", "before-audit", "2026-12-04", "2026-12-04"],
    ["a.rest", "before-audit", "2026-12-04", "2026-12-04"],
  ]);
});

test("the steps say from where on it is a pass, which is before what the plan aims at", () => {
  const pack = makePack({ a: { one: { fix: fix(1), checks: doc(82) }, two: { fix: fix(9), checks: doc(18) } } });
  const found = plan(pack, { "a.one": no, "a.two": no });
  expect(found.steps.map(({ question, passes }) => [question, passes])).toEqual([
    ["a.one", true],
    ["a.two", true],
  ]);
  const lower = makePack({ a: { one: { fix: fix(1), checks: doc(60) }, two: { fix: fix(9), checks: doc(40) } } });
  expect(plan(lower, { "a.one": no, "a.two": no }).steps.map(({ passes }) => passes)).toEqual([false, true]);
});

describe("by the audit", () => {
  const pack = makePack({
    a: { slow: { fix: fix(1, 30), checks: doc(40) }, dear: { fix: fix(50), checks: doc(30) }, rest: { checks: doc(30) } },
  });
  const answers = { "a.slow": no, "a.dear": no, "a.rest": { documentation: "yes" } };

  test("the plan does not pass and none can, with what can be had", () => {
    expect(plan(pack, answers, "2026-12-01").byAudit).toEqual({
      day: "2026-12-01",
      after: { points: 60, of: 100 },
      planPasses: false,
      passes: false,
      more: [],
      missed: ["The whole can come to 60.0 of 100 at most by then, and needs 80."],
    });
  });

  test("the plan does not pass, but other steps do", () => {
    const other = makePack({
      a: { slow: { fix: fix(1, 30), checks: doc(20) }, dear: { fix: fix(50), checks: doc(20) }, rest: { checks: doc(60) } },
    });
    const found = plan(other, answers, "2026-12-01", { margin: 0 });
    expect(found.steps.map(({ question }) => question)).toEqual(["a.slow"]);
    expect(found.byAudit).toMatchObject({ after: { points: 60, of: 100 }, planPasses: false, passes: true, missed: [] });
    expect(found.byAudit?.more).toEqual([
      { question: "a.dear", number: "1.02", ask: "Is it so?", do: "Do it.", hours: 50, leadDays: 0, doBy: "2026-12-01", agreed: [] },
    ]);
  });

  test("the plan passes as it is", () => {
    expect(plan(pack, answers, "2027-02-01").byAudit).toMatchObject({ planPasses: true, passes: true, more: [] });
  });

  test("is left out where there is no such day to come, or a day was asked for", () => {
    expect(plan(pack, answers, "2026-12-01", { by: "2026-12-24" }).byAudit).toBeNull();
    expect(plan(pack, answers).byAudit).toBeNull();
    expect(plan(pack, answers, "2026-11-19").byAudit).toBeNull();
  });
});

test("what is not answered is named with what it could bring", () => {
  const found = plan(two, { "a.quick": no, "a.rest": { documentation: "unknown" } });
  expect(found.unanswered).toEqual([
    { question: "a.slow", number: "1.02", element: "a", points: 60 },
    { question: "a.rest", number: "1.03", element: "a", points: 20 },
  ]);
  expect(found.overall).toMatchObject({ before: { points: 0, of: 100 }, most: { points: 80, of: 100 } });
});
