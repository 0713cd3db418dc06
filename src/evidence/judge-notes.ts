import type { FilePlace } from "../model/document.ts";
import type { Finding } from "../model/result.ts";
import type { Settings } from "../model/settings.ts";
import { FindingList } from "./findings.ts";
import { type NotesInput, reviewNotes } from "./notes.ts";
import { noteRules } from "./rules-notes.ts";

/** The remarks on notes as findings: each on its line of the assessment. `placeOf` takes the steps from the top of the file. */
export function judgeNotes(
  input: NotesInput,
  severities: Settings["rules"],
  placeOf: (path: readonly (string | number)[]) => FilePlace,
): Finding[] {
  const list = new FindingList(severities);
  for (const { code, question, steps, ...remark } of reviewNotes(input)) {
    const { severity, do: todo } = noteRules[code];
    list.add(code, severity, { ...remark, question, place: placeOf(["answers", question, ...steps]), do: todo });
  }
  return list.all();
}
