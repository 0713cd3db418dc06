import type { Command } from "../../src/ask/interview.ts";
import { nothingToUndo } from "../../src/ask/old-answers.ts";
import type { Prompter, Reply, ScreenCommand, TickReply } from "../../src/ask/prompter.ts";
import type { Screen } from "../../src/ask/screen.ts";

const texts = ["Policy of 2026-03-01", "図面 # 3: “yes”", "- {a: b}", "policies/health.md", "2026-12-01", ""];
const commands: (ScreenCommand & (Command["kind"] | "evidence"))[] = [
  "back",
  "skip",
  "note",
  "evidence",
  "action",
  "flag",
  "not-applicable",
  "clear",
  "undo",
  "jump",
];

/** Someone who answers and commands as the numbers say, then takes everything back until nothing is left, and leaves. */
export function scriptedPrompter(numbers: readonly number[]): Prompter & { said: string[]; undone: () => number } {
  let at = 0;
  let undone = 0;
  const said: string[] = [];
  let calls = 0;
  const isOver = () => {
    if (++calls > 5000) throw new Error(`no way out: ${said.slice(-5).join(" | ")}`);
    return at >= numbers.length;
  };
  const pick = (below: number) => (numbers[at++] ?? 0) % below;
  let isDone = false;
  return {
    said,
    isLeaving: () => false,
    undone: () => undone,
    async question(screen): Promise<Reply> {
      if (!isOver()) return pick(3) === 0 ? { kind: "command", name: commands[pick(commands.length)] ?? "skip" } : answer(screen, pick);
      if (isDone) return { kind: "command", name: "quit" };
      undone++;
      return { kind: "command", name: "undo" };
    },
    async tick(screen): Promise<TickReply> {
      const row = screen.rows[0]?.id;
      if (!isOver()) {
        const names = ["back", "skip", "undo"] as const;
        if (pick(5) === 0) return { kind: "command", name: names[pick(names.length)] ?? "skip", row, ids: [] };
        return { kind: "ticked", ids: screen.rows.filter((one) => one.answered === undefined && pick(2) === 0).map(({ id }) => id) };
      }
      if (isDone) return { kind: "command", name: "quit", row, ids: [] };
      undone++;
      return { kind: "command", name: "undo", row, ids: [] };
    },
    async text(_, { check } = {}) {
      const start = pick(texts.length);
      return [...texts.slice(start), ...texts.slice(0, start)].find((text) => check?.(text) === undefined);
    },
    async choose(_, options) {
      const isEnd = (value: unknown) => value === "finish" || (value as { kind?: string } | undefined)?.kind === "end";
      if (isDone) return options.find(({ value }) => isEnd(value))?.value;
      const later = options.find(({ value }) => value === "later");
      if (isOver() && later) return later.value;
      const open = options.filter(({ value }) => !isEnd(value));
      return open[pick(open.length)]?.value;
    },
    read: async (text) => void said.push(text),
    say(text) {
      said.push(text);
      isDone ||= text === nothingToUndo && isOver();
    },
  };
}

function answer(screen: Screen, pick: (below: number) => number): Reply {
  if (screen.form === "choice") return { kind: "item", item: screen.choices[pick(screen.choices.length)]?.item ?? { result: "yes" } };
  if (screen.form === "criteria") return { kind: "item", item: { met: screen.criteria.filter(() => pick(2) === 0).map(({ id }) => id) } };
  const of = 1 + pick(9);
  return { kind: "item", item: screen.scale === "percent" ? { percent: pick(101) } : { positive: pick(of + 1), of } };
}
