import xterm from "@xterm/headless";

/** A stretch of a row that looks the same throughout. Colours are those of the palette, by number; undefined is the usual one. */
export interface Run {
  text: string;
  /** Columns it takes: a wide character takes two. */
  width: number;
  color: number | undefined;
  isBold: boolean;
  isDim: boolean;
}

/** How a terminal takes another size: most break old lines anew, the older ones of Windows leave them as they are. */
export type Resizing = "breaks anew" | "as on Windows";

/** What a terminal makes of what is written to it: rows of cells, a cursor, lines scrolled away, and old lines broken anew on a resize. */
export class Emulator {
  private readonly xterm;

  constructor(columns: number, rows: number, resizing: Resizing = "breaks anew") {
    const windows = resizing === "as on Windows" ? { windowsPty: { backend: "conpty", buildNumber: 19_045 } as const } : {};
    this.xterm = new xterm.Terminal({ cols: columns, rows, scrollback: 10_000, allowProposedApi: true, ...windows });
  }

  /** Done once all of it is on the screen. */
  write(data: string): Promise<void> {
    return new Promise((resolve) => this.xterm.write(data, resolve));
  }

  resize(columns: number, rows: number): void {
    this.xterm.resize(columns, rows);
  }

  get columns(): number {
    return this.xterm.cols;
  }

  get rows(): number {
    return this.xterm.rows;
  }

  /** The rows a person sees now, without spaces at their ends, without empty rows at the foot. */
  lines(): string[] {
    const top = this.xterm.buffer.active.baseY;
    return this.linesBetween(top, top + this.xterm.rows);
  }

  /** All rows since the start, those scrolled away too. */
  allLines(): string[] {
    return this.linesBetween(0, this.xterm.buffer.active.length);
  }

  /** Where what is typed would appear: row and column on the screen, from 0. */
  cursor(): { row: number; column: number } {
    return { row: this.xterm.buffer.active.cursorY, column: this.xterm.buffer.active.cursorX };
  }

  /** Whether a row is the end of the one before it, broken by the terminal and not by the program. */
  isBroken(row: number): boolean {
    const { active } = this.xterm.buffer;
    return active.getLine(active.baseY + row)?.isWrapped ?? false;
  }

  /** The rows a person sees, each as stretches of one look: enough to paint a picture of the screen. */
  runs(): Run[][] {
    const { active } = this.xterm.buffer;
    return Array.from({ length: this.xterm.rows }, (_, row) => this.runsOf(active.baseY + row));
  }

  private linesBetween(from: number, to: number): string[] {
    const { active } = this.xterm.buffer;
    const lines = Array.from(
      { length: to - from },
      (_, index) =>
        active
          .getLine(from + index)
          ?.translateToString(true, 0, this.xterm.cols)
          .trimEnd() ?? "",
    );
    return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
  }

  private runsOf(row: number): Run[] {
    const line = this.xterm.buffer.active.getLine(row);
    const runs: Run[] = [];
    for (let column = 0; column < this.xterm.cols; column++) {
      const cell = line?.getCell(column);
      if (cell === undefined || cell.getWidth() === 0) continue;
      const look = {
        color: cell.isFgDefault() ? undefined : cell.getFgColor(),
        isBold: cell.isBold() !== 0,
        isDim: cell.isDim() !== 0,
      };
      const last = runs.at(-1);
      const text = cell.getChars() || " ";
      if (last && last.color === look.color && last.isBold === look.isBold && last.isDim === look.isDim) {
        last.text += text;
        last.width += cell.getWidth();
      } else runs.push({ text, width: cell.getWidth(), ...look });
    }
    const last = runs.at(-1);
    if (last) {
      const text = last.text.trimEnd();
      last.width -= last.text.length - text.length;
      last.text = text;
    }
    return runs.filter(({ text }) => text !== "");
  }
}
