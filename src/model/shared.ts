import * as z from "zod";
import { methods } from "./method.ts";

/** Lower kebab: `hazard-assessment`, `first-aiders`. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "id");
/** `element.question` */
export const questionIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, "question-id");
/** Text a person reads; never empty. */
export const textSchema = z.string().regex(/\S/, "empty-text");
/** A calendar date, `2026-11-20`, that exists: leap days, long months, short months, February. */
export const dateSchema = z
  .string()
  .regex(
    /^(?:(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))$/,
    "bad-date",
  );
/** A length of time: `12 months`, `2 weeks`, `10 days`, `3 years`. */
export const spanSchema = z.string().regex(/^[1-9][0-9]{0,3} (days?|weeks?|months?|quarters?|years?)$/, "span");
/** How often a record must recur: `month`, or `2 weeks`. */
export const everySchema = z
  .string()
  .regex(/^(day|week|month|quarter|year|[1-9][0-9]{0,2} (days?|weeks?|months?|quarters?|years?))$/, "every");
/** A relative path with forward slashes that stays below its folder. */
export const pathSchema = z.string().regex(/^(?![A-Za-z]:|[\\/~])(?![\s\S]*(?:^|\/)\.\.(?:\/|$))(?=[\s\S]*\S)[^\\]+$/, "bad-path");

export const formatSchema = z.literal(1);
export const basisSchema = z.enum(["law", "partner", "practice"]);
export const methodSchema = z.enum(methods);

/** Bounds on the number of people, both inclusive. */
export const boundsSchema = z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() });
