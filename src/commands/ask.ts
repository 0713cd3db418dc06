import { type Command, Option } from "commander";
import type { Choice } from "../ask/steps.ts";
import type { CommonFlags, Runner } from "./flags.ts";
import { withCommonFlags } from "./flags.ts";

interface AskFlags extends CommonFlags, Choice {
  role?: string | true;
}

export function registerAsk(program: Command, { io }: Runner): void {
  withCommonFlags(program.command("ask"))
    .argument("[id]", "an element (5 or hazard-assessment) or a question (5.02); else everything")
    .description("the questions, one by one; every answer is saved at once")
    .addOption(new Option("--method <name>", "only this way of finding out").choices(["documentation", "interview", "observation"]))
    .option("--site <id>", "only what is asked at this site: the tour of one place")
    .addOption(
      new Option("--only <what>", "open: not answered yet; gaps: not a full yes; flagged: marked for later").choices([
        "open",
        "gaps",
        "flagged",
      ]),
    )
    .option("--role [id]", "interview people of this role, one after another, never by name; without an id you choose the role")
    .addHelpText(
      "before",
      "Example: cor-check ask emergency-response\nThe tour of the yard: cor-check ask --method observation --site yard\nPeople, one by one: cor-check ask --method interview --role worker --site yard\n",
    )
    .action(async (id: string | undefined, flags: AskFlags) => {
      const { Interrupted } = await import("../errors.ts");
      const { requireTerminal } = await import("./terminal-guard.ts");
      requireTerminal(io, flags, "ask", "Answers can also be written into the file by hand; cor-check validate then checks them.");
      if (flags.role !== undefined) {
        const { askPeople } = await import("./ask-people.ts");
        return askPeople(io, flags, flags.role, id);
      }
      const { loadUsable, localDay } = await import("./outcome.ts");
      const { AnswerStore } = await import("../load/store.ts");
      const { openPrompter } = await import("./open-prompter.ts");
      const { conduct } = await import("../ask/flow.ts");
      const { checkChoice } = await import("./ask-choice.ts");
      const { scoreAudit } = await import("../score/audit.ts");
      const { headline, rangeText } = await import("../report/words.ts");
      const { pickQuestions } = await import("./pick.ts");
      const { pack, file, assessment: before } = await loadUsable(io, flags);
      const questions = id === undefined ? undefined : pickQuestions(pack, id);
      const { method, site, only } = flags;
      const choice: Choice = { method, site, only };
      const nothing = checkChoice(pack, before, questions, choice);
      if (nothing !== undefined) return io.err.write(`${nothing}\n`);
      const store = new AnswerStore(io, file);
      // The store has the lock: what is read now is what will be written to.
      const { assessment } = await loadUsable(io, { ...flags, quiet: true });
      const prompter = await openPrompter(io, flags);
      const scored = (now: typeof assessment) => scoreAudit(pack, now, { asOf: flags.asOf ?? localDay(io.now()), purpose: flags.purpose });
      try {
        const last = await conduct(
          pack,
          assessment,
          { questions, choice },
          {
            prompter,
            save: (change, insist) => store.save(change.question, change.answer, insist),
            standing: (now) => {
              const { overall } = scored(now);
              return overall.floor && overall.ceiling ? capital(`${rangeText(overall.floor, overall.ceiling, overall.required)}.`) : "";
            },
          },
        );
        const { title, sentence } = headline(scored(last));
        prompter.say(`${title}: ${sentence}\nSaved in ${file}. See what to do first with: cor-check report`);
      } catch (error) {
        if (error instanceof Interrupted)
          throw new Interrupted(error.exitCode, `Everything answered so far is saved in ${file}. Go on with: cor-check ask`);
        throw error;
      } finally {
        prompter.close();
        store.close();
      }
    });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
