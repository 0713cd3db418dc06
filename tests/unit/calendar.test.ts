import { expect, test } from "vitest";
import { renderCalendar } from "../../src/report/calendar.ts";

test("an all-day event, its text escaped, ending the day after", () => {
  const text = renderCalendar("Plan", [{ id: "a1", day: "2028-02-29", title: "One; two, three\\", text: "first\nsecond" }], "2026-11-20");
  expect(text).toContain("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n");
  expect(text).toContain("SUMMARY:One\\; two\\, three\\\\\r\n");
  expect(text).toContain("DESCRIPTION:first\\nsecond\r\n");
});

test("lines are folded at 75 octets, whole characters kept, and unfold to what was meant", () => {
  const title = "測試é".repeat(60);
  const text = renderCalendar("Plan", [{ id: "a1", day: "2026-12-31", title }], "2026-11-20");
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}\r\n`);
});

test("a title cannot begin a line of its own", () => {
  const text = renderCalendar("Plan", [{ id: "x\r\nEND:VEVENT", day: "2026-12-31", title: "a\r\nATTACH:http://evil" }], "2026-11-20");
  expect(text.split("\r\n").filter((line) => line.startsWith("ATTACH"))).toEqual([]);
  expect(text.split("\r\n").filter((line) => line === "END:VEVENT")).toHaveLength(1);
});
