import type { Rule } from "./rule.ts";

/** What is claimed against what there is to show for it. */
export const claimRules = {
  "claimed-not-evidenced": {
    title: "Claimed, not evidenced",
    severity: "error",
    why: "The answer says yes, and nothing that holds backs it up. This is what an auditor takes points for.",
    do: "Name the document that shows it, mend the one that is named, or change the answer.",
    good: "Documentation: yes, and the policy is there, filled in and reviewed.",
    bad: "Documentation: yes, and no document, or an old one.",
  },
  "unused-evidence": {
    title: "Evidence that no answer uses",
    severity: "warning",
    why: "You have something to show, and the question is open or answered no.",
    do: "Answer the question, or take the question out of supports.",
    good: "A drill report, and the question on drills answered yes.",
    bad: "A drill report, and the question on drills not answered.",
  },
  "na-with-records": {
    title: "Not applicable, and yet there are records",
    severity: "error",
    why: "What does not apply leaves no records. One of the two is wrong, and a wrong N/A lifts the mark.",
    do: "Answer the question, or correct what the files support.",
    good: "No contractors, and no contractor files.",
    bad: "No contractors, and three contractor reviews.",
  },
  "na-against-headcount": {
    title: "Not applicable, against the headcount",
    severity: "error",
    why: "The question may be left out only by companies of another size.",
    do: "Answer the question, or correct the number of people.",
    good: "Not applicable with up to 4 people, and there are 3.",
    bad: "Not applicable with up to 4 people, and there were 12 at the busiest moment.",
  },
} as const satisfies Record<string, Rule>;
