import type { Paint } from "../terminal/paint.ts";
import { cut, visible, wrap } from "../text.ts";

/** The room there is: nothing drawn may be wider or higher, or it cannot be drawn anew cleanly. */
export interface Room {
  columns: number;
  rows: number;
  paint: Paint;
}

/** Rows, each within the room; where the cursor stands: on which row, after which text of it. */
export interface Frame {
  rows: string[];
  at?: number | undefined;
  left?: string | undefined;
}

/** A part of a screen, which can be drawn lower than it would like to be. */
export interface Part {
  height: number;
  draw(height: number): Frame;
}

/** Text in lines; what is left out at its end is said by "…". */
export function part(rows: readonly string[], less?: (height: number) => string[]): Part {
  return {
    height: rows.length,
    draw: (height) => ({ rows: height >= rows.length ? [...rows] : (less?.(height) ?? rows.slice(0, height)) }),
  };
}

/**
 * The parts one below the other. Where the room is short they give way in the order of `yielding`, each down to so many rows; what is too
 * high even then loses its top.
 */
export function fit(room: Room, parts: readonly Part[], yielding: readonly (readonly [Part, number])[]): Frame {
  const heights = new Map(parts.map((one) => [one, one.height]));
  let over = parts.reduce((sum, { height }) => sum + height, 0) - room.rows;
  for (const [one, least] of yielding) {
    const now = heights.get(one) ?? 0;
    const given = Math.max(0, Math.min(over, now - least));
    heights.set(one, now - given);
    over -= given;
  }
  const rows: string[] = [];
  let cursor: { at: number; left: string | undefined } | undefined;
  for (const one of parts) {
    const height = heights.get(one) ?? 0;
    if (height === 0) continue;
    const drawn = one.draw(height);
    if (drawn.at !== undefined) cursor = { at: rows.length + drawn.at, left: drawn.left };
    rows.push(...drawn.rows);
  }
  const lost = Math.max(0, rows.length - room.rows);
  const at = Math.max(0, (cursor?.at ?? rows.length - 1) - lost);
  return { rows: rows.slice(lost), at, left: cursor?.left };
}

export function lines(room: Room, text: string, tone: Parameters<Paint>[0] = "plain", indent = ""): string[] {
  return wrap(visible(text), Math.max(10, room.columns - indent.length)).map((line) => indent + room.paint(tone, line));
}

/** Text in lines as a part, behind a number perhaps; cut short it ends in "…". */
export function linesPart(room: Room, text: string, tone: Parameters<Paint>[0] = "plain", lead = ""): Part {
  const plain = text === "" ? [] : hanging(room, lead, text);
  const painted = (rows: readonly string[]) => rows.map((row) => room.paint(tone, row));
  return part(painted(plain), (height) => {
    const last = cut(plain[height - 1] ?? "", room.columns - 2);
    return painted([...plain.slice(0, height - 1), last.endsWith("…") ? last : `${last} …`]);
  });
}

/** Text behind a number or a box: it goes on below itself, not below the number. */
export function hanging(room: Room, lead: string, text: string): string[] {
  const own = wrap(visible(text), Math.max(10, room.columns - lead.length));
  return (own.length === 0 ? [""] : own).map((line, index) => ((index === 0 ? lead : " ".repeat(lead.length)) + line).trimEnd());
}

/** Keys in rows, none broken in two; where there is room for some of the rows only, the last ones stay. */
export function keysPart(room: Room, keys: readonly string[]): Part {
  const rows: string[] = [];
  for (const key of keys) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + 2 + key.length <= room.columns) rows[rows.length - 1] = `${last}  ${key}`;
    else rows.push(cut(key, room.columns));
  }
  const painted = rows.map((row) => room.paint("dim", row));
  return part(painted, (height) => painted.slice(-height));
}

/** Rows to choose from, each one or more lines, around the marked one; what is left out above and below is said. */
export function windowPart(rows: readonly (readonly string[])[], selected: number): Part {
  const height = rows.reduce((sum, row) => sum + row.length, 0);
  return { height, draw: (room) => windowed(rows, Math.max(0, Math.min(selected, rows.length - 1)), room) };
}

function windowed(rows: readonly (readonly string[])[], selected: number, height: number): Frame {
  const [from, to] = spanWithin(rows, selected, height);
  const above = from > 0 && height > 2 ? [`  ↑ ${from} more`] : [];
  const below = to < rows.length && height > 2 ? [`  ↓ ${rows.length - to} more`] : [];
  const shown = rows
    .slice(from, to)
    .flat()
    .slice(0, height - above.length - below.length);
  const at = above.length + rows.slice(from, selected).flat().length;
  return { rows: [...above, ...shown, ...below], at, left: "" };
}

/** The rows there is room for, grown around the marked one below and above in turn. */
function spanWithin(rows: readonly (readonly string[])[], selected: number, height: number): [number, number] {
  let [from, to] = [selected, selected + 1];
  let used = rows[selected]?.length ?? 0;
  const isAll = rows.flat().length <= height;
  const fits = (row: readonly string[] | undefined) => row !== undefined && (isAll || used + row.length <= height - 2);
  for (let isGrown = true; isGrown; ) {
    isGrown = false;
    for (const side of ["below", "above"] as const) {
      const next = side === "below" ? rows[to] : rows[from - 1];
      if (next === undefined || !fits(next)) continue;
      used += next.length;
      if (side === "below") to++;
      else from--;
      isGrown = true;
    }
  }
  return [from, to];
}
