import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { root, temporaryFolder } from "./cli.ts";

/** Whether a shell is installed here. */
export function hasShell(name: string): boolean {
  return spawnSync(name, ["--version"]).status === 0;
}

/** A folder in which `cor-check` is the built program, as an install would put it on the PATH. */
export function programFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "cor-check"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/cor-check.js")}" "$@"\n`);
  chmodSync(join(folder, "cor-check"), 0o755);
  return folder;
}

/** A real shell on a pseudo-terminal, with the program on its PATH: what is typed, and what the line then reads. */
export class Shell {
  private screen = "";
  private readonly child;

  constructor(name: string, args: readonly string[], cwd: string) {
    const { CI: _, NODE_EXTRA_CA_CERTS: __, ...env } = process.env as Record<string, string>;
    const path = `${programFolder()}${delimiter}${env.PATH}`;
    this.child = spawn(name, [...args], {
      cwd,
      env: { ...env, PATH: path, TERM: "xterm", PS1: "> ", HOME: temporaryFolder(), INPUTRC: "/dev/null", LC_ALL: "C.UTF-8" },
      cols: 200,
      rows: 50,
    });
    this.child.onData((data) => {
      this.screen += data;
      // A shell that asks what the terminal is gets the answer of a plain one.
      if (data.includes("\u001b[c") || data.includes("\u001b[0c")) this.child.write("\u001b[?1;2c");
    });
  }

  type(text: string): void {
    this.screen = "";
    this.child.write(text);
  }

  /** Waits until the text is there; fails with what is there instead. */
  async see(text: string | RegExp): Promise<void> {
    const until = Date.now() + 15_000;
    while (!this.plain().match(text)) {
      if (Date.now() > until) throw new Error(`never saw ${text} in:\n${this.plain()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** What was printed since the last keys, without what moves the cursor or colours. */
  plain(): string {
    return this.screen.replace(/\u001b(?:\[[0-9;?>=]*[A-Za-z]|\][^\u0007]*\u0007|[()][A-Z0-9]|[=>78])/g, "").replaceAll(/\r|\u0007/g, "");
  }

  close(): void {
    this.child.kill("SIGKILL");
  }
}
