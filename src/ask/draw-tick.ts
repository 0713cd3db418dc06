import { cut } from "../text.ts";
import { lines, menuRows, type Room, windowed } from "./draw.ts";
import type { TickScreen } from "./quick.ts";
import { type TickView, tickCommands } from "./tick-keys.ts";

/** A whole tick screen: the lines to tick, and the keys below. */
export function drawTicks(screen: TickScreen, view: TickView, room: Room): string {
  const head = [...lines(room, screen.head, "dim"), ...lines(room, screen.title, "strong"), ""];
  if (view.menu !== undefined) {
    const hint = lines(room, "To tick: Space or digits; arrows move; Enter writes this page and goes on.");
    return [...head, ...hint, ...menuRows(tickCommands, view.menu, room, Math.max(5, room.rows - head.length - hint.length))].join("\n");
  }
  const foot = [
    ...(view.fault === undefined ? [] : lines(room, view.fault, "bad")),
    ...lines(room, screen.status, "dim"),
    ...lines(room, "Space ticks  Enter next  b back  a all  ? help  Esc all keys  q save and quit", "dim"),
  ];
  const rows = screen.rows.map((row, index) => {
    const isMarked = index === view.selected;
    const box = row.answered === undefined ? `[${view.ticked.includes(row.id) ? "x" : " "}]` : "[=]";
    const lead = `${isMarked ? ">" : " "} ${index < 10 ? (index + 1) % 10 : " "} ${box} `;
    const answered = row.answered === undefined ? "" : ` (answered: ${row.answered})`;
    const text = lines({ ...room, paint: (_, one) => one }, `${row.text}${answered}`, "plain", " ".repeat(lead.length));
    const drawn = text.map((line, at) => cut(at === 0 ? lead + line.slice(lead.length) : line, room.columns));
    return isMarked ? drawn.map((line) => room.paint("strong", line)) : drawn;
  });
  return [...head, ...windowed(rows, view.selected, Math.max(4, room.rows - head.length - foot.length)), ...foot].join("\n");
}
