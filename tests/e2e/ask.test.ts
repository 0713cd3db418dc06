import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

function folderWith(assessment?: string): string {
  const folder = temporaryFolder();
  cpSync(join(root, "tests/fixtures/worked-example"), folder, { recursive: true });
  if (assessment !== undefined) writeFileSync(join(folder, "assessment.yaml"), assessment);
  return folder;
}
const empty =
  '# ours\nformat: 1\npack: worked   # the example\nedition: "1"\nsites:\n  - {id: office, headcount: {worker: 4}}\nanswers: {}\n';
const read = (folder: string) => readFileSync(join(folder, "assessment.yaml"), "utf8");
const ask = (folder: string, ...args: string[]) => new Terminal(["ask", "--pack", "pack", ...args], { cwd: folder });

test("every answer is on disk before the next question, and comments stay", async () => {
  const folder = folderWith(empty);
  const terminal = ask(folder);
  await terminal.see("1.01 Is there a policy?");
  terminal.press("p");
  await terminal.see("1.02 Is it known?");
  const answered = empty.replace("answers: {}", "answers:\n  a.policy:\n    documentation: partial").replace("worked   #", "worked #");
  expect(read(folder)).toBe(answered);
  terminal.press("7/9");
  await terminal.see("> 7/9");
  terminal.press(keys.enter);
  await terminal.see("2.01 Are there records?");
  expect(read(folder)).toContain("  a.known:\n    interview: {positive: 7, of: 9}\n");
  terminal.press(keys.ctrlS);
  expect(await terminal.end()).toBe(0);
  expect(existsSync(join(folder, "assessment.yaml.lock"))).toBe(false);
});

test("it goes on where it stopped; back, undo, skip and a note do what they say", async () => {
  const folder = folderWith(empty.replace("answers: {}", "answers:\n  a.policy: {documentation: yes}"));
  const terminal = ask(folder);
  await terminal.see("1.02 Is it known?");
  terminal.press(keys.ctrlB);
  await terminal.see("Recorded so far: yes");
  terminal.press("n");
  await terminal.see("1.02 Is it known?");
  expect(read(folder)).toContain("documentation: no");
  terminal.press("\u001a");
  await terminal.see("1.01 Is there a policy?");
  expect(read(folder)).toContain("documentation: yes");
  terminal.press("o");
  await terminal.see("Note: what you saw");
  terminal.press("Policy of 2026-03-01");
  await terminal.see("2026-03-01");
  terminal.press(keys.enter);
  await terminal.see("Note: Policy of 2026-03-01");
  expect(read(folder)).toContain("note: Policy of 2026-03-01");
  terminal.press("s");
  await terminal.see("1.02 Is it known?");
  terminal.press(keys.ctrlS);
  expect(await terminal.end()).toBe(0);
});

test("save and quit in the middle of a note keeps the note", async () => {
  const folder = folderWith(empty);
  const terminal = ask(folder);
  await terminal.see("1.01 Is there a policy?");
  terminal.press("o");
  await terminal.see("Ctrl-S saves and quits");
  terminal.press("Policy of 2026-03-01");
  await terminal.see("> Policy of 2026-03-01");
  terminal.press(keys.ctrlS);
  expect(await terminal.end()).toBe(0);
  expect(read(folder)).toContain("note: Policy of 2026-03-01");
});

test("a slip in a count is said, the text stays, nothing is saved", async () => {
  const folder = folderWith(empty.replace("answers: {}", "answers:\n  a.policy: {documentation: yes}"));
  const terminal = ask(folder);
  await terminal.see("1.02 Is it known?");
  const before = read(folder);
  terminal.press(`9/7${keys.enter}`);
  await terminal.see("9 is more than 7");
  expect(read(folder)).toBe(before);
  terminal.press(keys.ctrlS);
  await terminal.end();
});

test("not applicable asks for the reason, and only where it is allowed", async () => {
  const folder = folderWith(empty);
  const terminal = ask(folder, "b.visitors");
  await terminal.see("2.04 Are visitors met?");
  terminal.press("x");
  await terminal.see("Why does it not apply?");
  terminal.press(`The site is closed.${keys.enter}`);
  expect(await terminal.end()).toBe(0);
  expect(read(folder)).toContain("b.visitors:\n    documentation: {not_applicable: The site is closed.}");
  const other = ask(folder, "a.policy");
  await other.see("1.01 Is there a policy?");
  other.press("x");
  await other.see("This one always applies");
  other.press("q");
  expect(await other.end()).toBe(0);
});

test.each([
  ["Ctrl-C", (terminal: Terminal) => terminal.press(keys.ctrlC), 130],
  ["Ctrl-C twice", (terminal: Terminal) => terminal.press(keys.ctrlC + keys.ctrlC), 130],
  ["Ctrl-D", (terminal: Terminal) => terminal.press(keys.ctrlD), 130],
  ["SIGTERM", (terminal: Terminal) => terminal.kill("SIGTERM"), 143],
  ["SIGHUP", (terminal: Terminal) => terminal.kill("SIGHUP"), 129],
])("%s keeps what was answered and says how to go on", async (_, stop, code) => {
  const folder = folderWith(empty);
  const terminal = ask(folder);
  await terminal.see("1.01 Is there a policy?");
  terminal.press("y");
  await terminal.see("1.02 Is it known?");
  terminal.screen = "";
  stop(terminal);
  expect(await terminal.end()).toBe(code);
  expect(terminal.plain()).toContain("is saved in assessment.yaml");
  expect(terminal.plain()).not.toContain("    at ");
  expect(read(folder)).toContain("documentation: yes");
  expect(existsSync(join(folder, "assessment.yaml.lock"))).toBe(false);
});

test("a window that is closed ends the run and keeps what was answered; the next run goes on there", async () => {
  const folder = folderWith(empty);
  const terminal = ask(folder);
  await terminal.see("1.01 Is there a policy?");
  terminal.press("y");
  await terminal.see("1.02 Is it known?");
  terminal.close();
  expect(await terminal.end()).toBe(129);
  expect(read(folder)).toContain("documentation: yes");
  const next = ask(folder);
  await next.see("1.02 Is it known?");
  next.press(keys.ctrlS);
  expect(await next.end()).toBe(0);
});

test("a second writer is refused politely", async () => {
  const folder = folderWith(empty);
  const first = ask(folder);
  await first.see("1.01 Is there a policy?");
  const second = ask(folder);
  expect(await second.end()).toBe(2);
  expect(second.plain()).toContain("is being answered by another cor-check");
  first.press("q");
  await first.end();
});

test("the lock of a process that is gone is taken over", async () => {
  const folder = folderWith(empty);
  const { hostname } = await import("node:os");
  writeFileSync(join(folder, "assessment.yaml.lock"), JSON.stringify({ pid: 999_999_9, host: hostname() }));
  const terminal = ask(folder);
  await terminal.see("1.01 Is there a policy?");
  terminal.press("q");
  expect(await terminal.end()).toBe(0);
});

test("a file changed in an editor meanwhile keeps both changes; the same answer changed is asked about", async () => {
  const folder = folderWith(empty);
  const terminal = ask(folder);
  await terminal.see("1.01 Is there a policy?");
  writeFileSync(join(folder, "assessment.yaml"), empty.replace("answers: {}", "answers:\n  b.site: {observation: no}"));
  terminal.press("y");
  await terminal.see("1.02 Is it known?");
  expect(read(folder)).toContain("b.site: {observation: no}");
  expect(read(folder)).toContain("documentation: yes");
  writeFileSync(join(folder, "assessment.yaml"), empty.replace("answers: {}", "answers:\n  a.known: {interview: no}"));
  terminal.press(`1/1${keys.enter}`);
  await terminal.see("Someone changed this same answer");
  terminal.press("2");
  await terminal.see("2.01 Are there records?");
  expect(read(folder)).toContain("a.known: {interview: no}");
  terminal.press(keys.ctrlS);
  await terminal.end();
});
