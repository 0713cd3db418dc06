import { percentText } from "../model/exact.ts";
import type { Plan, PlanStep } from "../model/plan.ts";
import { csv } from "../text.ts";
import { renderCalendar } from "./calendar.ts";
import type { ReportOptions } from "./index.ts";
import { jsonText } from "./json.ts";
import { documentForTerminal, documentInMarkdown } from "./parts.ts";
import { planParts } from "./plan-parts.ts";

type Render = (plan: Plan, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** The forms of a plan, by name. */
export const planFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: (plan, options) => documentForTerminal(documentOf(plan), options) },
  markdown: { extensions: [".md", ".markdown"], render: (plan) => documentInMarkdown(documentOf(plan)) },
  json: { extensions: [".json"], render: (plan) => jsonText(plan) },
  csv: { extensions: [".csv"], render: (plan) => csv([stepHead, ...plan.steps.map(stepRow)]) },
  xlsx: { extensions: [".xlsx"], render: workbook },
  ics: { extensions: [".ics"], render: renderEvents },
};

function documentOf(plan: Plan) {
  return {
    title: `${plan.company ?? plan.pack.title}: the shortest way to a pass, from ${plan.asOf}`,
    parts: planParts(plan),
    notice: plan.pack.notice,
  };
}

const stepHead = ["Step", "Question", "Element", "What to do", "Hours", "Group", "Due", "Shows from", "Points", "Then at"];

function stepRow(step: PlanStep, index: number): (string | number)[] {
  const gain = typeof step.gain === "number" ? step.gain : Number(step.gain.num) / Number(step.gain.den);
  return [
    index + 1,
    step.number ?? "Sample",
    step.element ?? "",
    step.do,
    step.hours,
    step.group,
    step.due,
    step.readyOn,
    Math.round(gain * 100) / 100,
    percentText(step.after),
  ];
}

async function workbook(plan: Plan): Promise<Uint8Array> {
  const { renderWorkbook } = await import("./workbook.ts");
  const widths = [6, 10, 26, 70, 8, 14, 12, 12, 8, 9];
  const head = stepHead.map((title, index) => ({ title, width: widths[index] ?? 12, ...kindOf(title) }));
  const rows = plan.steps.map((step, index) => [...stepRow(step, index).slice(0, -1), Number(percentText(step.after))]);
  return renderWorkbook([{ title: "Plan", head, rows }]);
}

function kindOf(title: string): { kind?: "day" | "tenths" } {
  if (title === "Due" || title === "Shows from") return { kind: "day" };
  return title === "Then at" ? { kind: "tenths" } : {};
}

function renderEvents(plan: Plan): string {
  const events = plan.steps.map((step) => ({
    id: `${step.question ?? "sample"}-${step.id}`,
    day: step.due,
    title: `${step.number ?? "Sample"}: ${step.do}`,
    text: `About ${step.hours} hours.${step.leadDays > 0 ? ` Begin early: it takes ${step.leadDays} days to show.` : ""}`,
  }));
  return renderCalendar(`${plan.company ?? plan.pack.title}: plan`, events, plan.asOf);
}
