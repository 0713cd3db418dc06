import fc from "fast-check";
import { expect, test } from "vitest";
import type { Group, PeoplePlan } from "../../src/model/sample-plan.ts";
import { drawPeople, rosterMark } from "../../src/sample/draw.ts";
import { randomOf, shuffled } from "../../src/sample/random.ts";
import { type Person, parseRoster } from "../../src/sample/roster.ts";

const roleTitles: Record<string, string> = { boss: "Boss", worker: "Worker" };

function planOf(asks: Record<string, number>): PeoplePlan {
  const groups = Object.entries(asks).map(([key, ask]): Group => {
    const [site = "", role = ""] = key.split("/");
    return { site, siteTitle: site, role, title: roleTitles[role] ?? role, people: ask, ask, done: 0, isRemote: false };
  });
  const mostSenior = { role: "boss", title: "Boss" };
  return { headcount: 0, needed: 0, from: "table", planned: 0, done: 0, groups, doneWithoutSite: [], also: [], mostSenior };
}
const crew = (number: number, site = "yard"): Person[] =>
  Array.from({ length: number }, (_, index) => ({ name: `${site} ${index}`, site, role: "worker" }));
const namesOf = (...args: Parameters<typeof drawPeople>) => drawPeople(...args).drawn.map((one) => one.name);

test("the same seed draws the same people, whatever the order of the lines; another seed draws others", () => {
  const plan = planOf({ "yard/worker": 6, "shop/worker": 3 });
  const roster = [...crew(30), ...crew(12, "shop")];
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, order) => {
      const names = namesOf(plan, roster, seed, []);
      const other = shuffled(roster, randomOf(String(order)));
      expect(namesOf(plan, other, seed, [])).toEqual(names);
      expect(rosterMark(plan, other)).toBe(rosterMark(plan, roster));
      expect(new Set(names).size).toBe(9);
      for (const name of names) expect(roster.map((one) => one.name)).toContain(name);
    }),
  );
  // Pinned: a draw written into a report must come out the same in every later version.
  expect(namesOf(plan, roster, 1, []).join()).toBe("yard 13,yard 23,yard 28,yard 16,yard 20,yard 11,shop 8,shop 4,shop 10");
  const draws = new Set(Array.from({ length: 200 }, (_, seed) => namesOf(plan, roster, seed, []).join()));
  expect(draws.size).toBe(200);
});

test("one group does not depend on another, and a larger sample holds the smaller one", () => {
  const roster = [...crew(20), ...crew(9, "shop")];
  const shopOnly = namesOf(planOf({ "shop/worker": 4 }), roster, 3, []);
  expect(namesOf(planOf({ "yard/worker": 5, "shop/worker": 4 }), roster, 3, []).slice(5)).toEqual(shopOnly);
  expect(namesOf(planOf({ "shop/worker": 7 }), roster, 3, []).slice(0, 4)).toEqual(shopOnly);
});

test("everybody is drawn about as often: chi-square over 6000 seeds", () => {
  const plan = planOf({ "yard/worker": 3 });
  const roster = crew(10);
  const seeds = 6000;
  const often = new Map(roster.map((one) => [one.name, 0]));
  for (let seed = 0; seed < seeds; seed++) for (const name of namesOf(plan, roster, seed, [])) often.set(name, (often.get(name) ?? 0) + 1);
  const expected = (seeds * 3) / 10;
  const chi = [...often.values()].reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  // 9 degrees of freedom: beyond 27.9 once in a thousand; the seeds are fixed, so this never flickers.
  expect(chi).toBeLessThan(27.9);
  expect([...often.values()].every((count) => count > 0)).toBe(true);
});

test("numbers below a bound are even, also where the bound does not divide the range", () => {
  const random = randomOf("even");
  const counts = Array.from({ length: 7 }, () => 0);
  for (let index = 0; index < 14_000; index++) {
    const number = random.below(7);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test("the most senior person is in whatever the seed, and only once", () => {
  const roster: Person[] = [...["Zoe", "Ann", "Bob"].map((name) => ({ name, site: "yard", role: "boss" })), ...crew(5)];
  for (let seed = 0; seed < 50; seed++) {
    const { drawn } = drawPeople(planOf({ "yard/boss": 1, "yard/worker": 2 }), roster, seed, []);
    expect(drawn.filter((one) => one.isMostSenior).map((one) => one.name)).toEqual(["Zoe"]);
    expect(drawn).toHaveLength(3);
  }
});

test("who is out is followed by the next drawn, again and again, until nobody is left", () => {
  const plan = planOf({ "yard/worker": 2 });
  const roster = crew(5);
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(1), { maxLength: 6 }), (seed, picks) => {
      const replaced: { out: string; reason: string }[] = [];
      const order = namesOf(planOf({ "yard/worker": 5 }), roster, seed, []);
      for (const pick of picks) {
        const now = namesOf(plan, roster, seed, replaced);
        if (now.length === 0) break;
        replaced.push({ out: now[pick % now.length] ?? "", reason: "away" });
        const draw = drawPeople(plan, roster, seed, replaced);
        const names = draw.drawn.map((one) => one.name);
        const isEnough = 5 - replaced.length >= 2;
        expect(names).toHaveLength(isEnough ? 2 : Math.max(0, 5 - replaced.length));
        for (const { out } of replaced) expect(names).not.toContain(out);
        expect(new Set(names)).toEqual(new Set(order.filter((name) => !replaced.some((one) => one.out === name)).slice(0, 2)));
        expect(draw.short.length).toBe(isEnough ? 0 : 1);
      }
    }),
  );
});

test("a roster is read with or without a head, by comma, semicolon or tab, by ids or titles", () => {
  const sites = [{ id: "yard", title: "Edmonton yard" }, { id: "shop" }];
  const roles = [
    { id: "boss", title: "Boss", counted: true },
    { id: "worker", title: "Worker", counted: true },
  ];
  const people = [
    { name: "Lee, Ann", site: "yard", role: "boss" },
    { name: "Bo", site: "shop", role: "worker" },
  ];
  expect(parseRoster('"Lee, Ann",edmonton yard,Boss\r\nBo,shop,worker\r\n', sites, roles)).toEqual({ people, faults: [] });
  expect(parseRoster("Role;Name;Site\nboss;Lee, Ann;yard\n\n# gone\nworker;Bo;shop", sites, roles)).toEqual({ people, faults: [] });
  expect(parseRoster("name\trole\nBo\tworker", [{ id: "shop" }], roles).people).toEqual([people[1]]);
  expect(parseRoster("Bo, worker", [{ id: "shop" }], roles).people).toEqual([people[1]]);
  const bad = parseRoster("Bo,shop,worker\nBo,yard,worker\n,shop,worker\nAl,shed,worker\nAl,shop,cook\nAl", sites, roles);
  expect(bad.faults.map((fault) => fault.line)).toEqual([2, 3, 4, 5, 6]);
});
