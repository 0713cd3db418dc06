import type { AuditResult } from "../model/result.ts";
import { renderCalendar } from "./calendar.ts";

/** The coming deadlines as a calendar: audit, reports, reviews, expiries, records that fall due, actions. */
export function renderIcs(result: AuditResult): string {
  const seen = new Map<string, number>();
  const events = result.deadlines.map(({ day, kind, title, question }) => {
    const name = [kind, question ?? "", title]
      .join(" ")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const text = question === null ? "" : `Question ${question}`;
    return { id: `${name}${count > 1 ? `-${count}` : ""}-${day}`, day, title, text };
  });
  return renderCalendar(`${result.company ?? result.pack.title}: deadlines`, events, result.asOf);
}
