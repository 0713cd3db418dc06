import { isDay } from "../model/day.ts";

const forms = /(?<![0-9])(?:(\d{4})(\d{2})(\d{2})|(\d{4})([-_.])(\d{2})\5(\d{2}))(?![0-9])/g;

/** A date as a name carries it (`2026-11-03`, `20261103`, `2026_11_03`, `2026.11.03`) as a day; undefined where no such day exists. */
export function toDay(written: string): string | undefined {
  const digits = written.replace(/\D/g, "");
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return digits.length === 8 && isDay(day) ? day : undefined;
}

/** Every different day that a name carries, in the order they stand. */
export function daysInName(name: string): string[] {
  if (!/\d{4}[-_.]?\d{2}/.test(name)) return [];
  const days = [...name.matchAll(forms)].flatMap(([written]) => (plausible(written) ? (toDay(written) ?? []) : []));
  return [...new Set(days)];
}

/** Eight digits are a date only where they look like one of our time: an order number is none. */
function plausible(written: string): boolean {
  return /^(19|20|21)/.test(written);
}
