import { cut } from "../text.ts";
import { type Frame, fit, linesPart, type Part, type Room, windowPart } from "./frame.ts";

interface MenuRow {
  key: string;
  ctrl: string | undefined;
  label: string;
}

/** The menu of all commands below the head of a screen; first how the screen itself is answered. */
export function drawMenu(room: Room, head: readonly Part[], commands: readonly MenuRow[], selected: number, toAnswer: string): Frame {
  const rows = commands.map(({ key, ctrl, label }, index) => {
    const line = cut(
      `${index === selected ? ">" : " "} ${key}  ${label}${ctrl === undefined ? "" : ` (Ctrl-${ctrl.toUpperCase()})`}`,
      room.columns,
    );
    return [index === selected ? room.paint("strong", line) : line];
  });
  const hint = linesPart(room, toAnswer);
  const menu = windowPart(rows, selected);
  const foot = linesPart(room, "Arrows and Enter, or the key; Esc goes back", "dim");
  return fit(
    room,
    [...head, hint, menu, foot],
    [
      ...[...head].reverse().map((one) => [one, 1] as const),
      [hint, 1],
      [menu, 5],
      ...head.map((one) => [one, 0] as const),
      [hint, 0],
      [menu, 1],
    ],
  );
}
