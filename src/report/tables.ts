import type { AuditResult, Details, ElementResult, QuestionResult } from "../model/result.ts";
import { agreedActions, agreedTexts, nobody } from "./agreed.ts";
import * as closing from "./closing-words.ts";
import * as words from "./words.ts";

/** Columns that a table has; `kind` says how wide and which side, where the form can: `word` has room for the longest of a few short words. */
export interface Column {
  title: string;
  kind?: "number" | "day" | "name" | "wide" | "third" | "word";
}

/** A table of the report as plain data: the same in HTML and in Word. */
export interface Table {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly (string | number)[])[];
}

const number = { kind: "number" as const };

/** Who, what and when: the head that a certifying partner looks for; null where it is not given yet. */
export function factsOf({ certificate, ...details }: Details): [name: string, value: string | null][] {
  const { firstData, lastData } = details;
  const assessors = details.assessors.map(({ name, qualification }) => (qualification ? `${name}, ${qualification}` : name)).join("; ");
  const optional: [string, string | null][] = [
    ["Trade name", details.tradeName],
    ["Certificate expires", certificate.expires],
  ];
  return [
    ["WCB account", details.wcbAccount],
    ["Industry code", details.industryCode],
    ["People", details.headcount === null ? null : String(details.headcount)],
    ["Sites", details.sites.length > 0 ? String(details.sites.length) : null],
    ["Certifying partner", details.partner],
    ["Certificate number", certificate.number],
    ["Day of the audit", details.auditDay],
    ["Data gathered", firstData || lastData ? `${firstData ?? "?"} to ${lastData ?? "?"}` : null],
    ["Assessor", assessors || null],
    ...optional.filter(([, value]) => value !== null),
  ];
}

export const marksHead = ["At least, of 100", "At most, of 100", "Need, of 100"];
export const marksCaption = "In percent of the points of each element: 100 is all of them";

/** Marks by element against their pass marks, in numbers. */
export function elementsTable(result: AuditResult): Table {
  const rows = result.elements.map((element) => [
    `${element.number}. ${element.title}`,
    words.percentOrDash(element.floor),
    words.percentOrDash(element.ceiling),
    element.required === null ? "-" : String(element.required),
    words.standing(element),
  ]);
  const columns = [{ title: "Element" }, ...marksHead.map((title) => ({ title, ...number })), { title: "Standing" }];
  return { caption: marksCaption, columns, rows };
}

export function actionsTable(result: AuditResult): Table {
  const rows = agreedActions(result).map(({ question, what, owner, due, done, state }) => [
    question.number,
    what,
    owner ?? nobody,
    due ?? "no date yet",
    done ? `done ${done}` : state,
  ]);
  const columns = [
    { title: "Question" },
    { title: "What" },
    { title: "Who" },
    { title: "By when", kind: "day" as const },
    { title: "State" },
  ];
  return { caption: agreedTexts(result).join(" "), columns, rows };
}

export const noActionsText = "No corrective action is written down yet. Agree on who does what by when, and put it beside the question.";

export function sitesTable({ details }: AuditResult): Table {
  const rows = details.sites.map(({ title, headOffice, visited, people }) => [
    `${title}${headOffice && title.toLowerCase() !== "head office" ? " (head office)" : ""}`,
    people ?? "-",
    visited ? "yes" : "no",
  ]);
  return { caption: "Sites", columns: [{ title: "Site" }, { title: "People", ...number }, { title: "Part of this audit" }], rows };
}

/** Questions by themselves, with what is known of each; where much of an element is still to come, those of which nothing is known in one row. */
export function openTable(result: AuditResult): Table {
  const rows = closing.openElements(result).flatMap(({ number: place, title, questions }) => {
    const rowOf = (own: readonly QuestionResult[], text: string, known = "") => [
      `${place}. ${title}`,
      text,
      known,
      words.pointsOnly(closing.atStake(own)),
    ];
    const knownOf = (question: QuestionResult) => closing.foundTexts(question, null).join(" ");
    const bare = questions.filter((question) => knownOf(question) === "");
    const apart = bare.length > openShown ? questions.filter((question) => !bare.includes(question)) : questions;
    const together = bare.length > openShown ? bare : [];
    const numbers = together.map((question) => question.number).join(", ");
    return [
      ...apart.map((question) => rowOf([question], `${question.number} ${question.ask}`, knownOf(question))),
      ...(together.length > 0 ? [rowOf(together, `${words.count(together.length, "question")}: ${numbers}`)] : []),
    ];
  });
  const columns = [
    { title: "Element", kind: "word" as const },
    { title: "Question" },
    { title: "What is known" },
    { title: "Points at stake", ...number },
  ];
  return { caption: "Not answered yet", columns, rows };
}

const openShown = 5;

export function notApplicableTable(result: AuditResult): Table {
  const rows = closing.notApplicable(result).map((one) => [one.number, one.ask, one.notApplicable ?? ""]);
  const columns = [{ title: "Question" }, { title: "What it asks" }, { title: "Why it does not apply" }];
  return { caption: "Not applicable", columns, rows };
}

export const ledgerText =
  'Each check earns its share of the points. "At least" takes what is not answered yet as no, "at most" as yes. Questions that rest on others earn nothing until those do.';

/** The ledger of one element: how every point of it came about. */
export function ledgerTable(element: ElementResult, result: AuditResult): Table {
  const columns = [
    { title: "Question" },
    { title: "Check", kind: "word" as const },
    { title: "Recorded" },
    { title: "Points", ...number },
    { title: "Points lost, and why" },
  ];
  const numbers = words.numbersOf(result);
  const rows = element.questions.flatMap((question) => ledgerRows(question, result, numbers));
  return {
    caption: `At least ${words.percentOrDash(element.floor)} of 100, at most ${words.percentOrDash(element.ceiling)}`,
    columns,
    rows,
  };
}

function ledgerRows(question: QuestionResult, { details }: AuditResult, numbers: ReadonlyMap<string, string>): string[][] {
  if (question.state === "not-applicable") return [[question.number, "all", `not applicable: ${question.notApplicable ?? ""}`, "-", ""]];
  return question.ledger.map((line) => [
    question.number,
    line.method ?? "all",
    recordedText(line.responses, details),
    `${words.pointsOnly(line.points)} of ${line.of}`,
    words.causesText(line.causes, numbers),
  ]);
}

/** What was recorded, with sites by their titles. */
export function recordedText(responses: readonly string[], { sites }: Details): string {
  return responses
    .map((text) => {
      const site = sites.find(({ id }) => text.startsWith(`${id}: `));
      return site ? `${site.title}${text.slice(site.id.length)}` : text;
    })
    .join("; ");
}
