import type { AuditResult, ElementResult } from "../model/result.ts";
import { remarkedTable, remarkedTitle } from "./client-findings.ts";
import { type Markup, markup, nothing, type Section, tableOf } from "./html-markup.ts";
import { ledgerTable, ledgerText } from "./tables.ts";

/** The ledger: how every point came about, element by element. */
export function appendix(result: AuditResult): Section[] {
  const body = markup`<p>${ledgerText}</p>
${result.elements.map((element) => ledgerOf(element, result))}${remarked(result)}`;
  return [{ id: "points", title: "Appendix: how every point came about", body, paper: "appendix" }];
}

function ledgerOf(element: ElementResult, result: AuditResult): Markup {
  const { caption, columns, rows } = ledgerTable(element, result);
  return markup`<h3>${element.number}. ${element.title}</h3>
${tableOf(caption, columns, rows)}`;
}

function remarked(result: AuditResult): Markup {
  const { caption, columns, rows } = remarkedTable(result);
  return rows.length === 0 ? nothing : markup`<h3>${remarkedTitle}</h3>\n${tableOf(caption, columns, rows)}`;
}
