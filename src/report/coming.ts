import type { Plan } from "../model/plan.ts";
import type { AuditResult } from "../model/result.ts";
import { actionOf, nobody } from "./agreed.ts";
import { dayOf, whoText } from "./plan-words.ts";
import type { Table } from "./tables.ts";
import { count } from "./words.ts";

const daysShown = 10;

interface Coming {
  day: string;
  what: string;
  who: string;
}

/** What comes when: deadlines, agreed actions, and the steps of the plan, those that are due on one day in one row. */
export function comingTable(result: AuditResult, plan: Plan | undefined): Table {
  const all = [...stepDays(plan), ...deadlinesOf(result)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows = all.slice(0, daysShown).map(({ day, what, who }) => [day, what, who]);
  const rest = all.length - rows.length;
  const where = `in calendar.ics${plan ? ", each step of the plan in plan.ics" : ""}`;
  const caption = rest > 0 ? `The next ${rows.length}; ${rest} more ${rest === 1 ? "is" : "are"} ${where}` : `The same days are ${where}`;
  const columns = [{ title: "Day", kind: "day" as const }, { title: "What" }, { title: "Who", kind: "name" as const }];
  return { caption, columns, rows };
}

function deadlinesOf(result: AuditResult): Coming[] {
  return result.deadlines.map((deadline) => {
    const action = actionOf(result, deadline);
    const what = action ? `${action.question.number}: ${deadline.title}` : deadline.title;
    return { day: deadline.day, what, who: action ? (action.owner ?? nobody) : "" };
  });
}

/** Steps on whose day an action was agreed are among the deadlines already. */
function stepDays(plan: Plan | undefined): Coming[] {
  const own = (plan?.steps ?? []).filter(({ agreed }) => agreed.every(({ due }) => due === null));
  return [...new Set(own.map(dayOf))].map((day) => {
    const due = own.filter((step) => dayOf(step) === day);
    const hours = due.reduce((total, step) => total + step.hours, 0);
    const who = [...new Set(due.map(whoText))];
    return { day, what: `${count(due.length, "step")} of the plan, about ${count(hours, "hour")}`, who: who.join(", ") };
  });
}
