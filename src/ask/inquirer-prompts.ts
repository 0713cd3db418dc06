import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { cut, visible, wrap } from "../text.ts";
import { drawScreen, lines, menuRows, windowed } from "./draw.ts";
import { drawTicks } from "./draw-tick.ts";
import { type Look, useRoom } from "./inquirer-look.ts";
import { firstView, isTyping, type Key, onKey } from "./keys.ts";
import type { Option, Reply, TextOptions, TickReply } from "./prompter.ts";
import type { TickScreen } from "./quick.ts";
import type { Screen } from "./screen.ts";
import { firstTickView, onTickKey } from "./tick-keys.ts";

const pasted = "Pasted text is no key here. To write something down, press o for a note.";

export const questionPrompt = createPrompt<Reply, { screen: Screen; look: Look }>(({ screen, look }, done) => {
  const [view, setView] = useState(firstView(screen));
  const room = useRoom(look);
  useKeypress((key: Key, rl) => {
    const isTypingNow = isTyping(screen, view);
    if (look.isPasting() && (!isTypingNow || isEnterKey(key as never))) {
      rl.clearLine(0);
      if (isTypingNow) rl.write(`${view.typed} `);
      return setView(isTypingNow ? { ...view, typed: `${view.typed} ` } : { ...view, fault: pasted });
    }
    if (!isTypingNow) rl.clearLine(0);
    const next = onKey(screen, view, key, rl.line);
    if ("kind" in next) return done(next);
    // Enter took the text off the line: where it was no answer, it comes back to be put right.
    if (isTyping(screen, next) && next.fault !== undefined) rl.write(next.typed);
    if (next.menu !== undefined) rl.clearLine(0);
    setView(next);
  });
  const { content, bottom } = drawScreen(screen, view, room);
  return [content, bottom];
});

export const tickPrompt = createPrompt<TickReply, { screen: TickScreen; look: Look }>(({ screen, look }, done) => {
  const [view, setView] = useState(firstTickView(screen));
  const room = useRoom(look);
  useKeypress((key: Key, rl) => {
    rl.clearLine(0);
    if (look.isPasting()) return setView({ ...view, fault: "Pasted text is no key here." });
    const next = onTickKey(screen, view, key);
    if ("kind" in next) return done(next);
    setView(next);
  });
  return drawTicks(screen, view, room);
});

/** What a line of text ends with: taken, given up, or taken and then out. */
export interface TextReply {
  value: string | undefined;
  isQuit: boolean;
}

const textCommands = [
  { name: "back", key: "b", ctrl: "b", label: "Back, nothing is changed" },
  { name: "take", key: "t", ctrl: undefined, label: "Take the text as it is (Enter)" },
  { name: "empty", key: "d", ctrl: "u", label: "Empty the line" },
  { name: "quit", key: "q", ctrl: "s", label: "Save and quit" },
] as const;

interface TextConfig extends TextOptions {
  message: string;
  look: Look;
}

export const textPrompt = createPrompt<TextReply, TextConfig>(({ message, look, initial, check, canQuit }, done) => {
  const [value, setValue] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [menu, setMenu] = useState<number | undefined>(undefined);
  const room = useRoom(look);
  const commands = textCommands.filter(({ name }) => canQuit || name !== "quit");
  useEffect((rl) => {
    if (initial) {
      rl.write(initial);
      setValue(initial);
    }
  }, []);
  useKeypress((key: Key, rl) => {
    const restore = (text: string) => {
      rl.clearLine(0);
      rl.write(text);
      setValue(text);
    };
    const take = (isQuit: boolean) => {
      const wrong = check?.(value);
      if (wrong === undefined) return done({ value, isQuit });
      restore(value);
      setFault(wrong);
    };
    const perform = (name: (typeof textCommands)[number]["name"] | undefined) => {
      setMenu(undefined);
      if (name === "back") return done({ value: undefined, isQuit: false });
      if (name === "take") return take(false);
      // With nothing typed there is nothing to take, only to leave.
      if (name === "quit") return value.trim() === "" ? done({ value: undefined, isQuit: true }) : take(true);
      restore(name === "empty" ? "" : value);
    };
    const sign = key.name ?? key.sequence ?? "";
    if (menu !== undefined) {
      rl.clearLine(0);
      if (isUpKey(key as never)) return setMenu((menu + commands.length - 1) % commands.length);
      if (isDownKey(key as never)) return setMenu((menu + 1) % commands.length);
      if (isEnterKey(key as never)) return perform(commands[menu]?.name);
      const found = commands.find((one) => one.key === sign);
      return found || sign === "escape" ? perform(found?.name) : undefined;
    }
    setFault(undefined);
    if (sign === "escape") return setMenu(0);
    const byCtrl = key.ctrl ? commands.find(({ ctrl }) => ctrl === sign) : undefined;
    if (byCtrl) return perform(byCtrl.name);
    if (key.ctrl && sign === "s") return setFault("Nothing is written yet: Enter goes on, Ctrl-C stops.");
    if (isEnterKey(key as never)) return look.isPasting() ? restore(`${value} `) : take(false);
    setValue(rl.line);
  });
  const head = lines(room, message, "strong");
  if (menu !== undefined) return [...head, ...lines(room, `Typed so far: ${value}`), ...menuRows(commands, menu, room, 9)].join("\n");
  const foot = [
    ...(fault === undefined ? [] : lines(room, fault, "bad")),
    ...lines(room, `Enter takes it, Ctrl-B goes back${canQuit ? ", Ctrl-S saves and quits" : ""}, Esc all commands`, "dim"),
  ];
  return [[...head, `> ${value}`].join("\n"), foot.join("\n")];
});

interface ChooseConfig {
  message: string;
  look: Look;
  options: readonly Option<unknown>[];
}

export const choosePrompt = createPrompt<unknown, ChooseConfig>(({ message, look, options }, done) => {
  const [selected, select] = useState(0);
  const room = useRoom(look);
  const last = options.length - 1;
  const to = (index: number) => select(Math.max(0, Math.min(last, index)));
  useKeypress((key: Key, rl) => {
    rl.clearLine(0);
    if (look.isPasting()) return;
    if (key.name === "escape" || (key.ctrl && key.name === "b")) return done(undefined);
    if (isUpKey(key as never)) return select(selected === 0 ? last : selected - 1);
    if (isDownKey(key as never)) return select(selected === last ? 0 : selected + 1);
    if (key.name === "pageup") return to(selected - 8);
    if (key.name === "pagedown") return to(selected + 8);
    if (key.name === "home") return to(0);
    if (key.name === "end") return to(last);
    const digit = /^[1-9]$/.test(key.name ?? "") ? options[Number(key.name) - 1] : undefined;
    const chosen = isEnterKey(key as never) ? options[selected] : digit;
    if (chosen) done(chosen.value);
  });
  const rows = options.map(({ label, hint }, index) => {
    const line = cut(visible(`${index === selected ? ">" : " "} ${index < 9 ? index + 1 : " "} ${label}`), room.columns);
    const drawn = index === selected ? room.paint("strong", line) : line;
    return hint === undefined
      ? [drawn]
      : [drawn, ...wrap(visible(hint), Math.max(10, room.columns - 6)).map((one) => `      ${room.paint("dim", one)}`)];
  });
  const head = message.split("\n").flatMap((line) => lines(room, line, "strong"));
  const foot = lines(room, "Digits or arrows and Enter; Esc goes back", "dim");
  return [...head, ...windowed(rows, selected, Math.max(5, room.rows - head.length - foot.length)), ...foot].join("\n");
});
