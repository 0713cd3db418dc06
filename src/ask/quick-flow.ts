import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { termText } from "./help.ts";
import type { Change } from "./interview.ts";
import type { Prompter } from "./prompter.ts";
import { firstPage, quickChanges, quickPages, tickScreen } from "./quick.ts";

export interface QuickAround {
  prompter: Prompter;
  /** Puts a change on disk; tells what someone else wrote there meanwhile, which then stays. */
  save(change: Change): { theirs: unknown } | undefined;
}

export interface QuickEnd {
  assessment: AssessmentFile;
  /** Whether it was gone through to the last page, or left before. */
  isDone: boolean;
}

/** The quick look: one screen for each element; what is ticked is written as a first guess before the next screen. */
export async function conductQuick(pack: Pack, start: AssessmentFile, { prompter, save }: QuickAround): Promise<QuickEnd> {
  let assessment = start;
  const pages = quickPages(pack, assessment);
  let at = firstPage(pages, assessment);
  for (let page = pages[at]; page; page = pages[at]) {
    const screen = tickScreen(pages, at, assessment);
    if (!screen) break;
    const reply = await prompter.tick(screen);
    if (reply.kind === "command") {
      if (reply.name === "quit") return { assessment, isDone: false };
      if (reply.name === "back") at = Math.max(0, at - 1);
      if (reply.name === "skip") at++;
      const step = page.steps.find((one) => one.placed.id === reply.row);
      if (reply.name === "help" && step) prompter.say(`${step.placed.number} ${step.placed.question.ask}\n${termText(step, pack)}`);
      continue;
    }
    const changes = quickChanges(page, reply.ids, assessment);
    let kept = 0;
    for (const change of changes) {
      const conflict = save(change);
      if (conflict) kept++;
      const answer = conflict ? (conflict.theirs as Change["answer"]) : change.answer;
      assessment = { ...assessment, answers: { ...assessment.answers, ...(answer ? { [change.question]: answer } : {}) } };
    }
    const ticked = page.steps.filter((step) => reply.ids.includes(step.placed.id)).length;
    prompter.say(`Saved: ${page.number}. ${page.title}, ${ticked} of ${page.steps.length} ticked.`);
    if (kept > 0) prompter.say(`${kept} of them were answered in the file meanwhile; those answers stay.`);
    at++;
  }
  return { assessment, isDone: true };
}
