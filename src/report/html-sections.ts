import type { AuditResult } from "../model/result.ts";
import { findingsTable, findingsTitle } from "./client-findings.ts";
import { missingForClient } from "./client-words.ts";
import * as closing from "./closing-words.ts";
import { listOf, type Markup, markup, nothing, type Section, tableOf } from "./html-markup.ts";
import { interviewsTable, interviewTexts, justificationTitle, whyNumbersDiffer } from "./interview-words.ts";
import { actionsTable, noActionsText, notApplicableTable, openTable, sitesTable, type Table } from "./tables.ts";

export function actions(result: AuditResult): Section[] {
  const table = actionsTable(result);
  return [{ id: "actions", title: "Corrective actions", body: table.rows.length > 0 ? shown(table) : markup`<p>${noActionsText}</p>` }];
}

function shown({ caption, columns, rows }: Table): Markup {
  return rows.length === 0 ? nothing : tableOf(caption, columns, rows);
}

export function sampling(result: AuditResult): Section[] {
  const { sample, interviews } = result;
  if (!sample && interviews.people === 0 && interviews.beside.length === 0) return [];
  const groups = interviewsTable(result);
  const body = markup`${sample ? markup`<p><strong>${closing.sampleText(result)}</strong></p>` : nothing}
${interviewTexts(result).map((text) => markup`<p>${text}</p>\n`)}${groups.rows.length > 0 ? shown(groups) : markup`<p>No interviews are recorded.</p>`}
${sample ? markup`<p>${whyNumbersDiffer}</p>` : nothing}
${sample?.justification ? markup`<h3>${justificationTitle}</h3>\n<p>${sample.justification}</p>` : nothing}
${shown(sitesTable(result))}`;
  return [{ id: "sampling", title: "Interviews and sampling", body }];
}

export function notAssessed(result: AuditResult): Section[] {
  const [open, left] = [openTable(result), notApplicableTable(result)];
  if (open.rows.length + left.rows.length === 0) return [];
  return [{ id: "not-assessed", title: "What was not assessed", body: markup`${shown(open)}\n${shown(left)}` }];
}

export function missing(result: AuditResult): Section[] {
  const items = missingForClient(result);
  if (items.length === 0) return [];
  return [{ id: "missing", title: "Missing before this can be sent", body: listOf(items, "ticks") }];
}

export function findings(result: AuditResult): Section[] {
  const table = findingsTable(result);
  return table.rows.length === 0 ? [] : [{ id: "findings", title: findingsTitle, body: shown(table) }];
}

export function gates(result: AuditResult): Section[] {
  if (!result.gates || result.gates.length === 0) return [];
  const items = result.gates.map(({ met, message }) => markup`<strong>${met ? "MET" : "NOT MET"}:</strong> ${message}`);
  return [{ id: "gates", title: "What was asked for", body: listOf(items) }];
}
