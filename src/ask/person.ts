import type { AssessmentFile, ResponseItem } from "../model/assessment.ts";
import { checkState, questionNa } from "../model/cells.ts";
import { type Pack, scaleOf } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import { type Placed, placedQuestions } from "../model/find.ts";
import type { Person, PersonAnswer } from "../model/interviews.ts";
import { resultText } from "../model/response-text.ts";
import { headcountOf } from "../model/responses.ts";
import type { Form, Screen } from "./screen.ts";

/** One question put to one person. */
export interface PersonStep {
  placed: Placed;
  check: CheckFile;
  /** The role the answer is counted under: the person's own, or the further one that is asked this. */
  role: string;
}

/** What is asked of a person: the interview checks of their roles that apply, in the order of the pack. */
export function personSteps(pack: Pack, assessment: AssessmentFile, person: Pick<Person, "role" | "also">): PersonStep[] {
  const headcount = headcountOf(pack, assessment);
  return placedQuestions(pack).flatMap((placed) => {
    const answer = assessment.answers?.[placed.id];
    const check = placed.question.checks.interview;
    const role = check === undefined ? undefined : roleAsked(check, person);
    if (check === undefined || role === undefined || questionNa(placed.question, answer, headcount) !== undefined) return [];
    return checkState("interview", check, answer, assessment.sites ?? [], headcount).isApplicable ? [{ placed, check, role }] : [];
  });
}

/** A question as it was put to a person, whether it is asked now or not; undefined where the pack has no such interview. */
export function stepOf(pack: Pack, person: Pick<Person, "role" | "also">, question: string): PersonStep | undefined {
  const placed = placedQuestions(pack).find(({ id }) => id === question);
  const check = placed?.question.checks.interview;
  return placed && check ? { placed, check, role: roleAsked(check, person) ?? person.role } : undefined;
}

/** The role of a person that a check is put to; undefined where it is put to none of them. */
export function roleAsked(check: CheckFile, person: Pick<Person, "role" | "also">): string | undefined {
  return [person.role, ...(person.also ?? [])].find((role) => check.roles?.includes(role));
}

export interface PersonScreen {
  person: Person;
  steps: readonly PersonStep[];
  at: PersonStep;
  /** "Worker, Edmonton yard" */
  who: string;
  /** "2 of 6 still to do" */
  toDo: string;
  note: string | undefined;
  isFlagged: boolean;
}

/** What belongs to the question and not to a person's answer. */
const refusedOfPeople = ["evidence", "action", "not-applicable", "overview", "review"] as const;

/** The screen of one question to one person, in the interview's own wording. */
export function personScreen({ person, steps, at, who, toDo, note, isFlagged }: PersonScreen): Screen {
  const { placed, check } = at;
  const scale = scaleOf("interview", check);
  const form: Form = scale === "criteria" ? "criteria" : scale === "percent" ? "typed" : "choice";
  const answer = person.answers[placed.id];
  const left = steps.filter((step) => person.answers[step.placed.id] === undefined).length;
  const met = typeof answer === "object" && "met" in answer ? answer.met : undefined;
  return {
    head: `Interview: ${who}`,
    title: `${placed.number} ${check.ask ?? placed.question.ask}`,
    guidance: [
      ...(check.listen_for === undefined ? [] : [`Listen for: ${check.listen_for}`]),
      ...(check.ask === undefined ? [] : [`What it is about: ${placed.question.ask}`]),
    ],
    remarks: [...(note === undefined ? [] : [`Note: ${note}`]), ...(isFlagged ? ["Flagged for later."] : [])],
    check: "This person's answer",
    checkAsk: undefined,
    form,
    scale: scale === "count" ? "yes-no" : scale,
    step: { placed, method: "interview", check, site: undefined },
    choices: [
      { key: "y", label: "Yes", item: { result: "yes" } },
      ...(scale === "yes-partial-no" ? [{ key: "p", label: "Partly", item: { result: "partial" } } as const] : []),
      { key: "n", label: "No", item: { result: "no" } },
      { key: "c", label: "Could not say", item: { result: "unsure" } },
    ],
    criteria: (check.criteria ?? []).map(({ id, text }) => ({ id, text, isMet: met?.includes(id) ?? answer === "yes" })),
    current: answer === undefined ? undefined : personAnswerText(answer),
    currentWord: typeof answer === "string" ? answer : undefined,
    status: `${left} of ${steps.length} questions to go with this person. ${who}: ${toDo}.`,
    refuses: refusedOfPeople,
  };
}

export function personAnswerText(answer: PersonAnswer): string {
  if (typeof answer === "string") return resultText(answer);
  return "met" in answer ? `${answer.met.length} ticked` : `${answer.percent} %`;
}

/** What was answered, as the file of interviews keeps it; undefined for what says nothing of a person, as "don't know yet". */
export function personAnswer(item: ResponseItem): PersonAnswer | undefined {
  if (item.met !== undefined) return { met: [...item.met] };
  if (item.percent !== undefined) return { percent: item.percent };
  return item.result === undefined || item.result === "unknown" ? undefined : item.result;
}
