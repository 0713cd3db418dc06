import { expect, test } from "vitest";
import { readReply } from "../../src/ask/plain.ts";
import { screenCommands } from "../../src/ask/prompter.ts";
import type { Screen } from "../../src/ask/screen.ts";

const screen = (changes: Partial<Screen>): Screen =>
  ({
    form: "choice",
    scale: "yes-partial-no",
    step: { method: "documentation" },
    current: undefined,
    choices: [
      { key: "y", label: "Yes", item: { result: "yes" } },
      { key: "p", label: "Partly", item: { result: "partial" } },
      { key: "n", label: "No", item: { result: "no" } },
    ],
    criteria: [
      { id: "field", text: "Field jobs", isMet: false },
      { id: "office", text: "Office jobs", isMet: true },
    ],
    ...changes,
  }) as Screen;
const criteria = { form: "criteria", scale: "criteria" } as const;
const count = { form: "typed", scale: "count" } as const;

test.each([
  [{}, "1", { result: "yes" }],
  [{}, " P ", { result: "partial" }],
  [{}, "partly", { result: "partial" }],
  [{}, "no", { result: "no" }],
  [criteria, "2, 1 2", { met: ["field", "office"] }],
  [criteria, "2", { met: ["office"] }],
  [criteria, "all", { result: "yes" }],
  [criteria, "none", { result: "no" }],
  [criteria, "u", { result: "unknown" }],
  [count, "7 of 9", { positive: 7, of: 9 }],
  [count, "unknown", { result: "unknown" }],
])("%j: the line %j is an answer", (changes, line, item) => {
  expect(readReply(screen(changes), line)).toEqual({ kind: "item", item });
});

test.each([
  [{}, "4"],
  [{}, "0"],
  [{}, "perhaps"],
  [{}, ""],
  [criteria, "3"],
  [criteria, "constructor"],
  [criteria, ","],
  [count, "9/7"],
  [{}, ":"],
  [{}, ":n"],
  [{}, ":constructor"],
])("%j: the line %j is no answer, and what is one is said", (changes, line) => {
  expect(readReply(screen(changes), line)).toEqual({ say: expect.stringMatching(/\w/) });
});

test("every command has its word, its key and a beginning that is only its own", () => {
  for (const { name, key } of screenCommands) {
    expect(readReply(screen({}), `:${name}`)).toEqual({ kind: "command", name });
    expect(readReply(screen({}), `:${key}`)).toEqual({ kind: "command", name });
  }
  expect(readReply(screen({}), ":na")).toEqual({ kind: "command", name: "not-applicable" });
  expect(readReply(screen({}), ":ju")).toEqual({ kind: "command", name: "jump" });
  expect(readReply(screen({ current: "yes" }), "")).toEqual({ kind: "command", name: "skip" });
});
