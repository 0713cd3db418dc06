import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { isDueAgain, isToDo, type Step } from "./steps.ts";

/** Where someone stopped: a question, and which of its checks. */
export interface Place {
  question: string;
  method?: string | undefined;
  site?: string | undefined;
}

export function placeOf({ placed, method, site }: Step): Place {
  return { question: placed.id, method, site };
}

/** What asking goes on with, who stopped at a place: from there on the first step that is to be done, else the first of all. */
export function goOnAt(pack: Pack, assessment: AssessmentFile, steps: readonly Step[], place: Place | undefined): Step | undefined {
  const isThere = (step: Step) =>
    step.placed.id === place?.question && step.site === place.site && (place.method === undefined || step.method === place.method);
  const from = place === undefined ? 0 : Math.max(0, steps.findIndex(isThere));
  const isToDoNow = (step: Step) => isToDo(step, assessment) || isDueAgain(pack, step, assessment);
  return steps.slice(from).find(isToDoNow) ?? steps.find(isToDoNow);
}

/** Whether a place that is kept leads here again, should everything stop now. After an answer it mostly does, and nothing need be written. */
export function isFoundAgain(
  { pack, assessment }: { pack: Pack; assessment: AssessmentFile },
  steps: readonly Step[],
  at: Step,
  kept: Place | undefined,
): boolean {
  return goOnAt(pack, assessment, steps, kept) === goOnAt(pack, assessment, steps, placeOf(at));
}
