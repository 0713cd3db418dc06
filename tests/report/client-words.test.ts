import { expect, test } from "vitest";
import type { AuditResult } from "../../src/model/result.ts";
import { agreedActions, agreedTexts } from "../../src/report/agreed.ts";
import { besideVerdict, missingForClient } from "../../src/report/client-words.ts";
import { renderIcs } from "../../src/report/ics.ts";
import { reporters } from "../../src/report/index.ts";
import { redact } from "../../src/report/redact.ts";
import { openTable } from "../../src/report/tables.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { type Loose, makePack, score } from "../support/packs.ts";

const pack = makePack({
  a: { one: { checks: { documentation: { points: 6 } } }, two: { checks: { documentation: { points: 4 } } } },
  b: { three: { checks: { documentation: { points: 10 } } } },
});

function resultOf(answers: Loose, audit: { day?: string; expires?: string } = {}): AuditResult {
  const { day, expires } = audit;
  const dates = { ...(day ? { audit: { day } } : {}), ...(expires ? { certificate: { expires } } : {}) };
  return score(pack, answers, dates);
}

const options = { columns: 80, paint: noPaint, plain: false, verbose: false };
const yes = { documentation: "yes" };
const no = { documentation: "no" };

test("by how much it is no pass, and which elements are in the way", () => {
  expect(besideVerdict(resultOf({ "a.one": yes, "a.two": yes }))).toEqual([
    "Not a pass yet: 30.0 below the mark of 80 on what is proven; 20.0 above it if all that is open turns out well.",
    "Own mark not proven yet: b (needs 50, proven 0.0).",
  ]);
  expect(besideVerdict(resultOf({ "a.one": yes, "a.two": yes, "b.three": no }))).toEqual([
    "Not a pass: 30.0 below the mark of 80 on what is proven.",
    "Below their own mark: b (needs 50, at most 0.0).",
  ]);
  expect(besideVerdict(resultOf({ "a.one": yes, "a.two": no, "b.three": yes }))).toEqual([]);
});

test.each([
  [{}, []],
  [{ expires: "2026-11-19" }, ["The certificate ran out on 2026-11-19."]],
  [{ expires: "2026-11-30" }, ["The certificate ends on 2026-11-30, in 10 days. No day is set for the audit yet."]],
  [{ expires: "2026-12-12", day: "2026-12-11" }, ["The certificate ends on 2026-12-12, 1 day after the audit on 2026-12-11."]],
  [{ expires: "2026-12-11", day: "2026-12-11" }, ["The certificate ends on 2026-12-11, the very day of the audit."]],
  [
    { expires: "2026-12-01", day: "2026-12-11" },
    ["The certificate ends on 2026-12-01, 10 days before the audit on 2026-12-11: ask your certifying partner what that means."],
  ],
])("the certificate and the audit: %o", (audit, texts) => {
  const result = resultOf({ "a.one": yes, "a.two": yes, "b.three": yes }, audit);
  expect(besideVerdict({ ...result, asOf: "2026-11-20" })).toEqual(texts);
});

test("a report that is due after the certificate ends is told", () => {
  const result = resultOf({ "a.one": yes, "a.two": yes, "b.three": yes }, { expires: "2026-12-12", day: "2026-12-11" });
  const report = { day: "2027-01-01", kind: "report" as const, title: "The audit report must be in", question: null, file: null };
  expect(besideVerdict({ ...result, asOf: "2026-11-20", deadlines: [report] })).toEqual([
    "The certificate ends on 2026-12-12, 1 day after the audit on 2026-12-11. The audit report is due only on 2027-01-01, after that.",
  ]);
});

const wanting = makePack({
  a: {
    one: { evidence: [{ kind: "register", title: "Job list" }], checks: { documentation: { points: 6 } } },
    two: { evidence: [{ kind: "register", title: "Drill sheet" }], checks: { documentation: { points: 6 } } },
    three: { evidence: [{ kind: "register", title: "Kit list" }], checks: { documentation: { points: 6 } } },
  },
});
const found = score(wanting, {
  "a.one": yes,
  "a.two": { ...yes, evidence: [{ path: "drills/2026.md" }] },
  "a.three": { documentation: "unknown", note: "The list is with the owner." },
});

test("what is missing before sending: documents too that nobody has named; a client copy, which names none, does not say so", async () => {
  const text = "No document is named yet under 1 answered question: the transcription sheet says what to attach to each";
  expect(missingForClient(found).at(-1)).toBe(text);
  expect(missingForClient(redact(found)).join()).not.toContain("No document");
  const sheet = async (result: AuditResult) => String(await (await reporters.transcription?.load())?.(result, options));
  expect(await sheet(found)).toContain("To attach: Job list (no file named yet)");
  expect(await sheet(redact(found))).not.toContain("no file named yet");
});

test("what is not answered yet stands with what it asks and what is known of it", () => {
  expect(openTable(found).rows).toEqual([["1. a", "1.03 Is it so?", "The list is with the owner.", "6"]]);
});

test("where much of an element is to come, what is known of a question keeps its own row, and the rest goes together", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const pack = makePack({ a: Object.fromEntries(ids.map((id) => [id, { checks: { documentation: { points: 2 } } }])) });
  const result = score(pack, { "a.c": { documentation: "unknown", note: "With the owner." } });
  expect(openTable(result).rows).toEqual([
    ["1. a", "1.03 Is it so?", "With the owner.", "2"],
    ["1. a", "6 questions: 1.01, 1.02, 1.04, 1.05, 1.06, 1.07", "", "12"],
  ]);
});

test("the refund is said to be no part of it in every form but the check", async () => {
  for (const format of ["html", "markdown"])
    expect(String(await (await reporters[format]?.load())?.(found, options))).toContain(
      "A certificate can bring part of the WCB premium back.",
    );
});

const actions = {
  "a.one": { ...no, actions: [{ id: "a1", do: "Late", owner: "Owner", due: "2026-11-01" }] },
  "a.two": {
    ...yes,
    actions: [
      { id: "a1", do: "Not needed any more", due: "2026-11-01" },
      { id: "a2", do: "Done", done: "2026-11-10" },
    ],
  },
  "b.three": { ...no, actions: [{ id: "a1", do: "Next", due: "2026-12-01" }] },
};

test("actions are open, overdue, done, or not needed any more", () => {
  const result = { ...resultOf(actions), asOf: "2026-11-20" };
  expect(agreedActions(result).map(({ what, state }) => [what, state])).toEqual([
    ["Late", "overdue"],
    ["Not needed any more", "the gap is closed"],
    ["Done", "done"],
    ["Next", "open"],
  ]);
  expect(agreedTexts(result)).toEqual([
    "2 of 4 agreed actions are open. Overdue: Late (1.01, Owner, by 2026-11-01).",
    "Next: Next (2.01, nobody yet, by 2026-12-01).",
  ]);
  expect(agreedTexts(resultOf({}))).toEqual(["No action is agreed yet: nothing has an owner and a day."]);
});

test("the calendar names the owner in the title, and the question below", () => {
  const due = { ...actions["b.three"], actions: [{ id: "a1", do: "Next", owner: "Owner", due: "2026-12-01" }] };
  const result = resultOf({ "b.three": due });
  const deadline = { day: "2026-12-01", kind: "action" as const, title: "Next", question: "b.three", file: null };
  const text = renderIcs({ ...result, deadlines: [deadline] }).replaceAll("\r\n ", "");
  expect(text).toContain("SUMMARY:2.01: Next (Owner)\r\n");
  expect(text).toMatch(/DESCRIPTION:Owner: Owner\\nQuestion 2\.01: /);
});
