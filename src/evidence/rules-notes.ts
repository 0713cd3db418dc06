import type { Rule } from "./rule.ts";

/**
 * What a reviewer at the certifying partner would send back. None is an error: an assessment is full of such notes until it is done, and
 * nobody's pipeline should fail for them unasked. Those that are a remark only are about what is not written yet.
 */
export const noteRules = {
  "positive-unsupported": {
    title: "A yes with no number and no document behind it",
    severity: "info",
    why: "A reviewer cannot see what the yes rests on, and sends it back.",
    do: "Write how many of how many you found, or name the document with its date.",
    good: "Job list HA-02 of 2026-03-14 has 33 of 33 jobs.",
    bad: "Looks good.",
  },
  "below-sample": {
    title: "Fewer were asked or pulled than the sample needs",
    severity: "warning",
    why: "A finding counts once the sample is large enough for the size of the company.",
    do: "Ask or pull the rest; cor-check sample says how many.",
    good: "9 of 9 people asked, where the sample needs 9.",
    bad: "2 of 2 people asked, where the sample needs 9.",
  },
  "na-without-reason": {
    title: "Not applicable, without a reason",
    severity: "warning",
    why: "Not applicable takes points out of the mark, so a reviewer wants to know why.",
    do: "Write what there is not: no contractors hired since when, no such machine, no such work.",
    good: "No contractors were hired in the last 12 months.",
    bad: "N/A",
  },
  "note-contradicts": {
    title: "A note says the opposite of the answer",
    severity: "warning",
    why: "One of the two is wrong, and a reviewer takes the worse.",
    do: "Read the note again, and correct the answer or the note.",
    good: "Answered 5 of 8: 5 of 8 trucks have a service record.",
    bad: "Answered 8 of 8: 5 of 8 trucks have a service record.",
  },
  "note-copied": {
    title: "The same note under two questions",
    severity: "warning",
    why: "A note that stands under several questions rarely says what was found for each.",
    do: "Write under each question what was found for it.",
    good: "Each question has a note of its own, even where both rest on one document.",
    bad: "Two questions with the same sentence.",
  },
  "note-names-person": {
    title: "A note names a person, or makes one known",
    severity: "warning",
    why: "People speak openly because nobody is named, and reports are passed on. Someone who is the only one is known by that too.",
    do: "Write the role instead: a worker, a supervisor. Leave out phone numbers.",
    good: "8 of 9 people could name a hazard; one could not.",
    bad: "8 of 9; then the name of the one who could not.",
  },
  "gap-without-action": {
    title: "A gap with no corrective action",
    severity: "info",
    why: "Every gap needs something to be done about it; the action plan is made of these.",
    do: "Add an action with an owner and a day; cor-check plan --write proposes them.",
    good: "Answered no, with the action: hold a fire drill, yard supervisor, by 2027-01-31.",
    bad: "Answered no, and no action.",
  },
  "action-incomplete": {
    title: "An action without an owner or a day",
    severity: "warning",
    why: "What nobody owns, or nobody has a day for, is not done.",
    do: "Write who does it and by which day.",
    good: "Owner: yard supervisor. Due: 2027-01-31.",
    bad: "Owner: to be decided, or no day.",
  },
} as const satisfies Record<string, Rule>;

export type NoteCode = keyof typeof noteRules;
