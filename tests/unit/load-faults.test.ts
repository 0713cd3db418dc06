import { describe, expect, test } from "vitest";
import { loadInputs } from "../../src/load/assessment.ts";
import { loadPack } from "../../src/load/pack.ts";
import { memoryIo } from "../support/memory-io.ts";

const pack = `format: 1
id: test
title: Test
edition: "1"
jurisdiction: Alberta
notice: A test pack.
elements: [a]
eligibility: {people: {}}
pass_rules: {certification: {overall: 80, element: 50}}
default_purpose: certification
look_back: 12 months
roles:
  - {id: worker, title: Worker, counted: true}
  - {id: manager, title: Manager, counted: true}
`;
const question = (id: string, rest: string) => `  - id: ${id}
    ask: Is it so?
    why: A test.
    look_for: [A test]
    fix: {do: Fix it., hours: 1, lead_days: 0}
    basis: practice
${rest}`;
const element = `format: 1
id: a
number: 1
title: A
purpose: A test.
questions:
${question("plain", "    checks: {documentation: {points: 5}, interview: {points: 5, roles: [worker]}}\n")}
${question("counted", "    checks: {observation: {points: 5, na: Nobody there.}}\n")}
${question("listed", "    na: {when: You work alone., people: {max: 1}}\n    checks: {documentation: {points: 5, scale: criteria, criteria: [{id: one, text: One}, {id: two, text: Two}]}}\n")}
`;
const assessment = (rest: string) => `format: 1
pack: test
edition: "1"
sites:
  - {id: office, headcount: {worker: 3, manager: 1}}
  - {id: empty, headcount: {worker: 0}}
${rest}`;

/** Line and code of every fault in an assessment that ends in these lines; the first of them is line 7. */
async function faultsOf(rest: string): Promise<string[]> {
  const io = memoryIo({ "pack/pack.yaml": pack, "pack/a.yaml": element, "assessment.yaml": assessment(rest) });
  return (await loadInputs(io, { pack: "pack" })).problems.map((problem) => `${problem.line} ${problem.code}`);
}

async function packFaults(packText: string, elementText: string): Promise<string[]> {
  const io = memoryIo({ "pack/pack.yaml": packText, "pack/a.yaml": elementText });
  return (await loadPack(io, "pack")).problems.map((problem) => `${problem.file.split("/")[1]}:${problem.line} ${problem.code}`);
}

describe("faults in an assessment", () => {
  test.each([
    ["none", "answers:\n  a.plain: {documentation: yes}\n", []],
    ["unknown key", "colour: red\n", ["7 unknown-key"]],
    ["duplicate key", "answers: {}\nanswers: {}\n", ["8 duplicate-key"]],
    ["duplicate answer", "answers:\n  a.plain: {}\n  a.plain: {}\n", ["9 duplicate-key"]],
    ["wrong type", "answers: yes\n", ["7 wrong-type"]],
    ["true for yes", "answers:\n  a.plain:\n    documentation: true\n", ["9 true-for-yes"]],
    ["not a word", "answers:\n  a.plain: {documentation: maybe}\n", ["8 wrong-value"]],
    ["bad date", "audit: {day: 2026-02-30}\n", ["7 bad-date"]],
    ["bad path", "answers:\n  a.plain: {evidence: [{path: ../secret.md}]}\n", ["8 bad-path"]],
    ["unknown question", "answers:\n  a.plane: {documentation: yes}\n", ["8 unknown-question"]],
    ["no such check", "answers:\n  a.plain: {observation: yes}\n", ["8 no-such-check"]],
    ["partial where there is none", "answers:\n  a.counted: {observation: partial}\n", ["8 wrong-scale"]],
    ["count on the wrong scale", "answers:\n  a.plain: {documentation: {positive: 1, of: 2}}\n", ["8 wrong-scale"]],
    ["more than there are", "answers:\n  a.counted: {observation: {positive: 3, of: 2}}\n", ["8 out-of-range"]],
    ["half a person", "answers:\n  a.counted: {observation: {positive: 1.5, of: 2}}\n", ["8 wrong-type"]],
    ["out of none", "answers:\n  a.counted: {observation: {positive: 0, of: 0}}\n", ["8 out-of-range"]],
    ["two answers in one", "answers:\n  a.counted: {observation: {result: yes, positive: 1, of: 2}}\n", ["8 two-responses"]],
    ["an empty response", "answers:\n  a.counted: {observation: {note: Seen.}}\n", ["8 no-response"]],
    ["unsure of a document", "answers:\n  a.plain: {documentation: unsure}\n", ["8 unsure-outside-interview"]],
    ["a date on an interview", "answers:\n  a.plain: {interview: {result: yes, on: 2026-11-01}}\n", ["8 date-on-interview"]],
    ["unknown criterion", "answers:\n  a.listed: {documentation: {met: [tree]}}\n", ["8 unknown-criterion"]],
    ["unknown site", "answers:\n  a.counted: {observation: {site: yard, result: yes}}\n", ["8 unknown-site"]],
    ["unknown role", "answers:\n  a.plain: {interview: {role: boss, result: yes}}\n", ["8 unknown-role"]],
    ["unknown role in the headcount", "  - {id: yard, headcount: {boss: 1}}\n", ["7 unknown-role"]],
    ["a site twice", "  - {id: office, headcount: {}}\n", ["7 duplicate-id"]],
    [
      "sites on some responses only",
      "answers:\n  a.counted: {observation: [{site: office, result: yes}, {result: no}]}\n",
      ["8 mixed-sites"],
    ],
    ["a site where nobody works", "answers:\n  a.counted: {observation: [{site: empty, result: yes}]}\n", ["8 no-headcount"]],
    ["N/A where not allowed", "answers:\n  a.plain: {not_applicable: No.}\n", ["8 na-not-allowed"]],
    ["N/A of a check where not allowed", "answers:\n  a.plain: {documentation: {not_applicable: No.}}\n", ["8 na-not-allowed"]],
    ["N/A without a reason", 'answers:\n  a.counted: {observation: {not_applicable: ""}}\n', ["8 empty-text"]],
    ["N/A against the headcount", "answers:\n  a.listed: {not_applicable: Alone.}\n", ["8 na-against-headcount"]],
    ["N/A beside a finding", "answers:\n  a.counted: {observation: [{not_applicable: No.}, yes]}\n", ["8 na-and-finding"]],
    [
      "site N/A beside a finding there",
      "answers:\n  a.counted: {observation: [{site: office, not_applicable: No.}, {site: office, result: yes}]}\n",
      ["8 na-and-finding"],
    ],
    ["site N/A on an interview", "answers:\n  a.plain: {interview: [{site: office, not_applicable: No.}]}\n", ["8 site-na-on-interview"]],
    [
      "every criterion N/A, check has no N/A",
      "answers:\n  a.listed: {documentation: {met: [], not_applicable: [one, two]}}\n",
      ["8 na-not-allowed", "8 na-without-reason"],
    ],
    ["more interviewed than there are", "interviewed: [{role: worker, people: 4}]\n", ["7 more-interviewed-than-people"]],
    ["unknown purpose", "purpose: certificaton\n", ["7 unknown-purpose"]],
    [
      "all faults at once",
      "colour: red\nanswers:\n  a.plain: {documentation: maybe, shade: 1}\n",
      ["7 unknown-key", "9 wrong-value", "9 unknown-key"],
    ],
  ])("%s", async (_, rest, expected) => expect((await faultsOf(rest)).sort()).toEqual([...expected].sort()));

  test("messages name the nearest right word", async () => {
    const io = memoryIo({
      "pack/pack.yaml": pack,
      "pack/a.yaml": element,
      "assessment.yaml": assessment("answers:\n  a.plane: {documentaton: yes}\n"),
    });
    expect((await loadInputs(io, { pack: "pack" })).problems.map((problem) => problem.message).join("\n")).toContain(
      'Did you mean "documentation"?',
    );
  });

  test("an edition without quotes has a message of its own", async () => {
    const io = memoryIo({ "pack/pack.yaml": pack, "pack/a.yaml": element, "assessment.yaml": "format: 1\npack: test\nedition: 2026.1\n" });
    expect((await loadInputs(io, { pack: "pack" })).problems.map((problem) => problem.code)).toEqual(["unquoted-edition"]);
  });
});

describe("faults in a pack", () => {
  test.each([
    ["none", pack, element, []],
    ["a missing element file", pack.replace("[a]", "[a, b]"), element, ["pack.yaml:7 missing-element"]],
    ["an element twice", pack.replace("[a]", "[a, a]"), element, ["pack.yaml:7 duplicate-id", "a.yaml:3 duplicate-number"]],
    [
      "no rule for the default purpose",
      pack.replace("default_purpose: certification", "default_purpose: renewal"),
      element,
      ["pack.yaml:10 unknown-purpose"],
    ],
    ["the id is not the file's name", pack, element.replace("id: a\n", "id: b\n"), ["a.yaml:2 wrong-id"]],
    ["a question twice", pack, element.replace("id: counted", "id: plain"), ["a.yaml:15 duplicate-id"]],
    [
      "a reference to nothing",
      pack,
      element.replace("basis: practice", "basis: practice\n    requires: [a.nothing]"),
      ["a.yaml:13 unknown-question"],
    ],
    ["a circle", pack, element.replace("basis: practice", "basis: practice\n    requires: [a.plain]"), ["a.yaml:13 circle"]],
    ["an unknown role", pack, element.replace("roles: [worker]", "roles: [wroker]"), ["a.yaml:13 unknown-role"]],
    ["no roles", pack, element.replace("roles: [worker]", "roles: []"), ["a.yaml:13 out-of-range"]],
    [
      "points missing",
      pack,
      element.replace("{documentation: {points: 5}", "{documentation: {scale: yes-no}"),
      ["a.yaml:13 missing-points"],
    ],
    [
      "points at the wrong place",
      pack,
      element.replace("basis: practice", "basis: practice\n    points: 5"),
      ["a.yaml:13 misplaced-points"],
    ],
    ["half points", pack, element.replace("points: 5", "points: 2.5"), ["a.yaml:13 wrong-type"]],
    ["no checks", pack, element.replace("checks: {observation: {points: 5, na: Nobody there.}}", "checks: {}"), ["a.yaml:21 no-checks"]],
    [
      "criteria missing",
      pack,
      element.replace(", criteria: [{id: one, text: One}, {id: two, text: Two}]", ""),
      ["a.yaml:30 missing-criteria"],
    ],
    ["no fix", pack, element.replace("    fix: {do: Fix it., hours: 1, lead_days: 0}\n", ""), ["a.yaml:7 missing-key"]],
  ])("%s", async (_, packText, elementText, expected) => expect(await packFaults(packText, elementText)).toEqual(expected));
});
