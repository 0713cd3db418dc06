import { percentText, pointsText } from "../model/exact.ts";
import type { Plan, PlanAgreed, PlanStep } from "../model/plan.ts";
import type { Score } from "../model/result.ts";
import { nobody } from "./agreed.ts";
import { count } from "./words.ts";

/** What a step says, in words that every form of a plan shares. */

/** In a paper, a plan is read by someone who has no command line: flags are not named, and columns have their full names. */
export interface Manner {
  isReport: boolean;
}

export const moreTitle = "To pass by the audit: this as well";

/** What can have been agreed on: a step, or work beside the steps. */
type Work = Pick<PlanStep, "agreed" | "doBy">;

/** Those who agreed to do it. */
export function whoText({ agreed }: Pick<Work, "agreed">): string {
  const owners = [...new Set(agreed.flatMap(({ owner }) => owner ?? []))];
  return owners.length > 0 ? owners.join(", ") : nobody;
}

/** The day that was agreed on, else the day by which the plan has the work done. */
export function dayOf({ agreed, doBy }: Work): string {
  return agreed.flatMap(({ due }) => due ?? []).sort()[0] ?? doBy;
}

/** The day on which it shows: done on the day that was agreed on, else on the plan's. */
export function showsOn({ agreed, due }: PlanStep): string {
  return agreed.flatMap(({ shows }) => shows ?? []).sort()[0] ?? due;
}

/** What has to be said beside what is to be done. */
export function notesOf(step: PlanStep, { asOf, by, auditDay }: Pick<Plan, "asOf" | "by" | "auditDay">): string[] {
  const { frees, leadDays, agreed } = step;
  const numbers = frees.map(({ number }) => number);
  return [
    ...(numbers.length > 0 ? [`With it ${numbers.join(" and ")} ${numbers.length === 1 ? "counts" : "count"} again.`] : []),
    ...(leadDays > 0 ? [`Then ${count(leadDays, "day")} until it shows, on ${showsOn(step)}.`] : []),
    ...agreed.map((one) => agreedText(one, step, asOf, by ?? auditDay)),
  ];
}

function agreedText({ do: what, due, inTime }: PlanAgreed, step: PlanStep, asOf: string, limit: string | null): string {
  const other = what === step.do ? "Agreed" : `Agreed: ${what.replace(/\.$/, "")}`;
  if (due === null) return `${other}, with no day yet: this plan has it done by ${step.doBy}.`;
  if (due < asOf) return `${other}, for ${due}: overdue.`;
  const latest = step.latest !== null && step.latest !== due ? ` At the latest ${step.latest}.` : "";
  return inTime ? `${other}, for ${due}.${latest}` : `${other}, for ${due}: too late to show by ${limit}.${latest}`;
}

/** How much a step adds to the score of 100, as the scores beside it show it: they are cut to tenths. */
export function addsText(before: Score | null, { after }: PlanStep): string {
  const tenths = tenthsOf(after) - (before ? tenthsOf(before) : 0);
  const size = Math.abs(tenths);
  return `${tenths > 0 ? "+" : tenths < 0 ? "-" : ""}${Math.floor(size / 10)}.${size % 10}`;
}

function tenthsOf(score: Score): number {
  return Math.round(Number(percentText(score)) * 10);
}

export function pointsAdded({ gain }: PlanStep): string {
  const text = pointsText(gain);
  return text.startsWith("-") || text === "0" ? text : `+${text}`;
}

/** From this step on the pass marks are met; undefined where they are met before, or never. */
export function passStep({ steps, verdict }: Plan): { step: PlanStep; place: number } | undefined {
  const place = steps.findLastIndex(({ passes }) => !passes) + 1;
  const step = steps[place];
  return step && verdict.before !== "ready" ? { step, place: place + 1 } : undefined;
}

/** The score before each step. */
export function scoresBefore({ overall, steps }: Plan): (Score | null)[] {
  return [overall.before, ...steps.map(({ after }) => after)];
}

/** What the questions that are not answered could add, out of 100. */
export function openWorth({ overall: { before, most } }: Plan): string {
  return before && most ? ((tenthsOf(most) - tenthsOf(before)) / 10).toFixed(1) : "0.0";
}

/** A cell of several lines, where a table has one line only. */
export function inOneLine(cell: string | number | string[]): string | number {
  return Array.isArray(cell) ? cell.join(" ") : cell;
}
