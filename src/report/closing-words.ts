import { fromPoints, toPoints } from "../model/exact.ts";
import { type Fraction, fraction, subtract, sum } from "../model/fraction.ts";
import type { AuditResult, Comment, Gap, Points, QuestionResult } from "../model/result.ts";
import { count, questionsOf } from "./words.ts";

/** What the closing meeting adds to the standing: what was found, whom was asked, what is not assessed, what is still missing. */

export const clientCopyText = "Client copy: confidential notes, interview comments and paths are left out.";

/** What was found at a question: its note, then the notes on single responses. */
export function foundTexts(question: QuestionResult | undefined, method: Gap["method"]): string[] {
  if (!question) return [];
  const comments = question.comments.filter((comment) => method === null || comment.method === method);
  return [...(question.note ? [marked(question.note, question.confidential)] : []), ...comments.map(commentText)];
}

export function commentText(comment: Comment): string {
  const where = comment.method === "interview" ? "said in an interview" : [comment.site, comment.on].filter(Boolean).join(", ");
  return `${marked(comment.text, comment.confidential)}${where ? ` (${where})` : ""}`;
}

function marked(text: string, isConfidential: boolean): string {
  return isConfidential ? `[Confidential] ${text}` : text;
}

export interface OpenElement {
  number: number;
  title: string;
  questions: QuestionResult[];
  /** Between at least and at most: what the answers could still bring. */
  points: Points;
}

/** What was not looked at yet, element by element. */
export function openElements(result: AuditResult): OpenElement[] {
  return result.elements.flatMap(({ number, title, questions }) => {
    const open = questions.filter((question) => question.state === "open");
    return open.length === 0 ? [] : { number, title, questions: open, points: atStake(open) };
  });
}

/** What the answers to some questions could still bring. */
export function atStake(questions: readonly QuestionResult[]): Points {
  return toPoints(sum(questions.map(range)));
}

function range({ floor, ceiling }: QuestionResult): Fraction {
  return floor && ceiling ? subtract(fromPoints(ceiling.points), fromPoints(floor.points)) : fraction(0);
}

export function notApplicable(result: AuditResult): QuestionResult[] {
  return questionsOf(result).filter((question) => question.state === "not-applicable");
}

/** What must be filled in or done before the report can go to the certifying partner. */
export function missingTexts(result: AuditResult): string[] {
  const open = result.coverage.questions - result.coverage.answered;
  const flagged = questionsOf(result).filter((question) => question.flag !== null);
  return [
    ...result.missing.map(({ text }) => capital(text)),
    ...(open > 0 ? [`${count(open, "question")} not answered yet`] : []),
    ...(flagged.length > 0 ? [`Marked to come back to: ${flagged.map((question) => question.number).join(", ")}`] : []),
    ...(result.sample?.short ?? []).map((text) => text.replace(/\.$/, "")),
  ];
}

export function sampleText({ sample }: AuditResult): string {
  if (!sample) return "This audit has no interview sample: it looks at the whole company.";
  return sample.met ? "Enough people and sites." : `Not enough yet. ${sample.short.join(" ")}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
