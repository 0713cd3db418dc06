import { findQuestions } from "../model/find.ts";
import type { Person } from "../model/interviews.ts";
import { whoText } from "./people.ts";
import type { People } from "./people-flow.ts";
import { personAnswerText, stepOf } from "./person.ts";
import { changeAnswers } from "./person-flow.ts";

/** An earlier interview to go through again; undefined when it was taken out, or the person changed their mind. */
export async function pickEarlier(state: People): Promise<Person | undefined> {
  const { prompter, people } = state.around;
  if (people().length === 0) {
    prompter.say("There is no interview yet.");
    return undefined;
  }
  const typed = await prompter.text("Which one? Its id; or a question and what was answered, as in 5.02 no; or nothing, to see them all.");
  if (typed === undefined) return undefined;
  const found = people().filter((person) => isMeant(state, person, typed.trim().toLowerCase()));
  if (found.length === 0) {
    prompter.say(`No interview is like "${typed.trim()}".`);
    return undefined;
  }
  const chosen =
    found.length === 1
      ? found[0]
      : await prompter.choose(
          "Which one?",
          found.map((person) => ({ value: person, label: personText(state, person) })),
        );
  return chosen === undefined ? undefined : await correctOrWithdraw(state, chosen);
}

async function correctOrWithdraw(state: People, person: Person): Promise<Person | undefined> {
  const { prompter } = state.around;
  const what = await prompter.choose(personText(state, person), [
    { value: "correct" as const, label: "Put it right: go through the answers" },
    { value: "withdraw" as const, label: "Take it out: as if this person had not been asked" },
  ]);
  if (what !== "withdraw") return what === undefined ? undefined : person;
  const isSure = await prompter.choose(`Take out interview ${person.id}? Its answers leave the tallies too.`, [
    { value: false, label: "No, keep it" },
    { value: true, label: "Yes, take it out" },
  ]);
  if (isSure !== true) return undefined;
  withdraw(state, person);
  prompter.say(`Saved: interview ${person.id} is taken out.`);
  return undefined;
}

/** Takes back every answer of a person, one by one: cut off in between, what is left still adds up. */
function withdraw(state: People, person: Person): void {
  const steps = Object.keys(person.answers).flatMap((question) => stepOf(state.pack, person, question) ?? []);
  changeAnswers(
    state,
    person,
    steps.map((step) => ({ step, answer: null })),
  );
}

function isMeant({ pack }: People, person: Person, typed: string): boolean {
  if (typed === "" || person.id === typed) return true;
  const [word = "", ...rest] = typed.split(/\s+/);
  const answers = findQuestions(pack, word).flatMap(({ id }) => person.answers[id] ?? []);
  const wanted = rest.join(" ");
  return answers.some((answer) => wanted === "" || answer === wanted || personAnswerText(answer) === wanted);
}

/** An interview as its auditor may know it again: its id, who it was by role and site, and what was answered. */
function personText({ pack, assessment }: People, person: Person): string {
  const answers = Object.values(person.answers).map(personAnswerText);
  const words = [...new Set(answers)].sort().map((word) => `${word} ${answers.filter((one) => one === word).length}`);
  return `${person.id}: ${whoText(pack, assessment, person)}; ${words.join(", ")}`;
}
