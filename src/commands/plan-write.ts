import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { AnswerStore } from "../load/store.ts";
import type { Plan } from "../model/plan.ts";
import { withActions } from "../plan/actions.ts";
import { visible } from "../text.ts";
import type { Scored } from "./outcome.ts";

/** Puts the steps into the assessment's actions; comments and order of the file stay. */
export function writeActions(io: Io, flags: { owner?: string; quiet?: boolean }, { file, assessment }: Scored["inputs"], plan: Plan): void {
  const changed = withActions(assessment, plan, flags.owner);
  const store = new AnswerStore(io, file);
  try {
    for (const [question, answer] of changed)
      if (store.save(question, answer)) throw new UserError(`${visible(file)} was changed meanwhile; look at it and run this again`);
  } finally {
    store.close();
  }
  if (flags.quiet) return;
  const before = (id: string) => assessment.answers?.[id]?.actions?.length ?? 0;
  const added = [...changed].reduce((total, [id, answer]) => total + (answer.actions?.length ?? 0) - before(id), 0);
  const rest = plan.steps.some(({ kind }) => kind === "sample") ? " The sample is of no one question, and is not among them." : "";
  io.err.write(`${visible(`${added} ${added === 1 ? "action" : "actions"} added to ${file}.${rest}`)}\n`);
}
