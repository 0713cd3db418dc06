import { fromPoints, percentText } from "../model/exact.ts";
import type { Plan, PlanStep } from "../model/plan.ts";
import { openTitle } from "./plan-open.ts";
import { agreedTitles, type PlanPart, planParts } from "./plan-parts.ts";
import { addsText, dayOf, inOneLine, moreTitle, notesOf, passStep, scoresBefore, showsOn, whoText } from "./plan-words.ts";
import type { Sheet, SheetColumn } from "./workbook.ts";

export const stepHead: SheetColumn[] = [
  { title: "Step", width: 6 },
  { title: "Question", width: 10 },
  { title: "Element", width: 26 },
  { title: "What is asked", width: 50 },
  { title: "What to do", width: 60 },
  { title: "Who", width: 18 },
  { title: "By", width: 12, kind: "day" },
  { title: "Shows by", width: 12, kind: "day" },
  { title: "Hours", width: 8 },
  { title: "When", width: 22 },
  { title: "Adds, of 100", width: 9, kind: "tenths" },
  { title: "Points", width: 8 },
  { title: "Then at, of 100", width: 9, kind: "tenths" },
  { title: "To know", width: 44 },
];

const groupWords: Record<PlanStep["group"], string> = {
  "this-week": "This week",
  "before-audit": "Before the audit",
  "needs-months": "Takes longer",
};

export function stepRows(plan: Plan): (string | number)[][] {
  const before = scoresBefore(plan);
  const pass = passStep(plan);
  return plan.steps.map((step, index) => {
    const points = fromPoints(step.gain);
    const isPass = pass?.place === index + 1;
    return [
      index + 1,
      step.number ?? "Sample",
      plan.elements.find(({ id }) => id === step.element)?.title ?? "",
      step.ask ?? "",
      step.do,
      whoText(step),
      dayOf(step),
      showsOn(step),
      step.hours,
      groupWords[step.group],
      Number(addsText(before[index] ?? null, step)),
      Math.round((Number(points.num) / Number(points.den)) * 100) / 100,
      percentText(step.after),
      [...notesOf(step, plan), ...(isPass ? ["From here on it is a pass."] : [])].join(" "),
    ];
  });
}

/** The steps; beside them what it comes to in words, and every other table of the plan. */
export async function planWorkbook(plan: Plan): Promise<Uint8Array> {
  const { renderWorkbook } = await import("./workbook.ts");
  const then = stepHead.findIndex(({ title }) => title === "Then at, of 100");
  const rows = stepRows(plan).map((row) => row.map((cell, index) => (index === then ? Number(cell) : cell)));
  const [head, ...parts] = planParts(plan, { isReport: true });
  const words = [head?.title ?? "", ...(head?.lines ?? []), ...plan.reasons].map((text) => [text]);
  const others = parts.filter(({ title, table }) => table !== undefined && title in sheetNames);
  return renderWorkbook([
    { title: "Plan", head: stepHead, rows },
    { title: "In words", head: [{ title: "What the plan comes to", width: 100 }], rows: words, isList: true },
    ...others.flatMap(sheetOf),
  ]);
}

/** Parts of the plan with a sheet of their own; the steps have theirs. */
const sheetNames: Record<string, string> = {
  [openTitle]: "Answer first",
  [moreTitle]: "To pass by the audit",
  [agreedTitles.goal]: "Agreed as well",
  [agreedTitles.other]: "Agreed as well",
};

const days = new Set(["By"]);
const numbers = new Set(["Hours", "Worth, of 100", "Points"]);

function sheetOf({ title, table }: PlanPart): Sheet[] {
  if (!table) return [];
  const head = table.head.map((name, index) => ({
    title: name,
    width: index === 0 ? 70 : 22,
    ...(days.has(name) ? { kind: "day" as const } : {}),
  }));
  const rows = table.rows.map((row) => row.map((cell, index) => asNumber(inOneLine(cell), table.head[index] ?? "")));
  return [{ title: sheetNames[title] ?? title, head, rows }];
}

function asNumber(cell: string | number, name: string): string | number {
  return numbers.has(name) && /^\d+(\.\d+)?$/.test(String(cell)) ? Number(cell) : cell;
}
