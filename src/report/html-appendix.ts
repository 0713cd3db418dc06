import type { AuditResult, ElementResult, QuestionResult } from "../model/result.ts";
import { type Markup, markup, type Section, tableOf } from "./html-markup.ts";
import * as words from "./words.ts";

const columns = [
  { title: "Question" },
  { title: "Check" },
  { title: "Recorded" },
  { title: "Points", kind: "number" as const },
  { title: "Points lost, and why" },
];

/** The ledger: how every point came about, element by element. */
export function appendix(result: AuditResult): Section[] {
  const numbers = words.numbersOf(result);
  const body = markup`<p>Each check earns its share of the points. "At least" takes what is not answered yet as no, "at most" as yes. Questions that rest on others earn nothing until those do.</p>
${result.elements.map((element) => ledgerOf(element, numbers))}`;
  return [{ id: "points", title: "Appendix: how every point came about", body, paper: "appendix" }];
}

function ledgerOf(element: ElementResult, numbers: ReadonlyMap<string, string>): Markup {
  const rows = element.questions.flatMap((question) => rowsOf(question, numbers));
  return markup`<h3>${element.number}. ${element.title}</h3>
${tableOf(`At least ${words.percentOrDash(element.floor)}, at most ${words.percentOrDash(element.ceiling)}`, columns, rows)}`;
}

function rowsOf(question: QuestionResult, numbers: ReadonlyMap<string, string>): (string | Markup)[][] {
  if (question.state === "not-applicable") return [[question.number, "all", `not applicable: ${question.notApplicable ?? ""}`, "-", ""]];
  return question.ledger.map((line) => [
    question.number,
    line.method ?? "all",
    line.responses.join("; "),
    `${words.pointsOnly(line.points)} of ${line.of}`,
    words.causesText(line.causes, numbers),
  ]);
}
