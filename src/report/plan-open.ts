import { fromPoints, percentText, pointsText, toPoints } from "../model/exact.ts";
import { sum } from "../model/fraction.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanPart } from "./plan-parts.ts";
import { type Manner, openWorth } from "./plan-words.ts";
import { count } from "./words.ts";

export const openTitle = "First: answer what is open";

/** What to answer before anything else; where it is left aside, nothing is asked. */
export function openPart(plan: Plan, { isReport }: Manner): PlanPart[] {
  const { unanswered, elements, overall, open } = plan;
  if (unanswered.length === 0 || open === "unknown") return [];
  const of = overall.before?.of ?? 0;
  const rows = elements.flatMap(({ id, number, title }) => {
    const mine = unanswered.filter(({ element }) => element === id);
    const points = toPoints(sum(mine.map((one) => fromPoints(one.points))));
    if (mine.length === 0) return [];
    const names = [`${number}. ${title}`, runsText(mine.map((one) => one.number))];
    return [[...(isReport ? names : [[`${names[0]}:`, names[1] ?? ""]]), percentText({ points, of }), pointsText(points)]];
  });
  return [
    {
      title: openTitle,
      lines: [
        `${count(unanswered.length, "question")}, with what rests on them worth ${openWorth(plan)} of 100. Each yes takes its step, where it has one, out of this plan.`,
      ],
      table: { head: [...(isReport ? ["Element", "Questions"] : ["Questions"]), "Worth, of 100", "Points"], rows, gives: isReport ? 1 : 0 },
    },
  ];
}

/** Numbers of questions in their order; three and more in a row as the first and the last. */
function runsText(numbers: readonly string[]): string {
  const follows = (a: string, b: string) => a.split(".")[0] === b.split(".")[0] && Number(b.split(".")[1]) === Number(a.split(".")[1]) + 1;
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && follows(last, number)) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]} to ${run.at(-1)} (${run.length})`)).join(", ");
}
