import fc from "fast-check";
import { expect, test } from "vitest";
import { periodsOf, runsOf, windowOf } from "../../src/evidence/periods.ts";
import { addDays, addMonths, addSpan, dayNumber, dayOf, isDay } from "../../src/model/day.ts";

const anyDay = fc.integer({ min: -600_000, max: 600_000 }).map(dayOf);

test("days count as the calendar of the system does, in both directions", () => {
  fc.assert(
    fc.property(fc.integer({ min: -600_000, max: 600_000 }), (number) => {
      const day = dayOf(number);
      expect(dayNumber(day)).toBe(number);
      expect(new Date(Date.UTC(2000, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)).toBe(day);
      expect(isDay(day)).toBe(true);
    }),
  );
});

test.each([
  ["2024-02-29", "12 months", "2025-02-28"],
  ["2026-01-31", "month", "2026-02-28"],
  ["2028-01-31", "1 month", "2028-02-29"],
  ["2026-11-30", "quarter", "2027-02-28"],
  ["2026-12-25", "2 weeks", "2027-01-08"],
  ["2026-12-31", "day", "2027-01-01"],
])("%s and %s is %s", (day, span, then) => {
  expect(addSpan(day, span)).toBe(then);
});

test.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "0000-01-01", "1900-02-29"])("%s is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test("the look-back window of 12 months holds 365 or 366 days, and ends on the as-of day", () => {
  fc.assert(
    fc.property(anyDay, (asOf) => {
      const { from, to } = windowOf("12 months", asOf);
      expect(to).toBe(asOf);
      expect([365, 366]).toContain(dayNumber(to) - dayNumber(from) + 1);
    }),
  );
});

test("periods follow one another without gap or overlap, and cover the window", () => {
  const every = fc.constantFrom(
    "day",
    "week",
    "2 weeks",
    "3 weeks",
    "month",
    "2 months",
    "quarter",
    "6 months",
    "year",
    "2 years",
    "10 days",
  );
  fc.assert(
    fc.property(anyDay, every, fc.integer({ min: 0, max: 800 }), (from, span, length) => {
      const window = { from, to: addDays(from, length) };
      const periods = periodsOf(span, window);
      expect((periods[0]?.from ?? "9") <= window.from).toBe(true);
      expect((periods.at(-1)?.to ?? "0") >= window.to).toBe(true);
      for (const [index, { from: start, to }] of periods.entries()) {
        expect(start <= to).toBe(true);
        if (index > 0) expect(start).toBe(addDays(periods[index - 1]?.to ?? "", 1));
      }
    }),
  );
});

test("whole months on the last day of a month: twelve of them, whatever the month", () => {
  for (let month = 0; month < 48; month++) {
    const asOf = addDays(addMonths("2024-01-01", month + 1), -1);
    const window = windowOf("12 months", asOf);
    const whole = periodsOf("month", window).filter(({ from, to }) => from >= window.from && to <= asOf);
    expect([asOf, whole.length]).toEqual([asOf, 12]);
  }
});

test("neighbours are drawn together", () => {
  const labels = ["a", "b", "c", "d", "e", "f"];
  expect(runsOf(labels, [0, 1, 2, 4])).toBe("a to c, e");
  expect(runsOf(labels, [0, 1])).toBe("a, b");
});
