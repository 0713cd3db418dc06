import type { MachineItem, Readiness } from "../model/machine.ts";
import type { Tone } from "../terminal/paint.ts";
import { visible, wrap } from "../text.ts";
import type { ReportOptions } from "./index.ts";

const states: Record<Readiness, { word: string; tone: Tone }> = {
  ok: { word: "ok", tone: "good" },
  look: { word: "look at this", tone: "open" },
  "not-ready": { word: "not ready", tone: "bad" },
};
const room = 14;

/** Whether everything that must hold holds; what is only to be looked at does not count. */
export function isReady(items: readonly MachineItem[]): boolean {
  return items.every(({ state }) => state !== "not-ready");
}

/** The forms of what doctor saw, by name. */
export const machineFormats: Record<
  string,
  { extensions: string[]; render(items: readonly MachineItem[], options: ReportOptions): string }
> = {
  terminal: { extensions: [".txt"], render: renderLines },
  json: { extensions: [".json"], render: (items) => `${JSON.stringify({ formatVersion: 1, ready: isReady(items), items }, null, 2)}\n` },
};

/** A line for each thing looked at: the state as a word first. */
function renderLines(items: readonly MachineItem[], options: ReportOptions): string {
  const isNarrow = options.plain || options.columns < 60;
  const indent = isNarrow ? "" : " ".repeat(room);
  const lines = items.flatMap((item) => {
    const { word, tone } = states[item.state];
    const texts = [item.text, ...(item.do === null ? [] : [`Do: ${item.do}`])];
    const [first = "", ...rest] = texts.flatMap((text, index) => {
      const lead = isNarrow && index === 0 ? `${word}: ` : "";
      return wrap(`${lead}${visible(text)}`, options.columns - indent.length);
    });
    const head = isNarrow
      ? paintWord(first, word, (text) => options.paint(tone, text))
      : `${options.paint(tone, word)}${indent.slice(word.length)}${first}`;
    return [head, ...rest.map((line) => indent + line)];
  });
  return [...lines, "", ...wrap(sentence(items), options.columns), ""].join("\n");
}

function paintWord(line: string, word: string, paint: (text: string) => string): string {
  return line.startsWith(word) ? paint(word) + line.slice(word.length) : line;
}

function sentence(items: readonly MachineItem[]): string {
  const count = (state: Readiness) => items.filter((item) => item.state === state).length;
  const [bad, look] = [count("not-ready"), count("look")];
  if (bad > 0) return `Not ready: ${bad === 1 ? "one thing" : `${bad} things`} must be put right first.`;
  const rest = look === 0 ? "" : ` ${look === 1 ? "One thing is" : `${look} things are`} worth a look.`;
  return `Ready to work without a network.${rest}`;
}
