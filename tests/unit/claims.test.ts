import { describe, expect, test } from "vitest";
import { judgeEvidence } from "../../src/evidence/judge.ts";
import type { Document, DocumentEntry } from "../../src/model/document.ts";
import { type Loose, makeAssessment, makePack } from "../support/packs.ts";

const evidence = [{ kind: "policy", title: "Policy" }];
const documentation = { points: 5 };
const criteria = {
  points: 5,
  scale: "criteria",
  criteria: [
    { id: "a", text: "A" },
    { id: "b", text: "B" },
  ],
};
const pack = makePack({
  a: {
    asked: { evidence, checks: { documentation } },
    ticked: { evidence, checks: { documentation: criteria } },
    counted: { evidence, checks: { documentation: { points: 5, scale: "count" } } },
    free: { checks: { documentation } },
    heard: { evidence, checks: { interview: { points: 5, roles: ["worker"] } } },
    small: { evidence, checks: { documentation }, na: { when: "One job only.", people: { max: 4 } } },
    big: { evidence, checks: { documentation }, applies: { people: { min: 20 } } },
    either: { evidence, checks: { documentation: { ...documentation, na: "No paper." }, observation: { points: 2 } }, na: "May be." },
  },
});
const place = { file: "cor-check.yaml", line: 3 };

type File = "sound" | "bare" | undefined;
function claims(question: string, answer: Loose | undefined, file: File, rest: Loose = {}) {
  const faults = file === "bare" ? [{ rule: "bare-document", line: 1, message: "is bare" }] : [];
  const front = { approved_by: { value: "Owner", line: 2 }, approved_on: { value: "2026-03-02", line: 3 } };
  const document: Document = { path: "p.md", isMarkdown: true, front, faults, nameDays: [] };
  const entry: DocumentEntry = { path: "p.md", supports: [`a.${question}`], place, files: [document] };
  const assessment = makeAssessment(answer === undefined ? {} : { [`a.${question}`]: answer }, {
    sites: [{ id: "yard", headcount: { worker: 9 } }],
    ...rest,
  });
  const given = {
    ...{ documents: file === undefined ? [] : [entry], records: [], answers: [], historyHidden: undefined, settingsPlace: place },
    ...{ answerPlaces: new Map([[`a.${question}`, { file: "assessment.yaml", line: 9 }]]), faults: [] },
    answersPlace: { file: "assessment.yaml", line: 7 },
  };
  const of = ["claimed-not-evidenced", "unused-evidence", "na-with-records", "na-against-headcount"];
  return judgeEvidence({ pack, assessment, evidence: given, asOf: "2026-11-20", rules: undefined }).findings.filter(
    (one) => of.includes(one.rule) && one.question === `a.${question}`,
  );
}
const rules = (...args: Parameters<typeof claims>) => claims(...args).map(({ rule }) => rule);

describe("claimed, not evidenced", () => {
  test.each<[string, string, Loose, File, boolean]>([
    ["yes with nothing", "asked", { documentation: "yes" }, undefined, true],
    ["yes with a document that does not hold", "asked", { documentation: "yes" }, "bare", true],
    ["yes with one that holds", "asked", { documentation: "yes" }, "sound", false],
    ["partly", "asked", { documentation: "partial" }, undefined, false],
    ["no", "asked", { documentation: "no" }, undefined, false],
    ["not known yet", "asked", { documentation: "unknown" }, undefined, false],
    ["every criterion ticked", "ticked", { documentation: { met: ["a", "b"] } }, undefined, true],
    ["one of two ticked", "ticked", { documentation: { met: ["a"] } }, undefined, false],
    ["all of those counted", "counted", { documentation: { positive: 3, of: 3 } }, undefined, true],
    [
      "yes at one site of two",
      "asked",
      {
        documentation: [
          { site: "yard", result: "yes" },
          { site: "shop", result: "no" },
        ],
      },
      undefined,
      true,
    ],
    ["yes where the question asks for no evidence", "free", { documentation: "yes" }, undefined, false],
    ["yes of people asked", "heard", { interview: { positive: 3, of: 3 } }, undefined, false],
    ["yes where the headcount leaves the question out", "big", { documentation: "yes" }, undefined, false],
  ])("%s", (_, question, answer, file, isFinding) => {
    expect(rules(question, answer, file)).toEqual(isFinding ? ["claimed-not-evidenced"] : []);
  });

  test("it stands at the document that does not hold, else at the answer", () => {
    expect(claims("asked", { documentation: "yes" }, "bare")).toMatchObject([{ severity: "error", file: "p.md", line: 1 }]);
    expect(claims("asked", { documentation: "yes" }, undefined)).toMatchObject([
      { file: "assessment.yaml", line: 9, method: "documentation" },
    ]);
  });
});

test.each<[string, Loose | undefined, File, boolean]>([
  ["no answer", undefined, "sound", true],
  ["not known yet", { documentation: "unknown" }, "sound", true],
  ["answered no", { documentation: "no" }, "sound", true],
  ["answered partly", { documentation: "partial" }, "sound", false],
  ["a document that does not hold", { documentation: "no" }, "bare", false],
])("evidence that no answer uses: %s", (_, answer, file, isFinding) => {
  expect(rules("asked", answer, file)).toEqual(isFinding ? ["unused-evidence"] : []);
});

test.each<[string, string, Loose, File, string[]]>([
  ["the whole question, with a document", "either", { not_applicable: "No crew." }, "sound", ["na-with-records"]],
  ["its documents, with one", "either", { documentation: { not_applicable: "No paper." } }, "sound", ["na-with-records"]],
  ["with a document that does not hold", "either", { not_applicable: "No crew." }, "bare", []],
  ["with none", "either", { not_applicable: "No crew." }, undefined, []],
  ["another part only", "either", { documentation: "yes", observation: { not_applicable: "Empty." } }, "sound", []],
  ["against the headcount", "small", { not_applicable: "One job." }, undefined, ["na-against-headcount"]],
])("not applicable: %s", (_, question, answer, file, expected) => {
  expect(rules(question, answer, file)).toEqual(expected);
});

test("the headcount is that of the sites, else of the busiest moment; where nobody knows it, nothing is said", () => {
  const of = (rest: Loose) => rules("small", { not_applicable: "One job." }, undefined, rest);
  expect(of({ sites: [{ id: "yard", headcount: { worker: 4 } }], company: { people_peak: 12 } })).toEqual([]);
  expect(of({ sites: [], company: { people_peak: 12 } })).toEqual(["na-against-headcount"]);
  expect(of({ sites: [] })).toEqual([]);
});
