import * as z from "zod";
import { pointsSchema, scoreSchema } from "./result.ts";
import { dateSchema, methodSchema } from "./shared.ts";

export const planGroups = ["this-week", "before-audit", "needs-months"] as const;
export const planOutcomes = ["goal", "mark", "short"] as const;

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
  due: dateSchema.describe("The day by which it should be done and show."),
  group: z.enum(planGroups),
  gain: pointsSchema.describe("Points it adds to the whole, after the steps before it; what it frees is in it."),
  frees: z.array(z.strictObject({ question: z.string(), number: z.string() })).describe("Questions that count again because of it."),
  after: scoreSchema.describe("The whole after this step and all before it."),
  elementAfter: scoreSchema.nullable(),
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
  margin: z.number(),
  target: z.number().nullable(),
  budget: z.number().nullable().describe("Hours."),
  open: z.enum(["no", "unknown"]).describe("What is not answered yet is taken as no, or left as it is and out of the plan."),
  openQuestions: z.int(),
  outcome: z
    .enum(planOutcomes)
    .describe("After the plan: goal, all that was asked for; mark, the pass marks but not all that was asked for; short, no pass."),
  verdict: z.strictObject({ before: z.string(), after: z.string() }),
  overall: planMarkSchema,
  elements: z.array(planMarkSchema.extend({ id: z.string(), number: z.int(), title: z.string() })),
  hours: z.number(),
  steps: z.array(planStepSchema),
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
export type PlanMark = z.infer<typeof planMarkSchema>;
