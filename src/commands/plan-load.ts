import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Pack } from "../model/content.ts";
import { findQuestions, knownWords } from "../model/find.ts";
import type { Plan } from "../model/plan.ts";
import { type PlanOptions, planAudit } from "../plan/plan.ts";
import { didYouMean } from "../problems.ts";
import type { CommonFlags } from "./flags.ts";
import { loadAndScore, localDay, type Scored } from "./outcome.ts";

type Wanted = CommonFlags & Pick<PlanOptions, "by" | "margin" | "target" | "budget" | "open"> & { exclude?: readonly string[] };

/** Load, then plan; every slip in the flags is said before. */
export async function loadPlan(io: Io, flags: Wanted): Promise<Scored & { plan: Plan }> {
  const asOf = flags.asOf ?? localDay(io.now());
  if (flags.by !== undefined && flags.by < asOf)
    throw new UserError(`--by ${flags.by} is before ${asOf}, the day the work begins. Give a later day, or an earlier --as-of`);
  const scored = await loadAndScore(io, { ...flags, asOf });
  const { pack, assessment } = scored.inputs;
  const required = scored.result.overall.required;
  if (flags.target !== undefined && flags.target < required)
    throw new UserError(`--target ${flags.target} is below the mark of ${required}: that would not be a pass`);
  const { by, margin, target, budget, open } = flags;
  const purpose = scored.result.purpose;
  return {
    ...scored,
    plan: planAudit(pack, assessment, { asOf, purpose, by, margin, target, budget, open, exclude: excluded(pack, flags) }),
  };
}

type ActionFlags = Wanted & { write?: boolean; owner?: string };

export function refuseOwner({ owner, write }: ActionFlags): void {
  if (owner !== undefined && !write) throw new UserError("--owner says who the written actions are for: add --write");
  if (owner !== undefined && !/\S/.test(owner)) throw new UserError("--owner: the name is empty");
}

/** With --actions there is no planning, so nothing that shapes a plan. */
export function refuseWithActions({ by, margin, target, budget, exclude, write, owner }: ActionFlags): void {
  const given = Object.entries({ by, margin, target, budget, exclude, write, owner }).find(([, value]) => value !== undefined);
  if (given) throw new UserError(`--actions shows the actions that are there; it does not go with --${given[0]}`);
}

/** Question ids that the words mean: an id, a number, an element. */
function excluded(pack: Pack, { exclude }: Wanted): string[] {
  return (exclude ?? []).flatMap((word) => {
    const found = findQuestions(pack, word);
    if (found.length === 0)
      throw new UserError(`--exclude ${word}: the pack has no such question or element.${didYouMean(word, knownWords(pack))}`);
    return found.map(({ id }) => id);
  });
}
