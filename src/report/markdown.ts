import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { markdown } from "../text.ts";
import { findingsTable, findingsTitle, remarkedTable, remarkedTitle } from "./client-findings.ts";
import { besideVerdict, clientHeadline, missingForClient, notAuditText, refundText } from "./client-words.ts";
import * as closing from "./closing-words.ts";
import * as evidence from "./evidence-words.ts";
import { fixedMarkdown } from "./fixed.ts";
import type { ReportOptions } from "./index.ts";
import { interviewsTable, interviewTexts, justificationTitle, whyNumbersDiffer } from "./interview-words.ts";
import { agreedOf, dosOf, foundOf, gapsOrder, gapsTitle, lostByQuestion, openElsewhere, whysOf } from "./lost.ts";
import { lossesTable, lossesTitle } from "./lost-by-element.ts";
import { tableOf } from "./markdown-table.ts";
import { planSection } from "./plan-section.ts";
import { inOneLine } from "./plan-words.ts";
import { actionsTable, elementsTable, ledgerTable, ledgerText, openTable } from "./tables.ts";
import * as words from "./words.ts";

const { capital } = closing;

/** The report as GitHub Markdown: renders the same in a pull request, a step summary or an editor. */
export function renderMarkdown(result: AuditResult, { plan }: Pick<ReportOptions, "plan"> = {}): string {
  const { title, sentence } = result.gates === null ? clientHeadline(result) : words.headline(result);
  const elements = elementsTable(result);
  const parts = [
    `# ${markdown(result.company ?? result.pack.title)}: ${title}`,
    `${capital(sentence)} ${words.coverageText(result)}`,
    `**${notAuditText}** ${markdown(besideVerdict(result).join(" "))}`.trimEnd(),
    `${markdown(result.pack.title)}, edition ${markdown(result.pack.edition)}. ${capital(markdown(result.purpose))}, as of ${result.asOf}.`,
    result.redacted ? `**${closing.clientCopyText}**` : "",
    sampleText(result),
    gatesText(result),
    ...(words.isUnassessed(result) ? [] : ["## Elements", elements.caption, tableOf(elements)]),
    ...losses(result),
    ...planned(plan),
    ...gaps(result),
    ...findings(result),
    ...records(result),
    ...fixedMarkdown(result),
    ...changed(result),
    ...strengths(result),
    ...actions(result),
    ...interviews(result),
    ...notAnswered(result),
    ...notApplicable(result),
    ...missing(result),
    ...ledger(result),
    "---",
    markdown(result.pack.notice),
    result.gates === null ? markdown(refundText(result)) : "",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function sampleText(result: AuditResult): string {
  return result.sample ? `**Sample:** ${markdown(closing.sampleText(result).replace(/^./, (sign) => sign.toLowerCase()))}` : "";
}

function gatesText({ gates }: AuditResult): string {
  return (gates ?? []).map((gate) => `- ${gate.met ? "MET" : "**NOT MET**"}: ${markdown(gate.message)}`).join("\n");
}

function losses(result: AuditResult): string[] {
  const found = lossesTable(result);
  return found.rows.length === 0 ? [] : [`## ${lossesTitle}`, markdown(found.caption), tableOf(found)];
}

/** The steps by group, each part under a heading of its own. */
function planned(plan: Plan | undefined): string[] {
  if (!plan) return [];
  const { title, lead, lines, parts } = planSection(plan);
  const blocks = parts.flatMap((part) => [
    `### ${markdown(part.title)}`,
    ...part.lines.map(markdown),
    ...(part.items.length > 0 ? [part.items.map((text) => `- ${markdown(text)}`).join("\n")] : []),
    ...(part.table
      ? [markdown(part.table.caption), tableOf({ ...part.table, rows: part.table.rows.map((row) => row.map(inOneLine)) })]
      : []),
  ]);
  return [`## ${title}`, `**${markdown(lead)}**`, ...lines.map(markdown), ...blocks];
}

/** What was looked at and lost points, a question once, in the order of every other form. */
function gaps(result: AuditResult): string[] {
  const lost = lostByQuestion(result);
  if (lost.length === 0) return [];
  const numbers = words.numbersOf(result);
  const items = lost.map((one, index) => {
    const lines = [
      ...whysOf(one, numbers).map((text) => `Why: ${text}`),
      ...foundOf(one).map((text) => `Found: ${text}`),
      ...dosOf(one, numbers).map((text) => `Do: ${text}`),
      ...agreedOf(one).map((text) => `Agreed: ${text}`),
    ];
    const { number, ask } = one.question;
    return `${index + 1}. **${number}** ${markdown(ask)} **${words.pointWord(one.total)} lost**${lines.map((text) => `\n   - ${markdown(text)}`).join("")}`;
  });
  return [`## ${gapsTitle}`, `${gapsOrder} ${openElsewhere}`, items.join("\n")];
}

/** What the documents do not bear out, the worst first: in a check with its place and rule, in a report in words for the client. */
function findings(result: AuditResult): string[] {
  if (result.gates === null) {
    const table = findingsTable(result);
    return table.rows.length === 0 ? [] : [`## ${findingsTitle}`, markdown(table.caption), tableOf(table)];
  }
  const aside = evidence.setAside(result);
  const items = evidence.groupsOf(result).map((group) => {
    const { finding, questions } = group;
    const place = evidence.placeText(group);
    const about = questions.length > 0 ? `\n  - For: ${evidence.firstOf(questions.map(markdown), 10)}` : "";
    const where = place === "" ? "" : ` ${markdown(place)}`;
    return `- **${finding.severity}**${where} ${markdown(finding.message)} (${finding.rule})${about}\n  - Do: ${markdown(finding.do)}`;
  });
  if (items.length === 0 && aside === "") return [];
  return ["## Documents, records and notes", ...(items.length > 0 ? [items.join("\n")] : []), ...(aside === "" ? [] : [aside])];
}

function records({ records: strips }: AuditResult): string[] {
  if (strips.length === 0) return [];
  const lines = strips.map((strip) => {
    const cells = evidence.stripParts(strip).map(({ label, marks }) => `${label} \`${marks}\``);
    return `- ${markdown(evidence.stripText(strip))}\n  - ${cells.join(" ")}`;
  });
  return ["## Recurring records", `${evidence.stripKey}.`, lines.join("\n")];
}

function changed({ changed: found }: AuditResult): string[] {
  if (!found) return [];
  const items = found.answers.map(({ question, files }) => `- ${markdown(question)}: ${files.map(markdown).join(", ")}`);
  return ["## What the change touches", `${markdown(evidence.changedTitle(found))}.`, ...(items.length > 0 ? [items.join("\n")] : [])];
}

function strengths(result: AuditResult): string[] {
  const found = words.strengths(result);
  return found.length === 0
    ? []
    : ["## What is done well", found.map(({ number, text }) => `- **${number}** ${markdown(text)}`).join("\n")];
}

function actions(result: AuditResult): string[] {
  const table = actionsTable(result);
  return table.rows.length === 0 ? [] : ["## Corrective actions", markdown(table.caption), tableOf(table)];
}

function interviews(result: AuditResult): string[] {
  if (!result.sample && result.interviews.people === 0) return [];
  const why = result.sample?.justification;
  const groups = interviewsTable(result);
  return [
    "## Interviews and sampling",
    ...interviewTexts(result).map(markdown),
    ...(groups.rows.length > 0 ? [markdown(groups.caption), tableOf(groups)] : ["No interviews are recorded."]),
    ...(result.sample ? [markdown(whyNumbersDiffer)] : []),
    ...(why ? [`### ${justificationTitle}`, markdown(why)] : []),
  ];
}

function notAnswered(result: AuditResult): string[] {
  const open = openTable(result);
  return open.rows.length === 0 ? [] : ["## Not answered yet", tableOf(open)];
}

function notApplicable(result: AuditResult): string[] {
  const found = closing.notApplicable(result);
  if (found.length === 0) return [];
  const lines = found.map((one) => `- **${one.number}** ${markdown(one.ask)} ${markdown(one.notApplicable ?? "")}`);
  return ["## Not applicable", lines.join("\n")];
}

function missing(result: AuditResult): string[] {
  const items = result.gates === null ? missingForClient(result) : closing.missingTexts(result);
  return items.length === 0 ? [] : ["## Missing before this can be sent", items.map((text) => `- [ ] ${markdown(text)}`).join("\n")];
}

/** How every point came about; folded away on GitHub. */
function ledger(result: AuditResult): string[] {
  const rows = result.elements.flatMap((element) => ledgerTable(element, result).rows);
  if (rows.length === 0) return [];
  const columns = result.elements[0] ? ledgerTable(result.elements[0], result).columns : [];
  const remarked = remarkedTable(result);
  return [
    ...folded("How every point came about", ledgerText, tableOf({ caption: "", columns, rows })),
    ...(result.gates === null && remarked.rows.length > 0 ? folded(remarkedTitle, tableOf(remarked)) : []),
  ];
}

function folded(summary: string, ...blocks: string[]): string[] {
  return ["<details>", `<summary>${summary}</summary>`, ...blocks, "</details>"];
}
