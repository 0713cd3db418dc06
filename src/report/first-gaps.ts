import { fromPoints } from "../model/exact.ts";
import { compare, fraction } from "../model/fraction.ts";
import type { AuditResult, Gap } from "../model/result.ts";
import { count, effortText, headline, pointWord, questionsOf } from "./words.ts";

const shown = 5;

/** The first gap list, after the quick look: where it stands, the biggest gaps, what to write first, and the hours. */
export function firstGaps(result: AuditResult): string {
  const { title, sentence } = headline(result);
  const gaps = missing(result);
  const hours = gaps.reduce((sum, gap) => sum + gap.hours, 0);
  const open = result.gaps.filter((gap) => gap.why === "open").length;
  const lines = gaps.slice(0, shown).flatMap((gap, index) => {
    const question = questionsOf(result).find((one) => one.id === gap.question);
    return [`${index + 1}. ${question?.number} costs ${pointWord(gap.lost)}: ${question?.ask}`, `   Do: ${gap.do} (${effortText(gap)})`];
  });
  return [
    "Your first gap list. It rests on first guesses, so take it as a beginning.",
    `${title}: ${sentence}`,
    ...(gaps.length === 0
      ? ["Nothing that you looked at is missing."]
      : [
          `${count(gaps.length, "gap")}, about ${count(Math.ceil(hours), "hour")} of work in all. The biggest first:`,
          ...lines,
          ...(gaps.length > shown ? [`and ${gaps.length - shown} more: cor-check report shows all of them.`] : []),
        ]),
    ...(open === 0 ? [] : [`Not asked yet: ${count(open, "answer")}, what people say and what is to be seen.`]),
  ].join("\n");
}

/** What was found to be missing; what waits for another question, or was not asked yet, is not yet a gap to work on. */
function missing(result: AuditResult): Gap[] {
  return result.gaps.filter((gap) => gap.why !== "held" && gap.why !== "open" && compare(fromPoints(gap.lost), fraction(0)) > 0);
}

/** The question where asking pays most: the dearest gap of all that can still be answered. */
export function dearestQuestion(result: AuditResult): string | undefined {
  return result.gaps.find((gap) => gap.why !== "held")?.question;
}
