import { fromPoints, percentText } from "../model/exact.ts";
import type { AuditResult, Gap, Points, Score } from "../model/result.ts";
import { agreedActions, agreedTexts } from "./agreed.ts";
import { documentOf, doText, messageOf, severityText } from "./client-findings.ts";
import { besideVerdict, clientHeadline, missingForClient, notAuditText } from "./client-words.ts";
import * as closing from "./closing-words.ts";
import { interviewTexts } from "./interview-words.ts";
import { type Lost, lostByQuestion, openByQuestion, whyOf } from "./lost.ts";
import { causesOf, lostByElement } from "./lost-by-element.ts";
import { factsOf } from "./tables.ts";
import * as words from "./words.ts";
import type { Sheet, SheetColumn } from "./workbook.ts";
import { renderWorkbook } from "./workbook.ts";

type Rows = Sheet["rows"];

/** The report as an Excel workbook, to sort and filter: where you stand, the elements, every gap, every action, every finding. */
export function renderXlsx(result: AuditResult): Promise<Uint8Array> {
  const findings = findingsSheet(result);
  return renderWorkbook([
    summarySheet(result),
    elementsSheet(result),
    lossesSheet(result),
    gapsSheet(result),
    actionsSheet(result),
    ...(findings.rows.length > 0 ? [findings] : []),
  ]);
}

function summarySheet(result: AuditResult): Sheet {
  const { overall, coverage, pack, details } = result;
  const { title, sentence } = clientHeadline(result);
  const rows: Rows = [
    ["Company", result.company ?? ""],
    ["Standing", title],
    ["What this is", notAuditText],
    ["In words", [closing.capital(sentence), ...besideVerdict(result)].join(" ")],
    ["At least, of 100", percentOf(overall.floor)],
    ["At most, of 100", percentOf(overall.ceiling)],
    ["You need, of 100", overall.required],
    ["Questions answered", coverage.answered],
    ["Questions that apply", coverage.questions],
    ["Agreed actions", agreedTexts(result).join(" ")],
    ["As of", result.asOf],
    ["Purpose", closing.capital(result.purpose)],
    ["Audit and edition", `${pack.title}, edition ${pack.edition}`],
    ...factsOf(details).map(([name, value]) => [name, value ?? "not given"]),
    ...interviewTexts(result).map((text) => ["Interviews", text]),
    ...missingForClient(result).map((text) => ["Missing before this can be sent", text]),
    ...(result.redacted ? [["Client copy", closing.clientCopyText]] : []),
    ["Notice", pack.notice],
  ];
  const head: SheetColumn[] = [
    { title: "What", width: 32 },
    { title: "Value", width: 80, kind: "day" },
  ];
  return { title: "Summary", head, rows: rows.map(([name = "", value = ""]) => [name, value]), isList: true };
}

/** Cut like the numbers of every other form, so that no failing 79.96 shows as 80. */
function percentOf(score: Score | null): number | string {
  return score === null ? "" : Number(percentText(score));
}

function elementsSheet(result: AuditResult): Sheet {
  const head: SheetColumn[] = [
    { title: "#", width: 5 },
    { title: "Element", width: 44 },
    ...["At least, of 100", "At most, of 100"].map((title) => ({ title, width: 12, kind: "tenths" as const })),
    { title: "Need, of 100", width: 12 },
    { title: "Standing", width: 14 },
    { title: "Points proven", width: 10 },
    { title: "Points possible", width: 10 },
  ];
  const rows = result.elements.map((element) => [
    element.number,
    element.title,
    percentOf(element.floor),
    percentOf(element.ceiling),
    element.required ?? "",
    words.standing(element),
    element.floor ? pointsOf(element.floor.points) : "",
    element.floor?.of ?? "",
  ]);
  return { title: "Elements", head, rows };
}

function lossesSheet(result: AuditResult): Sheet {
  const numbers = ["Points lost", "Points possible", "Lost in documents", "Lost in interviews", "Lost in observation"];
  const head: SheetColumn[] = [
    { title: "#", width: 5 },
    { title: "Element", width: 44 },
    ...[...numbers, "Lost over all methods together", "Not answered yet"].map((title) => ({ title, width: 13 })),
    { title: "Questions that cost the most", width: 70 },
  ];
  const rows = lostByElement(result).map(({ element, lost, of, found, open, ...rest }) => [
    element.number,
    element.title,
    ...[lost, of, found.documentation, found.interview, found.observation, found.together, open].map(pointsOf),
    causesOf(rest, words.numbersOf(result)).join("; "),
  ]);
  return { title: "Why points were lost", head, rows };
}

/** Points as a number a spreadsheet can add up, to two decimals. */
function pointsOf(points: Points): number {
  const { num, den } = fromPoints(points);
  return Math.round((Number(num) / Number(den)) * 100) / 100;
}

/** A check a row, in the order of every other form: the dearest question first, what is not answered yet at the end. */
function gapsSheet(result: AuditResult): Sheet {
  const head: SheetColumn[] = [
    { title: "Number", width: 9 },
    { title: "Element", width: 26 },
    { title: "Question", width: 50 },
    { title: "Points lost by the question", width: 11 },
    { title: "Method", width: 15 },
    { title: "Points lost here", width: 9 },
    { title: "Why", width: 34 },
    { title: "Found", width: 44 },
    { title: "What to do", width: 50 },
    { title: "Hours", width: 8 },
    { title: "Days until it shows", width: 11 },
  ];
  const numbers = words.numbersOf(result);
  const titles = new Map(result.elements.flatMap(({ title, questions }) => questions.map(({ id }) => [id, title] as const)));
  const rowsOf = (lost: Lost) => lost.gaps.map((gap) => gapRow(gap, lost, titles.get(lost.question.id) ?? "", numbers));
  return { title: "Gaps, most points first", head, rows: [...lostByQuestion(result), ...openByQuestion(result)].flatMap(rowsOf) };
}

function gapRow(gap: Gap, lost: Lost, element: string, numbers: ReadonlyMap<string, string>): Rows[number] {
  const { question, total } = lost;
  const isHeld = gap.why === "held";
  return [
    question.number,
    element,
    question.ask,
    pointsOf(total),
    gap.method ?? "",
    pointsOf(gap.lost),
    whyOf(gap, lost, numbers),
    closing.foundTexts(question, gap.method).join(" / "),
    isHeld ? words.heldText(question.heldBy, numbers) : gap.do,
    isHeld ? "" : gap.hours,
    isHeld ? "" : gap.leadDays,
  ];
}

function actionsSheet(result: AuditResult): Sheet {
  const head: SheetColumn[] = [
    { title: "Number", width: 9 },
    { title: "Question", width: 50 },
    { title: "What to do", width: 60 },
    { title: "Owner", width: 22 },
    { title: "Due", width: 12, kind: "day" },
    { title: "Done", width: 12, kind: "day" },
    { title: "State", width: 18 },
  ];
  const rows = agreedActions(result).map(({ question: { number, ask }, what, owner, due, done, state }) => [
    number,
    ask,
    what,
    owner ?? "",
    due ?? "",
    done ?? "",
    state,
  ]);
  return { title: "Actions", head, rows };
}

function findingsSheet(result: AuditResult): Sheet {
  const head: SheetColumn[] = [
    { title: "Number", width: 9 },
    { title: "Priority", width: 18 },
    { title: "What", width: 60 },
    { title: "What to do", width: 50 },
    { title: "Document", width: 34 },
    { title: "State", width: 10 },
  ];
  const numbers = words.numbersOf(result);
  const rows = result.findings.map((finding) => [
    finding.question === null ? "" : (numbers.get(finding.question) ?? finding.question),
    severityText(finding.severity),
    messageOf(finding),
    doText(finding),
    documentOf(finding.file),
    finding.state === "new" ? "open" : finding.state === "baseline" ? "known before" : finding.state,
  ]);
  return { title: "Findings", head, rows };
}
