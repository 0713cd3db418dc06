import { expect, test } from "vitest";
import { planSchema } from "../../src/model/plan.ts";
import { type PlanOptions, planAudit } from "../../src/plan/plan.ts";
import { type Loose, makeAssessment, makePack } from "../support/packs.ts";

const asOf = "2026-11-20";
const fix = (hours: number, lead_days = 0) => ({ do: "Do it.", hours, lead_days });
const check = (points: number, more: Loose = {}) => ({ points, ...more });
const plan = (pack: ReturnType<typeof makePack>, answers: Loose, options: Partial<PlanOptions> = {}, rest: Loose = {}) =>
  planAudit(pack, makeAssessment(answers, rest), { asOf, margin: 0, ...options });
const brief = ({ steps }: ReturnType<typeof plan>) => steps.map(({ question, hours, gain }) => [question, hours, gain]);

test("a policy that frees what rests on it beats dearer single fixes; what it frees is named", () => {
  const pack = makePack({
    a: {
      policy: { fix: fix(3), checks: { documentation: check(1) } },
      known: { fix: fix(9), requires: ["a.policy"], checks: { documentation: check(60) } },
      other: { fix: fix(4), checks: { documentation: check(39) } },
    },
  });
  const found = plan(pack, {
    "a.policy": { documentation: "no" },
    "a.known": { documentation: "yes" },
    "a.other": { documentation: "partial" },
  });
  expect(brief(found)).toEqual([["a.policy", 3, 61]]);
  expect(found.steps[0]?.frees).toEqual([{ question: "a.known", number: "1.02" }]);
  expect(found).toMatchObject({ outcome: "goal", hours: 3, verdict: { before: "not-ready", after: "ready" } });
  expect(planSchema.parse(found)).toEqual(found);
});

test("a fix costs what is missing of documentation, of the lowest where documentation is whole, in quarter hours; own hours are taken as they are", () => {
  const pack = makePack({
    a: {
      doc: { fix: fix(4.1), checks: { documentation: check(10), interview: check(5, { roles: ["worker"] }) } },
      told: { fix: fix(3), checks: { documentation: check(10), interview: check(5, { roles: ["worker"] }), observation: check(5) } },
      own: { fix: fix(2), checks: { documentation: check(10), interview: check(5, { roles: ["worker"], fix: fix(8, 30) }) } },
    },
  });
  const answers = {
    "a.doc": { documentation: "partial", interview: { positive: 0, of: 4 } },
    "a.told": { documentation: "yes", interview: { positive: 3, of: 4 }, observation: { positive: 1, of: 3 } },
    "a.own": { documentation: "no", interview: { positive: 1, of: 2 } },
  };
  const hours = (rest: Loose = {}) =>
    plan(pack, answers, { target: 100 }, rest)
      .steps.map(({ id, question, hours: each, methods }) => `${question} ${id} ${each} ${methods.length}`)
      .sort();
  expect(hours()).toEqual(["a.doc plan 2.25 2", "a.own plan 2 1", "a.own plan-interview 4 1", "a.told plan 2 3"]);
  expect(hours({ efforts: { "a.doc": 1.1, "a.own": { question: 0, interview: 0.5 } } })).toEqual([
    "a.doc plan 1.25 2",
    "a.own plan 0 1",
    "a.own plan-interview 0.5 1",
    "a.told plan 2 3",
  ]);
});

test("the marks of elements count each for itself, and the margin on them too", () => {
  const pack = makePack({
    big: { all: { checks: { documentation: check(90) } } },
    small: { one: { fix: fix(5), checks: { documentation: check(5) } }, two: { fix: fix(6), checks: { documentation: check(5) } } },
  });
  const answers = { "big.all": { documentation: "yes" }, "small.one": { documentation: "no" }, "small.two": { documentation: "no" } };
  expect(brief(plan(pack, answers))).toEqual([["small.one", 5, 5]]);
  expect(plan(pack, answers, { margin: 1 }).hours).toBe(11);
});

test("questions of two elements that rest on each other are solved together", () => {
  const pack = makePack({
    a: {
      policy: { fix: fix(8), checks: { documentation: check(2) } },
      rest: { requires: ["b.base"], checks: { documentation: check(8) } },
    },
    b: {
      base: { fix: fix(1), checks: { documentation: check(2) } },
      held: { requires: ["a.policy"], checks: { documentation: check(8) } },
    },
  });
  const no = { documentation: "no" };
  const yes = { documentation: "yes" };
  const found = plan(pack, { "a.policy": no, "a.rest": yes, "b.base": no, "b.held": yes });
  expect(found.steps.map(({ question }) => question)).toEqual(["b.base", "a.policy"]);
  expect(found.outcome).toBe("goal");
});

test("a short sample is the first step: roles that nobody was asked of, sites to visit; its cells come into the plan", () => {
  const pack = makePack(
    {
      a: {
        seen: { fix: fix(2), checks: { observation: check(10) } },
        told: { checks: { interview: check(5, { roles: ["worker", "manager"] }) } },
      },
    },
    { sampling: { interviews: [{ from: 1, ask: "50%" }], sites: [{ from: 1, visit: "all" }] } },
  );
  const sites = [
    { id: "office", visit: true, headcount: { manager: 1, worker: 1 } },
    { id: "yard", title: "The yard", headcount: { worker: 4 } },
  ];
  const answers = { "a.seen": { observation: [{ site: "office", result: "yes" }] }, "a.told": { interview: "yes" } };
  const found = plan(pack, answers, {}, { sites, interviewed: [{ site: "office", role: "worker", people: 1 }] });
  expect(found.steps.map(({ id, do: what, hours, gain }) => [id, what, hours, gain])).toEqual([
    ["plan-sample", "Interview 2 more people (1 Manager, 1 Worker); visit The yard.", 3, -7],
    ["plan", "Do it.", 1.5, 7],
  ]);
  expect(found).toMatchObject({ outcome: "goal", hours: 4.5, verdict: { after: "ready" } });
});

test("what cannot be ready is left out, and why no plan passes is said", () => {
  const pack = makePack({
    a: { slow: { fix: fix(1, 90), checks: { documentation: check(6) } }, quick: { checks: { documentation: check(4) } } },
  });
  const answers = { "a.slow": { documentation: "no" }, "a.quick": { documentation: "no" } };
  const found = plan(pack, answers, { by: "2027-02-17" });
  expect(found.outcome).toBe("short");
  expect(found.reasons).toEqual([
    "The whole can come to 40.0 of 100 at most; you aim at 80.",
    "a can come to 40.0 of 100 at most; you aim at 50.",
    "Cannot be ready by 2027-02-17: 1.01.",
  ]);
  expect(brief(found)).toEqual([["a.quick", 1, 4]]);
  expect(plan(pack, answers, { by: "2027-02-18" }).outcome).toBe("goal");
  expect(plan(pack, answers, { exclude: ["a.slow"] }).reasons).toContain("You left out: 1.01.");
});

test("where only the points to spare are out of reach, the margin that is in reach is named", () => {
  const pack = makePack({
    a: { slow: { fix: fix(1, 90), checks: { documentation: check(17) } }, rest: { checks: { documentation: check(83) } } },
  });
  const found = plan(pack, { "a.slow": { documentation: "no" }, "a.rest": { documentation: "no" } }, { by: asOf, margin: 5 });
  expect(found.outcome).toBe("mark");
  expect(found.reasons).toContain("The pass marks themselves can be reached, with 3 to spare.");
});

test("not answered counts as no and is put right; left aside it gets no hours and no points", () => {
  const pack = makePack({ a: { open: { checks: { documentation: check(5) } }, no: { checks: { documentation: check(5) } } } });
  const answers = { "a.no": { documentation: "no" } };
  expect(plan(pack, answers).steps.map(({ question }) => question)).toEqual(["a.open", "a.no"]);
  const aside = plan(pack, answers, { open: "unknown" });
  expect(brief(aside)).toEqual([["a.no", 1, 5]]);
  expect(aside.reasons).toContain("Not answered, and left as they are: 1.01.");
});

test("a budget buys a pass rather than more points without one", () => {
  const pack = makePack({
    a: { one: { fix: fix(2), checks: { documentation: check(12) } }, rest: { checks: { documentation: check(80) } } },
    b: { low: { fix: fix(2), checks: { documentation: check(8) } } },
  });
  const answers = { "a.one": { documentation: "no" }, "a.rest": { documentation: "yes" }, "b.low": { documentation: "no" } };
  expect(plan(pack, answers, { budget: 2 }).steps.map(({ question }) => question)).toEqual(["b.low"]);
  expect(plan(pack, answers, { budget: 1.75 })).toMatchObject({
    outcome: "short",
    reasons: ["1.75 hours are not enough: the cheapest way to what you aim at takes 2 hours."],
  });
});

test("a budget buys the most points where no plan passes because the sample cannot be met", () => {
  const elements = {
    a: { one: { checks: { documentation: check(80) } } },
    b: { low: { fix: fix(2), checks: { documentation: check(1) } } },
    c: { more: { fix: fix(2), checks: { documentation: check(5) } }, rest: { checks: { documentation: check(5) } } },
  };
  const answers = {
    "a.one": { documentation: "yes" },
    "b.low": { documentation: "no" },
    "c.more": { documentation: "no" },
    "c.rest": { documentation: "yes" },
  };
  const chosen = (more: Loose) => plan(makePack(elements, more), answers, { budget: 2 }).steps.map(({ question }) => question);
  expect(chosen({})).toEqual(["b.low"]);
  expect(chosen({ sampling: { interviews: [{ from: 1, ask: "all" }], sites: [{ from: 1, visit: "all" }] } })).toEqual(["c.more"]);
});

test("nothing to do where the goal is met, nothing to plan where nothing applies", () => {
  const pack = makePack({ a: { one: { na: "May be.", checks: { documentation: check(5) } } } });
  expect(plan(pack, { "a.one": { documentation: "yes" } })).toMatchObject({ outcome: "goal", steps: [], hours: 0 });
  expect(plan(pack, { "a.one": { not_applicable: "No." } })).toMatchObject({ outcome: "short", steps: [], overall: { before: null } });
});

test("the steps come in groups that a person can do: two days of work this week, the rest by the audit, then what takes months", () => {
  const pack = makePack({
    a: {
      small: { fix: fix(2), checks: { documentation: check(4) } },
      dear: { fix: fix(15), checks: { documentation: check(40) } },
      week: { fix: fix(1, 7), checks: { documentation: check(1) } },
      later: { fix: fix(1, 8), checks: { documentation: check(10) } },
      late: { fix: fix(1, 20), checks: { documentation: check(10) } },
      months: { fix: fix(1, 60), checks: { documentation: check(35) } },
    },
  });
  const names = ["small", "dear", "week", "later", "late", "months"];
  const answers = Object.fromEntries(names.map((name) => [`a.${name}`, { documentation: "no" }]));
  const groups = (day?: string) =>
    plan(pack, answers, { target: 100 }, day === undefined ? {} : { audit: { day } }).steps.map(({ question, group }) => [question, group]);
  expect(groups()).toEqual([
    ["a.dear", "this-week"],
    ["a.week", "this-week"],
    ["a.later", "before-audit"],
    ["a.late", "before-audit"],
    ["a.small", "before-audit"],
    ["a.months", "needs-months"],
  ]);
  // Ten days to the audit: what shows only after twenty comes with what takes months.
  expect(groups("2026-11-30").filter(([, group]) => group === "needs-months")).toEqual([
    ["a.months", "needs-months"],
    ["a.late", "needs-months"],
  ]);
});
