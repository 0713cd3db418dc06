import { expect, test } from "vitest";
import { examine } from "../../src/doctor/examine.ts";
import { seeInterviews, seeZone, tryToWrite } from "../../src/load/machine.ts";
import { seeNames } from "../../src/load/machine-names.ts";
import type { Machine } from "../../src/model/machine.ts";
import { isReady, machineFormats } from "../../src/report/machine.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { memoryIo } from "../support/memory-io.ts";

const good: Machine = {
  today: "2026-11-20",
  node: { version: "24.21.0" },
  isWindows: false,
  terminal: { asks: "screens", isTerminal: true, isCi: false, columns: 100, hasColor: true, isUnicode: true },
  write: null,
  names: { cloud: null, longest: 80, bad: [], twins: [] },
  program: { files: 70, broken: [], packs: [{ id: "cor", edition: "2026.1", elements: 10, questions: 137 }] },
  files: { checked: ["assessment.yaml"], errors: 0, first: null },
  git: { isRepository: true, hasProgram: true, answers: true, isShallow: false, ahead: 0 },
  interviews: { exists: true, isIgnored: true, isTracked: false },
  zone: { name: "America/Edmonton", offset: -360, alberta: -360, knowsAlberta: true },
};

test("a good machine is ready, with nothing to look at", () => {
  const items = examine(good);
  expect(items.filter(({ state }) => state !== "ok")).toEqual([]);
  expect(items.every((item) => item.do === null)).toBe(true);
  expect(isReady(items)).toBe(true);
});

const { terminal, git, interviews, names, zone, program } = good;
const cases: [string, Partial<Machine>, string, "ok" | "look" | "not-ready", RegExp][] = [
  ["a Node that is out of date", { node: { version: "20.20.2" } }, "node", "look", /since 2026-04-30/],
  ["a Node on its last day", { node: { version: "22.23.3" }, today: "2027-04-30" }, "node", "ok", /22\.23\.3/],
  ["a Node between the long lines", { node: { version: "25.1.0" } }, "node", "look", /no security fixes\./],
  ["a Node of the time to come", { node: { version: "28.0.0" } }, "node", "ok", /28/],
  ["a file of the program is cut", { program: { ...program, broken: ["packs/cor.json"] } }, "program", "not-ready", /packs\/cor\.json/],
  ["a full disk", { write: { step: "create", code: "ENOSPC", reason: "the disk is full" } }, "write", "not-ready", /disk is full/],
  ["a fault", { files: { checked: [], errors: 2, first: "a.yaml:3: no" } }, "files", "not-ready", /2 faults.*a\.yaml:3/],
  ["no assessment yet", { files: { checked: [], errors: 0, first: null } }, "files", "ok", /cor-check init/],
  ["a pipeline", { terminal: { ...terminal, asks: "nobody", isTerminal: false, isCi: true } }, "terminal", "ok", /pipeline/],
  ["no terminal", { terminal: { ...terminal, asks: "nobody", isTerminal: false } }, "terminal", "look", /ask does not/],
  ["plain lines", { terminal: { ...terminal, asks: "lines" } }, "terminal", "ok", /--plain/],
  ["a terminal without é", { terminal: { ...terminal, isUnicode: false } }, "terminal", "look", /é/],
  ["a narrow window", { terminal: { ...terminal, columns: 50 } }, "terminal", "look", /60 columns/],
  ["a clock that was reset", { today: "1970-01-01" }, "clock", "not-ready", /1970-01-01/],
  ["a clock far ahead", { today: "2062-01-01", node: { version: "30.0.0" } }, "clock", "not-ready", /2062/],
  ["a clock behind git", { git: { ...git, ahead: 3 } }, "clock", "look", /3 days later/],
  ["Alberta by old data", { zone: { ...zone, knowsAlberta: false } }, "zone", "ok", /cor-check does/],
  ["a laptop from Toronto", { zone: { ...zone, name: "America/Toronto", offset: -300 } }, "zone", "look", /1 hour ahead of Alberta/],
  ["Newfoundland", { zone: { ...zone, name: "America/St_Johns", offset: -210 } }, "zone", "look", /2\.5 hours ahead/],
  ["Vancouver", { zone: { ...zone, name: "America/Vancouver", offset: -480 } }, "zone", "look", /2 hours behind/],
  ["another name, the same time", { zone: { ...zone, name: "America/Regina" } }, "zone", "ok", /Regina/],
  ["no git", { git: { ...git, isRepository: false, answers: false } }, "git", "ok", /need not be.*date was changed/],
  ["a repository, and no git", { git: { ...git, hasProgram: false, answers: false } }, "git", "look", /no git program/],
  ["somebody else's repository", { git: { ...git, answers: false } }, "git", "look", /another user/],
  ["a shallow clone", { git: { ...git, isShallow: true } }, "git", "look", /shallow/],
  ["interviews in git", { interviews: { ...interviews, isTracked: true } }, "interviews", "not-ready", /single people/],
  ["interviews about to be", { interviews: { ...interviews, isIgnored: false } }, "interviews", "look", /next commit/],
  ["no interviews yet", { interviews: { exists: false, isIgnored: false, isTracked: false } }, "interviews", "ok", /first one/],
  ["OneDrive", { names: { ...names, cloud: "OneDrive" } }, "cloud", "look", /OneDrive/],
  ["a name that Windows refuses", { names: { ...names, bad: ["a/con.md"] } }, "names", "look", /a\/con\.md/],
  ["two names that are one", { names: { ...names, twins: ["A.md"] } }, "names", "look", /capitals/],
  ["a long path on Windows", { names: { ...names, longest: 260 }, isWindows: true }, "names", "look", /260 characters/],
  ["a long path elsewhere", { names: { ...names, longest: 260 } }, "names", "ok", /work on Windows/],
];

test.each(cases)("%s", (_, change, id, state, text) => {
  const items = examine({ ...good, ...change });
  const item = items.find((one) => one.id === id);
  expect([item?.state, item?.text]).toEqual([state, expect.stringMatching(text)]);
  expect(item?.do === null).toBe(state === "ok");
  expect(items.filter((one) => one.state !== "ok").length).toBe(state === "ok" ? 0 : 1);
  expect(isReady(items)).toBe(state !== "not-ready");
});

test("every word of the report fits the width, and a state is a word, not a colour", () => {
  const items = examine({ ...good, ...Object.assign({}, ...cases.map(([, change]) => change)) });
  for (const columns of [20, 40, 60, 80, 200]) {
    const text = machineFormats.terminal?.render(items, { columns, paint: noPaint, plain: false, verbose: false }) ?? "";
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
    expect(text).toMatch(/not\s+ready/);
  }
});

test.each(["create", "replace", "read", "remove"] as const)("a disk that fails at %s is told with the step, and nothing stays", (step) => {
  const io = memoryIo();
  let left = 1;
  const failing = {
    ...io.files,
    [step]: (...args: unknown[]) => {
      if (left-- > 0) throw Object.assign(new Error("no"), { code: "EROFS" });
      return (io.files[step] as (...all: unknown[]) => unknown)(...args);
    },
  };
  const told = tryToWrite({ ...io, files: failing }, ".");
  expect(told).toEqual({ step: step === "replace" ? "rename" : step, code: "EROFS", reason: "the disk is read-only" });
  expect([...io.disk.keys()]).toEqual([]);
  expect(tryToWrite(io, ".")).toBe(null);
});

test.each([
  ["/home/a/OneDrive - Northern Framing/safety", {}, "OneDrive"],
  ["/Users/a/Library/Mobile Documents/safety", {}, "iCloud"],
  ["/home/a/Dropbox/safety", {}, "Dropbox"],
  ["/data/office/safety", { OneDrive: "/data/office" }, "OneDrive"],
  ["/data/offices/safety", { OneDrive: "/data/office" }, null],
  ["/home/a/My OneDrive plans", {}, null],
])("%s", (cwd, env, cloud) => {
  expect(seeNames({ ...memoryIo(), cwd, env }, ".").cloud).toBe(cloud);
});

test("names that Windows refuses, and twins", () => {
  const files = { "a/aux.md": "", "b/fine.md": "", "b/Fine.md": "", "c/end.": "", "d/what?.md": "", "e/console.md": "" };
  expect(seeNames(memoryIo(files), ".")).toMatchObject({ bad: ["a/aux.md", "c/end.", "d/what?.md"], twins: ["b/fine.md"] });
});

test("without git the list of the folder tells whether interviews are left alone", () => {
  const silent = { ...git, answers: false };
  const see = (list: string) => seeInterviews(memoryIo({ ".gitignore": list, "interviews.yaml": "" }), ".", silent);
  expect(see("node_modules\r\n/interviews.yaml\r\n")).toEqual({ exists: true, isIgnored: true, isTracked: false });
  expect(see("interviews.yaml.bak\n").isIgnored).toBe(false);
});

test("the zone is told with its distance, as the clock has it", () => {
  const { name, offset, alberta } = seeZone(memoryIo());
  expect([name.length > 0, alberta]).toEqual([true, -360]);
  expect(offset).toBe(-new Date(2026, 10, 20).getTimezoneOffset());
});
