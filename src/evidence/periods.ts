import { addDays, addMonths, addSpan, dayNumber, dayOf, parseSpan } from "../model/day.ts";

/** A stretch of days in which a record is due. Both ends belong to it. */
export interface Period {
  label: string;
  from: string;
  to: string;
}

export interface Window {
  /** The first and the last day of the look-back window. */
  from: string;
  to: string;
}

/** The look-back window that ends on the as-of day. */
export function windowOf(lookBack: string, asOf: string): Window {
  return { from: addDays(addSpan(asOf, lookBack, -1), 1), to: asOf };
}

/** Every period that touches the window, in order. Years are counted back from its end; all others are those of the calendar. */
export function periodsOf(every: string, window: Window): Period[] {
  const { count, unit } = parseSpan(every);
  if (unit === "month" && count >= 12) return rolling(count, window);
  const periods: Period[] = [];
  for (let period = periodAt(window.from, count, unit); period.from <= window.to; period = periodAt(addDays(period.to, 1), count, unit))
    periods.push(period);
  return periods;
}

/** The period of the calendar that a day lies in. Weeks begin on Monday; several weeks are counted from 3 January 2000. */
function periodAt(day: string, count: number, unit: "day" | "week" | "month"): Period {
  if (unit === "month") {
    const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
    const from = monthStart(months - (months % count));
    const to = addDays(addMonths(from, count), -1);
    return { label: monthLabel(from, to, count), from, to };
  }
  const length = unit === "week" ? count * 7 : count;
  const first = unit === "week" ? 2 : 0;
  const offset = dayNumber(day) - first;
  const start = first + Math.floor(offset / length) * length;
  const from = dayOf(start);
  return { label: unit === "week" ? `week of ${from}` : from, from, to: dayOf(start + length - 1) };
}

function monthStart(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

function monthLabel(from: string, to: string, count: number): string {
  if (count === 1) return from.slice(0, 7);
  if (count === 3) return `${from.slice(0, 4)} Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  return `${from.slice(0, 7)} to ${to.slice(0, 7)}`;
}

function rolling(months: number, window: Window): Period[] {
  const periods: Period[] = [];
  let to = window.to;
  do {
    const from = addDays(addMonths(to, -months), 1);
    periods.unshift({ label: `${from} to ${to}`, from, to });
    to = addDays(from, -1);
  } while (to >= window.from);
  return periods;
}

/** Labels with neighbours drawn together: "2026-01, 2026-03 to 2026-05". `indexes` are places in the list, ascending. */
export function runsOf(labels: readonly string[], indexes: readonly number[]): string {
  const runs: number[][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs
    .map((run) => {
      const [first, last] = [labels[run[0] ?? 0] ?? "", labels[run.at(-1) ?? 0] ?? ""];
      return run.length === 1 ? first : `${first}${run.length === 2 ? ", " : " to "}${last}`;
    })
    .join(", ");
}
