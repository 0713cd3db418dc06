import type { AnswerFile, AssessmentFile, ResponseItem } from "../model/assessment.ts";
import { checkState, questionNa } from "../model/cells.ts";
import { checksOf, type Pack } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import { type Placed, placedQuestions } from "../model/find.ts";
import { isFirstGuess } from "../model/first-guess.ts";
import type { Method } from "../model/method.ts";
import { headcountOf, isFinding, itemsOf } from "../model/responses.ts";
import { dayBefore } from "../model/span.ts";

/** One thing to ask: a check of a question, at one site where the check is answered site by site. */
export interface Step {
  placed: Placed;
  method: Method;
  check: CheckFile;
  site: string | undefined;
}

/** What of it all is asked now: one way of finding out, one site, or what is still to do. */
export interface Choice {
  method?: Method;
  site?: string;
  only?: (typeof onlyWords)[number];
  /** The first day of the look-back window: what was found before it has expired. */
  since?: string;
}

export const onlyWords = ["open", "gaps", "flagged", "expired", "guesses"] as const;

/** Whether a step is wanted, as things stand now. With one site in all, what is asked without a site is asked there. */
export function isChosen(step: Step, assessment: AssessmentFile, choice: Choice): boolean {
  const isAlone = (assessment.sites ?? []).length === 1;
  if (choice.method !== undefined && step.method !== choice.method) return false;
  if (choice.site !== undefined && step.site !== choice.site && !(isAlone && step.site === undefined)) return false;
  switch (choice.only) {
    case "open":
      return isOpenStep(step, assessment);
    case "gaps":
      return recorded(step, assessment).some((item) => isShort(item, step.check));
    case "flagged":
      return (assessment.answers?.[step.placed.id]?.flag ?? undefined) !== undefined;
    case "expired":
      return isExpired(step, assessment, choice.since ?? "");
    case "guesses":
      return isGuess(step, assessment);
    default:
      return true;
  }
}

/** An answer that was given and leaves something to gain. */
function isShort(item: ResponseItem, check: CheckFile): boolean {
  if (item.not_applicable !== undefined || item.result === "yes" || item.result === "unknown" || item.result === "unsure") return false;
  if (item.positive !== undefined) return item.positive < (item.of ?? 0);
  if (item.percent !== undefined) return item.percent < 100;
  if (item.met !== undefined) return item.met.length < (check.criteria ?? []).length;
  return true;
}

/** A first guess, an answer carried over from an earlier audit, or one found before the look-back window: it wants finding out afresh. */
function isExpired(step: Step, assessment: AssessmentFile, since: string): boolean {
  const items = recorded(step, assessment);
  const isCarried = items.length > 0 && (assessment.answers?.[step.placed.id]?.carried ?? undefined) !== undefined;
  return isCarried || items.some((item) => isFirstGuess(item) || (typeof item.on === "string" && item.on < since));
}

/** Whether an answer that came along is to be borne out: into a pack that carries none over, or on a paper that must be new within the look-back. */
export function isDueAgain(pack: Pack, step: Step, assessment: AssessmentFile): boolean {
  const isCarried = (assessment.answers?.[step.placed.id]?.carried ?? undefined) !== undefined;
  if (!isCarried || recorded(step, assessment).length === 0) return false;
  const day = "2001-01-01";
  const isYearly = (span: string | undefined) => span !== undefined && dayBefore(day, span) >= dayBefore(day, pack.look_back);
  const evidence = step.placed.question.evidence ?? [];
  return pack.carry_over === undefined || evidence.some(({ every, fresh_within }) => every !== undefined || isYearly(fresh_within));
}

/** Whether what is recorded is only a first guess of the quick look. */
export function isGuess(step: Step, assessment: AssessmentFile): boolean {
  return recorded(step, assessment).some(isFirstGuess);
}

/** Everything to ask, in the order of the pack. What is N/A by headcount is left out; what was said to be N/A stays, so that it can be taken back. */
export function stepsOf(pack: Pack, assessment: AssessmentFile, questions: readonly Placed[] = placedQuestions(pack)): Step[] {
  const headcount = headcountOf(pack, assessment);
  return questions.flatMap((placed) => {
    const answer = assessment.answers?.[placed.id];
    if (questionNa(placed.question, answer, headcount) === "headcount") return [];
    return checksOf(placed.question).flatMap(({ method, check }) => {
      const state = checkState(method, check, answer, assessment.sites ?? [], headcount);
      if (!state.isApplicable && state.because === "headcount") return [];
      return sitesToAsk(method, answer, assessment).map((site) => ({ placed, method, check, site }));
    });
  });
}

/** The sites a check is asked at: those of its responses and the marked ones, once it is answered by site or there are several to visit. */
function sitesToAsk(method: Method, answer: AnswerFile | undefined, assessment: AssessmentFile): (string | undefined)[] {
  if (method === "interview") return [undefined];
  const items = itemsOf(answer?.[method]);
  const named = new Set(items.flatMap((item) => item.site ?? []));
  const marked = (assessment.sites ?? []).filter((site) => site.visit === true);
  const startsBySite = items.length === 0 && method === "observation" && marked.length > 1;
  if (named.size === 0 && !startsBySite) return [undefined];
  return (assessment.sites ?? []).filter((site) => named.has(site.id) || site.visit === true).map((site) => site.id);
}

/** What is recorded for a step; of an interview, what was recorded without role and site. */
export function recorded(step: Step, assessment: AssessmentFile): ResponseItem[] {
  return itemsOf(assessment.answers?.[step.placed.id]?.[step.method]).filter(
    (item) => step.method === "interview" || item.site === step.site,
  );
}

/** Whether a step still wants an answer: nothing recorded, or "don't know yet". */
export function isOpenStep(step: Step, assessment: AssessmentFile): boolean {
  if (assessment.answers?.[step.placed.id]?.not_applicable) return false;
  const items = recorded(step, assessment);
  const whole = itemsOf(assessment.answers?.[step.placed.id]?.[step.method]);
  if (whole.some((item) => !isFinding(item) && item.site === undefined)) return false;
  return items.length === 0 || items.some((item) => item.result === "unknown");
}

/** Whether nothing at all was said, not even "don't know yet": where asking goes on. */
export function isUntouched(step: Step, assessment: AssessmentFile): boolean {
  return isOpenStep(step, assessment) && recorded(step, assessment).length === 0;
}

/** What asking goes on with: nothing was said yet, or it was only guessed. */
export function isToDo(step: Step, assessment: AssessmentFile): boolean {
  return isUntouched(step, assessment) || isGuess(step, assessment);
}

export function sameStep(a: Step, b: Step): boolean {
  return a.placed.id === b.placed.id && a.method === b.method && a.site === b.site;
}

/** The same text for the same step, and for no other. */
export function stepKey({ placed, method, site }: Step): string {
  return `${placed.id} ${method} ${site ?? ""}`;
}
