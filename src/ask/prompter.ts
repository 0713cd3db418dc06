import type { ResponseItem } from "../model/assessment.ts";
import type { TickScreen } from "./quick.ts";
import type { Screen } from "./screen.ts";

/** Every command of a question screen: its key on choice screens, its key while typing, and what the menu calls it. */
export const screenCommands = [
  { name: "back", key: "b", ctrl: "b", label: "Back to the one before" },
  { name: "skip", key: "s", ctrl: undefined, label: "Skip for now" },
  { name: "note", key: "o", ctrl: undefined, label: "Note: what you saw" },
  { name: "evidence", key: "e", ctrl: undefined, label: "Evidence: name the file" },
  { name: "action", key: "a", ctrl: undefined, label: "Action: what is to be done, by whom, by when" },
  { name: "flag", key: "f", ctrl: undefined, label: "Flag for later, or take the flag off" },
  { name: "not-applicable", key: "x", ctrl: undefined, label: "Not applicable, with the reason" },
  { name: "clear", key: "d", ctrl: undefined, label: "Delete this answer" },
  { name: "undo", key: "z", ctrl: "z", label: "Undo the last change" },
  { name: "overview", key: "v", ctrl: undefined, label: "Overview of the elements: how far, how well" },
  { name: "review", key: "r", ctrl: undefined, label: "Check your answers" },
  { name: "jump", key: "/", ctrl: undefined, label: "Find a question and jump to it" },
  { name: "help", key: "?", ctrl: undefined, label: "Help and terms" },
  { name: "quit", key: "q", ctrl: "s", label: "Save and quit" },
] as const;

export type ScreenCommand = (typeof screenCommands)[number]["name"];

/** The commands that do something on this screen: what is shown of keys, and what the menu holds. */
export function commandsOf({ refuses }: Pick<Screen, "refuses">): readonly (typeof screenCommands)[number][] {
  return screenCommands.filter(({ name }) => !refuses.includes(name));
}

export type Reply = { kind: "item"; item: ResponseItem } | { kind: "command"; name: ScreenCommand };

/** What ends a tick screen: the ids that are ticked; or a command, with the line that was marked and what was ticked by then. */
export type TickReply =
  | { kind: "ticked"; ids: string[] }
  | { kind: "command"; name: "back" | "skip" | "undo" | "help" | "quit"; row: string | undefined; ids: string[] };

export interface TextOptions {
  initial?: string | undefined;
  /** Says what is wrong with the text. */
  check?: (text: string) => string | undefined;
  /** Whether Ctrl-S takes the text and then quits; else nothing is there to be saved yet. */
  canQuit?: boolean;
}

export interface Option<T> {
  value: T;
  label: string;
  hint?: string;
}

/** A person at a terminal, or something that stands in for one in a test. */
export interface Prompter {
  question(screen: Screen): Promise<Reply>;
  /** A screen of lines to tick. */
  tick(screen: TickScreen): Promise<TickReply>;
  /** A line of text; undefined when the person goes back. After "save and quit" the next question is answered with quit, unseen. */
  text(message: string, options?: TextOptions): Promise<string | undefined>;
  /** Whether that was said: nothing more is seen or answered. */
  isLeaving(): boolean;
  choose<T>(message: string, options: readonly Option<T>[]): Promise<T | undefined>;
  say(text: string): void;
  /** Text to read in peace, as help is; on a screen it is gone when the person goes on. */
  read(text: string): Promise<void>;
}
