import type { Paint } from "../terminal/paint.ts";
import { cut, visible, wrap } from "../text.ts";
import type { View } from "./keys.ts";
import { screenCommands } from "./prompter.ts";
import type { Screen } from "./screen.ts";

/** The room there is: nothing drawn may be wider or higher, or it cannot be drawn anew cleanly. */
export interface Room {
  columns: number;
  rows: number;
  paint: Paint;
}

export function lines(room: Room, text: string, tone: Parameters<Paint>[0] = "plain", indent = ""): string[] {
  return wrap(visible(text), Math.max(10, room.columns - indent.length)).map((line) => indent + room.paint(tone, line));
}

/** A whole question screen: what stands above the typing line, and what below it. */
export function drawScreen(screen: Screen, view: View, room: Room): { content: string; bottom: string } {
  const foot = drawFoot(screen, room, view.fault);
  const isTyped = screen.form === "typed" && view.menu === undefined;
  const answers =
    view.menu !== undefined
      ? ["", ...drawMenu(screen, view.menu, room)]
      : isTyped
        ? ["", ...lines(room, typedHint(screen)), `> ${view.typed}`]
        : drawAnswers(screen, view, room);
  const below = view.menu === undefined ? foot : [];
  const head = drawHead(screen, room, room.rows - answers.length - below.length);
  const content = [...head, ...answers];
  return isTyped ? { content: content.join("\n"), bottom: below.join("\n") } : { content: [...content, ...below].join("\n"), bottom: "" };
}

/** What is asked; where the room is short, the guidance gives way, and ? says it all. */
function drawHead(screen: Screen, room: Room, rows: number): string[] {
  const top = [...lines(room, screen.head, "dim"), ...lines(room, screen.title, "strong")];
  const guidance = [
    ...screen.guidance.flatMap((text) => lines(room, text)),
    ...screen.remarks.flatMap((text) => lines(room, text, "open")),
  ];
  const ask = lines(room, `${screen.check}${screen.checkAsk === undefined ? "" : `: ${screen.checkAsk}`}`);
  const recorded = screen.current === undefined ? [] : lines(room, `Recorded so far: ${screen.current}`, "good");
  const space = rows - top.length - recorded.length - 1;
  if (guidance.length + ask.length <= space) return [...top, ...guidance, "", ...ask, ...recorded];
  const left = Math.max(2, space - 1);
  const shownAsk = ask.slice(0, Math.max(1, left));
  const shown = guidance.slice(0, Math.max(0, left - shownAsk.length));
  return [...top, ...shown, room.paint("dim", cut("… ? shows the rest", room.columns)), ...shownAsk, ...recorded];
}

/** How far we are, the keys, and what was wrong with the last key. */
function drawFoot(screen: Screen, room: Room, fault: string | undefined): string[] {
  const keys =
    screen.form === "typed"
      ? "Enter saves, Ctrl-B back, Ctrl-S save and quit, Esc all commands"
      : "b back  s skip  o note  x not applicable  ? help  Esc all commands  q save and quit";
  return [...(fault === undefined ? [] : lines(room, fault, "bad")), ...lines(room, screen.status, "dim"), ...lines(room, keys, "dim")];
}

/** Every command with its key, and above them how this screen is answered. */
function drawMenu(screen: Screen, selected: number, room: Room): string[] {
  return [
    ...lines(room, `To answer: ${answerKeys(screen)}`),
    ...menuRows(screenCommands, selected, room, Math.max(5, room.rows - 8)),
    room.paint("dim", cut("Arrows and Enter, or the key; Esc goes back", room.columns)),
  ];
}

export function menuRows(
  commands: readonly { key: string; ctrl: string | undefined; label: string }[],
  selected: number,
  room: Room,
  height: number,
): string[] {
  const rows = commands.map(({ key, ctrl, label }, index) => {
    const ctrlText = ctrl === undefined ? "" : ` (Ctrl-${ctrl.toUpperCase()})`;
    const line = cut(`${index === selected ? ">" : " "} ${key}  ${label}${ctrlText}`, room.columns);
    return [index === selected ? room.paint("strong", line) : line];
  });
  return windowed(rows, selected, height);
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

function drawAnswers(screen: Screen, view: View, room: Room): string[] {
  const row = (index: number, text: string) => {
    const line = `${index === view.selected ? ">" : " "} ${cut(visible(text), room.columns - 2)}`;
    return [index === view.selected ? room.paint("strong", line) : line];
  };
  if (screen.form === "choice") return screen.choices.flatMap((choice, index) => row(index, `${choice.key}  ${choice.label}`));
  const ticks = screen.criteria.map((one, index) =>
    row(index, `${index < 10 ? (index + 1) % 10 : " "} [${view.met.includes(one.id) ? "x" : " "}] ${one.text}`),
  );
  const hint = lines(room, "  Digits tick, Enter saves what is ticked; y all, n none, u don't know yet");
  return [...windowed(ticks, view.selected, Math.max(3, room.rows - 10)), ...hint];
}

/** The rows around the marked one that the height has room for; each row is one or more lines. What is left out is said. */
export function windowed(rows: readonly string[][], selected: number, height: number): string[] {
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  if (total <= height) return rows.flat();
  let from = Math.min(selected, rows.length - 1);
  let to = from + 1;
  let used = (rows[from] ?? []).length;
  const room = height - 2;
  for (let grown = true; grown; ) {
    grown = false;
    const next = rows[to];
    if (next && used + next.length <= room) {
      used += next.length;
      to++;
      grown = true;
    }
    const before = rows[from - 1];
    if (before && used + before.length <= room) {
      used += before.length;
      from--;
      grown = true;
    }
  }
  const above = from > 0 ? [`  ↑ ${from} more`] : [];
  const below = to < rows.length ? [`  ↓ ${rows.length - to} more`] : [];
  return [...above, ...rows.slice(from, to).flat(), ...below];
}
