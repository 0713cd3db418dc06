import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeAssessment } from "../../src/load/assessment-meaning.ts";
import type { AnswerFile, AssessmentFile, ResponseItem } from "../../src/model/assessment.ts";
import { checkState } from "../../src/model/cells.ts";
import { checksOf, fullId, type Pack } from "../../src/model/content.ts";
import { fromPoints } from "../../src/model/exact.ts";
import { add, compare, type Fraction, fraction, multiply, subtract, sum } from "../../src/model/fraction.ts";
import { type Method, methods } from "../../src/model/method.ts";
import { headcountOf, itemsOf, shareOf } from "../../src/model/responses.ts";
import type { AuditResult, Score } from "../../src/model/result.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { anyCase } from "../support/arbitrary.ts";

const runs = { numRuns: 600 };
const audit = (pack: Pack, assessment: AssessmentFile) => scoreAudit(pack, assessment, { asOf: "2026-11-20" });
const isValid = (pack: Pack, assessment: AssessmentFile) =>
  judgeAssessment(assessment, { file: "a", source: undefined }, pack).every((problem) => problem.severity !== "error");
const points = (score: Score | null): Fraction => (score === null ? fraction(0) : fromPoints(score.points));
const questions = (result: AuditResult) => result.elements.flatMap((element) => element.questions);
const rank = { "not-assessed": 0, "not-ready": 0, open: 1, ready: 2 };

/** Every response of every check, with a way to put another in its place. */
function responses(pack: Pack, assessment: AssessmentFile) {
  return pack.elements.flatMap((element) =>
    element.questions.flatMap((question) =>
      checksOf(question).flatMap(({ method, check }) => {
        const id = fullId(element, question);
        const items = itemsOf(assessment.answers?.[id]?.[method]);
        return items.map((item, index) => ({
          item,
          check,
          replace: (other: ResponseItem) =>
            withResponse(
              assessment,
              id,
              method,
              items.map((one, place) => (place === index ? other : one)),
            ),
        }));
      }),
    ),
  );
}

function withResponse(assessment: AssessmentFile, id: string, method: Method, items: ResponseItem[]): AssessmentFile {
  const answer: AnswerFile = { ...assessment.answers?.[id], [method]: items };
  return { ...assessment, answers: { ...assessment.answers, [id]: answer } };
}

/** The same response with the highest share its form can have. */
function raised(item: ResponseItem, criteria: readonly { id: string }[]): ResponseItem {
  if (item.result !== undefined) return item.result === "unknown" ? item : { ...item, result: "yes" };
  if (item.positive !== undefined) return { ...item, positive: Math.min(item.of ?? 1, item.positive + 1) };
  if (item.percent !== undefined) return { ...item, percent: Math.min(100, item.percent + 10) };
  const na = Array.isArray(item.not_applicable) ? item.not_applicable : [];
  return item.met ? { ...item, met: criteria.map(({ id }) => id).filter((id) => !na.includes(id)) } : item;
}

function everywhere(pack: Pack, assessment: AssessmentFile, item: ResponseItem): AssessmentFile {
  const headcount = headcountOf(pack, assessment);
  const answers: Record<string, AnswerFile> = {};
  for (const element of pack.elements)
    for (const question of element.questions)
      answers[fullId(element, question)] = Object.fromEntries(
        checksOf(question).map(({ method, check }) => {
          const state = checkState(method, check, assessment.answers?.[fullId(element, question)], assessment.sites ?? [], headcount);
          const cells = state.isApplicable ? state.cells : [];
          const bySite = cells.some((cell) => cell.site !== undefined);
          return [method, bySite ? cells.map((cell) => ({ ...item, site: cell.site })) : [item]];
        }),
      );
  return { ...assessment, answers };
}

describe("laws of scoring, over random packs and answers", () => {
  test("the generator makes assessments without errors", () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => isValid(pack, assessment)),
      runs,
    );
  });

  test("1: ledger lines sum to questions, elements and the whole, and their causes to what is missing", () => {
    const sumsUp = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }) => {
      const result = audit(pack, assessment);
      for (const question of questions(result)) {
        expect(sum(question.ledger.map((line) => fromPoints(line.points)))).toEqual(points(question.floor));
        expect(sum(question.ledger.map((line) => fromPoints(line.ceiling)))).toEqual(points(question.ceiling));
        for (const line of question.ledger)
          expect(sum(line.causes.map((cause) => fromPoints(cause.points)))).toEqual(subtract(fraction(line.of), fromPoints(line.points)));
      }
      for (const element of result.elements) expect(sum(element.questions.map((one) => points(one.floor)))).toEqual(points(element.floor));
      expect(sum(result.elements.map((one) => points(one.floor)))).toEqual(points(result.overall.floor));
      const lost = sum(result.gaps.map((gap) => fromPoints(gap.lost)));
      expect(add(points(result.overall.floor), lost)).toEqual(fraction(result.overall.floor?.of ?? 0));
    };
    fc.assert(fc.property(anyCase, sumsUp), runs);
  });

  test("2: all yes is 100 %, all no is 0", () => {
    const holds = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }) => {
      const yes = audit(pack, everywhere(pack, assessment, { result: "yes" }));
      const no = audit(pack, everywhere(pack, assessment, { result: "no" }));
      expect(points(yes.overall.floor)).toEqual(fraction(yes.overall.floor?.of ?? 0));
      expect(points(no.overall.ceiling)).toEqual(fraction(0));
    };
    fc.assert(fc.property(anyCase, holds), runs);
  });

  test("3: raising a response never lowers floor, ceiling or verdict", () => {
    const holds = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }) => {
      const before = audit(pack, assessment);
      for (const { item, check, replace } of responses(pack, assessment)) {
        const after = audit(pack, replace(raised(item, check.criteria ?? [])));
        expect(compare(points(after.overall.floor), points(before.overall.floor))).toBeGreaterThanOrEqual(0);
        expect(compare(points(after.overall.ceiling), points(before.overall.ceiling))).toBeGreaterThanOrEqual(0);
        expect(rank[after.verdict]).toBeGreaterThanOrEqual(rank[before.verdict]);
      }
    };
    fc.assert(fc.property(anyCase, holds), { numRuns: 300 });
  });

  test("3: answering an open cell never lowers the floor or raises the ceiling", () => {
    const holds = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }, result: "yes" | "no") => {
      const before = audit(pack, assessment);
      for (const { item, replace } of responses(pack, assessment)) {
        if (item.result !== "unknown") continue;
        const after = audit(pack, replace({ ...item, result }));
        expect(compare(points(after.overall.floor), points(before.overall.floor))).toBeGreaterThanOrEqual(0);
        expect(compare(points(after.overall.ceiling), points(before.overall.ceiling))).toBeLessThanOrEqual(0);
      }
    };
    fc.assert(fc.property(anyCase, fc.constantFrom("yes" as const, "no" as const), holds), runs);
  });

  test("4: floor is never above ceiling", () => {
    const holds = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }) => {
      const result = audit(pack, assessment);
      for (const one of [result.overall, ...result.elements, ...questions(result)])
        expect(compare(points(one.floor), points(one.ceiling))).toBeLessThanOrEqual(0);
    };
    fc.assert(fc.property(anyCase, holds), runs);
  });

  test("5: leaving out a question that earned nothing never lowers the percentage, one that earned all never raises it", () => {
    const holds = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }) => {
      const before = audit(pack, assessment);
      for (const question of questions(before)) {
        if (question.floor === null) continue;
        const after = audit(pack, { ...assessment, answers: { ...assessment.answers, [question.id]: { not_applicable: "Left out." } } });
        for (const side of ["floor", "ceiling"] as const) {
          const [a, b] = [after.overall[side], before.overall[side]];
          if (a === null || b === null) continue;
          const change = compare(multiply(points(a), fraction(b.of)), multiply(points(b), fraction(a.of)));
          const own = question[side];
          if (compare(points(own), fraction(0)) === 0) expect(change).toBeGreaterThanOrEqual(0);
          if (compare(points(own), fraction(own?.of ?? 0)) === 0) expect(change).toBeLessThanOrEqual(0);
        }
      }
    };
    fc.assert(fc.property(anyCase, holds), runs);
  });

  test("6: the order of questions, sites, responses and answers changes nothing", () => {
    const holds = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }) => {
      const turned: AssessmentFile = {
        ...assessment,
        sites: [...(assessment.sites ?? [])].reverse(),
        answers: Object.fromEntries(
          Object.entries(assessment.answers ?? {})
            .reverse()
            .map(([id, answer]) => [
              id,
              {
                ...answer,
                ...Object.fromEntries(methods.flatMap((method) => (answer[method] ? [[method, itemsOf(answer[method]).reverse()]] : []))),
              },
            ]),
        ),
      };
      const backwards: Pack = {
        ...pack,
        elements: [...pack.elements].reverse().map((element) => ({ ...element, questions: [...element.questions].reverse() })),
      };
      const [a, b] = [audit(pack, assessment), audit(backwards, turned)];
      expect(b.overall).toEqual(a.overall);
      expect(b.verdict).toBe(a.verdict);
      const facts = (result: AuditResult) =>
        questions(result)
          .map(({ id, state, heldBy, floor, ceiling, checks }) => {
            // In words, responses keep the order they were written in.
            const sorted = checks.map((check) => ({ ...check, responses: [...check.responses].sort() }));
            return { id, state, heldBy, floor, ceiling, checks: sorted };
          })
          .sort((x, y) => (x.id < y.id ? -1 : 1));
      expect(facts(b)).toEqual(facts(a));
    };
    fc.assert(fc.property(anyCase, holds), runs);
  });

  test("a share is never outside 0 to 1", () => {
    const holds = ({ pack, assessment }: { pack: Pack; assessment: AssessmentFile }) => {
      for (const { item, check } of responses(pack, assessment)) {
        const share = shareOf(item, check);
        if (share) expect(compare(share, fraction(0)) >= 0 && compare(share, fraction(1)) <= 0).toBe(true);
      }
    };
    fc.assert(fc.property(anyCase, holds), runs);
  });
});
