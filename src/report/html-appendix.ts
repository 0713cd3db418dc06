import type { AuditResult, ElementResult } from "../model/result.ts";
import { type Markup, markup, type Section, tableOf } from "./html-markup.ts";
import { ledgerTable, ledgerText } from "./tables.ts";
import * as words from "./words.ts";

/** The ledger: how every point came about, element by element. */
export function appendix(result: AuditResult): Section[] {
  const numbers = words.numbersOf(result);
  const body = markup`<p>${ledgerText}</p>
${result.elements.map((element) => ledgerOf(element, numbers))}`;
  return [{ id: "points", title: "Appendix: how every point came about", body, paper: "appendix" }];
}

function ledgerOf(element: ElementResult, numbers: ReadonlyMap<string, string>): Markup {
  const { caption, columns, rows } = ledgerTable(element, numbers);
  return markup`<h3>${element.number}. ${element.title}</h3>
${tableOf(caption, columns, rows)}`;
}
