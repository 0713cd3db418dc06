import { Emulator, type Run } from "./emulator.ts";
import { Terminal, type TerminalOptions } from "./pty.ts";

/**
 * The built program on a pseudo-terminal, and on it the screen as a person has it before them: not what was printed, but what stands there.
 * For colours give `env: { NO_COLOR: "" }`.
 */
export class ScreenTerminal extends Terminal {
  private readonly emulator: Emulator;
  private written = Promise.resolve();
  private chunks = 0;

  constructor(args: readonly string[], options: TerminalOptions) {
    super(args, options);
    this.emulator = new Emulator(options.columns ?? 80, options.rows ?? 40);
    this.child.onData((data) => {
      this.chunks++;
      this.written = this.emulator.write(data);
    });
  }

  /** The rows that are seen, from the top, without spaces at their ends. */
  lines(): string[] {
    return this.emulator.lines();
  }

  text(): string {
    return this.lines().join("\n");
  }

  /** Every row since the start, those scrolled away too. */
  allLines(): string[] {
    return this.emulator.allLines();
  }

  cursor(): { row: number; column: number } {
    return this.emulator.cursor();
  }

  /** Whether a row is the end of the one before it, broken by the terminal and not by the program. */
  isBroken(row: number): boolean {
    return this.emulator.isBroken(row);
  }

  /** The screen with its colours, row by row. */
  runs(): Run[][] {
    return this.emulator.runs();
  }

  /** The window is drawn larger or smaller: the terminal breaks what stands there anew, then the program hears of it. */
  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.child.resize(columns, rows);
  }

  /** Waits until the text is seen, however it is broken into rows, and the screen is at rest. */
  async shows(text: string): Promise<void> {
    await this.rest((seen) => seen.includes(flat(text)), `never saw "${text}"`);
  }

  /** Waits until the text is seen no more, and the screen is at rest. */
  async hides(text: string): Promise<void> {
    await this.rest((seen) => !seen.includes(flat(text)), `still saw "${text}"`);
  }

  /** Waits until nothing more is written. */
  async still(): Promise<void> {
    for (let before = -1; before !== this.chunks; ) {
      before = this.chunks;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await this.written;
  }

  private async rest(isThere: (seen: string) => boolean, what: string): Promise<void> {
    const until = Date.now() + 20_000;
    for (;;) {
      await this.written;
      if (isThere(flat(this.text()))) {
        await this.still();
        if (isThere(flat(this.text()))) return;
      }
      if (Date.now() > until) throw new Error(`${what} on the screen:\n${this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
