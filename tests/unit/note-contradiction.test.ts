import { describe, expect, test } from "vitest";
import { contradicts } from "../../src/evidence/note-contradiction.ts";
import type { Said } from "../../src/evidence/note-said.ts";
import type { Method } from "../../src/model/method.ts";

const said = (over: Partial<Said>): Said => ({
  shares: [{ method: "documentation", share: 1 }],
  counts: [],
  isWords: false,
  isOfWrongs: false,
  unmet: [],
  met: [],
  ask: "",
  question: undefined,
  year: 2026,
  oldest: undefined,
  ...over,
});
const word = (share: number, over: Partial<Said> = {}) => said({ shares: [{ method: "documentation", share }], isWords: true, ...over });
const count = (positive: number, of: number, method: Method = "documentation") =>
  said({ shares: [{ method, share: positive / of }], counts: [{ method, positive, of }] });
const percent = (share: number) => said({ shares: [{ method: "documentation", share: share / 100 }] });

/** A note, and the two answers: one that it fits, and one that it speaks against. */
const counted: [note: string, fits: Said, not: Said][] = [
  ["Ten days pulled for the grader. Seven sheets, the long weekend is a blank.", count(7, 10), count(4, 10)],
  ["20 people watched, four of them at the dock without vests.", count(16, 20, "observation"), count(11, 20, "observation")],
  ["Seven gave me three or more. The eighth said 'driving, I guess'.", count(7, 8, "interview"), count(2, 8, "interview")],
  ["About half could name the top hazard for their work.", count(5, 10, "interview"), count(9, 10, "interview")],
  ["Minutes are there for six months of the year.", count(6, 12), count(10, 12)],
  ["Ten people in five trades; only the glazier had not seen the sheet.", count(9, 10, "interview"), count(4, 10, "interview")],
  ["Pulled nine. Two drivers trained with no paper, receiver's form has no trainer on it.", count(6, 9), count(1, 9)],
  ["One lead hand knew. The remaining nine did not know there had been an audit.", count(1, 10, "interview"), count(9, 10, "interview")],
  ["10 findings, eight done, the others are waiting on the landlord.", count(8, 10), count(2, 10)],
  ["List has 20 units. Eight carry a service plan.", percent(40), percent(90)],
  ["All nine told me the rights, most with an example of their own.", count(9, 9, "interview"), count(3, 9, "interview")],
  ["Six members, six certificates of the two-day course.", count(6, 6), count(3, 6)],
  ["Twenty-two of the people on both lines wore everything; 23 counted.", count(22, 23, "observation"), count(17, 23, "observation")],
];

describe("a count is held against what the note counts", () => {
  test.each(counted)("%s", (note, fits, not) => {
    expect([contradicts(note, fits), contradicts(note, not)]).toEqual([false, true]);
  });
});

const singled: [note: string, isAgainst: boolean][] = [
  ["All five got the invite. Three went.", true],
  ["Seven supervisors. Course list shows five through it. The two from the spring go when the college has seats.", true],
  ["Fourteen points walked, thirteen fine.", true],
  ["Five assistants described the steps. The other two laughed.", true],
  ["Nine of nine: 6 from yard, 3 from office.", false],
  ["Seven riggers told of it, and two had brought something up themselves.", false],
];

test.each(singled)("under a full count, a part that is singled out: %s", (note, isAgainst) => {
  const [, of = ""] = /(\w+)/.exec(note) ?? [];
  const whole = { All: 5, Seven: 7, Fourteen: 14, Five: 7, Nine: 9 }[of] ?? 0;
  expect(contradicts(note, count(whole, whole, "interview"))).toBe(isAgainst);
});

const words: [note: string, share: number, isAgainst: boolean][] = [
  ["Page 9 has the route to the hospital, who drives and the number to call.", 0, true],
  ["Locks bought, still in the box. Nothing written how to use them.", 0, false],
  ["Lowest bid wins, said the buyer.", 0, false],
  ["Matrix covers yard, office and drivers, 22 jobs, updated 2026-10.", 0.5, true],
  ["Matrix for the yard is complete; office and drivers to follow.", 0.5, false],
  ["Two mechanics share one lock. The written steps are on the panel.", 0.5, false],
  ["No goals for 2026, owner says they never set any.", 0.5, true],
  ["Plan AP-2026 has no dates.", 0.5, false],
  ["Bookkeeper will figure the rate once the year closes.", 1, true],
  ["Form on page 2 says the supervisor will call within the hour.", 1, false],
  ["Last year only one of three had held any. Reports of all three this year, 2026-03 to 2026-05.", 1, false],
  ["Extinguisher tags of 2026, all three. Exit by the laundry had two carts parked across it.", 1, true],
];

test.each(words)("a plain word and its note: %s", (note, share, isAgainst) => {
  expect(contradicts(note, word(share))).toBe(isAgainst);
});

test.each(["Policy of 2026-03-01", "Safety manual, 2026 edition, page 12.", "Procedure HA-04 dated 2026-01-20"])(
  "a note that only names a paper speaks against no answer: %s",
  (note) => {
    expect([0, 0.5, 1].map((share) => contradicts(note, word(share)))).toEqual([false, false, false]);
    expect(contradicts(`${note.replace(/\.$/, "")}, complete and signed`, word(0))).toBe(true);
  },
);

test("what is told of and not ticked speaks against the ticks; what is denied does not", () => {
  const ticked = said({
    shares: [{ method: "documentation", share: 1 / 3 }],
    met: ["Falls and machines"],
    unmet: ["Chemicals and dust", "Stress and fatigue"],
  });
  expect(contradicts("Six read: falls, machines, silica dust, solvents, stress and long shifts.", ticked)).toBe(true);
  expect(contradicts("Six read: falls and machines. Nothing on dust or stress.", ticked)).toBe(false);
});

test("what is a lack under one question is none under another", () => {
  const note = "The log goes back to 2022. It lives on the lunchroom counter.";
  expect(contradicts(note, word(1, { ask: "Are first aid records kept for three years, and kept private?" }))).toBe(true);
  expect(contradicts(note, word(1, { ask: "Is there a first aid log?" }))).toBe(false);
});

test("what people who were asked said is no lack, unless they deny", () => {
  const all = count(3, 3, "interview");
  expect(
    contradicts("Three managers, each with a change: brighter lights, no solo lifts on nights, spare chains in every unit.", all),
  ).toBe(false);
  expect(contradicts("Three asked: nobody had told them.", all)).toBe(true);
});
