import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { termText } from "./help.ts";
import { type Change, withAnswer } from "./interview.ts";
import { nothingToUndo, type TakeBack, undoneText } from "./old-answers.ts";
import type { Prompter } from "./prompter.ts";
import { firstPage, type QuickPage, quickChanges, quickPages, type TickDraft, tickedPart, tickScreen } from "./quick.ts";

export interface QuickAround {
  prompter: Prompter;
  /** Puts a change on disk; tells what someone else wrote there meanwhile, which then stays. */
  save(change: Change, saving?: { isUndo?: boolean }): { theirs: unknown } | undefined;
  /** What can be taken back; each page that was written adds to it. */
  earlier: TakeBack[];
}

export interface QuickEnd {
  assessment: AssessmentFile;
  /** Whether it was gone through to the last page, or left before. */
  isDone: boolean;
}

/** The quick look: one screen for each element; what is ticked is written as a first guess before the next screen. */
export async function conductQuick(pack: Pack, start: AssessmentFile, around: QuickAround): Promise<QuickEnd> {
  const { prompter, earlier } = around;
  let assessment = start;
  const pages = quickPages(pack, assessment);
  let at = firstPage(pages, assessment);
  const drafts = new Map<QuickPage, TickDraft>();
  for (let page = pages[at]; page; page = pages[at]) {
    const screen = tickScreen(pages, at, assessment, drafts.get(page));
    if (!screen) break;
    const reply = await prompter.tick(screen);
    if (reply.kind === "command") drafts.set(page, reply);
    if (reply.kind === "ticked" || reply.name === "skip") drafts.delete(page);
    if (reply.kind === "ticked") {
      assessment = writePage(page, reply.ids, assessment, around);
      at++;
      continue;
    }
    if (reply.name === "quit") return { assessment: writeDrafts(drafts, assessment, around), isDone: false };
    if (reply.name === "back") at = Math.max(0, at - 1);
    if (reply.name === "skip") at++;
    const step = page.steps.find((one) => one.placed.id === reply.row);
    if (reply.name === "help" && step) await prompter.read(termText(step, pack));
    if (reply.name !== "undo") continue;
    drafts.clear();
    const before = assessment;
    const back = earlier.pop();
    if (back === undefined) prompter.say(nothingToUndo);
    else assessment = await back();
    const changed = pages.findIndex(({ steps }) => steps.some(({ placed: { id } }) => assessment.answers?.[id] !== before.answers?.[id]));
    if (changed >= 0) at = changed;
  }
  return { assessment, isDone: true };
}

/** Save and quit: what is ticked is kept, and what was not looked at yet comes next time. */
function writeDrafts(drafts: ReadonlyMap<QuickPage, TickDraft>, start: AssessmentFile, around: QuickAround): AssessmentFile {
  let assessment = start;
  for (const [page, { ids }] of drafts) {
    const part = tickedPart(page, ids, assessment);
    if (quickChanges(part, ids, assessment).length > 0) assessment = writePage(part, ids, assessment, around);
  }
  return assessment;
}

/** Writes a page; what someone else answered meanwhile stays. */
function writePage(
  page: QuickPage,
  ids: readonly string[],
  start: AssessmentFile,
  { prompter, save, earlier }: QuickAround,
): AssessmentFile {
  let assessment = start;
  const written: Change[] = [];
  let kept = 0;
  for (const change of quickChanges(page, ids, start)) {
    const conflict = save(change);
    if (conflict) kept++;
    else written.push({ question: change.question, answer: start.answers?.[change.question] });
    assessment = withAnswer(assessment, change.question, conflict ? (conflict.theirs as Change["answer"]) : change.answer);
  }
  if (written.length > 0)
    earlier.push(async () => {
      for (const change of written) {
        const conflict = save(change, { isUndo: true });
        assessment = withAnswer(assessment, change.question, conflict ? (conflict.theirs as Change["answer"]) : change.answer);
      }
      prompter.say(undoneText);
      return assessment;
    });
  const ticked = page.steps.filter((step) => ids.includes(step.placed.id)).length;
  prompter.say(`Saved: ${page.number}. ${page.title}, ${ticked} of ${page.steps.length} ticked.`);
  if (kept > 0) prompter.say(`${kept} of them were answered in the file meanwhile; those answers stay.`);
  return assessment;
}
