import * as z from "zod";
import { basisSchema, boundsSchema, formatSchema, idSchema, questionIdSchema, spanSchema, textSchema } from "./shared.ts";

const percentSchema = z.number().min(0).max(100);
const shareSchema = z.string().regex(/^[0-9]{1,3}(\.[0-9]{1,6})?%$/, "percent");
const row = { from: z.int().min(1), to: z.int().min(1).optional(), basis: basisSchema.optional(), source: textSchema.optional() };
const amountSchema = z.union([z.int().min(0), z.enum(["all", "partner"]), shareSchema]);

export const passRuleSchema = z.strictObject({
  overall: percentSchema.describe("Percent of all points that must be reached."),
  element: percentSchema.optional().describe("Percent of the points of every assessed element that must be reached."),
  basis: basisSchema.optional(),
  source: textSchema.optional(),
});

export const roleSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  counted: z.boolean().describe("Whether the people of this role make up the headcount."),
});

export const samplingSchema = z.strictObject({
  interviews: z
    .array(z.strictObject({ ...row, ask: amountSchema }))
    .optional()
    .describe("People to interview, by headcount."),
  sites: z
    .array(z.strictObject({ ...row, visit: amountSchema }))
    .optional()
    .describe("Sites to visit, by their number."),
  records: z
    .array(z.strictObject({ ...row, pull: amountSchema }))
    .optional()
    .describe("Records of one kind to pull, by their number."),
});

export const migrationSchema = z.strictObject({
  renamed: z.record(z.string(), z.string()).optional(),
  split: z.record(z.string(), z.array(z.string())).optional(),
  dropped: z.array(z.string()).optional(),
});

export const carryOverSchema = z.strictObject({
  from: z.array(idSchema).min(1).describe("Purposes of the earlier audit that answers may come from."),
  into: z.array(idSchema).min(1).describe("Purposes of the new audit that they may come into."),
  one_in: z.int().min(1).describe("At most one in so many of the questions that apply."),
  lasts: spanSchema
    .optional()
    .describe("How old an answer may be on the day of the audit that it comes along from once more. Left out: without end."),
  conditions: z.array(textSchema).optional().describe("What must also be true, in words; shown, not judged."),
  basis: basisSchema.optional(),
  source: textSchema.optional(),
});

export const growthSchema = z.strictObject({
  edition: textSchema.describe("Of the other pack: the one the map was made for."),
  same: z
    .record(questionIdSchema, questionIdSchema)
    .describe("A question of the other pack, and the one here that the same paper proves. Both of one kind: policy or record."),
  roles: z.record(idSchema, idSchema).optional().describe("A role of the other pack, and what it is called here."),
});

export const packSchema = z.strictObject({
  format: formatSchema,
  id: idSchema,
  title: textSchema,
  edition: textSchema.describe('In quotes: "2026.1"; before it is declared "2026.1-draft".'),
  jurisdiction: textSchema,
  notice: textSchema.describe("Said once in every report."),
  elements: z.array(idSchema).min(1).describe("Element ids, in order; each is a file of that name."),
  eligibility: z.strictObject({
    people: z.strictObject({ ...boundsSchema.shape, usual_min: z.int().min(0).optional(), usual_max: z.int().min(0).optional() }),
  }),
  pass_rules: z.record(idSchema, passRuleSchema),
  default_purpose: idSchema,
  rounding: z.enum(["whole-points", "exact"]).default("whole-points"),
  site_average: z.enum(["by-headcount", "plain"]).default("by-headcount"),
  look_back: spanSchema,
  roles: z.array(roleSchema).min(1),
  sampling: samplingSchema.optional(),
  timeline: z.strictObject({ gather_days: z.int().min(0).optional(), report_days: z.int().min(0).optional() }).optional(),
  prerequisites: z
    .array(z.strictObject({ id: idSchema, text: textSchema, basis: basisSchema.optional(), source: textSchema.optional() }))
    .optional(),
  migrations: z.record(z.string(), migrationSchema).optional(),
  carry_over: carryOverSchema.optional().describe("Which answers on policies may come along into the next audit. Left out: none."),
  grows_from: z
    .record(idSchema, growthSchema)
    .optional()
    .describe("Other packs, by id, that a company grows out of into this one, and which questions are the same."),
});

export const glossarySchema = z.strictObject({
  format: formatSchema,
  terms: z.array(z.strictObject({ term: textSchema, means: textSchema, also: z.array(textSchema).optional() })),
});

export type Growth = z.infer<typeof growthSchema>;
export type Migration = z.infer<typeof migrationSchema>;
export type PackFile = z.infer<typeof packSchema>;
export type PassRule = z.infer<typeof passRuleSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Sampling = z.infer<typeof samplingSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
