import type { Argument, Command, Option } from "commander";

/** What a word is completed to, and what it means. */
export interface Candidate {
  word: string;
  means: string;
}

/** What is looked up when it is asked for: ids of the pack, sites of the assessment and so on. */
export type ValueKind = "question" | "purpose" | "site" | "role" | "pack";

export type Slot =
  | { kind: "words"; words: Candidate[] }
  | { kind: "values"; of: ValueKind }
  | { kind: "files" }
  /** A day, a number, a name: nobody can know it. */
  | { kind: "free" };

/** Where the cursor is on the command line. */
export interface Place {
  slot: Slot;
  /** The beginning of the word that is typed already. */
  typed: string;
  /** What stands before it in the same word, as in `--format=`. */
  lead: string;
  /** The flags that could stand here in place of an argument. */
  flags?: Candidate[];
  /** The values of flags given so far, by their long name. */
  given: Record<string, string>;
}

const values: Record<string, ValueKind> = {
  "--purpose": "purpose",
  "--site": "site",
  "--role": "role",
  "--pack": "pack",
};
const free = ["day", "percent", "hours", "number", "dollars", "text", "name", "ref"];

/** Reads the words after the name of the program, the last of them the one at the cursor, as the command line would. */
export function placeOf(program: Command, words: readonly string[]): Place {
  const all = joined(words);
  const typed = all.at(-1) ?? "";
  const state: State = { command: program, waiting: undefined, isLiteral: false, position: 0, given: {} };
  for (const word of all.slice(0, -1)) take(program, state, word);
  const { command, waiting, isLiteral, given } = state;
  if (waiting && !(waiting.optional && typed.startsWith("-"))) return { slot: optionSlot(waiting), typed, lead: "", given };
  const [, name = "", value = ""] = /^(--[^=]+)=(.*)$/s.exec(isLiteral ? "" : typed) ?? [];
  const named = optionOf(command, name);
  if (named) return { slot: optionSlot(named), typed: value, lead: `${name}=`, given };
  if (!isLiteral && typed.startsWith("-")) return { slot: { kind: "words", words: flagsOf(command) }, typed, lead: "", given };
  if (command === program) return { slot: { kind: "words", words: commandsOf(program) }, typed, lead: "", given };
  const args = command.registeredArguments;
  const last = args.at(-1);
  const next = args[state.position] ?? (last?.variadic ? last : undefined);
  const flags = isLiteral ? [] : flagsOf(command);
  return { slot: next ? argumentSlot(next) : { kind: "words", words: flags }, typed, lead: "", given, flags };
}

interface State {
  command: Command;
  /** The flag whose value comes next. */
  waiting: Option | undefined;
  isLiteral: boolean;
  position: number;
  given: Record<string, string>;
}

function take(program: Command, state: State, word: string): void {
  const { command, waiting, given } = state;
  state.waiting = undefined;
  if (waiting && !(waiting.optional && word.startsWith("-"))) given[waiting.long ?? ""] = word;
  else if (!state.isLiteral && word === "--") state.isLiteral = true;
  else if (!state.isLiteral && /^-./s.test(word)) {
    const [name = "", value] = word.split(/=(.*)/s);
    const option = optionOf(command, name);
    if (!option?.required && !option?.optional) return;
    if (value === undefined) state.waiting = option;
    else given[option.long ?? ""] = value;
  } else {
    const chosen = command === program ? program.commands.find((one) => one.name() === word) : undefined;
    if (chosen) state.command = chosen;
    else state.position++;
  }
}

/** bash takes `--format=json` for three words. */
function joined(words: readonly string[]): string[] {
  const all: string[] = [];
  for (const [index, word] of words.entries()) {
    const isFlag = (at: number) => /^--[^=]+$/.test(words[at] ?? "");
    if (word === "=" && isFlag(index - 1)) all.push(`${all.pop() ?? ""}=`);
    else if (words[index - 1] === "=" && isFlag(index - 2)) all.push(`${all.pop() ?? ""}${word}`);
    else all.push(word);
  }
  return all;
}

function optionOf(command: Command, name: string): Option | undefined {
  return command.options.find((option) => option.long === name || option.short === name);
}

/** What a flag is given: its choices, what is looked up for it, files, or nothing that can be known. */
export function optionSlot(option: Option): Slot {
  if (option.argChoices) return choices(option.argChoices);
  const of = values[option.long ?? ""];
  if (of) return { kind: "values", of };
  const [, placeholder = ""] = /[<[]([a-z]+)[>\]]/.exec(option.flags) ?? [];
  return slotNamed(placeholder);
}

export function argumentSlot(argument: Argument): Slot {
  if (argument.argChoices) return choices(argument.argChoices);
  return argument.name() === "id" ? { kind: "values", of: "question" } : { kind: "files" };
}

function slotNamed(placeholder: string): Slot {
  if (placeholder === "id") return { kind: "values", of: "question" };
  if (placeholder === "file" || placeholder === "folder") return { kind: "files" };
  if (free.includes(placeholder)) return { kind: "free" };
  throw new Error(`what <${placeholder}> can be is not said in complete-words.ts`);
}

function choices(words: readonly string[]): Slot {
  return { kind: "words", words: words.map((word) => ({ word, means: "" })) };
}

function commandsOf(program: Command): Candidate[] {
  return program.commands.map((command) => ({ word: command.name(), means: command.description() }));
}

function flagsOf(command: Command): Candidate[] {
  const flags = command.options
    .filter((option) => !option.hidden)
    .map(({ long, description }) => ({ word: long ?? "", means: description }));
  return [...flags, { word: "--help", means: "print help" }];
}
