const months: Record<string, number> = { month: 1, quarter: 3, year: 12 };
const days: Record<string, number> = { day: 1, week: 7 };

/** The day a span (`12 months`, `2 weeks`) before another day; the last day of a shorter month. */
export function dayBefore(day: string, span: string): string {
  const [number = "0", word = "day"] = span.split(" ");
  const unit = word.replace(/s$/, "");
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const back = months[unit];
  if (back === undefined) return iso(Date.UTC(year, month - 1, date - Number(number) * (days[unit] ?? 1)));
  const first = month - 1 - Number(number) * back;
  const last = new Date(Date.UTC(year, first + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, first, Math.min(date, last)));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
