import type { Io } from "../io.ts";
import { visible, wrap } from "../text.ts";
import { openLines } from "./plain-lines.ts";
import { readTicks, ticksText } from "./plain-tick.ts";
import { type Option, type Prompter, type Reply, type ScreenCommand, screenCommands } from "./prompter.ts";
import type { Screen } from "./screen.ts";
import { parseTyped } from "./typed.ts";

/** The interview as numbered lines: nothing moves and nothing is coloured, so that it can be read aloud, or over a serial line. */
export function createPlain(io: Io): Prompter & { close(): void } {
  const lines = openLines(io);
  let isLeaving = false;
  const say = (text: string) => {
    const columns = Math.min(100, Math.max(20, (io.err.columns ?? 80) - 1));
    for (const line of text.split("\n")) io.err.write(`${line === "" ? "" : wrap(visible(line), columns).join("\n")}\n`);
  };
  const ask = () => {
    io.err.write("> ");
    return lines.next();
  };
  return {
    say,
    read: async (text) => say(text),
    isLeaving: () => isLeaving,
    async question(screen) {
      if (isLeaving) return { kind: "command", name: "quit" };
      say(questionText(screen));
      for (;;) {
        const read = readReply(screen, await ask());
        if ("kind" in read) return read;
        say(read.say);
      }
    },
    async tick(screen) {
      if (isLeaving) return { kind: "command", name: "quit", row: undefined, ids: [] };
      let ticked = screen.rows.filter((row) => row.isTicked).map((row) => row.id);
      say(ticksText(screen, ticked));
      for (;;) {
        const read = readTicks(screen, ticked, await ask());
        if ("kind" in read) return read;
        ticked = read.ticked;
        say(read.say);
      }
    },
    async text(message, { initial, check, canQuit } = {}) {
      if (isLeaving) return undefined;
      say(message);
      say(
        initial
          ? `Now: ${initial}\nEnter alone keeps it, :clear empties it, :back goes back.`
          : "Type it and press Enter; :back goes back.",
      );
      for (;;) {
        const typed = await ask();
        const command = typed.trim().toLowerCase();
        if (isBack(command)) return undefined;
        if (canQuit && (command === ":quit" || command === ":q")) {
          isLeaving = true;
          return undefined;
        }
        const value = command === ":clear" ? "" : command === "" && initial ? initial : typed;
        const fault = check?.(value);
        if (fault === undefined) return value;
        say(fault);
      }
    },
    async choose<T>(message: string, options: readonly Option<T>[]) {
      if (isLeaving) return undefined;
      say(
        [
          message,
          ...numbered(
            options.map(({ label, hint }) => (hint === undefined ? label : `${label}${/[.?!]$/.test(label) ? "" : "."} ${hint}`)),
          ),
        ].join("\n"),
      );
      for (;;) {
        const typed = (await ask()).trim().toLowerCase();
        if (isBack(typed)) return undefined;
        const alike = options.filter(({ label }) => typed !== "" && label.toLowerCase().startsWith(typed));
        const chosen = /^\d+$/.test(typed) ? options[Number(typed) - 1] : alike.length === 1 ? alike[0] : undefined;
        if (chosen) return chosen.value;
        say(`Type a number from 1 to ${options.length}, or :back.`);
      }
    },
    close: lines.close,
  };
}

/** A question as lines, each whole in itself. */
export function questionText(screen: Screen): string {
  return [
    "",
    screen.head,
    `Question ${screen.title}`,
    ...screen.guidance,
    ...screen.remarks,
    `${screen.check}${screen.checkAsk === undefined ? "" : `: ${screen.checkAsk}`}`,
    ...(screen.current === undefined ? [] : [`Recorded so far: ${screen.current}`]),
    ...answerLines(screen),
    screen.status,
    `${howToAnswer(screen)}${screen.current === undefined ? "" : " Enter alone leaves it as it is."} A colon shows the commands.`,
  ].join("\n");
}

function answerLines(screen: Screen): string[] {
  if (screen.form === "choice") return numbered(screen.choices.map(({ label }) => label));
  if (screen.form === "criteria") return numbered(screen.criteria.map(({ text, isMet }) => `${text}${isMet ? " (ticked)" : ""}`));
  return [];
}

function howToAnswer(screen: Screen): string {
  if (screen.form === "choice") return `Type a number from 1 to ${screen.choices.length}.`;
  if (screen.form === "criteria") return "Type the numbers that are there, as in 1 3; or all, none, unknown.";
  return screen.scale === "percent"
    ? "Type a percent, as in 78; or yes, no, unknown."
    : "Type how many of how many, as in 7 of 9; or yes, no, unknown.";
}

/** What a typed line means on a question: a reply, or something to say before it is asked again. */
export function readReply(screen: Screen, line: string): Reply | { say: string } {
  const typed = line.trim().toLowerCase();
  if (typed === "?") return { kind: "command", name: "help" };
  if (typed.startsWith(":")) return readCommand(typed.slice(1).trim());
  if (typed === "") return screen.current === undefined ? { say: howToAnswer(screen) } : { kind: "command", name: "skip" };
  if (screen.form === "criteria") return readCriteria(screen, typed);
  const number = screen.form === "choice" && /^\d+$/.test(typed) ? Number(typed) - 1 : -1;
  const choice =
    screen.form === "choice" &&
    (screen.choices[number] ?? screen.choices.find(({ key, label }) => [key, label.toLowerCase()].includes(typed)));
  if (choice) return { kind: "item", item: choice.item };
  const parsed = parseTyped(typed, screen.scale, screen.step.method);
  if ("item" in parsed) return { kind: "item", item: parsed.item };
  return { say: screen.form === "choice" ? howToAnswer(screen) : parsed.fault };
}

function readCriteria(screen: Screen, typed: string): Reply | { say: string } {
  const word = { all: "yes", y: "yes", yes: "yes", none: "no", n: "no", no: "no", u: "unknown", unknown: "unknown" } as const;
  if (Object.hasOwn(word, typed)) return { kind: "item", item: { result: word[typed as keyof typeof word] } };
  const numbers = typed.split(/[\s,;]+/).filter(Boolean);
  const isRight = numbers.every((one) => /^\d+$/.test(one) && screen.criteria[Number(one) - 1] !== undefined);
  if (!isRight || numbers.length === 0) return { say: howToAnswer(screen) };
  const met = screen.criteria.filter((_, index) => numbers.some((one) => Number(one) === index + 1)).map(({ id }) => id);
  return { kind: "item", item: { met } };
}

function readCommand(word: string): Reply | { say: string } {
  const exact = screenCommands.find(({ name, key }) => name === word || key === word || (word === "na" && name === "not-applicable"));
  const alike = screenCommands.filter(({ name }) => word !== "" && name.startsWith(word));
  const found: ScreenCommand | undefined = (exact ?? (alike.length === 1 ? alike[0] : undefined))?.name;
  if (found) return { kind: "command", name: found };
  return {
    say: [
      ...(word === "" ? [] : [`There is no command :${word}.`]),
      "Commands:",
      ...screenCommands.map(({ name, label }) => `:${name} - ${label}`),
    ].join("\n"),
  };
}

function numbered(texts: readonly string[]): string[] {
  return texts.map((text, index) => `${index + 1}. ${text}`);
}

function isBack(typed: string): boolean {
  return typed === ":back" || typed === ":b";
}
