/** done: someone wrote the day; closed: the gap it was for is gone; overdue: its day is past and neither holds. */
export const actionStates = ["overdue", "open", "closed", "done"] as const;
export type ActionState = (typeof actionStates)[number];

/** A corrective action of the assessment, and how it stands on the as-of day. */
export interface ActionProgress {
  question: string;
  number: string;
  ask: string;
  id: string;
  do: string;
  owner: string | null;
  due: string | null;
  done: string | null;
  state: ActionState;
}
