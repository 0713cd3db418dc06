import type { AuditResult, ElementResult } from "../model/result.ts";
import { type Markup, markup, type Section, tableOf } from "./html-markup.ts";
import { ledgerTable, ledgerText } from "./tables.ts";

/** The ledger: how every point came about, element by element. */
export function appendix(result: AuditResult): Section[] {
  const body = markup`<p>${ledgerText}</p>
${result.elements.map((element) => ledgerOf(element, result))}`;
  return [{ id: "points", title: "Appendix: how every point came about", body, paper: "appendix" }];
}

function ledgerOf(element: ElementResult, result: AuditResult): Markup {
  const { caption, columns, rows } = ledgerTable(element, result);
  return markup`<h3>${element.number}. ${element.title}</h3>
${tableOf(caption, columns, rows)}`;
}
