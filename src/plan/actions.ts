import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import type { Plan } from "../model/plan.ts";

/**
 * The answers with the steps of a plan among their actions; only the questions that gain one. What is there stays as it is, and a step for
 * which something is agreed already adds nothing: writing twice is the same as once. The sample step belongs to no question.
 */
export function withActions(assessment: AssessmentFile, plan: Plan, owner: string | undefined): Map<string, AnswerFile> {
  const changed = new Map<string, AnswerFile>();
  for (const { question, id, do: what, due, agreed } of plan.steps) {
    if (question === null || agreed.length > 0) continue;
    const answer = changed.get(question) ?? assessment.answers?.[question] ?? {};
    const actions = answer.actions ?? [];
    const free = freeId(actions, id);
    if (free !== undefined)
      changed.set(question, { ...answer, actions: [...actions, { id: free, do: what, ...(owner === undefined ? {} : { owner }), due }] });
  }
  return changed;
}

/** `plan`, and once that was done `plan-2` and so on; undefined where one is still to be done. */
function freeId(actions: NonNullable<AnswerFile["actions"]>, id: string): string | undefined {
  for (let number = 1; ; number++) {
    const name = number === 1 ? id : `${id}-${number}`;
    const there = actions.find((action) => action.id === name);
    if (!there) return name;
    if (!there.done) return undefined;
  }
}
