import { checksOf, type Pack, questionPoints, scaleOf } from "../../src/model/content.ts";
import type { QuestionFile } from "../../src/model/element.ts";
import { type Placed, placedQuestions } from "../../src/model/find.ts";
import { type Method, methods } from "../../src/model/method.ts";
import { everySchema } from "../../src/model/shared.ts";
import { readingGrade } from "./reading.ts";

/** What a pack declares of itself, apart from its files. */
export interface Declared {
  elementPoints: readonly number[];
  fewestQuestions: number;
  fewestInElement: number;
  /** Smallest and largest share of all points for each method. */
  shares: Record<Method, readonly [number, number]>;
  passRule: { overall: number; element: number };
  /** Every section of law that was read and listed in docs/sources.md. */
  sections: ReadonlySet<string>;
}

export const evidenceKinds = [
  "policy",
  "procedure",
  "plan",
  "register",
  "record",
  "form",
  "certificate",
  "photo",
  "minutes",
  "log",
  "other",
];
const placeholder = /\b(TBD|TODO|FIXME|XXX|lorem|placeholder|insert here)\b|\[[A-Z][a-z ]+\]/i;
const untidy = /\s\s|^\s|\s$|[—–]|\p{Cc}|\b(\w+) \1\b/iu;
const named = /\b(Mr|Mrs|Ms|Dr)\b\.?|\b\d{3}[- .]\d{3}[- .]\d{4}\b/;

/** Everything that is wrong with the content of a pack that loads without faults; empty when it is sound. */
export function complaints(pack: Pack, declared: Declared): string[] {
  const questions = placedQuestions(pack);
  return [
    ...packComplaints(pack, questions, declared),
    ...questions.flatMap((placed) => questionComplaints(placed, declared).map((text) => `${placed.id}: ${text}`)),
    ...twins(questions),
  ];
}

function packComplaints(pack: Pack, questions: readonly Placed[], declared: Declared): string[] {
  const found: string[] = [];
  for (const [index, element] of pack.elements.entries()) {
    const total = element.questions.reduce((sum, question) => sum + questionPoints(question), 0);
    if (element.number !== index + 1) found.push(`${element.id}: its number is ${element.number}, its place is ${index + 1}`);
    if (total !== declared.elementPoints[index])
      found.push(`${element.id}: ${total} points, declared are ${declared.elementPoints[index]}`);
    if (element.questions.length < declared.fewestInElement) found.push(`${element.id}: only ${element.questions.length} questions`);
    const grades = element.questions.flatMap((question) => textsOf(question).map(([, text]) => readingGrade(...text)));
    const mean = grades.reduce((a, b) => a + b, 0) / grades.length;
    if (mean > 8) found.push(`${element.id}: reading grade ${mean.toFixed(1)} on average`);
  }
  if (questions.length < declared.fewestQuestions) found.push(`only ${questions.length} questions`);
  for (const [name, share] of Object.entries(methodShares(questions))) {
    const [least, most] = declared.shares[name as Method];
    if (share < least || share > most) found.push(`${name} has ${(share * 100).toFixed(1)} % of the points`);
  }
  const rule = pack.pass_rules[pack.default_purpose];
  if (rule?.overall !== declared.passRule.overall || rule.element !== declared.passRule.element)
    found.push(`the pass rule is ${JSON.stringify(rule)}`);
  if (!/not the official/i.test(pack.notice)) found.push("the notice does not say that this is not the official tool");
  if (!/points are/i.test(pack.notice)) found.push("the notice does not say whose points these are");
  return found;
}

export function methodShares(questions: readonly Placed[]): Record<Method, number> {
  const total = questions.reduce((sum, { question }) => sum + questionPoints(question), 0);
  const of = (method: Method) =>
    questions.reduce((sum, { question }) => sum + ((question.combine ?? "sum") === "sum" ? (question.checks[method]?.points ?? 0) : 0), 0);
  return Object.fromEntries(methods.map((method) => [method, of(method) / total])) as Record<Method, number>;
}

/** The texts a person reads to answer and to mend, each held against the reading grade. */
function textsOf(question: QuestionFile): [string, string[]][] {
  return [
    ["ask", [question.ask]],
    ["why", [question.why]],
    ["look_for", question.look_for],
    ["fix", [question.fix.do]],
  ];
}

function questionComplaints({ question }: Placed, declared: Declared): string[] {
  const found: string[] = [];
  const must = (holds: boolean, text: string) => {
    if (!holds) found.push(text);
  };
  must(question.ask.endsWith("?") && question.ask.indexOf("?") === question.ask.length - 1, "ask is not one question");
  must(question.look_for.length >= 2 && question.look_for.length <= 6, `${question.look_for.length} things to look for`);
  must(new Set(question.look_for).size === question.look_for.length, "the same thing to look for twice");
  must(question.why.length >= 15, "why says nothing");
  must(question.source !== undefined, "no source");
  must(question.proves !== undefined, "does not say what it proves");
  must((question.example_note?.length ?? 0) >= 10, "no example of a note");
  must(question.basis !== "law" || (question.law?.length ?? 0) > 0, "rests on law, and cites none");
  for (const { cite, says } of question.law ?? []) {
    must(declared.sections.has(cite), `${cite} is not among the sections read for docs/sources.md`);
    must(says.length >= 8, `${cite}: does not say what it asks`);
  }
  for (const [name, text] of textsOf(question)) {
    const grade = readingGrade(...text);
    must(grade <= 11, `${name} has reading grade ${grade.toFixed(1)}`);
  }
  for (const text of allTexts(question)) {
    must(!placeholder.test(text), `placeholder in "${text}"`);
    must(!untidy.test(text), `untidy: "${text}"`);
    must(!named.test(text), `names a person: "${text}"`);
    must(/^[^a-z]/.test(text) || isInner(question, text), `begins small: "${text}"`);
  }
  must(!/\balone\b/i.test(naWhen(question.na)) || typeof question.na === "object", "works alone, and no headcount bounds it");
  for (const fix of [question.fix, ...checksOf(question).flatMap(({ check }) => check.fix ?? [])]) {
    must(Number.isInteger(fix.hours * 4) && fix.hours > 0 && fix.hours <= 80, `${fix.hours} hours`);
    must(fix.lead_days <= 365, `${fix.lead_days} days`);
  }
  must(!question.checks.documentation || (question.evidence?.length ?? 0) > 0, "is proven by documents, and names no evidence");
  for (const { kind, every } of question.evidence ?? []) {
    must(evidenceKinds.includes(kind), `evidence of kind "${kind}"`);
    must(every === undefined || everySchema.safeParse(every).success, `every ${every}`);
  }
  for (const { method, check } of checksOf(question)) {
    const scale = scaleOf(method, check);
    must(check.ask !== undefined, `${method} does not say what to ask`);
    must(method !== "interview" || check.listen_for !== undefined, "the interview does not say what to listen for");
    must(scale !== "yes-partial-no" || /partly/i.test(check.ask ?? ""), `${method} does not say what partly means`);
    must(scale !== "criteria" || (check.criteria?.length ?? 0) >= 2, `${method} has one thing to tick`);
  }
  return found;
}

function naWhen(na: QuestionFile["na"]): string {
  return typeof na === "string" ? na : (na?.when ?? "");
}

/** Texts that stand inside another sentence begin small by right. */
function isInner(question: QuestionFile, text: string): boolean {
  return (question.law ?? []).some(({ says }) => says === text);
}

function allTexts(question: QuestionFile): string[] {
  return [
    question.ask,
    question.why,
    ...question.look_for,
    question.fix.do,
    ...((question.example_note ?? "") ? [question.example_note as string] : []),
    ...(question.law ?? []).map(({ says }) => says),
    ...checksOf(question).flatMap(({ check }) => [
      ...(check.ask ? [check.ask] : []),
      ...(check.listen_for ? [check.listen_for] : []),
      ...(check.criteria ?? []).map(({ text }) => text),
      ...(check.fix ? [check.fix.do] : []),
    ]),
  ];
}

const fillers = new Set(
  "a an and any are as at been by do does for from has have how in is it its of on or that the there they this to was were what when which who with you your".split(
    " ",
  ),
);

/** Questions that ask the same: all but the small words in common. */
function twins(questions: readonly Placed[]): string[] {
  const asked = questions.map(({ id, question }) => ({ id, words: content(question.ask) }));
  return asked.flatMap((one, index) =>
    asked
      .slice(index + 1)
      .filter((other) => likeness(one.words, other.words) >= 0.8)
      .map((other) => `${one.id} and ${other.id} ask the same`),
  );
}

function content(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set(words.filter((word) => !fillers.has(word)).map((word) => word.replace(/(ies|es|s)$/, "")));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both);
}

/** A line for each question: its id and the ids an assessment may hold below it. Checked in for each edition; never reused. */
export function registerOf(pack: Pack): string {
  const lines = placedQuestions(pack).map(({ id, question }) => {
    const checks = checksOf(question).map(({ method, check }) => {
      const scale = scaleOf(method, check);
      return `${method} ${scale}${scale === "criteria" ? ` (${check.criteria?.map((one) => one.id).join(", ")})` : ""}`;
    });
    return `${id}: ${checks.join("; ")}`;
  });
  return `${lines.sort().join("\n")}\n`;
}

/** Ids that were gone from an edition and came back later; editions in order of time. */
export function reusedIds(editions: readonly string[]): string[] {
  const ids = editions.map((text) => new Set(text.split("\n").flatMap((line) => line.split(":")[0] || [])));
  const all = new Set(ids.flatMap((one) => [...one]));
  return [...all].filter((id) => {
    const pattern = ids.map((edition) => (edition.has(id) ? "1" : "0")).join("");
    return /10+1/.test(pattern);
  });
}

/** The sections in the first column of the tables of docs/sources.md. */
export function sectionsIn(sources: string): Set<string> {
  return new Set([...sources.matchAll(/^\| *(OHS (?:Act|Code|Regulation) [^|]*?) *\|/gm)].map((match) => match[1] ?? ""));
}
