import { expect, test } from "vitest";
import type { Prompter } from "../../src/ask/prompter.ts";
import { askStart } from "../../src/ask/start.ts";
import { builtinPack } from "../support/builtin.ts";

/** Someone who types and chooses line by line: `<` goes back, a digit chooses. All that was asked is noted. */
function typist(lines: readonly string[]): Prompter & { asked: string[] } {
  const left = [...lines];
  const asked: string[] = [];
  const next = (message: string) => {
    const line = left.shift();
    if (line === undefined) throw new Error(`nothing to type at: ${message}`);
    asked.push(message);
    return line;
  };
  const never = () => Promise.reject(new Error("no question here"));
  return {
    asked,
    question: never,
    tick: never,
    say: () => {},
    read: async () => {},
    isLeaving: () => false,
    async text(message, { initial, check } = {}) {
      const line = next(message);
      if (line === "<") return undefined;
      const typed = line === "" && initial ? initial : line;
      expect(check?.(typed), message).toBeUndefined();
      return typed;
    },
    async choose(message, options) {
      const line = next(message);
      return line === "<" ? undefined : options[Number(line) - 1]?.value;
    },
  };
}

const open = async (id: "cor" | "secor") => builtinPack(id);
const start = async (lines: readonly string[], given: Parameters<typeof askStart>[2] = {}) => {
  const prompter = typist(lines);
  return { ...(await askStart(prompter, open, given)), asked: prompter.asked };
};

test("Enter alone at subcontractors is none, and the question says so", async () => {
  const { people, asked } = await start(["7", "", "1", "", "1", "", "", "", "", ""]);
  expect(people).toBe(7);
  expect(asked[1]).toContain("(Enter alone: none)");
});

test("? where a number is typed says what counts", async () => {
  const faults: (string | undefined)[] = [];
  const prompter: Prompter = {
    ...typist([]),
    async text(_, { check } = {}) {
      faults.push(check?.("?"), check?.("four"));
      return undefined;
    },
  };
  await askStart(prompter, open, { brief: true });
  expect(faults).toEqual([expect.stringContaining("Workers' Compensation Board"), "Type a whole number, 1 or more."]);
});

const whole = ["7", "2", "2", "Northern", "1", "2", "Shop", "1", "1", "1", "0", "Yard", "0", "1", "5", "0"];

test("back from any question goes to the one before, and then the same ones follow", async () => {
  const straight = await start(whole);
  expect(straight.assessment?.sites).toHaveLength(2);
  for (let at = 1; at < whole.length; at++) {
    const detour = await start([...whole.slice(0, at), "<", ...whole.slice(at - 1)]);
    expect(detour.assessment, straight.asked[at]).toEqual(straight.assessment);
    // What was said is offered again, so only the question itself is the same.
    const bare = (asked: readonly string[]) => asked.map((one) => one.replace(/ \(Enter alone: .*\)$/, ""));
    const asked = [...straight.asked.slice(0, at + 1), ...straight.asked.slice(at - 1)];
    expect(bare(detour.asked)).toEqual(bare(asked));
  }
});

test("what was said before going back is what Enter alone takes", async () => {
  const allTheWayBack = whole.slice(1).map(() => "<");
  const enterAlone = whole.map((line, at) => (at === 2 || at === 4 ? line : ""));
  const again = await start([...whole.slice(0, -1), ...allTheWayBack, ...enterAlone]);
  expect(again.assessment).toEqual((await start(whole)).assessment);
});

test("back out of the first one is no start, also where more than ten people leave no choice", async () => {
  expect(await start(["<"])).toEqual({ asked: [expect.stringContaining("How many people")] });
  expect(await start(["12", "", "<", "<", "<"])).toEqual({ asked: expect.arrayContaining([expect.stringContaining("legal name")]) });
  expect(await start(["12", "<", "<"], { brief: true })).not.toHaveProperty("people");
});

test("fewer places after going back are fewer in the file", async () => {
  const { assessment } = await start(
    ["7", "", "1", "", "1", "2", "Shop", "1", "1", "5", "Yard", "<", "<", "<", "<", "<", "<", "1", "", "", "", ""],
    {},
  );
  expect(assessment?.sites).toEqual([{ id: "shop", title: "Shop", head_office: true, headcount: { owner: 1, supervisor: 1, worker: 5 } }]);
});

test("what is given is not asked, and back does not stop at it", async () => {
  const given = { people: 8, name: "Rye Bakery Ltd.", purpose: "maintenance", brief: false };
  const { assessment, asked } = await start(["1", "<", "1", "", "", "", "", ""], given);
  expect(asked.slice(0, 3)).toEqual(["Which one do you go for?", expect.stringContaining("places of work"), "Which one do you go for?"]);
  expect(assessment).toMatchObject({ purpose: "maintenance", company: { legal_name: "Rye Bakery Ltd.", people_peak: 8 } });
  expect((await start(["1"], { people: 8, name: "Rye", brief: true })).assessment?.company?.people_peak).toBe(8);
});
