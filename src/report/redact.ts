import type { Plan } from "../model/plan.ts";
import type { AuditResult, Deadline, QuestionResult } from "../model/result.ts";

const instead = "(path left out)";
/** Names of things that are no words of a person: never touched. */
const ids = new Set(["id", "question", "fingerprint", "key", "rule", "method", "heldBy", "by", "gate", "state", "why"]);
/** Words joined by slashes that end in a file, or begin below the root or a drive. */
const pathLike = /(?:[a-z]:[\\/]|\.{0,2}\/)?(?:[^\s"'`(),;:/\\]+[\\/])+[^\s"'`(),;:/\\]*[^\s"'`(),;:/\\.]/gi;

/**
 * The client copy: no confidential notes, no comments of interviews, no paths. Done once on the result, so that every form of the
 * report obeys. What findings say is searched for anything that looks like a path; other texts for the paths that the result names.
 */
export function redact(result: AuditResult): AuditResult {
  const paths = pathsOf(result);
  const findings = result.findings.map((finding) => ({
    ...finding,
    file: null,
    line: null,
    message: withoutPaths(finding.message, paths).replace(pathLike, instead),
    do: withoutPaths(finding.do, paths).replace(pathLike, instead),
  }));
  const gaps = result.gaps.map((gap) => ({ ...gap, file: null, line: null }));
  const elements = result.elements.map((element) => ({ ...element, questions: element.questions.map(redactQuestion) }));
  const records = result.records.map((strip) => ({ ...strip, title: withoutPaths(strip.title, paths).replace(pathLike, instead) }));
  const deadlines = result.deadlines.map((deadline) => ({ ...deadline, file: null, title: deadlineTitle(deadline, paths) }));
  const changed = result.changed && { ...result.changed, answers: result.changed.answers.map((answer) => ({ ...answer, files: [] })) };
  const parts = { findings, gaps, elements, records, deadlines, ...(changed ? { changed } : {}) };
  return cleaned({ ...result, redacted: true, ...parts }, paths);
}

/** The plan of a client copy: what it says is the pack's, and searched for the paths that the whole result names. */
export function redactPlan(plan: Plan, result: AuditResult): Plan {
  return cleaned(plan, pathsOf(result));
}

/** What the program says of a file is searched like a finding; an action is in a person's words. */
function deadlineTitle({ kind, title }: Deadline, paths: readonly string[]): string {
  const rest = withoutPaths(title, paths);
  return kind === "action" ? rest : rest.replace(pathLike, instead);
}

function redactQuestion(question: QuestionResult): QuestionResult {
  return {
    ...question,
    note: question.confidential ? null : question.note,
    confidential: false,
    comments: question.comments.filter((comment) => comment.method !== "interview" && !comment.confidential),
    evidence: [],
  };
}

/** Every path the result names, the longest first, so that no part of one is left over. */
function pathsOf(result: AuditResult): string[] {
  const named = [
    ...[...result.findings, ...result.gaps, ...result.deadlines].flatMap(({ file }) => file ?? []),
    ...(result.changed?.answers ?? []).flatMap(({ files }) => files),
    ...result.elements.flatMap((element) => element.questions.flatMap((question) => question.evidence.map(({ path }) => path))),
  ];
  return [...new Set(named)].sort((a, b) => b.length - a.length);
}

/** A path that is a bare word is left alone inside sentences: it could be any word. */
function withoutPaths(text: string, paths: readonly string[]): string {
  return paths.filter((path) => /[./]/.test(path)).reduce((rest, path) => rest.replaceAll(path, instead), text);
}

/** The same value with every text in it cleaned; ids stand. */
function cleaned<T>(value: T, paths: readonly string[], key = ""): T {
  if (typeof value === "string") return (ids.has(key) ? value : withoutPaths(value, paths)) as T;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, paths, key)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cleaned(item, paths, name)])) as T;
}
