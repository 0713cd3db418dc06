import type { Key } from "./keys.ts";
import type { TickReply } from "./prompter.ts";
import type { TickScreen } from "./quick.ts";

export interface TickView {
  selected: number;
  ticked: readonly string[];
  fault: string | undefined;
  menu: number | undefined;
}

/** The commands of a tick screen, by key; Esc shows them. */
export const tickCommands = [
  { name: "back", key: "b", ctrl: "b", label: "Back to the element before" },
  { name: "skip", key: "s", ctrl: undefined, label: "Skip this element, nothing is written" },
  { name: "all", key: "a", ctrl: undefined, label: "Tick all, or none" },
  { name: "undo", key: "z", ctrl: "z", label: "Undo the page written last" },
  { name: "help", key: "?", ctrl: undefined, label: "Help and terms for the marked line" },
  { name: "quit", key: "q", ctrl: "s", label: "Save and quit" },
] as const;

export function firstTickView(screen: TickScreen): TickView {
  return {
    selected: Math.max(
      0,
      screen.rows.findIndex((row) => row.id === screen.marked),
    ),
    ticked: screen.rows.filter((row) => row.isTicked).map((row) => row.id),
    fault: undefined,
    menu: undefined,
  };
}

/** One key on a tick screen: a new view, or the reply that ends it. */
export function onTickKey(screen: TickScreen, view: TickView, key: Key): TickView | TickReply {
  const sign = key.name ?? key.sequence ?? "";
  if (key.ctrl) {
    const found = tickCommands.find(({ ctrl }) => ctrl !== undefined && ctrl === sign);
    return found ? perform(screen, view, found.name) : view;
  }
  if (view.menu !== undefined) return onMenuKey(screen, view, view.menu, sign);
  if (sign === "escape") return { ...view, fault: undefined, menu: 0 };
  const rows = screen.rows.length;
  if (sign === "up") return { ...view, selected: (view.selected + rows - 1) % rows };
  if (sign === "down") return { ...view, selected: (view.selected + 1) % rows };
  if (sign === "return" || sign === "enter") return { kind: "ticked", ids: tickedOf(screen, view) };
  if (sign === "space") return toggle(screen, view, view.selected);
  if (/^[0-9]$/.test(sign))
    return toggle(screen, { ...view, selected: Math.min(rows - 1, (Number(sign) + 9) % 10) }, (Number(sign) + 9) % 10);
  const command = tickCommands.find((one) => one.key === sign);
  if (command) return perform(screen, view, command.name);
  return sign.length === 1 ? { ...view, fault: "Space ticks the marked line, Enter goes on, Esc shows all keys." } : view;
}

function onMenuKey(screen: TickScreen, view: TickView, menu: number, sign: string): TickView | TickReply {
  const count = tickCommands.length;
  if (sign === "escape") return { ...view, menu: undefined };
  if (sign === "up") return { ...view, menu: (menu + count - 1) % count };
  if (sign === "down") return { ...view, menu: (menu + 1) % count };
  const found = sign === "return" || sign === "enter" ? tickCommands[menu] : tickCommands.find((one) => one.key === sign);
  return found ? perform(screen, { ...view, menu: undefined }, found.name) : view;
}

function perform(screen: TickScreen, view: TickView, name: (typeof tickCommands)[number]["name"]): TickView | TickReply {
  if (name !== "all") return { kind: "command", name, row: screen.rows[view.selected]?.id, ids: tickedOf(screen, view) };
  const open = screen.rows.filter((row) => row.answered === undefined).map((row) => row.id);
  const isAll = open.every((id) => view.ticked.includes(id));
  return { ...view, fault: undefined, ticked: isAll ? [] : open };
}

function tickedOf(screen: TickScreen, view: TickView): string[] {
  return screen.rows.map(({ id }) => id).filter((id) => view.ticked.includes(id));
}

function toggle(screen: TickScreen, view: TickView, index: number): TickView {
  const row = screen.rows[index];
  if (!row) return { ...view, fault: `There are ${screen.rows.length} lines.` };
  if (row.answered !== undefined) return { ...view, fault: `${row.number} is answered already: ${row.answered}. It stays as it is.` };
  const ticked = view.ticked.includes(row.id) ? view.ticked.filter((id) => id !== row.id) : [...view.ticked, row.id];
  return { ...view, fault: undefined, ticked };
}
