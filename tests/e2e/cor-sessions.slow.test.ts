import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { placedQuestions } from "../../src/model/find.ts";
import type { InterviewsFile } from "../../src/model/interviews.ts";
import { answersOf, fail } from "../support/answers.ts";
import { Auditor, type Seen } from "../support/auditor.ts";
import { builtinPack } from "../support/builtin.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { keys, Terminal } from "../support/pty.ts";

const pack = builtinPack("cor");
const answerTo = answersOf(pack);
const byNumber = new Map(placedQuestions(pack).map((placed) => [placed.number, placed]));
const siteIds: Record<string, string> = { "Head office": "head-office", "Edmonton yard": "edmonton-yard" };
const stops = { quit: 0, "ctrl-c": 130, kill: 137, "hang-up": 129 } as const;
type Keyed = Record<string, Record<string, unknown>>;
const read = <T>(folder: string, name: string): T => parse(readFileSync(join(folder, name), "utf8")) as T;

/** The entry of a record, put there where there is none yet. */
function entryOf<T>(record: Record<string, T>, key: string, empty: T): T {
  const found = record[key] ?? empty;
  record[key] = found;
  return found;
}

/** Goes through all that is asked, interrupted at every few answers; what was keyed is noted down beside. */
async function goThrough(folder: string, args: readonly string[], keyed: Keyed): Promise<void> {
  const auditor = new Auditor(folder, args);
  const kinds = ["quit", "note", "ctrl-c", "undo", "kill", "back", "flag", "hang-up", "jump", "not-applicable"] as const;
  let turn = 0;
  for (let seen = await auditor.look(); seen; ) {
    turn++;
    const id = byNumber.get(seen.number)?.id ?? fail(seen);
    const entry = entryOf<Record<string, unknown>>(keyed, id, {});
    const kind = turn % 3 === 0 ? kinds[(turn / 3) % kinds.length] : undefined;
    if (kind === "quit" || kind === "ctrl-c" || kind === "kill" || kind === "hang-up") {
      expect(await auditor.interrupted(kind)).toBe(stops[kind]);
      expect(await auditor.look(), `${kind} at ${seen.number}`).toEqual(seen);
    } else if (kind === "note" && entry.note === undefined) {
      await auditor.command(seen.form, "o");
      await auditor.write("Note: what you saw", `Binder of 2026-03-14, page ${turn}`);
      entry.note = `Binder of 2026-03-14, page ${turn}`;
      await auditor.saved();
    } else if (kind === "flag") {
      await auditor.command(seen.form, "f");
      if (entry.flag) delete entry.flag;
      else entry.flag = "later";
      await auditor.saved();
    } else if (kind === "undo") {
      await auditor.answer(seen, seen.form === "typed" ? "no" : "n");
      auditor.terminal.press("\u001a");
      expect(await auditor.saved()).toEqual(seen);
    } else if (kind === "back") {
      auditor.terminal.press(keys.ctrlB);
      const before = await auditor.look();
      if (before?.form === "typed") auditor.terminal.press(keys.enter);
      else auditor.terminal.press("s");
      expect(await auditor.look()).toEqual(seen);
    } else if (kind === "jump") {
      await auditor.command(seen.form, "/");
      await auditor.write("Find: a number", seen.number);
      await auditor.look();
    } else if (kind === "not-applicable" && seen.method === "observation") {
      await auditor.command(seen.form, "x");
      await auditor.terminal.until((text) => /Why does it not apply|What does not apply/.test(text));
      if (auditor.terminal.plain().includes("What does not apply")) auditor.terminal.press("2");
      await auditor.write("Why does it not apply", `Closed for winter, seen ${turn}`);
      place(entry, seen, { not_applicable: `Closed for winter, seen ${turn}` });
      seen = await auditor.saved();
      continue;
    }
    const now = await auditor.look();
    if (now === undefined) break;
    const { key, value } = answerTo(now, turn);
    place(entryOf(keyed, byNumber.get(now.number)?.id ?? fail(now), {}), now, value);
    seen = await auditor.answer(now, key);
  }
  auditor.terminal.press("1");
  expect(await auditor.terminal.end()).toBe(0);
}

/** What the file must say in a place, at one site or for all. */
function place(entry: Record<string, unknown>, seen: Seen, value: Record<string, unknown> | string): void {
  if (seen.site === undefined) {
    entry[seen.method] = value;
    return;
  }
  const site = siteIds[seen.site] ?? seen.site;
  const items = entryOf(entry, seen.method, []) as Record<string, unknown>[];
  const item = { site, ...(typeof value === "string" ? { result: value } : value) };
  entry[seen.method] = [...items.filter((one) => one.site !== site), item];
}

async function begin(folder: string): Promise<void> {
  const terminal = new Terminal(["init"], { cwd: folder, columns: 100 });
  const type = async (seen: string, text: string) => {
    await terminal.see(seen);
    terminal.press(text);
  };
  const people = async (site: string, counts: readonly number[]) => {
    for (const [index, role] of pack.roles.filter((one) => one.counted).entries())
      await type(`${site}: how many people as ${role.title.toLowerCase()}?`, `${counts[index]}${keys.enter}`);
  };
  await type("at the busiest moment?", `16${keys.enter}`);
  await type("no WCB account of their own?", `0${keys.enter}`);
  await type("The legal name", `Northern Framing Ltd.${keys.enter}`);
  await type("What is the audit for?", "1");
  await type("How many places of work", `2${keys.enter}`);
  await type("Place 1 of 2", keys.enter);
  await people("Head office", [1, 0, 0, 2]);
  await type("Place 2 of 2", `Edmonton yard${keys.enter}`);
  await people("Edmonton yard", [0, 0, 2, 11]);
  expect(await terminal.end()).toBe(0);
}

/** People of one role at one place, one after another; the first is cut off in the middle and taken up again by the id. */
async function interview(folder: string, [role, site, people]: readonly [string, string, number], tallies: Tallies): Promise<void> {
  const auditor = new Auditor(folder, ["ask", "--role", role, "--site", site]);
  for (let person = 0; person < people; person++) {
    let isCut = false;
    const id = /This interview is (\w+)/.exec(await auditor.terminal.until((text) => /This interview is \w+/.test(text)))?.[1] ?? "";
    let seen = await auditor.look();
    for (let turn = 0; seen; turn++) {
      if (turn === 4 && person === 0 && !isCut) {
        isCut = true;
        expect(await auditor.interrupted(turn % 2 === 0 ? "kill" : "ctrl-c")).toBe(137);
        await auditor.look();
        auditor.terminal.press("q");
        await auditor.terminal.until((text) => text.includes("What now?"));
        auditor.terminal.press("4");
        await auditor.write("Which one?", id);
        await auditor.terminal.until((text) => text.includes("Put it right"));
        auditor.terminal.press("1");
        expect(await auditor.look()).toEqual(seen);
      }
      const isYes = (turn + person) % 4 > 0;
      const question = byNumber.get(seen.number)?.id ?? fail(seen);
      const tally = entryOf(tallies, `${question} ${site} ${role}`, { positive: 0, of: 0 });
      tally.of++;
      if (isYes) tally.positive++;
      seen = await auditor.answer(seen, isYes ? "y" : "n");
    }
    auditor.terminal.press(person + 1 < people ? "1" : "5");
  }
  expect(await auditor.terminal.end()).toBe(0);
}

type Tallies = Record<string, { positive: number; of: number }>;

test("a COR audit of two sites with twelve interviews, interrupted all day, from init to the report: nothing is lost", async () => {
  const folder = temporaryFolder();
  await begin(folder);
  const keyed: Keyed = {};
  await goThrough(folder, ["ask", "--method", "documentation"], keyed);
  for (const site of ["head-office", "edmonton-yard"]) await goThrough(folder, ["ask", "--method", "observation", "--site", site], keyed);
  const tallies: Tallies = {};
  const groups = [
    ["senior-manager", "head-office", 1],
    ["worker", "head-office", 2],
    ["supervisor", "edmonton-yard", 2],
    ["worker", "edmonton-yard", 7],
  ] as const;
  for (const group of groups) await interview(folder, group, tallies);

  const { answers, interviewed } = read<AssessmentFile>(folder, "assessment.yaml");
  const found: Tallies = {};
  const without: Keyed = {};
  for (const [question, { interview: items, ...rest }] of Object.entries(answers ?? {})) {
    if (Object.keys(rest).length > 0) without[question] = rest;
    for (const { site, role, positive, of } of (items ?? []) as { site: string; role: string; positive: number; of: number }[])
      found[`${question} ${site} ${role}`] = { positive, of };
  }
  expect(without).toEqual(keyed);
  expect(found).toEqual(tallies);
  expect(interviewed).toEqual(groups.map(([role, site, people]) => ({ site, role, people })));
  const { interviews, ...rest } = read<InterviewsFile>(folder, "interviews.yaml");
  expect(interviews).toHaveLength(12);
  expect(Object.keys(rest).sort()).toEqual(["assessment", "format"]);

  expect(run(["validate"], { cwd: folder })).toMatchObject({ code: 0 });
  const result = JSON.parse(run(["report", "-f", "json"], { cwd: folder }).out);
  // What is left is put to committee members and contractors, whom nobody met.
  const checks = result.elements.flatMap((element: { questions: { checks: { open: boolean; method: string }[] }[] }) =>
    element.questions.flatMap((one) => one.checks.filter(({ open }) => open).map(({ method }) => method)),
  );
  expect(checks.filter((method: string) => method !== "interview")).toEqual([]);
  expect(result.sample).toMatchObject({ people: { done: 12 } });
  const report = run(["report"], { cwd: folder });
  expect(report.code).toBe(0);
  expect(report.out).toContain("Northern Framing Ltd.");
}, 400_000);
