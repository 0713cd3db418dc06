import * as z from "zod";
import { basisSchema, boundsSchema, everySchema, formatSchema, idSchema, questionIdSchema, spanSchema, textSchema } from "./shared.ts";

export const scales = ["yes-no", "yes-partial-no", "criteria", "count", "percent"] as const;
const points = z.int().min(1).describe("Points available, a whole number of 1 or more.");
const rule = z.enum(["proportional", "all-or-nothing"]).describe("How a share becomes points. Default proportional.");
const threshold = z.number().gt(0).max(100).describe("Percent the share must reach under all-or-nothing. Default 100.");
const na = z
  .union([textSchema, z.strictObject({ when: textSchema, people: boundsSchema.optional() })])
  .describe("When this may be said to be not applicable; people: judged against the headcount.");

export const fixSchema = z.strictObject({
  do: textSchema.describe("Exactly what to write or do."),
  hours: z.number().min(0).describe("Hours of work in a ten-person firm."),
  lead_days: z.int().min(0).describe("Days that must pass before the fix can show."),
});

const common = {
  points: points.optional(),
  rule: rule.optional(),
  threshold: threshold.optional(),
  scale: z.enum(scales).optional().describe("How the finding is given."),
  criteria: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(1)
    .optional()
    .describe("What is counted under scale: criteria."),
  ask: textSchema.optional().describe("What to ask for, to say or to look at."),
  look_for: z.array(textSchema).optional(),
  na: na.optional(),
  fix: fixSchema.optional().describe("A fix of its own, where the question's would not cure it."),
};

export const documentationSchema = z.strictObject(common);
export const observationSchema = z.strictObject(common);
export const interviewSchema = z.strictObject({
  ...common,
  roles: z.array(idSchema).min(1).describe("The roles the check is put to."),
  listen_for: textSchema.optional().describe("What a good answer holds."),
});

export const evidenceKindSchema = z.strictObject({
  kind: idSchema.describe("What sort of thing it is: policy, procedure, record, …"),
  title: textSchema,
  fresh_within: spanSchema.optional().describe("How old it may be on the as-of day."),
  every: everySchema.optional().describe("How often it must recur through the look-back window."),
});

export const questionSchema = z.strictObject({
  id: idSchema,
  ask: textSchema.describe("The question, in plain words."),
  why: textSchema.describe("Who gets hurt or what goes wrong otherwise."),
  look_for: z.array(textSchema).min(1).describe("Concrete things to look for."),
  example_note: textSchema.optional().describe("A note that a reviewer would accept."),
  proves: z.enum(["policy", "record"]).optional().describe("What kind of thing a yes rests on."),
  fix: fixSchema,
  law: z.array(z.strictObject({ cite: textSchema, says: textSchema })).optional(),
  basis: basisSchema.describe("What the question rests on."),
  source: textSchema.optional().describe("Where the criterion comes from."),
  na: na.optional(),
  applies: z.strictObject({ people: boundsSchema }).optional().describe("Outside this headcount the question is not applicable by itself."),
  requires: z.array(questionIdSchema).optional().describe("Questions that must earn something, or this one scores 0."),
  combine: z.enum(["sum", "any", "average"]).optional().describe("How several methods combine. Default sum."),
  points: points.optional(),
  rule: rule.optional(),
  threshold: threshold.optional(),
  evidence: z.array(evidenceKindSchema).optional(),
  checks: z.strictObject({
    documentation: documentationSchema.optional(),
    interview: interviewSchema.optional(),
    observation: observationSchema.optional(),
  }),
});

export const elementSchema = z.strictObject({
  format: formatSchema,
  id: idSchema,
  number: z.int().min(1),
  title: textSchema,
  also_called: z.array(textSchema).optional(),
  purpose: textSchema,
  questions: z.array(questionSchema).min(1),
});

export type ElementFile = z.infer<typeof elementSchema>;
export type QuestionFile = z.infer<typeof questionSchema>;
export type CheckFile = z.infer<typeof documentationSchema> & { roles?: string[]; listen_for?: string };
export type Fix = z.infer<typeof fixSchema>;
