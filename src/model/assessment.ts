import * as z from "zod";
import { dateSchema, formatSchema, idSchema, methodSchema, pathSchema, questionIdSchema, textSchema } from "./shared.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.nullish();
const count = z.int().min(0);

export const results = ["yes", "partial", "no", "unsure", "unknown"] as const;
export const resultWordSchema = z.enum(results);

/** One response in its long form. Which keys go together is judged after the shape. */
export const responseItemSchema = z.strictObject({
  result: resultWordSchema.optional().describe("yes, partial, no, unsure (interviews) or unknown (not looked at yet)."),
  positive: count.optional().describe("How many were found good."),
  of: z.int().min(1).optional().describe("Out of how many."),
  met: z.array(idSchema).optional().describe("Criteria that are met."),
  percent: z.number().min(0).max(100).optional(),
  not_applicable: z
    .union([textSchema, z.array(idSchema)])
    .optional()
    .describe("A reason; beside met: the criteria that do not apply."),
  site: idSchema.optional(),
  role: idSchema.optional(),
  note: optional(z.union([textSchema, z.strictObject({ text: textSchema, confidential: z.boolean().optional() })])),
  on: optional(dateSchema),
});
export const responseSchema = z.union([
  resultWordSchema,
  responseItemSchema,
  z.array(z.union([resultWordSchema, responseItemSchema])),
  z.null(),
]);

const noteSchema = z.union([textSchema, z.strictObject({ text: textSchema, confidential: z.boolean().optional() })]);

export const actionSchema = z.strictObject({
  id: idSchema,
  do: textSchema,
  owner: optional(textSchema),
  due: optional(dateSchema),
  done: optional(dateSchema),
});

export const answerSchema = z.strictObject({
  documentation: responseSchema.optional(),
  interview: responseSchema.optional(),
  observation: responseSchema.optional(),
  not_applicable: optional(textSchema).describe("Why the whole question does not apply."),
  note: optional(noteSchema),
  strength: optional(textSchema),
  evidence: optional(z.array(z.strictObject({ path: pathSchema, part: textSchema.optional(), sha256: z.string().optional() }))),
  actions: optional(z.array(actionSchema)),
  flag: optional(z.enum(["ask-owner", "later"])),
  carried: optional(z.strictObject({ from: textSchema, on: dateSchema })),
});

const hours = z.number().min(0).max(100_000);
/** Of the question's fix; as a map also of the fix that a check has of its own. */
export const effortSchema = z.union([
  hours,
  z.strictObject({
    question: hours.optional(),
    documentation: hours.optional(),
    interview: hours.optional(),
    observation: hours.optional(),
  }),
]);

export const siteSchema = z.strictObject({
  id: idSchema,
  title: textSchema.optional(),
  head_office: z.boolean().optional(),
  visit: z.boolean().optional().describe("Whether the site is part of this audit's sample."),
  last_visited: optional(dateSchema),
  headcount: optional(z.record(idSchema, count)).describe("People by role."),
});

/** People interviewed, by site and role: counts only. */
export const interviewedSchema = z.strictObject({ site: idSchema.optional(), role: idSchema, people: count });

export const assessmentSchema = z.strictObject({
  format: formatSchema,
  pack: idSchema,
  edition: textSchema,
  purpose: optional(idSchema),
  company: optional(
    z.strictObject({
      legal_name: optional(textSchema),
      trade_name: optional(textSchema),
      wcb_account: optional(textSchema),
      industry_code: optional(textSchema),
      people_peak: optional(count),
    }),
  ),
  certificate: optional(
    z.strictObject({
      partner: optional(textSchema),
      number: optional(textSchema),
      issued: optional(dateSchema),
      expires: optional(dateSchema),
    }),
  ),
  audit: optional(
    z.strictObject({
      day: optional(dateSchema),
      assessors: optional(z.array(z.strictObject({ name: textSchema, qualification: optional(textSchema) }))),
      first_data: optional(dateSchema),
      last_data: optional(dateSchema),
    }),
  ),
  system_started: optional(dateSchema),
  sites: optional(z.array(siteSchema)),
  agreed_sample: optional(z.strictObject({ people: optional(count), sites: optional(count) })),
  interviewed: optional(z.array(interviewedSchema)),
  without_site: optional(z.literal("whole-company")).describe(
    "Said once there are several sites: what names no site is for the whole company, and ask asks no more where it belongs.",
  ),
  answers: optional(z.record(questionIdSchema, answerSchema)),
  efforts: optional(z.record(questionIdSchema, effortSchema)).describe(
    "Hours still to do here, in place of the pack's estimate; read by plan.",
  ),
  conflicts: optional(
    z
      .array(z.looseObject({ question: questionIdSchema.optional(), method: methodSchema.optional(), field: textSchema.optional() }))
      .describe("What merge could not settle: both sides of each. Settle it in the answers, then take the entry out."),
  ),
});

export type AssessmentFile = z.infer<typeof assessmentSchema>;
export type AnswerFile = z.infer<typeof answerSchema>;
export type ResponseItem = z.infer<typeof responseItemSchema>;
export type Response = z.infer<typeof responseSchema>;
export type Site = z.infer<typeof siteSchema>;
