import type { AnswerFile } from "../model/assessment.ts";

const head = /^Last time \(\d{4}-\d\d-\d\d\): /;

/** The note of last time, headed with its day so that nobody takes it for what was seen this time. One that is headed stays as it is. */
export function lastNote(answer: AnswerFile | undefined, day: string): AnswerFile["note"] | undefined {
  const { note, not_applicable: reason } = answer ?? {};
  const text = typeof note === "string" ? note : note?.text;
  const said = [reason ? `Not applicable: ${reason}` : undefined, text].filter((one) => one !== undefined).join("\n");
  if (said === "") return undefined;
  const headed = head.test(said) ? said : `Last time (${day}): ${said}`;
  return typeof note === "object" && note?.confidential ? { text: headed, confidential: true } : headed;
}
