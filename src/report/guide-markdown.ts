import { checksOf, type Pack, questionPoints } from "../model/content.ts";
import type { ElementFile } from "../model/element.ts";
import { type Placed, placedQuestions } from "../model/find.ts";
import { markdown } from "../text.ts";
import * as guide from "./guide-words.ts";
import { count } from "./words.ts";

/** The element guide as Markdown: for reading, printing and the docs folder. */
export function renderGuide(pack: Pack, questions: readonly Placed[]): string {
  const elements = pack.elements.filter((element) => questions.some((placed) => placed.element === element));
  const parts = [
    `# ${markdown(pack.title)}`,
    `Edition ${markdown(pack.edition)}. ${markdown(pack.notice)}`,
    ...elements.map((element) => elementPart(pack, element, questions, "##")),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** One element as a page of its own. */
export function renderElementPage(pack: Pack, element: ElementFile): string {
  return `${elementPart(pack, element, placedQuestions(pack), "#")}\n\n---\n\n${markdown(pack.notice)}\n`;
}

function elementPart(pack: Pack, element: ElementFile, questions: readonly Placed[], level: string): string {
  const own = questions.filter((placed) => placed.element === element);
  const points = own.reduce((total, { question }) => total + questionPoints(question), 0);
  const also = element.also_called ? ` Also called: ${markdown(element.also_called.join(", "))}.` : "";
  const numbers = new Map(placedQuestions(pack).map(({ id, number }) => [id, number]));
  return [
    `${level} ${element.number}. ${markdown(element.title)}`,
    `${markdown(element.purpose)}${also} ${count(own.length, "question")}, ${count(points, "point")}.`,
    ...own.map((placed) => questionPart(pack, placed, `${level}#`, numbers)),
  ].join("\n\n");
}

function questionPart(pack: Pack, { question, number, id }: Placed, level: string, numbers: ReadonlyMap<string, string>): string {
  const field = (label: string, text: string | undefined) => (text === undefined ? "" : `**${label}:** ${markdown(text)}`);
  const list = (items: readonly string[]) => items.map((item) => `- ${markdown(item)}`).join("\n");
  const checks = checksOf(question).map(
    ({ method, check }) => `**${guide.checkTitle(method)}**\n\n${list(guide.checkLines(pack, method, check))}`,
  );
  const evidence = guide.evidenceTexts(question);
  const requires = question.requires?.map((one) => `${numbers.get(one) ?? ""} ${one}`.trim()).join(", ");
  const parts = [
    `${level} ${number} ${markdown(question.ask)}`,
    `\`${id}\`, ${guide.pointsLine(question)}`,
    field("Why", question.why),
    `**Look for:**\n\n${list(question.look_for)}`,
    ...checks,
    field("A note that a reviewer would accept", question.example_note),
    field(
      "To fix it",
      `${question.fix.do} (about ${count(question.fix.hours, "hour")}${question.fix.lead_days ? `, ${count(question.fix.lead_days, "day")} until it shows` : ""})`,
    ),
    evidence.length === 0 ? "" : `**Evidence:**\n\n${list(evidence)}`,
    question.law ? `**Law:**\n\n${list(question.law.map(({ cite, says }) => `${cite}: ${says}`))}` : "",
    field("Rests on", guide.groundText(question)),
    field("Not applicable when", guide.naLine(question)),
    field("Applies", guide.appliesLine(question)),
    field("Earns nothing without", requires),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
