import type { AuditResult, Deadline } from "../model/result.ts";
import { actionOf, nobody } from "./agreed.ts";
import { renderCalendar } from "./calendar.ts";
import { questionsOf } from "./words.ts";

/** The coming deadlines as a calendar: audit, reports, reviews, expiries, records that fall due, actions. */
export function renderIcs(result: AuditResult): string {
  const seen = new Map<string, number>();
  const events = result.deadlines.map((deadline) => {
    const { day, kind, title, question } = deadline;
    const name = [kind, question ?? "", title]
      .join(" ")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id: `${name}${count > 1 ? `-${count}` : ""}-${day}`, day, title: titleOf(deadline, result), text: textOf(deadline, result) };
  });
  return renderCalendar(`${result.company ?? result.pack.title}: deadlines`, events, result.asOf);
}

/** Who does it stands in the title, where a calendar shows it. */
function titleOf(deadline: Deadline, result: AuditResult): string {
  const action = actionOf(result, deadline);
  return action ? `${action.question.number}: ${action.what} (${action.owner ?? nobody})` : deadline.title;
}

function textOf(deadline: Deadline, result: AuditResult): string {
  const action = actionOf(result, deadline);
  const question = questionsOf(result).find(({ id }) => id === deadline.question);
  return [
    ...(deadline.kind === "audit" ? auditTexts(result) : []),
    ...(action ? [`Owner: ${action.owner ?? nobody}`] : []),
    ...(question ? [`Question ${question.number}: ${question.ask}`] : deadline.question === null ? [] : [`Question ${deadline.question}`]),
  ].join("\n");
}

function auditTexts({ details: { assessors, sites } }: AuditResult): string[] {
  const visited = sites.filter((site) => site.visited).map(({ title }) => title);
  return [
    ...(assessors.length > 0 ? [`Assessor: ${assessors.map(({ name }) => name).join(", ")}`] : []),
    ...(visited.length > 0 ? [`Sites: ${visited.join(", ")}`] : []),
  ];
}
