import { visible } from "../text.ts";
import { commandsOf, type Reply, type ScreenCommand, screenCommands } from "./prompter.ts";
import type { Choice, Screen } from "./screen.ts";
import { parseTyped } from "./typed.ts";

export interface Key {
  name?: string;
  ctrl?: boolean;
  sequence?: string;
}

/** What a question screen shows beside its words: the marked row, the ticks, the typed text, the open menu. */
export interface View {
  selected: number;
  met: readonly string[];
  typed: string;
  fault: string | undefined;
  menu: number | undefined;
  /** Whether the mark was moved: where nothing is recorded yet, Enter alone is no answer. */
  hasMoved?: boolean;
}

const commandOfKey = new Map<string, ScreenCommand>(screenCommands.map(({ key, name }) => [key, name]));
const commandOfCtrl = new Map<string, ScreenCommand>(screenCommands.flatMap(({ ctrl, name }) => (ctrl ? [[ctrl, name] as const] : [])));

export function firstView(screen: Screen): View {
  const selected = screen.choices.findIndex((choice) => choice.item.result === screen.currentWord);
  return {
    selected: screen.form === "choice" ? Math.max(0, selected) : 0,
    met: screen.criteria.filter((one) => one.isMet).map((one) => one.id),
    typed: "",
    fault: undefined,
    menu: undefined,
  };
}

export function isTyping(screen: Screen, view: View): boolean {
  return screen.form === "typed" && view.menu === undefined;
}

/** One key: a new view, or the reply that ends the screen. `line` is the text typed so far. */
export function onKey(screen: Screen, view: View, key: Key, line: string): View | Reply {
  const sign = key.name ?? key.sequence ?? "";
  const ctrl = key.ctrl ? commandOfCtrl.get(sign) : undefined;
  if (ctrl) return { kind: "command", name: ctrl };
  if (view.menu !== undefined) return onMenuKey(screen, view, view.menu, sign);
  if (sign === "escape") return { ...view, fault: undefined, menu: 0 };
  if (key.ctrl) return view;
  if (screen.form === "typed") return onTypedKey(screen, view, sign, line);
  return onChoiceKey(screen, view, sign);
}

function onMenuKey(screen: Screen, view: View, menu: number, sign: string): View | Reply {
  const commands = commandsOf(screen);
  const count = commands.length;
  if (sign === "escape") return { ...view, menu: undefined };
  if (sign === "up") return { ...view, menu: (menu + count - 1) % count };
  if (sign === "down") return { ...view, menu: (menu + 1) % count };
  const name = isEnter(sign) ? commands[menu]?.name : commandOfKey.get(sign);
  return name === undefined ? view : { kind: "command", name };
}

function onTypedKey(screen: Screen, view: View, sign: string, line: string): View | Reply {
  if (!isEnter(sign)) return { ...view, typed: line, fault: undefined };
  if (view.typed.trim() === "" && screen.current !== undefined) return { kind: "command", name: "skip" };
  const meant = meantAsCommand[view.typed.trim().toLowerCase()];
  if (meant !== undefined) return { ...view, fault: meant };
  const parsed = parseTyped(view.typed, screen.scale, screen.step.method);
  return "item" in parsed ? { kind: "item", item: parsed.item } : { ...view, fault: parsed.fault };
}

/** What is a command elsewhere is text here: someone who types it is told the key. */
const meantAsCommand: Record<string, string> = Object.fromEntries([
  ...screenCommands.map(({ key, label }) => [key, `${label}: press Esc, then ${key}.`]),
  ...["q", "quit", "exit"].map((word) => [word, "To save and quit press Ctrl-S."]),
  ...["?", "help"].map((word) => [word, "For help press Esc, then ?."]),
  ...["b", "back"].map((word) => [word, "To go back press Ctrl-B."]),
]);

function onChoiceKey(screen: Screen, view: View, sign: string): View | Reply {
  const rows = screen.form === "criteria" ? screen.criteria.length : screen.choices.length;
  if (sign === "up") return { ...view, fault: undefined, hasMoved: true, selected: (view.selected + rows - 1) % rows };
  if (sign === "down") return { ...view, fault: undefined, hasMoved: true, selected: (view.selected + 1) % rows };
  const isUnsaid = screen.form === "choice" && screen.current === undefined && !view.hasMoved;
  if (isUnsaid && isEnter(sign))
    return { ...view, fault: `Press ${screen.choices.map(({ key }) => key).join(", ")}; or move with the arrows, then Enter.` };
  const number = /^[0-9]$/.test(sign) ? (Number(sign) + 9) % 10 : undefined;
  if (screen.form === "criteria") {
    const id = screen.criteria[sign === "space" ? view.selected : (number ?? -1)]?.id;
    if (id !== undefined)
      return { ...view, fault: undefined, met: view.met.includes(id) ? view.met.filter((one) => one !== id) : [...view.met, id] };
    if (isEnter(sign)) return { kind: "item", item: { met: screen.criteria.map((one) => one.id).filter((one) => view.met.includes(one)) } };
  }
  const byNumber = screen.form === "choice" ? screen.choices[isEnter(sign) ? view.selected : (number ?? -1)] : undefined;
  const choice: Choice | undefined = byNumber ?? screen.choices.find((one) => one.key === sign);
  if (choice) return { kind: "item", item: choice.item };
  const name = commandOfKey.get(sign);
  if (name) return { kind: "command", name };
  return sign.length === 1 ? { ...view, fault: `"${visible(sign)}" is no key here. Esc shows all of them.` } : view;
}

function isEnter(sign: string): boolean {
  return sign === "return" || sign === "enter";
}
