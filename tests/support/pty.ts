import { join } from "node:path";
import { type IPty, spawn } from "@lydell/node-pty";
import { root } from "./cli.ts";

export interface TerminalOptions {
  cwd: string;
  env?: Record<string, string>;
  columns?: number;
  rows?: number;
  /** Lines of a shell that keeps its jobs apart, as one at the keyboard does; "$@" is the program in them. */
  shell?: string;
}

/** The built program on a real pseudo-terminal, driven by what a person would see and press. */
export class Terminal {
  screen = "";
  /** All that was ever printed, as it came. */
  transcript = "";
  protected readonly child;
  private readonly ended: Promise<{ exitCode: number; signal?: number }>;

  constructor(args: readonly string[], options: TerminalOptions) {
    const { CI: _, NODE_EXTRA_CA_CERTS: __, NO_COLOR: ___, ...env } = process.env as Record<string, string>;
    const program = [process.execPath, join(root, "bin/cor-check.js"), ...args];
    const [file = "", ...rest] = options.shell === undefined ? program : ["sh", "-mc", options.shell, "sh", ...program];
    this.child = spawn(file, rest, {
      cwd: options.cwd,
      env: { ...env, TERM: "xterm-256color", NO_COLOR: "1", ...options.env },
      cols: options.columns ?? 80,
      rows: options.rows ?? 40,
    });
    this.child.onData((data) => {
      this.screen += data;
      this.transcript += data;
    });
    this.ended = new Promise((resolve) => this.child.onExit(resolve));
  }

  /** Waits until the text was printed since the last wait; fails with what was printed instead. */
  async see(text: string): Promise<void> {
    const until = Date.now() + 15_000;
    while (!this.plain().includes(text)) {
      if (Date.now() > until) throw new Error(`never saw "${text}" in:\n${this.plain()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }

  /** Waits until the text was printed so many times since the last press, or nothing more comes: how slow the machine is does not matter. */
  async count(text: RegExp, wanted: number): Promise<void> {
    let length = 0;
    let since = Date.now();
    while ((this.plain().match(text)?.length ?? 0) < wanted && Date.now() - since < 1_000) {
      if (this.screen.length !== length) since = Date.now();
      length = this.screen.length;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** As `see`, for what is looked at in any way; without the pause. */
  async until(isThere: (text: string) => boolean): Promise<string> {
    const until = Date.now() + 30_000;
    for (;;) {
      const text = this.plain();
      if (isThere(text)) return text;
      if (Date.now() > until) throw new Error(`never came:\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }

  /** Forgets what was printed and presses keys. */
  press(keys: string): void {
    this.screen = "";
    this.child.write(keys);
  }

  kill(signal: string): void {
    this.child.kill(signal);
  }

  /** The window is closed: nobody reads or writes at the other end any more. */
  close(): void {
    (this.child as IPty & { destroy(): void }).destroy();
  }

  async end(): Promise<number> {
    const { exitCode, signal } = await this.ended;
    return signal ? 128 + signal : exitCode;
  }

  plain(): string {
    return this.screen.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replaceAll("\r", "");
  }
}

export const keys = { enter: "\r", escape: "\u001b", ctrlB: "\u0002", ctrlC: "\u0003", ctrlD: "\u0004", ctrlS: "\u0013", down: "\u001b[B" };
