import type { TakeBack } from "../ask/old-answers.ts";
import { interviewPeople, isAsked, type People } from "../ask/people-flow.ts";
import type { Choice } from "../ask/steps.ts";
import { Interrupted, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { AnswerStore } from "../load/store.ts";
import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { PeoplePlan } from "../model/sample-plan.ts";
import { didYouMean } from "../problems.ts";
import { planSample } from "../sample/plan.ts";
import { createRemarks } from "./ask-remarks.ts";
import type { CommonFlags } from "./flags.ts";
import { openInterviews, settleSites } from "./old-answers.ts";
import { getReady, openPrompter } from "./open-prompter.ts";
import { loadUsable, localDay } from "./outcome.ts";

type Edit = (now: AnswerFile | undefined) => AnswerFile | undefined;

/** `ask --role`: people are interviewed one after another, and their answers folded into the tallies. */
export async function askPeople(io: Io, flags: CommonFlags & Choice, role: string | true, id: string | undefined): Promise<void> {
  if (id !== undefined || flags.only !== undefined || (flags.method !== undefined && flags.method !== "interview"))
    throw new UserError(
      "--role interviews people on everything their role is asked: leave out the question, --only and any other --method",
    );
  const inputs = await loadUsable(io, flags, ["site-not-said"]);
  const { pack, file, assessment: before } = inputs;
  const wanted = { ...(role === true ? {} : { role }), ...(flags.site === undefined ? {} : { site: flags.site }) };
  checkWanted(pack, before, wanted);
  const answers = new AnswerStore(io, file);
  try {
    // The store has the lock: what is read now is what will be written to.
    const asOf = flags.asOf ?? localDay(io.now());
    const interviews = await openInterviews(io, file, answers, pack);
    const isSame = answers.holds(inputs.sources.assessment?.text);
    const { assessment } = isSame ? inputs : await loadUsable(io, { ...flags, quiet: true });
    const prompter = await openPrompter(io, flags);
    const unready = getReady(io, () => answers.prepare());
    try {
      const earlier: TakeBack[] = [];
      const state: People = {
        pack,
        assessment: await settleSites(pack, assessment, { prompter, answers, interviews }, earlier),
        undo: [],
        around: {
          earlier,
          prompter,
          people: () => interviews.people(),
          record: interviews.record.bind(interviews),
          edit: (question: string, change: Edit, isUndo: boolean) =>
            answers.fold(question, (now) => ({ ...now, answer: change(now.answer) }), { isUndo }).answer,
          remarks: createRemarks(pack, asOf),
          needed: neededBy(pack, asOf),
          random,
        },
      };
      await interviewPeople(state, wanted);
      prompter.say(`Saved in ${file}. What is still to do: cor-check sample`);
    } catch (error) {
      if (error instanceof Interrupted)
        throw new Interrupted(error.exitCode, `Everything answered so far is saved in ${file}. Go on with: cor-check ask --role`);
      throw error;
    } finally {
      unready();
      prompter.close();
      interviews.close();
    }
  } finally {
    answers.close();
  }
}

/** How many of a role at a site the sample needs, by the plan as it is now. */
function neededBy(pack: Pack, asOf: string) {
  let planned: { of: AssessmentFile; people: PeoplePlan | undefined } | undefined;
  return (assessment: AssessmentFile, site: string, role: string): number | null => {
    // A screen asks for every role at every site: one plan is made for all of them.
    if (planned?.of !== assessment) planned = { of: assessment, people: planSample(pack, assessment, asOf)?.people };
    const { people } = planned;
    if (people === undefined || people.needed === null) return null;
    return people.groups.find((group) => group.site === site && group.role === role)?.ask ?? 0;
  };
}

function checkWanted(pack: Pack, assessment: AssessmentFile, { site, role }: { site?: string; role?: string }): void {
  const sites = (assessment.sites ?? []).map((one) => one.id);
  if (site !== undefined && !sites.includes(site))
    throw new UserError(
      `--site ${site}: the assessment has ${sites.length === 0 ? "no sites" : sites.join(", ")}.${didYouMean(site, sites)}`,
    );
  const roles = pack.roles.map((one) => one.id);
  if (role !== undefined && !roles.includes(role))
    throw new UserError(`--role ${role}: the pack has ${roles.join(", ")}.${didYouMean(role, roles)}`);
  if (role !== undefined && !isAsked(pack, role)) throw new UserError(`--role ${role}: no interview question is put to this role`);
}

function random(below: number): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number % below;
}
