import { describe, expect, test } from "vitest";
import { hollowBounds, hollownessOf } from "../../src/evidence/note-hollow.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { builtinPack } from "../support/builtin.ts";

const asked = placedQuestions(builtinPack("cor")).find(({ id }) => id === "management-commitment.policy")?.question;

describe("what a note beside a yes gives a reviewer to go by", () => {
  test.each([
    "They take this very seriously, no concerns at all.",
    "Great policy, everyone is behind it.",
    "The company has a signed policy and it is good.",
  ])("%j: nothing", (note) => expect(asked && hollownessOf(note, asked)).toBeGreaterThan(hollowBounds.likely));

  test.each([
    "Policy of 2026-02-03 on the wall by the time clock, signed by the president.",
    "The dispatcher took me to the board in the lunch room and read out the last line.",
    "Tab 2 of the manual, one page, all five duties.",
  ])("%j: enough", (note) => expect(asked && hollownessOf(note, asked)).toBeLessThanOrEqual(hollowBounds.possible));
});
