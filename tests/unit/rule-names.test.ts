import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ruleNames } from "../../src/commands/rule-names.ts";
import { furtherRules } from "../../src/report/rules.ts";
import { overdueFindings } from "../../src/score/actions.ts";
import { applyWaivers } from "../../src/score/waivers.ts";
import { root } from "../support/cli.ts";
import { finding, resultOf } from "../support/results.ts";

test("every rule that the settings may name has its page, and the list names it", async () => {
  const list = readFileSync(join(root, "docs/rules/README.md"), "utf8");
  const names = await ruleNames();
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    expect([name, existsSync(join(root, `docs/rules/${name}.md`))]).toEqual([name, true]);
    expect(list).toContain(`[${name}](${name}.md)`);
  }
});

test("waivers and overdue actions say what their pages say", () => {
  const waiver = { reason: "Booked", owner: "Owner", approved_by: "Lead", rule: "claimed-not-evidenced" };
  const placed = (question: string, until: string) => ({ waiver: { ...waiver, question, until }, file: "cor-check.yaml", line: 3 });
  const waived = applyWaivers(resultOf({}, [finding()]), [placed("a.one", "2026-01-01"), placed("a.two", "2027-01-01")]).findings;
  const action = { question: "a.one", number: "1.01", ask: "?", id: "a1", do: "Post it", owner: null, due: "2026-01-01", done: null };
  const overdue = overdueFindings([{ ...action, state: "overdue" }], () => ({ file: null, line: null }));
  const found = [...waived, ...overdue].filter(({ rule }) => furtherRules[rule] !== undefined);
  expect(found.map(({ rule }) => rule).sort()).toEqual(["action-overdue", "waiver-expired", "waiver-unmatched"]);
  for (const { rule, severity, do: todo } of found)
    expect({ severity, do: todo }).toEqual({ severity: furtherRules[rule]?.severity, do: furtherRules[rule]?.do });
});
