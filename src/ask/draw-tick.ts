import { choicePart, digitOf } from "./draw.ts";
import { drawMenu } from "./draw-menu.ts";
import { type Frame, fit, keysPart, linesPart, part, type Room } from "./frame.ts";
import type { TickScreen } from "./quick.ts";
import { type TickView, tickCommands } from "./tick-keys.ts";

/** A whole tick screen: the lines to tick, and the keys below. */
export function drawTicks(screen: TickScreen, view: TickView, room: Room): Frame {
  const head = linesPart(room, screen.head, "dim");
  const title = linesPart(room, screen.title, "strong");
  if (view.menu !== undefined) {
    const toTick = "To tick: Space or digits; arrows move; Enter writes this page and goes on.";
    return drawMenu(room, [head, title], tickCommands, view.menu, toTick);
  }
  const blank = part([""]);
  const fault = linesPart(room, view.fault ?? "", "bad");
  const status = linesPart(room, screen.status, "dim");
  const keys = keysPart(room, ["Space ticks", "Enter next", "b back", "a all", "? help", "Esc all keys", "q save and quit"]);
  const rows = screen.rows.map(({ id, text, answered }, index) => {
    const box = answered === undefined ? `[${view.ticked.includes(id) ? "x" : " "}]` : "[=]";
    return { lead: `${digitOf(index)} ${box} `, text: `${text}${answered === undefined ? "" : ` (answered: ${answered})`}` };
  });
  const ticks = choicePart(rows, view.selected, room);
  return fit(
    room,
    [head, title, blank, ticks, fault, status, keys],
    [
      [blank, 0],
      [title, 1],
      [ticks, 6],
      [status, 0],
      [keys, 1],
      [head, 1],
      [title, 0],
      [fault, 1],
      [ticks, 4],
      [head, 0],
      [ticks, 2],
    ],
  );
}
