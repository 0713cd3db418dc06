import type { Choice, ChoiceModel, ChoiceQuestion } from "./choices.ts";
import type { PlanFix } from "./fixes.ts";

/** What one person can do in a week beside the daily work, in quarter hours: two working days. */
export const weekCost = 64;
/** Work that shows within so many days belongs into this week; from so many days on it takes months. */
export const weekDays = 7;
export const monthDays = 31;

export type Group = "this-week" | "before-audit" | "needs-months";

/** When the work on a fix can and should be done, in days from the day the work begins. */
export interface Timing {
  /** The last day on which it can be done and still show in time; below 0 where it never can. */
  latest: number;
  /** The day that was agreed on; undefined where none was. */
  agreed: number | undefined;
}

/** The fixes in the order in which to make them: group by group, within a group what gives most for an hour first. */
export function orderFixes(
  model: ChoiceModel,
  fixes: readonly PlanFix[],
  timingOf: (fix: PlanFix) => Timing,
): { fix: PlanFix; group: Group }[] {
  const tally = createTally(model);
  const inPackOrder = model.fixes.filter((fix) => fixes.includes(fix));
  const done = new Set<PlanFix>();
  const ordered: { fix: PlanFix; group: Group }[] = [];
  const take = (isMeant: (fix: PlanFix) => boolean, group: Group, limit: number): number => {
    const left = inPackOrder.filter((fix) => !done.has(fix) && isMeant(fix));
    let spent = 0;
    for (;;) {
      const open = left.filter((fix) => spent + fix.cost <= limit);
      const next = bestOf(open, tally.gain);
      if (!next) return spent;
      left.splice(left.indexOf(next), 1);
      spent += next.cost;
      done.add(next);
      tally.make(next);
      ordered.push({ fix: next, group });
    }
  };
  const isLong = (fix: PlanFix) => fix.leadDays > monthDays || timingOf(fix).latest < 0;
  const isPressing = (fix: PlanFix) => !isLong(fix) && isThisWeek(timingOf(fix));
  const pressing = take(isPressing, "this-week", Number.POSITIVE_INFINITY);
  const isQuick = (fix: PlanFix) => !isLong(fix) && fix.leadDays <= weekDays && timingOf(fix).agreed === undefined;
  take(isQuick, "this-week", weekCost - pressing);
  take((fix) => !isLong(fix), "before-audit", Number.POSITIVE_INFINITY);
  take(isLong, "needs-months", Number.POSITIVE_INFINITY);
  return ordered;
}

/** What cannot wait: a week from now it would be too late, or it is promised for this week. */
function isThisWeek({ latest, agreed }: Timing): boolean {
  return latest <= weekDays || (agreed !== undefined && agreed <= weekDays);
}

/** The day by which the work of a step is done, in days: week after week as much as one person can do, what is pressing in its time. */
export function workDays(group: Group, spent: number, latest: number): number {
  const week = Math.max(group === "before-audit" ? 2 : 1, Math.ceil(spent / weekCost));
  const days = group === "this-week" ? weekDays : week * weekDays;
  return latest < 0 ? days : Math.min(days, latest);
}

/** Most points for an hour; of equals the first in pack order. */
function bestOf(fixes: readonly PlanFix[], gainOf: (fix: PlanFix) => bigint): PlanFix | undefined {
  let best: { fix: PlanFix; gain: bigint } | undefined;
  for (const fix of fixes) {
    const gain = gainOf(fix);
    if (best === undefined || gain * BigInt(best.fix.cost) > best.gain * BigInt(fix.cost)) best = { fix, gain };
  }
  return best?.fix;
}

/** What each fix would still give, as one after another is made. Only what a fix touches is counted anew: its own question, and those that rest on it. */
function createTally(model: ChoiceModel): { gain(fix: PlanFix): bigint; make(fix: PlanFix): void } {
  const made = new Set<PlanFix>();
  const touched = new Map(model.fixes.map((fix) => [fix, touchedBy(model, fix)]));
  const known = new Map<PlanFix, bigint>();
  const gain = (fix: PlanFix) => {
    const before = known.get(fix);
    if (before !== undefined) return before;
    const questions = [...(touched.get(fix) ?? [])];
    const found = pointsOf(model, questions, new Set([...made, fix])) - pointsOf(model, questions, made);
    known.set(fix, found);
    return found;
  };
  const make = (fix: PlanFix) => {
    made.add(fix);
    const changed = touched.get(fix) ?? new Set();
    for (const one of known.keys()) if ([...(touched.get(one) ?? [])].some((question) => changed.has(question))) known.delete(one);
  };
  return { gain, make };
}

function touchedBy({ questions }: ChoiceModel, fix: PlanFix): Set<ChoiceQuestion> {
  const touched = new Set(questions.filter(({ ways }) => ways.some(({ fixes }) => fixes.includes(fix))));
  // A set goes on to what is added on the way: those that rest on one that rests on another.
  for (const { id } of touched) for (const one of questions) if (one.before.includes(id)) touched.add(one);
  return touched;
}

/** The scaled points of the whole with these fixes made. */
export function totalOf(model: ChoiceModel): (fixes: readonly PlanFix[]) => bigint {
  return (fixes) => pointsOf(model, model.questions, new Set(fixes));
}

function pointsOf(model: ChoiceModel, questions: readonly ChoiceQuestion[], chosen: ReadonlySet<PlanFix>): bigint {
  const earns = new Map<string, boolean>();
  const isEarning = (id: string): boolean => {
    const known = earns.get(id);
    if (known !== undefined) return known;
    const found = model.byId.get(id);
    const is = found !== undefined && wayOf(found, chosen).earns && found.before.every(isEarning);
    earns.set(id, is);
    return is;
  };
  let points = 0n;
  for (const question of questions) if (question.before.every(isEarning)) points += wayOf(question, chosen).points;
  return points;
}

function wayOf({ ways }: ChoiceQuestion, chosen: ReadonlySet<PlanFix>): Choice {
  return ways.filter((way) => way.fixes.every((fix) => chosen.has(fix))).reduce((a, b) => (b.fixes.length > a.fixes.length ? b : a));
}
