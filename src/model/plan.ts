import * as z from "zod";
import { pointsSchema, scoreSchema } from "./result.ts";
import { dateSchema, methodSchema } from "./shared.ts";

export const planGroups = ["this-week", "before-audit", "needs-months"] as const;
export const planOutcomes = ["goal", "mark", "short"] as const;

/** A corrective action that was agreed on and is still to be done. */
export const planAgreedSchema = z.strictObject({
  id: z.string(),
  do: z.string(),
  owner: z.string().nullable(),
  due: dateSchema.nullable(),
  shows: dateSchema.nullable().describe("The day on which it shows, if it is done on its day."),
  inTime: z.boolean().describe("false: done on its day, it shows only after the day of the audit (or the day asked for)."),
});

export const planStepSchema = z.strictObject({
  id: z.string().describe("Names the step in the assessment's actions; the same from run to run."),
  kind: z.enum(["sample", "fix"]),
  question: z.string().nullable().describe("null for the sample step."),
  number: z.string().nullable(),
  element: z.string().nullable(),
  ask: z.string().nullable(),
  methods: z.array(methodSchema).describe("The checks the fix raises to yes."),
  do: z.string(),
  hours: z.number().describe("Whole quarter hours."),
  leadDays: z.int(),
  readyOn: dateSchema.describe("The first day on which it can show."),
  doBy: dateSchema.describe("The day by which the work should be done; then come the days until it shows."),
  due: dateSchema.describe("The day by which it should be done and show."),
  latest: dateSchema
    .nullable()
    .describe("The last day on which the work still shows in time; null where no day is set, or none is early enough."),
  group: z.enum(planGroups),
  gain: pointsSchema.describe("Points it adds to the whole, after the steps before it; what it frees is in it."),
  frees: z.array(z.strictObject({ question: z.string(), number: z.string() })).describe("Questions that count again because of it."),
  after: scoreSchema.describe("The whole after this step and all before it."),
  elementAfter: scoreSchema.nullable(),
  passes: z.boolean().describe("Whether the pass marks are met after this step and all before it, the sample included."),
  agreed: z.array(planAgreedSchema).describe("What was agreed on already for what this step puts right."),
});

/** A question that is not answered, and what a yes would add at most. */
export const planUnansweredSchema = z.strictObject({
  question: z.string(),
  number: z.string(),
  element: z.string(),
  points: pointsSchema.describe("Between at least and at most: what the answers could still bring."),
});

/** What can be had by the day of the audit. */
export const planByAuditSchema = z.strictObject({
  day: dateSchema,
  after: scoreSchema.nullable().describe("Where the steps of this plan lead that show by then."),
  planPasses: z.boolean().describe("Whether that meets the pass marks."),
  passes: z.boolean().describe("Whether any set of steps that show by then meets the pass marks."),
  more: z
    .array(
      z.strictObject({
        question: z.string(),
        number: z.string(),
        ask: z.string().nullable(),
        do: z.string(),
        hours: z.number(),
        leadDays: z.int(),
        doBy: dateSchema.describe("The last day on which the work still shows by the audit."),
        agreed: z.array(planAgreedSchema),
      }),
    )
    .describe("The least work beside this plan with which it does pass by then; empty where it does without, or nothing can."),
  missed: z.array(z.string()).describe("Why none passes, in sentences."),
});

export const planMarkSchema = z.strictObject({
  before: scoreSchema.nullable(),
  after: scoreSchema.nullable(),
  required: z.number().nullable().describe("The mark of the pass rule, in percent."),
  goal: z.number().nullable().describe("What the plan aims at: the mark and the points to spare."),
});

export const planSchema = z.strictObject({
  formatVersion: z.literal(1),
  pack: z.strictObject({ id: z.string(), edition: z.string(), title: z.string(), notice: z.string() }),
  company: z.string().nullable(),
  purpose: z.string(),
  asOf: dateSchema.describe("The day the work begins."),
  by: dateSchema.nullable().describe("What is not ready by this day is left out."),
  auditDay: dateSchema.nullable(),
  certificateEnds: dateSchema.nullable(),
  margin: z.number(),
  target: z.number().nullable(),
  budget: z.number().nullable().describe("Hours."),
  open: z.enum(["no", "unknown"]).describe("What is not answered yet is taken as no, or left as it is and out of the plan."),
  openQuestions: z.int(),
  unanswered: z.array(planUnansweredSchema),
  outcome: z
    .enum(planOutcomes)
    .describe("After the plan: goal, all that was asked for; mark, the pass marks but not all that was asked for; short, no pass."),
  verdict: z.strictObject({ before: z.string(), after: z.string() }),
  overall: planMarkSchema.extend({ most: scoreSchema.nullable().describe("Now, if all that is not answered turns out to be yes.") }),
  elements: z.array(planMarkSchema.extend({ id: z.string(), number: z.int(), title: z.string() })),
  hours: z.number(),
  byAudit: planByAuditSchema
    .nullable()
    .describe("null where no day of the audit is to come, or the plan was asked for by a day or within hours."),
  steps: z.array(planStepSchema),
  alsoAgreed: z
    .array(planAgreedSchema.extend({ question: z.string(), number: z.string(), ask: z.string() }))
    .describe("Actions that were agreed on for questions that the plan does not need."),
  reasons: z.array(z.string()).describe("Why the goal is not reached; empty where it is."),
  leftOut: z.array(
    z.strictObject({
      question: z.string(),
      number: z.string(),
      methods: z.array(methodSchema),
      hours: z.number(),
      readyOn: dateSchema,
      why: z.enum(["excluded", "not-ready", "not-answered"]),
    }),
  ),
});

export type Plan = z.infer<typeof planSchema>;
export type PlanStep = z.infer<typeof planStepSchema>;
export type PlanAgreed = z.infer<typeof planAgreedSchema>;
export type PlanMark = z.infer<typeof planMarkSchema>;
