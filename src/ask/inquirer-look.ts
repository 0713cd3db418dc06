import { useEffect } from "@inquirer/core";
import type { Canvas } from "./canvas.ts";
import type { Pastes } from "./pastes.ts";

/** What the prompts know of the terminal. */
export interface Look {
  canvas: Canvas;
  pastes: Pastes;
}

/** The line editor behind a prompt. Its line is what was typed; what it would print goes nowhere. */
export type Editor = Parameters<Parameters<typeof useEffect>[0]>[0];

/** Puts a text on the line in place of what is there; the cursor goes behind it. */
export function setLine(editor: Editor, text: string): void {
  editor.clearLine(0);
  if (text !== "") editor.write(text);
}

/** Where the cursor stands in the line. */
export function cursorOf(editor: Editor): number {
  return "cursor" in editor && typeof editor.cursor === "number" ? editor.cursor : editor.line.length;
}

/** What a line becomes when a line end is pasted behind it. */
export function joined(text: string): string {
  return text === "" || text.endsWith(" ") ? text : `${text} `;
}

/** On Ctrl-Z the line editor would stop the program, where there is a shell to go back to; here it means undo. */
export function useCtrlZ(): void {
  useEffect((editor) => {
    editor.on("SIGTSTP", () => {});
  }, []);
}
