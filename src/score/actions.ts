import type { ActionProgress, ActionState } from "../model/action.ts";
import { checksOf, type Pack } from "../model/content.ts";
import { findQuestions } from "../model/find.ts";
import type { Method } from "../model/method.ts";
import type { AuditResult, Finding, QuestionResult } from "../model/result.ts";
import { fingerprint } from "./gaps.ts";

/** Every corrective action of the assessment with how it stands on the as-of day, in pack order. */
export function actionsOf(pack: Pack, result: AuditResult): ActionProgress[] {
  return result.elements
    .flatMap((element) => element.questions)
    .flatMap((question) =>
      question.actions.map((action) => ({
        question: question.id,
        number: question.number,
        ask: question.ask,
        ...action,
        state: stateOf(action, isGapGone(pack, question, action.id), result.asOf),
      })),
    );
}

function stateOf({ due, done }: { due: string | null; done: string | null }, isGone: boolean, asOf: string): ActionState {
  if (done !== null) return "done";
  if (isGone) return "closed";
  return due !== null && due < asOf ? "overdue" : "open";
}

/** Whether every check that the action is for stands at a full yes, or does not apply. */
function isGapGone(pack: Pack, question: QuestionResult, action: string): boolean {
  if (question.state === "not-applicable") return true;
  const covered = coveredBy(pack, question.id, action);
  return question.checks.every(
    (check) => !covered.includes(check.method) || (!check.open && BigInt(check.share.num) === BigInt(check.share.den)),
  );
}

/** An action that plan wrote is for the checks of its fix (`plan`, `plan-interview`, `plan-2`); any other is for the whole question. */
export function coveredBy(pack: Pack, question: string, action: string): Method[] {
  const placed = findQuestions(pack, question)[0];
  const checks = placed ? checksOf(placed.question) : [];
  const parts = /^plan(?:-(documentation|interview|observation))?(?:-\d+)?$/.exec(action);
  const covers = (method: Method, hasOwn: boolean) => parts === null || (parts[1] === undefined ? !hasOwn : parts[1] === method);
  return checks.flatMap(({ method, check }) => (covers(method, check.fix !== undefined) ? [method] : []));
}

/** The rule `action-overdue`: what was promised for a day that is past, and is not done. */
export function overdueFindings(
  actions: readonly ActionProgress[],
  placeOf: (question: string) => { file: string | null; line: number | null },
  severity: Finding["severity"] | "off" = "warning",
): Finding[] {
  if (severity === "off") return [];
  return actions
    .filter(({ state }) => state === "overdue")
    .map(({ question, number, id, do: what, owner, due }) => ({
      rule: "action-overdue",
      severity,
      question,
      method: null,
      ...placeOf(question),
      message: `${number}: due ${due}${owner === null ? "" : `, ${owner}`}, and not done: ${what}`,
      do: "Do it and write the day under done, or set a new due day that will be kept.",
      fingerprint: fingerprint("action-overdue", question, null, id),
      state: "new" as const,
    }));
}
