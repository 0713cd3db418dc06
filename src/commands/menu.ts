import type { Io } from "../io.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import { isFirstGuess } from "../model/first-guess.ts";
import { methods } from "../model/method.ts";
import { hasOwnAnswers, itemsOf } from "../model/responses.ts";
import { wrap } from "../text.ts";
import { openPrompter } from "./open-prompter.ts";
import { asksPlainly } from "./terminal-guard.ts";

interface Entry {
  label: string;
  hint?: string;
  runs: readonly (readonly string[])[];
  /** Said once it is done. */
  after?: string;
  /** Asks in plain lines; where all is asked so, it says nothing new. */
  isPlain?: true;
}

/** `cor-check` alone on a terminal: what one can do now, again and again until it is enough. Gives the exit code. */
export async function runMenu(io: Io, run: (argv: readonly string[]) => Promise<number>): Promise<number> {
  const { loadInputs } = await import("../load/assessment.ts");
  for (;;) {
    const { file, assessment } = await loadInputs(io, {});
    const prompter = await openPrompter(io, {});
    let chosen: Entry | undefined;
    try {
      const entries = file === undefined ? beforeStart : [...afterStart, ...nextYear(file, assessment)];
      const shown = asksPlainly(io, {}) ? entries.filter((entry) => !entry.isPlain) : entries;
      chosen = await prompter.choose(
        `${file === undefined ? welcome : welcomeBack(assessment)}\nWhat do you want to do?`,
        [...shown, quit].map((entry) => ({ value: entry, label: entry.label, hint: entry.hint })),
      );
    } finally {
      prompter.close();
    }
    for (const argv of chosen?.runs ?? []) {
      const code = await run(argv);
      // 1 is an answer (no plan passes), not a failure: the menu goes on.
      if (code > 1) return code;
      // Who went back out of the first question has nothing to answer in yet.
      if (argv[0] === "init" && (await loadInputs(io, {})).file === undefined) break;
    }
    if (chosen?.after !== undefined) io.err.write(`${wrap(chosen.after, (io.err.columns ?? 80) - 1).join("\n")}\n`);
    if (chosen === undefined || chosen === quit) {
      io.err.write(
        file === undefined
          ? "Nothing was written. Come back at any time with: cor-check\n"
          : "All is saved. Go on at any time with: cor-check\n",
      );
      return 0;
    }
  }
}

const welcome =
  "Welcome to cor-check. It asks what you have and do for safety, and tells where you stand before the auditor comes. Nothing leaves this computer, and every answer is saved at once.";

function welcomeBack(assessment: AssessmentFile | undefined): string {
  const answers = Object.values(assessment?.answers ?? {});
  const answered = answers.length;
  const guessed = answers.filter((answer) => methods.some((method) => itemsOf(answer[method]).some(isFirstGuess))).length;
  const name = assessment?.company?.legal_name;
  const what = guessed > 0 && guessed === answered ? "a first guess" : "an answer";
  const apart = guessed > 0 && guessed < answered ? `, ${guessed} of them a first guess` : "";
  return `Welcome back${name ? `, ${name}` : ""}: ${answered} ${answered === 1 ? "question has" : "questions have"} ${what} so far${apart}.`;
}

const beforeStart: readonly Entry[] = [
  {
    label: "Start with the quick look",
    hint: "Three things about you, then one screen for each element: tick what you have. About ten minutes for a small company.",
    runs: [
      ["init", "--brief"],
      ["ask", "--quick"],
    ],
  },
  {
    label: "Start with the questions",
    hint: "All about the company, places and people too, then one question after another.",
    runs: [["init"], ["ask"]],
  },
  {
    label: "Start, in plain lines",
    hint: "For a screen reader or a simple terminal: nothing moves.",
    runs: [
      ["init", "--brief", "--plain"],
      ["ask", "--quick", "--plain"],
    ],
    isPlain: true,
  },
  { label: "See the elements of SECOR", runs: [["list", "--pack", "secor"]] },
  { label: "See the elements of COR", runs: [["list", "--pack", "cor"]] },
  { label: "Is this computer ready?", hint: "Whether all works without a network, and your answers can be saved.", runs: [["doctor"]] },
];

function further(command: string): string {
  return `It is long: scroll up to where it begins. As a file: cor-check ${command}`;
}

const afterStart: readonly Entry[] = [
  { label: "Go on answering", hint: "It begins where you stopped.", runs: [["ask"]] },
  {
    label: "Quick look",
    hint: "One screen for each element: tick what you have. Real answers stay as they are.",
    runs: [["ask", "--quick"]],
  },
  {
    label: "Go on answering, in plain lines",
    hint: "For a screen reader or a simple terminal: nothing moves.",
    runs: [["ask", "--plain"]],
    isPlain: true,
  },
  { label: "Look at gaps again", hint: "Only what is not a full yes.", runs: [["ask", "--only", "gaps"]] },
  {
    label: "Plan: the shortest way to a pass",
    hint: "What to do first, and how many hours it takes.",
    runs: [["plan"]],
    after: further("plan --output plan.md"),
  },
  { label: "Report: where you stand and why", runs: [["report"]], after: further("report --output report.html") },
  { label: "Interview people", hint: "One after another, by role and site, never by name.", runs: [["ask", "--role"]] },
];

/** Once this audit holds answers, the next one can be begun out of it. */
function nextYear(file: string, assessment: AssessmentFile | undefined): Entry[] {
  if (!assessment || !hasOwnAnswers(assessment)) return [];
  const hint = "When this audit is over: what still counts comes along, and the answers of this year are kept in a file beside.";
  return [{ label: "Begin the next year", hint, runs: [["init", "--from", file]] }];
}

const quit: Entry = { label: "Quit", runs: [] };
