import type { AssessmentFile } from "../model/assessment.ts";
import { questionNa } from "../model/cells.ts";
import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import { headcountOf } from "../model/responses.ts";
import type { RecordKind, RecordsPlan } from "../model/sample-plan.ts";
import { neededOf } from "../score/sample.ts";

/** Which recurring records to pull, and how many of those that the look-back window should hold. */
export function planRecords(pack: Pack, assessment: AssessmentFile, asOf: string): RecordsPlan {
  const window = windowOf(pack.look_back, assessment.system_started, asOf);
  const headcount = headcountOf(pack, assessment);
  const found = placedQuestions(pack).flatMap(({ id, number, question }) => {
    if (questionNa(question, assessment.answers?.[id], headcount) !== undefined) return [];
    return (question.evidence ?? []).flatMap(({ title, every }): RecordKind[] => {
      if (every === undefined) return [];
      const expected = expectedIn(window, every);
      const pull = neededOf(pack.sampling?.records, "pull", expected, undefined) ?? null;
      return [{ questions: [id], numbers: [number], title, every, expected, pull }];
    });
  });
  return { from: window.from, kinds: joined(found) };
}

/** One kind of record may bear out several questions: it is pulled once. */
function joined(found: readonly RecordKind[]): RecordKind[] {
  const kinds = new Map<string, RecordKind>();
  for (const one of found) {
    const key = `${one.title.toLowerCase()}/${one.every}`;
    const known = kinds.get(key);
    if (known) {
      known.questions.push(...one.questions);
      known.numbers.push(...one.numbers);
    } else kinds.set(key, one);
  }
  return [...kinds.values()];
}

interface Window {
  from: string;
  days: number;
  months: number;
}

function windowOf(lookBack: string, started: string | null | undefined, asOf: string): Window {
  const { number, unit } = spanOf(lookBack);
  const start = monthsOf[unit] === undefined ? addDays(asOf, -number * (daysOf[unit] ?? 1)) : addMonths(asOf, -number * monthsOf[unit]);
  const from = started && started > start ? (started > asOf ? asOf : started) : start;
  return { from, days: Math.round((toTime(asOf) - toTime(from)) / dayLength), months: wholeMonths(from, asOf) };
}

/** How many whole periods fit into the window; one at least. */
function expectedIn(window: Window, every: string): number {
  const { number, unit } = spanOf(every);
  const months = monthsOf[unit];
  const fits = months === undefined ? window.days / (number * (daysOf[unit] ?? 1)) : window.months / (number * months);
  return Math.max(1, Math.floor(fits));
}

const dayLength = 86_400_000;
const daysOf: Record<string, number> = { day: 1, week: 7 };
const monthsOf: Record<string, number> = { month: 1, quarter: 3, year: 12 };

/** `month`, `2 weeks`, `12 months` as a number of units, the unit in the singular. */
function spanOf(text: string): { number: number; unit: string } {
  const [one = "", other] = text.split(" ");
  return other === undefined ? { number: 1, unit: one } : { number: Number(one), unit: other.replace(/s$/, "") };
}

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function addDays(day: string, days: number): string {
  return new Date(toTime(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The same day of another month, or the last day of a shorter one. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function wholeMonths(from: string, to: string): number {
  const [y1 = 0, m1 = 1] = from.split("-").map(Number);
  const [y2 = 0, m2 = 1] = to.split("-").map(Number);
  const months = (y2 - y1) * 12 + m2 - m1;
  return months > 0 && addMonths(from, months) > to ? months - 1 : months;
}
