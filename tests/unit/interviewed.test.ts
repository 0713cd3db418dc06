import fc from "fast-check";
import { expect, test } from "vitest";
import { headcountOf } from "../../src/model/responses.ts";
import { detailsOf, findMissing } from "../../src/score/details.ts";
import { interviewsOf } from "../../src/score/interviewed.ts";
import { makeAssessment, makePack, questionOf, score } from "../support/packs.ts";

const roles = ["a", "b", "c", "d", "e"].map((id, index) => ({ id, title: id.toUpperCase(), counted: index < 4 }));
const pack = makePack({ a: { q: { checks: { documentation: { points: 1 } } } } }, { roles });

test("no group of people interviewed is smaller than three, nor is what is left beside one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ role: fc.constantFrom("a", "b", "c", "d", "e"), people: fc.nat(7) }), { maxLength: 8 }),
      (interviewed) => {
        const { people, groups, beside } = interviewsOf(pack, makeAssessment({}, { interviewed }));
        const counted = interviewed.filter((entry) => entry.role !== "e").reduce((sum, entry) => sum + entry.people, 0);
        expect(people).toBe(counted);
        expect(groups.reduce((sum, group) => sum + group.people, 0)).toBe(counted);
        for (const group of [...groups, ...beside]) {
          const isAll = groups.length === 1 && group === groups[0];
          if (!isAll) expect(group.people).toBeGreaterThanOrEqual(3);
          const left = Math.abs(counted - group.people);
          expect(left === 0 || left >= 3).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("roles keep the order of the pack, small ones go together", () => {
  const interviewed = [
    { role: "d", people: 9 },
    { role: "a", people: 1 },
    { role: "b", people: 3 },
    { role: "c", people: 2 },
  ];
  expect(interviewsOf(pack, makeAssessment({}, { interviewed })).groups).toEqual([
    { title: "B", people: 3 },
    { title: "D", people: 9 },
    { title: "Other roles together", people: 3 },
  ]);
});

test("a note on an interview names neither role nor site", () => {
  const own = makePack({ a: { q: { checks: { interview: { points: 5, roles: ["worker"] }, observation: { points: 5 } } } } });
  const note = { text: "Heard.", confidential: true };
  const result = score(
    own,
    {
      "a.q": {
        interview: [{ site: "yard", role: "worker", result: "yes", note }],
        observation: [{ site: "yard", result: "no", note: "Seen.", on: "2026-11-18" }],
      },
    },
    { sites: [{ id: "yard", headcount: { worker: 4 } }] },
  );
  expect(questionOf(result, "a.q").comments).toEqual([
    { method: "interview", site: null, on: null, text: "Heard.", confidential: true },
    { method: "observation", site: "yard", on: "2026-11-18", text: "Seen.", confidential: false },
  ]);
});

test("a check that does not apply is named with its reason, in a question that does", () => {
  const own = makePack({ a: { q: { checks: { documentation: { points: 5 }, observation: { points: 5, na: "May be." } } } } });
  const result = score(own, { "a.q": { documentation: "yes", observation: { not_applicable: "The site is empty." } } });
  expect(questionOf(result, "a.q").leftOut).toEqual([{ method: "observation", reason: "The site is empty." }]);
});

test("what is missing: every blank of the head, the certificate's number only of who has one", () => {
  const all = ["legal_name", "wcb_account", "industry_code", "partner", "day", "first_data", "last_data", "assessors"];
  const keys = (rest: Record<string, unknown>, purpose = "certification") =>
    findMissing(makeAssessment({}, rest), purpose).map(({ key }) => key.split(".")[1]);
  expect(keys({})).toEqual(all);
  expect(keys({}, "maintenance")).toContain("number");
  expect(keys({ certificate: { issued: "2023-12-19" } })).toContain("number");
  const full = {
    company: { legal_name: "A", wcb_account: "1", industry_code: "2" },
    certificate: { partner: "P", number: "3", issued: "2023-12-19" },
    audit: { day: "2026-12-01", first_data: "2026-11-01", last_data: "2026-11-20", assessors: [{ name: "A" }] },
  };
  expect(keys(full)).toEqual([]);
  const given = makeAssessment({}, full);
  expect(detailsOf(given, headcountOf(pack, given))).toMatchObject({
    legalName: "A",
    headcount: null,
    certificate: { number: "3" },
    sites: [],
  });
});
