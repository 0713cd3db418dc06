import type { InterviewsFile, Person, PersonAnswer } from "../model/interviews.ts";

/**
 * A file of interviews as YAML: sorted by id, answers by question, so that it tells no order. Written by hand, as the YAML library takes longer
 * over sixty interviews than a person may wait for the next question; a test reads it back.
 */
export function interviewsText({ format, assessment, interviews, pending, placing }: InterviewsFile): string {
  const people = [...interviews].sort((a, b) => byText(a.id, b.id)).map(textOf);
  return [
    `format: ${format}`,
    `assessment: ${scalar(assessment)}`,
    people.length === 0 ? "interviews: []" : `interviews:\n${people.join("\n")}`,
    // JSON is YAML: notes and all, on one line.
    ...(pending === undefined ? [] : [`pending: ${JSON.stringify(pending)}`]),
    ...(placing === undefined ? [] : [`placing: ${scalar(placing)}`]),
    "",
  ].join("\n");
}

/** Of sixty people one changes at a time. */
const texts = new WeakMap<Person, string>();

function textOf(person: Person): string {
  const text = texts.get(person) ?? personText(person);
  texts.set(person, text);
  return text;
}

function personText({ id, site, role, also, answers }: Person): string {
  const given = Object.entries(answers).sort(([a], [b]) => byText(a, b));
  return [
    `  - id: ${scalar(id)}`,
    ...(site === undefined ? [] : [`    site: ${scalar(site)}`]),
    `    role: ${scalar(role)}`,
    ...(also === undefined ? [] : [`    also: [${also.map(scalar).join(", ")}]`]),
    given.length === 0 ? "    answers: {}" : "    answers:",
    ...given.map(([question, answer]) => `      ${scalar(question)}: ${answerText(answer)}`),
  ].join("\n");
}

function answerText(answer: PersonAnswer): string {
  if (typeof answer === "string") return answer;
  return "met" in answer ? `{met: [${answer.met.map(scalar).join(", ")}]}` : `{percent: ${answer.percent}}`;
}

/** A word as it is where YAML reads it as text; in quotes where it might be taken for something else. */
function scalar(word: string): string {
  return /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/.test(word) && !["null", "true", "false"].includes(word) ? word : JSON.stringify(word);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
