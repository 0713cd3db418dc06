import type { ZodType } from "zod";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Baseline } from "../model/baseline.ts";
import type { ElementFile } from "../model/element.ts";
import type { InterviewsFile } from "../model/interviews.ts";
import type { Glossary, PackFile } from "../model/pack.ts";
import type { Settings } from "../model/settings.ts";

/** A kind of file: its schema, loaded when needed, and the shipped JSON Schema that can say "it fits" without it. */
export interface Shape<T> {
  /** None where the schema fills in defaults. */
  quick: "assessment" | "interviews" | "settings" | "baseline" | undefined;
  schema(): Promise<ZodType<T>>;
}

export const assessmentShape: Shape<AssessmentFile> = {
  quick: "assessment",
  schema: async () => (await import("../model/assessment.ts")).assessmentSchema,
};
export const interviewsShape: Shape<InterviewsFile> = {
  quick: "interviews",
  schema: async () => (await import("../model/interviews.ts")).interviewsSchema,
};
export const settingsShape: Shape<Settings> = {
  quick: "settings",
  schema: async () => (await import("../model/settings.ts")).settingsSchema,
};
export const baselineShape: Shape<Baseline> = {
  quick: "baseline",
  schema: async () => (await import("../model/baseline.ts")).baselineSchema,
};
export const packShape: Shape<PackFile> = { quick: undefined, schema: async () => (await import("../model/pack.ts")).packSchema };
export const elementShape: Shape<ElementFile> = {
  quick: undefined,
  schema: async () => (await import("../model/element.ts")).elementSchema,
};
export const glossaryShape: Shape<Glossary> = { quick: undefined, schema: async () => (await import("../model/pack.ts")).glossarySchema };
