import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseEditable } from "../../src/load/yaml-edit.ts";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { withActions } from "../../src/plan/actions.ts";
import { planAudit } from "../../src/plan/plan.ts";
import { actionsOf, overdueFindings } from "../../src/score/actions.ts";
import { anyCase } from "../support/arbitrary.ts";
import { type Loose, makeAssessment, makePack, score } from "../support/packs.ts";

const asOf = "2026-11-20";
const pack = makePack({
  a: {
    both: {
      checks: {
        documentation: { points: 5 },
        interview: { points: 5, roles: ["worker"], fix: { do: "Tell them.", hours: 2, lead_days: 30 } },
      },
    },
  },
});
const low = { documentation: "no", interview: { positive: 1, of: 4 } };
const write = (answer: Loose, owner?: string) => {
  const assessment = makeAssessment({ "a.both": answer });
  return withActions(assessment, planAudit(pack, assessment, { asOf, target: 100 }), owner).get("a.both")?.actions;
};

describe("the steps of a plan as actions", () => {
  test("each fix is an action of its question, with owner and day; the fix of a check has a name of its own", () => {
    expect(write(low, "Pat")).toEqual([
      { id: "plan", do: "Fix it.", owner: "Pat", due: "2026-11-27" },
      { id: "plan-interview", do: "Tell them.", owner: "Pat", due: "2027-01-03" },
    ]);
  });

  test("what is there stays; a step that was done once and is needed again gets the next number", () => {
    const done = { id: "plan", do: "Fix it.", due: "2025-01-01", done: "2025-01-02" };
    const mine = { id: "plan-interview", do: "In my own words.", owner: "Lee", due: null };
    expect(write({ ...low, actions: [done, mine] })).toEqual([done, mine, { id: "plan-2", do: "Fix it.", due: "2026-11-27" }]);
  });

  test("a step for which something was agreed in other words gets no second action", () => {
    const mine = { id: "a1", do: "In my own words.", owner: "Lee", due: null };
    expect(write({ ...low, actions: [mine] })).toBeUndefined();
    expect(write({ ...low, actions: [{ ...mine, done: "2026-11-01" }] })).toHaveLength(3);
  });

  test("writing twice is the same as writing once, over random packs and answers", () => {
    fc.assert(
      fc.property(anyCase, ({ pack: any, assessment }) => {
        const once = writtenInto(any, assessment);
        expect(withActions(once, planAudit(any, once, { asOf }), "Someone").size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

function writtenInto(any: Parameters<typeof planAudit>[0], assessment: AssessmentFile): AssessmentFile {
  const changed = withActions(assessment, planAudit(any, assessment, { asOf }), undefined);
  return { ...assessment, answers: { ...assessment.answers, ...Object.fromEntries(changed) } };
}

describe("how actions stand", () => {
  const states = (answer: Loose, actions: Loose[]) =>
    actionsOf(pack, score(pack, { "a.both": { ...answer, actions } })).map(({ state }) => state);
  const action = (id: string, more: Loose = {}) => ({ id, do: "It.", due: "2026-11-19", ...more });

  test("done by its day, closed by the answers, overdue from the day after, else open", () => {
    expect(
      states(low, [action("a1", { done: "2026-11-01" }), action("a2"), action("a3", { due: asOf }), action("a4", { due: null })]),
    ).toEqual(["done", "overdue", "open", "open"]);
    expect(states({ documentation: "yes", interview: "yes" }, [action("a1")])).toEqual(["closed"]);
  });

  test("an action of the plan is closed with the checks that its fix covers", () => {
    const answer = { documentation: "yes", interview: { positive: 1, of: 4 } };
    expect(states(answer, [action("plan"), action("plan-2"), action("plan-interview"), action("a1")])).toEqual([
      "closed",
      "closed",
      "overdue",
      "overdue",
    ]);
  });

  test("overdue ones are findings with a place, and each has a fingerprint of its own", () => {
    const result = score(pack, { "a.both": { ...low, actions: [action("a1", { owner: "Pat" }), action("a2")] } });
    const found = overdueFindings(actionsOf(pack, result), () => ({ file: "assessment.yaml", line: 7 }));
    expect(found[0]).toMatchObject({
      rule: "action-overdue",
      severity: "warning",
      question: "a.both",
      line: 7,
      message: "1.01: due 2026-11-19, Pat, and not done: It.",
    });
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(overdueFindings(actionsOf(pack, result), () => ({ file: null, line: null }), "off")).toEqual([]);
  });
});

test("an action added to a list leaves the comments of the list and the order of keys alone", () => {
  const text = `answers:
  # Ask again.
  a.both:
    documentation: no # gone
    actions:
      # from the meeting
      - {id: a1, do: Write it} # soon
    flag: later
`;
  const editable = parseEditable(text);
  const before = parse(text).answers["a.both"];
  const added = { id: "plan", do: "Fix it: now.", due: "2026-11-27" };
  editable.setAnswer("a.both", { ...before, actions: [...before.actions, added] });
  expect(editable.toText("\n")).toBe(text.replace("    flag", `      - {id: plan, do: "Fix it: now.", due: 2026-11-27}\n    flag`));
});
