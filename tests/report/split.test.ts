import fc from "fast-check";
import { expect, test } from "vitest";
import { compareResults } from "../../src/compare/compare.ts";
import type { AssessmentFile, ResponseItem } from "../../src/model/assessment.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { planAudit } from "../../src/plan/plan.ts";
import { comparisonFormats } from "../../src/report/comparison.ts";
import { renderExplanation } from "../../src/report/guide.ts";
import { type ReportOptions, reporters } from "../../src/report/index.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { makeAssessment, makePack } from "../support/packs.ts";

/**
 * Who said what cannot be read from a report. Where every split by role or by site has fewer than three people on one side, none may be shown: so
 * whoever of them gave which answer, every output must come out the same, to the byte. Holds for each reporter that the table lists.
 */

const roles = ["manager", "worker"];
const sites = ["office", "yard", "shop"];
const pack = makePack(
  {
    a: {
      known: { checks: { interview: { points: 9, roles } } },
      both: { checks: { documentation: { points: 5 }, interview: { points: 4, roles, rule: "all-or-nothing", threshold: 70 } } },
    },
    b: { best: { combine: "any", points: 6, checks: { interview: { roles }, observation: {} } } },
    c: { mean: { combine: "average", points: 6, checks: { interview: { roles }, documentation: {} } } },
  },
  { sampling: { interviews: [{ from: 1, ask: "all" }], sites: [{ from: 1, visit: "all" }] } },
);
const places = sites.map((id) => ({ id, visit: true, headcount: { manager: 9, worker: 9 } }));
const interviewed = sites.flatMap((site) => roles.map((role) => ({ site, role, people: 3 })));
const options: ReportOptions = { columns: 80, paint: noPaint, plain: false, verbose: true };

type Reply = "yes" | "no" | "unsure";
type Person = { role: string; site: string; reply: Reply };

/** Answers as tallies: one line for a role at a site, who could not say apart. */
function itemsFor(people: readonly Person[]): ResponseItem[] {
  return sites.flatMap((site) =>
    roles.flatMap((role): ResponseItem[] => {
      const here = people.filter((one) => one.site === site && one.role === role);
      const said = here.filter((one) => one.reply !== "unsure");
      const positive = said.filter((one) => one.reply === "yes").length;
      const unsure = here.filter((one) => one.reply === "unsure").map((): ResponseItem => ({ site, role, result: "unsure" }));
      return said.length === 0 ? unsure : [{ site, role, positive, of: said.length }, ...unsure];
    }),
  );
}

function assessmentOf(people: readonly Person[]): AssessmentFile {
  const interview = itemsFor(people);
  const answers = Object.fromEntries(placedQuestions(pack).map(({ id }) => [id, { documentation: "partial", interview }]));
  const { documentation: _, ...best } = answers["b.best"] ?? { documentation: "" };
  return makeAssessment({ ...answers, "b.best": best, "a.known": { interview } }, { sites: places, interviewed });
}

async function outputs(people: readonly Person[]): Promise<Record<string, string>> {
  const assessment = assessmentOf(people);
  const result = scoreAudit(pack, assessment, { asOf: "2026-11-20" });
  const made: Record<string, string> = {
    result: JSON.stringify(result.elements.map((element) => element.questions.map((one) => one.ledger))),
  };
  for (const [name, reporter] of Object.entries(reporters)) {
    const output = await (await reporter.load())(result, options);
    made[name] = typeof output === "string" ? output : Buffer.from(output).toString("base64");
  }
  const results = new Map(result.elements.flatMap((element) => element.questions.map((one) => [one.id, one] as const)));
  made.explain = renderExplanation(pack, placedQuestions(pack), results, options);
  const half = scoreAudit(pack, makeAssessment({}, { sites: places }), { asOf: "2026-11-20" });
  for (const [name, { render }] of Object.entries(comparisonFormats))
    made[`compare ${name}`] = render(compareResults(half, result), options);
  return made;
}

/** Whether some split by role or by site could be shown: every group and the rest three people or more. */
function canSplit(people: readonly Person[]): boolean {
  const sizes = (key: "role" | "site") =>
    [...new Set(people.map((one) => one[key]))].map((value) => people.filter((one) => one[key] === value).length);
  return (["role", "site"] as const).some((key) => sizes(key).some((size) => size >= 3 && people.length - size >= 3));
}

const person = fc.record({
  role: fc.constantFrom(...roles),
  site: fc.constantFrom(...sites),
  reply: fc.constantFrom<Reply>("yes", "no", "unsure"),
});
const groups = fc.array(person, { minLength: 1, maxLength: 7 }).filter((people) => !canSplit(people));

test("no output shows a split by role or site with fewer than three people on either side", async () => {
  await fc.assert(
    fc.asyncProperty(groups, fc.nat(), async (people, turn) => {
      // The same people, and the same answers: only who gave which is another.
      const replies = people.map((one) => one.reply);
      const turned = people.map((one, index) => ({ ...one, reply: replies[(index + turn) % replies.length] ?? one.reply }));
      expect(await outputs(turned)).toEqual(await outputs(people));
    }),
    { numRuns: 60 },
  );
});

test("nor do they tell who was asked: the same answers from other roles and sites come out the same", async () => {
  const moved = groups.chain((people) =>
    fc.tuple(fc.constant(people), fc.array(person, { minLength: people.length, maxLength: people.length })),
  );
  await fc.assert(
    fc.asyncProperty(moved, async ([people, others]) => {
      const elsewhere = people.map((one, index) => ({
        ...one,
        role: others[index]?.role ?? one.role,
        site: others[index]?.site ?? one.site,
      }));
      fc.pre(!canSplit(elsewhere));
      expect(await outputs(elsewhere)).toEqual(await outputs(people));
    }),
    { numRuns: 60 },
  );
});

test("nor does a plan", () => {
  const planOf = (people: readonly Person[]) => planAudit(pack, assessmentOf(people), { asOf: "2026-11-20" });
  fc.assert(
    fc.property(groups, fc.nat(), (people, turn) => {
      const turned = people.map((one, index) => ({ ...one, reply: people[(index + turn) % people.length]?.reply ?? one.reply }));
      expect(planOf(turned)).toEqual(planOf(people));
    }),
    { numRuns: 20 },
  );
});
