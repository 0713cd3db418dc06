import fc from "fast-check";
import { expect, test } from "vitest";
import type { ResponseItem } from "../../src/model/assessment.ts";
import type { CheckFile } from "../../src/model/element.ts";
import { countPeople, foldAnswer, withInterview } from "../../src/model/fold.ts";
import type { PersonAnswer } from "../../src/model/interviews.ts";
import { shareOf } from "../../src/model/responses.ts";

const check = (scale: string): CheckFile => ({ scale, roles: ["worker"], criteria: [{ id: "a" }, { id: "b" }] }) as unknown as CheckFile;
const words = ["yes", "no", "unsure"] as const;
const answerOf: Record<string, fc.Arbitrary<PersonAnswer>> = {
  count: fc.constantFrom(...words),
  "yes-no": fc.constantFrom(...words),
  "yes-partial-no": fc.constantFrom("partial" as const, ...words),
  criteria: fc.oneof(fc.constantFrom(...words), fc.constantFrom<PersonAnswer>({ met: ["a"] }, { met: [] }, { met: ["a", "b"] })),
  percent: fc.oneof(fc.constantFrom(...words), fc.constantFrom({ percent: 0 }, { percent: 33.3 })),
};
const group = fc.record({ site: fc.constantFrom(undefined, "office", "yard"), role: fc.constantFrom("manager", "worker") });
const byHand: fc.Arbitrary<ResponseItem[]> = fc.constantFrom<ResponseItem[]>(
  [],
  [{ positive: 7, of: 9 }],
  [{ site: "yard", role: "worker", positive: 2, of: 3 }],
  [
    { site: "yard", role: "worker", positive: 0, of: 1, note: "Third crew." },
    { role: "manager", result: "yes" },
  ],
);
const inAnyOrder = (items: readonly ResponseItem[]) => items.map((item) => JSON.stringify(Object.entries(item).sort())).sort();
/** People asked and people positive, over all items; a share counts in thousandths. */
const totals = (items: readonly ResponseItem[], scale: string) =>
  items.reduce(
    ([people, positive], item) => {
      const share = shareOf(item, check(scale));
      const of = item.of ?? 1;
      return [people + of, positive + (share ? Number((share.num * 1_000_000n) / share.den) * of : 0)] as [number, number];
    },
    [0, 0] as [number, number],
  );

test.each(Object.keys(answerOf))("%s: folding answers and taking them back in any order leaves what was written by hand", (scale) => {
  const one = fc.record({ group, answer: answerOf[scale] as fc.Arbitrary<PersonAnswer>, order: fc.nat() });
  fc.assert(
    fc.property(byHand, fc.array(one, { maxLength: 12 }), (hand, people) => {
      const folded = people.reduce(
        (items, person) => foldAnswer(items, check(scale), person.group, { was: null, now: person.answer }),
        hand,
      );
      expect(totals(folded, scale)[0]).toBe(totals(hand, scale)[0] + people.length);
      const positive = people.reduce(
        (sum, { answer }) => sum + totals([typeof answer === "string" ? { result: answer } : answer], scale)[1],
        0,
      );
      expect(Math.abs(totals(folded, scale)[1] - totals(hand, scale)[1] - positive)).toBeLessThan(100);
      const back = [...people].sort((a, b) => a.order - b.order);
      const left = back.reduce((items, person) => foldAnswer(items, check(scale), person.group, { was: person.answer, now: null }), folded);
      expect(inAnyOrder(left)).toEqual(inAnyOrder(hand));
    }),
  );
});

test("correcting is taking back and giving anew; the order of the people leaves no trace", () => {
  const one = fc.record({
    group,
    answer: answerOf.count as fc.Arbitrary<PersonAnswer>,
    other: answerOf.count as fc.Arbitrary<PersonAnswer>,
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (people) => {
      const fold = (list: typeof people, key: "answer" | "other") =>
        list.reduce<ResponseItem[]>(
          (items, person) => foldAnswer(items, check("count"), person.group, { was: null, now: person[key] }),
          [],
        );
      const corrected = people.reduce(
        (items, person) => foldAnswer(items, check("count"), person.group, { was: person.answer, now: person.other }),
        fold(people, "answer"),
      );
      expect(inAnyOrder(corrected)).toEqual(inAnyOrder(fold(people, "other")));
      expect(fold([...people].reverse(), "answer")).toEqual(fold(people, "answer"));
    }),
  );
});

test("a count is one line for a role at a site; who could not say stands apart; don't know yet gives way", () => {
  const yard = { site: "yard", role: "worker" };
  const fold = (items: ResponseItem[], ...answers: PersonAnswer[]) =>
    answers.reduce((now, answer) => foldAnswer(now, check("count"), yard, { was: null, now: answer }), items);
  expect(fold([{ result: "unknown" }], "yes", "no", "unsure", "yes")).toEqual([
    { ...yard, positive: 2, of: 3 },
    { ...yard, result: "unsure" },
  ]);
  // Taken away by hand meanwhile: nothing is invented.
  expect(foldAnswer([], check("count"), yard, { was: "yes", now: null })).toEqual([]);
});

test("people are counted by role and site, and none is no line", () => {
  const yard = { site: "yard", role: "worker" };
  const twice = countPeople(countPeople([], yard, 1), yard, 1);
  expect(twice).toEqual([{ ...yard, people: 2 }]);
  expect(countPeople(countPeople(twice, yard, -1), yard, -1)).toEqual([]);
  expect(countPeople(twice, { role: "worker" }, 1)).toEqual([...twice, { role: "worker", people: 1 }]);
  expect(withInterview({ note: "Kept.", interview: "yes" }, [])).toEqual({ note: "Kept." });
  expect(withInterview({ interview: "yes" }, [])).toBe(undefined);
});
