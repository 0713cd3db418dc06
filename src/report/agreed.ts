import type { AuditResult, Deadline, QuestionResult } from "../model/result.ts";
import { count, questionsOf } from "./words.ts";

/** A corrective action as a report shows it. */
export interface Agreed {
  question: QuestionResult;
  what: string;
  owner: string | null;
  due: string | null;
  done: string | null;
  /** In a word or two: open, overdue, done, or that the gap is closed without it. */
  state: string;
  isOpen: boolean;
  isOverdue: boolean;
}

export const nobody = "nobody yet";

/** Everything that was agreed, in the order of the questions. */
export function agreedActions(result: AuditResult): Agreed[] {
  return questionsOf(result).flatMap((question) =>
    question.actions.map(({ do: what, owner, due, done }) => {
      const isOpen = done === null && !isClosed(question);
      const isOverdue = isOpen && due !== null && due < result.asOf;
      const state = done ? "done" : isOverdue ? "overdue" : isOpen ? "open" : "the gap is closed";
      return { question, what, owner, due, done, state, isOpen, isOverdue };
    }),
  );
}

function isClosed({ state, checks }: QuestionResult): boolean {
  return state === "not-applicable" || checks.every(({ open, share }) => !open && BigInt(share.num) === BigInt(share.den));
}

/** How many are open, which comes next, and what is overdue, in sentences. */
export function agreedTexts(result: AuditResult): string[] {
  const all = agreedActions(result);
  if (all.length === 0) return ["No action is agreed yet: nothing has an owner and a day."];
  const open = all.filter(({ isOpen }) => isOpen);
  const overdue = open.filter(({ isOverdue }) => isOverdue);
  const [next] = inTime(open.filter(({ isOverdue, due }) => !isOverdue && due !== null));
  return [
    `${open.length} of ${count(all.length, "agreed action")} ${open.length === 1 ? "is" : "are"} open. ${
      overdue.length === 0 ? `None is overdue on ${result.asOf}.` : `Overdue: ${inTime(overdue).map(actionText).join("; ")}.`
    }`,
    ...(next ? [`Next: ${actionText(next)}.`] : []),
  ];
}

function inTime(actions: readonly Agreed[]): Agreed[] {
  return [...actions].sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
}

function actionText({ question, what, owner, due }: Agreed): string {
  return `${what} (${question.number}, ${owner ?? nobody}, by ${due})`;
}

/** The action behind a deadline; none where it is not one. */
export function actionOf(result: AuditResult, { kind, title, question, day }: Deadline): Agreed | undefined {
  if (kind !== "action") return undefined;
  return agreedActions(result).find((one) => one.question.id === question && one.what === title && one.due === day);
}
