import { fromPoints, percentText } from "../model/exact.ts";
import type { Plan, PlanStep } from "../model/plan.ts";
import { csv } from "../text.ts";
import { nobody } from "./agreed.ts";
import { renderCalendar } from "./calendar.ts";
import type { ReportOptions } from "./index.ts";
import { jsonText } from "./json.ts";
import { documentForTerminal, documentInMarkdown, type Part } from "./parts.ts";
import { type PlanPart, planParts } from "./plan-parts.ts";
import { addsText, dayOf, inOneLine, type Manner, notesOf, passStep, scoresBefore, showsOn, whoText } from "./plan-words.ts";
import { count } from "./words.ts";
import type { SheetColumn } from "./workbook.ts";

type Render = (plan: Plan, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** The forms of a plan, by name. Only the screen speaks of flags: files go to people who have no command line. */
export const planFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: (plan, options) => documentForTerminal(documentOf(plan, { isReport: false }), options) },
  markdown: { extensions: [".md", ".markdown"], render: (plan) => documentInMarkdown(documentOf(plan, { isReport: true })) },
  json: { extensions: [".json"], render: (plan) => jsonText(plan) },
  csv: { extensions: [".csv"], render: (plan) => csv([stepHead.map(({ title }) => title), ...stepRows(plan)]) },
  xlsx: { extensions: [".xlsx"], render: workbook },
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

const stepHead: SheetColumn[] = [
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

function stepRows(plan: Plan): (string | number)[][] {
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

async function workbook(plan: Plan): Promise<Uint8Array> {
  const { renderWorkbook } = await import("./workbook.ts");
  const then = stepHead.findIndex(({ title }) => title === "Then at, of 100");
  const rows = stepRows(plan).map((row) => row.map((cell, index) => (index === then ? Number(cell) : cell)));
  const agreed = plan.alsoAgreed.map((one) => [
    one.number,
    one.ask,
    one.do,
    one.owner ?? nobody,
    one.due ?? "",
    one.inTime ? "" : `Shows only on ${one.shows}: too late.`,
  ]);
  const sheets = [
    { title: "Plan", head: stepHead, rows },
    ...(agreed.length > 0 ? [{ title: "Agreed as well", head: agreedHead, rows: agreed }] : []),
  ];
  return renderWorkbook(sheets);
}

const agreedHead: SheetColumn[] = [
  { title: "Question", width: 10 },
  { title: "What is asked", width: 50 },
  { title: "What was agreed", width: 60 },
  { title: "Who", width: 18 },
  { title: "By", width: 12, kind: "day" },
  { title: "To know", width: 30 },
];

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
