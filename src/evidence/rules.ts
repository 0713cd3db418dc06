import type { Finding } from "../model/result.ts";

/** One rule: what a finding of this code means. Each has a page in docs/rules and a good and a bad example in tests/fixtures/rules. */
export interface Rule {
  title: string;
  severity: Finding["severity"];
  why: string;
  do: string;
  good: string;
  bad: string;
  /** A file with such a finding proves nothing. */
  spoils?: true;
}

/** Every rule on evidence, by its code. Codes are never reused; `rules:` in cor-check.yaml changes a severity or switches a rule off. */
export const rules = {
  "missing-document": {
    title: "A document that is named is not there",
    severity: "error",
    why: "The auditor asks for the document. A name in a list proves nothing.",
    do: "Write the document, or correct the path in cor-check.yaml or in the answer.",
    good: "policies/health-and-safety.md is named, and is there.",
    bad: "policies/health-and-safety.md is named, but only policies/hs-old.md is there.",
    spoils: true,
  },
  "empty-document": {
    title: "A document is empty",
    severity: "error",
    why: "An empty file is a good intention. It proves nothing.",
    do: "Fill it, or take it out.",
    good: "The file holds the policy.",
    bad: "The file has no bytes, only blanks, or front matter and nothing below it.",
    spoils: true,
  },
  "wrong-type": {
    title: "A file is not what its name says",
    severity: "error",
    why: "A PDF or picture that does not open cannot be shown to an auditor. Often a download or a copy broke off.",
    do: "Open the file and save it again in the form its name says.",
    good: "certificate.pdf begins as a PDF does.",
    bad: "certificate.pdf is a web page that says: please sign in.",
    spoils: true,
  },
  "unreadable-document": {
    title: "A file cannot be read",
    severity: "error",
    why: "What cannot be read cannot be checked: no right to it, not UTF-8 text, too large, or no plain file at all.",
    do: "Put a plain file there that can be opened; save text as UTF-8.",
    good: "A Markdown file in UTF-8.",
    bad: "A Markdown file in UTF-16, a named pipe, or a file without read permission.",
    spoils: true,
  },
  "outside-root": {
    title: "A path leads out of the folder that is checked",
    severity: "error",
    why: "Evidence must travel with the repository. A link to somewhere else is not there on the next machine, and may show what should stay private.",
    do: "Copy the file into the repository and name it there.",
    good: "A link from policies/current.md to policies/2026.md.",
    bad: "A link from policies/current.md to a folder of another drive.",
    spoils: true,
  },
  "bad-pattern": {
    title: "A path pattern is not understood",
    severity: "error",
    why: "A pattern that finds nothing would make everything look missing.",
    do: "Use * and ? within a name, ** for any folders, {date} for a date; write one entry for each of several.",
    good: 'path: "records/inspections/{date}*.*"',
    bad: 'path: "records/{inspections,drills}/*.md"',
  },
  "bad-front-matter": {
    title: "The front matter of a document has a fault",
    severity: "error",
    why: "What the document says of itself is not understood, so nobody knows when it is due.",
    do: "Correct the lines between the two --- at the top of the file.",
    good: "review_every: 12 months",
    bad: "review_every: yearly",
  },
  "unknown-question": {
    title: "A document supports a question that is not in the pack",
    severity: "error",
    why: "It supports nothing then, and its question looks unproven.",
    do: "Take the id from: cor-check list",
    good: "supports: [management-commitment.policy]",
    bad: "supports: [management-commitment.polcy]",
  },
  "bare-document": {
    title: "A document holds headings only",
    severity: "error",
    why: "A skeleton of headings or empty fields says nothing about how you work.",
    do: "Write under each heading what you do, who does it and when.",
    good: "A heading, and below it what is done. A blank form, where the form itself is asked for.",
    bad: "A heading and nothing else, or a record with every field empty.",
    spoils: true,
  },
  "unfilled-template": {
    title: "A template was not filled in",
    severity: "error",
    why: "A policy that still says [Company] shows the auditor that nobody read it.",
    do: "Put in your own name, people and places; take out what does not fit you.",
    good: "Prairie Ridge Fencing Ltd. will keep its people safe.",
    bad: "[Company Name] will keep its people safe. Owner: TBD. In a form, [Name] and [Date] are meant to stay.",
    spoils: true,
  },
  "not-approved": {
    title: "Nobody approved the document, or nobody knows when",
    severity: "warning",
    why: "A policy counts once someone in charge has signed it, with a date.",
    do: "Add approved_by and approved_on to its front matter, or to its entry in cor-check.yaml.",
    good: "approved_by: Owner, approved_on: 2026-03-02",
    bad: "A policy without approved_by, or without approved_on.",
  },
  "review-overdue": {
    title: "A review is overdue",
    severity: "error",
    why: "You promised to look at it by a day, and the day has passed. Auditors hold you to your own promise first.",
    do: "Review the document, change what is no longer so, and put in the new date.",
    good: "approved_on: 2026-03-02, review_every: 12 months, looked at in November 2026.",
    bad: "approved_on: 2024-03-02, review_every: 12 months.",
    spoils: true,
  },
  "stale-document": {
    title: "A document is older than the question allows",
    severity: "error",
    why: "The question asks for something recent. An old list does not show how you work now.",
    do: "Bring it up to date, and date it.",
    good: "A job list of this year.",
    bad: "A job list of three years ago, where 12 months are allowed.",
    spoils: true,
  },
  "expired-document": {
    title: "A document has expired",
    severity: "error",
    why: "A certificate that has run out no longer proves that the person may do the work.",
    do: "Renew it and put the new one beside it.",
    good: "first-aid-2027-05-01.pdf, with expires: from-name.",
    bad: "first-aid-2025-05-01.pdf, with expires: from-name.",
    spoils: true,
  },
  "due-before-audit": {
    title: "A review or an expiry comes before the audit",
    severity: "warning",
    why: "It holds today and will not hold when the auditor looks.",
    do: "Do it before the audit day.",
    good: "It expires after the audit day.",
    bad: "It expires between today and the audit day.",
  },
  "changed-since-answer": {
    title: "A document was changed after it was looked at",
    severity: "error",
    why: "The answer was given on another text than the one that is there now.",
    do: "Look at the document again. If the answer still holds, put its new sha256 into the answer.",
    good: "The sha256 in the answer is that of the file.",
    bad: "The file was edited after the answer was given.",
    spoils: true,
  },
  "missing-part": {
    title: "The part of a document that an answer names is not there",
    severity: "error",
    why: "The heading was renamed or the section taken out.",
    do: "Name the heading as it is now, or put the section back.",
    good: 'part: "#field", and the document has a heading Field.',
    bad: 'part: "#field", and no heading of that name.',
    spoils: true,
  },
  "date-bumped": {
    title: "The date was changed, and nothing else",
    severity: "warning",
    why: "A new date on an old text looks like a review that did not take place. It can be honest: then say in the document what was looked at.",
    do: "Review the document, and write down what was changed or that all was found right.",
    good: "The last change of the date came with a change of the text.",
    bad: "The last change moved approved_on by a year and touched no other line.",
  },
  "history-hidden": {
    title: "Git history cannot be seen",
    severity: "info",
    why: "Whether a date was changed and nothing else shows only in the whole history.",
    do: "Fetch the whole history (in GitHub Actions: fetch-depth: 0), or put up with it.",
    good: "A full clone.",
    bad: "A shallow clone, as CI makes it by default.",
  },
  "no-date": {
    title: "There is no date that can be understood",
    severity: "error",
    why: "What has no date is never taken as fresh.",
    do: "Put the date into the name as year-month-day, or into the front matter.",
    good: "2026-11-03-site-inspection.md",
    bad: "Nov 3 site inspection.md",
    spoils: true,
  },
  "undated-document": {
    title: "A document without a date, where the question asks for a recent one",
    severity: "info",
    why: "Whether it is recent enough cannot be seen.",
    do: "Add approved_on to it, or a date to its name.",
    good: "A policy with approved_on.",
    bad: "A policy without any date.",
  },
  "two-dates": {
    title: "A file carries two dates",
    severity: "warning",
    why: "Which day it proves is anybody's guess.",
    do: "Keep one date in the name, and the same one in the front matter.",
    good: "2026-11-03-drill.md",
    bad: "2026-11-03-drill-2026-11-09.md",
  },
  "future-date": {
    title: "A date lies in the future",
    severity: "warning",
    why: "What has not happened yet proves nothing. Records made out in advance put all others in doubt.",
    do: "Correct the date; make the record on the day.",
    good: "A record dated on or before the day of the check.",
    bad: "A record dated next month.",
  },
  "missing-record": {
    title: "A record that must recur has holes",
    severity: "error",
    why: "You promised it every month. A month without it is a month in which it was not done, for all the auditor can see.",
    do: "If it was done, file the record. If not, say so in a note and do the next one on time: a hole cannot be filled afterwards.",
    good: "A record for every month of the look-back window.",
    bad: "No record for March.",
  },
  "missing-by-audit": {
    title: "A record will be missing on the audit day",
    severity: "info",
    why: "It is due between today and the audit day.",
    do: "Plan it now.",
    good: "Nothing falls due before the audit day.",
    bad: "The audit is in December, and the November inspection is still to come.",
  },
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

export type RuleCode = keyof typeof rules;

export function isRule(code: string): code is RuleCode {
  return Object.hasOwn(rules, code);
}

export function ruleOf(code: RuleCode): Rule {
  return rules[code];
}
