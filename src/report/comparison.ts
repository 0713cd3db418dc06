import type { Change, Comparison, QuestionChange, Side } from "../model/comparison.ts";
import { percentText, pointsText } from "../model/exact.ts";
import type { Score } from "../model/result.ts";
import type { ReportOptions } from "./index.ts";
import { type Document, documentForTerminal, documentInHtml, documentInMarkdown, type Part } from "./parts.ts";
import { count } from "./words.ts";

type Render = (comparison: Comparison, options: ReportOptions) => string;

/** The forms of a comparison, by name. */
export const comparisonFormats: Record<string, { extensions: string[]; render: Render }> = {
  terminal: { extensions: [".txt"], render: (comparison, options) => documentForTerminal(documentOf(comparison), options) },
  markdown: { extensions: [".md", ".markdown"], render: (comparison) => documentInMarkdown(documentOf(comparison)) },
  html: { extensions: [".html", ".htm"], render: (comparison) => documentInHtml(documentOf(comparison)) },
  json: { extensions: [".json"], render: (comparison) => `${JSON.stringify({ formatVersion: 1, ...comparison }, plainNumbers, 2)}\n` },
};

const changeWords: Record<Change, string> = {
  better: "better",
  worse: "WORSE",
  same: "same",
  new: "new",
  "not-applicable-now": "no longer applies",
  "applicable-now": "applies now",
};

function documentOf(comparison: Comparison): Document {
  const { before, after } = comparison;
  const questions = comparison.elements.flatMap((element) => element.questions);
  const of = (...changes: Change[]) => questions.filter(({ change }) => changes.includes(change));
  return {
    title: `${after.company ?? comparison.pack.title}: what moved`,
    parts: [
      {
        title: "Overall",
        lines: [`${sideText("Then", before)} ${sideText("Now", after)}`, summary(questions, comparison.gone.length)],
      },
      elementsPart(comparison),
      ...questionsPart("Worse than then", of("worse")),
      ...questionsPart("Better than then", of("better")),
      ...questionsPart("Applies now, or no longer", of("applicable-now", "not-applicable-now")),
      ...questionsPart("New questions", of("new")),
      ...gonePart(comparison),
      ...movesPart(comparison),
    ],
    notice: comparison.pack.notice,
  };
}

function sideText(when: string, { edition, asOf, verdict, floor, ceiling }: Side): string {
  const words = { ready: "ready", open: "not proven yet", "not-ready": "not ready", "not-assessed": "not assessed" };
  const range = floor && ceiling ? `at least ${percentText(floor)} of 100, at most ${percentText(ceiling)}` : "no score";
  return `${when} (${asOf}, edition ${edition}): ${range}, ${words[verdict]}.`;
}

function summary(questions: readonly QuestionChange[], gone: number): string {
  const number = (change: Change) => questions.filter((one) => one.change === change).length;
  const rest = [number("new") > 0 ? `${number("new")} new` : "", gone > 0 ? `${gone} gone` : ""].filter((text) => text !== "");
  return `${count(number("better"), "question")} better, ${number("worse")} worse, ${number("same")} the same${rest.length > 0 ? `, ${rest.join(", ")}` : ""}. Compared by what is proven.`;
}

function elementsPart({ elements }: Comparison): Part {
  const rows = elements.map(({ number, title, before, after, change }) => [
    number,
    title,
    percentOf(before),
    percentOf(after),
    changeWords[change],
  ]);
  return { title: "Elements", lines: [], table: { head: ["#", "Element", "Then", "Now", ""], rows, gives: 1 } };
}

function questionsPart(title: string, questions: readonly QuestionChange[]): Part[] {
  if (questions.length === 0) return [];
  const rows = questions.map(({ number, ask, before, after }) => [number, ask, pointsOf(before), pointsOf(after)]);
  return [{ title, lines: [], table: { head: ["#", "Question", "Then", "Now"], rows, gives: 1 } }];
}

function gonePart({ gone }: Comparison): Part[] {
  if (gone.length === 0) return [];
  const rows = gone.map(({ number, ask, before }) => [number, ask, pointsOf(before)]);
  return [{ title: "Gone from the pack", lines: [], table: { head: ["#", "Question", "Then"], rows, gives: 1 } }];
}

/** What became of every question of another edition. */
function movesPart({ moves, before, after }: Comparison): Part[] {
  if (moves.length === 0) return [];
  const number = (fate: string) => moves.filter((move) => move.fate === fate).length;
  const lines = [`${number("kept")} kept, ${number("renamed")} renamed, ${number("split")} split, ${number("dropped")} dropped.`];
  const rows = moves.map(({ from, fate, to }) => [from, fate, fate === "kept" ? "" : to.join(", ") || "-"]);
  const title = `From edition ${before.edition} to ${after.edition}`;
  return [{ title, lines, table: { head: ["Then", "Became", "Now"], rows, gives: 0 } }];
}

function percentOf(score: Score | null): string {
  return score === null ? "-" : percentText(score);
}

function pointsOf(score: Score | null): string {
  return score === null ? "-" : `${pointsText(score.points)} of ${score.of}`;
}

/** Exact numbers beyond JSON's are written as text. */
function plainNumbers(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
