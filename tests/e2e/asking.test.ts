import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";

/** Finding one's way in the questions: overview, find and jump, the answers read over. In plain lines, so that all that is said can be held. */

const begin = `format: 1
pack: worked
edition: "1"
sites:
  - {id: office, headcount: {worker: 4}}
`;
function folderWith(answers = "answers: {}"): string {
  const folder = temporaryFolder();
  cpSync(join(root, "tests/fixtures/worked-example"), folder, { recursive: true });
  writeFileSync(join(folder, "assessment.yaml"), `${begin}${answers}\n`);
  return folder;
}
function ask(folder: string, lines: readonly string[], ...args: string[]) {
  const done = run(["ask", "--pack", "pack", "--plain", ...args], { cwd: folder, input: `${lines.join("\n")}\n`, env: { CI: "" } });
  const asked = [...done.err.matchAll(/^Question (\S+)/gm)].map((match) => match[1]);
  const answers: AssessmentFile["answers"] = parse(readFileSync(join(folder, "assessment.yaml"), "utf8")).answers;
  return { ...done, asked, answers, said: done.err.replace(/\s+/g, " ") };
}
const all = ["1.01", "1.02", "2.01", "2.02", "2.03", "2.04"];

describe("the answers are read over before it is finished", () => {
  const yes = (number: number) => Array(number).fill("yes") as string[];

  test("unasked, after the last one: how many, what is left, and nothing more once it is finished", () => {
    const folder = folderWith();
    const done = ask(folder, [...yes(5), "unknown", "1"]);
    expect([done.code, done.asked]).toEqual([0, all]);
    expect(done.said).toContain("Check your answers: 5 of 6 answered. All of them are saved.");
    expect(done.said).toContain("1. Yes, finish");
    expect(done.said).toContain("Go on with the 1 not answered yet");
  });

  test("an answer opened from there is asked again, and what is changed is saved; then it is read over again", () => {
    const folder = folderWith();
    const done = ask(folder, [...yes(6), "2", "1", "no", "1"]);
    expect([done.code, done.asked]).toEqual([0, [...all, "1.01"]]);
    expect(done.said.match(/Check your answers: 6 of 6 answered/g)).toHaveLength(2);
    expect(done.answers?.["a.policy"]?.documentation).toBe("no");
  });

  test("what is flagged and what is open are gone through by themselves", () => {
    const folder = folderWith();
    const open = ask(folder, ["yes", ":flag", ":skip", ...yes(4), "2", "7/9", "1"]);
    expect([open.code, open.asked.at(-1)]).toEqual([0, "1.02"]);
    expect(open.answers?.["a.known"]).toMatchObject({ interview: { positive: 7, of: 9 }, flag: "later" });
    const flagged = ask(folder, ["2", ":flag", ":skip", "1"]);
    expect([flagged.code, new Set(flagged.asked)]).toEqual([0, new Set(["1.02"])]);
    expect(flagged.said).toContain("2. Look at the 1 flagged");
    expect(flagged.answers?.["a.known"]).toEqual({ interview: { positive: 7, of: 9 } });
  });
});

describe("find and jump", () => {
  test.each([
    ["a number", "2.03", "2.03"],
    ["an id", "b.tidy", "2.03"],
    ["a word", "visitors", "2.04"],
    ["words in any order, in any case", "ORDER site", "2.02"],
  ])("%s goes straight there, from an element that does not hold it too", (_, typed, number) => {
    const done = ask(folderWith(), [":jump", typed, ":quit"], "a");
    expect([done.code, done.asked]).toEqual([0, ["1.01", number]]);
  });

  test("several are chosen from, none is said, and nothing typed stays where it was", () => {
    const several = ask(folderWith(), [":jump", "is", "3", ":quit"]);
    expect([several.code, several.asked]).toEqual([0, ["1.01", "2.02"]]);
    const none = ask(folderWith(), [":jump", "helicopter", ":jump", "", ":quit"]);
    expect([none.code, new Set(none.asked)]).toEqual([0, new Set(["1.01"])]);
    expect(none.said).toContain('No question has "helicopter" in it.');
  });

  test("after the one jumped to it goes on in the order of the pack", () => {
    expect(ask(folderWith(), [":jump", "2.02", "yes", "yes", "yes", ":quit"]).asked.slice(0, 4)).toEqual(["1.01", "2.02", "2.03", "2.04"]);
  });
});

test("COR: the overview tells answered, flagged, first guesses, at least and at most, and people interviewed of those needed; any question opens", () => {
  const folder = temporaryFolder();
  const pack = JSON.parse(readFileSync(join(root, "dist/packs/cor.json"), "utf8"));
  writeFileSync(
    join(folder, "assessment.yaml"),
    `format: 1
pack: cor
edition: "${pack.edition}"
sites:
  - {id: office, title: Head office, head_office: true, visit: true, headcount: {senior-manager: 1, worker: 11}}
interviewed: [{site: office, role: worker, people: 2}]
answers:
  management-commitment.policy: {documentation: yes, flag: later}
  management-commitment.policy-reviewed: {documentation: {result: no, note: First guess.}}
`,
  );
  const done = run(["ask", "hazard-assessment", "--plain"], {
    cwd: folder,
    input: ":overview\n1\n1\nno\n:quit\n",
    env: { CI: "", COLUMNS: "200" },
  });
  const said = done.err.replace(/\s+/g, " ");
  expect([done.code, said]).toEqual([0, expect.stringContaining("People interviewed: 2 of 9 needed.")]);
  expect(said).toMatch(
    /1\. 1\. Management Commitment[^;]*\d+ of \d+ answered; 1 first guesses; 1 flagged; at least \d+\.\d, at most \d+\.\d, you need 50/,
  );
  for (const { number, title } of pack.elements) expect(said).toContain(`${number}. ${title}`);
  expect([...done.err.matchAll(/^Question (\S+)/gm)].map((match) => match[1])).toEqual(["5.01", "1.01", "5.01"]);
  expect(parse(readFileSync(join(folder, "assessment.yaml"), "utf8")).answers["management-commitment.policy"].documentation).toBe("no");
});
