import type { CheckFile, ElementFile, QuestionFile } from "./element.ts";
import { type Method, methods } from "./method.ts";
import type { Glossary, PackFile } from "./pack.ts";

/** A whole pack: pack.yaml with its elements read in, in the order of the pack. */
export interface Pack extends Omit<PackFile, "elements"> {
  elements: ElementFile[];
  glossary: Glossary["terms"];
}

export function fullId(element: ElementFile, question: QuestionFile): string {
  return `${element.id}.${question.id}`;
}

/** `5.02`: the element's number and the question's place in its file. For people; files keep the id. */
export function questionNumber(element: ElementFile, question: QuestionFile): string {
  return `${element.number}.${String(element.questions.indexOf(question) + 1).padStart(2, "0")}`;
}

/** The checks a question has, always documentation, interview, observation. */
export function checksOf(question: QuestionFile): { method: Method; check: CheckFile }[] {
  return methods.flatMap((method) => {
    const check = question.checks[method];
    return check === undefined ? [] : [{ method, check }];
  });
}

export function scaleOf(method: Method, check: CheckFile): NonNullable<CheckFile["scale"]> {
  return check.scale ?? (method === "documentation" ? "yes-partial-no" : "count");
}

/** Points, rule and threshold: of the question under any and average, else of the check. */
export interface Marking {
  points: number;
  rule: "proportional" | "all-or-nothing";
  threshold: number;
}

export function markingOf(holder: { points?: number; rule?: Marking["rule"]; threshold?: number }): Marking {
  return { points: holder.points ?? 0, rule: holder.rule ?? "proportional", threshold: holder.threshold ?? 100 };
}

/** All points a question can give. */
export function questionPoints(question: QuestionFile): number {
  if ((question.combine ?? "sum") !== "sum") return question.points ?? 0;
  return checksOf(question).reduce((total, { check }) => total + (check.points ?? 0), 0);
}

export function naText(na: QuestionFile["na"]): string | undefined {
  return typeof na === "string" ? na : na?.when;
}
