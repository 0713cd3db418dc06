import type { Remarks } from "../ask/note.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";

/** Tells what a reviewer would send back of an answer: each thing once in a sitting. The rules are loaded when the first note is there to be read. */
export function createRemarks(pack: Pack, asOf: string): Remarks {
  const told = new Set<string>();
  const prepare = async () => (await import("../evidence/note-remarks.ts")).warmUp();
  const tell = async (question: string, assessment: AssessmentFile): Promise<string[]> => {
    const { remarksOn } = await import("../evidence/note-remarks.ts");
    return remarksOn(pack, assessment, question, asOf).flatMap(({ code, text }) => {
      const key = `${question} ${code}`;
      if (told.has(key)) return [];
      told.add(key);
      return [text];
    });
  };
  return { prepare, tell };
}
