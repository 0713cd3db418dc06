import type { AnswerFile } from "../model/assessment.ts";
import { findQuestions } from "../model/find.ts";
import type { Person, PersonAnswer } from "../model/interviews.ts";
import { helpText } from "./help.ts";
import { askNote } from "./note.ts";
import { whoText } from "./people.ts";
import { type People, toDoOf } from "./people-flow.ts";
import { type PersonStep, personAnswer, personAnswerText, personScreen, personSteps } from "./person.ts";
import type { ScreenCommand } from "./prompter.ts";

interface Talk {
  person: Person;
  steps: readonly PersonStep[];
  at: number;
  /** What was answered before each change, to take it back. */
  undo: readonly { at: number; answer: PersonAnswer | null }[];
}

/** Asks one person what is open, in the order of the pack; gives the person as they are on disk then. */
export async function askPerson(state: People, person: Person): Promise<Person> {
  const steps = personSteps(state.pack, state.assessment, person);
  const open = steps.findIndex((step) => person.answers[step.placed.id] === undefined);
  let talk: Talk = { person, steps, at: Math.max(0, open), undo: [] };
  for (;;) {
    const step = talk.steps[talk.at];
    if (step === undefined) return talk.person;
    const reply = await state.around.prompter.question(screenOf(state, talk, step));
    if (reply.kind === "command" && reply.name === "quit") return talk.person;
    talk = reply.kind === "item" ? answered(state, talk, step, personAnswer(reply.item)) : await commanded(state, talk, step, reply.name);
  }
}

function screenOf(state: People, { person, steps }: Talk, at: PersonStep) {
  const { pack, assessment } = state;
  const answer = assessment.answers?.[at.placed.id];
  const note = typeof answer?.note === "string" ? answer.note : answer?.note?.text;
  const who = whoText(pack, assessment, person);
  return personScreen({ person, steps, at, who, toDo: toDoOf(state, person), note, isFlagged: Boolean(answer?.flag) });
}

function answered(state: People, talk: Talk, step: PersonStep, answer: PersonAnswer | undefined): Talk {
  const { prompter } = state.around;
  if (answer === undefined) {
    prompter.say("This person was asked and could not say: c. Not asked: s skips.");
    return talk;
  }
  const before = talk.person.answers[step.placed.id] ?? null;
  const person = recordAnswer(state, talk.person, step, answer);
  prompter.say(`Saved: ${step.placed.number} ${personAnswerText(answer)}`);
  return { ...talk, person, at: talk.at + 1, undo: [...talk.undo, { at: talk.at, answer: before }] };
}

/** On disk when it returns, in the interview and in the tally. */
export function recordAnswer(state: People, person: Person, step: PersonStep, answer: PersonAnswer | null): Person {
  const question = step.placed.id;
  if (JSON.stringify(person.answers[question] ?? null) === JSON.stringify(answer)) return person;
  const folded = state.around.record(person, { question, check: step.check, role: step.role, answer });
  setAnswer(state, question, folded.answer);
  state.assessment = { ...state.assessment, interviewed: folded.interviewed };
  const { [question]: _, ...others } = person.answers;
  return { ...person, answers: answer === null ? others : { ...others, [question]: answer } };
}

function setAnswer(state: People, question: string, answer: AnswerFile | undefined): void {
  const { [question]: _, ...others } = state.assessment.answers ?? {};
  state.assessment = { ...state.assessment, answers: answer === undefined ? others : { ...others, [question]: answer } };
}

async function commanded(state: People, talk: Talk, step: PersonStep, name: ScreenCommand): Promise<Talk> {
  const { prompter } = state.around;
  switch (name) {
    case "skip":
      return { ...talk, at: talk.at + 1 };
    case "back":
      return { ...talk, at: Math.max(0, talk.at - 1) };
    case "clear":
      return taken(state, talk, step);
    case "undo":
      return undone(state, talk);
    case "jump":
      return { ...talk, at: await jump(state, talk) };
    case "help":
      prompter.say(helpText({ placed: step.placed, method: "interview", check: step.check, site: undefined }, state.pack));
      return talk;
    case "note":
    case "flag":
      await remark(state, step, name);
      return talk;
    default:
      prompter.say(`Not while interviewing a person. Later, with: cor-check ask ${step.placed.number}`);
      return talk;
  }
}

function taken(state: People, talk: Talk, step: PersonStep): Talk {
  const before = talk.person.answers[step.placed.id] ?? null;
  if (before === null) return talk;
  const person = recordAnswer(state, talk.person, step, null);
  state.around.prompter.say(`Saved: ${step.placed.number} taken back`);
  return { ...talk, person, undo: [...talk.undo, { at: talk.at, answer: before }] };
}

function undone(state: People, talk: Talk): Talk {
  const last = talk.undo.at(-1);
  const step = last === undefined ? undefined : talk.steps[last.at];
  if (last === undefined || step === undefined) return talk;
  const person = recordAnswer(state, talk.person, step, last.answer);
  state.around.prompter.say("Saved: undone.");
  return { ...talk, person, at: last.at, undo: talk.undo.slice(0, -1) };
}

/** A note or a flag belongs to the question: it says what was heard, never who said it. */
async function remark(state: People, step: PersonStep, name: "note" | "flag"): Promise<void> {
  const question = step.placed.id;
  const { prompter, edit } = state.around;
  const text = name === "note" ? await askNote(prompter, state.assessment.answers?.[question], state.assessment) : undefined;
  if (name === "note" && text === undefined) return;
  setAnswer(
    state,
    question,
    edit(question, (now) => (text === undefined ? flagged(now) : noted(now, text))),
  );
  prompter.say(`Saved: ${step.placed.number} ${name}`);
}

function flagged(now: AnswerFile = {}): AnswerFile | undefined {
  const { flag, ...others } = now;
  return orNothing(flag ? others : { ...others, flag: "later" });
}

/** A note that was confidential stays so. */
function noted(now: AnswerFile = {}, text: string): AnswerFile | undefined {
  const { note, ...others } = now;
  if (text === "") return orNothing(others);
  return { ...others, note: note !== null && typeof note === "object" ? { ...note, text } : text };
}

function orNothing(answer: AnswerFile): AnswerFile | undefined {
  return Object.keys(answer).length === 0 ? undefined : answer;
}

async function jump({ pack, around }: People, { steps, at }: Talk): Promise<number> {
  const typed = (await around.prompter.text("Find: a number (5.02) or a word"))?.trim().toLowerCase();
  if (typed === undefined || typed === "") return at;
  const ids = new Set(findQuestions(pack, typed).map(({ id }) => id));
  const has = ({ placed, check }: PersonStep) =>
    ids.has(placed.id) || `${placed.id} ${placed.question.ask} ${check.ask ?? ""}`.toLowerCase().includes(typed);
  const found = steps.findIndex((step) => ids.has(step.placed.id));
  const near = found >= 0 ? found : steps.findIndex(has);
  if (near < 0) around.prompter.say(`Nothing that this person is asked has "${typed}" in it.`);
  return near < 0 ? at : near;
}
