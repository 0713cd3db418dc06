import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { complete } from "../../src/commands/complete.ts";
import { argumentSlot, optionSlot, placeOf } from "../../src/commands/complete-words.ts";
import { reportFormats } from "../../src/commands/flags.ts";
import { createProgram } from "../../src/commands/program.ts";
import { nodeIo } from "../../src/io.ts";
import { reporters } from "../../src/report/index.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { memoryIo } from "../support/memory-io.ts";
import { hasShell, Shell } from "../support/shell.ts";

const folder = temporaryFolder();
const assessment = join(folder, "assessment.yaml");
cpSync(join(root, "examples/site-contractor/assessment.yaml"), assessment);

const world = nodeIo();

/** What the program answers to the shell, without the meanings; from the sources, to be quick. */
async function completed(...words: string[]): Promise<string[]> {
  const { out, printed } = memoryIo();
  await complete({ ...world, out, env: {} }, words);
  return printed.out
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t")[0] ?? "");
}

const program = createProgram({ io: memoryIo(), end: () => {} });
const names = program.commands.map((command) => command.name());

test("every command is offered, and stands in the help and in the README", async () => {
  expect(await completed("")).toEqual(names);
  const help = run(["--help"]).out;
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const inHelp = [...help.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]).filter((name) => name !== "help");
  const inReadme = [...readme.matchAll(/^\| `([a-z]+)[^|]*` +\|/gm)].map((match) => match[1]);
  expect(inHelp.sort()).toEqual([...names].sort());
  expect(inReadme.sort()).toEqual([...names].sort());
});

test.each(program.commands.map((command) => [command.name(), command] as const))(
  "%s: every flag is offered, its value understood",
  (name, command) => {
    const { slot } = placeOf(program, [name, "--"]);
    expect(slot.kind === "words" && slot.words.map(({ word }) => word)).toEqual([
      ...command.options.flatMap(({ long }) => long ?? []),
      "--help",
    ]);
    for (const option of command.options.filter(({ required, optional }) => required || optional))
      expect(() => optionSlot(option)).not.toThrow();
    for (const argument of command.registeredArguments) expect(argumentSlot(argument).kind).not.toBe("free");
  },
);

test("the formats that are offered are those there are", async () => {
  expect([...reportFormats].sort()).toEqual(Object.keys(reporters).sort());
  expect(await completed("report", "-f", "")).toEqual([...reportFormats]);
  expect(await completed("refund", "--format=")).toEqual(["--format=terminal", "--format=markdown", "--format=json"]);
});

test.each([
  ["elements first", ["ask", "hazard"], ["hazard-assessment", "hazard-control"]],
  ["the questions of one element", ["explain", "training.orientation-d"], ["training.orientation-done"]],
  ["numbers where a number is begun", ["ask", "4.1"], ["4.10", "4.11", "4.12", "4.13", "4.14", "4.15"]],
  ["another pack", ["list", "--pack=secor", "safety-policy.goals"], ["safety-policy.goals-reviewed"]],
  ["sites of the assessment", ["ask", "--assessment", assessment, "--site", "y"], ["yard"]],
  ["roles of the pack, and only as the value of this flag", ["ask", "--role", "w"], ["worker"]],
  ["a flag after one that may stand alone", ["ask", "--role", "--qu"], ["--quiet", "--quick"]],
  ["purposes", ["report", "--purpose", "m"], ["maintenance"]],
  ["what to leave out of a plan", ["plan", "--exclude", "1", "--exclude", "training.told"], ["training.told-me"]],
  ["files", ["compare", "a"], [":files"]],
  ["packs, or folders of others", ["list", "--pack", ""], [":files", "cor", "secor"]],
  ["nothing for a number", ["plan", "--budget", ""], []],
  ["no flags after --", ["schema", "--", "--"], []],
  ["names of schemas", ["schema", "re"], ["result"]],
  ["shells", ["completion", "p"], ["powershell"]],
  ["three words of bash that are one", ["report", "--format", "=", "ma"], ["--format=markdown"]],
  ["nothing for a command that is none", ["reprot", "x"], []],
])("%s", async (_, words, expected) => {
  expect(await completed(...words)).toEqual(expected);
});

test("a broken file, or none, is no matter: there is just less to offer", () => {
  const at = temporaryFolder();
  writeFileSync(join(at, "assessment.yaml"), "pack: [\n\u0000");
  const done = run(["__complete", "ask", "--site", ""], { cwd: at });
  expect(done).toEqual({ code: 0, out: "", err: "" });
  expect(run(["__complete", "ask", "haz"], { cwd: temporaryFolder() }).out).toContain("hazard-assessment\tHazard Assessment\n");
});

test("PowerShell hands over words in a variable, and gets flags with an empty word, since it never asks for them", () => {
  const ask = (words: string) => run(["__complete"], { cwd: folder, env: { COR_CHECK_WORDS: words } }).out;
  expect(ask("rep")).toMatch(/^report\t/);
  expect(ask("ask\r\n--site\r\ny")).toMatch(/^yard\t/);
  expect(ask("ask\n")).toMatch(/^management-commitment\t[\s\S]*\n--quick\t/);
});

test.each(["powershell", "bash", "zsh", "fish"])("the script for %s can be written to a file, with plain line ends", (shell) => {
  const { out } = run(["completion", shell]);
  expect(out).toContain("__complete");
  expect(out).not.toContain("\r");
  const file = join(temporaryFolder(), "script");
  expect(run(["completion", shell, "--output", file]).code).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(out);
});

const shells: [string, string[], string][] = [
  ["bash", ["--norc", "--noprofile", "-i"], "source <(cor-check completion bash)"],
  ["zsh", ["-f", "-i"], "cor-check completion zsh -o s.zsh; source s.zsh"],
  ["fish", ["--no-config", "-i"], "cor-check completion fish | source"],
];
const open: Shell[] = [];
afterAll(() => {
  for (const shell of open) shell.close();
});

for (const [name, args, setUp] of shells)
  test.runIf(hasShell(name))(`${name} completes at the Tab key: command, flag, choice, id, file`, async () => {
    const shell = new Shell(name, args, folder);
    open.push(shell);
    shell.type(`${setUp}; echo re''ady\r`);
    await shell.see(/ready/);
    shell.type("cor-check rep\t");
    await shell.see(/report /);
    shell.type("--sev\t");
    await shell.see(/severity /);
    shell.type("wa\t");
    await shell.see(/rning /);
    shell.type("--format=ma\t");
    await shell.see(/rkdown /);
    shell.type("--assessment ass\t");
    await shell.see(/essment\.yaml /);
    shell.type("--purpose x \u0015cor-check explain training.orientation-d\t");
    await shell.see(/orientation-done |one /);
  });
