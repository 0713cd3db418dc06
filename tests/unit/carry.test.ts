import fc from "fast-check";
import { expect, test } from "vitest";
import { isDueAgain, stepsOf } from "../../src/ask/steps.ts";
import { carryOver, type Last, type Next } from "../../src/carry/carry.ts";
import { moveAssessment } from "../../src/carry/move.ts";
import { compareResults } from "../../src/compare/compare.ts";
import { judgeAssessment } from "../../src/load/assessment-meaning.ts";
import type { AnswerFile, AssessmentFile } from "../../src/model/assessment.ts";
import { checksOf, type Pack } from "../../src/model/content.ts";
import { placedQuestions } from "../../src/model/find.ts";
import type { Migration } from "../../src/model/pack.ts";
import type { AuditResult } from "../../src/model/result.ts";
import { hasErrors } from "../../src/problems.ts";
import { carryFormats } from "../../src/report/carry-over.ts";
import type { ReportOptions } from "../../src/report/index.ts";
import { actionsOf } from "../../src/score/actions.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { builtinPack } from "../support/builtin.ts";
import { type Loose, makeAssessment, makePack } from "../support/packs.ts";

const secor = builtinPack("secor");
const cor = builtinPack("cor");
const day = "2025-11-20";
const sites = [{ id: "shop", visit: true, headcount: { owner: 1, supervisor: 1, worker: 5 } }];
const asked = placedQuestions(secor);

/** One answer of each kind: full, short, open, not applicable, guessed, counted, by site; with what must not come along. */
const kinds: ((checks: string[], scale: string) => AnswerFile)[] = [
  (checks) => all(checks, "yes"),
  (checks) => all(checks, "yes"),
  (checks) => all(checks, "yes"),
  (checks) => all(checks, "no"),
  (checks) => all(checks, "unknown"),
  (checks) => all(checks, { result: "yes", note: "First guess." }),
  (checks) => all(checks, { result: "yes", site: "shop" }),
  (checks, scale) => all(checks, scale === "count" ? { positive: 9, of: 9 } : scale === "percent" ? { percent: 100 } : "yes"),
  (checks, scale) => all(checks, scale === "count" ? { positive: 29, of: 30 } : scale === "percent" ? { percent: 97 } : "no"),
];
function all(checks: string[], item: unknown): AnswerFile {
  const extra = { evidence: [{ path: "a.md", sha256: "0".repeat(64) }], note: "Seen.", actions: [{ id: "a1", do: "Mend it." }] };
  return { ...Object.fromEntries(checks.map((method) => [method, item])), ...extra } as AnswerFile;
}
const lastYear = fc.array(fc.nat(kinds.length - 1), { minLength: asked.length, maxLength: asked.length }).map((picks): AssessmentFile => {
  const answers = asked.map(({ id, question }, index) => {
    const checks = checksOf(question);
    const make = kinds[picks[index] ?? 0];
    return [
      id,
      make?.(
        checks.map(({ method }) => method),
        checks[0]?.check.scale ?? "",
      ) ?? {},
    ] as const;
  });
  return { format: 1, pack: "secor", edition: secor.edition, purpose: "certification", sites, answers: Object.fromEntries(answers) };
});

function lastOf(assessment: AssessmentFile, pack: Pack = secor): Last {
  const result = scoreAudit(pack, assessment, { asOf: day });
  const moves = Object.keys(assessment.answers ?? {}).map((id) => ({ from: id, fate: "kept" as const, to: [id] }));
  const from = { edition: assessment.edition, file: "assessments/2025-11-20.yaml", day };
  return { pack, before: assessment, assessment, result, actions: actionsOf(pack, result), moves, ...from };
}
function nextOf(rest: Partial<AssessmentFile> = {}): Next {
  const start: AssessmentFile = { format: 1, pack: "secor", edition: secor.edition, purpose: "maintenance", sites, answers: {}, ...rest };
  return { pack: secor, start, growth: null, again: [] };
}
const grown = (): Next => ({
  pack: cor,
  start: { format: 1, pack: "cor", edition: cor.edition, sites: [{ id: "shop", headcount: { supervisor: 2, worker: 12 } }], answers: {} },
  growth: cor.grows_from?.secor ?? null,
  again: [],
});
const carriedIn = ({ answers }: AssessmentFile) => Object.entries(answers ?? {}).filter(([, answer]) => answer.carried);
const pointsOf = (result: AuditResult, ids: readonly string[]) =>
  result.elements
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => ids.includes(id))
    .reduce((sum, { floor }) => sum + Number(floor?.points ?? 0), 0);

test("only policies that stood at a full yes come along, never above a third, never for more points than they had", () => {
  fc.assert(
    fc.property(lastYear, (file) => {
      const last = lastOf(file);
      const { assessment, report } = carryOver(last, nextOf());
      const carried = carriedIn(assessment);
      expect(carried.length).toBeLessThanOrEqual(Math.floor(asked.length / 3));
      const full = last.result.elements
        .flatMap(({ questions }) => questions)
        .filter(({ floor }) => floor !== null && floor.points === floor.of);
      for (const [id, answer] of carried) {
        expect(asked.find((one) => one.id === id)?.question.proves).toBe("policy");
        expect(full.map((one) => one.id)).toContain(id);
        expect(JSON.stringify(file.answers?.[id])).not.toMatch(/"positive":29|"percent":97/);
        expect(answer.carried).toEqual({ from: "assessments/2025-11-20.yaml", on: day });
      }
      const ids = carried.map(([id]) => id);
      const now = scoreAudit(secor, assessment, { asOf: "2026-11-20" });
      expect(pointsOf(now, ids)).toBeLessThanOrEqual(pointsOf(last.result, ids));
      expect(Number(now.overall.floor?.points)).toBe(pointsOf(now, ids));
      expect(report.questions.filter(({ why }) => why === "carried").map(({ to }) => to[0])).toEqual(ids);
      expect(report.questions).toHaveLength(asked.length);
      expect(judgeAssessment(assessment, { file: "a", source: undefined }, secor).filter(({ severity }) => severity === "error")).toEqual(
        [],
      );
    }),
    { numRuns: 20 },
  );
}, 30_000);

test("no interview, tour, count, hash, guess or day of a finding comes along; a note that is not of this time says so", () => {
  fc.assert(
    fc.property(lastYear, fc.boolean(), (file, grows) => {
      const { assessment, report } = carryOver(lastOf(file), grows ? grown() : nextOf());
      const text = JSON.stringify(assessment.answers);
      expect(text).not.toMatch(/"(interview|observation|positive|of|percent|sha256|site|flag)":|First guess/);
      for (const answer of Object.values(assessment.answers ?? {}))
        if (!answer.carried) expect([undefined, `Last time (${day}): Seen.`]).toContain(answer.note);
      const came = report.actions.filter(({ to }) => to !== null);
      const held = Object.values(assessment.answers ?? {}).flatMap(({ actions }) => actions ?? []);
      expect(held).toHaveLength(came.length);
    }),
    { numRuns: 20 },
  );
}, 30_000);

test("the same files give the same, and carried on once more an answer keeps the day it was found", () => {
  fc.assert(
    fc.property(lastYear, (file) => {
      const once = carryOver(lastOf(file), nextOf());
      expect(carryOver(lastOf(file), nextOf())).toEqual(once);
      const again = carryOver({ ...lastOf(once.assessment), day: "2026-11-20", file: "assessments/2026-11-20.yaml" }, nextOf());
      const held = new Set(
        scoreAudit(secor, once.assessment, { asOf: day })
          .elements.flatMap(({ questions }) => questions)
          .filter(({ state }) => state === "held")
          .map(({ id }) => id),
      );
      expect(carriedIn(again.assessment)).toEqual(carriedIn(once.assessment).filter(([id]) => !held.has(id)));
    }),
    { numRuns: 20 },
  );
}, 30_000);

test("a firm that grew takes along only what the map calls the same, for documents", () => {
  fc.assert(
    fc.property(lastYear, (file) => {
      const { assessment, report } = carryOver(lastOf(file), grown());
      const same = cor.grows_from?.secor?.same ?? {};
      for (const [id, answer] of Object.entries(assessment.answers ?? {})) {
        expect(Object.values(same)).toContain(id);
        if (answer.carried) expect(placedQuestions(cor).find((one) => one.id === id)?.question.proves).toBe("policy");
      }
      expect(report.hasGrown).toBe(true);
      expect(judgeAssessment(assessment, { file: "a", source: undefined }, cor).filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 20 },
  );
}, 30_000);

const everything = (item: unknown = "yes", extra: AnswerFile = {}) => {
  const answers = asked.map(({ id, question }) => [
    id,
    { ...Object.fromEntries(checksOf(question).map(({ method }) => [method, method === "documentation" ? item : "yes"])), ...extra },
  ]);
  return {
    format: 1,
    pack: "secor",
    edition: secor.edition,
    purpose: "certification",
    sites,
    answers: Object.fromEntries(answers),
  } as AssessmentFile;
};

test("above a third the weightiest are asked again", () => {
  const { report } = carryOver(lastOf(everything()), nextOf());
  const points = (why: string) =>
    report.questions
      .filter((one) => one.why === why)
      .map(({ to }) => asked.find(({ id }) => id === to[0])?.question.checks.documentation?.points ?? 0);
  expect(report.limit).toEqual({ most: 47, of: 141 });
  expect(points("carried")).toHaveLength(47);
  expect(Math.min(...points("over-limit"))).toBeGreaterThanOrEqual(Math.max(...points("carried")));
});

test.each([
  ["into a certification", nextOf({ purpose: "certification" }), everything(), 0],
  ["from a baseline", nextOf(), { ...everything(), purpose: "baseline" }, 0],
  ["from a maintenance year, what was found in it", nextOf(), { ...everything(), purpose: "maintenance" }, 0],
  ["what was marked for later", nextOf(), everything("yes", { flag: "later" }), 0],
  ["what the owner is to be asked", nextOf(), everything("yes", { flag: "ask-owner" }), 0],
  ["what was found before that audit looked back", nextOf(), everything({ result: "yes", on: "2024-11-19" }), 0],
  ["what was found on the first day of its look-back", nextOf(), everything({ result: "yes", on: "2024-11-20" }), 47],
  ["what the certification took from before", nextOf(), everything("yes", { carried: { from: "old.yaml", on: "2024-11-20" } }), 0],
  [
    "what the maintenance year took from the certification",
    nextOf(),
    { ...everything("yes", { carried: { from: "old.yaml", on: "2024-05-20" } }), purpose: "maintenance" },
    47,
  ],
  [
    "what was found under the certificate before",
    nextOf(),
    { ...everything("yes", { carried: { from: "old.yaml", on: "2024-05-19" } }), purpose: "maintenance" },
    0,
  ],
  ["what is to be asked again", { ...nextOf(), again: asked.map(({ id }) => id) }, everything(), 0],
  ["with nothing against it", nextOf(), everything(), 47],
] as const)("carried %s", (_, next, file, number) => {
  expect(carriedIn(carryOver(lastOf(file), next).assessment)).toHaveLength(number);
});

test("one part short of full, or 199 of 200, is not a full yes", () => {
  const short = everything();
  for (const { id, question } of asked) {
    const check = question.checks.documentation;
    const almost = {
      "yes-no": "no",
      "yes-partial-no": "partial",
      count: { positive: 199, of: 200 },
      percent: { percent: 99.5 },
      criteria: { met: (check?.criteria ?? []).slice(1).map((one) => one.id) },
    }[check?.scale ?? "yes-no"];
    if (check && short.answers) short.answers[id] = { ...short.answers[id], documentation: almost as AnswerFile["documentation"] };
  }
  expect(carriedIn(carryOver(lastOf(short), nextOf()).assessment)).toEqual([]);
});

test("the listing names a limit only where there is one, and says that nothing came only where nothing did", () => {
  const options: ReportOptions = { columns: 80, paint: noPaint, plain: false, verbose: true };
  const told = (last: Last, next: Next) => carryFormats.markdown?.render(carryOver(last, next).report, options) ?? "";
  expect(carryOver(lastOf(everything()), grown()).report.limit).toBeNull();
  expect(told(lastOf(everything()), grown())).not.toContain("may come along");
  const chain: AssessmentFile = { ...everything(), purpose: "maintenance" };
  expect(told(lastOf(chain), nextOf())).toContain("let no answer come along");
  const id = "investigations.form";
  const some = { ...chain, answers: { ...chain.answers, [id]: { documentation: "yes" as const, carried: { from: "old.yaml", on: day } } } };
  expect(told(lastOf(some), nextOf())).toContain("1 answer came along");
  expect(told(lastOf(some), nextOf())).not.toContain("let no answer come along");
});

test("COR to COR: no answer comes along; notes of what fell short and open actions do", () => {
  const actions = [
    { id: "a1", do: "Sign it.", due: "2026-01-10" },
    { id: "a2", do: "Done.", done: "2025-10-01" },
  ];
  const answers = { "management-commitment.policy": { documentation: "no", note: { text: "Unsigned.", confidential: true }, actions } };
  const file = { format: 1, pack: "cor", edition: cor.edition, answers } as AssessmentFile;
  const start: AssessmentFile = { format: 1, pack: "cor", edition: cor.edition, purpose: "maintenance", answers: {} };
  const { assessment } = carryOver(lastOf(file, cor), { pack: cor, start, growth: null, again: [] });
  const note = { text: `Last time (${day}): Unsigned.`, confidential: true };
  expect(assessment.answers).toEqual({
    "management-commitment.policy": { note, actions: [{ id: "a1", do: "Sign it.", owner: null, due: "2026-01-10" }] },
  });
});

/** An old pack of eight questions, and the new one that a map leads to. */
const fates = fc.array(fc.constantFrom("kept", "renamed", "split", "dropped"), { minLength: 8, maxLength: 8 });
function editionsOf(plan: readonly string[]): { old: Pack; now: Pack; migration: Migration } {
  const question: Loose = { checks: { documentation: { points: 4 }, observation: { points: 3 } } };
  const migration = { renamed: {} as Record<string, string>, split: {} as Record<string, string[]>, dropped: [] as string[] };
  const ids = plan.flatMap((fate, index) => {
    const id = `q${index}`;
    if (fate === "renamed") migration.renamed[`a.${id}`] = `a.new${index}`;
    if (fate === "split") migration.split[`a.${id}`] = [`a.${id}-one`, `a.${id}-two`];
    if (fate === "dropped") migration.dropped.push(`a.${id}`);
    return fate === "kept" ? [id] : fate === "renamed" ? [`new${index}`] : fate === "split" ? [`${id}-one`, `${id}-two`] : [];
  });
  const pack = (names: readonly string[], edition: string) =>
    makePack({ a: Object.fromEntries(names.map((id) => [id, question])) }, { edition });
  return {
    old: pack(
      plan.map((_, index) => `q${index}`),
      "1",
    ),
    now: pack([...ids, "fresh"], "2"),
    migration,
  };
}

test("moved to another edition, every question is told as the map says, and compare shows only what was dropped", () => {
  const words = fc.array(fc.constantFrom("yes", "partial", "no", "unknown"), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fates, words, (plan, found) => {
      const { old, now, migration } = editionsOf(plan);
      const answers = Object.fromEntries(
        found.map((word, index) => [`a.q${index}`, { documentation: word, observation: "yes", actions: [{ id: "a1", do: "x" }] }]),
      );
      const file = makeAssessment(answers, { efforts: { "a.q0": 2 } });
      const fits = (part: object) =>
        !hasErrors(judgeAssessment({ ...file, answers: {}, efforts: {}, edition: "2", ...part }, { file: "a", source: undefined }, now));
      const { assessment, moves } = moveAssessment(file, now, migration, fits);
      expect(moves.map(({ fate }) => fate)).toEqual(plan);
      expect(judgeAssessment(assessment, { file: "a", source: undefined }, now)).toEqual([]);
      const before = scoreAudit(old, file, { asOf: day });
      const after = scoreAudit(now, assessment, { asOf: day });
      const { elements, gone } = compareResults(before, after, migration);
      const changes = elements.flatMap(({ questions }) => questions.map(({ id, change }) => [id, change]));
      expect(changes.filter(([, change]) => change !== "same")).toEqual([["a.fresh", "new"]]);
      expect(gone.map(({ id }) => id)).toEqual(migration.dropped);
      const all = Object.values(assessment.answers ?? {});
      expect(all.flatMap(({ actions }) => actions ?? [])).toHaveLength(8 - (migration.dropped ?? []).length);
      expect(all.filter(({ flag }) => flag === "later")).toHaveLength(2 * Object.keys(migration.split ?? {}).length);
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("what does not fit the new edition is left out and told, never changed", () => {
  const parts = (ids: string[]) => ({ documentation: { points: 4, scale: "criteria", criteria: ids.map((id) => ({ id, text: id })) } });
  const now = makePack({ a: { q: { checks: parts(["x", "z"]) }, n: { checks: { documentation: { points: 2 } } } } }, { edition: "2" });
  const file = makeAssessment({
    "a.q": { documentation: { met: ["x", "y"] }, note: "Two parts." },
    "a.n": { not_applicable: "None." },
    "a.lost": { documentation: "yes" },
  });
  const fits = (part: object) =>
    !hasErrors(judgeAssessment({ ...file, answers: {}, edition: "2", ...part }, { file: "a", source: undefined }, now));
  const { assessment, moves } = moveAssessment(file, now, {}, fits);
  expect(assessment.answers).toEqual({ "a.q": { note: "Two parts." } });
  expect(moves).toEqual([
    { from: "a.q", fate: "kept", to: ["a.q"], left: ["documentation"] },
    { from: "a.n", fate: "kept", to: ["a.n"], left: ["not_applicable"] },
    { from: "a.lost", fate: "dropped", to: [], left: [] },
  ]);
});

test("two questions that are one now: an answer only where both say the same, every note and action of both", () => {
  const now = makePack({ a: { one: { checks: { documentation: { points: 4 } } } } }, { edition: "2" });
  const map = { renamed: { "a.x": "a.one", "a.y": "a.one" } };
  const answer = (documentation: string, note: string) => ({ documentation, note, actions: [{ id: "a1", do: note }] });
  const move = (y: string) =>
    moveAssessment(makeAssessment({ "a.x": answer("yes", "X."), "a.y": answer(y, "Y.") }), now, map, () => true).assessment.answers?.[
      "a.one"
    ];
  expect(move("yes")?.documentation).toBe("yes");
  expect(move("no")?.documentation).toBeUndefined();
  expect(move("no")).toMatchObject({ note: "X.\nY.", actions: [{ id: "a1" }, { id: "a1-2" }] });
});

test("carried answers are asked again where the paper must be new each year; in COR all of them", () => {
  const carried = { from: "assessments/2025-11-20.yaml", on: day };
  const due = (pack: Pack, id: string, answer: AnswerFile = { documentation: "yes", carried }) => {
    const assessment: AssessmentFile = { format: 1, pack: pack.id, edition: pack.edition, answers: { [id]: answer } };
    return stepsOf(pack, assessment)
      .filter((step) => isDueAgain(pack, step, assessment))
      .map(({ placed, method }) => `${placed.id} ${method}`);
  };
  expect(due(secor, "emergency-planning.contents")).toEqual(["emergency-planning.contents documentation"]);
  expect(due(secor, "investigations.form")).toEqual([]);
  expect(due(secor, "emergency-planning.contents", { documentation: "yes" })).toEqual([]);
  expect(due(cor, "investigation.form")).toEqual(["investigation.form documentation"]);
});
