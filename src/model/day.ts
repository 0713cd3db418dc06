/** Calendar days as text, year-month-day. No Date and no time zone enters: the same day everywhere. */

/** Whether such a day exists. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Days since 1 January 2000, which is day 0, a Saturday. */
export function dayNumber(day: string): number {
  const [year, month, date] = partsOf(day);
  // Years that begin in March: the leap day is their last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 730425;
}

export function dayOf(number: number): string {
  const z = number + 730425;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return text(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

export function addDays(day: string, days: number): string {
  return dayOf(dayNumber(day) + days);
}

/** The same day so many months on; where the month is shorter, its last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return text(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth)));
}

export interface Span {
  readonly count: number;
  readonly unit: "day" | "week" | "month";
}

/** Spans that were read before: thousands of documents promise the same few. */
const spans = new Map<string, Span>();
const mostSpans = 100;

/** `12 months`, `2 weeks`, `quarter`, `year`: years and quarters become months. */
export function parseSpan(text: string): Span {
  const known = spans.get(text);
  if (known !== undefined) return known;
  const span = readSpan(text);
  if (spans.size < mostSpans) spans.set(text, span);
  return span;
}

function readSpan(text: string): Span {
  const parts = /^(?:(\d+) )?(day|week|month|quarter|year)s?$/.exec(text);
  if (!parts) throw new RangeError(`not a length of time: ${text}`);
  const count = Number(parts[1] ?? 1);
  if (parts[2] === "quarter") return { count: count * 3, unit: "month" };
  if (parts[2] === "year") return { count: count * 12, unit: "month" };
  return { count, unit: parts[2] as Span["unit"] };
}

/** A day moved by a span, forward (1) or back (-1). */
export function addSpan(day: string, span: string, direction: 1 | -1 = 1): string {
  const { count, unit } = parseSpan(span);
  if (unit === "month") return addMonths(day, count * direction);
  return addDays(day, count * (unit === "week" ? 7 : 1) * direction);
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

export function later(a: string, b: string): string {
  return a < b ? b : a;
}

function partsOf(day: string): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function text(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
