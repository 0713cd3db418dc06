import { checksOf, type Pack, scaleOf } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import type { Placed } from "../model/find.ts";
import type { Method } from "../model/method.ts";
import { markdown } from "../text.ts";
import * as guide from "./guide-words.ts";

/** A blank checklist to print and fill in by hand: each question with its boxes and a line for the note. */
export function renderChecklist(pack: Pack, questions: readonly Placed[]): string {
  const elements = pack.elements.filter((element) => questions.some((placed) => placed.element === element));
  const parts = [
    `# ${markdown(pack.title)}: checklist`,
    `Edition ${markdown(pack.edition)}. ${markdown(pack.notice)}`,
    "Company: ______________________________ Site: ____________________ Day: ______________ By: ____________________",
    ...elements.flatMap((element) => [
      `## ${element.number}. ${markdown(element.title)}`,
      ...questions.filter((placed) => placed.element === element).map((placed) => questionPart(pack, placed)),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function questionPart(pack: Pack, { question, number }: Placed): string {
  const na = guide.naLine(question);
  const rows = checksOf(question).flatMap(({ method, check }) => checkRows(pack, method, check));
  return [
    `### ${number} ${markdown(question.ask)}`,
    `Look for: ${question.look_for.map(markdown).join("; ")}.`,
    rows.join("\n"),
    ...(na === undefined ? [] : [`☐ not applicable (${markdown(na)})`]),
    "Note, and which document: ______________________________________________________________",
  ].join("\n\n");
}

function checkRows(pack: Pack, method: Method, check: CheckFile): string[] {
  const titles = (check.roles ?? []).map((id) => pack.roles.find((role) => role.id === id)?.title ?? id);
  const whom = titles.length === 0 ? "" : ` (${titles.map(markdown).join(", ")})`;
  const boxes = {
    "yes-no": "☐ yes ☐ no ☐ don't know yet",
    "yes-partial-no": "☐ yes ☐ partly ☐ no ☐ don't know yet",
    criteria: "",
    count: "______ of ______",
    percent: "______ %",
  }[scaleOf(method, check)];
  return [
    `- **${guide.checkTitle(method)}${whom}:** ${[check.ask === undefined ? "" : markdown(check.ask), boxes].join(" ").trim()}`,
    ...(check.criteria ?? []).map(({ text }) => `  - ☐ ${markdown(text)}`),
  ];
}
