import { describe, expect, test } from "vitest";
import { judgeEvidence } from "../../src/evidence/judge.ts";
import type { Document, DocumentEntry, FrontMatter } from "../../src/model/document.ts";
import { makeAssessment, makePack } from "../support/packs.ts";

const documentation = { documentation: { points: 5 } };
const pack = makePack({
  a: {
    plain: { checks: documentation },
    recent: { checks: documentation, evidence: [{ kind: "register", title: "List", fresh_within: "12 months" }] },
    policy: { checks: documentation, evidence: [{ kind: "policy", title: "Policy" }] },
    blank: { checks: documentation, evidence: [{ kind: "form", title: "Blank form" }] },
    mixed: {
      checks: documentation,
      evidence: [
        { kind: "form", title: "Card" },
        { kind: "record", title: "Signed card" },
      ],
    },
  },
});
const place = { file: "cor-check.yaml", line: 3 };

function judge(
  question: string,
  given: Partial<DocumentEntry> & { front?: Record<string, string>; file?: Partial<Document> },
  asOf: string,
) {
  const { front: said, file, ...terms } = given;
  const front = said && (Object.fromEntries(Object.entries(said).map(([key, value], i) => [key, { value, line: i + 2 }])) as FrontMatter);
  const document: Document = { path: "x/a.md", isMarkdown: true, front, faults: [], nameDays: [], ...file };
  const entry: DocumentEntry = { path: document.path, supports: [`a.${question}`], place, files: [document], ...terms };
  const evidence = {
    ...{ documents: [entry], records: [], answers: [], historyHidden: undefined, settingsPlace: place },
    ...{ answerPlaces: new Map(), answersPlace: undefined, faults: [] },
  };
  const assessment = makeAssessment({ [`a.${question}`]: { documentation: "yes" } });
  return judgeEvidence({ pack, assessment, evidence, asOf, rules: undefined });
}
const rulesOf = (...args: Parameters<typeof judge>) =>
  judge(...args)
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule !== "claimed-not-evidenced");

describe("the last day still holds, the day after does not", () => {
  const approved = (day: string) => ({ approved_by: "Owner", approved_on: day });
  test.each<[string, Parameters<typeof judge>[1], string, string, string]>([
    ["a review every 12 months", { review_every: "12 months", ...approved("2025-11-20") }, "2026-11-20", "2026-11-21", "review-overdue"],
    ["counted from a leap day", { review_every: "12 months", ...approved("2024-02-29") }, "2025-02-28", "2025-03-01", "review-overdue"],
    ["a month from the 31st", { review_every: "1 month", ...approved("2026-01-31") }, "2026-02-28", "2026-03-01", "review-overdue"],
    [
      "a review in front matter",
      { front: { ...approved("2025-12-31"), review_every: "1 year" } },
      "2026-12-31",
      "2027-01-01",
      "review-overdue",
    ],
    ["a day for the review", { front: { review_by: "2026-11-20" } }, "2026-11-20", "2026-11-21", "review-overdue"],
    [
      "the settings before front matter",
      { front: { review_by: "2020-01-01" }, review_by: "2026-11-20" },
      "2026-11-20",
      "2026-11-21",
      "review-overdue",
    ],
    ["an expiry", { expires_on: "2028-02-29" }, "2028-02-29", "2028-03-01", "expired-document"],
    ["an expiry in front matter", { front: { expires_on: "2026-11-20" } }, "2026-11-20", "2026-11-21", "expired-document"],
    ["an expiry in the name", { expires: "from-name", file: { nameDays: ["2027-05-01"] } }, "2027-05-01", "2027-05-02", "expired-document"],
  ])("%s", (_, given, last, after, rule) => {
    expect([rulesOf("plain", given, last), rulesOf("plain", given, after)]).toEqual([[], [rule]]);
  });

  test("the age that the question allows, by the approval, else by the name", () => {
    for (const given of [{ front: { approved_on: "2025-11-20" } }, { file: { nameDays: ["2025-11-20"] } }])
      expect([rulesOf("recent", given, "2026-11-20"), rulesOf("recent", given, "2026-11-21")]).toEqual([[], ["stale-document"]]);
    expect(rulesOf("recent", {}, "2026-11-20")).toEqual(["undated-document"]);
    expect(rulesOf("recent", { front: { review_by: "2030-01-01" } }, "2026-11-20")).toEqual([]);
  });
});

test("what spoils a document leaves its claim unproven; a remark on it does not", () => {
  const all = (...args: Parameters<typeof judge>) => judge(...args).findings.map(({ rule }) => rule);
  expect(all("recent", { front: { approved_on: "2020-01-01" } }, "2026-11-20")).toEqual(["claimed-not-evidenced", "stale-document"]);
  expect(all("policy", {}, "2026-11-20")).toEqual(["not-approved"]);
});

test("approved needs both, who and when, of a policy; findings stand on the line that says the half of it", () => {
  const of = (front: Record<string, string>) => judge("policy", { front }, "2026-11-20").findings.map(({ rule, line }) => [rule, line]);
  expect(of({ approved_by: "Owner", approved_on: "2026-11-20" })).toEqual([]);
  expect(of({ title: "Policy", approved_by: "Owner" })).toEqual([["not-approved", 3]]);
  expect(of({ approved_on: "2026-03-02" })).toEqual([["not-approved", 2]]);
  expect(of({ approved_by: "Owner", approved_on: "2026-11-21" })).toEqual([["future-date", 3]]);
});

test("two dates in a name, one of which it is to expire on, is no expiry", () => {
  const given: Parameters<typeof judge>[1] = { expires: "from-name", file: { nameDays: ["2026-05-01", "2027-05-01"] } };
  expect(rulesOf("plain", given, "2026-11-20").sort()).toEqual(["no-date", "two-dates"]);
  expect(rulesOf("plain", { expires: "from-name" }, "2026-11-20")).toEqual(["no-date"]);
});

describe("a form that is meant to be filled in", () => {
  const blank = [{ rule: "bare-document", line: 1, message: "holds empty fields", isFineInForm: true as const }];
  const of = (question: string, path: string, given: Partial<DocumentEntry> = {}, nameDays: string[] = []) =>
    rulesOf(question, { ...given, file: { path, nameDays, faults: blank } }, "2026-11-20");
  test.each<[string, string, string, Partial<DocumentEntry>?]>([
    ["asked for as a form", "blank", "x/anything.md"],
    ["asked for by its title", "mixed", "x/card.md", { title: "card" }],
    ["called a checklist", "plain", "x/orientation-checklist.md"],
    ["in the folder of forms", "plain", "forms/hazard card.md"],
    ["titled a form", "plain", "x/hazards.md", { title: "Blank hazard form" }],
  ])("%s: its fields may be empty", (_, question, path, given) => {
    expect(of(question, path, given)).toEqual([]);
  });
  test.each<[string, string, string, Partial<DocumentEntry>?, string[]?]>([
    ["a policy", "plain", "policies/reform.md"],
    ["a record of another kind, by its title", "mixed", "forms/card.md", { title: "Signed card" }],
    ["a form that was filled in on a day", "blank", "forms/2026-11-03-card.md", {}, ["2026-11-03"]],
  ])("%s: empty fields are a finding", (_, question, path, given, nameDays) => {
    expect(of(question, path, given, nameDays)).toEqual(["bare-document"]);
  });
});
