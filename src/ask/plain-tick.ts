import type { TickReply } from "./prompter.ts";
import type { TickScreen } from "./quick.ts";

/** A tick screen as lines, each whole in itself. */
export function ticksText(screen: TickScreen, ticked: readonly string[]): string {
  return ["", screen.head, screen.title, ...rowsText(screen, ticked), screen.status, howTo].join("\n");
}

const howTo =
  "Type the numbers that you have, as in 1 3 5; or all, none. Enter alone goes on with what is ticked. A colon shows the commands.";
const commands =
  ":back - the element before\n:skip - skip this element\n:undo - take back the page written last\n:help 3 - help on line 3\n:quit - save and quit";

function rowsText(screen: TickScreen, ticked: readonly string[]): string[] {
  return screen.rows.map(({ id, text, answered }, index) => {
    const state = answered !== undefined ? ` (answered: ${answered})` : ticked.includes(id) ? " (ticked)" : "";
    return `${index + 1}. ${text}${state}`;
  });
}

/** What a typed line means: the ticks, all of them at once; or a command; or something to say. */
export function readTicks(screen: TickScreen, ticked: readonly string[], line: string): TickReply | { ticked: string[]; say: string } {
  const typed = line.trim().toLowerCase();
  const open = screen.rows.filter((row) => row.answered === undefined).map((row) => row.id);
  if (typed === "") return { kind: "ticked", ids: [...ticked] };
  if (typed === "all" || typed === "none") return { kind: "ticked", ids: typed === "all" ? open : [] };
  if (typed.startsWith(":") || typed.startsWith("?")) return readCommand(screen, ticked, typed);
  const numbers = typed.split(/[\s,;]+/).filter(Boolean);
  const rows = numbers.map((one) => (/^\d{1,3}$/.test(one) ? screen.rows[Number(one) - 1] : undefined));
  if (rows.some((row) => row === undefined))
    return { ticked: [...ticked], say: `There are the numbers 1 to ${screen.rows.length}. ${howTo}` };
  return { kind: "ticked", ids: open.filter((id) => rows.some((row) => row?.id === id)) };
}

function readCommand(screen: TickScreen, ticked: readonly string[], typed: string): TickReply | { ticked: string[]; say: string } {
  const [word = "", number] = typed.replace(/^\?/, ":help ").slice(1).trim().split(/\s+/);
  const name = (["back", "skip", "undo", "help", "quit"] as const).find((one) => word !== "" && one.startsWith(word));
  if (!name) return { ticked: [...ticked], say: commands };
  const row = screen.rows[Number(number ?? "1") - 1]?.id;
  return { kind: "command", name, row, ids: [...ticked] };
}
