import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { agreedTexts } from "./agreed.ts";
import { findingsTable, findingsTitle, remarkedTable, remarkedTitle } from "./client-findings.ts";
import { besideVerdict, clientHeadline, missingForClient, notAuditText, refundText } from "./client-words.ts";
import * as closing from "./closing-words.ts";
import type { ReportOptions } from "./index.ts";
import { interviewsTable, interviewTexts, justificationTitle, whyNumbersDiffer } from "./interview-words.ts";
import { agreedOf, dosOf, foundOf, gapsOrder, gapsTitle, type Lost, lostByQuestion, openElsewhere, whysOf } from "./lost.ts";
import { lossesHead, lossesTitle, lossRows } from "./lost-by-element.ts";
import { firstStepText } from "./plan-head.ts";
import { planSection } from "./plan-section.ts";
import * as tables from "./tables.ts";
import { type Block, renderWord, type Tone, type WordTable } from "./word.ts";
import * as words from "./words.ts";

/** The report as a Word document that a consultant can edit: the same content as the page, in heading styles and tables. */
export function renderDocx(result: AuditResult, { plan }: Pick<ReportOptions, "plan">): Promise<Uint8Array> {
  const { pack, company } = result;
  const planned = () => planBlocks(plan);
  const head = () => verdict(result, plan);
  const parts = [head, elements, losses, strengths, planned, gaps, actions, sampling, notAssessed, missing, findings, gates, appendix];
  return renderWord({
    title: company ?? "No company named yet",
    subtitle: [
      `Readiness report. ${pack.title}, edition ${pack.edition}. ${closing.capital(result.purpose)}, as of ${result.asOf}.`,
      ...(result.redacted ? [closing.clientCopyText] : []),
      pack.notice,
      refundText(result),
    ],
    blocks: [facts(result), ...parts.flatMap((part) => part(result))],
    day: result.asOf,
  });
}

/** Two facts to a row. */
function facts({ details }: AuditResult): Block {
  const all = tables.factsOf(details).map(([name, value]) => [name, value ?? { text: "not given", tone: "open" as const }] as const);
  const half = Math.ceil(all.length / 2);
  const rows = all.slice(0, half).map((left, index) => [...left, ...(all[half + index] ?? ["", ""])]);
  return { table: { columns: ["", "", "", ""].map((title) => ({ title })), rows, isPlain: true } };
}

function verdict(result: AuditResult, plan: Plan | undefined): Block[] {
  const { tone, title, sentence } = clientHeadline(result);
  const short = missingForClient(result).length;
  const first = plan && firstStepText(plan);
  return [
    { heading: title, level: 1 },
    { text: closing.capital(sentence), look: "lead", tone },
    { text: notAuditText, look: "strong" },
    ...besideVerdict(result).map((text) => ({ text })),
    { text: words.coverageText(result) },
    ...(first === undefined ? [] : [{ text: `What to do first: ${first}` }]),
    { text: `Agreed actions: ${agreedTexts(result).join(" ")}` },
    ...(short > 0 ? [{ text: `${words.count(short, "thing")} to settle before this can be sent: see below.` }] : []),
  ];
}

const tones: Record<words.Standing, Tone> = { PASS: "good", OPEN: "open", MISSED: "bad", "NOT ASSESSED": "soft", "": "soft" };

function elements(result: AuditResult): Block[] {
  const table = tables.elementsTable(result);
  const rows = table.rows.map((row, index) => {
    const element = result.elements[index];
    const standing = element ? words.standing(element) : "";
    return [...row.slice(0, -1), { text: standing, tone: tones[standing] }];
  });
  return [{ heading: "Marks by element", level: 1 }, { table: { ...table, rows } }];
}

function losses(result: AuditResult): Block[] {
  const rows = lossRows(result).map(({ cells, causes }) => [...cells, causes]);
  return rows.length === 0 ? [] : [{ heading: lossesTitle, level: 1 }, { table: { ...lossesHead, rows } }];
}

function strengths(result: AuditResult): Block[] {
  const items = words.strengths(result).map(({ number, text }) => `${number} ${text}`);
  return items.length === 0 ? [] : [{ heading: "What is done well", level: 1 }, { items }];
}

function planBlocks(plan: Plan | undefined): Block[] {
  if (!plan) return [];
  const { title, lead, lines, parts } = planSection(plan);
  return [
    { heading: title, level: 1 },
    { text: lead, look: "strong" },
    ...lines.map((text) => ({ text })),
    ...parts.flatMap((part): Block[] => [
      { heading: part.title, level: 2 },
      ...part.lines.map((text) => ({ text })),
      ...(part.items.length > 0 ? [{ items: part.items }] : []),
      ...(part.table ? [{ table: part.table }] : []),
    ]),
  ];
}

/** What was looked at and lost points: the dearest question first, one row each. */
function gaps(result: AuditResult): Block[] {
  const numbers = words.numbersOf(result);
  const rows = lostByQuestion(result).map((lost) => gapRow(lost, numbers));
  if (rows.length === 0) return [];
  const columns = [
    { title: "Question" },
    { title: "Points lost", kind: "number" as const },
    { title: "Why, and what was found" },
    { title: "To do" },
  ];
  return [{ heading: gapsTitle, level: 1 }, { table: { caption: `${gapsOrder} ${openElsewhere}`, columns, rows } }];
}

function gapRow(lost: Lost, numbers: ReadonlyMap<string, string>): WordTable["rows"][number] {
  const { number, ask } = lost.question;
  return [
    `${number} ${ask}`,
    words.pointsOnly(lost.total),
    [...whysOf(lost, numbers), ...foundOf(lost).map((text) => `Found: ${text}`)],
    [...dosOf(lost, numbers), ...agreedOf(lost).map((text) => `Agreed: ${text}`)],
  ];
}

function actions(result: AuditResult): Block[] {
  const table = tables.actionsTable(result);
  return [{ heading: "Corrective actions", level: 1 }, table.rows.length > 0 ? { table } : { text: tables.noActionsText }];
}

function sampling(result: AuditResult): Block[] {
  const { sample, interviews } = result;
  if (!sample && interviews.people === 0 && interviews.beside.length === 0) return [];
  const groups = interviewsTable(result);
  return [
    { heading: "Interviews and sampling", level: 1 },
    ...(sample ? [{ text: closing.sampleText(result), look: "strong" as const }] : []),
    ...interviewTexts(result).map((text) => ({ text })),
    ...(groups.rows.length > 0 ? [{ table: groups }] : [{ text: "No interviews are recorded." }]),
    ...(sample ? [{ text: whyNumbersDiffer }] : []),
    ...(sample?.justification ? [{ heading: justificationTitle, level: 2 as const }, { text: sample.justification }] : []),
    ...shown(tables.sitesTable(result)),
  ];
}

function shown(table: tables.Table): Block[] {
  return table.rows.length === 0 ? [] : [{ table }];
}

function notAssessed(result: AuditResult): Block[] {
  const body = [...shown(tables.openTable(result)), ...shown(tables.notApplicableTable(result))];
  return body.length === 0 ? [] : [{ heading: "What was not assessed", level: 1 }, ...body];
}

function missing(result: AuditResult): Block[] {
  const items = missingForClient(result);
  return items.length === 0
    ? []
    : [
        { heading: "Missing before this can be sent", level: 1 },
        { items, isChecklist: true },
      ];
}

function findings(result: AuditResult): Block[] {
  const table = findingsTable(result);
  return table.rows.length === 0 ? [] : [{ heading: findingsTitle, level: 1 }, { table }];
}

function gates({ gates: all }: AuditResult): Block[] {
  const items = (all ?? []).map(({ met, message }) => `${met ? "MET" : "NOT MET"}: ${message}`);
  return items.length === 0 ? [] : [{ heading: "What was asked for", level: 1 }, { items }];
}

function appendix(result: AuditResult): Block[] {
  const remarked = remarkedTable(result);
  return [
    { heading: "Appendix: how every point came about", level: 1, startsPage: true },
    { text: tables.ledgerText },
    ...result.elements.flatMap((element): Block[] => [
      { heading: `${element.number}. ${element.title}`, level: 2 },
      { table: tables.ledgerTable(element, result) },
    ]),
    ...(remarked.rows.length > 0 ? [{ heading: remarkedTitle, level: 2 as const }, { table: remarked }] : []),
  ];
}
