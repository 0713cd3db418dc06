import { type Io, truthy } from "../io.ts";
import { answersFolder, seeFiles, seeGit, seeInterviews, seeProgram, seeZone, tryToWrite } from "../load/machine.ts";
import { seeNames } from "../load/machine-names.ts";
import type { Machine } from "../model/machine.ts";
import type { CommonFlags } from "./flags.ts";
import { hasColor, localDay } from "./outcome.ts";
import { ruleNames } from "./rule-names.ts";
import { asksPlainly, canAsk } from "./terminal-guard.ts";

/** Looks at the machine, and at the folder the answers are in. Nothing is sent anywhere, and nothing stays behind. */
export async function seeMachine(io: Io, flags: CommonFlags): Promise<Machine> {
  const where = { assessment: flags.assessment, pack: flags.pack };
  const folder = await answersFolder(io, where);
  const git = seeGit(io);
  return {
    today: localDay(io.now()),
    node: { version: io.process.version },
    isWindows: io.process.platform === "win32",
    terminal: terminalOf(io, flags),
    write: tryToWrite(io, folder),
    names: seeNames(io, folder),
    program: seeProgram(io),
    files: await seeFiles(io, { ...where, rules: await ruleNames() }),
    git,
    interviews: seeInterviews(io, folder, git),
    zone: seeZone(io),
  };
}

function terminalOf(io: Io, flags: CommonFlags): Machine["terminal"] {
  const asks = !canAsk(io, flags) ? "nobody" : asksPlainly(io, flags) ? "lines" : "screens";
  const { isTerminal } = io.err;
  return {
    asks,
    isTerminal,
    isCi: truthy(io.env.CI),
    columns: io.err.columns ?? null,
    hasColor: hasColor(io, flags, isTerminal),
    isUnicode: isUnicode(io),
  };
}

/** Windows and macOS always; elsewhere by the language that the variables name. */
function isUnicode({ env, process }: Io): boolean {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || "");
}
