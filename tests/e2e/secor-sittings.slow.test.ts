import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { answersOf, fail } from "../support/answers.ts";
import { Auditor, type Seen } from "../support/auditor.ts";
import { builtinPack } from "../support/builtin.ts";
import { temporaryFolder } from "../support/cli.ts";
import { keys } from "../support/pty.ts";

const pack = builtinPack("secor");
const questions = placedQuestions(pack);
const ids = new Map(questions.map(({ number, id }) => [number, id]));
const answerTo = answersOf(pack);

/** What happens beside answering, by how many answers were given: each at a moment of its own, none twice. */
const happens: Record<number, "kill" | "ctrl-c" | "hang-up" | "note" | "flag" | "undo" | "back" | "jump"> = {
  9: "note",
  17: "kill",
  26: "undo",
  33: "flag",
  41: "back",
  52: "ctrl-c",
  98: "jump",
  110: "hang-up",
  121: "note",
};
const stops = { kill: 137, "ctrl-c": 130, "hang-up": 129 } as const;

/** A company and thirteen pages of the quick look; ends at the question "And now?". */
async function quickLook({ terminal }: Auditor): Promise<void> {
  const type = async (seen: string, text: string) => {
    await terminal.see(seen);
    terminal.press(text);
  };
  await type("Welcome to cor-check", keys.enter);
  await type("1 of 3. How many people", `8${keys.enter}`);
  await type("2 of 3. Which one", "1");
  await type("3 of 3. What is your company called?", `Rye Bakery Ltd.${keys.enter}`);
  for (const index of pack.elements.keys()) {
    await terminal.see(`Quick look, ${index + 1} of ${pack.elements.length}`);
    terminal.press(index % 2 === 0 ? "1" : "2");
    await terminal.see("[x]");
    terminal.press(keys.enter);
  }
  await terminal.see("Your first gap list.");
  await terminal.see("Esc goes back");
}

test("a SECOR check in two sittings, all of it by the name of the program alone: every question answered, nothing lost", async () => {
  const folder = temporaryFolder();
  const read = () => (parse(readFileSync(join(folder, "assessment.yaml"), "utf8")) as AssessmentFile).answers ?? {};
  const owner = new Auditor(folder, []);
  await quickLook(owner);
  const guesses = JSON.stringify(read()).match(/"result":"yes","note":"First guess/g);
  expect(guesses).toHaveLength(pack.elements.length);
  owner.terminal.press("1");

  const keyed: Record<string, Record<string, unknown>> = {};
  let given = 0;
  /** Answers what is asked until so many answers were given; at the end of the list goes on with what is left: not answered, guessed. */
  const answer = async (first: Seen | undefined, until: number): Promise<Seen | undefined> => {
    let seen = first;
    while (given < until) {
      if (seen === undefined) {
        owner.terminal.press("2");
        seen = (await owner.look()) ?? fail("nothing is left");
      }
      const id = ids.get(seen.number) ?? fail(seen);
      const entry = keyed[id] ?? {};
      keyed[id] = entry;
      if (entry[seen.method] !== undefined) {
        // Answered before, on the way: Enter or s leaves it as it is.
        owner.terminal.press(seen.form === "typed" ? keys.enter : "s");
        seen = await owner.look();
        continue;
      }
      given++;
      seen = await beside(owner, seen, happens[given], entry);
      const { key, value } = answerTo(seen, given);
      entry[seen.method] = value;
      seen = await owner.answer(seen, key);
    }
    return seen;
  };

  // The first sitting begins where it pays most, and is left in the middle; the second goes on there.
  const place = await answer(await owner.look(), 80);
  expect(await owner.interrupted("quit")).toBe(0);
  expect(await owner.look()).toEqual(place);
  expect(await answer(place, 159)).toBeUndefined();
  expect(owner.terminal.plain()).toContain("159 of 159 answered");
  owner.terminal.press("1");
  await owner.terminal.see("Welcome back, Rye Bakery Ltd.: 141 questions");

  owner.terminal.press("6");
  await owner.terminal.see("What do you want to do?");
  const report = owner.terminal.plain();
  expect(report).toContain("Rye Bakery Ltd.");
  expect(report).toContain("141 of 141 questions answered");
  owner.terminal.press(keys.escape);
  expect(await owner.terminal.end()).toBe(0);

  expect(Object.keys(keyed).sort()).toEqual(questions.map(({ id }) => id).sort());
  expect(questions).toHaveLength(141);
  expect(read()).toEqual(keyed);
}, 240_000);

/** Something that comes between, on the screen of a question; gives the question, which must be the same one after it. */
async function beside(
  owner: Auditor,
  seen: Seen,
  what: (typeof happens)[number] | undefined,
  entry: Record<string, unknown>,
): Promise<Seen> {
  if (what === undefined) return seen;
  if (what === "note") {
    entry.note = `Binder of 2026-03-14, shelf ${seen.number}`;
    await owner.command(seen.form, "o");
    await owner.write("Note: what you saw", String(entry.note));
    await owner.saved();
  } else if (what === "flag") {
    entry.flag = "later";
    await owner.command(seen.form, "f");
    await owner.saved();
  } else if (what === "undo") {
    await owner.answer(seen, seen.form === "typed" ? "no" : "n");
    owner.terminal.press("\u001a");
    await owner.saved();
  } else if (what === "back") {
    owner.terminal.press(keys.ctrlB);
    const before = await owner.look();
    owner.terminal.press(before?.form === "typed" ? keys.enter : "s");
  } else if (what === "jump") {
    await owner.command(seen.form, "/");
    await owner.write("Find: a number", seen.number);
  } else {
    expect(await owner.interrupted(what)).toBe(stops[what]);
  }
  expect(await owner.look(), `${what} at ${seen.number}`).toEqual(seen);
  return seen;
}
