import * as z from "zod";
import { dateSchema, methodSchema } from "./shared.ts";

/** A whole number, exact at any size: JSON has no limit, JavaScript numbers do. */
const exactSchema = z.custom<number | bigint>((value) => typeof value === "bigint" || Number.isInteger(value)).meta({ type: "integer" });
export const ratioSchema = z.strictObject({ num: exactSchema, den: exactSchema });
export const pointsSchema = z
  .union([z.number(), ratioSchema])
  .describe("A number, or an exact fraction when not whole under rounding: exact.");
export const scoreSchema = z.strictObject({ points: pointsSchema, of: z.int().min(0) });

export const whys = ["no", "partial", "some", "unsure", "below-threshold", "rounding", "held", "open"] as const;
export const whySchema = z.enum(whys);

export const causeSchema = z.strictObject({
  why: whySchema,
  points: pointsSchema.describe("Points lost; below 0 a gain, which only rounding can be."),
  by: z.array(z.string()).optional().describe("held: the questions that hold."),
});

/** One line of the ledger: a check, or a whole question under any and average. */
export const ledgerLineSchema = z.strictObject({
  method: methodSchema.nullable().describe("null under combine: average, where the line is of all methods."),
  responses: z.array(z.string()).describe("What was recorded, in words; cell by cell."),
  share: ratioSchema,
  rule: z.string().describe("proportional, or all-or-nothing with its threshold."),
  points: pointsSchema,
  of: z.int(),
  ceiling: pointsSchema,
  causes: z.array(causeSchema),
});

export const checkResultSchema = z.strictObject({
  method: methodSchema,
  open: z.boolean(),
  share: ratioSchema,
  points: pointsSchema.nullable(),
  of: z.int().nullable(),
  responses: z.array(z.string()).describe("What was recorded, in words; of interviews only the total."),
});

/** A note on one response. Of an interview it names neither role nor site: who said what is nobody's business. */
export const commentSchema = z.strictObject({
  method: methodSchema,
  site: z.string().nullable().describe("The site's id; null in interviews."),
  on: dateSchema.nullable(),
  text: z.string(),
  confidential: z.boolean(),
});

export const questionResultSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  ask: z.string(),
  state: z.enum(["not-applicable", "open", "held", "scored"]),
  heldBy: z.array(z.string()),
  floor: scoreSchema.nullable(),
  ceiling: scoreSchema.nullable(),
  checks: z.array(checkResultSchema),
  ledger: z.array(ledgerLineSchema),
  notApplicable: z.string().nullable().describe("Why the question does not apply."),
  leftOut: z
    .array(z.strictObject({ method: methodSchema, reason: z.string() }))
    .describe("Checks that do not apply, in a question that does."),
  note: z.string().nullable(),
  confidential: z.boolean().describe("Whether the note is left out of a client copy."),
  comments: z.array(commentSchema),
  evidence: z.array(z.strictObject({ path: z.string(), part: z.string().nullable() })).describe("Named in the answer."),
  wanted: z.array(z.string()).describe("Titles of the evidence that the question asks for."),
  strength: z.string().nullable(),
  flag: z.string().nullable(),
  carriedOn: dateSchema.optional().describe("Only where the answer came along from an earlier audit: the day it was found then."),
  actions: z.array(
    z.strictObject({
      id: z.string(),
      do: z.string(),
      owner: z.string().nullable(),
      due: dateSchema.nullable(),
      done: dateSchema.nullable(),
    }),
  ),
});

export const elementResultSchema = z.strictObject({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  floor: scoreSchema.nullable(),
  ceiling: scoreSchema.nullable(),
  required: z.number().nullable(),
  questions: z.array(questionResultSchema),
});

export const gapSchema = z.strictObject({
  question: z.string(),
  method: methodSchema.nullable(),
  lost: pointsSchema,
  why: whySchema,
  fingerprint: z.string(),
  do: z.string(),
  hours: z.number(),
  leadDays: z.int(),
  file: z.string().nullable().describe("The assessment, from the root; null where the result was not made from a file."),
  line: z.int().nullable().describe("Of the answer; else of answers:, in the assessment."),
  state: z.enum(["new", "baseline"]),
});

export const waiverSchema = z.strictObject({ reason: z.string(), owner: z.string(), approvedBy: z.string(), until: dateSchema });

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  question: z.string().nullable(),
  method: methodSchema.nullable(),
  file: z.string().nullable(),
  line: z.int().nullable(),
  message: z.string(),
  do: z.string(),
  fingerprint: z.string(),
  state: z.enum(["new", "baseline", "waived"]),
  waiver: waiverSchema.optional().describe("waived: by which waiver."),
});

/** A gap (rule "gap") or finding as a baseline names it. */
export const knownSchema = z.strictObject({
  rule: z.string().describe('A finding\'s rule; "gap" for a gap.'),
  question: z.string().nullable(),
  method: methodSchema.nullable(),
  fingerprint: z.string(),
});

export const recordStripSchema = z.strictObject({
  title: z.string(),
  every: z.string(),
  questions: z.array(z.string()),
  cells: z.array(
    z.strictObject({
      period: z.string().describe("In words: 2026-03, 2026 Q1, week of 2026-03-02."),
      from: dateSchema,
      to: dateSchema,
      state: z
        .enum(["there", "missing", "due", "not-asked"])
        .describe("due: not over yet. not-asked: before the system started, or only partly in the window."),
      files: z.int(),
    }),
  ),
  foretold: z.array(z.string()).describe("What will be missing on the audit day unless it is done: periods."),
});

export const deadlineSchema = z.strictObject({
  day: dateSchema,
  kind: z.enum(["audit", "gather", "report", "certificate", "review", "expiry", "record", "action"]),
  title: z.string(),
  question: z.string().nullable(),
  file: z.string().nullable(),
});

export const changedSchema = z.strictObject({
  ref: z.string(),
  files: z.int().describe("How many files changed since."),
  answers: z.array(z.strictObject({ question: z.string(), files: z.array(z.string()) })).describe("Questions that rest on them."),
});

export const gateResultSchema = z.strictObject({
  gate: z.enum(["verdict", "overall", "element", "coverage", "findings", "baseline"]),
  met: z.boolean(),
  message: z.string(),
});

/** The head of the report: what the certifying partner wants to see on it. */
export const detailsSchema = z.strictObject({
  legalName: z.string().nullable(),
  tradeName: z.string().nullable(),
  wcbAccount: z.string().nullable(),
  industryCode: z.string().nullable(),
  headcount: z.int().nullable().describe("People at all sites; null where not every site has its headcount."),
  peopleAtPeak: z.int().nullable(),
  partner: z.string().nullable(),
  certificate: z.strictObject({ number: z.string().nullable(), issued: dateSchema.nullable(), expires: dateSchema.nullable() }),
  auditDay: dateSchema.nullable(),
  firstData: dateSchema.nullable(),
  lastData: dateSchema.nullable(),
  assessors: z.array(z.strictObject({ name: z.string(), qualification: z.string().nullable() })),
  sites: z.array(
    z.strictObject({ id: z.string(), title: z.string(), headOffice: z.boolean(), visited: z.boolean(), people: z.int().nullable() }),
  ),
});

/** How many people were interviewed, by role; a role that fewer than three hold, or that would leave fewer than three, goes with others. */
export const interviewsSchema = z.strictObject({
  people: z.int(),
  groups: z.array(z.strictObject({ title: z.string(), people: z.int() })),
  beside: z
    .array(z.strictObject({ title: z.string(), people: z.int() }))
    .describe("Roles that are not of the headcount, or held beside another."),
});

/** Whom to interview when every role gets its share of the sample. */
export const sampleSharesSchema = z.strictObject({
  planned: z.int().describe("Of all roles together: rounding up may ask for a few more than the least number."),
  roles: z
    .array(z.strictObject({ title: z.string(), needed: z.int(), done: z.int(), missing: z.int() }))
    .describe("Roles go together as in interviews.groups."),
  toAsk: z
    .array(z.strictObject({ site: z.string().nullable(), role: z.string(), people: z.int() }))
    .describe("What is missing, by site; site is null where it is not known who was asked where."),
});

export const missingSchema = z.strictObject({
  key: z.string().describe("Where it belongs in the assessment."),
  text: z.string().describe("Its name, for people."),
});

export const resultSchema = z.strictObject({
  formatVersion: z.literal(1),
  pack: z.strictObject({ id: z.string(), edition: z.string(), title: z.string(), notice: z.string() }),
  company: z.string().nullable(),
  details: detailsSchema,
  missing: z.array(missingSchema).describe("What the head of the report still lacks before it can be sent."),
  redacted: z.boolean().describe("Whether this is the client copy: confidential notes, interview comments and paths left out."),
  purpose: z.string(),
  asOf: dateSchema,
  verdict: z.enum(["ready", "open", "not-ready", "not-assessed"]),
  sample: z
    .strictObject({
      met: z.boolean(),
      short: z.array(z.string()),
      people: z.strictObject({ done: z.int(), needed: z.int().nullable() }),
      sites: z.strictObject({ done: z.int(), needed: z.int().nullable() }),
      justification: z.string().nullable().describe("Why this many, why these sites; null in check."),
      shares: sampleSharesSchema.nullable().describe("Null in check, and where the number is not known."),
    })
    .nullable(),
  interviews: interviewsSchema,
  overall: z.strictObject({
    floor: scoreSchema.nullable(),
    ceiling: scoreSchema.nullable(),
    answered: scoreSchema.nullable(),
    required: z.number(),
  }),
  elements: z.array(elementResultSchema),
  coverage: z.strictObject({
    questions: z.int(),
    answered: z.int(),
    notApplicable: z.int(),
    firstGuesses: z.int().describe("Questions whose answer is, at least in part, a first guess of the quick look."),
    pointsNotApplicable: z.int(),
    pointsOfPack: z.int(),
  }),
  gaps: z.array(gapSchema),
  findings: z.array(findingSchema),
  records: z.array(recordStripSchema).describe("What must recur, period by period over the look-back window."),
  deadlines: z.array(deadlineSchema).describe("What comes up on or after the as-of day, in order."),
  baseline: z
    .strictObject({ known: z.int(), fixed: z.array(knownSchema) })
    .nullable()
    .describe("What the baseline holds and is there no more; null where none was used."),
  changed: changedSchema.optional().describe("check --changed: which answers rest on the files that a change touches."),
  gates: z.array(gateResultSchema).nullable().describe("What check asked for; null in a report."),
});

export type AuditResult = z.infer<typeof resultSchema>;
export type ElementResult = z.infer<typeof elementResultSchema>;
export type QuestionResult = z.infer<typeof questionResultSchema>;
export type CheckResult = z.infer<typeof checkResultSchema>;
export type Comment = z.infer<typeof commentSchema>;
export type Details = z.infer<typeof detailsSchema>;
export type Interviews = z.infer<typeof interviewsSchema>;
export type SampleShares = z.infer<typeof sampleSharesSchema>;
export type Missing = z.infer<typeof missingSchema>;
export type LedgerLine = z.infer<typeof ledgerLineSchema>;
export type Cause = z.infer<typeof causeSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type RecordStrip = z.infer<typeof recordStripSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type Known = z.infer<typeof knownSchema>;
export type GateResult = z.infer<typeof gateResultSchema>;
export type Score = z.infer<typeof scoreSchema>;
export type Points = z.infer<typeof pointsSchema>;
export type Verdict = AuditResult["verdict"];
export type Why = z.infer<typeof whySchema>;
