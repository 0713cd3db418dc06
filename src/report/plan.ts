import type { Plan } from "../model/plan.ts";
import { csv } from "../text.ts";
import { renderCalendar } from "./calendar.ts";
import type { ReportOptions } from "./index.ts";
import { jsonText } from "./json.ts";
import { documentForTerminal, documentInMarkdown, type Part } from "./parts.ts";
import { type PlanPart, planParts } from "./plan-parts.ts";
import { planWorkbook, stepHead, stepRows } from "./plan-sheets.ts";
import { dayOf, inOneLine, type Manner, notesOf, whoText } from "./plan-words.ts";
import { count } from "./words.ts";

type Render = (plan: Plan, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** The forms of a plan, by name. Only the screen speaks of flags: files go to people who have no command line. */
export const planFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: (plan, options) => documentForTerminal(documentOf(plan, { isReport: false }), options) },
  markdown: { extensions: [".md", ".markdown"], render: (plan) => documentInMarkdown(documentOf(plan, { isReport: true })) },
  json: { extensions: [".json"], render: (plan) => jsonText(plan) },
  csv: { extensions: [".csv"], render: (plan) => csv([stepHead.map(({ title }) => title), ...stepRows(plan)]) },
  xlsx: { extensions: [".xlsx"], render: planWorkbook },
  ics: { extensions: [".ics"], render: renderEvents },
};

function documentOf(plan: Plan, manner: Manner) {
  return {
    title: `${plan.company ?? plan.pack.title}: the shortest way to a pass, from ${plan.asOf}`,
    parts: planParts(plan, manner).map(asPart),
    notice: plan.pack.notice,
  };
}

function asPart({ table, ...part }: PlanPart): Part {
  return table ? { ...part, table: { ...table, rows: table.rows.map((row) => row.map(inOneLine)) } } : part;
}

function renderEvents(plan: Plan): string {
  const events = plan.steps.map((step) => ({
    id: `${step.question ?? "sample"}-${step.id}`,
    day: dayOf(step),
    title: `${step.number ?? "Sample"}: ${step.do}`,
    text: [
      ...(step.ask === null ? [] : [step.ask]),
      `Who: ${whoText(step)}. About ${count(step.hours, "hour")}.`,
      ...notesOf(step, plan),
    ].join(" "),
  }));
  return renderCalendar(`${plan.company ?? plan.pack.title}: plan`, events, plan.asOf);
}
