import { choicePart, digitOf, typedPart } from "./draw.ts";
import { drawMenu } from "./draw-menu.ts";
import { type Frame, fit, hanging, keysPart, lines, linesPart, part, type Room } from "./frame.ts";
import type { Option } from "./prompter.ts";

/** A line of text: what it is for, what is typed, the keys. */
export interface TextView {
  message: string;
  value: string;
  cursor: number;
  fault: string | undefined;
  menu: number | undefined;
  canQuit: boolean;
}

export function drawText(view: TextView, commands: Parameters<typeof drawMenu>[2], room: Room): Frame {
  const { message, value, cursor, fault, menu, canQuit } = view;
  const head = linesPart(room, message, "strong");
  if (menu !== undefined) return drawMenu(room, [head], commands, menu, `Typed so far: ${value}`);
  const typed = typedPart(value, cursor, room);
  const wrong = linesPart(room, fault ?? "", "bad");
  const keys = keysPart(room, ["Enter takes it", "Ctrl-B goes back", ...(canQuit ? ["Ctrl-S saves and quits"] : []), "Esc all commands"]);
  return fit(
    room,
    [head, typed, wrong, keys],
    [
      [typed, 4],
      [head, 2],
      [keys, 1],
      [typed, 1],
      [head, 1],
      [wrong, 1],
    ],
  );
}

/** One of several to choose. */
export function drawChoose(message: string, options: readonly Option<unknown>[], selected: number, room: Room): Frame {
  const rows = message.split("\n").flatMap((line) => lines(room, line, "strong"));
  const head = part(rows);
  const keys = keysPart(room, ["Digits, or arrows and Enter", "Esc goes back"]);
  const list = choicePart(
    options.map(({ label, hint }, index) => ({
      lead: `${index < 9 ? digitOf(index) : " "} `,
      text: label,
      below: hint === undefined ? [] : hanging(room, "      ", hint).map((line) => room.paint("dim", line)),
    })),
    selected,
    room,
  );
  return fit(
    room,
    [head, list, keys],
    [
      [list, 7],
      [head, 1],
      [list, 1],
    ],
  );
}
