import { percentText } from "../model/exact.ts";
import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { type Marks, missedMarks, reaches } from "./goal.ts";

export interface Circumstances {
  by: string | undefined;
  /** Hours given, and hours that the cheapest way to the goal takes; undefined where there is none. */
  budget: number | undefined;
  cheapest: number | undefined;
  required: Marks;
  goal: Marks;
  /** Scored with everything made that may be made. */
  most: AuditResult;
  leftOut: Plan["leftOut"];
}

/** Why the goal is not reached, in plain sentences. */
export function reasonsOf(around: Circumstances): string[] {
  const { budget, cheapest, most, goal, required } = around;
  if (cheapest !== undefined)
    return [`${hours(budget ?? 0)} are not enough: the cheapest way to what you aim at takes ${hours(cheapest)}.`];
  const marks = missedMarks(most, goal).map(({ id, title, score, goal: aimed }) => {
    const mark = id === null ? required.overall : required.element;
    const pass = mark === null || mark === aimed ? "" : `, a pass needs ${mark}`;
    return `${title} can come to ${percentText(score)} of 100 at most; you aim at ${aimed}${pass}.`;
  });
  const sample = most.sample?.met === false ? most.sample.short : [];
  return [...marks, ...sample, ...leftOutReasons(around), ...nearReason(most, required, goal)];
}

function leftOutReasons({ by, leftOut }: Circumstances): string[] {
  const of = (why: Plan["leftOut"][number]["why"]) => [...new Set(leftOut.filter((one) => one.why === why).map((one) => one.number))];
  const late = of("not-ready");
  const excluded = of("excluded");
  const open = of("not-answered");
  return [
    ...(late.length > 0 ? [`Cannot be ready by ${by}: ${late.join(", ")}.`] : []),
    ...(excluded.length > 0 ? [`You left out: ${excluded.join(", ")}.`] : []),
    ...(open.length > 0 ? [`Not answered, and left as they are: ${open.join(", ")}.`] : []),
  ];
}

/** Where the pass itself is in reach and only the points to spare are not. */
function nearReason(most: AuditResult, required: Marks, goal: Marks): string[] {
  if (!reaches(most, required)) return [];
  const whole = Math.floor(Math.min(99, goal.overall - required.overall));
  for (let margin = whole; margin >= 0; margin--) {
    const marks = { overall: required.overall + margin, element: required.element === null ? null : required.element + margin };
    if (reaches(most, marks)) return [`The pass marks themselves can be reached, with ${margin === 0 ? "nothing" : margin} to spare.`];
  }
  return [];
}

function hours(number: number): string {
  return `${number} ${number === 1 ? "hour" : "hours"}`;
}
