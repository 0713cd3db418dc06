import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import { fullId, type Pack } from "../model/content.ts";
import { headcountOf } from "../model/responses.ts";
import { type MeasuredQuestion, measureQuestion, type Rules } from "./question.ts";

export interface Measured {
  questions: MeasuredQuestion[];
  rules: Rules;
}

export function rulesOf(pack: Pack, assessment: AssessmentFile): Rules {
  return { pack, sites: assessment.sites ?? [], headcount: headcountOf(pack, assessment), rounding: pack.rounding };
}

/** Measures every question, again and again: one whose answer is the same object as before is not measured anew, while the sites are the same. */
export function createMeasurer(pack: Pack): (assessment: AssessmentFile) => Measured {
  const placed = pack.elements.flatMap((element) =>
    element.questions.map((question) => ({ id: fullId(element, question), element, question })),
  );
  const known = new Map<string, { answer: AnswerFile | undefined; measured: MeasuredQuestion }>();
  let sites: AssessmentFile["sites"];
  let rules: Rules | undefined;
  return (assessment) => {
    if (rules === undefined || sites !== assessment.sites) {
      rules = rulesOf(pack, assessment);
      sites = assessment.sites;
      known.clear();
    }
    const questions: MeasuredQuestion[] = [];
    for (const { id, element, question } of placed) {
      const answer = assessment.answers?.[id];
      const before = known.get(id);
      const now = before?.answer === answer && before ? before.measured : measureQuestion(element, question, answer, rules);
      known.set(id, { answer, measured: now });
      questions.push(now);
    }
    return { questions, rules };
  };
}
