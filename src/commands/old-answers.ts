import { askWhere, type TakeBack } from "../ask/old-answers.ts";
import { stepOf } from "../ask/person.ts";
import type { Prompter } from "../ask/prompter.ts";
import type { Io } from "../io.ts";
import { InterviewStore } from "../load/interviews.ts";
import type { AnswerStore } from "../load/store.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Pending } from "../model/interviews.ts";
import { placedAt, takenBack, wholeCompany } from "../model/siteless.ts";

export function openInterviews(io: Io, file: string, answers: AnswerStore, pack: Pack): Promise<InterviewStore> {
  return InterviewStore.open(io, file, answers, (pending) => changeOf(pack, pending));
}

function changeOf(pack: Pack, pending: Pending) {
  const step = stepOf(pack, pending, pending.question);
  return step && { question: pending.question, check: step.check, role: step.role };
}

/** Asks once where the answers of before there were several sites belong; what is said is on disk, in both files, when it returns. */
export function settleSites(
  pack: Pack,
  assessment: AssessmentFile,
  { prompter, answers, interviews }: { prompter: Prompter; answers: AnswerStore; interviews: InterviewStore },
  earlier: TakeBack[],
): Promise<AssessmentFile> {
  const place = (site: string) => {
    let done: ReturnType<AnswerStore["rewrite"]> | undefined;
    const tallies = () => {
      done = answers.rewrite((now) => placedAt(now, site));
    };
    const moved = site === wholeCompany ? [] : interviews.place(site, tallies);
    if (site === wholeCompany) tallies();
    const back = (): AssessmentFile => {
      const { after } = answers.rewrite((now) => (done === undefined ? now : takenBack(now, done.before, done.after)), { isUndo: true });
      interviews.unplace(moved);
      return { ...assessment, ...after };
    };
    return { assessment: { ...assessment, ...done?.after }, back };
  };
  return askWhere(pack, assessment, { prompter, people: () => interviews.people(), place }, earlier);
}
