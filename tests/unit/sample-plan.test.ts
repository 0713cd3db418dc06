import fc from "fast-check";
import { expect, test } from "vitest";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { Pack } from "../../src/model/content.ts";
import { planSample } from "../../src/sample/plan.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { builtinPack } from "../support/builtin.ts";

const cor = builtinPack("cor");
const day = "2026-11-20";

/** The published table, first headcount of each step and its number of interviews; from 550 on the partner is asked. */
const steps =
  "5:4 6:5 8:6 9:7 10:8 12:9 15:10 17:11 19:12 21:13 25:14 28:15 31:16 37:17 45:18 50:19 65:20 75:21 89:22 100:23 121:24 150:25 200:26 205:27 210:28 213:29 215:30 221:31 223:32 227:33 231:34 234:35 241:36 250:37 300:38 303:39 310:40 313:41 316:42 321:43 326:44 330:45 333:46 336:47 339:48 342:49 349:50 355:51 360:52 370:53 375:54 380:55 390:56 400:57 476:58 500:59 510:60 520:61 530:62 540:63"
    .split(" ")
    .map((step) => step.split(":").map(Number));

function tableNumber(people: number): number {
  return people < 5 ? people : (steps.findLast(([from = 0]) => from <= people)?.[1] ?? 0);
}

type Sites = NonNullable<AssessmentFile["sites"]>;
function assessmentOf(sites: Sites, more: Partial<AssessmentFile> = {}): AssessmentFile {
  return { format: 1, pack: "cor", edition: cor.edition, sites, ...more };
}
function planOf(assessment: AssessmentFile, pack: Pack = cor) {
  const plan = planSample(pack, assessment, day);
  if (!plan) throw new Error("no plan");
  return plan;
}
/** The people of a company, dealt out to roles and sites one by one. */
const roles = ["senior-manager", "manager", "supervisor", "worker"];
function companyOf(people: number, places: number, deal: (index: number) => [site: number, role: number]): Sites {
  const sites: Sites = Array.from({ length: places }, (_, index) => ({
    id: `s${index}`,
    head_office: index === 0,
    visit: true,
    headcount: {},
  }));
  for (let index = 0; index < people; index++) {
    const [place, role] = deal(index);
    const headcount = sites[place % places]?.headcount as Record<string, number>;
    const id = roles[role % roles.length] ?? "worker";
    headcount[id] = (headcount[id] ?? 0) + 1;
  }
  return sites;
}

test("every headcount from 1 to 549 asks for the number of the table, and the groups reach it", () => {
  for (let people = 1; people <= 549; people++) {
    const sites = companyOf(people, 1 + (people % 4), (index) => [
      index * 7,
      index === 0 ? 0 : index % 11 === 0 ? 1 : index % 5 === 0 ? 2 : 3,
    ]);
    const plan = planOf(assessmentOf(sites)).people;
    expect([people, plan.needed]).toEqual([people, tableNumber(people)]);
    expect(plan.planned).toBeGreaterThanOrEqual(tableNumber(people));
    expect(plan.planned).toBe(plan.groups.reduce((total, group) => total + group.ask, 0));
  }
});

test("from 550 people on the partner is asked, and agreed_sample takes the answer", () => {
  for (const people of [550, 551, 2000]) {
    const sites = companyOf(people, 2, (index) => [index, index === 0 ? 0 : 3]);
    const plan = planOf(assessmentOf(sites));
    expect(plan.people).toMatchObject({ headcount: people, needed: null, planned: 0 });
    expect(plan.toDo.join(" ")).toContain("Ask your certifying partner how many people to interview");
    expect(plan.justification).toBe("");
    const agreed = planOf(assessmentOf(sites, { agreed_sample: { people: 70 } }));
    expect(agreed.people).toMatchObject({ needed: 70, from: "agreed" });
    expect(agreed.people.planned).toBeGreaterThanOrEqual(70);
    expect(agreed.justification).toContain("70 interviews were agreed with the certifying partner");
  }
});

const company = fc
  .record({
    cells: fc.array(fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
    visits: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    agreed: fc.constantFrom(undefined, undefined, 3, 30),
  })
  .map(({ cells, visits, agreed }) => {
    const sites: Sites = cells.map((counts, index) => ({
      id: `s${index}`,
      head_office: index === 0,
      visit: visits[index] === true,
      headcount: Object.fromEntries(roles.map((role, at) => [role, counts[at] ?? 0])),
    }));
    return assessmentOf(sites, agreed === undefined ? {} : { agreed_sample: { people: agreed } });
  });

test("the groups reach the number, ask nobody twice, leave no role out, and give each its part at the sites visited", () => {
  fc.assert(
    fc.property(company, (assessment) => {
      const plan = planOf(assessment);
      const { groups, needed, headcount, planned } = plan.people;
      if (needed === null || headcount === null) return;
      expect(planned).toBeGreaterThanOrEqual(Math.min(needed, headcount));
      for (const group of groups) expect(group.ask).toBeLessThanOrEqual(group.people);
      for (const role of new Set(groups.map((group) => group.role)))
        expect(groups.some((group) => group.role === role && group.ask > 0)).toBe(true);
      if (groups.some((group) => group.isRemote)) return;
      for (const group of groups) expect(group.ask).toBeGreaterThanOrEqual(Math.min(group.people, (needed * group.people) / headcount));
    }),
  );
});

test("whoever follows the plan has a sample that the score takes as met", () => {
  fc.assert(
    fc.property(company, (assessment) => {
      const plan = planOf(assessment);
      if (plan.people.needed === null || plan.people.needed > (plan.people.headcount ?? 0) || plan.sites.needed === null) return;
      const interviewed = plan.people.groups.map(({ site, role, ask }) => ({ site, role, people: ask }));
      const visited = new Set(plan.sites.sites.filter((site) => site.isMarked || site.isProposed).map((site) => site.id));
      const sites = (assessment.sites ?? []).map((site) => ({ ...site, visit: visited.has(site.id) }));
      const done = { ...assessment, sites, interviewed };
      expect(scoreAudit(cor, done, { asOf: day }).sample?.short).toEqual([]);
      const after = planOf({ ...assessment, interviewed });
      expect(after.people.groups.every((group) => group.done >= group.ask)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("head office is always in, then who waited longest; 33 % is rounded up; above 30 the partner is asked", () => {
  const many = (number: number): Sites =>
    Array.from({ length: number }, (_, index) => ({
      id: `s${index}`,
      head_office: index === number - 1,
      last_visited: index === 1 ? null : `20${String(10 + (index % 15)).padStart(2, "0")}-05-01`,
      headcount: { worker: 1 },
    }));
  const expected = (number: number) => (number <= 3 ? number : number <= 8 ? 3 : Math.ceil(number * 0.33));
  for (let number = 1; number <= 30; number++) {
    const { sites, needed } = planOf(assessmentOf(many(number))).sites;
    const proposed = sites.filter((site) => site.isProposed);
    expect([number, needed, proposed.length]).toEqual([number, expected(number), expected(number)]);
    expect(proposed.some((site) => site.isHeadOffice)).toBe(true);
    const others = proposed.filter((site) => !site.isHeadOffice).map((site) => site.lastVisited ?? "");
    const left = sites.filter((site) => !site.isProposed).map((site) => site.lastVisited ?? "");
    for (const waited of others) for (const waits of left) expect(waited <= waits).toBe(true);
  }
  const large = planOf(assessmentOf(many(31)));
  expect(large.sites.needed).toBe(null);
  expect(large.toDo.join(" ")).toContain("how many sites to visit");
  expect(planOf(assessmentOf(many(31), { agreed_sample: { sites: 9 } })).sites.sites.filter((site) => site.isProposed)).toHaveLength(9);
});

test("a role that no visited site has is asked once, from afar; a site without a headcount is named", () => {
  const sites: Sites = [
    { id: "office", head_office: true, visit: true, headcount: { "senior-manager": 1, worker: 5 } },
    { id: "b", visit: true, headcount: { worker: 10 } },
    { id: "c", visit: true, headcount: { worker: 10 } },
    { id: "far", headcount: { supervisor: 4 } },
  ];
  const { groups } = planOf(assessmentOf(sites)).people;
  expect(groups.filter((group) => group.isRemote)).toMatchObject([{ site: "far", role: "supervisor", ask: 1 }]);
  const bare = planOf(assessmentOf([...sites, { id: "new", title: "New shop" }]));
  expect(bare.people).toMatchObject({ headcount: null, needed: null });
  expect(bare.toDo.join(" ")).toContain("how many people work there, by role: New shop");
});

test("records: what recurs through the window, cut by the start of the system, by the table", () => {
  const kinds = (started?: string) => planOf(assessmentOf([], { system_started: started })).records;
  const of = (every: string, started?: string) => kinds(started).kinds.find((kind) => kind.every === every);
  expect(of("month")).toMatchObject({ expected: 12, pull: 5 });
  expect(of("week")).toMatchObject({ expected: 52, pull: 6 });
  expect(of("quarter")).toMatchObject({ expected: 4, pull: 4 });
  expect(of("year")).toMatchObject({ expected: 1, pull: 1 });
  expect(of("month", "2026-08-01")).toMatchObject({ expected: 3, pull: 3 });
  expect(kinds("2026-08-01").from).toBe("2026-08-01");
  expect(of("year", "2026-11-20")).toMatchObject({ expected: 1 });
});

test("SECOR has no sampling", () => {
  expect(planSample(builtinPack("secor"), assessmentOf([]), day)).toBe(undefined);
});
