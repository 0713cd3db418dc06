import { emitKeypressEvents } from "node:readline";
import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { Interrupted } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Paint } from "../terminal/paint.ts";
import { cut, visible, wrap } from "../text.ts";
import { drawAnswers, drawFoot, drawMenu, drawQuestion, typedHint } from "./draw.ts";
import { firstView, isTyping, type Key, onKey } from "./keys.ts";
import type { Option, Prompter, Reply } from "./prompter.ts";
import type { Screen } from "./screen.ts";

interface Look {
  columns: number;
  paint: Paint;
}

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
  // On Ctrl-D readline closes without a word, and the prompt would never settle: see it first.
  const onKey = (_: unknown, key: Key | undefined) => {
    if (key?.ctrl && key.name === "d") end(130);
  };
  emitKeypressEvents(io.input);
  io.input.on("keypress", onKey);
  const look = (): Look => ({ columns: Math.min(100, Math.max(20, (io.err.columns ?? 80) - 1)), paint });
  const context = { input: io.input, output: io.promptOutput, signal: stop.signal, clearPromptOnDone: true };
  const run = async <T>(prompt: Promise<T>): Promise<T> => {
    try {
      return await prompt;
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
      run<T | undefined>(choosePrompt({ message, look: look(), options }, context) as Promise<T | undefined>),
    say: (text) => {
      for (const line of text.split("\n").flatMap((one) => wrap(visible(one), look().columns))) io.err.write(`${line}\n`);
    },
    close: () => {
      offSignal();
      io.input.off("end", onEnd);
      io.input.off("keypress", onKey);
      io.input.pause();
    },
  };
}

const questionPrompt = createPrompt<Reply, { screen: Screen; look: Look }>(({ screen, look }, done) => {
  const [view, setView] = useState(firstView(screen));
  useKeypress((key: Key, rl) => {
    if (!isTyping(screen, view)) rl.clearLine(0);
    const next = onKey(screen, view, key, rl.line);
    if ("kind" in next) return done(next);
    // Enter took the text off the line: where it was no answer, it comes back to be put right.
    if (isTyping(screen, next) && next.fault !== undefined) rl.write(next.typed);
    if (next.menu !== undefined) rl.clearLine(0);
    setView(next);
  });
  const head = drawQuestion(screen, look.columns, look.paint);
  const foot = drawFoot(screen, look.columns, look.paint, view.fault);
  if (view.menu !== undefined) return `${head}\n\n${drawMenu(view.menu, look.paint)}\n`;
  if (screen.form === "typed") return [`${head}\n\n${typedHint(screen)}\n> ${view.typed}`, foot];
  return `${head}\n${drawAnswers(screen, view, look.columns, look.paint)}\n${foot}`;
});

interface TextConfig {
  message: string;
  look: Look;
  initial?: string;
  check?: (text: string) => string | undefined;
}

const textPrompt = createPrompt<string | undefined, TextConfig>(({ message, look, initial, check }, done) => {
  const [value, setValue] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);
  useEffect((rl) => {
    if (initial) {
      rl.write(initial);
      setValue(initial);
    }
  }, []);
  useKeypress((key: Key, rl) => {
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
