import * as z from "zod";

/** Lower kebab: `hazard-assessment`, `first-aiders`. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "id");
/** `element.question` */
export const questionIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, "question-id");
/** Text a person reads; never empty. */
export const textSchema = z.string().refine((text) => text.trim() !== "", { params: { code: "empty-text" } });
/** A calendar date, `2026-11-20`, that exists. */
export const dateSchema = z.string().refine(isDate, { params: { code: "bad-date" } });
/** A length of time: `12 months`, `2 weeks`, `10 days`, `3 years`. */
export const spanSchema = z.string().regex(/^[1-9][0-9]{0,3} (days?|weeks?|months?|quarters?|years?)$/, "span");
/** How often a record must recur: `month`, or `2 weeks`. */
export const everySchema = z
  .string()
  .regex(/^(day|week|month|quarter|year|[1-9][0-9]{0,2} (days?|weeks?|months?|quarters?|years?))$/, "every");
/** A relative path with forward slashes. */
export const pathSchema = textSchema.refine(
  (path) => !/^([A-Za-z]:|[\\/~])/.test(path) && !path.includes("\\") && !path.split("/").includes(".."),
  {
    params: { code: "bad-path" },
  },
);

export const formatSchema = z.literal(1);
export const basisSchema = z.enum(["law", "partner", "practice"]);
export const methods = ["documentation", "interview", "observation"] as const;
export const methodSchema = z.enum(methods);
export type Method = z.infer<typeof methodSchema>;

/** Bounds on the number of people, both inclusive. */
export const boundsSchema = z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() });

function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
