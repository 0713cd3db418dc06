import { describe, expect, test } from "vitest";
import { type Loose, makePack, questionOf, score } from "../support/packs.ts";

/** Points that one documentation, interview or observation check gives for one response. */
function points(check: Loose, response: unknown, method = "documentation", pack: Loose = {}): unknown {
  const result = score(makePack({ a: { q: { checks: { [method]: check } } } }, pack), { "a.q": { [method]: response } }, { sites });
  return questionOf(result, "a.q").floor?.points;
}

const sites = [
  { id: "office", headcount: { worker: 4 } },
  { id: "yard", headcount: { worker: 12 } },
];
const count = { points: 20, scale: "count" };
const criteria = { points: 10, scale: "criteria", criteria: ["a", "b", "c", "d"].map((id) => ({ id, text: id })) };

describe("from a response to points", () => {
  test.each([
    ["73 % of 10 is 7", { points: 10, scale: "percent" }, { percent: 73 }, 7],
    ["73 % of 20 is 15", { points: 20, scale: "percent" }, { percent: 73 }, 15],
    ["a half of 5 goes up", { points: 5 }, "partial", 3],
    ["just below a half goes down", { points: 1, scale: "percent" }, { percent: 49.999 }, 0],
    ["exactly a half goes up", { points: 1, scale: "percent" }, { percent: 50 }, 1],
    ["33.3 is the decimal written: 49.95 of 150 is 50", { points: 150, scale: "percent" }, { percent: 33.3 }, 50],
    ["threshold met exactly", { points: 9, scale: "percent", rule: "all-or-nothing", threshold: 33.3 }, { percent: 33.3 }, 9],
    ["threshold missed by a hair", { points: 9, scale: "percent", rule: "all-or-nothing", threshold: 33.3 }, { percent: 33.29 }, 0],
    ["all-or-nothing wants everything by default", { points: 9, rule: "all-or-nothing" }, "partial", 0],
    [
      "two of three at a threshold of two thirds cut",
      { points: 9, scale: "count", rule: "all-or-nothing", threshold: 66.6 },
      { positive: 2, of: 3 },
      9,
    ],
    [
      "counts at one place are added: 5 of 18",
      count,
      [
        { positive: 3, of: 15 },
        { positive: 2, of: 3 },
      ],
      6,
    ],
    ["a word among counts makes it a plain mean", count, [{ positive: 3, of: 15 }, "yes"], 12],
    [
      "sites weigh by headcount",
      count,
      [
        { site: "office", positive: 2, of: 2 },
        { site: "yard", positive: 7, of: 10 },
      ],
      16,
    ],
    [
      "a site said to be N/A is left out",
      count,
      [
        { site: "office", positive: 1, of: 2 },
        { site: "yard", not_applicable: "Closed" },
      ],
      10,
    ],
    ["criteria", criteria, { met: ["a", "b", "c"] }, 8],
    ["criteria that do not apply leave the count", criteria, { met: ["a"], not_applicable: ["c", "d"] }, 5],
    [
      "a response whose every criterion is N/A drops out",
      criteria,
      [{ met: [], not_applicable: ["a", "b", "c", "d"] }, { met: ["a", "b"] }],
      5,
    ],
    ["unknown among others opens the cell", count, [{ positive: 3, of: 3 }, "unknown"], 0],
    ["null is no response", { points: 10 }, null, 0],
  ])("%s", (_, check, response, expected) => expect(points(check, response)).toBe(expected));

  test("interviews are pooled whatever their site, words count as one person", () => {
    const check = { points: 10, roles: ["worker"] };
    expect(
      points(
        check,
        [
          { site: "yard", positive: 7, of: 9 },
          { role: "worker", result: "unsure" },
        ],
        "interview",
      ),
    ).toBe(7);
  });

  test("plain average of sites", () => {
    const response = [
      { site: "office", positive: 1, of: 1 },
      { site: "yard", positive: 0, of: 10 },
    ];
    expect(points(count, response, "observation", { site_average: "plain" })).toBe(10);
    expect(points(count, response, "observation")).toBe(5);
  });

  test("rounding: exact keeps the fraction", () => {
    expect(points({ points: 10, scale: "count" }, { positive: 1, of: 3 }, "documentation", { rounding: "exact" })).toEqual({
      num: 10,
      den: 3,
    });
  });
});

describe("several methods", () => {
  const both = { documentation: {}, observation: { scale: "count" } };
  test("any counts the best share, and is open only while it can gain", () => {
    const pack = makePack({ a: { q: { combine: "any", points: 10, checks: both } } });
    const full = questionOf(score(pack, { "a.q": { documentation: "yes" } }), "a.q");
    expect([full.state, full.floor?.points, full.checks.map((check) => check.points)]).toEqual(["scored", 10, [null, null]]);
    expect(questionOf(score(pack, { "a.q": { documentation: "partial" } }), "a.q")).toMatchObject({
      state: "open",
      floor: { points: 5 },
      ceiling: { points: 10 },
    });
  });

  test("average is the plain mean", () => {
    const pack = makePack({ a: { q: { combine: "average", points: 10, checks: both } } });
    expect(score(pack, { "a.q": { documentation: "yes", observation: { positive: 1, of: 4 } } }).overall.floor?.points).toBe(6);
  });
});

describe("not applicable", () => {
  test("by headcount wins silently, known headcounts only", () => {
    const pack = makePack({
      a: {
        q: { applies: { people: { min: 5 } }, checks: { documentation: { points: 10 } } },
        r: { checks: { documentation: { points: 10 } } },
      },
    });
    const few = { sites: [{ id: "s", headcount: { worker: 4, contractor: 9 } }] };
    expect(score(pack, { "a.q": { documentation: "no" } }, few).overall.floor?.of).toBe(10);
    expect(score(pack, { "a.q": { documentation: "no" } }).overall.floor?.of).toBe(20);
  });

  test("an interview put to a role nobody holds is left out", () => {
    const pack = makePack({ a: { q: { checks: { documentation: { points: 10 }, interview: { points: 5, roles: ["manager"] } } } } });
    expect(score(pack, {}, { sites: [{ id: "s", headcount: { worker: 4 } }] }).overall.floor?.of).toBe(10);
  });

  test("nothing left at all is not assessed, never 0 and never 100", () => {
    const pack = makePack({ a: { q: { na: "Never.", checks: { documentation: { points: 10 } } } } });
    const result = score(pack, { "a.q": { not_applicable: "Not here." } });
    expect([result.verdict, result.overall.floor, result.elements[0]?.floor, result.overall.answered]).toEqual([
      "not-assessed",
      null,
      null,
      null,
    ]);
  });
});

describe("questions that depend on others", () => {
  const d = (rest: Loose = {}) => ({ checks: { documentation: { points: 10 } }, na: "May be.", ...rest });
  const pack = makePack({ a: { one: d(), two: d({ requires: ["a.one"] }), three: d({ requires: ["a.two"] }) } });

  test("a hold runs through what is held and through what is N/A", () => {
    const yes = { documentation: "yes" };
    const held = score(pack, { "a.one": { documentation: "no" }, "a.two": yes, "a.three": yes });
    expect([questionOf(held, "a.two").heldBy, questionOf(held, "a.three").heldBy]).toEqual([["a.one"], ["a.two"]]);
    const through = score(pack, { "a.one": { documentation: "no" }, "a.two": { not_applicable: "No." }, "a.three": yes });
    expect(questionOf(through, "a.three")).toMatchObject({ state: "held", heldBy: ["a.one"], floor: { points: 0 } });
  });

  test("a point lost to rounding holds nothing", () => {
    const small = makePack({ a: { one: { checks: { documentation: { points: 1, scale: "percent" } } }, two: d({ requires: ["a.one"] }) } });
    expect(score(small, { "a.one": { documentation: { percent: 10 } }, "a.two": { documentation: "yes" } }).overall.floor?.points).toBe(10);
  });

  test("an open question holds in the floor only", () => {
    const result = score(pack, { "a.two": { documentation: "yes" }, "a.three": { documentation: "yes" } });
    expect([result.overall.floor?.points, result.overall.ceiling?.points]).toEqual([0, 30]);
  });
});

describe("the sample", () => {
  const pack = makePack(
    { a: { q: { checks: { interview: { points: 10, roles: ["worker"] } } } } },
    {
      sampling: {
        interviews: [
          { from: 1, to: 10, ask: "all" },
          { from: 11, ask: "33%" },
        ],
        sites: [{ from: 1, to: 3, visit: "all" }],
      },
    },
  );
  const yes = { "a.q": { interview: { positive: 4, of: 4 } } };
  test.each([
    ["enough people, a single site counts as marked", [{ id: "s", headcount: { worker: 4 } }], [{ role: "worker", people: 4 }], "ready"],
    ["one short", [{ id: "s", headcount: { worker: 4 } }], [{ role: "worker", people: 3 }], "open"],
    ["percent is rounded up: 34 % of 12", [{ id: "s", headcount: { worker: 12 } }], [{ role: "worker", people: 3 }], "open"],
    ["percent is rounded up: 4 of 12 are enough", [{ id: "s", headcount: { worker: 12 } }], [{ role: "worker", people: 4 }], "ready"],
    [
      "an unmarked second site",
      [
        { id: "s", headcount: { worker: 4 } },
        { id: "t", headcount: {} },
      ],
      [{ role: "worker", people: 4 }],
      "open",
    ],
    ["headcount not known", [{ id: "s" }], [{ role: "worker", people: 4 }], "open"],
  ])("%s", (_, at, interviewed, verdict) => expect(score(pack, yes, { sites: at, interviewed }).verdict).toBe(verdict));
});
