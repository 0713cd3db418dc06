import type { AssessmentFile, ResponseItem } from "../model/assessment.ts";
import { naText, scaleOf } from "../model/content.ts";
import { itemText } from "../model/response-text.ts";
import { type Headcount, headcountOf, isFinding, isWithin } from "../model/responses.ts";
import { visible } from "../text.ts";
import type { Interview } from "./interview.ts";
import { stepsNow } from "./interview.ts";
import type { ScreenCommand } from "./prompter.ts";
import { isGuess, isUntouched, recorded, type Step } from "./steps.ts";

/** How the answer is given: by one key, by typing, or by ticking. */
export type Form = "choice" | "typed" | "criteria";

export interface Choice {
  key: string;
  label: string;
  item: ResponseItem;
}

/** Everything on one screen, in words; how it is drawn is the prompter's business. */
export interface Screen {
  head: string;
  title: string;
  guidance: string[];
  /** Questions it holds or is held by, what was found before. */
  remarks: string[];
  check: string;
  checkAsk: string | undefined;
  form: Form;
  scale: string;
  step: Step;
  choices: Choice[];
  criteria: { id: string; text: string; isMet: boolean }[];
  /** What is recorded, as it would be typed. */
  current: string | undefined;
  currentWord: ResponseItem["result"];
  status: string;
  /** Commands that do nothing here but say why. */
  refuses: readonly ScreenCommand[];
}

export function screenOf(interview: Interview, at: Step, standing: string): Screen {
  const { placed, method, check, site } = at;
  const { question, element } = placed;
  const steps = stepsNow(interview);
  const left = steps.filter((step) => isUntouched(step, interview.assessment)).length;
  const guesses = steps.filter((step) => isGuess(step, interview.assessment)).length;
  const answer = interview.assessment.answers?.[placed.id];
  const items = recorded(at, interview.assessment);
  const last = method === "interview" ? items.find((item) => item.role === undefined && item.site === undefined) : items[0];
  const scale = scaleOf(method, check);
  const form: Form = scale === "criteria" ? "criteria" : scale === "yes-no" || scale === "yes-partial-no" ? "choice" : "typed";
  const na = naText(check.na) ?? naText(question.na);
  return {
    head: `${element.number}. ${element.title}`,
    title: `${placed.number} ${question.ask}`,
    guidance: [`Why: ${question.why}`, `Look for: ${question.look_for.join("; ")}.`],
    remarks: remarksOf(answer, na),
    check: `${capital(method)}${site === undefined ? "" : ` at ${siteTitle(interview.assessment, site)}`}`,
    checkAsk: check.ask,
    form,
    scale,
    step: at,
    choices: choicesOf(scale, method),
    criteria: (check.criteria ?? []).map(({ id, text }) => ({ id, text, isMet: last?.met?.includes(id) ?? last?.result === "yes" })),
    current: items.length === 0 ? undefined : visible(items.map((item) => itemText(item, check)).join("; ")),
    currentWord: last !== undefined && isFinding(last) ? last.result : undefined,
    status: `${left} of ${steps.length} answers to go${guesses === 0 ? "" : `, ${guesses} first guesses to check`}. ${standing}`,
    refuses: mayBeNa(at, headcountOf(interview.pack, interview.assessment)).length > 0 ? [] : ["not-applicable"],
  };
}

/** What of a step may be said not to apply in a company of this size: the question, this check or this site of it. */
export function mayBeNa({ placed, check, site }: Step, headcount: Headcount): ("question" | "check")[] {
  const may = (na: Step["check"]["na"]) => {
    if (na === undefined) return false;
    const bounds = typeof na === "object" ? na.people : undefined;
    return bounds === undefined || !headcount.known || isWithin(headcount.total, bounds);
  };
  return [
    ...(may(placed.question.na) ? (["question"] as const) : []),
    ...(site !== undefined || may(check.na) ? (["check"] as const) : []),
  ];
}

function remarksOf(answer: NonNullable<AssessmentFile["answers"]>[string] | undefined, na: string | undefined): string[] {
  const note = typeof answer?.note === "string" ? answer.note : answer?.note?.text;
  return [
    answer?.not_applicable && `Said to be not applicable: ${answer.not_applicable}`,
    note && `Note: ${note}`,
    answer?.flag && "Flagged for later.",
    answer?.carried && `Carried over from ${answer.carried.from} (${answer.carried.on}): answer it again to bear it out.`,
    na && `May be not applicable (x): ${na}`,
  ].filter((text): text is string => Boolean(text));
}

function choicesOf(scale: string, method: Step["method"]): Choice[] {
  return [
    { key: "y", label: "Yes", item: { result: "yes" } },
    ...(scale === "yes-partial-no" ? [{ key: "p", label: "Partly", item: { result: "partial" } } as const] : []),
    { key: "n", label: "No", item: { result: "no" } },
    ...(method === "interview" ? [{ key: "c", label: "Could not say", item: { result: "unsure" } } as const] : []),
    { key: "u", label: "Don't know yet", item: { result: "unknown" } },
  ];
}

function siteTitle(assessment: AssessmentFile, id: string): string {
  return (assessment.sites ?? []).find((site) => site.id === id)?.title ?? id;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
