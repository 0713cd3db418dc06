import type { AuditResult, Finding } from "../model/result.ts";
import type { Page } from "../terminal/page.ts";
import type { Tone } from "../terminal/paint.ts";
import { changedTitle, firstOf, groupsOf, placeText, setAside, stripKey, stripParts, stripText } from "./evidence-words.ts";
import type { ReportOptions } from "./index.ts";
import { count } from "./words.ts";

const shown = 20;
const tones: Record<Finding["severity"], Tone> = { error: "bad", warning: "open", info: "dim" };

/** What the documents do not bear out, and what a reviewer would send back: the worst first, each said once for all its questions. */
export function writeFindings(page: Page, result: AuditResult, { paint, verbose }: ReportOptions): void {
  const groups = groupsOf(result);
  const aside = setAside(result);
  if (groups.length === 0 && aside === "") return;
  page.gap();
  page.line("Documents, records and notes", (text) => paint("strong", text));
  for (const group of verbose ? groups : groups.slice(0, shown)) {
    const { finding, questions } = group;
    const place = placeText(group);
    page.line(`${finding.severity}: ${place === "" ? "" : `${place} `}(${finding.rule})`, (text) => paint(tones[finding.severity], text));
    page.line(finding.message, undefined, "   ");
    if (questions.length > 0) page.line(`For: ${firstOf(questions, verbose ? questions.length : 10)}`, undefined, "   ");
    page.line(`Do: ${finding.do}`, undefined, "   ");
  }
  const more = verbose ? 0 : groups.length - shown;
  if (more > 0) page.line(`And ${count(more, "more finding")}: add --verbose to see all.`);
  if (aside !== "") page.line(aside);
}

/** Which answers rest on a change. */
export function writeChanged(page: Page, { changed }: AuditResult, { paint }: ReportOptions): void {
  if (!changed) return;
  page.gap();
  page.line(changedTitle(changed), (text) => paint("strong", text));
  for (const { question, files } of changed.answers) page.line(`${question}: ${files.join(", ")}`, undefined, "   ");
}

/** The recurring records, period by period. */
export function writeStrips(page: Page, { records }: AuditResult, { paint }: ReportOptions): void {
  if (records.length === 0) return;
  page.gap();
  page.line("Recurring records", (text) => paint("strong", text));
  page.line(`${stripKey}.`, (text) => paint("dim", text));
  for (const strip of records) {
    page.line(stripText(strip));
    page.line(
      stripParts(strip)
        .map(({ label, marks }) => `${label}\u00a0${marks}`)
        .join("  "),
      undefined,
      "   ",
    );
  }
}
