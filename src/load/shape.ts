import type * as z from "zod";
import { didYouMean, nearest, type Problem } from "../problems.ts";
import type { Path, YamlSource } from "./yaml.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What zod found, in our words: a place, a stable code, the nearest right word. */
export function shapeProblems(issues: readonly Issue[], schema: Schema, source: YamlSource, file: string): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, { schema, source, file, base: [] }));
}

interface Where {
  schema: Schema;
  source: YamlSource;
  file: string;
  base: Path;
}

function problemsOf(issue: Issue, where: Where): Problem[] {
  const path = [...where.base, ...issue.path];
  const value = valueAt(where.source.value, path);
  const say = (code: string, message: string, part: "key" | "value" = "value", at: Path = path): Problem => ({
    file: where.file,
    ...where.source.placeOf(at, part),
    code,
    message,
    severity: "error",
  });
  const name = nameOf(path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(where.schema, path, where.source.value);
      return issue.keys.map((key) => say("unknown-key", `"${key}" is not a key of ${name}.${hint(key, known)}`, "key", [...path, key]));
    }
    case "invalid_union":
      return unionProblems(issue, where, path, value, say);
    case "invalid_type":
      return [typeProblem(issue, path, value, name, say)];
    case "invalid_value":
      return [
        say(
          "wrong-value",
          `${name} cannot be ${quote(value)}: it is ${list(issue.values)}.${didYouMean(String(value), issue.values.map(String))}`,
        ),
      ];
    case "too_small":
      return [say("out-of-range", tooSmall(issue, name))];
    case "too_big":
      return [say("out-of-range", `${name} must be ${issue.inclusive === false ? "below" : "at most"} ${issue.maximum}`)];
    case "invalid_format":
      return [say(...formatProblem(issue.format === "regex" ? whichPattern(issue) : issue.format, name, value))];
    case "invalid_key":
      return issue.issues.map((inner) => {
        const [code, message] = formatProblem(inner.code === "invalid_format" ? whichPattern(inner) : "id", "this key", path.at(-1));
        return say(code, message, "key");
      });
    default:
      return [say("wrong-value", `${name} is not right: ${issue.message}`)];
  }
}

type Say = (code: string, message: string, part?: "key" | "value", at?: Path) => Problem;

/** Of a union, the branch that is of the value's own kind tells what is wrong. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, where: Where, path: Path, value: unknown, say: Say): Problem[] {
  const slip = slipProblem(path, value, say);
  if (slip) return [slip];
  const branches = issue.errors.filter((issues) => !issues.some((inner) => inner.path.length === 0 && inner.code === "invalid_type"));
  const branch =
    branches.find((issues) => issues.some((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys")) ?? branches[0];
  if (branch) return branch.flatMap((inner) => problemsOf(inner, { ...where, base: path }));
  const expected = issue.errors.flat().flatMap((inner) => (inner.code === "invalid_type" ? [kindName(inner.expected)] : []));
  const wanted = [...new Set(expected)];
  return [say("wrong-type", `${nameOf(path)} must be ${wanted.join(" or ") || "something else"}, not ${kindOf(value)}`)];
}

function typeProblem(issue: z.core.$ZodIssueInvalidType, path: Path, value: unknown, name: string, say: Say): Problem {
  if (value === undefined) return say("missing-key", `${name} is missing here`, "key", path.slice(0, -1));
  const slip = slipProblem(path, value, say);
  if (slip) return slip;
  const quoteIt = issue.expected === "string" && ["number", "boolean"].includes(typeof value) ? `; put it in quotes: "${value}"` : "";
  const whole = String(issue.expected) === "int" && typeof value === "number" ? `a whole number, not ${value}` : undefined;
  return say("wrong-type", `${name} must be ${whole ?? `${kindName(issue.expected)}, not ${kindOf(value)}`}${quoteIt}`);
}

/** The usual slips, each with a message of its own. */
function slipProblem(path: Path, value: unknown, say: Say): Problem | undefined {
  const key = String(path.at(-1));
  if (key === "edition" && typeof value === "number")
    return say("unquoted-edition", `edition must stand in quotes, or ${value} is read as a number: edition: "${value}"`);
  const isAnswer = ["documentation", "interview", "observation", "result"].includes(key) || path.some((step) => step === "answers");
  if (isAnswer && typeof value === "boolean")
    return say("true-for-yes", `${nameOf(path)} cannot be ${value}: write ${value ? "yes" : "no"}, without quotes`);
  return undefined;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, name: string): string {
  if (issue.origin === "array") return `${name} must have at least ${issue.minimum} item${Number(issue.minimum) === 1 ? "" : "s"}`;
  return `${name} must be ${issue.inclusive === false ? "above" : "at least"} ${issue.minimum}`;
}

function whichPattern(issue: Issue): string {
  return "message" in issue ? issue.message : "";
}

function formatProblem(pattern: string, name: string, value: unknown): [string, string] {
  const shown = quote(value);
  const said: Record<string, [string, string]> = {
    id: ["bad-id", `${name} cannot be ${shown}: an id is small letters, digits and single hyphens, as in head-office`],
    "empty-text": ["empty-text", `${name} is empty; write something or leave it out`],
    "bad-date": ["bad-date", `${name} cannot be ${shown}: write a day that exists as year-month-day, as in 2026-11-20`],
    "bad-path": ["bad-path", `${name} cannot be ${shown}: a path is relative, stays below its folder and has forward slashes`],
    "question-id": ["bad-question-id", `${name} cannot be ${shown}: a question is element.question, as in hazard-assessment.inventory`],
    span: ["bad-span", `${name} cannot be ${shown}: write a number and a unit, as in 12 months`],
    every: ["bad-span", `${name} cannot be ${shown}: write day, week, month, quarter, year or as in 2 weeks`],
    percent: ["bad-percent", `${name} cannot be ${shown}: write a percent as in 33%`],
  };
  return said[pattern] ?? ["wrong-value", `${name} cannot be ${shown}`];
}

function hint(key: string, known: string[]): string {
  if (nearest(key, known) !== undefined) return didYouMean(key, known);
  return known.length > 0 && known.length <= 12 ? ` Its keys are ${known.join(", ")}.` : "";
}

function nameOf(path: Path): string {
  const steps = path.map(String);
  const last = steps.at(-1);
  if (last === undefined) return "the file";
  if (/^\d+$/.test(last)) return `${steps.at(-2) ?? "list"} item ${Number(last) + 1}`;
  return last;
}

function quote(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (typeof value === "object") return kindOf(value);
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}

function list(values: readonly unknown[]): string {
  const words = values.map(String);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function kindName(expected: string): string {
  const names: Record<string, string> = {
    string: "text",
    object: "a group of keys",
    record: "a group of keys",
    array: "a list",
    int: "a whole number",
    number: "a number",
    boolean: "true or false",
    null: "empty",
  };
  return names[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  return typeof value === "string" ? "text" : typeof value === "number" ? "a number" : `${value}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return at;
}

/** The keys that the schema allows at a path; of a union, those of its object. */
function keysAt(schema: Schema, path: Path, value: unknown): string[] {
  let at: Schema | undefined = schema;
  let here = value;
  for (const step of path) {
    const def = objectLike(at, here);
    here = valueAt(here, [step]);
    at = def === undefined ? undefined : (def.shape?.[String(step)] ?? def.valueType ?? def.element);
  }
  return Object.keys(objectLike(at, here)?.shape ?? {});
}

interface Def {
  type: string;
  shape?: Record<string, Schema>;
  valueType?: Schema;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
}

function objectLike(schema: Schema | undefined, value: unknown): Def | undefined {
  if (schema === undefined) return undefined;
  const def = schema._zod.def as unknown as Def;
  if (def.innerType) return objectLike(def.innerType, value);
  if (def.options) {
    const found = def.options.map((option) => objectLike(option, value)).filter((option) => option !== undefined);
    return found.find((option) => (option.type === "array") === Array.isArray(value)) ?? found[0];
  }
  return def.shape || def.valueType || def.element ? def : undefined;
}
