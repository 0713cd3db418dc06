import { createPrompt, isDownKey, isEnterKey, isUpKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { drawText } from "./draw-text.ts";
import { cursorOf, joined, type Look, setLine, useCtrlZ } from "./inquirer-look.ts";
import type { Key } from "./keys.ts";
import type { TextOptions } from "./prompter.ts";

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

type TextCommand = (typeof textCommands)[number]["name"];

interface TextConfig extends TextOptions {
  message: string;
  look: Look;
}

export const textPrompt = createPrompt<TextReply, TextConfig>(({ message, look, initial = "", check, canQuit = false }, done) => {
  const [typed, setTyped] = useState({ value: initial, cursor: initial.length });
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [menu, setMenu] = useState<number | undefined>(undefined);
  const { value } = typed;
  const commands = textCommands.filter(({ name }) => canQuit || name !== "quit");
  useEffect((editor) => setLine(editor, initial), []);
  useCtrlZ();
  useKeypress((key: Key, editor) => {
    const put = (text: string) => {
      setLine(editor, text);
      keep();
    };
    const keep = () => setTyped({ value: editor.line, cursor: cursorOf(editor) });
    const take = (isQuit: boolean) => {
      const wrong = check?.(value);
      if (wrong === undefined) return done({ value, isQuit });
      put(value);
      setFault(wrong);
    };
    const perform = (name: TextCommand | undefined) => {
      setMenu(undefined);
      if (name === "back") return done({ value: undefined, isQuit: false });
      if (name === "take") return take(false);
      // With nothing typed there is nothing to take, only to leave.
      if (name === "quit") return value.trim() === "" ? done({ value: undefined, isQuit: true }) : take(true);
      put(name === "empty" ? "" : value);
    };
    const sign = key.name ?? key.sequence ?? "";
    setFault(undefined);
    const byCtrl = key.ctrl ? commands.find(({ ctrl }) => ctrl === sign) : undefined;
    if (byCtrl) return perform(byCtrl.name);
    if (key.ctrl && sign === "s") {
      put(value);
      setMenu(undefined);
      return setFault("Nothing is written yet: Enter goes on, Ctrl-C stops.");
    }
    if (menu !== undefined) {
      setLine(editor, "");
      if (look.pastes.isAmongKeys()) return;
      if (isUpKey(key as never)) return setMenu((menu + commands.length - 1) % commands.length);
      if (isDownKey(key as never)) return setMenu((menu + 1) % commands.length);
      if (isEnterKey(key as never)) return perform(commands[menu]?.name);
      const found = commands.find((one) => one.key === sign);
      return found || sign === "escape" ? perform(found?.name) : undefined;
    }
    if (sign === "escape") return setMenu(0);
    if (isEnterKey(key as never)) return look.pastes.isInText() ? put(joined(value)) : take(false);
    keep();
  });
  look.canvas.show((room) => drawText({ message, value, cursor: typed.cursor, fault, menu, canQuit }, commands, room));
  return "";
});
