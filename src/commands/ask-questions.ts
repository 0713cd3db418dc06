import { conduct, type Scope, type Surroundings } from "../ask/flow.ts";
import type { Prompter } from "../ask/prompter.ts";
import { conductQuick } from "../ask/quick-flow.ts";
import type { Choice } from "../ask/steps.ts";
import { Interrupted, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { readPlace, type StoredPlace, writePlace } from "../load/place.ts";
import { AnswerStore } from "../load/store.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { AuditResult } from "../model/result.ts";
import { sitelessOf } from "../model/siteless.ts";
import { dayBefore } from "../model/span.ts";
import { dearestQuestion, firstGaps } from "../report/first-gaps.ts";
import { headline, rangeText } from "../report/words.ts";
import { checkChoice } from "./ask-choice.ts";
import { createRemarks } from "./ask-remarks.ts";
import type { CommonFlags } from "./flags.ts";
import { getReady, openPrompter } from "./open-prompter.ts";
import { loadUsable, localDay } from "./outcome.ts";
import { pickQuestions } from "./pick.ts";

type Flags = CommonFlags & Choice & { quick?: boolean };

/** `ask`: the quick look where it was wished for, then the questions; every answer is on disk before the next one. */
export async function askQuestions(io: Io, id: string | undefined, flags: Flags): Promise<void> {
  const { method, site, only } = flags;
  if (flags.quick && (id ?? method ?? site ?? only) !== undefined)
    throw new UserError("--quick goes through every element once: leave out the question, --method, --site and --only");
  const inputs = await loadUsable(io, flags, ["site-not-said"]);
  const { pack, file, assessment: before } = inputs;
  const asOf = flags.asOf ?? before.audit?.last_data ?? localDay(io.now());
  const questions = id === undefined ? undefined : pickQuestions(pack, id);
  const choice: Choice = { method, site, only, ...(only === "expired" ? { since: dayBefore(asOf, pack.look_back) } : {}) };
  const nothing = checkChoice(pack, before, questions, choice);
  if (nothing !== undefined) return io.err.write(`${nothing}\n`);
  const { scoreAudit } = await import("../score/audit.ts");
  const { createStanding } = await import("../score/standing.ts");
  const store = new AnswerStore(io, file);
  try {
    // The store has the lock: what is read now is what will be written to.
    const isSame = store.holds(inputs.sources.assessment?.text);
    const { assessment } = isSame ? inputs : await loadUsable(io, { ...flags, quiet: true });
    const prompter = await openPrompter(io, flags);
    const unready = getReady(io, () => store.prepare());
    const options = { asOf, purpose: flags.purpose };
    const result = (now: AssessmentFile) => scoreAudit(pack, now, options);
    const overall = createStanding(pack, options);
    const around: Surroundings = {
      prompter,
      save: (change, saving) => store.save(change.question, change.answer, saving),
      earlier: [],
      standing: (now) => standingOf(overall(now)),
      result,
      remarks: createRemarks(pack, asOf),
      remember: (place) => writePlace(io, file, place as StoredPlace | undefined),
    };
    try {
      const scope: Scope = { questions, choice, place: readPlace(io, file) };
      const settled = await withSites(io, pack, assessment, { file, store, around });
      const last = flags.quick ? await quickThenQuestions(pack, settled, around) : await conduct(pack, settled, scope, around);
      const { title, sentence } = headline(result(last));
      prompter.say(`${title}: ${sentence}\nSaved in ${file}. Go on with: cor-check ask. What to do first: cor-check report`);
    } catch (error) {
      if (error instanceof Interrupted)
        throw new Interrupted(error.exitCode, `Everything answered so far is saved in ${file}. Go on with: cor-check ask`);
      throw error;
    } finally {
      unready();
      prompter.close();
    }
  } finally {
    store.close();
  }
}

async function withSites(
  io: Io,
  pack: Pack,
  assessment: AssessmentFile,
  { file, store, around }: { file: string; store: AnswerStore; around: Surroundings },
): Promise<AssessmentFile> {
  // Whoever was interviewed is counted in the assessment too: where nothing there wants a site, the interviews need not be read.
  if (sitelessOf(assessment) === undefined) return assessment;
  const { openInterviews, settleSites } = await import("./old-answers.ts");
  const interviews = await openInterviews(io, file, store, pack);
  return settleSites(pack, assessment, { prompter: around.prompter, answers: store, interviews }, around.earlier);
}

async function quickThenQuestions(pack: Pack, start: AssessmentFile, around: Surroundings): Promise<AssessmentFile> {
  const { prompter } = around;
  const { assessment, isDone } = await conductQuick(pack, start, around);
  if (!isDone) return assessment;
  const result = around.result(assessment);
  prompter.say(firstGaps(result));
  if (!(await goesOn(prompter))) return assessment;
  const dearest = dearestQuestion(result);
  const place = dearest === undefined ? undefined : { question: dearest };
  // Whoever is interrupted goes on from there too.
  around.remember(place);
  return conduct(pack, assessment, { place }, around);
}

async function goesOn(prompter: Prompter): Promise<boolean> {
  const chosen = await prompter.choose("And now?", [
    {
      value: true,
      label: "Go on with the questions, one by one",
      hint: "It begins where it pays most. Your first guesses are checked as they come.",
    },
    { value: false, label: "That is enough for now", hint: "All is saved. Go on at any time with: cor-check ask" },
  ]);
  return chosen === true;
}

function standingOf(overall: Pick<AuditResult["overall"], "floor" | "ceiling" | "required">): string {
  if (!overall.floor || !overall.ceiling) return "";
  const text = rangeText(overall.floor, overall.ceiling, overall.required);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
