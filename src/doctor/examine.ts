import type { Machine, MachineItem } from "../model/machine.ts";
import { clockItem, zoneItem } from "./clock.ts";
import { cloudItem, namesItem, writeItem } from "./folder.ts";
import { gitItem, interviewsItem } from "./git.ts";

/** Judges what was seen of the machine: a line for each thing, in the order in which a person would put it right. */
export function examine(machine: Machine): MachineItem[] {
  return [
    nodeItem(machine),
    programItem(machine),
    writeItem(machine),
    filesItem(machine),
    terminalItem(machine),
    clockItem(machine),
    zoneItem(machine),
    gitItem(machine),
    interviewsItem(machine),
    cloudItem(machine),
    namesItem(machine),
  ];
}

/** The last day on which a line of Node is looked after, as its makers have announced. */
const ends: Record<number, string> = { 20: "2026-04-30", 22: "2027-04-30", 24: "2028-04-30", 26: "2029-04-30" };

function nodeItem({ node, today }: Machine): MachineItem {
  const [major = 0] = node.version.split(".").map(Number);
  const end = ends[major];
  const isOld = end === undefined ? major < 26 : end < today;
  const text = `Node ${node.version} runs cor-check.`;
  if (!isOld) return { id: "node", state: "ok", text, do: null };
  return {
    id: "node",
    state: "look",
    text: `${text} This line of Node has had no security fixes${end === undefined ? "" : ` since ${end}`}.`,
    do: "cor-check works with it all the same. When you are next at the office, install the LTS version from nodejs.org.",
  };
}

function programItem({ program }: Machine): MachineItem {
  if (program.broken.length > 0) {
    const shown = program.broken.slice(0, 3).join(", ");
    const more = program.broken.length > 3 ? ` and ${program.broken.length - 3} more` : "";
    return {
      id: "program",
      state: "not-ready",
      text: `Files of cor-check are missing or damaged: ${shown}${more}.`,
      do: "Install cor-check again, from the network or from the file on the stick.",
    };
  }
  const packs = program.packs.map(
    ({ id, edition, elements, questions }) => `${id.toUpperCase()} ${edition} (${elements} elements, ${questions} questions)`,
  );
  return { id: "program", state: "ok", text: `cor-check is whole, with ${packs.join(" and ")} inside.`, do: null };
}

function filesItem({ files }: Machine): MachineItem {
  const id = "files";
  if (files.errors > 0)
    return {
      id,
      state: "not-ready",
      text: `${files.errors === 1 ? "A fault" : `${files.errors} faults`} in your files: ${files.first}`,
      do: "See every fault with its line: cor-check validate",
    };
  if (files.checked.length === 0) return { id, state: "ok", text: "No assessment here yet. Begin one with: cor-check init", do: null };
  return { id, state: "ok", text: `No faults in ${files.checked.join(", ")}.`, do: null };
}

function terminalItem({ terminal }: Machine): MachineItem {
  const id = "terminal";
  const { asks, columns } = terminal;
  if (asks === "nobody" && terminal.isCi)
    return { id, state: "ok", text: "A pipeline (CI is set): nothing is asked. check and report work.", do: null };
  if (asks === "nobody")
    return {
      id,
      state: "look",
      text: "No terminal to ask on: check and report work, ask does not.",
      do: "To answer questions, open Windows Terminal, PowerShell or another terminal and type: cor-check ask",
    };
  const how = asks === "screens" ? "one screen for each question" : "plain lines, as with --plain";
  const width = columns === null ? "" : `, ${columns} columns`;
  const text = `ask would use ${how} (${terminal.hasColor ? "colour" : "no colour"}${width}).`;
  if (!terminal.isUnicode)
    return {
      id,
      state: "look",
      text: `${text} This terminal may not show signs such as é or ─.`,
      do: "Should you see question marks in place of lines, add --plain, or set LANG to a UTF-8 language.",
    };
  if (columns !== null && columns < 60)
    return { id, state: "look", text: `${text} Tables need 60 columns or more.`, do: "Make the window wider, or the letters smaller." };
  return { id, state: "ok", text, do: null };
}
