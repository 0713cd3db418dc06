import type { Paint } from "../terminal/paint.ts";
import { visible, wrap } from "../text.ts";
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
