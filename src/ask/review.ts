import { type Command, type Interview, stepsInScope } from "./interview.ts";
import { answerText, doneText, isFlagged } from "./overview.ts";
import type { Option, Prompter } from "./prompter.ts";
import { isGuess, isOpenStep, type Step } from "./steps.ts";

type Chosen = "finish" | { steps: readonly Step[] } | { element: string };

/**
 * "Check your answers", before it is finished or when asked for: what is left, and every answer, of which any is opened.
 * Undefined when the person is done with it, or goes back.
 */
export async function askReview(interview: Interview, prompter: Prompter, finish: string): Promise<Command | undefined> {
  for (;;) {
    const chosen = await prompter.choose(reviewTitle(interview), reviewRows(interview, finish));
    if (chosen === undefined || chosen === "finish") return undefined;
    if ("steps" in chosen) return { kind: "narrow", steps: chosen.steps };
    const steps = stepsInScope(interview).filter((step) => step.placed.element.id === chosen.element);
    const question = await prompter.choose("Which answer do you want to open?", answerRows(steps, interview));
    if (question !== undefined) return { kind: "narrow", steps: steps.filter((step) => step.placed.id === question) };
  }
}

export function reviewTitle(interview: Interview): string {
  return `Check your answers: ${doneText(stepsInScope(interview), interview.assessment)}. All of them are saved.`;
}

export function reviewRows(interview: Interview, finish: string): Option<Chosen>[] {
  const { assessment } = interview;
  const steps = stepsInScope(interview);
  const some = (isWanted: (step: Step) => boolean, label: (number: number) => string): Option<Chosen>[] => {
    const found = steps.filter(isWanted);
    return found.length === 0 ? [] : [{ value: { steps: found }, label: label(found.length) }];
  };
  const elements = [...new Set(steps.map((step) => step.placed.element))];
  return [
    { value: "finish", label: finish },
    ...some(
      (step) => isOpenStep(step, assessment),
      (number) => `Go on with the ${number} not answered yet`,
    ),
    ...some(
      (step) => isGuess(step, assessment),
      (number) => `Look at the ${number} first guesses`,
    ),
    ...some(
      (step) => isFlagged(step, assessment),
      (number) => `Look at the ${number} flagged`,
    ),
    ...elements.map(({ id, number, title }) => ({
      value: { element: id },
      label: `${number}. ${title}`,
      hint: doneText(
        steps.filter((step) => step.placed.element.id === id),
        assessment,
      ),
    })),
  ];
}

function answerRows(steps: readonly Step[], { assessment }: Interview): Option<string>[] {
  const questions = [...new Map(steps.map((step) => [step.placed.id, step.placed])).values()];
  return questions.map(({ id, number, question }) => ({
    value: id,
    label: `${number} ${question.ask}`,
    hint: answerText(
      steps.filter((step) => step.placed.id === id),
      assessment,
    ),
  }));
}
