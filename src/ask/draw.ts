import { visible } from "../text.ts";
import { drawMenu } from "./draw-menu.ts";
import { type Frame, fit, hanging, keysPart, lines, linesPart, type Part, part, type Room, windowPart } from "./frame.ts";
import { firstView, type View } from "./keys.ts";
import { commandsOf } from "./prompter.ts";
import type { Screen } from "./screen.ts";
import { typedRows, typedWithin } from "./typed-line.ts";

/** A whole question screen. `cursor` is where the typed text is being written. */
export function drawScreen(screen: Screen, view: View, cursor: number, room: Room): Frame {
  const head = linesPart(room, screen.head, "dim");
  const [, number = "", title = screen.title] = /^(\d+\.\d+ )(.*)$/.exec(visible(screen.title)) ?? [];
  const asked = linesPart(room, title, "strong", number);
  if (view.menu !== undefined) return drawMenu(room, [head, asked], commandsOf(screen), view.menu, `To answer: ${answerKeys(screen)}`);
  const guidance = guidancePart(screen, room);
  const blank = part([""]);
  const check = linesPart(room, `${screen.check}${screen.checkAsk === undefined ? "" : `: ${screen.checkAsk}`}`);
  const recorded = linesPart(room, screen.current === undefined ? "" : `Recorded so far: ${screen.current}`, "good");
  const space = part(screen.form === "typed" ? [""] : []);
  const hint = linesPart(room, hintOf(screen));
  const answers = answersPart(screen, view, cursor, room);
  const fault = linesPart(room, view.fault ?? "", "bad");
  const status = linesPart(room, screen.status, "dim");
  const keys = keysPart(room, keysOf(screen));
  const isTyped = screen.form === "typed";
  return fit(
    room,
    [head, asked, guidance, blank, check, recorded, space, ...(isTyped ? [hint, answers] : [answers, hint]), fault, status, keys],
    [
      ...([
        [blank, 0],
        [space, 0],
        [guidance, 1],
        [check, 2],
        [asked, 3],
        [answers, 5],
        [head, 0],
        [recorded, 1],
        [status, 1],
      ] as const),
      ...([
        [hint, 0],
        [guidance, 0],
        [recorded, 0],
        [status, 0],
        [keys, 1],
        [check, 1],
        [asked, 2],
        [answers, isTyped ? 1 : 3],
      ] as const),
      ...([
        [fault, 1],
        [asked, 1],
        [answers, 1],
        [check, 0],
      ] as const),
    ],
  );
}

/** The words of a screen that the room may have cut short, for `?`; none where all of it fits. */
export function wordsCut(screen: Screen, room: Room): string[] {
  const whole = drawScreen(screen, firstView(screen), 0, { ...room, rows: Number.POSITIVE_INFINITY });
  if (whole.rows.length <= room.rows) return [];
  return [screen.title, ...screen.guidance, ...(screen.checkAsk === undefined ? [] : [screen.checkAsk]), ...screen.remarks];
}

/** What helps to answer; where the room is short it gives way first, and ? says it all. */
function guidancePart(screen: Screen, room: Room): Part {
  const rows = [...screen.guidance.flatMap((text) => lines(room, text)), ...screen.remarks.flatMap((text) => lines(room, text, "open"))];
  return part(rows, (height) => [...rows.slice(0, height - 1), room.paint("dim", "… ? shows the rest")]);
}

function keysOf(screen: Screen): string[] {
  if (screen.form === "typed") return ["Enter saves", "Ctrl-B back", "Ctrl-S save and quit", "Esc all commands"];
  const isWorking = (name: string) => commandsOf(screen).some((one) => one.name === name);
  return [
    "b back",
    "s skip",
    "o note",
    ...(isWorking("not-applicable") ? ["x not applicable"] : []),
    "? help",
    "Esc all commands",
    "q save and quit",
  ];
}

function answerKeys(screen: Screen): string {
  if (screen.form === "typed") return `${typedHint(screen)} Enter saves.`;
  if (screen.form === "criteria") return "digits or Space tick, Enter saves what is ticked; y all, n none, u don't know yet.";
  return `${screen.choices.map(({ key, label }) => `${key} ${label.toLowerCase()}`).join(", ")}; digits, or arrows and Enter.`;
}

export function typedHint(screen: Screen): string {
  return screen.scale === "percent"
    ? "How many percent? As in 78; or yes, no, unknown."
    : "How many of how many? As in 7/9; or yes, no, unknown.";
}

function hintOf(screen: Screen): string {
  if (screen.form === "typed") return typedHint(screen);
  return screen.form === "criteria" ? "Digits tick, Enter saves what is ticked; y all, n none, u don't know yet" : "";
}

function answersPart(screen: Screen, view: View, cursor: number, room: Room): Part {
  if (screen.form === "typed") return typedPart(view.typed, cursor, room);
  const rows =
    screen.form === "choice"
      ? screen.choices.map(({ key, label }) => ({ lead: `${key}  `, text: label }))
      : screen.criteria.map(({ id, text }, index) => ({ lead: `${digitOf(index)} [${view.met.includes(id) ? "x" : " "}] `, text }));
  return choicePart(rows, view.selected, room);
}

/** Rows of which one is marked. */
export function choicePart(rows: readonly { lead: string; text: string; below?: readonly string[] }[], selected: number, room: Room): Part {
  const drawn = rows.map(({ lead, text, below = [] }, index) => {
    const isMarked = index === selected;
    const own = hanging(room, `${isMarked ? ">" : " "} ${lead}`, text);
    return [...(isMarked ? own.map((row) => room.paint("strong", row)) : own), ...below];
  });
  return windowPart(drawn, selected);
}

/** The digit that chooses a row: 0 is the tenth, those after it have none. */
export function digitOf(index: number): string {
  return index < 10 ? String((index + 1) % 10) : " ";
}

/** What is being typed, in rows of our own, and the cursor in it. */
export function typedPart(text: string, cursor: number, room: Room): Part {
  const typed = typedRows(text, cursor, room.columns);
  return { height: typed.rows.length, draw: (height) => typedWithin(typed, height) };
}
