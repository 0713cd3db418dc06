import type { AuditResult } from "../model/result.ts";
import * as closing from "./closing-words.ts";
import { listOf, markup, nothing, type Section, tableOf } from "./html-markup.ts";
import * as words from "./words.ts";

export function actions(result: AuditResult): Section[] {
  const rows = words
    .questionsOf(result)
    .flatMap(({ number, actions: own }) =>
      own.map(({ do: what, owner, due, done }) => [
        number,
        what,
        owner ?? "nobody yet",
        due ?? "no date yet",
        done ? `done ${done}` : "open",
      ]),
    );
  const columns = ["Question", "What", "Who", "By when", "State"].map((title) => ({ title }));
  const body =
    rows.length > 0
      ? tableOf("Corrective actions agreed so far", columns, rows)
      : markup`<p>No corrective action is written down yet. Agree on who does what by when, and put it beside the question.</p>`;
  return [{ id: "actions", title: "Corrective actions", body }];
}

export function sampling(result: AuditResult): Section[] {
  const { sample, interviews, details } = result;
  if (!sample && interviews.people === 0 && interviews.beside.length === 0) return [];
  const groups = [
    ...interviews.groups.map(({ title, people }) => [title, people]),
    ...interviews.beside.map(({ title, people }) => [`${title} (beside the headcount)`, people]),
  ];
  const sites = details.sites.map(({ title, headOffice, visited, people }) => [
    `${title}${headOffice ? " (head office)" : ""}`,
    people ?? "-",
    visited ? "yes" : "no",
  ]);
  const number = { kind: "number" as const };
  const body = markup`${sample ? markup`<p>${closing.sampleText(result)}</p>` : nothing}
${sample?.justification ? markup`<p>${sample.justification}</p>` : nothing}
${groups.length > 0 ? tableOf("People interviewed, by role. Small groups go together, so that nobody can be told apart.", [{ title: "Role" }, { title: "People", ...number }], groups) : markup`<p>No interviews are recorded.</p>`}
${sites.length > 0 ? tableOf("Sites", [{ title: "Site" }, { title: "People", ...number }, { title: "Part of this audit" }], sites) : nothing}`;
  return [{ id: "sampling", title: "Interviews and sampling", body }];
}

export function notAssessed(result: AuditResult): Section[] {
  const open = closing
    .openElements(result)
    .map(({ number, title, questions, points }) => [
      `${number}. ${title}`,
      questions.map((question) => question.number).join(", "),
      words.pointsOnly(points),
    ]);
  const left = closing.notApplicable(result).map((one) => [one.number, one.ask, one.notApplicable ?? ""]);
  if (open.length + left.length === 0) return [];
  const columns = [{ title: "Element" }, { title: "Questions" }, { title: "Points at stake", kind: "number" as const }];
  const body = markup`${open.length > 0 ? tableOf("Not answered yet", columns, open) : nothing}
${left.length > 0 ? tableOf("Not applicable", [{ title: "Question" }, { title: "What it asks" }, { title: "Why it does not apply" }], left) : nothing}`;
  return [{ id: "not-assessed", title: "What was not assessed", body }];
}

export function missing(result: AuditResult): Section[] {
  const items = closing.missingTexts(result);
  if (items.length === 0) return [];
  return [{ id: "missing", title: "Missing before this can be sent", body: listOf(items, "ticks") }];
}

export function findings(result: AuditResult): Section[] {
  const numbers = words.numbersOf(result);
  const rows = result.findings.map(({ severity, question, message, do: what, file, line, state }) => [
    question === null ? "-" : (numbers.get(question) ?? question),
    `${severity}${state === "new" ? "" : ` (${state})`}`,
    `${message} ${what}`.trim(),
    file === null ? "-" : `${file}${line === null ? "" : `:${line}`}`,
  ]);
  if (rows.length === 0) return [];
  const columns = ["Question", "Severity", "What, and what to do", "Where"].map((title) => ({ title }));
  return [
    { id: "findings", title: "Findings", body: tableOf("What the documents do not bear out; the score does not count it", columns, rows) },
  ];
}

export function gates(result: AuditResult): Section[] {
  if (!result.gates || result.gates.length === 0) return [];
  const items = result.gates.map(({ met, message }) => markup`<strong>${met ? "MET" : "NOT MET"}:</strong> ${message}`);
  return [{ id: "gates", title: "What was asked for", body: listOf(items) }];
}
