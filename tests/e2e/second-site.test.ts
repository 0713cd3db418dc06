import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { InterviewsFile } from "../../src/model/interviews.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const office = "  - {id: office, title: Head office, visit: true, headcount: {manager: 1, worker: 4}}\n";
const yard = "  - {id: yard, title: Edmonton yard, visit: true, headcount: {supervisor: 2, worker: 10}}\n";
const known = "management-commitment.policy-known";
const before = (sites: string, rest = "") =>
  `format: 1\npack: cor\nedition: "2026.1"\nsites:\n${sites}interviewed:\n  - {role: worker, people: 3}\n${rest}answers:
  ${known}:
    interview:
      - {role: worker, positive: 2, of: 3}   # in spring
    observation: {positive: 2, of: 2}
  management-commitment.policy: {documentation: yes}
`;
const placed = (site: string) => ({
  observation: [{ site, positive: 2, of: 2 }],
  interview: [{ site, role: "worker", positive: 2, of: 3 }],
});

function company(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "assessment.yaml"), text);
  return folder;
}
const text = (folder: string) => readFileSync(join(folder, "assessment.yaml"), "utf8");
const read = (folder: string): AssessmentFile => parse(text(folder));
const ask = (folder: string, lines: readonly string[], ...args: string[]) =>
  run(["ask", "--plain", ...args], { cwd: folder, input: `${lines.join("\n")}\n`, env: { CI: "" } });
const question = "Where do they belong?";

test("a second site added by hand: asked once where the old answers belong, written, never asked again", async () => {
  const folder = company(before(office + yard));
  const terminal = new Terminal(["ask"], { cwd: folder, columns: 100 });
  await terminal.see(question);
  expect(terminal.plain()).toContain("2 answers and 3 people asked");
  terminal.press("1");
  await terminal.see("Observation at Edmonton yard");
  expect(read(folder).answers?.[known]).toEqual(placed("office"));
  expect(read(folder).interviewed).toEqual([{ site: "office", role: "worker", people: 3 }]);
  expect(text(folder)).toContain("# in spring");
  expect(read(folder)).not.toHaveProperty("without_site");
  terminal.press(keys.ctrlS);
  expect(await terminal.end()).toBe(0);
  expect(run(["validate"], { cwd: folder })).toMatchObject({ code: 0, err: "assessment.yaml: no faults\n" });
  expect(ask(folder, [":quit"]).err).not.toContain(question);
  // Answers without a site that a count over everybody gives are nobody's in particular: no question either.
  expect(ask(folder, ["yes", "7 of 9", ":quit"], "1.01").code).toBe(0);
  expect(ask(folder, [":quit"]).err).not.toContain(question);
});

test("undo takes it back, and it is asked again at once; the file is then as it was", async () => {
  const folder = company(before(office + yard));
  const terminal = new Terminal(["ask"], { cwd: folder, columns: 100 });
  await terminal.see(question);
  terminal.press("2");
  await terminal.see("Observation at Head office");
  expect(read(folder).answers?.[known]).toEqual(placed("yard"));
  terminal.press("\u001a");
  await terminal.see(question);
  expect(text(folder)).toBe(before(office + yard));
  terminal.press("3");
  await terminal.see("answers to go");
  expect(read(folder)).toEqual({ ...parse(before(office + yard)), without_site: "whole-company" });
  terminal.press(keys.ctrlS);
  expect(await terminal.end()).toBe(0);
  expect(ask(folder, [":quit"]).err).not.toContain(question);
  expect(run(["validate"], { cwd: folder }).err).toBe("assessment.yaml: no faults\n");
});

test("interviews kept before: people and tallies go to the site together, one put right later still adds up", () => {
  const folder = company('format: 1\npack: cor\nedition: "2026.1"\nsites: []\nanswers: {}\n');
  expect(ask(folder, ["yes", ":quit", "5"], "--role", "worker").code).toBe(0);
  const people = (): InterviewsFile["interviews"] =>
    (parse(readFileSync(join(folder, "interviews.yaml"), "utf8")) as InterviewsFile).interviews;
  const [first] = people();
  expect(first).not.toHaveProperty("site");
  writeFileSync(join(folder, "assessment.yaml"), text(folder).replace(/sites:.*\n/, `sites:\n${office}${yard}`));
  const done = ask(folder, ["1", ":quit", "4", `${first?.id}`, "1", ":back", "no", ":quit", "5"], "--role", "worker", "--site", "office");
  expect(done.code, done.err).toBe(0);
  expect(done.err).toContain("1 answer and 1 person asked");
  expect(people()).toMatchObject([{ id: first?.id, site: "office", answers: { [known]: "no" } }]);
  expect(read(folder).answers?.[known]?.interview).toEqual([{ site: "office", role: "worker", positive: 0, of: 1 }]);
  expect(read(folder).interviewed).toEqual([{ site: "office", role: "worker", people: 1 }]);
});

test("check and report do not guess: the score stays, a warning names the place and what to do", () => {
  const folder = company(before(office + yard));
  const warned = run(["check", "--as-of", "2026-11-20"], { cwd: folder });
  expect(warned.err).toContain("assessment.yaml:13:5 warning: 2 answers and 3 people asked without a site");
  expect(warned.err).toContain("cor-check ask");
  const json = (): unknown => JSON.parse(run(["report", "-f", "json", "--as-of", "2026-11-20"], { cwd: folder }).out);
  const scored = json();
  expect(text(folder)).toBe(before(office + yard));
  writeFileSync(join(folder, "assessment.yaml"), before(office + yard, "without_site: whole-company\n"));
  const said = run(["check", "--as-of", "2026-11-20"], { cwd: folder });
  expect(said.err).not.toContain("without a site");
  expect(said.code).toBe(warned.code);
  expect(JSON.stringify(json()).replace(/"line":\d+/g, "")).toBe(JSON.stringify(scored).replace(/"line":\d+/g, ""));
});

test.each([
  ["one site only", before(office)],
  [
    "all at the one site there was",
    before(office + yard)
      .replaceAll("{role:", "{site: office, role:")
      .replace("{positive: 2, of: 2}", "{site: office, positive: 2, of: 2}"),
  ],
])("%s: nothing is asked", (_, file) => {
  const done = ask(company(file), [":quit"]);
  expect(done.code, done.err).toBe(0);
  expect(done.err).not.toContain(question);
});

test("a new site without a headcount: answers seen cannot go to one site yet, and it says why; later is later", () => {
  const folder = company(before(`${office}  - {id: yard, title: Edmonton yard}\n`));
  const done = ask(folder, ["2", ":quit"]);
  expect(done.err.replace(/\s+/g, " ")).toContain("Edmonton yard has no headcount");
  expect(done.err).not.toContain("1. Head office");
  expect(text(folder)).toBe(before(`${office}  - {id: yard, title: Edmonton yard}\n`));
  expect(ask(folder, ["2", ":quit"]).err).toContain(question);
});
