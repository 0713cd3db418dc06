import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import { noteRemark } from "./note-remark.ts";
import type { Prompter } from "./prompter.ts";

/** Asks for the note of a question, and points out what should not be in it; undefined when the person goes back. */
export async function askNote(prompter: Prompter, answer: AnswerFile | undefined, assessment: AssessmentFile): Promise<string | undefined> {
  const initial = typeof answer?.note === "string" ? answer.note : answer?.note?.text;
  const text = await prompter.text("Note: what you saw, how many of how many, which document. No names of people.", {
    initial,
    canQuit: true,
  });
  if (text === undefined) return undefined;
  if (text.trim() === (initial ?? "").trim()) {
    prompter.say(initial ? "The note stays as it is." : "No note was written.");
    return undefined;
  }
  const { company, sites } = assessment;
  const known = [company?.legal_name, company?.trade_name, ...(sites ?? []).map((site) => site.title)].filter(
    (one) => typeof one === "string",
  );
  const remark = noteRemark(text, known);
  if (remark !== undefined) prompter.say(`${remark} It is saved as you wrote it; o changes it.`);
  return text.trim();
}

/** What a reviewer would send back of what is written under a question. */
export interface Remarks {
  /** Gets ready while a note is typed, so that nobody waits for it afterwards. */
  prepare(): Promise<void>;
  /** In words, each thing once in a sitting. */
  tell(question: string, assessment: AssessmentFile): Promise<readonly string[]>;
}
