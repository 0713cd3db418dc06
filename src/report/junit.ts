import type { AuditResult, ElementResult, QuestionResult } from "../model/result.ts";
import { xml } from "../text.ts";
import { type Issue, issuesOf, repositoryPath } from "./issues.ts";

interface Case {
  name: string;
  file?: string | undefined;
  line?: number | null | undefined;
  outcome: "passed" | "failure" | "error" | "skipped";
  message: string;
  text: string[];
}

interface Suite {
  name: string;
  cases: Case[];
}

/**
 * JUnit XML as CI systems show it: an element is a suite, a question a case, a new gap or finding its failure; not answered, not
 * applicable, waived and known are skipped. The gates, and findings that belong to no question, have suites of their own.
 */
export function renderJunit(result: AuditResult): string {
  const issues = issuesOf(result);
  const byQuestion = new Map<string | null, Issue[]>();
  for (const issue of issues) byQuestion.set(issue.question, [...(byQuestion.get(issue.question) ?? []), issue]);
  const known = new Set(result.elements.flatMap((element) => element.questions.map((question) => question.id)));
  const rest = issues.filter((issue) => issue.question === null || !known.has(issue.question));
  const suites = [
    { name: "Gates", cases: (result.gates ?? []).map(gateCase) },
    ...result.elements.map((element) => elementSuite(element, byQuestion)),
    { name: "Documents", cases: rest.map((issue) => caseOf(issue.rule, [issue], undefined)) },
  ].filter((suite) => suite.cases.length > 0);
  const body = suites.map(suiteText).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cor-check"${counts(suites.flatMap((suite) => suite.cases))}>\n${body}</testsuites>\n`;
}

function gateCase({ gate, met, message }: NonNullable<AuditResult["gates"]>[number]): Case {
  return { name: gate, outcome: met ? "passed" : "failure", message, text: [message] };
}

function elementSuite(element: ElementResult, byQuestion: ReadonlyMap<string | null, Issue[]>): Suite {
  const cases = element.questions.map((question) =>
    caseOf(`${question.number} ${question.ask}`, byQuestion.get(question.id) ?? [], question),
  );
  return { name: `${element.number}. ${element.title}`, cases };
}

function caseOf(name: string, issues: readonly Issue[], question: QuestionResult | undefined): Case {
  const place = { file: repositoryPath(issues[0]?.file ?? null), line: issues[0]?.line };
  const fails = issues.filter((issue) => issue.state === "new" && issue.severity !== "info");
  const lines = (shown: readonly Issue[]) => shown.map(issueText);
  const first = fails[0];
  if (first) {
    const outcome = fails.some((issue) => issue.rule.startsWith("unreadable")) ? "error" : "failure";
    return { name, ...place, file: repositoryPath(first.file), line: first.line, outcome, message: first.message, text: lines(issues) };
  }
  const why = skipped(question, issues);
  if (why !== undefined) return { name, ...place, outcome: "skipped", message: why, text: [] };
  return { name, ...place, outcome: "passed", message: "", text: lines(issues) };
}

function skipped(question: QuestionResult | undefined, issues: readonly Issue[]): string | undefined {
  if (question?.state === "not-applicable") return `Not applicable: ${question.notApplicable ?? ""}`;
  if (question?.state === "open" || issues.some((issue) => issue.rule === "open")) return "Not answered yet.";
  const waived = issues.find((issue) => issue.waiver);
  if (waived?.waiver) return `Waived until ${waived.waiver.until}: ${waived.waiver.reason}`;
  return issues.some((issue) => issue.state === "baseline") ? "Known: the baseline holds it." : undefined;
}

function issueText(issue: Issue): string {
  const place = issue.file === null ? "" : `${issue.file}${issue.line === null ? "" : `:${issue.line}`} `;
  const state = issue.state === "new" ? "" : ` (${issue.state})`;
  return `${place}${issue.rule}${state}: ${issue.message} Do: ${issue.do}`;
}

function suiteText({ name, cases }: Suite): string {
  const body = cases.map((one) => caseText(name, one)).join("");
  return `  <testsuite name="${xml(name)}"${counts(cases)}>\n${body}  </testsuite>\n`;
}

function caseText(suite: string, { name, file, line, outcome, message, text }: Case): string {
  const place = file === undefined ? "" : ` file="${xml(file)}"${line ? ` line="${line}"` : ""}`;
  const open = `    <testcase classname="${xml(suite)}" name="${xml(name)}" time="0"${place}`;
  const body = text.map(xml).join("\n");
  if (outcome === "passed" && body === "") return `${open}/>\n`;
  if (outcome === "passed") return `${open}>\n      <system-out>${body}</system-out>\n    </testcase>\n`;
  return `${open}>\n      <${outcome} message="${xml(message)}">${body}</${outcome}>\n    </testcase>\n`;
}

function counts(cases: readonly Case[]): string {
  const count = (outcome: Case["outcome"]) => cases.filter((one) => one.outcome === outcome).length;
  return ` tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}" time="0"`;
}
