import type { Document } from "../model/document.ts";
import type { QuestionFile } from "../model/element.ts";

const words = /(?:^|[^a-z])(?:forms?|checklists?|check-sheets?|templates?|blanks?)(?:[^a-z]|$)/i;

/**
 * The document without what is no fault of a form: empty fields, and slots for a name or a date. A form is what the question asks for as
 * one, by the title, else what is called one; a date in the name says that it was filled in.
 */
export function withoutFormFaults(document: Document, question: QuestionFile | undefined, title: string | undefined): Document {
  const isAsked = document.faults.some(({ isFineInForm }) => isFineInForm);
  if (!isAsked || document.nameDays.length > 0 || !isForm(document.path, question, title)) return document;
  return { ...document, faults: document.faults.filter(({ isFineInForm }) => !isFineInForm) };
}

function isForm(path: string, question: QuestionFile | undefined, title: string | undefined): boolean {
  const asked = question?.evidence ?? [];
  const named = asked.find((one) => one.title.toLowerCase() === title?.toLowerCase());
  if (named) return named.kind === "form";
  const isOnlyForms = asked.length > 0 && asked.every(({ kind }) => kind === "form");
  return isOnlyForms || words.test(path) || (title !== undefined && words.test(title));
}
