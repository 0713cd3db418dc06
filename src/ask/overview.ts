import type { AssessmentFile } from "../model/assessment.ts";
import { percentText } from "../model/exact.ts";
import { placedQuestions } from "../model/find.ts";
import { itemText } from "../model/response-text.ts";
import type { AuditResult } from "../model/result.ts";
import type { Interview } from "./interview.ts";
import type { Option, Prompter } from "./prompter.ts";
import { isGuess, isOpenStep, recorded, type Step, stepsOf } from "./steps.ts";

/** Every element with how far and how well it stands; then its questions, of which one is opened. Undefined when the person goes back. */
export async function askOverview(interview: Interview, result: AuditResult, prompter: Prompter): Promise<string | undefined> {
  for (;;) {
    const element = await prompter.choose(overviewTitle(result), overviewRows(interview, result));
    if (element === undefined) return undefined;
    const question = await prompter.choose("Which question?", questionRows(interview, element));
    if (question !== undefined) return question;
  }
}

/** How many people were asked of those needed stands above the elements: the sample is one for all of them. */
export function overviewTitle({ sample }: AuditResult): string {
  const needed = sample?.people.needed ?? undefined;
  const people = needed === undefined ? "" : `\nPeople interviewed: ${sample?.people.done} of ${needed} needed.`;
  return `Overview of the elements. Which one do you want to open?${people}`;
}

export function overviewRows({ pack, assessment }: Interview, result: AuditResult): Option<string>[] {
  const steps = stepsOf(pack, assessment);
  return result.elements.flatMap((element) => {
    const own = steps.filter((step) => step.placed.element.id === element.id);
    if (own.length === 0) return [];
    const flagged = new Set(own.filter((step) => isFlagged(step, assessment)).map((step) => step.placed.id)).size;
    const guesses = own.filter((step) => isGuess(step, assessment)).length;
    const mark = element.required === null ? "" : `, you need ${element.required}`;
    const score =
      element.floor && element.ceiling
        ? `at least ${percentText(element.floor)}, at most ${percentText(element.ceiling)}${mark}`
        : "not applicable";
    const parts = [doneText(own, assessment), guesses > 0 && `${guesses} first guesses`, flagged > 0 && `${flagged} flagged`, score];
    return [{ value: element.id, label: `${element.number}. ${element.title}`, hint: parts.filter(Boolean).join("; ") }];
  });
}

export function doneText(steps: readonly Step[], assessment: AssessmentFile): string {
  return `${steps.filter((step) => !isOpenStep(step, assessment)).length} of ${steps.length} answered`;
}

export function isFlagged(step: Step, assessment: AssessmentFile): boolean {
  return (assessment.answers?.[step.placed.id]?.flag ?? undefined) !== undefined;
}

/** The questions of an element with what is recorded; those that do not apply to a company of this size are left out. */
export function questionRows({ pack, assessment }: Interview, element: string): Option<string>[] {
  const steps = stepsOf(pack, assessment);
  return placedQuestions(pack)
    .filter((placed) => placed.element.id === element && steps.some((step) => step.placed.id === placed.id))
    .map(({ id, number, question }) => ({
      value: id,
      label: `${number} ${question.ask}`,
      hint: answerText(
        steps.filter((step) => step.placed.id === id),
        assessment,
      ),
    }));
}

/** What was answered to a question, check by check, in one line. */
export function answerText(steps: readonly Step[], assessment: AssessmentFile): string {
  const first = steps[0];
  const na = first && assessment.answers?.[first.placed.id]?.not_applicable;
  if (na) return `not applicable: ${na}`;
  const parts = steps.map((step) => {
    const items = recorded(step, assessment);
    const found = items.length === 0 ? "not answered yet" : items.map((item) => itemText(item, step.check)).join("; ");
    return `${step.method}${step.site === undefined ? "" : ` at ${step.site}`}: ${found}`;
  });
  return [...parts, ...(first && isFlagged(first, assessment) ? ["flagged"] : [])].join(", ");
}
