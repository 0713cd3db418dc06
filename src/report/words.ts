import { fromPoints, marginText, meets, percentText, pointsText } from "../model/exact.ts";
import { compare, fraction } from "../model/fraction.ts";
import type { AuditResult, Cause, ElementResult, Gap, QuestionResult, Score } from "../model/result.ts";

/** What a report says, in words that every form of it shares. Screens say "at least" and "at most", never floor and ceiling. */

export interface Headline {
  tone: "good" | "open" | "bad";
  title: string;
  sentence: string;
}

/** `points`: whose they are, as the reader of this form knows them. */
export function headline(result: AuditResult, points = "our points"): Headline {
  const { overall, verdict } = result;
  if (isUnassessed(result))
    return { tone: "open", title: "NOT ASSESSED", sentence: "There is no assessment yet: only documents and records were looked at." };
  if (!overall.floor || !overall.ceiling)
    return { tone: "open", title: "NOT ASSESSED", sentence: "Every question was marked as not applicable, so there is nothing to score." };
  const range = rangeText(overall.floor, overall.ceiling, overall.required);
  const missed = (side: "floor" | "ceiling") => missedElements(result, side);
  if (verdict === "ready") {
    const margin = marginText(overall.floor, overall.required).slice(1);
    return {
      tone: "good",
      title: `READY on ${points}`,
      sentence: `${margin} above the mark: ${range}. Every element is at or above its own mark.`,
    };
  }
  if (verdict === "not-ready") {
    const why = meets(overall.ceiling, overall.required)
      ? ""
      : `Even at most you are ${marginText(overall.ceiling, overall.required).slice(1)} short: `;
    const elements = missed("ceiling");
    const isAll = elements.length > 1 && elements.length === result.elements.filter(({ ceiling }) => ceiling !== null).length;
    const which =
      elements.length > 0
        ? ` Below the mark of ${elements[0]?.required} whatever comes: ${isAll ? "every element" : elements.map((one) => one.title).join(", ")}.`
        : "";
    return { tone: "bad", title: `NOT READY on ${points}`, sentence: `${why}${range}.${which}` };
  }
  const marksMet = meets(overall.floor, overall.required) && missed("floor").length === 0;
  const rest = marksMet && result.sample?.met === false ? " The marks are met, but too few people or sites were sampled." : "";
  return { tone: "open", title: `NOT PROVEN YET on ${points}`, sentence: `${range}.${rest}` };
}

/** Documents and records alone: no question was ever asked. */
export function isUnassessed({ elements }: AuditResult): boolean {
  return elements.every(({ questions }) => questions.length === 0);
}

export function rangeText(floor: Score, ceiling: Score, required: number): string {
  return `at least ${percentText(floor)} of 100, at most ${percentText(ceiling)}, you need ${required}`;
}

export function missedElements(result: AuditResult, side: "floor" | "ceiling"): ElementResult[] {
  return result.elements.filter(
    (element) => element.required !== null && element[side] !== null && !meets(element[side] as Score, element.required),
  );
}

export type Standing = "PASS" | "OPEN" | "MISSED" | "NOT ASSESSED" | "";

/** How one element stands against its mark. */
export function standing(element: ElementResult): Standing {
  if (!element.floor || !element.ceiling) return "NOT ASSESSED";
  if (element.required === null) return "";
  if (meets(element.floor, element.required)) return "PASS";
  return meets(element.ceiling, element.required) ? "OPEN" : "MISSED";
}

export function percentOrDash(score: Score | null): string {
  return score === null ? "-" : percentText(score);
}

export function coverageText(result: AuditResult): string {
  if (isUnassessed(result)) return "Begin the questions with: cor-check init";
  const { coverage, overall } = result;
  const { questions, answered, notApplicable, firstGuesses, pointsNotApplicable, pointsOfPack } = coverage;
  const score = overall.answered ? ` On those alone: ${percentText(overall.answered)} of 100.` : "";
  const left = { points: pointsNotApplicable, of: pointsOfPack };
  const na =
    notApplicable > 0 || pointsNotApplicable > 0
      ? ` Not applicable: ${count(notApplicable, "question")}, ${percentText(left)} % of all points.`
      : "";
  const guesses =
    firstGuesses > 0 ? ` ${count(firstGuesses, "answer")} ${firstGuesses === 1 ? "is a first guess" : "are first guesses"}.` : "";
  const carried = questionsOf(result).filter(({ state, carriedOn }) => state !== "not-applicable" && carriedOn !== undefined).length;
  const along = carried > 0 ? ` ${count(carried, "answer")} came along from an earlier audit.` : "";
  return `${answered} of ${count(questions, "question")} answered.${score}${na}${guesses}${along}`;
}

export function gapTitle(gap: Gap, result: AuditResult): { question: QuestionResult | undefined; lost: string } {
  return { question: questionsOf(result).find((one) => one.id === gap.question), lost: pointsText(gap.lost) };
}

export function questionsOf(result: AuditResult): QuestionResult[] {
  return result.elements.flatMap((element) => element.questions);
}

const whyWords: Record<Cause["why"], string> = {
  no: "answered no",
  partial: "only partly there",
  some: "not all of it there",
  unsure: "people could not say",
  "below-threshold": "below what counts",
  rounding: "rounding",
  held: "held back",
  open: "not answered yet",
};

export function whyText(why: Cause["why"], heldBy: readonly string[] = [], numbers: ReadonlyMap<string, string> = new Map()): string {
  return why === "held" && heldBy.length > 0 ? `held back by ${heldBy.map((id) => numbers.get(id) ?? id).join(", ")}` : whyWords[why];
}

/** What to do about a question that others hold. */
export function heldText(heldBy: readonly string[], numbers: ReadonlyMap<string, string>): string {
  return `Do ${heldBy.map((id) => numbers.get(id) ?? id).join(" and ")} first; this one counts again by itself.`;
}

export function numbersOf(result: AuditResult): Map<string, string> {
  return new Map(questionsOf(result).map((question) => [question.id, question.number]));
}

export function effortText(gap: Gap): string {
  if (gap.why === "held") return "";
  const lead = gap.leadDays > 0 ? `, then ${count(gap.leadDays, "day")} until it shows` : "";
  return `about ${count(gap.hours, "hour")}${lead}`;
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

export function pointWord(points: Gap["lost"]): string {
  const text = pointsText(points);
  return `${text} ${compare(fromPoints(points), fraction(1)) === 0 ? "point" : "points"}`;
}

export function pointsOnly(points: Gap["lost"]): string {
  return pointsText(points);
}

export function strengths(result: AuditResult): { number: string; text: string }[] {
  return questionsOf(result).flatMap((question) => (question.strength ? [{ number: question.number, text: question.strength }] : []));
}

/** A ledger line as one sum: "10 points: 5 kept, 5 lost (only partly there 5)". */
export function causesText(causes: readonly Cause[], numbers: ReadonlyMap<string, string>): string {
  return causes
    .map(({ why, points, by }) => {
      const value = fromPoints(points);
      const isGain = value.num < 0n;
      const shown = isGain ? `+${pointsText(points).slice(1)}` : `-${pointsText(points)}`;
      return `${shown} ${whyText(why, by, numbers)}`;
    })
    .join(", ");
}
