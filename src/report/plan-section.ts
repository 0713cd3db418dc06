import type { Plan } from "../model/plan.ts";
import type { Part } from "./parts.ts";
import { planParts } from "./plan-parts.ts";
import type { Column, Table } from "./tables.ts";
import { count } from "./words.ts";

/** The plan as a section of a report: what it comes to, then its parts, each with at most one table. */
export interface PlanSection {
  title: string;
  /** What it comes to, in a line. */
  lead: string;
  lines: readonly string[];
  parts: readonly { title: string; lines: readonly string[]; items: readonly string[]; table: Table | undefined }[];
}

export function planSection(plan: Plan): PlanSection {
  const [head, ...parts] = planParts(plan, { isReport: true });
  return { title: "The plan: what to do, in this order", lead: head?.title ?? "", lines: head?.lines ?? [], parts: parts.map(withTable) };
}

const kinds: Record<string, Column["kind"]> = {
  By: "day",
  ...Object.fromEntries(["Hours", "Points", "Then at", "Now", "Then", "Need"].map((name) => [name, "number" as const])),
};

/** A line above a table is said by its caption. */
function withTable({ title, lines, items = [], table }: Part): PlanSection["parts"][number] {
  if (!table) return { title, lines, items, table: undefined };
  const columns = table.head.map((title): Column => (kinds[title] ? { title, kind: kinds[title] } : { title }));
  return {
    title,
    lines: [],
    items,
    table: { caption: lines.join(" ") || "Percent of the points of each element", columns, rows: table.rows },
  };
}

/** For the top of a report: what comes first, and how much there is. */
export function firstStepText({ steps, hours }: Plan): string | undefined {
  const [first] = steps;
  if (!first) return undefined;
  const name = first.number === null ? "" : `${first.number}: `;
  return `${name}${first.do} About ${count(first.hours, "hour")}, by ${first.due}. The whole plan: ${count(steps.length, "step")}, about ${count(hours, "hour")}.`;
}
