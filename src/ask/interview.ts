import type { AnswerFile, AssessmentFile, ResponseItem } from "../model/assessment.ts";
import { checksOf, type Pack } from "../model/content.ts";
import type { Placed } from "../model/find.ts";
import { methods } from "../model/method.ts";
import { itemsOf } from "../model/responses.ts";
import { goOnAt, type Place } from "./place.ts";
import { type Choice, isChosen, type Step, sameStep, stepKey, stepsOf } from "./steps.ts";

/** The interview as a pure machine: a state, commands, and what each command changes in the file. */
export interface Interview {
  pack: Pack;
  questions: readonly Placed[] | undefined;
  /** The steps chosen when it began, so that one just answered stays in reach; undefined for all. */
  chosen: readonly Step[] | undefined;
  /** What the whole of it was, where looking again has narrowed it for a while. */
  scope: readonly Step[] | undefined;
  assessment: AssessmentFile;
  /** Where we are; undefined when everything was gone through. */
  at: Step | undefined;
  /** What was changed, the last of it last: the question, its answer before, and where one was. */
  undo: readonly { question: string; answer: AnswerFile | undefined; at: Step | undefined }[];
}

export type Command =
  | { kind: "answer"; item: ResponseItem }
  | { kind: "not-applicable"; scope: "question" | "check"; reason: string }
  | { kind: "note"; text: string }
  | { kind: "evidence"; path: string }
  | { kind: "action"; action: { do: string; owner: string | undefined; due: string | undefined } }
  | { kind: "flag" }
  | { kind: "clear" }
  | { kind: "skip" }
  | { kind: "back" }
  | { kind: "undo" }
  | { kind: "jump"; question: string }
  | { kind: "narrow"; steps: readonly Step[] };

/** The whole answer to one question as it is now; undefined when nothing is left of it. */
export interface Change {
  question: string;
  answer: AnswerFile | undefined;
}

/** Begins at the place where one stopped, or else where nothing was said yet; at the first step when all is answered and only some were chosen. */
export function startInterview(
  pack: Pack,
  assessment: AssessmentFile,
  questions?: readonly Placed[],
  choice: Choice = {},
  place?: Place,
): Interview {
  const all = stepsOf(pack, assessment, questions);
  const isLimited = Object.values(choice).some((one) => one !== undefined);
  const steps = isLimited ? all.filter((step) => isChosen(step, assessment, choice)) : all;
  const at = goOnAt(pack, assessment, steps, place) ?? (questions || isLimited ? steps[0] : undefined);
  const chosen = isLimited ? steps : undefined;
  return { pack, questions, chosen, scope: chosen, assessment, at, undo: [] };
}

/** All that was to be gone through when it began, and what was jumped to since. */
export function stepsInScope(interview: Interview): Step[] {
  return stepsNow({ ...interview, chosen: interview.scope });
}

export function stepsNow({ pack, assessment, questions, chosen }: Interview): Step[] {
  const isKnown = lastSteps?.assessment === assessment && lastSteps.pack === pack && lastSteps.questions === questions;
  const last =
    isKnown && lastSteps ? lastSteps : { assessment, pack, questions, steps: stepsOf(pack, assessment, questions), of: new Map() };
  lastSteps = last;
  if (chosen === undefined) return last.steps;
  const known = last.of.get(chosen);
  if (known !== undefined) return known;
  const keys = new Set(chosen.map(stepKey));
  const found = last.steps.filter((step) => keys.has(stepKey(step)));
  last.of.set(chosen, found);
  return found;
}

/** Asked for several times between two answers, and the same as long as the assessment is. Of the last one only. */
let lastSteps: LastSteps | undefined;

interface LastSteps extends Pick<Interview, "assessment" | "pack" | "questions"> {
  steps: Step[];
  /** Of them, what was chosen. */
  of: Map<readonly Step[], Step[]>;
}

/** The same interview over answers that changed behind it: at the same step, or near it. */
export function resumed(interview: Interview, assessment: AssessmentFile): Interview {
  const next = { ...interview, assessment };
  const { at } = interview;
  if (at === undefined) return next;
  const steps = stepsNow(next);
  return { ...next, at: steps.find((step) => sameStep(step, at)) ?? steps.find((step) => step.placed.id === at.placed.id) ?? steps[0] };
}

export function apply(interview: Interview, command: Command): { interview: Interview; change?: Change } {
  switch (command.kind) {
    case "skip":
      return { interview: { ...interview, at: after(interview, interview.at) } };
    case "back":
      return { interview: { ...interview, at: before(interview) } };
    case "jump":
      return { interview: jump(interview, command.question) };
    case "narrow":
      return { interview: narrow(interview, command.steps) };
    case "undo":
      return undo(interview);
    default:
      return interview.at === undefined ? { interview } : change(interview, interview.at, command);
  }
}

/** To a question, wherever it stands: what was not chosen before is asked from then on too. */
function jump(interview: Interview, question: string): Interview {
  const at = stepsNow(interview).find((step) => step.placed.id === question);
  if (at) return { ...interview, at };
  const steps = stepsOf(interview.pack, interview.assessment).filter((step) => step.placed.id === question);
  if (steps.length === 0) return interview;
  const chosen = [...stepsNow(interview), ...steps];
  return { ...interview, questions: undefined, chosen, scope: [...stepsInScope(interview), ...steps], at: steps[0] };
}

/** Only these for a while; the scope stays, so that the end tells of all of it. */
function narrow(interview: Interview, steps: readonly Step[]): Interview {
  return { ...interview, chosen: steps, at: steps[0] };
}

type Edit = Exclude<Command, { kind: "skip" | "back" | "jump" | "narrow" | "undo" }>;

function change(interview: Interview, at: Step, command: Edit): { interview: Interview; change?: Change } {
  const question = at.placed.id;
  const old = interview.assessment.answers?.[question] ?? {};
  const answer = emptyToUndefined(edited(old, at, command));
  const assessment = withAnswer(interview.assessment, question, answer);
  const next: Interview = {
    ...interview,
    assessment,
    undo: [...interview.undo, { question, answer: interview.assessment.answers?.[question], at }],
  };
  const moves = command.kind === "answer" || command.kind === "not-applicable";
  if (!moves) return { interview: next, change: { question, answer } };
  if (isAnythingLeft(interview) && !isAnythingLeft(next)) return { interview: { ...next, at: undefined }, change: { question, answer } };
  const wholeQuestion = command.kind === "not-applicable" && command.scope === "question";
  return { interview: { ...next, at: wholeQuestion ? afterQuestion(next, at) : after(next, at) }, change: { question, answer } };
}

/** Once the last answer that was missing is given, what comes after it was answered before, and is not gone through again. */
function isAnythingLeft(interview: Interview): boolean {
  return goOnAt(interview.pack, interview.assessment, stepsInScope(interview), undefined) !== undefined;
}

function edited(old: AnswerFile, at: Step, command: Edit): AnswerFile {
  switch (command.kind) {
    case "answer":
      return { ...without(old, "not_applicable", ...carriedUntil(at)), [at.method]: withItem(old, at, command.item) };
    case "not-applicable":
      if (command.scope === "check")
        return { ...without(old, "not_applicable"), [at.method]: withItem(old, at, { not_applicable: command.reason }) };
      return { ...without(old, ...methods), not_applicable: command.reason };
    case "clear":
      return without(old, at.method, "not_applicable");
    case "note":
      return command.text === "" ? without(old, "note") : { ...old, note: command.text };
    case "evidence":
      return { ...old, evidence: [...(old.evidence ?? []), { path: command.path }] };
    case "action":
      return { ...old, actions: [...(old.actions ?? []), { id: nextActionId(old), ...dropUndefined(command.action) }] };
    case "flag":
      return old.flag ? without(old, "flag") : { ...old, flag: "later" };
  }
}

/** An answer carried over counts as one of this audit once its documents were asked for again, which is all that comes along; else its last check. */
function carriedUntil(at: Step): "carried"[] {
  return at.method === "documentation" || checksOf(at.placed.question).at(-1)?.method === at.method ? ["carried"] : [];
}

/** The response with one item put in its place: of this site; or, of an interview, the one without role and site. */
export function withItem(old: AnswerFile, at: Step, item: ResponseItem): AnswerFile["documentation"] {
  const isSaidNa = item.not_applicable !== undefined && typeof item.not_applicable === "string" && at.site === undefined;
  const site = at.site === undefined ? {} : { site: at.site };
  const whole = { ...site, ...item };
  const others = isSaidNa
    ? []
    : itemsOf(old[at.method]).filter((one) =>
        at.method === "interview" ? one.role !== undefined || one.site !== undefined : one.site !== at.site && one.site !== undefined,
      );
  if (others.length > 0) return [...others, whole];
  if (at.site !== undefined) return [whole];
  return item.result !== undefined && Object.keys(item).length === 1 ? item.result : whole;
}

function undo(interview: Interview): { interview: Interview; change?: Change } {
  const last = interview.undo.at(-1);
  if (!last) return { interview };
  const { question, answer, at } = last;
  const assessment = withAnswer(interview.assessment, question, answer);
  return { interview: { ...interview, assessment, at, undo: interview.undo.slice(0, -1) }, change: { question, answer } };
}

/** The step after this one; undefined at the end. */
function after(interview: Interview, at: Step | undefined): Step | undefined {
  const steps = stepsNow(interview);
  const index = at === undefined ? -1 : steps.findIndex((step) => sameStep(step, at));
  return steps[index + 1];
}

function afterQuestion(interview: Interview, at: Step): Step | undefined {
  const steps = stepsNow(interview);
  const last = steps.findLastIndex((step) => step.placed.id === at.placed.id);
  return last < 0 ? after(interview, at) : steps[last + 1];
}

function before(interview: Interview): Step | undefined {
  const steps = stepsNow(interview);
  if (interview.at === undefined) return steps.at(-1);
  const at = interview.at;
  const index = steps.findIndex((step) => sameStep(step, at));
  return steps[Math.max(0, index - 1)];
}

export function withAnswer(assessment: AssessmentFile, question: string, answer: AnswerFile | undefined): AssessmentFile {
  const { [question]: _, ...others } = assessment.answers ?? {};
  if (answer === undefined) return { ...assessment, answers: others };
  return { ...assessment, answers: { ...assessment.answers, [question]: answer } };
}

function without(answer: AnswerFile, ...keys: (keyof AnswerFile)[]): AnswerFile {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !(keys as string[]).includes(key))) as AnswerFile;
}

function emptyToUndefined(answer: AnswerFile): AnswerFile | undefined {
  return Object.keys(answer).length === 0 ? undefined : answer;
}

function nextActionId(answer: AnswerFile): string {
  const taken = new Set((answer.actions ?? []).map((action) => action.id));
  for (let number = 1; ; number++) if (!taken.has(`a${number}`)) return `a${number}`;
}

function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
