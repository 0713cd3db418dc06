import type { Plan } from "../model/plan.ts";
import { listOf, type Markup, markup, nothing, type Section, tableOf, withDays } from "./html-markup.ts";
import { planSection } from "./plan-section.ts";

/** The shortest way to a pass: the steps in order, with what each gives and where it leads. */
export function planSections(plan: Plan | undefined): Section[] {
  if (!plan) return [];
  const { title, lead, lines, parts } = planSection(plan);
  const body = markup`<p class="lead">${lead}</p>
${lines.map((text) => markup`<p>${withDays(text)}</p>\n`)}${parts.map(
  (part) => markup`<h3>${part.title}</h3>
${part.lines.map((text) => markup`<p>${text}</p>\n`)}${listOf(part.items)}${part.table ? tableOf(part.table.caption, part.table.columns, part.table.rows.map(cellsOf)) : nothing}`,
)}`;
  return [{ id: "plan", title, body }];
}

/** The first line of several is the question: it stands out, and what to do about it comes below. */
function cellsOf(row: readonly (string | number | string[])[]): (Markup | string | number)[] {
  return row.map((cell) => {
    if (!Array.isArray(cell)) return cell;
    const [first = "", ...more] = cell;
    return markup`<strong>${first}</strong>${more.map((text) => markup`<br>${withDays(text)}`)}`;
  });
}
