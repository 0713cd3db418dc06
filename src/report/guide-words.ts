import type { Pack } from "../model/content.ts";
import { checksOf, naText, questionPoints, scaleOf } from "../model/content.ts";
import type { CheckFile, QuestionFile } from "../model/element.ts";
import type { Method } from "../model/method.ts";
import { count } from "./words.ts";

/** The content of a question in words, shared by every form of the guide. */

export function pointsLine(question: QuestionFile): string {
  const parts = checksOf(question).map(({ method, check }) => (check.points === undefined ? method : `${method} ${check.points}`));
  const how = { sum: "", any: ", the best one counts", average: ", the mean counts" }[question.combine ?? "sum"];
  return `${count(questionPoints(question), "point")} (${parts.join(", ")}${how})`;
}

export function checkTitle(method: Method): string {
  return { documentation: "Documentation", interview: "Interview", observation: "Observation" }[method];
}

export function checkLines(pack: Pick<Pack, "roles">, method: Method, check: CheckFile): string[] {
  const titles = (check.roles ?? []).map((id) => pack.roles.find((role) => role.id === id)?.title ?? id);
  const scales = {
    "yes-no": "yes or no",
    "yes-partial-no": "yes, partly or no",
    criteria: "tick what is there",
    count: "how many of how many",
    percent: "a percent",
  };
  const all = check.rule === "all-or-nothing" ? `; counts in full from ${check.threshold ?? 100} %, below that not at all` : "";
  return [
    ...(titles.length > 0 ? [`Put to: ${titles.join(", ")}`] : []),
    ...(check.ask ? [check.ask] : []),
    ...(check.listen_for ? [`Listen for: ${check.listen_for}`] : []),
    ...(check.look_for ?? []).map((text) => `Look for: ${text}`),
    ...(check.criteria ?? []).map((criterion) => `[ ] ${criterion.text}`),
    `Answered by: ${scales[scaleOf(method, check)]}${all}`,
    ...(check.na ? [`May be not applicable: ${naText(check.na)}`] : []),
    ...(check.fix ? [`To fix it: ${check.fix.do}`] : []),
  ];
}

export function groundText(question: QuestionFile): string {
  const basis = { law: "law", partner: "what partners ask", practice: "good practice" }[question.basis];
  return question.source ? `${basis}; ${question.source}` : basis;
}

export function evidenceTexts(question: QuestionFile): string[] {
  return (question.evidence ?? []).map(({ title, kind, fresh_within, every }) => {
    const parts = [kind, fresh_within && `no older than ${fresh_within}`, every && `every ${every}`].filter(Boolean);
    return `${title} (${parts.join(", ")})`;
  });
}

export function naLine(question: QuestionFile): string | undefined {
  const bounds = typeof question.na === "object" ? question.na.people : undefined;
  const people = bounds?.max === undefined ? "" : ` (only up to ${count(bounds.max, "person").replace("persons", "people")})`;
  return question.na === undefined ? undefined : `${naText(question.na)}${people}`;
}

export function appliesLine(question: QuestionFile): string | undefined {
  const { min, max } = question.applies?.people ?? {};
  if (min === undefined && max === undefined) return undefined;
  if (max === undefined) return `only from ${min} people on`;
  return min === undefined ? `only up to ${max} people` : `only from ${min} to ${max} people`;
}
