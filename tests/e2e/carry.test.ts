import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const small = readFileSync(join(root, "examples/small-employer/assessment.yaml"), "utf8");
const large = readFileSync(join(root, "examples/site-contractor/assessment.yaml"), "utf8");
const golden = join(root, "tests/e2e/golden/carry-over.txt");

function folderWith(text: string, name = "assessment.yaml"): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, name), text);
  return folder;
}
const read = (folder: string, ...path: string[]) => readFileSync(join(folder, ...path), "utf8");
const assessmentIn = (folder: string) => parse(read(folder, "assessment.yaml"));
const from = (file: string, ...flags: string[]) => ["init", "--from", file, "--no-input", ...flags];

test("the next year: the old file is kept byte for byte, the listing is as it was, and the new file has no faults", () => {
  const folder = folderWith(small);
  const done = run(from("assessment.yaml", "--people", "8", "--site", "shop:owner=1,worker=7", "-f", "markdown"), { cwd: folder });
  expect([done.code, done.out]).toEqual([0, readFileSync(golden, "utf8")]);
  expect(read(folder, "assessments/2026-11-20.yaml")).toBe(small);
  expect(assessmentIn(folder)).toMatchObject({
    purpose: "maintenance",
    company: { legal_name: "Prairie Ridge Fencing Ltd.", people_peak: 8 },
    sites: [{ id: "shop", title: "Shop and crews", head_office: true, headcount: { owner: 1, worker: 7 } }],
  });
  const carried = Object.values(assessmentIn(folder).answers).filter((answer) => (answer as { carried?: object }).carried);
  expect(carried).toHaveLength(21);
  expect(run(["validate"], { cwd: folder })).toMatchObject({ code: 0 });
  const report = run(["report", "-f", "json"], { cwd: folder });
  const marked = JSON.parse(report.out).elements.flatMap((element: { questions: { carriedOn?: string }[] }) => element.questions);
  expect(marked.filter(({ carriedOn }: { carriedOn?: string }) => carriedOn === "2026-11-20")).toHaveLength(21);
  expect(run(["report", "-f", "markdown"], { cwd: folder }).out).toContain("21 answers came along from an earlier audit.");
  const compared = run(["compare", "assessments/2026-11-20.yaml", "-f", "json"], { cwd: folder });
  const changes = JSON.parse(compared.out).elements.flatMap((element: { questions: { change: string }[] }) => element.questions);
  expect(changes.filter(({ change }: { change: string }) => change === "better")).toEqual([]);
  const again = run(from("assessment.yaml"), { cwd: folder });
  expect(again).toMatchObject({ code: 2, out: "", err: expect.stringContaining("no answers of its own yet") });
}, 30_000);

test.each([
  ["2029-11-19", "maintenance"],
  ["2028-05-20", "certification"],
])(
  "after a maintenance year under a certificate until %s comes %s",
  (expires, purpose) => {
    const last = { ...parse(small), purpose: "maintenance", certificate: { expires }, audit: { day: "2026-11-20" } };
    const folder = folderWith(stringify(last));
    expect(run(from("assessment.yaml", "-f", "json"), { cwd: folder }).code).toBe(0);
    expect(assessmentIn(folder).purpose).toBe(purpose);
  },
  30_000,
);

test("never over a file that is there: the next free name, and another assessment stays", () => {
  const folder = folderWith(small);
  mkdirSync(join(folder, "assessments"));
  writeFileSync(join(folder, "assessments/2026-11-20.yaml"), "mine\n");
  expect(run(from("assessment.yaml", "-f", "json"), { cwd: folder }).code).toBe(0);
  expect([read(folder, "assessments/2026-11-20.yaml"), read(folder, "assessments/2026-11-20-2.yaml")]).toEqual(["mine\n", small]);
  const other = folderWith(small, "last-year.yaml");
  writeFileSync(join(other, "assessment.yaml"), "this year's\n");
  expect(run(from("last-year.yaml"), { cwd: other })).toMatchObject({ code: 2, out: "", err: expect.stringContaining("exists already") });
  expect(readdirSync(other).sort()).toEqual([".git", "assessment.yaml", "last-year.yaml"]);
}, 30_000);

test("a file from elsewhere stays where it is, and a copy stands with the others", () => {
  const folder = folderWith(small, "last-year.yaml");
  const done = run(from("last-year.yaml", "-o", "carried.json"), { cwd: folder });
  expect([done.code, done.out]).toEqual([0, ""]);
  expect([read(folder, "last-year.yaml"), read(folder, "assessments/2026-11-20.yaml")]).toEqual([small, small]);
  const { last, questions, formatVersion } = JSON.parse(read(folder, "carried.json"));
  expect(formatVersion).toBe(1);
  expect(last).toMatchObject({ file: "assessments/2026-11-20.yaml", pack: "secor", purpose: "certification", day: "2026-11-20" });
  expect(questions).toHaveLength(141);
  expect(read(folder, "carried.json")).not.toContain(folder);
}, 30_000);

test("a firm that grew past ten is told so, and takes along what is the same", () => {
  const folder = folderWith(small.replace(/(investigations\.form:\n\s+documentation: )[^\n]+/, "$1yes"));
  const done = run(from("assessment.yaml", "--people", "14"), { cwd: folder, env: { COLUMNS: "400" } });
  expect(done.code).toBe(0);
  expect(done.out).toContain("You grew out of SECOR into COR.");
  expect(done.out).toContain("1 answer came along");
  expect(done.out).not.toContain("may come along");
  const { pack, purpose, sites, answers } = assessmentIn(folder);
  expect([pack, purpose, sites[0].headcount["senior-manager"]]).toEqual(["cor", "certification", 1]);
  expect(answers["investigation.form"]).toMatchObject({ documentation: "yes", carried: { from: "assessments/2026-11-20.yaml" } });
  expect(run(["validate"], { cwd: folder }).code).toBe(0);
}, 30_000);

test("COR to COR brings notes and open actions, and says that no answer may come", () => {
  const folder = folderWith(large);
  const done = run(from("assessment.yaml"), { cwd: folder, env: { COLUMNS: "400" } });
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining("The rules of COR let no answer come along") });
  const { answers } = assessmentIn(folder) as { answers: Record<string, object> };
  const keysOf = new Set(Object.values(answers).flatMap((answer) => Object.keys(answer)));
  expect([...keysOf].sort()).toEqual(["actions", "note"]);
  expect(done.err).toContain("Sites and headcounts are those of last time");
}, 30_000);

test("another edition: by the map, each question told; without a map 2, and nothing is written", () => {
  const folder = folderWith(
    'format: 1\npack: worked\nedition: "0"\nanswers:\n  a.rule: {documentation: yes}\n  a.gone: {documentation: yes}\n',
  );
  cpSync(join(root, "tests/fixtures/worked-example/pack"), join(folder, "pack"), { recursive: true });
  const without = run(from("assessment.yaml", "--pack", "pack"), { cwd: folder });
  expect(without).toMatchObject({ code: 2, out: "", err: expect.stringContaining("no map leads from edition 0 to 1 of WORKED") });
  expect(existsSync(join(folder, "assessments"))).toBe(false);
  const file = join(folder, "pack/pack.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}migrations: {"0": {renamed: {a.rule: a.policy}, dropped: [a.gone]}}\n`);
  const done = run(from("assessment.yaml", "--pack", "pack", "-f", "json", "--as-of", "2027-01-05"), { cwd: folder });
  expect(done.code).toBe(0);
  const { questions } = JSON.parse(done.out);
  expect(questions.map(({ question, fate, to }: Record<string, unknown>) => [question, fate, to])).toEqual([
    ["a.rule", "renamed", ["a.policy"]],
    ["a.gone", "dropped", []],
  ]);
  expect(existsSync(join(folder, "assessments/2027-01-05.yaml"))).toBe(true);
}, 30_000);

test("compare moves an assessment of an earlier edition, tells of each question, and writes it out; never over a file", () => {
  const old =
    'format: 1\npack: worked\nedition: "0"\nanswers:\n  a.rule: {documentation: yes}\n  a.known: {interview: {positive: 7, of: 9}}\n  a.gone: {documentation: yes}\n';
  const folder = folderWith(old, "old.yaml");
  cpSync(join(root, "tests/fixtures/worked-example/pack"), join(folder, "pack"), { recursive: true });
  const file = join(folder, "pack/pack.yaml");
  const compare = (...flags: string[]) => run(["compare", "old.yaml", "--pack", "pack", ...flags], { cwd: folder });
  expect(compare("--carry", "new.yaml")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("no map leads") });
  writeFileSync(file, `${readFileSync(file, "utf8")}migrations: {"0": {renamed: {a.rule: a.policy}, dropped: [a.gone]}}\n`);
  const done = compare("--carry", "new.yaml", "-f", "json");
  expect(done.code).toBe(0);
  const { moves, elements, before, after } = JSON.parse(done.out);
  expect([before.edition, after.edition]).toEqual(["0", "1"]);
  expect(moves).toEqual([
    { from: "a.rule", fate: "renamed", to: ["a.policy"] },
    { from: "a.known", fate: "kept", to: ["a.known"] },
    { from: "a.gone", fate: "dropped", to: [] },
  ]);
  const changes = elements.flatMap((element: { questions: { change: string }[] }) => element.questions.map(({ change }) => change));
  expect(new Set(changes)).toEqual(new Set(["same"]));
  expect(parse(read(folder, "new.yaml"))).toMatchObject({ edition: "1", answers: { "a.policy": { documentation: "yes" } } });
  expect(read(folder, "old.yaml")).toBe(old);
  expect(compare("new.yaml", "-f", "markdown").out).toContain("From edition 0 to 1");
  expect(compare("--carry", "new.yaml")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("exists already") });
}, 30_000);

test("ask puts a carried answer again where its paper must be new each year", async () => {
  const folder = folderWith(small);
  run(from("assessment.yaml"), { cwd: folder });
  const asked = (id: string) => ["ask", id];
  const terminal = new Terminal(asked("safety-policy.written"), { cwd: folder });
  await terminal.see("1.01 ");
  await terminal.see("Carried over from assessments/2026-11-20.yaml");
  terminal.press("y");
  await terminal.end();
  expect(assessmentIn(folder).answers["safety-policy.written"].carried).toBeUndefined();
  expect(assessmentIn(folder).answers["safety-policy.signed"].carried).toBeDefined();
}, 30_000);

test.each([
  ["no such file", ["--from", "nowhere.yaml"], "there is no such file"],
  ["a file with faults", ["--from", "broken.yaml", "--assessment", "new.yaml"], "must be put right first"],
  ["a site that is none", ["--from", "assessment.yaml", "--site", "yard:worker=many"], "yard:supervisor=1,worker=6"],
  ["a role the pack has not", ["--from", "assessment.yaml", "--site", "yard:boss=1"], "boss"],
  ["a question that is not there", ["--from", "assessment.yaml", "--again", "99.01"], "--again 99.01"],
  ["too many people for the pack", ["--from", "assessment.yaml", "--pack", "secor", "--people", "14"], "10 people or fewer"],
  ["a purpose that is none", ["--from", "assessment.yaml", "--purpose", "renewal"], "--purpose renewal"],
  [
    "back from COR to SECOR",
    ["--from", "large.yaml", "--assessment", "new.yaml", "--pack", "secor", "--people", "7"],
    "no map leads from COR",
  ],
  ["a form that is none", ["--from", "assessment.yaml", "-f", "html"], "html"],
  ["its flags without it", ["--again", "1.01", "--pack", "secor"], "goes with --from"],
])("%s: refused with 2, and nothing is written", (_, flags, says) => {
  const folder = folderWith(small);
  writeFileSync(join(folder, "broken.yaml"), "format: 1\npack: secor\n");
  writeFileSync(join(folder, "large.yaml"), large);
  const done = run(["init", "--no-input", ...flags], { cwd: folder });
  expect([done.code, done.out]).toEqual([2, ""]);
  expect(done.err).toContain(says);
  expect(readdirSync(folder).sort()).toEqual([".git", "assessment.yaml", "broken.yaml", "large.yaml"]);
  expect(read(folder, "assessment.yaml")).toBe(small);
});

test("asked at a terminal, Enter alone takes what was so last time", async () => {
  const folder = folderWith(small);
  const terminal = new Terminal(["init", "--from", "assessment.yaml"], { cwd: folder });
  const steps: [string, string][] = [
    ["(Enter alone: 7)", keys.enter],
    ["no WCB account of their own", "0\r"],
    ["With 7 people you may choose", "1"],
    ["The legal name", keys.enter],
    ["What is the audit for?", keys.enter],
    ["How many places of work", keys.enter],
    ["What do you call it?", keys.enter],
    ["how many people as owner", keys.enter],
    ["how many people as supervisor", keys.enter],
    ["how many people as worker", "6\r"],
  ];
  for (const [text, press] of steps) {
    await terminal.see(text);
    terminal.press(press);
  }
  expect(await terminal.end()).toBe(0);
  expect(terminal.plain()).toContain("21 answers came along");
  expect(assessmentIn(folder)).toMatchObject({
    purpose: "maintenance",
    company: { legal_name: "Prairie Ridge Fencing Ltd.", people_peak: 7 },
    sites: [{ id: "shop", title: "Shop and crews", headcount: { owner: 1, supervisor: 1, worker: 6 } }],
  });
}, 30_000);
