import * as z from "zod";
import { interviewedSchema, responseItemSchema } from "./assessment.ts";
import { formatSchema, idSchema, questionIdSchema, textSchema } from "./shared.ts";

/** What one person answered to one question: a word; criteria or a percent where the check is given that way. */
export const personAnswerSchema = z.union([
  z.enum(["yes", "partial", "no", "unsure"]),
  z.strictObject({ met: z.array(idSchema) }),
  z.strictObject({ percent: z.number().min(0).max(100) }),
]);

const whoSchema = {
  id: idSchema.describe("Random; says nothing of the person or the time."),
  site: idSchema.optional(),
  role: idSchema,
  also: z.array(idSchema).optional().describe("Further roles of the same person that do not count towards the headcount."),
};

export const personSchema = z.strictObject({
  ...whoSchema,
  answers: z.record(questionIdSchema, personAnswerSchema),
});

/** The last change, kept while ask runs, so that a run cut off between two files is put right by the next one. */
export const pendingSchema = z.strictObject({
  ...whoSchema,
  question: questionIdSchema,
  was: personAnswerSchema.nullable(),
  now: personAnswerSchema.nullable(),
  response: z.array(responseItemSchema).describe("The interview responses of the question before the change."),
  interviewed: z.array(interviewedSchema).describe("The people counted before the change."),
  counts: z.int().min(-1).max(1).describe("1 for the first answer of a person, -1 for the last one taken back."),
});

export const interviewsSchema = z.strictObject({
  format: formatSchema,
  assessment: textSchema.describe("The assessment in the same folder that the tallies are in."),
  interviews: z.array(personSchema).describe("One of each interview, sorted by id."),
  pending: pendingSchema.optional(),
  placing: idSchema.optional().describe("The site that answers without one are being given, should the run be cut off meanwhile."),
});

export type InterviewsFile = z.infer<typeof interviewsSchema>;
export type Person = z.infer<typeof personSchema>;
export type PersonAnswer = z.infer<typeof personAnswerSchema>;
export type Pending = z.infer<typeof pendingSchema>;
