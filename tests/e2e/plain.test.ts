import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const empty = 'format: 1\npack: worked\nedition: "1"\nsites:\n  - {id: office, headcount: {worker: 4}}\nanswers: {}\n';

function folderWithPack(): string {
  const folder = temporaryFolder();
  cpSync(join(root, "tests/fixtures/worked-example"), folder, { recursive: true });
  writeFileSync(join(folder, "assessment.yaml"), empty);
  return folder;
}
const read = (folder: string) => readFileSync(join(folder, "assessment.yaml"), "utf8");
const atPrompt = "\n> ";

test.each([
  ["--plain", { TERM: "xterm-256color" }, ["--plain"]],
  ["a dumb terminal", { TERM: "dumb" }, []],
  ["COR_CHECK_ACCESSIBLE", { TERM: "xterm-256color", COR_CHECK_ACCESSIBLE: "1" }, []],
])("%s asks in lines, without one escape code", async (_, env, flags) => {
  const folder = folderWithPack();
  const terminal = new Terminal(["ask", "--pack", "pack", ...flags], { cwd: folder, env: env as unknown as Record<string, string> });
  await terminal.see(atPrompt);
  const lines = ["7", ":note", "Policy of 2026-03-01", "2", "9/7", "7 of 9", ":", ":back", ":back", "", ":x", "?", ":nowhere", ":quit"];
  for (const line of lines.slice(0, -1)) {
    terminal.press(`${line}${keys.enter}`);
    await terminal.see(atPrompt);
  }
  terminal.press(`${lines.at(-1)}${keys.enter}`);
  expect(await terminal.end()).toBe(0);
  expect(terminal.transcript).not.toContain("\u001b");
  await expect(terminal.transcript.replaceAll("\r", "")).toMatchFileSnapshot("golden/plain.txt");
  expect(read(folder)).toContain("interview: {positive: 7, of: 9}");
  expect(read(folder)).toContain("note: Policy of 2026-03-01");
});

test("lines from a pipe are answers; where they end it stops with all saved", () => {
  const folder = folderWithPack();
  const piped = (input: string) => run(["ask", "--pack", "pack", "--plain"], { cwd: folder, input, env: { CI: "" } });
  expect(piped("yes\n:quit\n").code).toBe(0);
  expect(read(folder)).toContain("documentation: yes");
  const { code, err } = piped("7/9\n");
  expect(code).toBe(130);
  expect(err).toContain("is saved in assessment.yaml");
  expect(read(folder)).toContain("interview: {positive: 7, of: 9}");
});

test("Git Bash, where the terminal is a pipe, asks in lines and opens the menu; other pipes and CI do not", () => {
  const folder = folderWithPack();
  const bash = { CI: "", TERM: "xterm", MSYSTEM: "MINGW64" };
  const asked = run(["ask", "--pack", "pack"], { cwd: folder, input: "yes\n:quit\n", env: bash });
  expect(asked.code, asked.err).toBe(0);
  expect(asked.err).toContain(atPrompt);
  expect(asked.err).not.toContain("\u001b");
  expect(read(folder)).toContain("documentation: yes");
  const menu = run([], { cwd: temporaryFolder(), input: "6\n", env: bash });
  expect(menu).toMatchObject({ code: 0, out: "", err: expect.stringContaining("Come back at any time with: cor-check") });
  for (const env of [
    { ...bash, CI: "1" },
    { ...bash, MSYSTEM: "" },
  ]) {
    expect(run(["ask", "--pack", "pack"], { cwd: folder, input: "no\n", env }).code).toBe(2);
    expect(run([], { cwd: folder, input: "6\n", env })).toMatchObject({ code: 2, err: expect.stringContaining("Usage: cor-check") });
  }
});

test.each([
  ["Ctrl-C", (terminal: Terminal) => terminal.press(keys.ctrlC), 130],
  ["Ctrl-D", (terminal: Terminal) => terminal.press(keys.ctrlD), 130],
  ["SIGTERM", (terminal: Terminal) => terminal.kill("SIGTERM"), 143],
])("%s keeps what was answered in lines too", async (_, stop, code) => {
  const folder = folderWithPack();
  const terminal = new Terminal(["ask", "--pack", "pack", "--plain"], { cwd: folder });
  await terminal.see(atPrompt);
  terminal.press(`1${keys.enter}`);
  await terminal.see(atPrompt);
  terminal.screen = "";
  stop(terminal);
  expect(await terminal.end()).toBe(code);
  expect(terminal.plain()).toContain("is saved in assessment.yaml");
  expect(read(folder)).toContain("documentation: yes");
});

test("init asks in lines too", async () => {
  const folder = temporaryFolder();
  const input = ["7", "0", "1", "Northern Framing Ltd.", "1", "1", "Shop", "1", "1", "5", ""].join("\n");
  const { code, err } = run(["init", "--plain"], { cwd: folder, input: `${input}\n\n\n\n\n`, env: { CI: "" } });
  expect(err).not.toContain("\u001b");
  expect(code, err).toBe(0);
  expect(read(folder)).toContain("legal_name: Northern Framing Ltd.");
  expect(read(folder)).toContain("title: Shop");
});

const answered = `format: 1
pack: worked
edition: "1"
sites:
  - {id: office, visit: true, headcount: {worker: 4}}
  - {id: yard, visit: true, headcount: {worker: 12}}
answers:
  a.policy: {documentation: partial, flag: later}
  a.known: {interview: {positive: 7, of: 7}}
  b.records:
    documentation:
      - {site: office, positive: 2, of: 2}
      - {site: yard, positive: 7, of: 10}
  b.visitors: {documentation: {not_applicable: The site is closed.}}
`;

test.each([
  ["what is open", ["--only", "open"], ["2.02", "2.02", "2.03", "2.03"]],
  ["gaps", ["--only", "gaps"], ["1.01", "2.01"]],
  ["what is flagged", ["--only", "flagged"], ["1.01"]],
  ["interviews", ["--method", "interview"], ["1.02"]],
  ["the tour of one site", ["--method", "observation", "--site", "yard"], ["2.02", "2.03"]],
  ["gaps of one element", ["b", "--only", "gaps"], ["2.01"]],
])("ask can be limited to %s, each once, and one answered does not end it", (_, flags, asked) => {
  const folder = folderWithPack();
  writeFileSync(join(folder, "assessment.yaml"), answered);
  const { code, err } = run(["ask", "--pack", "pack", "--plain", ...flags], { cwd: folder, input: "yes\n".repeat(9), env: { CI: "" } });
  expect(code, err).toBe(0);
  expect([...err.matchAll(/^Question (\S+)/gm)].map((match) => match[1])).toEqual(asked);
});

test("nothing left of what was chosen is said, and a site that is not there is a fault", () => {
  const folder = folderWithPack();
  writeFileSync(join(folder, "assessment.yaml"), answered.replace(", flag: later", ""));
  const ask = (...flags: string[]) => run(["ask", "--pack", "pack", "--plain", ...flags], { cwd: folder, env: { CI: "" } });
  expect(ask("--only", "flagged")).toMatchObject({ code: 0, err: "Nothing is flagged. See it all with: cor-check report\n" });
  expect(ask("--method", "documentation", "--site", "office", "--only", "gaps").err).toContain("(documentation at office)");
  const wrong = ask("--site", "yrad");
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("yard");
});

test("a person named in a note is pointed out, and the note kept", () => {
  const folder = folderWithPack();
  const input = ":note\nSpoke with Maria about it.\n:quit\n";
  const { code, err } = run(["ask", "--pack", "pack", "--plain"], { cwd: folder, input, env: { CI: "" } });
  expect(code).toBe(0);
  expect(err.replace(/\s+/g, " ")).toContain("The note seems to name a person.");
  expect(read(folder)).toContain("note: Spoke with Maria about it.");
});

test("what a reviewer would send back of a note is told when it can be known, once, and the note kept", () => {
  const folder = folderWithPack();
  const input = ":note\nNobody could find it.\nyes\n:back\nyes\n:quit\n";
  const { code, err } = run(["ask", "--pack", "pack", "--plain"], { cwd: folder, input, env: { CI: "" } });
  expect(code).toBe(0);
  const told = err.replace(/\s+/g, " ").split("A reviewer would ask which of the two holds.");
  expect(told).toHaveLength(2);
  expect(told[0]).toContain("documentation: yes");
  expect(read(folder)).toContain("note: Nobody could find it.");
});

test("on a screen it is told the same way", async () => {
  const folder = folderWithPack();
  const terminal = new Terminal(["ask", "--pack", "pack"], { cwd: folder });
  await terminal.see("Documentation");
  terminal.press("o");
  await terminal.see("No names of people");
  terminal.press(`Looks good.${keys.enter}`);
  await terminal.see("Saved:");
  terminal.press("y");
  await terminal.see("A reviewer would ask what");
  terminal.press(keys.ctrlS);
  expect(await terminal.end()).toBe(0);
});
