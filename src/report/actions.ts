import type { ActionProgress } from "../model/action.ts";
import type { AuditResult } from "../model/result.ts";
import { csv } from "../text.ts";
import { nobody } from "./agreed.ts";
import { renderCalendar } from "./calendar.ts";
import type { ReportOptions } from "./index.ts";
import { jsonText } from "./json.ts";
import { type Document, documentForTerminal, documentInMarkdown, type Part } from "./parts.ts";
import { count } from "./words.ts";
import type { SheetColumn } from "./workbook.ts";

export interface ActionPlan {
  result: AuditResult;
  actions: readonly ActionProgress[];
}

type Render = (plan: ActionPlan, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** The forms of an action plan, by name. */
export const actionFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: {
    extensions: [".txt"],
    render: (plan, options) => documentForTerminal(documentOf(plan, ["Write one with: cor-check plan --write"]), options),
  },
  markdown: { extensions: [".md", ".markdown"], render: (plan) => documentInMarkdown(documentOf(plan, [])) },
  json: { extensions: [".json"], render: ({ result, actions }) => jsonText({ formatVersion: 1, asOf: result.asOf, actions }) },
  csv: { extensions: [".csv"], render: ({ actions }) => csv([head.map(({ title }) => title), ...actions.map(rowOf)]) },
  xlsx: { extensions: [".xlsx"], render: workbook },
  ics: { extensions: [".ics"], render: calendar },
};

const states: Record<ActionProgress["state"], string> = {
  overdue: "Overdue",
  open: "To do",
  closed: "The gap is closed",
  done: "Done",
};

/** `hints`: what to say where there is no action yet, to someone who has a command line. */
function documentOf({ result, actions }: ActionPlan, hints: string[]): Document {
  const parts = (Object.keys(states) as ActionProgress["state"][]).map((state) => statePart(state, actions, result.details.auditDay));
  return {
    title: `${result.company ?? result.pack.title}: action plan, as of ${result.asOf}`,
    parts: [{ title: progressText(actions), lines: actions.length === 0 ? hints : [] }, ...parts.flat()],
    notice: result.pack.notice,
  };
}

export function progressText(actions: readonly ActionProgress[]): string {
  const of = (...wanted: ActionProgress["state"][]) => actions.filter(({ state }) => wanted.includes(state)).length;
  if (actions.length === 0) return "There are no actions yet";
  return `${of("done", "closed")} of ${count(actions.length, "action")} done or closed, ${of("open")} to do, ${of("overdue")} overdue`;
}

function statePart(state: ActionProgress["state"], all: readonly ActionProgress[], auditDay: string | null): Part[] {
  const isLate = (due: string | null) => state === "open" && due !== null && auditDay !== null && due > auditDay;
  const rows = all
    .filter((action) => action.state === state)
    .map(({ number, ask, do: what, owner, due }) => [
      `${number} ${ask} Do: ${what}`,
      owner ?? nobody,
      `${due ?? "no day yet"}${isLate(due) ? " (after the audit)" : ""}`,
    ]);
  return rows.length === 0
    ? []
    : [{ title: states[state], lines: [], table: { head: ["What is asked, and what to do", "Owner", "Due"], rows, gives: 0 } }];
}

const head: SheetColumn[] = [
  { title: "Number", width: 9 },
  { title: "Question", width: 50 },
  { title: "What to do", width: 60 },
  { title: "Owner", width: 20 },
  { title: "Due", width: 12, kind: "day" },
  { title: "Done", width: 12, kind: "day" },
  { title: "State", width: 16 },
  { title: "Id", width: 34 },
];

function rowOf({ number, question, ask, id, do: what, owner, due, done, state }: ActionProgress): string[] {
  return [number, ask, what, owner ?? "", due ?? "", done ?? "", states[state], `${question} ${id}`];
}

async function workbook({ actions }: ActionPlan): Promise<Uint8Array> {
  const { renderWorkbook } = await import("./workbook.ts");
  return renderWorkbook([{ title: "Actions", head, rows: actions.map(rowOf) }]);
}

/** What is still to be done, on the day it is due. */
function calendar({ result, actions }: ActionPlan): string {
  const events = actions.flatMap(({ question, id, number, do: what, owner, due, state }) =>
    due === null || state === "done" || state === "closed"
      ? []
      : [{ id: `${question}-${id}`, day: due, title: `${number}: ${what}`, text: owner === null ? "" : `Owner: ${owner}` }],
  );
  return renderCalendar(`${result.company ?? result.pack.title}: actions`, events, result.asOf);
}
