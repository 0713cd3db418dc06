import type { AssessmentFile } from "../model/assessment.ts";
import { questionNa } from "../model/cells.ts";
import { type Pack, questionPoints } from "../model/content.ts";
import { fromPoints, meets, toPoints } from "../model/exact.ts";
import { isFirstGuess } from "../model/first-guess.ts";
import { type Fraction, sum } from "../model/fraction.ts";
import { methods } from "../model/method.ts";
import type { PassRule } from "../model/pack.ts";
import { itemsOf } from "../model/responses.ts";
import type { AuditResult, ElementResult, QuestionResult, Score, Verdict } from "../model/result.ts";
import { detailsOf, findMissing } from "./details.ts";
import { findGaps } from "./gaps.ts";
import { findHolders } from "./holds.ts";
import { interviewsOf } from "./interviewed.ts";
import { createMeasurer, type Measured } from "./measure.ts";
import type { MeasuredQuestion, Rules } from "./question.ts";
import { questionResult } from "./question-result.ts";
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
  return createScorer(pack, options)(assessment);
}

/** scoreAudit, again and again while an assessment changes: what is said of a question is made anew only where its answer or what holds it has changed. */
export function createScorer(pack: Pack, options: ScoreOptions): (assessment: AssessmentFile) => AuditResult {
  const measure = createMeasurer(pack);
  const known = new Map<string, { measured: MeasuredQuestion; held: string; result: QuestionResult }>();
  const resultOf = (measured: MeasuredQuestion, heldBy: string[], heldAtMost: string[], rules: Rules): QuestionResult => {
    const held = JSON.stringify([heldBy, heldAtMost]);
    const before = known.get(measured.id);
    if (before && before.measured === measured && before.held === held) return before.result;
    const result = questionResult(measured, heldBy, heldAtMost, questionNa(measured.question, measured.answer, rules.headcount), rules);
    known.set(measured.id, { measured, held, result });
    return result;
  };
  return (assessment) => resultFor(pack, assessment, options, measure(assessment), resultOf);
}

function resultFor(
  pack: Pack,
  assessment: AssessmentFile,
  options: ScoreOptions,
  { questions: measured, rules }: Measured,
  resultOf: (measured: MeasuredQuestion, heldBy: string[], heldAtMost: string[], rules: Rules) => QuestionResult,
): AuditResult {
  const { headcount } = rules;
  const holders = { floor: findHolders(measured, "floor"), ceiling: findHolders(measured, "ceiling") };
  const { purpose, rule } = ruleOf(pack, assessment, options);
  const elements = pack.elements.map((element) => {
    const questions = measured
      .filter((question) => question.element === element)
      .map((question) => resultOf(question, holders.floor.get(question.id) ?? [], holders.ceiling.get(question.id) ?? [], rules));
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
    details: detailsOf(assessment, headcount),
    missing: findMissing(assessment, purpose),
    redacted: false,
    purpose,
    asOf: options.asOf,
    verdict: verdictOf(overall, elements, rule, sample?.met ?? true),
    sample,
    interviews: interviewsOf(pack, assessment),
    overall,
    elements,
    coverage: { ...coverageOf(pack, all), firstGuesses: guessed(assessment, all) },
    gaps: findGaps(pack, all, assessment),
    findings: [],
    records: [],
    deadlines: [],
    baseline: null,
    gates: null,
  };
}

/** Which pass rule counts. */
export function ruleOf(pack: Pack, assessment: AssessmentFile, options: ScoreOptions): { purpose: string; rule: PassRule } {
  const purpose = options.purpose ?? assessment.purpose ?? pack.default_purpose;
  const rule = pack.pass_rules[purpose];
  if (!rule) throw new RangeError(`the pack has no pass rule "${purpose}"`);
  return { purpose, rule };
}

/** Floor and ceiling over the questions that apply; null where none does. */
function totals(questions: readonly QuestionResult[]): { floor: Score | null; ceiling: Score | null } {
  return { floor: add(questions, "floor"), ceiling: add(questions, "ceiling") };
}

/** Points and points to be had, of those that have any; null where none has. */
export function add(questions: readonly Record<"floor" | "ceiling", Score | null>[], side: "floor" | "ceiling"): Score | null {
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

/** Questions in the score that rest, at least in part, on a first guess. */
function guessed(assessment: AssessmentFile, questions: readonly QuestionResult[]): number {
  return questions.filter(
    ({ id, state }) =>
      state !== "not-applicable" && methods.some((method) => itemsOf(assessment.answers?.[id]?.[method]).some(isFirstGuess)),
  ).length;
}

function coverageOf(pack: Pack, questions: readonly QuestionResult[]): Omit<AuditResult["coverage"], "firstGuesses"> {
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
