import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { InterviewsFile } from "../../src/model/interviews.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const begin = `format: 1
pack: cor
edition: "2026.1"
sites:
  - {id: office, title: Head office, head_office: true, visit: true, headcount: {senior-manager: 1, worker: 2}}
  - {id: yard, title: Edmonton yard, visit: true, headcount: {supervisor: 2, worker: 10}}
answers: {}
`;
function company(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "assessment.yaml"), begin);
  return folder;
}
const assessmentIn = (folder: string): AssessmentFile => parse(readFileSync(join(folder, "assessment.yaml"), "utf8"));
const interviewsIn = (folder: string): InterviewsFile => parse(readFileSync(join(folder, "interviews.yaml"), "utf8"));
const tally = (folder: string, question: string) => assessmentIn(folder).answers?.[question]?.interview;

test("save and quit in the middle of a note ends the interviews too, and the note is kept", async () => {
  const folder = company();
  const terminal = new Terminal(["ask", "--method", "interview", "--role", "worker", "--site", "yard"], { cwd: folder, columns: 100 });
  await terminal.see("1.02 Where can you read the safety policy");
  expect(terminal.plain()).not.toContain("x not applicable");
  terminal.press("o");
  await terminal.see("Ctrl-S saves and quits");
  terminal.press("Heard it at the gate");
  await terminal.see("> Heard it at the gate");
  terminal.press(keys.ctrlS);
  expect(await terminal.end()).toBe(0);
  expect(assessmentIn(folder).answers?.["management-commitment.policy-known"]?.note).toBe("Heard it at the gate");
});

test("two people at the yard, one put right: tallies, counts and the file of interviews agree at every step", async () => {
  const folder = company();
  const terminal = new Terminal(["ask", "--method", "interview", "--role", "worker", "--site", "yard"], { cwd: folder, columns: 100 });
  await terminal.see("1.02 Where can you read the safety policy");
  expect(terminal.plain()).toContain("Worker, Edmonton yard: 7 of 7 still to do.");
  expect(terminal.plain()).toContain("Listen for: Both: knows where it is");
  expect(existsSync(join(folder, "interviews.yaml"))).toBe(false);
  terminal.press("y");
  await terminal.see("1.05 What are your own safety duties");
  expect(terminal.plain()).toContain("Worker, Edmonton yard: 6 of 7 still to do.");
  expect(tally(folder, "management-commitment.policy-known")).toEqual([{ site: "yard", role: "worker", positive: 1, of: 1 }]);
  expect(assessmentIn(folder).interviewed).toEqual([{ site: "yard", role: "worker", people: 1 }]);
  terminal.press("c");
  await terminal.see("could not say");
  await terminal.see("1.09 ");
  terminal.press("q");
  await terminal.see("What now?");
  const first = interviewsIn(folder).interviews[0]?.id ?? "";
  expect(terminal.plain()).toContain(`Interview ${first} is saved: 2 answered`);
  // The next person, in one key.
  terminal.press(keys.enter);
  await terminal.see("1.02 Where can you read the safety policy");
  terminal.press("n");
  await terminal.see("1.05 ");
  expect(tally(folder, "management-commitment.policy-known")).toEqual([{ site: "yard", role: "worker", positive: 1, of: 2 }]);
  terminal.press("q");
  await terminal.see("What now?");
  // An earlier one, known again by its id; its first answer becomes no.
  terminal.press("4");
  await terminal.see("Which one?");
  terminal.press(`${first}${keys.enter}`);
  await terminal.see("Put it right");
  terminal.press("1");
  await terminal.see("1.09 ");
  terminal.press("b");
  await terminal.see("Recorded so far: could not say");
  terminal.press("b");
  await terminal.see("Recorded so far: yes");
  terminal.press("n");
  await terminal.see("1.05 ");
  expect(tally(folder, "management-commitment.policy-known")).toEqual([{ site: "yard", role: "worker", positive: 0, of: 2 }]);
  expect(assessmentIn(folder).interviewed).toEqual([{ site: "yard", role: "worker", people: 2 }]);
  // Undo gives the yes back.
  terminal.press("z");
  await terminal.see("Recorded so far: yes");
  expect(tally(folder, "management-commitment.policy-known")).toEqual([{ site: "yard", role: "worker", positive: 1, of: 2 }]);
  terminal.press("q");
  await terminal.see("What now?");
  terminal.press("5");
  expect(await terminal.end()).toBe(0);
  const { interviews, pending } = interviewsIn(folder);
  expect(pending).toBe(undefined);
  expect(interviews.map((one) => one.id)).toEqual(interviews.map((one) => one.id).sort());
  expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("interviews.yaml\n");
  expect(run(["validate"], { cwd: folder })).toMatchObject({ code: 0, err: expect.stringContaining("interviews.yaml") });
});

const plain = (folder: string, lines: readonly string[], ...args: string[]) =>
  run(["ask", "--plain", "--method", "interview", "--role", ...args], { cwd: folder, input: `${lines.join("\n")}\n`, env: { CI: "" } });

test("in plain lines: someone of the committee is a worker too; taken out, nothing is left of it", () => {
  const folder = company();
  const done = plain(folder, ["2", "yes", "no", ":quit", "5"], "committee-member", "--site", "yard");
  expect(done.code, done.err).toBe(0);
  expect(done.err).toContain("what else is this person here?");
  expect(done.err).toContain("Worker and committee member or representative, Edmonton yard");
  expect(assessmentIn(folder).interviewed).toEqual([
    { site: "yard", role: "worker", people: 1 },
    { site: "yard", role: "committee-member", people: 1 },
  ]);
  const [one] = interviewsIn(folder).interviews;
  expect(one).toMatchObject({ site: "yard", role: "worker", also: ["committee-member"] });
  expect(run(["sample", "-f", "csv"], { cwd: folder }).out).toContain("People to interview,Edmonton yard,Worker,10,7,1,6");
  const out = plain(folder, [":quit", "4", "1.02 yes", "2", "2", ":quit", "5"], "worker", "--site", "yard");
  expect(out.err).toContain(`Saved: interview ${one?.id} is taken out.`);
  expect(assessmentIn(folder)).toMatchObject({ interviewed: [], answers: {} });
  expect(interviewsIn(folder).interviews).toEqual([]);
});

test("a whole interview asks only that role, in the interview's words; a note that names someone is pointed out", () => {
  const folder = company();
  const done = plain(
    folder,
    [":note", "Told by Rick, the only electrician", ...Array(60).fill("yes"), "5"],
    "supervisor",
    "--site",
    "yard",
  );
  expect(done.err).toContain("Someone who is the only one is known by that. Write a worker, or a supervisor.");
  const answers = Object.keys(interviewsIn(folder).interviews[0]?.answers ?? {});
  const pack = JSON.parse(readFileSync(join(root, "dist/packs/cor.json"), "utf8")) as {
    elements: { id: string; questions: { id: string; checks: { interview?: { roles: string[]; ask: string } } }[] }[];
  };
  const asked = pack.elements.flatMap(({ id, questions }) =>
    questions.flatMap((one) =>
      one.checks.interview?.roles.includes("supervisor") ? { id: `${id}.${one.id}`, ask: one.checks.interview.ask } : [],
    ),
  );
  expect(answers.sort()).toEqual(asked.map((one) => one.id).sort());
  const said = done.err.replace(/\s+/g, " ");
  for (const { ask } of asked) expect(said).toContain(ask.replace(/\s+/g, " "));
  expect(JSON.stringify(interviewsIn(folder))).not.toContain("Rick");
});

test("killed in the middle, every answer said to be saved is in the interview and in the tally", async () => {
  const folder = company();
  for (let round = 0; round < 6; round++) {
    const terminal = new Terminal(["ask", "--plain", "--role", "worker", "--site", "yard"], { cwd: folder });
    await terminal.see("\n> ");
    terminal.press(`yes${keys.enter}`.repeat(30));
    await terminal.count(/Saved: \d/g, 1 + round * 3);
    await new Promise((resolve) => setTimeout(resolve, round * 2));
    terminal.kill("SIGKILL");
    await terminal.end();
    const saved = terminal.plain().match(/Saved: \d/g)?.length ?? 0;
    // On a busy machine it may be killed before the first answer was there.
    const isBegun = existsSync(join(folder, "interviews.yaml"));
    const given = isBegun ? interviewsIn(folder).interviews.map((one) => Object.keys(one.answers).length) : [];
    const tallied = Object.values(assessmentIn(folder).answers ?? {}).flatMap((answer) => answer.interview as { of: number }[]);
    const inTally = tallied.reduce((total, item) => total + item.of, 0);
    const inFile = given.reduce((total, number) => total + number, 0);
    expect(inFile).toBeGreaterThanOrEqual(saved);
    // Cut off between the two files one answer may be missing, and the next run makes up for it.
    expect(inFile - inTally).toBeGreaterThanOrEqual(0);
    expect(inFile - inTally).toBeLessThanOrEqual(1);
  }
  plain(folder, [":quit", "5"], "worker", "--site", "yard");
  const given = interviewsIn(folder).interviews.flatMap((one) => Object.keys(one.answers)).length;
  const tallied = Object.values(assessmentIn(folder).answers ?? {}).flatMap((answer) => answer.interview as { of: number }[]);
  expect(tallied.reduce((total, item) => total + item.of, 0)).toBe(given);
});

test("slips in the flags are said; SECOR works without a sample", () => {
  const folder = company();
  expect(plain(folder, [], "wroker")).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean "worker"?') });
  expect(plain(folder, [], "worker", "--site", "yrad")).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean "yard"?') });
  expect(plain(folder, [], "worker", "--only", "gaps").code).toBe(2);
  const secor = temporaryFolder();
  cpSync(join(root, "examples/small-employer/assessment.yaml"), join(secor, "assessment.yaml"));
  const done = plain(secor, ["2", "yes", ":quit", "5"]);
  expect(done.code, done.err).toBe(0);
  expect(interviewsIn(secor).interviews).toHaveLength(1);
});

test.each([
  [
    "without its key",
    "format: 1\nassessment: assessment.yaml\n",
    /^interviews\.yaml:1:1 error: interviews is missing here; .*interviews: \[\] \(missing-key\)/,
  ],
  [
    "with a slip in its key",
    "format: 1\nassessment: assessment.yaml\ninterview: []\n",
    /^interviews\.yaml:3:1 error: .*Did you mean "interviews"\?/m,
  ],
  ["with nothing in it", "", /^interviews\.yaml:1:1 error: the file must be a group of keys/],
])("a file of interviews %s is named as what it is, by validate and by doctor", (_, text, told) => {
  const folder = temporaryFolder();
  cpSync(join(root, "examples/small-employer/assessment.yaml"), join(folder, "assessment.yaml"));
  writeFileSync(join(folder, "interviews.yaml"), text);
  const { code, out, err } = run(["validate"], { cwd: folder });
  expect(code).toBe(1);
  expect(out + err).toMatch(told);
  const { items } = JSON.parse(run(["doctor", "--format", "json"], { cwd: folder }).out);
  expect(items.find(({ id }: { id: string }) => id === "files")).toMatchObject({
    state: "not-ready",
    text: expect.stringContaining("interviews.yaml:"),
  });
});
