import type { AuditResult, Finding } from "../model/result.ts";
import { type FindingGroup, grouped } from "./evidence-words.ts";
import type { Table } from "./tables.ts";
import * as words from "./words.ts";

/** Findings for a client's manager: no place in our own files, no command, no key. A document of the client keeps its path, as evidence. */

export const findingsTitle = "What the certifying partner's reviewer would send back";

const severities: Record<Finding["severity"], string> = { error: "must be put right", warning: "should be put right", info: "to know" };

/** What to do where the rule's own words name something of ours. */
const plainDo: Record<string, string> = {
  "below-sample": "Ask or pull the rest. Whom to ask, and where, stands under interviews and sampling.",
  "gap-without-action": "Agree on an action with an owner and a day.",
  "not-approved": "Write into the document who approved it and on which day.",
  "undated-document": "Write the day into the document, or into its name.",
  "no-date": "Write the day into the document or its name, year first.",
  "two-dates": "Keep one date, the same in the name and in the document.",
  "changed-since-answer": "Look at the document again, and confirm the answer or change it.",
  "missing-document": "Write the document, or name the right one.",
  "unused-evidence": "Answer the question that it belongs to, or take it out of the list.",
  "na-with-records": "Answer the question, or say what the files are for.",
  "history-hidden": "Ask who keeps the files for their whole history.",
  "outside-root": "Put the file beside the others.",
  "bad-pattern": "Ask who keeps the list of documents to correct it.",
  "bad-front-matter": "Correct the lines at the top of the document.",
  "unknown-question": "Ask who keeps the list of documents to correct it.",
};

export function doText({ rule, do: what }: Pick<Finding, "rule" | "do">): string {
  return plainDo[rule] ?? what;
}

/** The document that a finding is about; nothing where it is about an answer: then the question says where. */
export function documentOf(file: string | null): string {
  return file === null || /\.ya?ml$/i.test(file) ? "" : file;
}

const fewer: Partial<Record<string, string>> = {
  interview: "Asked of fewer people than the sample has in these roles.",
  documentation: "Fewer records were pulled than the sample needs.",
};

/** How many there should be is said once, under interviews and sampling: a number of its own at each question would contradict it. */
export function messageOf({ rule, method, message }: Pick<Finding, "rule" | "method" | "message">): string {
  return (rule === "below-sample" && fewer[method ?? ""]) || message;
}

/** The same remark for many questions once, the worst first. */
function groupsFor({ findings }: AuditResult): FindingGroup[] {
  return grouped(findings.map((finding) => ({ ...finding, file: documentOf(finding.file), message: messageOf(finding) })));
}

/** More numbers than this bury what is said about them: they stand in the appendix. */
const numbersShown = 8;

export function findingsTable(result: AuditResult): Table {
  const numbers = words.numbersOf(result);
  const groups = groupsFor(result);
  const hasDocuments = groups.some(({ finding }) => finding.file !== "");
  const rows = groups.map(({ finding, questions }) => [
    questionsText(questions, numbers),
    `${severities[finding.severity]}${finding.state === "new" ? "" : finding.state === "waived" ? " (waived)" : " (known before)"}`,
    `${finding.message} ${doText(finding)}`.trim(),
    ...(hasDocuments ? [finding.file || "-"] : []),
  ]);
  const columns = [
    { title: "Question" },
    { title: "Priority", kind: "word" as const },
    { title: "What, and what to do" },
    ...(hasDocuments ? [{ title: "Document" }] : []),
  ];
  const elsewhere = groups.some(isLong) ? " Where it is about many questions, their numbers stand at the end of the appendix." : "";
  return { caption: `What documents and notes do not bear out. The score does not count it.${elsewhere}`, columns, rows };
}

function questionsText(questions: readonly string[], numbers: ReadonlyMap<string, string>): string {
  if (questions.length === 0) return "-";
  if (isLong({ questions })) return words.count(questions.length, "question");
  return questions.map((question) => numbers.get(question) ?? question).join(", ");
}

function isLong({ questions }: { questions: readonly string[] }): boolean {
  return questions.length > numbersShown;
}

export const remarkedTitle = "Which questions the remarks are about";

/** The numbers of the questions that the table of findings only counts. */
export function remarkedTable(result: AuditResult): Table {
  const numbers = words.numbersOf(result);
  const rows = groupsFor(result)
    .filter(isLong)
    .map(({ finding, questions }) => [finding.message, questions.map((question) => numbers.get(question) ?? question).join(", ")]);
  const columns = [{ title: "What", kind: "wide" as const }, { title: "Questions" }];
  return { caption: `Only remarks about more than ${numbersShown} questions`, columns, rows };
}

export function severityText(severity: Finding["severity"]): string {
  return severities[severity];
}
