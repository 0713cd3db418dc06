import type { ActionProgress } from "../model/action.ts";
import type { Pack } from "../model/content.ts";
import type { Placed } from "../model/find.ts";
import type { Method } from "../model/method.ts";
import type { Plan, PlanAgreed } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { actionsOf, coveredBy } from "../score/actions.ts";
import { dayAfter } from "./days.ts";
import type { PlanFix } from "./fixes.ts";

/** What was agreed on and is still to be done, with the checks that it is for. */
export type Agreed = ActionProgress & { covers: Method[] };

export function agreedActions(pack: Pack, result: AuditResult): Agreed[] {
  return actionsOf(pack, result)
    .filter(({ state }) => state === "open" || state === "overdue")
    .map((action) => ({ ...action, covers: coveredBy(pack, action.question, action.id) }));
}

export function agreedFor(all: readonly Agreed[], fix: PlanFix): Agreed[] {
  return all.filter(({ question, covers }) => question === fix.question && covers.some((method) => fix.methods.includes(method)));
}

/** The day that was promised first, if any was. */
export function promisedDay(agreed: readonly Agreed[]): string | undefined {
  return agreed.flatMap(({ due }) => due ?? []).sort()[0];
}

interface Days {
  asOf: string;
  limit: string | undefined;
}

/** The day of an action that a plan wrote is the one on which it shows; of any other, the one on which the work is done. */
export function agreedOf({ id, do: what, owner, due }: Agreed, leadDays: number, { asOf, limit }: Days): PlanAgreed {
  const begun = due !== null && due < asOf ? asOf : due;
  const shows = begun === null || /^plan(-|$)/.test(id) ? begun : dayAfter(begun, leadDays);
  return { id, do: what, owner, due, shows, inTime: shows === null || limit === undefined || shows <= limit };
}

/** What was agreed on for questions that no step is for. */
export function alsoAgreed(
  all: readonly Agreed[],
  steps: Plan["steps"],
  days: Days,
  places: ReadonlyMap<string, Placed>,
): Plan["alsoAgreed"] {
  const leadOf = (question: string) => places.get(question)?.question.fix.lead_days ?? 0;
  const planned = new Set(steps.map(({ question }) => question));
  return all
    .filter(({ question }) => !planned.has(question))
    .map((action) => ({
      question: action.question,
      number: action.number,
      ask: action.ask,
      ...agreedOf(action, leadOf(action.question), days),
    }));
}
