import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { AnswerFile, AssessmentFile, ResponseItem } from "../../src/model/assessment.ts";
import { fullId, type Pack } from "../../src/model/content.ts";
import { fromPoints } from "../../src/model/exact.ts";
import { compare, decimal, type Fraction, fraction, multiply, subtract, zero } from "../../src/model/fraction.ts";
import { type Method, methods } from "../../src/model/method.ts";
import { itemsOf, naReason } from "../../src/model/responses.ts";
import type { AuditResult } from "../../src/model/result.ts";
import { type PlanOptions, planAudit } from "../../src/plan/plan.ts";
import { fillSample } from "../../src/plan/sample.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { anyCase, type Case } from "../support/arbitrary.ts";
import { builtinPack } from "../support/builtin.ts";
import { root } from "../support/cli.ts";

/** Everything here is worked out again from the words of the rules, by trying every set of fixes with the real scoring. */

const asOf = "2026-01-01";
/** Each run tries up to 64 sets of fixes. For a long proof: PLAN_RUNS=10000 npx vitest run tests/unit/plan-brute-force.test.ts */
const runs = Number(process.env.PLAN_RUNS ?? 400);
const audit = (pack: Pack, assessment: AssessmentFile) => scoreAudit(pack, assessment, { asOf });

interface NaiveFix {
  question: string;
  methods: Method[];
  quarters: number;
  leadDays: number;
}

/** The fixes of a result in which what is open counts as no. */
function naiveFixes(pack: Pack, result: AuditResult): NaiveFix[] {
  const results = new Map(result.elements.flatMap((element) => element.questions).map((question) => [question.id, question]));
  return pack.elements.flatMap((element) =>
    element.questions.flatMap((question) => {
      const id = fullId(element, question);
      const checks = results.get(id)?.checks ?? [];
      const shared = checks.filter(({ method }) => question.checks[method]?.fix === undefined);
      const owned = checks.filter(({ method }) => question.checks[method]?.fix !== undefined);
      return [shared, ...owned.map((check) => [check])].flatMap((covers) => {
        const lacking = covers.map(({ method, share }) => ({
          method,
          missing: subtract(fraction(1), fraction(BigInt(share.num), BigInt(share.den))),
        }));
        const some = lacking.filter(({ missing }) => compare(missing, zero) > 0);
        const most = some.toSorted((a, b) => compare(b.missing, a.missing))[0];
        const start = some.find(({ method }) => method === "documentation") ?? most;
        if (!start) return [];
        const fix = (covers === shared ? undefined : question.checks[start.method]?.fix) ?? question.fix;
        const exact = multiply(multiply(decimal(fix.hours), start.missing), fraction(4));
        return [
          {
            question: id,
            methods: covers.map(({ method }) => method),
            quarters: Math.ceil(Number(exact.num) / Number(exact.den) - 1e-9),
            leadDays: fix.lead_days,
          },
        ];
      });
    }),
  );
}

/** Yes wherever a response counts or is awaited. */
function naiveRaise(assessment: AssessmentFile, fixes: readonly NaiveFix[]): AssessmentFile {
  const answers: Record<string, AnswerFile> = { ...assessment.answers };
  for (const { question, methods: covered } of fixes)
    for (const method of covered) answers[question] = { ...answers[question], [method]: raised(assessment, answers[question], method) };
  return { ...assessment, answers };
}

function raised(assessment: AssessmentFile, answer: AnswerFile | undefined, method: Method): ResponseItem[] {
  const items = itemsOf(answer?.[method]);
  const na = items.filter((item) => naReason(item) !== undefined);
  if (method === "interview" || items.every((item) => item.site === undefined)) return [{ result: "yes" }];
  const answered = new Set(items.filter((item) => naReason(item) === undefined).map((item) => item.site));
  const naSites = new Set(na.map((item) => item.site));
  const places = (assessment.sites ?? []).filter(({ id, visit }) => !naSites.has(id) && (answered.has(id) || visit === true));
  const allNa = (site: string) =>
    items.some((item) => item.site === site && naReason(item) === undefined) &&
    items.filter((item) => item.site === site).every((item) => Array.isArray(item.not_applicable) && item.not_applicable.length === 3);
  return [...na, ...places.filter(({ id }) => !allNa(id)).map(({ id }): ResponseItem => ({ site: id, result: "yes" }))];
}

interface Row {
  set: NaiveFix[];
  quarters: number;
  result: AuditResult;
}

function everySet(pack: Pack, base: AssessmentFile, fixes: readonly NaiveFix[]): Row[] {
  return Array.from({ length: 2 ** fixes.length }, (_, bits) => {
    const set = fixes.filter((_, index) => (bits >> index) % 2 === 1);
    return { set, quarters: set.reduce((sum, fix) => sum + fix.quarters, 0), result: audit(pack, naiveRaise(base, set)) };
  });
}

function percentAtLeast(score: { points: Parameters<typeof fromPoints>[0]; of: number } | null, mark: number): boolean {
  return score === null || compare(multiply(fromPoints(score.points), fraction(100)), multiply(decimal(mark), fraction(score.of))) >= 0;
}

function isEnough(result: AuditResult, overall: number, element: number | null): boolean {
  return (
    result.overall.floor !== null &&
    percentAtLeast(result.overall.floor, overall) &&
    (element === null || result.elements.every(({ floor }) => percentAtLeast(floor, element))) &&
    result.sample?.met !== false
  );
}

const pointsOf = (result: AuditResult): Fraction => (result.overall.floor ? fromPoints(result.overall.floor.points) : zero);
const cheapestOf = (rows: readonly Row[]) => (rows.length === 0 ? undefined : Math.min(...rows.map(({ quarters }) => quarters)));
const elementMark = ({ pack }: Case) => pack.pass_rules.certification?.element ?? null;

/** A small case, with every set of its fixes scored once; every law looks at the same table. */
const table = anyCase
  .map((one) => {
    const sample = fillSample(one.pack, one.assessment);
    return { ...one, sample, fixes: naiveFixes(one.pack, audit(one.pack, sample.filled)) };
  })
  .filter(({ fixes }) => fixes.length <= 6);
const cases = fc.record({ one: table, margin: fc.constantFrom(0, 5, 12.5, 20), pick: fc.nat(99) });

describe("a plan against every set of fixes", () => {
  test("costs the least that there is; with a budget scores the most; no step can be left out; the laws of margin, day and exclusion hold", () => {
    let passing = 0;
    fc.assert(
      fc.property(cases, ({ one, margin, pick }) => {
        const { pack, assessment, sample, fixes } = one;
        const rows = everySet(pack, sample.filled, fixes);
        const element = elementMark(one);
        const goal = (spare: number) => [Math.min(100, 80 + spare), element === null ? null : Math.min(100, element + spare)] as const;
        const reaching = (some: readonly Row[], spare: number) => some.filter(({ result }) => isEnough(result, ...goal(spare)));
        const plan = (options: Partial<PlanOptions>) => planAudit(pack, assessment, { asOf, margin, ...options });

        const least = cheapestOf(reaching(rows, margin));
        const found = plan({});
        expect(found.outcome === "goal").toBe(least !== undefined);
        if (least !== undefined) {
          passing++;
          expect(found.hours * 4).toBe(least + sample.cost);
          const steps = found.steps.filter((step) => step.kind === "fix");
          for (const step of steps) {
            const rest = steps.filter((other) => other !== step).map((other) => fixes.find((fix) => isSame(fix, other)));
            const without = naiveRaise(sample.filled, rest as NaiveFix[]);
            expect(isEnough(audit(pack, without), ...goal(margin))).toBe(false);
          }
          expect(plan({ margin: 0 }).hours).toBeLessThanOrEqual(found.hours);
        }

        const by = ["2026-01-01", "2026-01-08", "2026-01-31"][pick % 3] ?? asOf;
        const days = { "2026-01-01": 0, "2026-01-08": 7, "2026-01-31": 30 }[by] ?? 0;
        const excluded = fixes[pick % Math.max(1, fixes.length)]?.question ?? "e0.q0";
        const allowed = rows.filter(({ set }) => set.every((fix) => fix.leadDays <= days && fix.question !== excluded));
        const narrow = plan({ by, exclude: [excluded] });
        const narrowLeast = cheapestOf(reaching(allowed, margin));
        expect(narrow.outcome === "goal" ? narrow.hours * 4 : undefined).toBe(
          narrowLeast === undefined ? undefined : narrowLeast + sample.cost,
        );

        const audited = planAudit(pack, { ...assessment, audit: { day: by } }, { asOf, margin });
        const timely = rows.filter(({ set }) => set.every((fix) => fix.leadDays <= days));
        const kept = fixes.filter((fix) => fix.leadDays <= days && audited.steps.some((step) => isSame(fix, step)));
        const cost = (some: readonly NaiveFix[]) => some.reduce((sum, fix) => sum + fix.quarters, 0);
        const wider = cheapestOf(reaching(timely, 0).filter(({ set }) => kept.every((fix) => set.includes(fix))));
        if (audited.byAudit !== null) {
          expect(audited.byAudit.passes).toBe(reaching(timely, 0).length > 0);
          if (wider !== undefined) expect(audited.byAudit.more.reduce((sum, { hours }) => sum + hours * 4, 0)).toBe(wider - cost(kept));
        }

        const budget = (pick % 40) / 4;
        expect(pointsAfter(plan({ budget }))).toEqual(bestPoints(one, rows, budget * 4, [margin, 0], element));
      }),
      { numRuns: runs },
    );
    expect(passing).toBeGreaterThan(runs / 5);
  }, 3_600_000);
});

/** The real example, most of its gaps closed in a drawn order: of what is left every set is tried, and the plan may touch nothing else. */
describe("a plan for the site contractor against every set of some nine fixes", () => {
  test.each([11, 42])(
    "draw %i",
    (seed) => {
      const pack = builtinPack("cor");
      const assessment = parse(readFileSync(join(root, "examples/site-contractor/assessment.yaml"), "utf8")) as AssessmentFile;
      const filled = fillSample(pack, assessment).filled;
      const draw = draws(seed);
      const all = naiveFixes(pack, audit(pack, filled))
        .map((fix) => ({ fix, at: draw() }))
        .sort((a, b) => a.at - b.at)
        .map(({ fix }) => fix);
      let closed = filled;
      while (all.length > 0 && !percentAtLeast(audit(pack, closed).overall.floor, 83.5)) closed = naiveRaise(closed, all.splice(0, 1));
      const open = naiveFixes(pack, audit(pack, closed));
      const questions = new Set([...new Set(all.map(({ question }) => question))].slice(0, 9));
      const touched = open.filter(({ question }) => questions.has(question));
      const rows = everySet(pack, closed, touched);
      const least = cheapestOf(rows.filter(({ result }) => isEnough(result, 85, 55)));
      const exclude = open.map(({ question }) => question).filter((question) => !questions.has(question));
      const found = planAudit(pack, closed, { asOf, exclude });
      expect(least).toBeGreaterThan(0);
      expect(found.outcome).toBe("goal");
      expect(found.hours * 4).toBe(least);
    },
    120_000,
  );
});

function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function isSame(fix: NaiveFix, step: { question: string | null; methods: readonly Method[] }): boolean {
  return fix.question === step.question && methods.every((method) => fix.methods.includes(method) === step.methods.includes(method));
}

function pointsAfter(plan: ReturnType<typeof planAudit>): Fraction {
  return plan.overall.after ? fromPoints(plan.overall.after.points) : zero;
}

/** The most points within a budget: of the sets that reach the goal, else of those that pass, else of all on the assessment as it is. */
function bestPoints(one: Case, rows: readonly Row[], quarters: number, spares: readonly number[], element: number | null): Fraction {
  const sample = fillSample(one.pack, one.assessment);
  const affordable = rows.filter((row) => row.quarters + sample.cost <= quarters);
  const most = (some: readonly Row[]) => some.map(({ result }) => pointsOf(result)).reduce((a, b) => (compare(b, a) > 0 ? b : a), zero);
  for (const spare of spares) {
    const good = affordable.filter(({ result }) =>
      isEnough(result, Math.min(100, 80 + spare), element === null ? null : Math.min(100, element + spare)),
    );
    if (good.length > 0) return most(good);
  }
  const plain = sample.do === "" ? rows : everySet(one.pack, one.assessment, naiveFixes(one.pack, audit(one.pack, one.assessment)));
  return most(plain.filter((row) => row.quarters <= quarters));
}
