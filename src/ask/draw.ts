import type { Paint } from "../terminal/paint.ts";
import { cut, visible, wrap } from "../text.ts";
import type { View } from "./keys.ts";
import { screenCommands } from "./prompter.ts";
import type { Screen } from "./screen.ts";

/** The part of a question screen above the answer, as lines that fit the columns. */
export function drawQuestion(screen: Screen, columns: number, paint: Paint): string {
  const lines = (text: string, tone: Parameters<Paint>[0] = "plain", indent = "") =>
    wrap(visible(text), Math.max(20, columns - indent.length)).map((line) => indent + paint(tone, line));
  return [
    ...lines(screen.head, "dim"),
    ...lines(screen.title, "strong"),
    ...screen.guidance.flatMap((text) => lines(text)),
    ...screen.remarks.flatMap((text) => lines(text, "open")),
    "",
    ...lines(`${screen.check}${screen.checkAsk === undefined ? "" : `: ${screen.checkAsk}`}`),
    ...(screen.current === undefined ? [] : lines(`Recorded so far: ${screen.current}`, "good")),
  ].join("\n");
}

/** What stands below: how far we are, the keys, and what was wrong with the last key. */
export function drawFoot(screen: Screen, columns: number, paint: Paint, fault: string | undefined): string {
  const keys =
    screen.form === "typed"
      ? "Enter saves, Ctrl-B back, Ctrl-S save and quit, Esc all commands"
      : "b back  s skip  o note  x not applicable  ? help  Esc all commands  q save and quit";
  const wrapped = (text: string, tone: Parameters<Paint>[0]) => wrap(visible(text), columns).map((line) => paint(tone, line));
  return [...(fault === undefined ? [] : wrapped(fault, "bad")), ...wrapped(screen.status, "dim"), ...wrapped(keys, "dim")].join("\n");
}

export function drawMenu(selected: number, paint: Paint): string {
  return screenCommands
    .map(({ key, label }, index) => {
      const line = `${index === selected ? ">" : " "} ${key}  ${label}`;
      return index === selected ? paint("strong", line) : line;
    })
    .join("\n");
}

export function typedHint(screen: Screen): string {
  return screen.scale === "percent"
    ? "How many percent? As in 78; or yes, no, unknown."
    : "How many of how many? As in 7/9; or yes, no, unknown.";
}

export function drawAnswers(screen: Screen, view: View, columns: number, paint: Paint): string {
  const row = (index: number, text: string) => {
    const line = `${index === view.selected ? ">" : " "} ${cut(visible(text), columns - 2)}`;
    return index === view.selected ? paint("strong", line) : line;
  };
  if (screen.form === "choice") return screen.choices.map((choice, index) => row(index, `${choice.key}  ${choice.label}`)).join("\n");
  const ticks = screen.criteria.map((one, index) =>
    row(index, `${(index + 1) % 10} [${view.met.includes(one.id) ? "x" : " "}] ${one.text}`),
  );
  const hint = "  Digits tick, Enter saves what is ticked; y all, n none, u don't know yet";
  return [...ticks, ...wrap(hint, columns)].join("\n");
}
