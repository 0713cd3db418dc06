import { type Frame, fit, keysPart, lines, part, type Room } from "./frame.ts";

/** Text to read, from its line `top` on; where it is longer than the room, the keys say how to see the rest. */
export function drawReading(text: string, top: number, room: Room): Frame {
  const rows = text.split("\n").flatMap((line, index) => lines(room, line, index === 0 ? "strong" : "plain"));
  const foot = (isMore: boolean) => keysPart(room, [...(isMore ? ["Up and down show the rest"] : []), "Enter goes on"]);
  const whole = foot(false);
  if (rows.length + whole.height <= room.rows) return fit(room, [part(rows), whole], []);
  const keys = foot(true);
  const height = Math.max(1, room.rows - keys.height);
  const from = Math.min(top, rows.length - height);
  return fit(room, [part(rows.slice(from, from + height)), keys], []);
}

/** The last line that a reading can begin with. */
export function lastTop(text: string, room: Room): number {
  return Math.max(0, text.split("\n").flatMap((line) => lines(room, line)).length - Math.max(1, room.rows - 2));
}
