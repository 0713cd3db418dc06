import fc from "fast-check";
import { expect, test } from "vitest";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { AuditResult } from "../../src/model/result.ts";
import { interviewsTable, interviewTexts } from "../../src/report/interview-words.ts";
import { planSample } from "../../src/sample/plan.ts";
import { sharesOf } from "../../src/sample/shares.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { builtinPack } from "../support/builtin.ts";
import { makeAssessment } from "../support/packs.ts";

const cor = builtinPack("cor");
const roles = ["senior-manager", "manager", "supervisor", "worker"];
const office = { id: "office", title: "Office", visit: true, headcount: { "senior-manager": 1, manager: 2, supervisor: 1, worker: 4 } };
const yard = { id: "yard", title: "Yard", visit: true, headcount: { manager: 1, supervisor: 3, worker: 22 } };

function resultOf(interviewed: NonNullable<AssessmentFile["interviewed"]>): AuditResult {
  const assessment = { ...makeAssessment({}, { sites: [office, yard], interviewed }), pack: "cor", edition: cor.edition };
  const result = scoreAudit(cor, assessment, { asOf: "2026-11-20" });
  const people = planSample(cor, assessment, "2026-11-20")?.people;
  if (!result.sample || !people) throw new Error("no sample");
  return { ...result, sample: { ...result.sample, shares: sharesOf(people, result.interviews, interviewed) } };
}

test("one story: the least number, what is done, who is missing where, and the sum of the table", () => {
  const result = resultOf([
    { site: "office", role: "senior-manager", people: 1 },
    { site: "office", role: "manager", people: 1 },
    { site: "office", role: "worker", people: 2 },
    { site: "yard", role: "manager", people: 1 },
    { site: "yard", role: "supervisor", people: 3 },
    { site: "yard", role: "worker", people: 7 },
    { site: "yard", role: "committee-member", people: 3 },
  ]);
  expect(interviewTexts(result)).toEqual([
    "Must: interview 1 more person, as worker at Yard. 15 are done, and at least 16 of 34 are needed before the report can be sent.",
    "Better: interview 4 in place of 1, all as worker at Yard; put each question of their role to them. Then every role has its full share, 19 people in all, and no remark is left that a question was asked of too few.",
  ]);
  expect(interviewsTable(result).rows).toEqual([
    ["Supervisor", 3, 3, 0],
    ["Worker", 13, 9, 4],
    ["Other roles together", 3, 3, 0],
    ["All", 19, 15, 4],
    ["Committee member or representative (on top)", "-", 3, "-"],
  ]);
});

test("what must be done and what leaves no remark are told apart, whoever is missing", () => {
  const senior = { role: "senior-manager", people: 1 };
  const told = (...interviewed: NonNullable<AssessmentFile["interviewed"]>) => interviewTexts(resultOf(interviewed));
  const must = "are done, and at least 16 of 34 are needed before the report can be sent.";
  const full = "every role has its full share, 19 people in all, and no remark is left that a question was asked of too few.";
  expect(told(senior, { role: "supervisor", people: 3 }, { role: "worker", people: 9 })).toEqual([
    `Must: interview 3 more people, of those named below; first in roles in which nobody was asked yet. 13 ${must}`,
    `Better: interview 6 in place of 3: 1 as manager at Office, 1 as manager at Yard, 4 as worker; put each question of their role to them. Then ${full}`,
  ]);
  expect(told(senior, { role: "manager", people: 2 }, { role: "supervisor", people: 3 }, { role: "worker", people: 11 })).toEqual([
    `Must: no more interviews. 17 ${must}`,
    `Better: interview 2 more, all as worker; put each question of their role to them. Then ${full}`,
  ]);
  expect(told(senior, { role: "manager", people: 2 }, { role: "supervisor", people: 3 }, { role: "worker", people: 13 })).toEqual([
    `Must: no more interviews. 19 ${must}`,
    "Every role has its full share, 19 people in all.",
  ]);
});

test("where it is not known who was asked where, no site is named", () => {
  const result = resultOf([{ role: "worker", people: 9 }]);
  expect(result.sample?.shares?.toAsk).toContainEqual({ site: null, role: "Worker", people: 4 });
});

test("nobody can be told apart: what is shown as done is nobody or three and more, and adds up", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ site: fc.constantFrom("office", "yard"), role: fc.constantFrom(...roles), people: fc.nat(6) }), {
        maxLength: 8,
      }),
      (interviewed) => {
        const result = resultOf(interviewed);
        const shares = result.sample?.shares;
        if (!shares) throw new Error("no shares");
        const total = interviewed.reduce((sum, { people }) => sum + people, 0);
        expect(shares.roles.reduce((sum, { done }) => sum + done, 0)).toBe(total);
        expect(shares.roles.reduce((sum, { needed }) => sum + needed, 0)).toBe(shares.planned);
        const missing = shares.roles.reduce((sum, one) => sum + one.missing, 0);
        expect(shares.toAsk.reduce((sum, { people }) => sum + people, 0)).toBe(missing);
        const shown = shares.roles.filter(({ done }) => done > 0);
        for (const { done } of shown) {
          if (shown.length === 1) continue;
          expect(done).toBeGreaterThanOrEqual(3);
          expect(total - done).toBeGreaterThanOrEqual(3);
        }
      },
    ),
    { numRuns: 300 },
  );
});
