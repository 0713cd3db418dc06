import { html } from "../text.ts";
import type { Column } from "./tables.ts";

/** HTML that is safe to place: made by `markup`, or a constant of ours. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

/** A template that escapes everything it is given, but what is markup already. Lists are joined, nothing is left out as "". */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.map((part, index) => part + (index < values.length ? textOf(values[index]) : "")).join(""));
}

function textOf(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (value === null || value === undefined || value === false) return "";
  return typeof value === "string" || typeof value === "number" ? html(String(value)) : value.map(textOf).join("");
}

export const nothing = new Markup("");

/** A section with a heading that the contents can point to. */
export interface Section {
  id: string;
  title: string;
  body: Markup;
  /** How it is set on paper: in one piece, or from a new page. */
  paper?: "whole" | "appendix";
}

type Cell = Markup | string | number;

/**
 * A table whose rows no printer cuts. On a narrow page each cell says its column's name by itself. The roles are said out loud because a narrow page lays rows out as blocks, which would take
 * them away; the first cell of a row is its heading.
 */
export function tableOf(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Markup {
  const head = columns.map(({ title, kind }) => markup`<th role="columnheader" scope="col" class="${kind ?? ""}">${title}</th>`);
  return markup`<table role="table"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => markup`<tr role="row">${row.map((cell, index) => cellOf(cell, columns[index], index === 0))}</tr>\n`)}</tbody></table>
`;
}

function cellOf(cell: Cell, column: Column | undefined, isHeading: boolean): Markup {
  const { title = "", kind = "" } = column ?? {};
  return isHeading
    ? markup`<th role="rowheader" scope="row" class="${kind}" data-label="${title}">${cell}</th>`
    : markup`<td role="cell" class="${kind}" data-label="${title}">${cell}</td>`;
}

/** A list, or nothing of an empty one. */
export function listOf(items: readonly (Markup | string)[], name = ""): Markup {
  return items.length === 0 ? nothing : markup`<ul class="${name}">${items.map((item) => markup`<li>${item}</li>\n`)}</ul>`;
}

/** Days are not broken over lines. */
export function withDays(text: string): Markup {
  return markup`${text.split(/(\d{4}-\d\d-\d\d)/).map((part, index) => (index % 2 === 0 ? part : markup`<span class="nowrap">${part}</span>`))}`;
}
