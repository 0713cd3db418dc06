import type { AuditResult, ElementResult } from "../model/result.ts";
import { Page } from "../terminal/page.ts";
import type { Paint, Tone } from "../terminal/paint.ts";
import { renderTable } from "../terminal/table.ts";
import { visible, wrap } from "../text.ts";
import * as closing from "./closing-words.ts";
import { writeFixed } from "./fixed.ts";
import type { ReportOptions } from "./index.ts";
import { writeChanged, writeFindings, writeStrips } from "./terminal-evidence.ts";
import * as words from "./words.ts";

const tones: Record<words.Standing, Tone> = { PASS: "good", OPEN: "open", MISSED: "bad", "NOT ASSESSED": "dim", "": "plain" };
const { capital } = closing;
const gapsShown = 10;

/** The report for a screen: standing, elements, what to do first. Fits any width from 20 columns. */
export function renderTerminal(result: AuditResult, options: ReportOptions): string {
  const paint = options.paint;
  const page = new Page(options.columns);
  const { tone, title, sentence } = words.headline(result);
  page.line(result.company ?? result.pack.title, (text) => paint("strong", text));
  page.line(`${result.pack.title}, edition ${result.pack.edition}. ${capital(result.purpose)}, as of ${result.asOf}.`, (text) =>
    paint("dim", text),
  );
  if (result.redacted) page.line(closing.clientCopyText, (text) => paint("strong", text));
  page.gap();
  page.line(title, (text) => paint(tone, text));
  page.line(capital(sentence));
  page.line(words.coverageText(result));
  if (result.sample) page.line(`Sample: ${closing.sampleText(result).replace(/^./, (sign) => sign.toLowerCase())}`);
  if (!words.isUnassessed(result)) {
    page.gap();
    page.raw(elementsText(result, options, paint));
  }
  writeGaps(page, result, options, paint);
  writeFindings(page, result, options);
  writeStrips(page, result, options);
  writeFixed(page, result, paint);
  writeChanged(page, result, options);
  writeRest(page, result, paint);
  return page.text();
}

function elementsText(result: AuditResult, options: ReportOptions, paint: Paint): string {
  if (options.columns < 60) return result.elements.map((element) => elementLines(element, options.columns, paint)).join("\n");
  const columns = [
    { title: "#", align: "right" as const },
    { title: "Element", align: "left" as const, gives: true },
    { title: "At least", align: "right" as const },
    { title: "At most", align: "right" as const },
    { title: "Need", align: "right" as const },
    { title: "", align: "left" as const },
  ];
  const rows = result.elements.map((element) => {
    const standing = words.standing(element);
    return [
      { text: String(element.number) },
      { text: visible(element.title) },
      { text: words.percentOrDash(element.floor) },
      { text: words.percentOrDash(element.ceiling) },
      { text: element.required === null ? "-" : String(element.required) },
      { text: standing, paint: (text: string) => paint(tones[standing], text) },
    ];
  });
  return renderTable(columns, rows, { columns: options.columns, borders: !options.plain });
}

function elementLines(element: ElementResult, columns: number, paint: Paint): string {
  const standing = words.standing(element);
  const marks = element.floor
    ? `at least ${words.percentOrDash(element.floor)}, at most ${words.percentOrDash(element.ceiling)}${element.required === null ? "" : `, need ${element.required}`}`
    : "";
  const head = wrap(visible(`${element.number}. ${element.title}`), columns);
  const body = marks === "" ? [] : wrap(marks, columns - 3);
  const last = standing === "" ? [] : [`   ${paint(tones[standing], standing)}`];
  return [...head, ...body.map((line) => `   ${line}`), ...last].join("\n");
}

function writeGaps(page: Page, result: AuditResult, options: ReportOptions, paint: Paint): void {
  if (result.gaps.length === 0) return;
  const numbers = words.numbersOf(result);
  const shown = options.verbose ? result.gaps : result.gaps.slice(0, gapsShown);
  page.gap();
  page.line("What costs the most, and what to do", (text) => paint("strong", text));
  for (const [index, gap] of shown.entries()) {
    const { question } = words.gapTitle(gap, result);
    const method = gap.method === null ? "" : `, ${gap.method}`;
    page.line(
      `${index + 1}. ${question?.number} costs ${words.pointWord(gap.lost)}${method}: ${words.whyText(gap.why, question?.heldBy, numbers)}`,
      (text) => paint("strong", text),
    );
    page.line(question?.ask ?? gap.question, undefined, "   ");
    for (const text of closing.foundTexts(question, gap.method)) page.line(`Found: ${text}`, undefined, "   ");
    const effort = words.effortText(gap);
    page.line(gap.why === "held" ? words.heldText(question?.heldBy ?? [], numbers) : `Do: ${gap.do} (${effort})`, undefined, "   ");
  }
  const more = result.gaps.length - shown.length;
  if (more > 0) page.line(`And ${words.count(more, "more gap")}: add --verbose to see all.`);
}

function writeRest(page: Page, result: AuditResult, paint: Paint): void {
  const strong = words.strengths(result);
  if (strong.length > 0) {
    page.gap();
    page.line("What is done well", (text) => paint("strong", text));
    for (const { number, text } of strong) page.line(`${number} ${text}`, undefined, "   ");
  }
  writeNotAssessed(page, result, paint);
  for (const gate of result.gates ?? []) {
    if (gate === result.gates?.[0]) page.gap();
    page.line(`${gate.met ? "MET" : "NOT MET"}: ${gate.message}`, (text) => paint(gate.met ? "good" : "bad", text));
  }
  page.gap();
  page.line(result.pack.notice, (text) => paint("dim", text));
}

function writeNotAssessed(page: Page, result: AuditResult, paint: Paint): void {
  const open = closing.openElements(result);
  const left = closing.notApplicable(result);
  const missing = closing.missingTexts(result);
  const strong = (text: string) => paint("strong", text);
  if (open.length + left.length > 0) {
    page.gap();
    page.line("What was not assessed", strong);
    for (const { questions, points } of open)
      page.line(
        `Not answered yet: ${questions.map((question) => question.number).join(", ")} (${words.pointWord(points)} at stake)`,
        undefined,
        "   ",
      );
    for (const one of left) page.line(`${one.number} not applicable: ${one.notApplicable}`, undefined, "   ");
  }
  if (missing.length === 0) return;
  page.gap();
  page.line("Missing before this can be sent", strong);
  page.items(missing, "   ");
}
