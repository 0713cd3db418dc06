import { keys, Terminal } from "./pty.ts";

/** What stands on a question screen, read as a person reads it. */
export interface Seen {
  /** "5.02" */
  number: string;
  method: "documentation" | "interview" | "observation";
  /** Title of the place. */
  site: string | undefined;
  form: "choice" | "typed" | "criteria";
  /** How many lines there are to tick, and which are ticked. */
  ticks: boolean[];
}

const isQuestion = (text: string) => text.includes("save and quit") && /^\d+\.\d\d /m.test(text);
const isEnd = (text: string) => /Esc goes back/.test(text);

/**
 * Somebody at the keyboard: starts the program, reads the screens, presses keys, is interrupted and comes back. Without arguments it is the
 * name of the program alone, and the way to the questions and out of them is the menu.
 */
export class Auditor {
  terminal: Terminal;
  readonly args: readonly string[];
  private readonly cwd: string;

  constructor(cwd: string, args: readonly string[]) {
    this.cwd = cwd;
    this.args = args;
    this.terminal = this.start();
  }

  private start(): Terminal {
    return new Terminal(this.args, { cwd: this.cwd, columns: 100, rows: 50 });
  }

  /** The question on the screen now; undefined on a list to choose from. */
  async look(): Promise<Seen | undefined> {
    const text = await this.terminal.until((now) => isQuestion(now) || isEnd(now));
    if (!isQuestion(text.slice(text.lastIndexOf("Saved: ") + 1))) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return undefined;
    }
    const screen = text.slice(text.lastIndexOf("Saved: ") + 1);
    const check = /^(Documentation|Interview|Observation)(?: at ([^:\n]+))?(?::|$)/m.exec(screen);
    // A screen that was drawn twice has its rows twice: the last ones count.
    const rows = [...screen.matchAll(/^[> ] ([0-9 ]) \[([x ])\]/gm)];
    const ticks = rows.slice(rows.findLastIndex(([, number]) => number === "1")).map(([, , mark]) => mark === "x");
    return {
      number: /^(\d+\.\d\d) /m.exec(screen)?.[1] ?? "",
      method: (check?.[1]?.toLowerCase() ?? "interview") as Seen["method"],
      site: check?.[2],
      form: screen.includes("Ctrl-S save and quit") ? "typed" : ticks.length > 0 ? "criteria" : "choice",
      ticks,
    };
  }

  /** A command by its key; where text is typed, from the menu. */
  async command(form: Seen["form"], key: string): Promise<void> {
    if (form !== "typed") return this.terminal.press(key);
    this.terminal.press(keys.escape);
    await this.terminal.until((text) => text.includes("Arrows and Enter, or the key"));
    this.terminal.press(key);
  }

  async write(prompt: string, text: string): Promise<void> {
    await this.terminal.until((now) => now.includes(prompt));
    this.terminal.press(text);
    await this.terminal.until((now) => now.includes(text.slice(-8)));
    this.terminal.press(keys.enter);
  }

  /** What follows once it was said that something is saved. */
  async saved(): Promise<Seen | undefined> {
    await this.terminal.until((text) => {
      const after = text.slice(text.lastIndexOf("Saved: "));
      return text.includes("Saved: ") && (isQuestion(after) || isEnd(after));
    });
    return this.look();
  }

  /** Types or presses an answer; gives what comes after it. */
  async answer(seen: Seen, answer: string): Promise<Seen | undefined> {
    if (seen.form === "typed") {
      this.terminal.press(answer);
      await this.terminal.until((now) => now.includes(`> ${answer}`));
      this.terminal.press(keys.enter);
    } else this.terminal.press(answer);
    return this.saved();
  }

  /** Stopped in one way or another, then started anew; gives the exit code. */
  async interrupted(how: "quit" | "ctrl-c" | "kill" | "hang-up"): Promise<number> {
    if (how === "quit") {
      this.terminal.press(keys.ctrlS);
      if (this.args.length === 0) await this.atMenu(keys.escape);
    } else if (how === "ctrl-c") this.terminal.press(keys.ctrlC);
    else this.terminal.kill(how === "kill" ? "SIGKILL" : "SIGHUP");
    const code = await this.terminal.end();
    this.terminal = this.start();
    if (this.args.length === 0) await this.goOn();
    return code;
  }

  /** From the menu to the questions. */
  async goOn(): Promise<void> {
    await this.atMenu("1");
  }

  private async atMenu(key: string): Promise<void> {
    await this.terminal.see("Welcome back");
    await this.terminal.see("Esc goes back");
    this.terminal.press(key);
  }
}
