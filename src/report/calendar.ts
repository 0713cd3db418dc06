import { visible } from "../text.ts";

/** A day in a calendar; days are year-month-day, and no time of day is ever meant. */
export interface CalendarEvent {
  /** Names the event across files, so that a calendar which takes it in twice keeps one. */
  id: string;
  day: string;
  title: string;
  text?: string;
}

/**
 * Days as an iCalendar file (RFC 5545): all-day events, CRLF, lines folded at 75 octets. `stamp` is the day the file speaks of; no
 * clock enters, so the same inputs give the same bytes.
 */
export function renderCalendar(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//cor-check//cor-check//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.flatMap(folded).join("\r\n").concat("\r\n");
}

function eventLines({ id, day, title, text }: CalendarEvent, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(id)}@cor-check`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text === undefined || text === "" ? [] : [`DESCRIPTION:${escaped(text)}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => visible(line).replace(/[\\;,]/g, "\\$&"))
    .join("\\n");
}

/** At most 75 octets a line; what follows begins with a space. No character is cut in two. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 75) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...lines, part];
}
