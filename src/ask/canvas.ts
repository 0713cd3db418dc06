import type { Io } from "../io.ts";
import type { Paint } from "../terminal/paint.ts";
import { visible, wrap } from "../text.ts";
import type { Frame, Room } from "./frame.ts";

/** The place on the terminal where a screen is drawn over and over. */
export interface Canvas {
  /** The room for a screen; what was said last stays in sight above it, unless that leaves too little. */
  room(): Room;
  /** Draws it, once for all the keys that came together; `draw` is asked again when the room changes. */
  show(draw: (room: Room) => Frame): void;
  /** Takes it away; what is drawn next begins where it began. */
  clear(): void;
  /** Wipes the terminal and draws anew what was said last and the screen. */
  redraw(): void;
  /** A line that stays. */
  say(text: string): void;
  close(): void;
}

/** A screen gives way to what was said before it down to so many rows. */
const leastRows = 16;

const control = {
  up: (rows: number) => (rows > 0 ? `\u001b[${rows}A` : ""),
  restOfLine: "\u001b[K",
  restOfScreen: "\u001b[J",
  home: "\u001b[H",
};

/**
 * Draws by rows that are narrower than the terminal, so that it breaks none and it is known how many there are. The cursor is put in its
 * place by writing the text left of it once more: only the terminal knows how wide it draws what it is given.
 */
export function createCanvas(io: Io, paint: Paint): Canvas {
  const out = io.promptOutput;
  let draw: ((room: Room) => Frame) | undefined;
  let drawn: { at: number } | undefined;
  let isDue = false;
  let said: string[] = [];
  const rowsOfWindow = () => Math.max(4, out.rows ?? 24);
  const room = (): Room => {
    const columns = Math.min(100, Math.max(12, (out.columns ?? 80) - 1));
    const rows = rowsOfWindow();
    const above = said.flatMap((text) => wrapped(text, columns)).length;
    return { columns, rows: Math.max(Math.min(rows, leastRows), rows - above), paint };
  };
  const toTop = () => (drawn === undefined ? "" : `${control.up(drawn.at)}\r`);
  const put = (before: string) => {
    if (draw === undefined) return;
    const { rows, at = rows.length - 1, left = "" } = draw(room());
    const body = rows.map((row) => row + control.restOfLine).join("\r\n");
    out.write(`${before}${body}${control.restOfScreen}${control.up(rows.length - 1 - at)}\r${left}`);
    drawn = { at };
  };
  // A terminal breaks the old lines anew when its width changes: nobody can tell where they went, so all is wiped.
  const redraw = () => {
    if (draw === undefined) return;
    const above = said.flatMap((text) => wrapped(text, room().columns));
    const kept = above.slice(Math.max(0, above.length - Math.max(0, rowsOfWindow() - draw(room()).rows.length)));
    put(`${control.home}${control.restOfScreen}${kept.map((line) => `${line}\r\n`).join("")}`);
  };
  out.on("resize", redraw);
  return {
    room,
    redraw,
    show(next) {
      draw = next;
      if (isDue) return;
      isDue = true;
      queueMicrotask(() => {
        isDue = false;
        put(toTop());
      });
    },
    clear() {
      if (drawn !== undefined) {
        out.write(`${toTop()}${control.restOfScreen}`);
        said = [];
      }
      draw = undefined;
      drawn = undefined;
    },
    say(text) {
      said.push(text);
      for (const line of wrapped(text, room().columns)) io.err.write(`${line}\n`);
    },
    close: () => void out.off("resize", redraw),
  };
}

function wrapped(text: string, columns: number): string[] {
  return text.split("\n").flatMap((one) => wrap(visible(one), columns));
}
