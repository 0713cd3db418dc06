import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import { naText, type Pack } from "../model/content.ts";
import { findQuestions, type Placed, placedQuestions } from "../model/find.ts";
import { itemText } from "../model/response-text.ts";
import { headcountOf } from "../model/responses.ts";
import type { AuditResult } from "../model/result.ts";
import { helpText } from "./help.ts";
import { apply, type Change, type Command, type Interview, resumed, startInterview, stepsInScope } from "./interview.ts";
import { askNote, type Remarks } from "./note.ts";
import { nothingToUndo, type TakeBack, undoneText } from "./old-answers.ts";
import { askOverview } from "./overview.ts";
import { isFoundAgain, type Place, placeOf } from "./place.ts";
import type { Prompter, ScreenCommand } from "./prompter.ts";
import { askReview } from "./review.ts";
import { mayBeNa, screenOf } from "./screen.ts";
import { type Choice, type Step, stepsOf } from "./steps.ts";

/** What the interview needs of the rest of the program. */
export interface Surroundings {
  prompter: Prompter;
  /** Puts a change on disk before anything else is asked; tells what someone else wrote there meanwhile. */
  save(change: Change, saving?: { insist?: boolean; isUndo?: boolean }): { theirs: AnswerFile | undefined } | undefined;
  /** What was done in this sitting before the questions began, the last of it last. */
  earlier: TakeBack[];
  /** "At least 41.0 of 100, at most 78.3, you need 80." */
  standing(assessment: AssessmentFile): string;
  result(assessment: AssessmentFile): AuditResult;
  remarks: Remarks;
  /** Keeps the place for the next time; undefined when all was gone through. */
  remember(place: Place | undefined): void;
}

/** What is asked: these questions, or all; of them what was chosen. */
export interface Scope {
  questions?: readonly Placed[];
  choice?: Choice;
  /** Where to begin, if something is to be done there or after it. */
  place?: Place | undefined;
}

/** Asks until everything was gone through or the person quits; every answer is saved before the next question. */
export async function conduct(pack: Pack, assessment: AssessmentFile, scope: Scope, around: Surroundings): Promise<AssessmentFile> {
  let interview = startInterview(pack, assessment, scope.questions, scope.choice, scope.place);
  const isShort = stepsInScope(interview).length < 2;
  let kept = scope.place;
  for (;;) {
    if (interview.at === undefined) {
      const again = isShort ? undefined : await askReview(interview, around.prompter, "Yes, finish");
      if (again === undefined) return left(interview, around);
      interview = apply(interview, again).interview;
      continue;
    }
    if (!isFoundAgain(interview, stepsInScope(interview), interview.at, kept)) {
      kept = placeOf(interview.at);
      around.remember(kept);
    }
    const reply = await around.prompter.question(screenOf(interview, interview.at, around.standing(interview.assessment)));
    if (reply.kind === "command" && reply.name === "quit") return left(interview, around);
    const command =
      reply.kind === "item"
        ? ({ kind: "answer", item: reply.item } as const)
        : await commandOf(reply.name, interview, interview.at, around);
    if (command === undefined) continue;
    interview = await perform(interview, command, around);
  }
}

function left({ at, assessment }: Interview, around: Surroundings): AssessmentFile {
  around.remember(at && placeOf(at));
  return assessment;
}

async function perform(interview: Interview, command: Command, around: Surroundings): Promise<Interview> {
  const isUndo = command.kind === "undo";
  if (isUndo && interview.undo.length === 0) return undoEarlier(interview, around);
  const { interview: next, change } = apply(interview, command);
  if (!change) return next;
  const conflict = around.save(change, { isUndo });
  if (!conflict) {
    around.prompter.say(savedText(interview, command));
    const isWritten = command.kind === "note" || command.kind === "not-applicable" || (command.kind === "answer" && change.answer?.note);
    if (isWritten) for (const text of await around.remarks.tell(change.question, next.assessment)) around.prompter.say(text);
    return next;
  }
  const mine = await around.prompter.choose("Someone changed this same answer in the file meanwhile. Which one stays?", [
    { value: true, label: "The one just given" },
    { value: false, label: "The one in the file" },
  ]);
  if (mine !== false) {
    around.save(change, { insist: true });
    return next;
  }
  const answers = { ...next.assessment.answers };
  if (conflict.theirs === undefined) delete answers[change.question];
  else answers[change.question] = conflict.theirs;
  return { ...next, assessment: { ...next.assessment, answers } };
}

/** Behind the first question of this run: the quick look, and where old answers belong. */
async function undoEarlier(interview: Interview, { prompter, earlier }: Surroundings): Promise<Interview> {
  const back = earlier.pop();
  if (back === undefined) {
    prompter.say(nothingToUndo);
    return interview;
  }
  return resumed(interview, await back());
}

/** Said once it is on disk, and never before. */
function savedText(interview: Interview, command: Command): string {
  const at = interview.at;
  if (at === undefined || command.kind === "undo") return undoneText;
  const what =
    command.kind === "answer"
      ? `${at.method}${at.site === undefined ? "" : ` at ${at.site}`}: ${itemText(command.item, at.check)}`
      : command.kind;
  return `Saved: ${at.placed.number} ${what}`;
}

/** What a key stands for, after asking what it needs; undefined when the person changed their mind. */
async function commandOf(name: ScreenCommand, interview: Interview, at: Step, around: Surroundings): Promise<Command | undefined> {
  const { prompter } = around;
  const answer = interview.assessment.answers?.[at.placed.id];
  switch (name) {
    case "help":
      await prompter.read(helpText(at, interview.pack));
      return undefined;
    case "note": {
      void around.remarks.prepare();
      const text = await askNote(prompter, answer, interview.assessment);
      return text === undefined ? undefined : { kind: "note", text };
    }
    case "evidence": {
      const path = await prompter.text("Evidence: the file, relative to this folder, as in policies/health-and-safety.md", {
        check: pathFault,
        canQuit: true,
      });
      return path === undefined ? undefined : { kind: "evidence", path: path.trim().replaceAll("\\", "/") };
    }
    case "action":
      return askAction(prompter);
    case "not-applicable":
      return askNotApplicable(interview, at, prompter);
    case "jump":
      return askJump(interview, prompter);
    case "overview": {
      const question = await askOverview(interview, around.result(interview.assessment), prompter);
      return question === undefined ? undefined : { kind: "jump", question };
    }
    case "review":
      return askReview(interview, prompter, "Back to the question");
    case "quit":
      return undefined;
    default:
      return { kind: name };
  }
}

async function askAction(prompter: Prompter): Promise<Command | undefined> {
  const what = await prompter.text("What is to be done?", {
    check: (text) => (text.trim() === "" ? "Write what is to be done." : undefined),
    canQuit: true,
  });
  if (what === undefined) return undefined;
  const owner = await prompter.text("Who does it? (a role, as in Yard supervisor; may stay empty)", { canQuit: true });
  const due = await prompter.text("By when? (as in 2027-01-15; may stay empty)", { check: dayFault, canQuit: true });
  const filled = (text: string | undefined) => (text === undefined || text.trim() === "" ? undefined : text.trim());
  return { kind: "action", action: { do: what.trim(), owner: filled(owner), due: filled(due) } };
}

async function askNotApplicable(interview: Interview, at: Step, prompter: Prompter): Promise<Command | undefined> {
  const headcount = headcountOf(interview.pack, interview.assessment);
  const { question } = at.placed;
  const may = mayBeNa(at, headcount);
  if (may.length === 0) {
    const claimed = at.check.na ?? question.na;
    prompter.say(
      claimed === undefined
        ? "This one always applies: answer it, or say don't know yet (u)."
        : `With ${headcount.total} people this one applies. It may be left out only when: ${naText(claimed)}`,
    );
    return undefined;
  }
  const scope =
    may.length > 1
      ? await prompter.choose("What does not apply?", [
          { value: "question" as const, label: "The whole question", hint: naText(question.na) },
          { value: "check" as const, label: at.site === undefined ? `Only the ${at.method}` : `Only this site`, hint: naText(at.check.na) },
        ])
      : may[0];
  if (scope === undefined) return undefined;
  const reason = await prompter.text("Why does it not apply? One sentence that a reviewer would accept.", {
    check: (text) => (text.trim() === "" ? "A reason is needed." : undefined),
    canQuit: true,
  });
  return reason === undefined ? undefined : { kind: "not-applicable", scope, reason: reason.trim() };
}

async function askJump(interview: Interview, prompter: Prompter): Promise<Command | undefined> {
  const asked = new Set(stepsOf(interview.pack, interview.assessment).map((step) => step.placed.id));
  const all = placedQuestions(interview.pack).filter(({ id }) => asked.has(id));
  const typed = await prompter.text("Find: a number (5.02) or a word", { canQuit: true });
  if (typed === undefined || typed.trim() === "") return undefined;
  const exact = findQuestions(interview.pack, typed.trim().toLowerCase()).filter((placed) => all.some((one) => one.id === placed.id));
  const found = exact.length > 0 ? exact : search(all, typed);
  if (found.length === 0) {
    prompter.say(`No question has "${typed.trim()}" in it.`);
    return undefined;
  }
  const chosen =
    found.length === 1
      ? found[0]?.id
      : await prompter.choose(
          "Which one?",
          found.map(({ id, number, question }) => ({ value: id, label: `${number} ${question.ask}` })),
        );
  return chosen === undefined ? undefined : { kind: "jump", question: chosen };
}

/** Every word, in any order: first in the question itself, then in why it is asked, what to look for and how its parts are asked. */
export function search(all: readonly Placed[], typed: string): Placed[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const inQuestion = all.filter(({ id, question }) => holds(`${id} ${question.ask}`));
  const around = ({ id, question: { ask, why, look_for, checks } }: Placed) =>
    [id, ask, why, ...look_for, ...Object.values(checks).map((check) => check?.ask ?? "")].join(" ");
  return [...inQuestion, ...all.filter((placed) => !inQuestion.includes(placed) && holds(around(placed)))];
}

function pathFault(text: string): string | undefined {
  const path = text.trim().replaceAll("\\", "/");
  if (path === "") return "Write the name of the file, or press Esc.";
  return /^([a-z]:|[/~])|(^|\/)\.\.(\/|$)/i.test(path) ? "The path must be relative and stay below this folder." : undefined;
}

function dayFault(text: string): string | undefined {
  const day = text.trim();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return day === "" || isDay ? undefined : "Write a day that exists, as in 2027-01-15, or leave it empty.";
}
