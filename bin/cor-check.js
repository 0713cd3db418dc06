#!/usr/bin/env node
// Should the wait below never end, Node would leave with 0: a run that came to nothing must not look done.
process.exitCode = 70;
// An older Node would fail on the first line of the program, in words that help nobody.
if (process.getBuiltinModule === undefined) {
  console.error(
    `cor-check: this is Node ${process.versions.node}, and cor-check needs 20.17 or later. Install the LTS version from nodejs.org.`,
  );
  process.exitCode = 2;
} else {
  if (startedOnTerminal())
    // Where the window was closed, Node would crash as it puts the terminal back: leave as the hang-up would have it, which a shell sees as 129.
    process.on("exit", (code) => {
      if (code === 0 || hasTerminal()) return;
      process.removeAllListeners("SIGHUP");
      process.kill(process.pid, "SIGHUP");
    });
  const typed = process.argv.slice(2);
  const program = require("./compiled.js").openProgram(require("node:path").join(__dirname, "../dist"), typed[0] ?? "menu");
  const { main, nodeIo } = program.load("cli.cjs");
  main(typed, nodeIo(program.keep)).then((code) => {
    process.exitCode = code;
    // A run that failed, as by a word mistyped, is none to prepare for.
    if (code < 2) program.keep();
  });
}

/** Node makes a stream of standard input only where it can be a terminal: making one of a pipe or of /dev/null costs as much as the rest. */
function startedOnTerminal() {
  if (process.platform === "win32") return false;
  const { fstatSync, statSync } = process.getBuiltinModule("node:fs");
  try {
    const input = fstatSync(0);
    return input.isCharacterDevice() && input.rdev !== statSync("/dev/null").rdev && process.stdin.isTTY === true;
  } catch {
    return false;
  }
}

function hasTerminal() {
  const { closeSync, openSync } = process.getBuiltinModule("node:fs");
  try {
    closeSync(openSync("/dev/tty", "r"));
    return true;
  } catch {
    return false;
  }
}
