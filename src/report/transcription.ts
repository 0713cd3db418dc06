import { hash32 } from "../model/mark.ts";
import type { AuditResult, Details, ElementResult, QuestionResult } from "../model/result.ts";
import { markdown } from "../text.ts";
import { capital, clientCopyText, commentText } from "./closing-words.ts";
import type { ReportOptions } from "./index.ts";
import { recordedText } from "./tables.ts";
import { readTicks, type Ticks } from "./ticks.ts";
import * as words from "./words.ts";

const changed = "**changed since it was ticked: key it in again**";

/** One thing to key in or to attach: a line with a box. `key` names it within its question, from run to run. */
interface Item {
  question: string;
  key: string;
  label: string;
  text: string;
}

/**
 * What to key into the partner's own tool, and what to attach, question by question in the order of the pack. A box that was ticked in
 * the sheet before stays ticked while its answer is the same.
 */
export function renderTranscription(result: AuditResult, { previous = "" }: ReportOptions): string {
  const ticks = readTicks(previous);
  const items = result.elements.flatMap((element) => element.questions.flatMap((question) => itemsOf(question, result.details)));
  const done = items.filter((item) => stateOf(item, ticks) === "ticked").length;
  const blocks = [
    `# ${markdown(result.company ?? result.pack.title)}: transcription sheet`,
    `${markdown(result.pack.title)}, edition ${markdown(result.pack.edition)}. ${capital(markdown(result.purpose))}, as of ${result.asOf}.`,
    ...(result.redacted ? [`**${clientCopyText}**`] : []),
    "Key each line into your certifying partner's own tool, and tick it here. When this sheet is written again into the same file, a tick stays while the answer is the same; where the answer has changed the tick is taken away, and the line says so.",
    `${done} of ${words.count(items.length, "line")} ticked.`,
    // A client copy leaves things out that are still keyed in.
    ...(result.redacted ? [] : goneBlock(items, ticks)),
    ...result.elements.flatMap((element) => elementBlocks(element, result, ticks)),
    "---",
    markdown(result.pack.notice),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function elementBlocks(element: ElementResult, { details, redacted: isCopy }: AuditResult, ticks: Ticks): string[] {
  return [
    `## ${element.number}. ${markdown(element.title)}`,
    ...element.questions.flatMap((question) => {
      const lines = [...itemsOf(question, details).map((item) => lineOf(item, ticks)), ...remarksOf(question, isCopy)];
      return [`### ${question.number} ${markdown(question.ask)}`, lines.join("\n")];
    }),
  ];
}

function itemsOf(question: QuestionResult, details: Details): Item[] {
  const item = (key: string, label: string, text: string): Item => ({ question: question.id, key, label, text });
  if (question.state === "not-applicable") return [item("not-applicable", "Not applicable", question.notApplicable ?? "")];
  const notes = [...(question.note ? [question.note] : []), ...question.comments.map(commentText)];
  return [
    ...question.checks
      .filter((check) => !check.open)
      .map(({ method, responses }) => item(method, capital(method), recordedText(responses, details))),
    ...question.leftOut.map(({ method, reason }) => item(method, capital(method), `not applicable: ${reason}`)),
    ...(notes.length > 0 ? [item("note", "Note", notes.join(" / "))] : []),
    ...(question.strength ? [item("strength", "Strength", question.strength)] : []),
    ...question.evidence.map(({ path, part }) =>
      item(`attach-${hash32(path).toString(16)}`, "Attach", `${path}${part === null ? "" : `, part ${part}`}`),
    ),
  ];
}

/** What has no box: it cannot be keyed in yet. */
function remarksOf(question: QuestionResult, isCopy: boolean): string[] {
  const open = question.checks.filter((check) => check.open).map(({ method }) => `- ${capital(method)}: not answered yet`);
  const isBare = !isCopy && question.state !== "not-applicable" && question.evidence.length === 0 && question.wanted.length > 0;
  return [...open, ...(isBare ? [`- To attach: ${markdown(question.wanted.join("; "))} (no file named yet)`] : [])];
}

function stateOf({ question, key, text }: Item, ticks: Ticks): "ticked" | "changed" | "open" {
  const before = ticks.get(`${question} ${key}`);
  if (before === undefined) return "open";
  if (before.mark === markOf(text)) return before.isTicked ? "ticked" : before.isChanged ? "changed" : "open";
  return before.isTicked || before.isChanged ? "changed" : "open";
}

function lineOf(item: Item, ticks: Ticks): string {
  const state = stateOf(item, ticks);
  const remark = state === "changed" ? ` (${changed})` : "";
  const anchor = `<!-- tick: ${item.question} ${item.key} ${markOf(item.text)}${state === "changed" ? " changed" : ""} -->`;
  return `- [${state === "ticked" ? "x" : " "}] **${item.label}**: ${markdown(item.text)}${remark} ${anchor}`;
}

/** Ticked before and not to be keyed in any more: it stands in the tool and has to come out, until that is ticked too. */
function goneBlock(items: readonly Item[], ticks: Ticks): string[] {
  const here = new Set(items.map(({ question, key }) => `${question} ${key}`));
  const gone = [...ticks].filter(([name, tick]) => !here.has(name) && (tick.isGone ? !tick.isTicked : tick.isTicked || tick.isChanged));
  if (gone.length === 0) return [];
  const lines = gone.map(([name]) => `- [ ] ${markdown(name.replace(/ attach-.*/, " attachment"))} <!-- tick: ${name} 00000000 gone -->`);
  return ["## Keyed in before, to be taken out again", lines.join("\n")];
}

function markOf(text: string): string {
  return hash32(text).toString(16).padStart(8, "0");
}
