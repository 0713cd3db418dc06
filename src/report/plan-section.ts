import type { Plan } from "../model/plan.ts";
import { type PlanPart, planParts } from "./plan-parts.ts";
import type { Column } from "./tables.ts";

/** A table whose cells may be of several lines. */
export interface PlanTable {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly (string | number | string[])[])[];
}

/** The plan as a section of a report: what it comes to, then its parts, each with at most one table. */
export interface PlanSection {
  title: string;
  /** What it comes to, in a line. */
  lead: string;
  lines: readonly string[];
  parts: readonly { title: string; lines: readonly string[]; items: readonly string[]; table: PlanTable | undefined }[];
}

export function planSection(plan: Plan): PlanSection {
  const [head, ...parts] = planParts(plan, { isReport: true });
  return { title: "The plan: what to do, in this order", lead: head?.title ?? "", lines: head?.lines ?? [], parts: parts.map(withTable) };
}

const kinds: Record<string, Column["kind"]> = {
  By: "day",
  Who: "name",
  ...Object.fromEntries(
    ["Hours", "Adds", "Then at", "Now", "Then", "Need", "Worth, of 100", "Points"].map((name) => [name, "number" as const]),
  ),
};

/** A line above a table is said by its caption. */
function withTable({ title, lines, items = [], table }: PlanPart): PlanSection["parts"][number] {
  if (!table) return { title, lines, items, table: undefined };
  const columns = table.head.map((title): Column => (kinds[title] ? { title, kind: kinds[title] } : { title }));
  return {
    title,
    lines: [],
    items,
    table: { caption: lines.join(" ") || "Percent of the points of each element", columns, rows: table.rows },
  };
}
