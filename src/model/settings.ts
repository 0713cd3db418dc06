import * as z from "zod";
import { dateSchema, everySchema, formatSchema, idSchema, pathSchema, questionIdSchema, spanSchema, textSchema } from "./shared.ts";

const percent = z.number().min(0).max(100);
export const severities = ["error", "warning", "info"] as const;

export const gateSchema = z.strictObject({
  verdict: z.enum(["ready", "open", "not-ready"]).optional().describe("The verdict asked for, or better."),
  overall: percent.optional().describe("Least overall percent, on what is proven."),
  element: percent.optional().describe("Least percent of every assessed element, on what is proven."),
  coverage: percent.optional().describe("Least percent of questions answered."),
  findings: z.enum(["error", "warning", "none"]).optional().describe("From which severity a new finding fails the gate."),
  baseline: pathSchema.optional(),
});

export const settingsSchema = z.strictObject({
  format: formatSchema,
  assessment: pathSchema.optional(),
  documents: z
    .array(
      z.strictObject({
        path: pathSchema,
        supports: z.array(questionIdSchema).min(1),
        title: textSchema.optional(),
        approved_by: textSchema.optional(),
        approved_on: dateSchema.optional(),
        review_every: spanSchema.optional(),
        review_by: dateSchema.optional(),
        expires_on: dateSchema.optional(),
        expires: z.literal("from-name").optional(),
      }),
    )
    .nullish()
    .describe("Files and what they prove. May stand empty, as in a list whose lines are all remarks still."),
  records: z
    .array(z.strictObject({ title: textSchema, path: pathSchema, every: everySchema, supports: z.array(questionIdSchema).min(1) }))
    .nullish()
    .describe("What must recur."),
  gate: gateSchema.optional(),
  waivers: z
    .array(
      z.strictObject({
        question: questionIdSchema,
        rule: idSchema,
        reason: textSchema,
        owner: textSchema,
        approved_by: textSchema,
        until: dateSchema,
      }),
    )
    .nullish(),
  rules: z.record(idSchema, z.enum([...severities, "off"])).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Gate = z.infer<typeof gateSchema>;
