import { startInterview } from "../../src/ask/interview.ts";
import type { Prompter } from "../../src/ask/prompter.ts";
import type { TickScreen } from "../../src/ask/quick.ts";
import { type Screen, screenOf } from "../../src/ask/screen.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { type Loose, makeAssessment, makePack } from "./packs.ts";

/** Words that take more or fewer columns than they have letters. */
export const wideWords = "測試公司 ハーネス 👨‍👩‍👧‍👦 👍🏽 🇨🇦 ❤️ café e\u0301tude नमस्ते क्षि";

function screenFor(check: Loose, answer?: unknown): Screen {
  const question = {
    ask: `Have you gone through the tools, ladders and harnesses of ${wideWords} before every shift of this season?`,
    why: `What nobody looked at breaks when somebody hangs in it. ${wideWords}`.repeat(3),
    look_for: ["A list with dates", `Signed by ${wideWords}`, "What was thrown away, and why it had to be"],
    na: "No tools of any kind.",
    checks: { documentation: check },
  };
  const pack = makePack({ a: { q: question } });
  const started = startInterview(
    pack,
    makeAssessment(answer === undefined ? {} : { "a.q": { documentation: answer, note: wideWords } }),
    placedQuestions(pack),
  );
  if (!started.at) throw new Error("no step");
  return screenOf(started, started.at, "At least 41.0 of 100, at most 78.3, you need 80.");
}

const criteria = Array.from({ length: 13 }, (_, index) => ({
  id: `c${index}`,
  text: `Part ${index} of the list names ${wideWords} and says who looked`,
}));
const rows = criteria.map(({ id, text }, index) => ({
  id,
  number: `1.${index}`,
  text,
  isTicked: index % 3 === 0,
  answered: index === 2 ? "yes" : undefined,
}));
const quick: TickScreen = {
  head: `Quick look, 3 of 14: ${wideWords}`,
  title: `So that ${wideWords}. Tick what you have.`,
  rows,
  status: "11 more after this one.",
};

export const screens = {
  choice: screenFor({ points: 5, ask: `Ask for the list. ${wideWords}` }, "no"),
  count: screenFor({ points: 5, scale: "count", ask: "Pull ten sheets and count the complete ones." }),
  criteria: screenFor({ points: 5, scale: "criteria", criteria }, { met: ["c1"] }),
};

const message = `Note: what you saw at ${wideWords}, how many of how many, which document. No names of people.`;
const options = criteria.map(({ text }, index) => ({
  value: index,
  label: text,
  ...(index % 2 === 0 ? { hint: `${index} of 13 answered; ${wideWords}` } : {}),
}));

/** Every kind of screen: how it is opened, and what of it is to be seen once, whatever the room. */
export const kinds: Record<string, { open(prompter: Prompter): Promise<unknown>; once: string; isTyped?: true; canScroll?: true }> = {
  choice: { open: (prompter) => prompter.question(screens.choice), once: "1.01 Have" },
  count: { open: (prompter) => prompter.question(screens.count), once: "1.01 Have", isTyped: true },
  criteria: { open: (prompter) => prompter.question(screens.criteria), once: "1.01 Have" },
  ticks: { open: (prompter) => prompter.tick(quick), once: "Quick look, 3" },
  text: { open: (prompter) => prompter.text(message, { canQuit: true }), once: "Note: what", isTyped: true },
  filled: {
    open: (prompter) => prompter.text(message, { initial: `${wideWords} `.repeat(4), check: () => "Not this." }),
    once: "Note: what",
    isTyped: true,
  },
  choose: {
    open: (prompter) => prompter.choose("Overview of the elements.\nPeople interviewed: 3 of 9 needed.", options),
    once: "Overview of",
  },
  reading: {
    open: (prompter) => prompter.read(`Help of it\n${`Why: ${wideWords}\n`.repeat(30)}the end`),
    once: "Help of it",
    canScroll: true,
  },
};
