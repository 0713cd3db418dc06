import * as z from "zod";
import { knownSchema } from "./result.ts";
import { formatSchema } from "./shared.ts";

/** What was wrong on the day the file was written, and is put up with: written by check --write-baseline. */
export const baselineSchema = z.strictObject({
  format: formatSchema,
  pack: z.string().nullable().describe("The pack whose questions are meant; null where there was no assessment."),
  known: z.array(knownSchema).describe("One entry for each gap and finding; the same one twice means two are known."),
});

export type Baseline = z.infer<typeof baselineSchema>;
