import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { search } from "../../src/ask/flow.ts";
import { apply, type Interview, startInterview, stepsNow } from "../../src/ask/interview.ts";
import { isFoundAgain, type Place, placeOf } from "../../src/ask/place.ts";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { methods } from "../../src/model/method.ts";
import { builtinPack } from "../support/builtin.ts";

const companies: Record<"cor" | "secor", Record<string, number>> = {
  cor: { "senior-manager": 1, manager: 4, supervisor: 5, worker: 30 },
  secor: { owner: 1, supervisor: 1, worker: 5 },
};
function company(id: "cor" | "secor", more: Partial<AssessmentFile> = {}) {
  const pack = builtinPack(id);
  const assessment: AssessmentFile = {
    format: 1,
    pack: id,
    edition: pack.edition,
    sites: [{ id: "shop", headcount: companies[id] }],
    ...more,
  };
  return { pack, assessment };
}
const name = ({ at }: Interview) => at && `${at.placed.number} ${at.method}`;

describe.each(["cor", "secor"] as const)("%s", (id) => {
  const { pack, assessment } = company(id);
  const people = Object.values(companies[id]).reduce((a, b) => a + b);
  const expected = placedQuestions(pack).flatMap(({ number, question }) => {
    const { min = 0, max = Number.POSITIVE_INFINITY } = question.applies?.people ?? {};
    if (people < min || people > max) return [];
    return methods.filter((method) => question.checks[method] !== undefined).map((method) => `${number} ${method}`);
  });

  test("everything is asked once, in the order of the pack: documents, people, tour of each question", () => {
    let interview = startInterview(pack, assessment);
    const asked: (string | undefined)[] = [];
    while (interview.at !== undefined) {
      asked.push(name(interview));
      interview = apply(interview, { kind: "skip" }).interview;
    }
    expect(expected.length).toBeGreaterThan(140);
    expect(asked).toEqual(expected);
  });

  test("the order of the answers in the file changes nothing, and it goes on at the first that nothing was said of", () => {
    const ids = placedQuestions(pack).map((placed) => placed.id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.nat(), (answered, turn) => {
        const turned = answered.map((_, index) => answered[(index + turn) % answered.length] ?? "");
        const start = (order: string[]) =>
          name(
            startInterview(pack, { ...assessment, answers: Object.fromEntries(order.map((one) => [one, { not_applicable: "Said." }])) }),
          );
        expect(start(turned)).toBe(start(answered));
        const open = placedQuestions(pack)
          .filter((placed) => !answered.includes(placed.id))
          .map((placed) => placed.number);
        expect(start(answered)).toBe(expected.find((step) => open.includes(step.split(" ")[0] ?? "")));
      }),
      { numRuns: 40 },
    );
  });
});

test("search: every word counts; what has them in the question itself comes first", () => {
  const { pack } = company("secor");
  const all = placedQuestions(pack);
  const found = search(all, "Drill EMERGENCY");
  expect(found[0]?.question.ask).toContain("emergency drill");
  for (const { id, question } of found)
    expect(JSON.stringify([id, question]).toLowerCase()).toMatch(/drill[\s\S]*emergency|emergency[\s\S]*drill/);
  const inAsk = found.map(({ question }) => /drill/i.test(question.ask) && /emergency/i.test(question.ask));
  expect(inAsk).toEqual([...inAsk].sort((a, b) => Number(b) - Number(a)));
  expect(search(all, "helicopter drill")).toEqual([]);
});

test("once the last answer that was missing is given, what was answered before is not gone through again", () => {
  const { pack, assessment } = company("secor");
  const said = { kind: "answer", item: { result: "yes" } } as const;
  let interview = startInterview(pack, assessment);
  const first = name(interview);
  interview = apply(interview, { kind: "skip" }).interview;
  while (interview.at !== undefined) interview = apply(interview, said).interview;
  interview = startInterview(pack, interview.assessment);
  expect(name(interview)).toBe(first);
  interview = apply(interview, said).interview;
  expect(interview.at).toBeUndefined();
  // Who goes back into what is all answered goes from one to the next.
  interview = apply(interview, { kind: "jump", question: "safety-policy.signed" }).interview;
  const [at, next] = [name(interview), name(apply(interview, said).interview)];
  expect(next).toBeDefined();
  expect(next).not.toBe(at);
});

test("a place is written only where asking would not come back to it by itself", () => {
  const { pack, assessment } = company("secor");
  const start = startInterview(pack, assessment);
  const found = (interview: Interview, kept: Place | undefined) =>
    interview.at && isFoundAgain(interview, stepsNow(interview), interview.at, kept);
  expect(found(start, undefined)).toBe(true);
  const answered = apply(start, { kind: "answer", item: { result: "yes" } }).interview;
  expect(found(answered, undefined)).toBe(true);
  expect(found(apply(answered, { kind: "back" }).interview, undefined)).toBe(true);
  const skipped = apply(answered, { kind: "skip" }).interview;
  expect(found(skipped, undefined)).toBe(false);
  expect(skipped.at && found(skipped, placeOf(skipped.at))).toBe(true);
  const jumped = apply(start, { kind: "jump", question: "inspections.done" }).interview;
  expect(found(jumped, undefined)).toBe(false);
});
