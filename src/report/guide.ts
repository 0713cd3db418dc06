import { checksOf, type Pack, questionPoints } from "../model/content.ts";
import type { Placed } from "../model/find.ts";
import { placedQuestions } from "../model/find.ts";
import type { QuestionResult } from "../model/result.ts";
import { Page } from "../terminal/page.ts";
import * as guide from "./guide-words.ts";
import type { ReportOptions } from "./index.ts";
import * as words from "./words.ts";

/** The questions of a pack, one line each, for a screen. */
export function renderList(pack: Pack, questions: readonly Placed[], options: ReportOptions): string {
  const page = new Page(options.columns);
  const paint = options.paint;
  page.line(`${pack.title}, edition ${pack.edition}`, (text) => paint("strong", text));
  for (const element of pack.elements) {
    const own = questions.filter((placed) => placed.element === element);
    if (own.length === 0) continue;
    const points = own.reduce((total, { question }) => total + questionPoints(question), 0);
    page.gap();
    page.line(`${element.number}. ${element.title} (${words.count(points, "point")})`, (text) => paint("strong", text));
    if (element.also_called) page.field("Also called", element.also_called.join(", "), "   ");
    page.line(element.purpose, undefined, "   ");
    for (const { number, question } of own) {
      page.line(`${number} ${question.ask}`, undefined, "   ");
      page.line(guide.pointsLine(question), (text) => paint("dim", text), "        ");
    }
  }
  page.gap();
  page.line(pack.notice, (text) => paint("dim", text));
  return page.text();
}

/** Guidance of each question, and how its points came about where there are answers. */
export function renderExplanation(
  pack: Pack,
  questions: readonly Placed[],
  results: ReadonlyMap<string, QuestionResult>,
  options: ReportOptions,
): string {
  const page = new Page(options.columns);
  const paint = options.paint;
  const numbers = new Map(placedQuestions(pack).map(({ id, number }) => [id, number]));
  for (const placed of questions) {
    page.gap();
    explainQuestion(page, pack, placed, (text) => paint("strong", text), numbers);
    const result = results.get(placed.id);
    if (result) explainPoints(page, result, numbers, (text) => paint("strong", text));
  }
  page.gap();
  page.line(pack.notice, (text) => paint("dim", text));
  return page.text();
}

function explainQuestion(
  page: Page,
  pack: Pack,
  { question, number, id, element }: Placed,
  strong: (text: string) => string,
  numbers: ReadonlyMap<string, string>,
): void {
  page.line(`${number} ${question.ask}`, strong);
  page.line(`${element.title}, ${id}. ${guide.pointsLine(question)}.`);
  page.field("Why", question.why);
  page.line("Look for:");
  page.items(question.look_for);
  for (const { method, check } of checksOf(question)) {
    page.line(`${guide.checkTitle(method)}:`);
    page.items(guide.checkLines(pack, method, check));
  }
  page.field("A note that a reviewer would accept", question.example_note);
  page.field(
    "To fix it",
    `${question.fix.do} (about ${words.count(question.fix.hours, "hour")}${question.fix.lead_days ? `, ${words.count(question.fix.lead_days, "day")} until it shows` : ""})`,
  );
  const evidence = guide.evidenceTexts(question);
  if (evidence.length > 0) page.line("Evidence:");
  page.items(evidence);
  for (const { cite, says } of question.law ?? []) page.line(`Law: ${cite}: ${says}`);
  page.field("Rests on", guide.groundText(question));
  page.field("Not applicable when", guide.naLine(question));
  page.field("Applies", guide.appliesLine(question));
  if (question.requires)
    page.field("Earns nothing without", question.requires.map((one) => `${numbers.get(one) ?? ""} ${one}`.trim()).join(", "));
}

function explainPoints(page: Page, result: QuestionResult, numbers: ReadonlyMap<string, string>, strong: (text: string) => string): void {
  page.line("How the points came about", strong);
  if (result.state === "not-applicable" || !result.floor || !result.ceiling) {
    page.line(`Not applicable: ${result.notApplicable ?? ""}`, undefined, "  ");
    return;
  }
  for (const line of result.ledger) {
    const causes = words.causesText(line.causes, numbers);
    const share = `${line.share.num}/${line.share.den}`;
    page.line(`${line.method ?? "all checks together"}: ${line.responses.join("; ")}`, undefined, "  ");
    page.line(
      `share ${share}, ${line.rule}: ${words.pointsOnly(line.points)} of ${line.of} points${causes === "" ? "" : ` (${causes})`}; at most ${words.pointsOnly(line.ceiling)}`,
      undefined,
      "    ",
    );
  }
  page.line(
    `Together at least ${words.pointsOnly(result.floor.points)} of ${result.floor.of}, at most ${words.pointsOnly(result.ceiling.points)}.`,
    undefined,
    "  ",
  );
  if (result.note) page.line(`Note: ${result.note}`, undefined, "  ");
}
