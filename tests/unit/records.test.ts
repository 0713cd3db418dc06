import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeEvidence } from "../../src/evidence/judge.ts";
import { addDays } from "../../src/model/day.ts";
import type { RecordFile } from "../../src/model/document.ts";
import { makeAssessment, makePack } from "../support/packs.ts";

const pack = makePack({ a: { done: { checks: { documentation: { points: 5 } } } } });
const place = { file: "cor-check.yaml", line: 3 };
const fileOf = (day: string, given: Partial<RecordFile["document"]> = {}): RecordFile => ({
  day,
  document: { path: `r/${day}.md`, isMarkdown: true, front: undefined, faults: [], nameDays: [day], ...given },
});

interface Given {
  asOf?: string;
  started?: string;
  audit?: string;
}

function judge(every: string, files: readonly RecordFile[], { asOf = "2026-11-20", started, audit }: Given = {}) {
  const record = { path: "r/{date}*.*", title: "Talks", every, supports: ["a.done"], place, files: [...files] };
  const evidence = {
    ...{ documents: [], records: [record], answers: [], historyHidden: undefined, settingsPlace: place },
    ...{ answerPlaces: new Map(), answersPlace: undefined, faults: [] },
  };
  const rest = { ...(started ? { system_started: started } : {}), ...(audit ? { audit: { day: audit } } : {}) };
  const assessment = makeAssessment({ "a.done": { documentation: "yes" } }, rest);
  const { findings, records, deadlines } = judgeEvidence({ pack, assessment, evidence, asOf, rules: undefined });
  const cells = records[0]?.cells ?? [];
  const periods = (state: string) => cells.filter((cell) => cell.state === state).map(({ period }) => period);
  return { findings, cells, periods, deadlines, strip: records[0], rules: findings.map(({ rule }) => rule) };
}
const onDays = (...days: string[]) => days.map((day) => fileOf(day));

describe("holes", () => {
  test("months: the window begins after the day a year ago, and the month that runs is not over", () => {
    const { cells, periods, findings } = judge("month", onDays("2025-12-31", "2026-01-01", "2026-02-28", "2026-04-30"));
    expect(cells.map(({ period }) => period)).toEqual([
      "2025-11",
      "2025-12",
      ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map((month) => `2026-${month}`),
    ]);
    expect([periods("there"), periods("not-asked"), periods("due")]).toEqual([
      ["2025-12", "2026-01", "2026-02", "2026-04"],
      ["2025-11"],
      ["2026-11"],
    ]);
    expect(findings.find(({ rule }) => rule === "missing-record")?.message).toContain("missing for 2026-03, 2026-05 to 2026-10.");
  });

  test("quarters, with what has been done in the one that runs", () => {
    const { cells, findings } = judge("quarter", onDays("2026-01-01", "2026-06-30", "2026-10-01"));
    expect(cells.map(({ period, state }) => `${period} ${state}`)).toEqual([
      "2025 Q4 not-asked",
      "2026 Q1 there",
      "2026 Q2 there",
      "2026 Q3 missing",
      "2026 Q4 there",
    ]);
    expect(findings.map(({ message }) => message)).toEqual(["Talks, promised every quarter: missing for 2026 Q3."]);
  });

  test("weeks run from Monday to Sunday, over the end of the year too", () => {
    const { cells } = judge("week", onDays("2025-12-28", "2026-01-04", "2026-01-05"), { asOf: "2026-01-18" });
    const last = cells.slice(-4).map(({ period, to, state }) => [period, to, state]);
    expect(last).toEqual([
      ["week of 2025-12-22", "2025-12-28", "there"],
      ["week of 2025-12-29", "2026-01-04", "there"],
      ["week of 2026-01-05", "2026-01-11", "there"],
      ["week of 2026-01-12", "2026-01-18", "missing"],
    ]);
  });

  test("a leap day is a day of February, and of its own year", () => {
    const { periods } = judge("month", onDays("2028-02-29"), { asOf: "2028-03-31" });
    expect(periods("there")).toEqual(["2028-02"]);
    expect(judge("year", onDays("2028-02-29"), { asOf: "2029-02-28" }).rules).toEqual([]);
    expect(judge("year", onDays("2028-02-29"), { asOf: "2029-03-01" }).rules).toContain("missing-record");
  });

  test("on the last day of a month that month is over", () => {
    expect(judge("month", [], { asOf: "2026-11-29" }).periods("due")).toEqual(["2026-11"]);
    expect(judge("month", [], { asOf: "2026-11-30" }).periods("missing").at(-1)).toBe("2026-11");
  });

  test("nothing before the system started, not even of the month in which it did", () => {
    expect(judge("month", onDays("2026-10-05"), { started: "2026-08-15" }).periods("missing")).toEqual(["2026-09"]);
    expect(judge("month", onDays("2026-10-05"), { started: "2026-09-01" }).periods("missing")).toEqual(["2026-09"]);
    expect(judge("month", onDays("2026-10-05"), { started: "2026-09-02" }).rules).toEqual([]);
    expect(judge("month", [], { started: "2026-11-01" }).rules).not.toContain("missing-record");
  });

  test("a file that proves nothing fills no hole", () => {
    const empty = fileOf("2026-03-02", { faults: [{ rule: "empty-document", line: 1, message: "is empty" }] });
    expect(judge("month", [empty]).periods("there")).toEqual([]);
  });

  test("any record on any day: each period is there, missing, due or not asked, as a plain count says", () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2025-01-01", days));
    fc.assert(
      fc.property(
        fc.constantFrom("day", "week", "2 weeks", "month", "quarter"),
        fc.array(day, { maxLength: 12 }),
        day,
        (every, days, asOf) => {
          for (const { from, to, state, files } of judge(every, onDays(...days), { asOf }).cells) {
            expect(files).toBe(days.filter((one) => one >= from && one <= to && one <= asOf).length);
            if (files > 0) expect(state).toBe("there");
            else if (state === "missing") expect(to <= asOf && from > addDays(asOf, -366)).toBe(true);
            else expect(to > asOf || from <= addDays(asOf, -365)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what will be missing on the audit day", () => {
  const told = (days: string[], given: Given) => judge("month", onDays(...days), given).strip?.foretold;
  const all = ["12", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10"].map(
    (month, index) => `${index === 0 ? 2025 : 2026}-${month}-10`,
  );
  test("months that end before it, from the one that runs; not the one it lies in", () => {
    expect(told(all, { audit: "2027-02-15" })).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(told(all, { audit: "2027-01-31" })).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(told([...all, "2026-11-03"], { audit: "2026-12-30" })).toEqual([]);
    expect(judge("month", onDays(...all), { audit: "2026-12-04" }).findings).toMatchObject([
      {
        rule: "missing-by-audit",
        severity: "info",
        message: expect.stringContaining("on the audit day, 2026-12-04, it will be missing for 2026-11"),
      },
    ]);
  });
  test("a record made out in advance does not take it away, and is pointed out", () => {
    const { strip, rules } = judge("month", onDays(...all, "2026-11-28"), { audit: "2026-12-04" });
    expect([strip?.foretold, rules.sort()]).toEqual([["2026-11"], ["future-date", "missing-by-audit"]]);
  });
  test("nothing is foretold without an audit day, after it, or before the system starts", () => {
    expect(told(all, {})).toEqual([]);
    expect(told(all, { audit: "2026-11-20" })).toEqual([]);
    expect(told([], { audit: "2027-01-31", started: "2026-12-15" })).toEqual(["2027-01"]);
  });
});

test("two dates are pointed out, and the one that counts is said", () => {
  const two = fileOf("2026-11-03", { nameDays: ["2026-11-03", "2026-11-09"] });
  const { findings } = judge("year", [two]);
  expect(findings).toMatchObject([{ rule: "two-dates", file: "r/2026-11-03.md", message: expect.stringContaining("2026-11-03 is taken") }]);
  const front = fileOf("2026-11-03", { front: { date: { value: "2026-10-01", line: 2 } } });
  expect(judge("year", [front]).rules).toEqual(["two-dates"]);
});

test("the period that runs is a deadline on its last day", () => {
  expect(judge("month", onDays("2026-10-05")).deadlines).toEqual([
    { day: "2026-11-30", kind: "record", title: "Talks, for 2026-11", question: "a.done", file: null },
  ]);
  expect(judge("month", onDays("2026-11-05")).deadlines).toEqual([]);
});

test.each([
  ["2026-02-30.md", "2026-02-DD.md"],
  ["walk 2026-02-30 shop.md", "walk 2026-02-DD shop.md"],
  ["20260230-walk.pdf", "2026-02-DD-walk.pdf"],
  ["Nov 2026 walk.md", "2026-11-DD-Nov 2026 walk.md"],
  ["walk.md", "YYYY-MM-DD-walk.md"],
])("a record without a day is told what to be named: %s", (name, better) => {
  const { findings } = judge("month", [{ ...fileOf("2026-01-05", { path: `r/${name}`, nameDays: [] }), day: undefined }]);
  expect(findings.find(({ rule }) => rule === "no-date")?.message).toContain(`: name it ${better}.`);
});
