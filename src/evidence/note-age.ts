import type { QuestionFile } from "../model/element.ts";
import { dayBefore } from "../model/span.ts";

/** A day before which a paper of this question is far too old: a year on top of what is allowed, so that a doubt is none; undefined where the question is not about that. */
export function oldestDay({ ask, evidence }: QuestionFile, asOf: string): string | undefined {
  if (!/\b(?:12 months|up to date|current|(?:each|every|a|once a) year|yearly)\b/i.test(ask)) return undefined;
  const spans = (evidence ?? []).map(({ fresh_within }) => fresh_within);
  if (spans.length === 0) return undefined;
  const days = spans.flatMap((span) => (span === undefined ? [] : [dayBefore(asOf, span)]));
  return days.length < spans.length ? undefined : dayBefore([...days, dayBefore(asOf, "1 year")].sort()[0] ?? asOf, "1 year");
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const dates =
  /(?<![\w./-])(20\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?![\w-])|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},?)? (20\d\d)\b/gi;

/** Whether every day that a note tells of lies before `oldest`: `reviewed 2023-04-02`, where a year is allowed. A month or a year counts to its end. */
export function isTooOld(note: string, oldest: string): boolean {
  if (/\b(?:certif\w*|tickets?|cards?|licen[cs]es?|courses?|diploma|seal|since|WHMIS|CSA|ANSI|ISO)\b/i.test(note)) return false;
  const days = [...note.replace(/\bback (?:to|until|as far as) (?:\w+ )?20\d\d/gi, " ").matchAll(dates)].map(
    ([, year, month, day, name = "", ofName]) => {
      if (year === undefined) return `${ofName}-${String(months.indexOf(name.toLowerCase()) + 1).padStart(2, "0")}-31`;
      return `${year}-${month ?? "12"}-${day ?? "31"}`;
    },
  );
  // Of a row of days one is enough: `2026-02, 2026-03, 2023-06`.
  return days.length > 3 && /(?:20\d\d-\d\d(?:-\d\d)?, ){2}/.test(note)
    ? days.some((day) => day < oldest)
    : days.length > 0 && days.every((day) => day < oldest);
}

const last =
  /\b(?:last|latest|newest|most recent)\b(?! name)(?:(?!certif|card|ticket|course|train|licen)[^,;]){0,44}?(?<![\d-])(20\d\d)\b|\b(?:dates? (?:is |are |back |from |of |to )*|dating from )(?:\w+ )?(20\d\d)\b/i;

/** `Last review March 2024`, read in 2026. */
export function isLastOld(clause: string, year: number): boolean {
  if (!clause.includes("20")) return false;
  const [, one, other] = last.exec(clause) ?? [];
  const past = clause.replace(/\b(?:next|due|valid|until|expires?|good) [^,;]*/gi, " ");
  const newest = Math.max(...(past.match(/(?<![\d-])20\d\d/g) ?? []).map(Number));
  const [, oldest] = /\b(?:dates?|range|ranging|run|running)\b[^.;]*?\bfrom (20\d\d)/i.exec(clause) ?? [];
  if (oldest !== undefined && Number(oldest) <= year - 4) return true;
  return (one ?? other) !== undefined && newest <= year - 2;
}
