import type { ChoiceModel, ChoiceQuestion } from "./choices.ts";
import type { PlanFix } from "./fixes.ts";

/** What one person can do in a week beside the daily work, in quarter hours: two working days. */
export const weekCost = 64;
/** Work that shows within so many days belongs into this week; from so many days on it takes months. */
export const weekDays = 7;
export const monthDays = 31;

export type Group = "this-week" | "before-audit" | "needs-months";

/** The fixes in the order in which to make them: group by group, within a group what gives most for an hour first. */
export function orderFixes(
  model: ChoiceModel,
  fixes: readonly PlanFix[],
  isLate: (fix: PlanFix) => boolean,
): { fix: PlanFix; group: Group }[] {
  const total = totalOf(model);
  const inPackOrder = model.fixes.filter((fix) => fixes.includes(fix));
  const done: PlanFix[] = [];
  const ordered: { fix: PlanFix; group: Group }[] = [];
  const take = (from: readonly PlanFix[], group: Group, limit: number) => {
    const left = [...from];
    let spent = 0;
    for (;;) {
      const open = left.filter((fix) => spent + fix.cost <= limit);
      const next = bestOf(open, done, total);
      if (!next) return;
      left.splice(left.indexOf(next), 1);
      spent += next.cost;
      done.push(next);
      ordered.push({ fix: next, group });
    }
  };
  const isLong = (fix: PlanFix) => fix.leadDays > monthDays || isLate(fix);
  take(
    inPackOrder.filter((fix) => fix.leadDays <= weekDays && !isLong(fix)),
    "this-week",
    weekCost,
  );
  take(
    inPackOrder.filter((fix) => !isLong(fix) && !done.includes(fix)),
    "before-audit",
    Number.POSITIVE_INFINITY,
  );
  take(inPackOrder.filter(isLong), "needs-months", Number.POSITIVE_INFINITY);
  return ordered;
}

/** Most points for an hour; of equals the first in pack order. */
function bestOf(fixes: readonly PlanFix[], done: readonly PlanFix[], total: (fixes: readonly PlanFix[]) => bigint): PlanFix | undefined {
  const now = total(done);
  let best: { fix: PlanFix; gain: bigint } | undefined;
  for (const fix of fixes) {
    const gain = total([...done, fix]) - now;
    if (best === undefined || gain * BigInt(best.fix.cost) > best.gain * BigInt(fix.cost)) best = { fix, gain };
  }
  return best?.fix;
}

/** The scaled points of the whole with these fixes made. */
export function totalOf(model: ChoiceModel): (fixes: readonly PlanFix[]) => bigint {
  return (fixes) => {
    const chosen = new Set(fixes);
    const ways = new Map(model.questions.map((question) => [question.id, { question, way: wayOf(question, chosen) }]));
    const earns = new Map<string, boolean>();
    const isEarning = (id: string): boolean => {
      const known = earns.get(id);
      if (known !== undefined) return known;
      const found = ways.get(id);
      const is = found?.way?.earns === true && found.question.before.every(isEarning);
      earns.set(id, is);
      return is;
    };
    let points = 0n;
    for (const { question, way } of ways.values()) if (way && question.before.every(isEarning)) points += way.points;
    return points;
  };
}

function wayOf(question: ChoiceQuestion, chosen: ReadonlySet<PlanFix>) {
  const isChosen = (fix: PlanFix) => chosen.has(fix);
  const mine = question.ways.filter((way) => way.fixes.every(isChosen));
  return mine.reduce((a, b) => (b.fixes.length > a.fixes.length ? b : a));
}
