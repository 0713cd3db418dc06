import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { Interrupted } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Paint } from "../terminal/paint.ts";
import { cut, visible, wrap } from "../text.ts";
import { drawFoot, drawMenu, drawQuestion } from "./draw.ts";
import { type Option, type Prompter, type Reply, type ScreenCommand, screenCommands } from "./prompter.ts";
import type { Screen } from "./screen.ts";
import { parseTyped } from "./typed.ts";

interface Look {
  columns: number;
  paint: Paint;
}

interface Key {
  name?: string;
  ctrl?: boolean;
  sequence?: string;
}

const isLeaving = (key: Key) => key.ctrl === true && key.name === "d";
const leave = Symbol("leave");

/** The one real prompter: questions on standard error, keys from standard input. */
export function createInquirer(io: Io, paint: Paint): Prompter & { close(): void } {
  const stop = new AbortController();
  let code = 130;
  const end = (exitCode: number) => {
    code = exitCode;
    stop.abort();
  };
  const offSignal = io.onSignal(end);
  const onEnd = () => end(129);
  io.input.once("end", onEnd);
  const look = (): Look => ({ columns: Math.min(100, Math.max(20, (io.err.columns ?? 80) - 1)), paint });
  const context = { input: io.input, output: io.promptOutput, signal: stop.signal, clearPromptOnDone: true };
  const run = async <T>(prompt: Promise<T | typeof leave>): Promise<T> => {
    try {
      const answer = await prompt;
      if (answer === leave) throw new Interrupted(130);
      return answer as T;
    } catch (error) {
      const name = (error as Error).name;
      if (name === "ExitPromptError") throw new Interrupted(130);
      if (name === "AbortPromptError") throw new Interrupted(code);
      throw error;
    }
  };
  return {
    question: (screen) => run(questionPrompt({ screen, look: look() }, context)),
    text: (message, options = {}) => run(textPrompt({ message, look: look(), ...options }, context)),
    choose: <T>(message: string, options: readonly Option<T>[]) =>
      run<T | undefined>(choosePrompt({ message, look: look(), options }, context) as Promise<T | undefined | typeof leave>),
    say: (text) => {
      for (const line of text.split("\n").flatMap((one) => wrap(visible(one), look().columns))) io.err.write(`${line}\n`);
    },
    close: () => {
      offSignal();
      io.input.off("end", onEnd);
      io.input.pause();
    },
  };
}

const commandOfKey = new Map<string, ScreenCommand>(screenCommands.map(({ key, name }) => [key, name]));
const commandOfCtrl = new Map<string, ScreenCommand>(screenCommands.flatMap(({ ctrl, name }) => (ctrl ? [[ctrl, name] as const] : [])));

const questionPrompt = createPrompt<Reply | typeof leave, { screen: Screen; look: Look }>(({ screen, look }, done) => {
  const firstChoice = screen.choices.findIndex((choice) => choice.item.result === screen.currentWord);
  const [selected, select] = useState(Math.max(0, firstChoice));
  const [met, setMet] = useState(screen.criteria.filter((one) => one.isMet).map((one) => one.id));
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [menu, setMenu] = useState<number | undefined>(undefined);
  const command = (name: ScreenCommand) => done({ kind: "command", name });
  const rows = screen.form === "criteria" ? screen.criteria.length : screen.choices.length;

  useKeypress((key: Key, rl) => {
    const sign = key.name ?? key.sequence ?? "";
    if (isLeaving(key)) return done(leave);
    const isTyping = screen.form === "typed" && menu === undefined;
    if (!isTyping) rl.clearLine(0);
    if (menu !== undefined) {
      if (sign === "escape") return setMenu(undefined);
      if (isUpKey(key as never)) return setMenu((menu + screenCommands.length - 1) % screenCommands.length);
      if (isDownKey(key as never)) return setMenu((menu + 1) % screenCommands.length);
      const named = isEnterKey(key as never) ? screenCommands[menu]?.name : commandOfKey.get(sign);
      if (named) command(named);
      return;
    }
    if (sign === "escape") {
      rl.clearLine(0);
      setTyped("");
      return setMenu(0);
    }
    const ctrl = key.ctrl ? commandOfCtrl.get(sign) : undefined;
    if (ctrl) return command(ctrl);
    if (key.ctrl) return;
    if (isTyping) {
      if (!isEnterKey(key as never)) {
        setFault(undefined);
        return setTyped(rl.line);
      }
      if (typed.trim() === "" && screen.current !== undefined) return command("skip");
      const parsed = parseTyped(typed, screen.scale, screen.step.method);
      if ("item" in parsed) return done({ kind: "item", item: parsed.item });
      setFault(parsed.fault);
      rl.write(typed);
      return;
    }
    if (isUpKey(key as never)) return select((selected + rows - 1) % rows);
    if (isDownKey(key as never)) return select((selected + 1) % rows);
    if (screen.form === "criteria") {
      const number = /^[1-9]$/.test(sign) ? Number(sign) - 1 : sign === "space" ? selected : -1;
      const id = screen.criteria[number]?.id;
      if (id !== undefined) return setMet(met.includes(id) ? met.filter((one) => one !== id) : [...met, id]);
      if (isEnterKey(key as never)) {
        const ordered = screen.criteria.map((one) => one.id).filter((one) => met.includes(one));
        return done({ kind: "item", item: { met: ordered } });
      }
    } else if (isEnterKey(key as never)) return finish(screen.choices[selected]);
    const digit = screen.form === "choice" && /^[1-9]$/.test(sign) ? screen.choices[Number(sign) - 1] : undefined;
    const choice = digit ?? screen.choices.find((one) => one.key === sign);
    if (choice) return finish(choice);
    const named = commandOfKey.get(sign);
    if (named) return command(named);
    if (sign.length === 1) setFault(`"${visible(sign)}" is no key here. Esc shows all of them.`);
  });
  const finish = (choice: Screen["choices"][number] | undefined) => {
    if (choice) done({ kind: "item", item: choice.item });
  };

  const head = drawQuestion(screen, look.columns, look.paint);
  const foot = drawFoot(screen, look.columns, look.paint, fault);
  if (menu !== undefined) return `${head}\n\n${drawMenu(menu, look.paint)}\n`;
  if (screen.form === "typed") return [`${head}\n\n${typedHint(screen)}\n> ${typed}`, foot];
  return `${head}\n${answerRows(screen, selected, met, look)}\n${foot}`;
});

function typedHint(screen: Screen): string {
  return screen.scale === "percent"
    ? "How many percent? As in 78; or yes, no, unknown."
    : "How many of how many? As in 7/9; or yes, no, unknown.";
}

function answerRows(screen: Screen, selected: number, met: readonly string[], { columns, paint }: Look): string {
  const row = (index: number, text: string) => {
    const line = `${index === selected ? ">" : " "} ${cut(visible(text), columns - 2)}`;
    return index === selected ? paint("strong", line) : line;
  };
  if (screen.form === "choice") return screen.choices.map((choice, index) => row(index, `${choice.key}  ${choice.label}`)).join("\n");
  const ticks = screen.criteria.map((one, index) => row(index, `${index + 1} [${met.includes(one.id) ? "x" : " "}] ${one.text}`));
  return [...ticks, "  Digits tick, Enter saves what is ticked; y all, n none, u don't know yet"].join("\n");
}

interface TextConfig {
  message: string;
  look: Look;
  initial?: string;
  check?: (text: string) => string | undefined;
}

const textPrompt = createPrompt<string | undefined | typeof leave, TextConfig>(({ message, look, initial, check }, done) => {
  const [value, setValue] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);
  useEffect((rl) => {
    if (initial) {
      rl.write(initial);
      setValue(initial);
    }
  }, []);
  useKeypress((key: Key, rl) => {
    if (isLeaving(key) && value === "") return done(leave);
    if (key.name === "escape" || (key.ctrl && key.name === "b")) return done(undefined);
    if (!isEnterKey(key as never)) {
      setFault(undefined);
      return setValue(rl.line);
    }
    const wrong = check?.(value);
    if (wrong === undefined) return done(value);
    rl.write(value);
    setFault(wrong);
  });
  const head = wrap(visible(message), look.columns).map((line) => look.paint("strong", line));
  const foot = [...(fault === undefined ? [] : [look.paint("bad", fault)]), look.paint("dim", "Enter takes it, Esc goes back")];
  return [`${head.join("\n")}\n> ${value}`, foot.join("\n")];
});

interface ChooseConfig {
  message: string;
  look: Look;
  options: readonly Option<unknown>[];
}

const choosePrompt = createPrompt<unknown, ChooseConfig>(({ message, look, options }, done) => {
  const [selected, select] = useState(0);
  useKeypress((key: Key, rl) => {
    rl.clearLine(0);
    if (isLeaving(key)) return done(leave);
    if (key.name === "escape" || (key.ctrl && key.name === "b")) return done(undefined);
    if (isUpKey(key as never)) return select((selected + options.length - 1) % options.length);
    if (isDownKey(key as never)) return select((selected + 1) % options.length);
    const digit = /^[1-9]$/.test(key.name ?? "") ? options[Number(key.name) - 1] : undefined;
    const chosen = isEnterKey(key as never) ? options[selected] : digit;
    if (chosen) done(chosen.value);
  });
  const shownFrom = Math.max(0, Math.min(selected - 4, options.length - 9));
  const rows = options.slice(shownFrom, shownFrom + 9).flatMap(({ label, hint }, offset) => {
    const index = shownFrom + offset;
    const line = cut(visible(`${index === selected ? ">" : " "} ${index < 9 ? index + 1 : " "} ${label}`), look.columns);
    const drawn = index === selected ? look.paint("strong", line) : line;
    return hint === undefined ? [drawn] : [drawn, ...wrap(visible(hint), look.columns - 6).map((one) => `      ${look.paint("dim", one)}`)];
  });
  const head = wrap(visible(message), look.columns).map((line) => look.paint("strong", line));
  return [...head, ...rows, look.paint("dim", "Digits or arrows and Enter; Esc goes back")].join("\n");
});
