import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { firstGuessNote } from "../model/first-guess.ts";
import { itemText } from "../model/response-text.ts";
import { visible } from "../text.ts";
import { type Change, withItem } from "./interview.ts";
import { isGuess, isToDo, recorded, type Step, stepsOf } from "./steps.ts";

/** One thing to tick: does it exist? */
export interface TickRow {
  id: string;
  number: string;
  text: string;
  isTicked: boolean;
  /** A real answer, in words: it stays as it is, and the row cannot be ticked. */
  answered: string | undefined;
}

/** One screen of the quick look, in words. */
export interface TickScreen {
  head: string;
  title: string;
  rows: TickRow[];
  /** The line to begin at. */
  marked?: string | undefined;
  status: string;
}

/** What was ticked on a page that was left without Enter. */
export interface TickDraft {
  ids: readonly string[];
  row: string | undefined;
}

/** One element of the quick look: the steps that can be guessed at, one for each question. */
export interface QuickPage {
  number: number;
  title: string;
  purpose: string;
  steps: Step[];
}

/** A page for each element. What only people can tell, and what is looked at site by site, is left for the questions. */
export function quickPages(pack: Pack, assessment: AssessmentFile): QuickPage[] {
  const steps = stepsOf(pack, assessment).filter(
    (step) => step.method !== "interview" && step.site === undefined && !assessment.answers?.[step.placed.id]?.not_applicable,
  );
  return pack.elements.flatMap(({ id, number, title, purpose }) => {
    const own = steps.filter((step) => step.placed.element.id === id);
    const first = own.filter((step, index) => own.findIndex((one) => one.placed.id === step.placed.id) === index);
    return first.length === 0 ? [] : [{ number, title, purpose, steps: first }];
  });
}

/** The first page with something left to guess; the first of all where there is none. */
export function firstPage(pages: readonly QuickPage[], assessment: AssessmentFile): number {
  const found = pages.findIndex((page) => page.steps.some((step) => recorded(step, assessment).length === 0));
  return Math.max(0, found);
}

export function tickScreen(pages: readonly QuickPage[], at: number, assessment: AssessmentFile, draft?: TickDraft): TickScreen | undefined {
  const page = pages[at];
  if (!page) return undefined;
  const left = pages.length - at - 1;
  return {
    head: `Quick look, ${at + 1} of ${pages.length}: ${page.number}. ${page.title}`,
    title: `${page.purpose} Tick what you have or do; leave the rest.`,
    rows: page.steps
      .map((step) => rowOf(step, assessment))
      .map((row) => (draft === undefined ? row : { ...row, isTicked: draft.ids.includes(row.id) })),
    marked: draft?.row,
    status:
      left === 0
        ? "This is the last one. Then comes your first gap list."
        : `${left} more after this one. A tick is a first guess: you check it later.`,
  };
}

function rowOf(step: Step, assessment: AssessmentFile): TickRow {
  const { id, number, question } = step.placed;
  const items = recorded(step, assessment);
  const isOpen = isToDo(step, assessment) || items.some((item) => item.result === "unknown");
  return {
    id,
    number,
    text: question.ask,
    isTicked: isGuess(step, assessment) && items.some((item) => item.result === "yes"),
    answered: isOpen ? undefined : visible(items.map((item) => itemText(item, step.check)).join("; ")),
  };
}

/** The part of a page that was ticked, or was ticked before: what is written of it where it was not gone through to the end. */
export function tickedPart(page: QuickPage, ids: readonly string[], assessment: AssessmentFile): QuickPage {
  return { ...page, steps: page.steps.filter((step) => ids.includes(step.placed.id) || isGuess(step, assessment)) };
}

/** What a page writes: yes where ticked, no where not, each marked as a first guess; never over a real answer, never what stands there already. */
export function quickChanges(page: QuickPage, ticked: readonly string[], assessment: AssessmentFile): Change[] {
  return page.steps.flatMap((step) => {
    const question = step.placed.id;
    const result = ticked.includes(question) ? ("yes" as const) : ("no" as const);
    if (rowOf(step, assessment).answered !== undefined) return [];
    if (isGuess(step, assessment) && recorded(step, assessment).every((item) => item.result === result)) return [];
    const old = assessment.answers?.[question] ?? {};
    return [{ question, answer: { ...old, [step.method]: withItem(old, step, { result, note: firstGuessNote }) } }];
  });
}
