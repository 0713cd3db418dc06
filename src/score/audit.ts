import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import { questionNa } from "../model/cells.ts";
import { type Pack, questionPoints } from "../model/content.ts";
import { fromPoints, meets, toPoints, toRatio } from "../model/exact.ts";
import { type Fraction, fraction, sum } from "../model/fraction.ts";
import { methods } from "../model/method.ts";
import type { PassRule } from "../model/pack.ts";
import { headcountOf, itemsOf, naReason } from "../model/responses.ts";
import type { AuditResult, ElementResult, QuestionResult, Score, Verdict } from "../model/result.ts";
import { findGaps } from "./gaps.ts";
import { findHolders } from "./holds.ts";
import { ledgerLine } from "./ledger.ts";
import { type MeasuredQuestion, measureQuestion, type Rules } from "./question.ts";
import { judgeSample } from "./sample.ts";

export interface ScoreOptions {
  /** The day look-back counts from, year-month-day. */
  asOf: string;
  /** Picks the pass rule; else the assessment's, else the pack's default. */
  purpose?: string;
}

/**
 * Scores an assessment against its pack: both must have been found free of errors.
 * Points are of the pack; shares run from 0 to 1; everything is exact. See docs/scoring.md.
 */
export function scoreAudit(pack: Pack, assessment: AssessmentFile, options: ScoreOptions): AuditResult {
  const headcount = headcountOf(pack, assessment);
  const rules: Rules = { pack, sites: assessment.sites ?? [], headcount, rounding: pack.rounding };
  const answers = assessment.answers ?? {};
  const measured = pack.elements.flatMap((element) =>
    element.questions.map((question) => measureQuestion(element, question, answers[`${element.id}.${question.id}`], rules)),
  );
  const holders = { floor: findHolders(measured, "floor"), ceiling: findHolders(measured, "ceiling") };
  const purpose = options.purpose ?? assessment.purpose ?? pack.default_purpose;
  const rule = pack.pass_rules[purpose];
  if (!rule) throw new RangeError(`the pack has no pass rule "${purpose}"`);
  const elements = pack.elements.map((element) => {
    const questions = measured
      .filter((question) => question.element === element)
      .map((question) =>
        questionResult(
          question,
          holders.floor.get(question.id) ?? [],
          holders.ceiling.get(question.id) ?? [],
          questionNa(question.question, question.answer, headcount),
        ),
      );
    return {
      id: element.id,
      number: element.number,
      title: element.title,
      ...totals(questions),
      required: rule.element ?? null,
      questions,
    };
  });
  const all = elements.flatMap((element) => element.questions);
  const applicable = all.filter((question) => question.state !== "not-applicable");
  const sample = judgeSample(pack, assessment, headcount, measured);
  const overall = {
    ...totals(all),
    answered: add(
      applicable.filter((question) => question.state !== "open"),
      "ceiling",
    ),
    required: rule.overall,
  };
  return {
    formatVersion: 1,
    pack: { id: pack.id, edition: pack.edition, title: pack.title, notice: pack.notice },
    company: assessment.company?.legal_name ?? assessment.company?.trade_name ?? null,
    purpose,
    asOf: options.asOf,
    verdict: verdictOf(overall, elements, rule, sample?.met ?? true),
    sample,
    overall,
    elements,
    coverage: coverageOf(pack, all),
    gaps: findGaps(pack, all),
    findings: [],
    records: [],
    deadlines: [],
    baseline: null,
    gates: null,
  };
}

function questionResult(
  measured: MeasuredQuestion,
  heldBy: string[],
  heldAtMost: string[],
  na: "headcount" | "said" | undefined,
): QuestionResult {
  const { id, number, question, answer, isApplicable } = measured;
  const base = { id, number, ask: question.ask, ...remarks(answer) };
  if (!isApplicable) {
    const reason = na === "headcount" ? "does not apply to a company of this size" : naText(answer);
    return { ...base, state: "not-applicable", heldBy: [], floor: null, ceiling: null, checks: [], ledger: [], notApplicable: reason };
  }
  const points = (side: "floor" | "ceiling", holders: string[]) =>
    holders.length > 0 ? fraction(0) : sum(measured.lines.map((line) => line.points[side]));
  const isSum = (question.combine ?? "sum") === "sum";
  return {
    ...base,
    state: measured.isOpen ? "open" : heldBy.length > 0 ? "held" : "scored",
    heldBy,
    floor: { points: toPoints(points("floor", heldBy)), of: measured.of },
    ceiling: { points: toPoints(points("ceiling", heldAtMost)), of: measured.of },
    checks: measured.checks.map((check, index) => {
      const line = isSum ? measured.lines[index] : undefined;
      const earned = line && (heldBy.length > 0 ? 0 : toPoints(line.points.floor));
      return {
        method: check.method,
        open: check.isOpen,
        share: toRatio(check.floor),
        points: earned ?? null,
        of: line?.marking.points ?? null,
      };
    }),
    ledger: measured.lines.map((line) => ledgerLine(line, { floor: heldBy, ceiling: heldAtMost })),
    notApplicable: null,
  };
}

function remarks(answer: AnswerFile | undefined) {
  const note = answer?.note;
  return {
    note: typeof note === "string" ? note : (note?.text ?? null),
    strength: answer?.strength ?? null,
    flag: answer?.flag ?? null,
    actions: (answer?.actions ?? []).map(({ id, do: what, owner, due, done }) => ({
      id,
      do: what,
      owner: owner ?? null,
      due: due ?? null,
      done: done ?? null,
    })),
  };
}

function naText(answer: AnswerFile | undefined): string {
  const reasons = methods.flatMap((method) => itemsOf(answer?.[method]).flatMap((item) => naReason(item) ?? []));
  return answer?.not_applicable ?? ([...new Set(reasons)].join("; ") || "nobody holds the roles that are asked");
}

/** Floor and ceiling over the questions that apply; null where none does. */
function totals(questions: readonly QuestionResult[]): { floor: Score | null; ceiling: Score | null } {
  return { floor: add(questions, "floor"), ceiling: add(questions, "ceiling") };
}

function add(questions: readonly QuestionResult[], side: "floor" | "ceiling"): Score | null {
  const scores = questions.flatMap((question) => question[side] ?? []);
  if (scores.length === 0) return null;
  const points: Fraction = sum(scores.map((score) => fromPoints(score.points)));
  return { points: toPoints(points), of: scores.reduce((total, score) => total + score.of, 0) };
}

function verdictOf(overall: AuditResult["overall"], elements: readonly ElementResult[], rule: PassRule, isSampled: boolean): Verdict {
  if (!overall.floor) return "not-assessed";
  const passes = (side: "floor" | "ceiling") =>
    meetsOrNone(overall[side], rule.overall) &&
    elements.every((element) => rule.element === undefined || meetsOrNone(element[side], rule.element));
  if (passes("floor") && isSampled) return "ready";
  return passes("ceiling") ? "open" : "not-ready";
}

function meetsOrNone(score: Score | null, required: number): boolean {
  return score === null || meets(score, required);
}

function coverageOf(pack: Pack, questions: readonly QuestionResult[]): AuditResult["coverage"] {
  const applicable = questions.filter((question) => question.state !== "not-applicable");
  const pointsOfPack = pack.elements
    .flatMap((element) => element.questions)
    .reduce((total, question) => total + questionPoints(question), 0);
  return {
    questions: applicable.length,
    answered: applicable.filter((question) => question.state !== "open").length,
    notApplicable: questions.length - applicable.length,
    pointsNotApplicable: pointsOfPack - applicable.reduce((total, question) => total + (question.floor?.of ?? 0), 0),
    pointsOfPack,
  };
}
