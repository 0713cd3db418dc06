import type { Draw, SamplePlan } from "../model/sample-plan.ts";
import type { ReportOptions } from "./index.ts";
import { type Document, documentForTerminal, documentInMarkdown, tablesAsCsv } from "./parts.ts";
import { justificationText, sampleParts } from "./sample-parts.ts";

type Render = (plan: SamplePlan, draw: Draw | undefined, options: ReportOptions) => string;

/** The forms of a sample plan, by name. */
export const sampleFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: (plan, draw, options) => documentForTerminal(documentOf(plan, draw), options) },
  markdown: { extensions: [".md", ".markdown"], render: (plan, draw) => documentInMarkdown(documentOf(plan, draw)) },
  json: { extensions: [".json"], render: renderJson },
  csv: { extensions: [".csv"], render: (plan, draw) => tablesAsCsv(sampleParts(plan, draw)) },
};

function documentOf(plan: SamplePlan, draw: Draw | undefined): Document {
  return { title: titleOf(plan), parts: sampleParts(plan, draw), notice: plan.notice };
}

function renderJson(plan: SamplePlan, draw: Draw | undefined): string {
  return `${JSON.stringify({ ...plan, justification: justificationText(plan, draw), draw: draw ?? null }, null, 2)}\n`;
}

function titleOf(plan: SamplePlan): string {
  return `${plan.company ?? plan.pack.title}: sample for ${plan.pack.id.toUpperCase()}, as of ${plan.asOf}`;
}
