import fc from "fast-check";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { Pack } from "../../src/model/content.ts";
import { type Loose, makeAssessment, makePack } from "./packs.ts";

/** Random small packs with random valid answers. Built from nested choices, so that fast-check can shrink them. */

export interface Case {
  pack: Pack;
  assessment: AssessmentFile;
}

const roles = ["manager", "worker", "contractor"];
const criteria = ["a", "b", "c"].map((id) => ({ id, text: id }));

const marking = fc.record(
  {
    points: fc.integer({ min: 1, max: 12 }),
    rule: fc.constantFrom("proportional", "all-or-nothing"),
    threshold: fc.constantFrom(33.3, 50, 66.6, 70, 100),
  },
  { requiredKeys: ["points"] },
);

const fix = fc.record({
  do: fc.constant("Fix it."),
  hours: fc.constantFrom(0, 0.25, 0.5, 1, 1.3, 2, 3, 8),
  lead_days: fc.constantFrom(0, 0, 7, 30, 90),
});

function check(method: string): fc.Arbitrary<Loose> {
  return fc
    .record({
      scale: fc.constantFrom("yes-no", "yes-partial-no", "criteria", "count", "percent"),
      na: fc.constantFrom(undefined, "May be."),
      roles: fc.subarray(roles, { minLength: 1 }),
      fix: fc.option(fix, { nil: undefined, freq: 4 }),
    })
    .map(({ scale, na, roles: asked, fix: own }) => ({
      scale,
      ...(own ? { fix: own } : {}),
      ...(scale === "criteria" ? { criteria } : {}),
      ...(na ? { na } : {}),
      ...(method === "interview" ? { roles: asked } : {}),
    }));
}

const question = fc
  .record({
    methods: fc.subarray(["documentation", "interview", "observation"], { minLength: 1 }),
    documentation: check("documentation"),
    interview: check("interview"),
    observation: check("observation"),
    markings: fc.array(marking, { minLength: 3, maxLength: 3 }),
    combine: fc.constantFrom("sum", "sum", "any", "average"),
    na: fc.constantFrom(undefined, "May be."),
    applies: fc.constantFrom(undefined, undefined, { people: { min: 4 } }, { people: { max: 6 } }),
    back: fc.array(fc.nat(20), { maxLength: 2 }),
    fix,
  })
  .map(({ methods, markings, combine, na, applies, back, fix: cure, ...checks }) => {
    const own = methods.map((method, index) => [
      method,
      { ...checks[method as "interview"], ...(combine === "sum" ? clean(markings[index]) : {}) },
    ]);
    const holder = combine === "sum" ? {} : clean(markings[0]);
    return {
      back,
      question: {
        combine,
        fix: cure,
        ...holder,
        ...(na ? { na } : {}),
        ...(applies ? { applies } : {}),
        checks: Object.fromEntries(own),
      } as Loose,
    };
  });

function clean(value: Loose | undefined): Loose {
  const { threshold, ...rest } = value ?? {};
  return rest.rule === "all-or-nothing" && threshold !== undefined ? { ...rest, threshold } : rest;
}

function response(scale: string, method: string): fc.Arbitrary<Loose> {
  const word = fc.constantFrom(
    "yes",
    "no",
    "unknown",
    ...(scale === "yes-partial-no" ? ["partial"] : []),
    ...(method === "interview" ? ["unsure"] : []),
  );
  const words = word.map((result) => ({ result }) as Loose);
  if (scale === "count") {
    const counts = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 8 })).map(([a, b]) => ({ positive: Math.min(a, b), of: b }) as Loose);
    return fc.oneof(words, counts, counts);
  }
  if (scale === "percent")
    return fc.oneof(
      words,
      fc.constantFrom(0, 33.3, 50, 66.6, 100).map((percent) => ({ percent }) as Loose),
    );
  if (scale === "criteria") {
    const some = fc.array(fc.constantFrom("met", "na", "missing"), { minLength: 3, maxLength: 3 }).map((marks) => {
      const of = (mark: string) => criteria.filter((_, index) => marks[index] === mark).map(({ id }) => id);
      return of("na").length > 0 ? ({ met: of("met"), not_applicable: of("na").slice(0, 2) } as Loose) : ({ met: of("met") } as Loose);
    });
    return fc.oneof(words, some);
  }
  return words;
}

const sites = fc.array(
  fc
    .record({ manager: fc.nat(2), worker: fc.nat(5), contractor: fc.nat(2), visit: fc.boolean() })
    .map(({ visit, ...headcount }) => ({ visit, headcount })),
  { maxLength: 3 },
);

export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    elements: fc.array(fc.array(question, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    rounding: fc.constantFrom("whole-points", "exact"),
    siteAverage: fc.constantFrom("by-headcount", "plain"),
    element: fc.constantFrom(undefined, 50),
    sites,
    kinds: fc.array(fc.nat(11), { minLength: 27, maxLength: 27 }),
    seed: fc.nat(1_000_000),
    sampling: fc.boolean(),
  })
  .chain(({ elements, rounding, siteAverage, element, sites: raw, kinds, sampling }) => {
    const ids: string[] = [];
    const content = Object.fromEntries(
      elements.map((questions, e) => [
        `e${e}`,
        Object.fromEntries(
          questions.map(({ question: body, back }, q) => {
            const requires = [...new Set(back.flatMap((index) => ids[index % Math.max(1, ids.length)] ?? []))];
            ids.push(`e${e}.q${q}`);
            return [`q${q}`, requires.length > 0 ? { ...body, requires } : body];
          }),
        ),
      ]),
    );
    const pack = makePack(content, {
      rounding,
      site_average: siteAverage,
      pass_rules: { certification: { overall: 80, ...(element ? { element } : {}) } },
      ...(sampling
        ? {
            sampling: {
              interviews: [
                { from: 1, to: 5, ask: "all" },
                { from: 6, ask: "50%" },
              ],
              sites: [{ from: 1, visit: "all" }],
            },
          }
        : {}),
    });
    const places: Loose[] = raw.map(({ visit, headcount }, index) => ({
      id: `s${index}`,
      visit,
      headcount: { ...headcount, worker: headcount.worker + 1 },
    }));
    const answers = pack.elements.flatMap((one) =>
      one.questions.map((body, index) => answerOf(`${one.id}.${body.id}`, body as unknown as Loose, places, kinds[(index * 3) % 27] ?? 0)),
    );
    return fc.tuple(...answers).map((given) => ({
      pack,
      assessment: makeAssessment(Object.fromEntries(given.filter(([, answer]) => Object.keys(answer).length > 0)), {
        sites: places,
        interviewed: [{ role: "worker", people: 3 }],
      }),
    }));
  });

function answerOf(id: string, body: Loose, places: Loose[], kind: number): fc.Arbitrary<[string, Loose]> {
  if (kind === 0 && body.na) return fc.constant([id, { not_applicable: "Not here." }] as [string, Loose]);
  const checks = Object.entries(body.checks as Record<string, Loose>);
  const parts = checks.map(([method, one]) => checkAnswer(method, one, places).map((value) => [method, value] as const));
  return fc.tuple(...parts).map((pairs) => [id, Object.fromEntries(pairs.filter(([, value]) => value !== undefined))] as [string, Loose]);
}

function checkAnswer(method: string, check: Loose, places: Loose[]): fc.Arbitrary<unknown> {
  const scale = String(check.scale);
  const one = response(scale, method);
  const whole = fc.array(one, { minLength: 1, maxLength: 3 });
  const choices: fc.Arbitrary<unknown>[] = [fc.constantFrom(undefined, []), one, one, one, whole, whole];
  if (check.na) choices.push(fc.constant({ not_applicable: "Not this." }));
  if (method !== "interview" && places.length > 0) {
    const bySite = fc.tuple(
      ...places.map((place) =>
        fc.oneof(
          fc.constant([]),
          fc.array(
            one.map((item) => ({ ...item, site: place.id })),
            { maxLength: 2 },
          ),
        ),
      ),
    );
    choices.push(bySite.map((lists) => lists.flat()));
  }
  return fc.oneof(...choices);
}
