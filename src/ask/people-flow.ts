import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import type { Person, PersonAnswer } from "../model/interviews.ts";
import { pickEarlier } from "./earlier.ts";
import type { Remarks } from "./note.ts";
import type { TakeBack } from "./old-answers.ts";
import { countsOf, newId, rolesAsked, soleSite, toDoText, whoText } from "./people.ts";
import { personSteps } from "./person.ts";
import { askPerson } from "./person-flow.ts";
import type { Option, Prompter } from "./prompter.ts";

/** What interviews add up to: the answer to a question, and who was asked. */
export interface Tally {
  answer: AnswerFile | undefined;
  interviewed: NonNullable<AssessmentFile["interviewed"]>;
}

/** What interviewing people needs of the rest of the program. */
export interface PeopleAround {
  prompter: Prompter;
  people(): readonly Person[];
  /** Puts one answer of a person on disk, in the interview and in the tally, before anything else is asked; gives the tally. */
  record(
    person: Person,
    change: { question: string; check: CheckFile; role: string; answer: PersonAnswer | null },
    back?: { after: Tally; before: Tally },
  ): Tally;
  /** Changes another part of an answer on disk, a note or a flag; gives the answer after it. */
  edit(question: string, change: (now: AnswerFile | undefined) => AnswerFile | undefined, isUndo: boolean): AnswerFile | undefined;
  remarks: Remarks;
  /** What was done before the first person was asked. */
  earlier: TakeBack[];
  /** How many of a role at a site the sample needs; null where nothing says. */
  needed(assessment: AssessmentFile, site: string, role: string): number | null;
  /** A whole number from 0 up to, not including, `below`. */
  random(below: number): number;
}

/** The state that interviews go through: the assessment as it is now, and how to take back each change of this sitting. */
export interface People {
  pack: Pack;
  assessment: AssessmentFile;
  undo: { person: Person; question: string; back: () => void }[];
  around: PeopleAround;
}

export type Who = Pick<Person, "site" | "role" | "also">;

type Next = { kind: "same" } | { kind: "other" } | { kind: "again" } | { kind: "earlier" } | { kind: "end" };

/** One person after another, until it is enough for now. */
export async function interviewPeople(state: People, wanted: { site?: string; role?: string }): Promise<AssessmentFile> {
  let who = await pickWho(state, wanted);
  let person: Person | undefined;
  while (who !== undefined) {
    person ??= begin(state, who);
    person = await askPerson(state, person);
    who = person;
    const next = await whatNext(state, who, person);
    if (next.kind === "end") break;
    if (next.kind === "again") continue;
    person = undefined;
    if (next.kind === "other") who = (await pickWho(state, {})) ?? who;
    if (next.kind === "earlier") person = await pickEarlier(state);
    if (person !== undefined) who = person;
  }
  return state.assessment;
}

function begin(state: People, who: Who): Person {
  const { prompter } = state.around;
  const person: Person = { ...who, id: newId(state.around.people(), state.around.random), answers: {} };
  prompter.say(`${whoText(state.pack, state.assessment, who)}: ${toDoOf(state, who)}. This interview is ${person.id}.`);
  return person;
}

export function toDoOf({ pack, assessment, around }: People, who: Who): string {
  const found = countsOf(pack, assessment, (site, role) => around.needed(assessment, site, role)).find(
    (one) => one.site === who.site && one.role === who.role,
  );
  return toDoText(found ?? { ask: null, done: 0 });
}

async function whatNext(state: People, who: Who, person: Person): Promise<Next> {
  const { prompter } = state.around;
  const number = Object.keys(person.answers).length;
  const left = personSteps(state.pack, state.assessment, person).length - number;
  const kept =
    number === 0
      ? "Nothing was answered, so nothing was kept."
      : `Interview ${person.id} is saved: ${number} answered${left > 0 ? `, ${left} left out` : ""}. Note the id, if you may want to put it right later.`;
  prompter.say(kept);
  const same: Option<Next> = {
    value: { kind: "same" },
    label: `Next person: ${whoText(state.pack, state.assessment, who)} (${toDoOf(state, who)})`,
  };
  const chosen = await prompter.choose<Next>("What now?", [
    same,
    { value: { kind: "other" }, label: "Someone of another role or site" },
    { value: { kind: "again" }, label: "Back to this person's answers" },
    { value: { kind: "earlier" }, label: "An earlier interview: put right or take out" },
    { value: { kind: "end" }, label: "Enough for now" },
  ]);
  return chosen ?? { kind: prompter.isLeaving() ? "end" : "again" };
}

/** Whom to ask: as the flags say, else chosen from the roles and sites there are; undefined when the person changes their mind. */
async function pickWho(state: People, wanted: { site?: string; role?: string }): Promise<Who | undefined> {
  const { pack, assessment, around } = state;
  const site = wanted.site ?? soleSite(assessment)?.id;
  const counts = countsOf(pack, assessment, (place, role) => around.needed(assessment, place, role)).filter(
    (one) => (wanted.role === undefined || one.role === wanted.role) && (site === undefined || one.site === site),
  );
  const isTold = wanted.role !== undefined && (site !== undefined || (assessment.sites ?? []).length === 0);
  const told: Who | undefined = isTold ? { ...(site === undefined ? {} : { site }), role: wanted.role ?? "" } : undefined;
  const chosen =
    told ??
    (await around.prompter.choose<Who>(
      "Whom do you interview?",
      counts.map((one) => ({
        value: { ...(one.site === undefined ? {} : { site: one.site }), role: one.role },
        label: `${whoText(pack, assessment, one)}: ${toDoText(one)}`,
      })),
    ));
  return chosen === undefined ? undefined : withOwnRole(state, chosen);
}

/** Someone of the committee is a worker or a manager besides, and counts as that. */
async function withOwnRole({ pack, assessment, around }: People, who: Who): Promise<Who | undefined> {
  const role = pack.roles.find((one) => one.id === who.role);
  if (role === undefined || role.counted) return who;
  const there = (assessment.sites ?? []).find((one) => one.id === who.site)?.headcount;
  const own = pack.roles.filter((one) => one.counted && (there === undefined || there === null || (there[one.id] ?? 0) > 0));
  const chosen = await around.prompter.choose<Who>(`${role.title}: what else is this person here?`, [
    ...own.map((one) => ({ value: { ...who, role: one.id, also: [who.role] }, label: one.title })),
    { value: who, label: "None of these: from outside" },
  ]);
  return chosen;
}

/** Whether anything is asked of a role at all. */
export function isAsked(pack: Pack, role: string): boolean {
  return rolesAsked(pack).some((one) => one.id === role);
}
