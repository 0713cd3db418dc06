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
  const from = place === undefined ? 0 : steps.findIndex(isThere);
  const toDo = toDoIn(pack, assessment, steps);
  return steps[toDo.find((index) => index >= from) ?? toDo[0] ?? -1];
}

/** Where in the list something is to be done. Asked for several times between two answers, so it is kept as long as the list is. */
function toDoIn(pack: Pack, assessment: AssessmentFile, steps: readonly Step[]): readonly number[] {
  const kept = toDos.get(steps);
  if (kept?.assessment === assessment) return kept.toDo;
  const toDo = [...steps.keys()].filter((index) => {
    const step = steps[index];
    return step !== undefined && (isToDo(step, assessment) || isDueAgain(pack, step, assessment));
  });
  toDos.set(steps, { assessment, toDo });
  return toDo;
}

const toDos = new WeakMap<readonly Step[], { assessment: AssessmentFile; toDo: readonly number[] }>();

/** Whether a place that is kept leads here again, should everything stop now. After an answer it mostly does, and nothing need be written. */
export function isFoundAgain(
  { pack, assessment }: { pack: Pack; assessment: AssessmentFile },
  steps: readonly Step[],
  at: Step,
  kept: Place | undefined,
): boolean {
  return goOnAt(pack, assessment, steps, kept) === goOnAt(pack, assessment, steps, placeOf(at));
}
