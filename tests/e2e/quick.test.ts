import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { builtinPack } from "../support/builtin.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const pack = builtinPack("secor");
const begin = (answers: string) => `format: 1
pack: secor
edition: "${pack.edition}"
company: {legal_name: Northern Framing Ltd., people_peak: 7}
sites:
  - {id: shop, title: Shop, head_office: true, headcount: {owner: 1, supervisor: 1, worker: 5}}
answers:${answers}
`;
function company(answers = " {}"): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "assessment.yaml"), begin(answers));
  return folder;
}
const read = (folder: string): AssessmentFile => parse(readFileSync(join(folder, "assessment.yaml"), "utf8"));
const guess = (result: string) => ({ result, note: "First guess." });

test("quick look: what is ticked is a first guess, real answers stay, and it ends in what to do first", async () => {
  const folder = company("\n  safety-policy.signed: {documentation: no, note: Asked the owner on 2026-11-02.}");
  const terminal = new Terminal(["ask", "--quick"], { cwd: folder, columns: 100 });
  await terminal.see("Quick look, 1 of 13");
  terminal.press("1");
  await terminal.see("[x] Do you have a written");
  terminal.press(keys.enter);
  await terminal.see("Quick look, 2 of 13");
  const { answers } = read(folder);
  expect(answers?.["safety-policy.written"]?.documentation).toEqual(guess("yes"));
  expect(answers?.["safety-policy.reviewed"]?.documentation).toEqual(guess("no"));
  expect(answers?.["safety-policy.signed"]).toEqual({ documentation: "no", note: "Asked the owner on 2026-11-02." });
  terminal.press("b");
  await terminal.see("Quick look, 1 of 13");
  expect(terminal.plain()).toContain("[x] Do you have a written");
  for (let element = 1; element < pack.elements.length; element += 1) {
    terminal.press(keys.enter);
    await terminal.see(`Quick look, ${element + 1} of 13`);
  }
  terminal.press(keys.enter);
  await terminal.see("And now?");
  expect(terminal.plain()).toMatch(/1\. \d+\.\d\d costs \d+ points/);
  terminal.press("2");
  await terminal.see("Saved in assessment.yaml");
  expect(await terminal.end()).toBe(0);
  expect(run(["validate"], { cwd: folder })).toMatchObject({ code: 0 });
  const result = JSON.parse(run(["report", "-f", "json"], { cwd: folder }).out);
  expect(result.coverage.firstGuesses).toBeGreaterThan(100);
  expect(run(["report"], { cwd: folder }).out).toMatch(/first\s+guess/);
});

test("what is ticked stays through help and back, and save and quit keeps it, with nothing said of the rest", async () => {
  const folder = company();
  const terminal = new Terminal(["ask", "--quick"], { cwd: folder, columns: 100 });
  await terminal.see("Quick look, 1 of 13");
  terminal.press("13");
  await terminal.see("[x] Does the safety policy carry a date");
  terminal.press("?");
  await terminal.see("Why: ");
  terminal.press(keys.enter);
  await terminal.see("> 3 [x] Does the safety policy carry a date");
  expect(terminal.plain()).toContain("1 [x] Do you have a written");
  terminal.press(keys.enter);
  await terminal.see("Quick look, 2 of 13");
  terminal.press("2");
  await terminal.see("[x] Is there a list");
  terminal.press("b");
  await terminal.see("Quick look, 1 of 13");
  terminal.press("q");
  await terminal.see("Saved: 2. Hazard Assessments, 1 of 1 ticked.");
  expect(await terminal.end()).toBe(0);
  const second = pack.elements[1]?.questions.map(({ id }) => `${pack.elements[1]?.id}.${id}`) ?? [];
  const { answers } = read(folder);
  expect(second.filter((id) => answers?.[id])).toEqual(["hazard-assessments.inventory"]);
  expect(answers?.["hazard-assessments.inventory"]?.documentation).toEqual(guess("yes"));
});

test("a first guess answered is one no more, and --only expired asks the guesses that are left", async () => {
  const folder = company(
    "\n  safety-policy.written: {documentation: {result: yes, note: First guess.}}\n  safety-policy.signed: {documentation: {result: no, note: First guess.}}",
  );
  const terminal = new Terminal(["ask", "--only", "expired"], { cwd: folder, columns: 100 });
  await terminal.see("1.01 Do you have a written");
  expect(terminal.plain()).toContain("Recorded so far: yes (first guess)");
  terminal.press("y");
  await terminal.see("1.02 Has the owner");
  terminal.press("q");
  await terminal.see("Saved in");
  await terminal.end();
  const { answers } = read(folder);
  expect(answers?.["safety-policy.written"]?.documentation).toBe("yes");
  expect(answers?.["safety-policy.signed"]?.documentation).toEqual(guess("no"));
});

test("--only expired with nothing that is says so", () => {
  const folder = company("\n  safety-policy.written: {documentation: yes}");
  expect(run(["ask", "--only", "expired"], { cwd: folder })).toMatchObject({ code: 2, out: "" });
});

test("the overview tells how far each element is, and opens any question; the answers are read over before the end", async () => {
  const folder = company();
  const terminal = new Terminal(["ask", "1"], { cwd: folder, columns: 100 });
  await terminal.see("1.01 Do you have a written");
  terminal.press("y");
  await terminal.see("1.02 ");
  terminal.press("v");
  await terminal.see("1. Corporate Health and Safety Policy");
  expect(terminal.plain()).toMatch(/1 of 11 answered/);
  terminal.press("1");
  await terminal.see("Which question?");
  expect(terminal.plain()).toContain("documentation: yes");
  terminal.press("1");
  await terminal.see("Recorded so far: yes");
  terminal.press("n");
  await terminal.see("1.02 ");
  expect(read(folder).answers?.["safety-policy.written"]?.documentation).toBe("no");
  terminal.press("r");
  await terminal.see("Check your answers: 1 of 11 answered");
  terminal.press("3");
  await terminal.see("Which answer do you want to open?");
  expect(terminal.plain()).toContain("documentation: no");
  terminal.press("2");
  await terminal.see("1.02 Has the owner");
  terminal.press("z");
  await terminal.see("1.01 ");
  expect(read(folder).answers?.["safety-policy.written"]?.documentation).toBe("yes");
  terminal.press("q");
  await terminal.see("Saved in");
  expect(await terminal.end()).toBe(0);
});

test("the place is remembered: asking goes on where it stopped, not at the first gap", async () => {
  const folder = company();
  const first = new Terminal(["ask"], { cwd: folder, columns: 100 });
  await first.see("1.01 ");
  first.press("/");
  await first.see("ind");
  first.press(`emergency drill${keys.enter}`);
  await first.see("Have you held an emergency drill");
  first.press(keys.enter);
  await first.see("Documentation: ");
  expect(first.plain()).toContain("11.07 Have you held");
  first.press("q");
  await first.see("Saved in");
  await first.end();
  const again = new Terminal(["ask"], { cwd: folder, columns: 100 });
  await again.see("Documentation: ");
  expect(again.plain()).toContain("11.07 Have you held");
  again.press("q");
  await again.end();
});

test("the quick look in plain lines: no escape code, the same guesses", async () => {
  const folder = company();
  const terminal = new Terminal(["ask", "--quick", "--plain"], { cwd: folder, columns: 100 });
  await terminal.see("Quick look, 1 of 13");
  terminal.press(`1${keys.enter}`);
  await terminal.see("Quick look, 2 of 13");
  terminal.press(`:q${keys.enter}`);
  expect(await terminal.end()).toBe(0);
  expect(terminal.transcript).not.toContain("\u001b");
  expect(read(folder).answers?.["safety-policy.written"]?.documentation).toEqual(guess("yes"));
});
