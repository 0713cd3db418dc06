import type { AnswerFile } from "../model/assessment.ts";
import { findQuestions } from "../model/find.ts";
import type { Person, PersonAnswer } from "../model/interviews.ts";
import { helpText } from "./help.ts";
import { askNote } from "./note.ts";
import { nothingToUndo, undoneText } from "./old-answers.ts";
import { whoText } from "./people.ts";
import { type People, type Tally, toDoOf } from "./people-flow.ts";
import { type PersonStep, personAnswer, personAnswerText, personScreen, personSteps } from "./person.ts";
import type { ScreenCommand } from "./prompter.ts";

interface Talk {
  person: Person;
  steps: readonly PersonStep[];
  at: number;
}

/** Asks one person what is open, in the order of the pack; gives the person as they are on disk then. */
export async function askPerson(state: People, person: Person): Promise<Person> {
  const steps = personSteps(state.pack, state.assessment, person);
  const open = steps.findIndex((step) => person.answers[step.placed.id] === undefined);
  let talk: Talk = { person, steps, at: Math.max(0, open) };
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
  const person = changeAnswers(state, talk.person, [{ step, answer }]);
  prompter.say(`Saved: ${step.placed.number} ${personAnswerText(answer)}`);
  return { ...talk, person, at: talk.at + 1 };
}

/** Puts answers of a person on disk as one change, which undo takes back as one. */
export function changeAnswers(
  state: People,
  person: Person,
  changes: readonly { step: PersonStep; answer: PersonAnswer | null }[],
): Person {
  let now = person;
  const backs = changes.flatMap(({ step, answer }) => {
    const question = step.placed.id;
    const was = now.answers[question] ?? null;
    if (JSON.stringify(was) === JSON.stringify(answer)) return [];
    const before = tallyOf(state, question);
    now = recordAnswer(state, now, step, answer);
    const after = tallyOf(state, question);
    return [() => recordAnswer(state, keptAs(state, person), step, was, { after, before })];
  });
  const question = changes[0]?.step.placed.id ?? "";
  if (backs.length > 0) state.undo.push({ person, question, back: () => backs.reverse().forEach((back) => void back()) });
  return now;
}

function tallyOf({ assessment }: People, question: string): Tally {
  return { answer: assessment.answers?.[question], interviewed: assessment.interviewed ?? [] };
}

/** A person as the interviews have them now; without an answer yet where they have not. */
function keptAs({ around }: People, person: Person): Person {
  return around.people().find(({ id }) => id === person.id) ?? { ...person, answers: {} };
}

/** On disk when it returns, in the interview and in the tally. */
function recordAnswer(
  state: People,
  person: Person,
  step: PersonStep,
  answer: PersonAnswer | null,
  back?: { after: Tally; before: Tally },
): Person {
  const question = step.placed.id;
  const folded = state.around.record(person, { question, check: step.check, role: step.role, answer }, back);
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
      await prompter.read(helpText({ placed: step.placed, method: "interview", check: step.check, site: undefined }, state.pack));
      return talk;
    case "note":
    case "flag":
      await remark(state, talk.person, step, name);
      return talk;
    default:
      prompter.say(`Not while interviewing a person. Later, with: cor-check ask ${step.placed.number}`);
      return talk;
  }
}

function taken(state: People, talk: Talk, step: PersonStep): Talk {
  if (talk.person.answers[step.placed.id] === undefined) return talk;
  const person = changeAnswers(state, talk.person, [{ step, answer: null }]);
  state.around.prompter.say(`Saved: ${step.placed.number} taken back`);
  return { ...talk, person };
}

/** The last change of this sitting, whoever's it was: asking goes on with that person, at that question. */
async function undone(state: People, talk: Talk): Promise<Talk> {
  const { prompter, earlier } = state.around;
  const last = state.undo.pop();
  const back = last === undefined ? earlier.pop() : undefined;
  if (last === undefined && back === undefined) {
    prompter.say(nothingToUndo);
    return talk;
  }
  if (back) state.assessment = await back();
  if (last === undefined) return talk;
  last.back();
  prompter.say(undoneText);
  const person = keptAs(state, last.person);
  const steps = person.id === talk.person.id ? talk.steps : personSteps(state.pack, state.assessment, person);
  const at = steps.findIndex((step) => step.placed.id === last.question);
  return { person, steps, at: Math.max(0, at) };
}

/** A note or a flag belongs to the question: it says what was heard, never who said it. */
async function remark(state: People, person: Person, step: PersonStep, name: "note" | "flag"): Promise<void> {
  const question = step.placed.id;
  const { prompter, edit } = state.around;
  if (name === "note") void state.around.remarks.prepare();
  const text = name === "note" ? await askNote(prompter, state.assessment.answers?.[question], state.assessment) : undefined;
  if (name === "note" && text === undefined) return;
  const before = state.assessment.answers?.[question];
  setAnswer(
    state,
    question,
    edit(question, (now) => (text === undefined ? flagged(now) : noted(now, text)), false),
  );
  const back = () =>
    setAnswer(
      state,
      question,
      edit(question, (now) => withRemark(now, name, before?.[name]), true),
    );
  state.undo.push({ person, question, back });
  prompter.say(`Saved: ${step.placed.number} ${name}`);
  if (name === "note") for (const one of await state.around.remarks.tell(question, state.assessment)) prompter.say(one);
}

/** An answer with its note or its flag as it was. */
function withRemark(now: AnswerFile = {}, name: "note" | "flag", was: unknown): AnswerFile | undefined {
  const { [name]: _, ...others } = now;
  return orNothing(was === undefined ? others : { ...others, [name]: was });
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
  const typed = (await around.prompter.text("Find: a number (5.02) or a word", { canQuit: true }))?.trim().toLowerCase();
  if (typed === undefined || typed === "") return at;
  const ids = new Set(findQuestions(pack, typed).map(({ id }) => id));
  const has = ({ placed, check }: PersonStep) =>
    ids.has(placed.id) || `${placed.id} ${placed.question.ask} ${check.ask ?? ""}`.toLowerCase().includes(typed);
  const found = steps.findIndex((step) => ids.has(step.placed.id));
  const near = found >= 0 ? found : steps.findIndex(has);
  if (near < 0) around.prompter.say(`Nothing that this person is asked has "${typed}" in it.`);
  return near < 0 ? at : near;
}
