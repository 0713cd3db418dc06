import { type Command, Option } from "commander";
import type { Choice } from "../ask/steps.ts";
import { type CommonFlags, onlyFlags, type Runner, withCommonFlags } from "./flags.ts";

export interface AskFlags extends CommonFlags, Choice {
  role?: string | true;
  quick?: boolean;
}

export function registerAsk(program: Command, { io }: Runner): void {
  withCommonFlags(program.command("ask"))
    .argument("[id]", "an element (5 or hazard-assessment) or a question (5.02); else everything")
    .description("the questions, one by one; every answer is saved at once")
    .option("--quick", "the quick look: one screen per element, tick what exists; ends in a first gap list")
    .addOption(new Option("--method <name>", "only this way of finding out").choices(["documentation", "interview", "observation"]))
    .option("--site <id>", "only what is asked at this site: the tour of one place")
    .addOption(
      new Option(
        "--only <what>",
        "open: not answered yet; gaps: not a full yes; flagged: marked for later; expired: older than the look-back window, carried over, or a first guess",
      ).choices(onlyFlags),
    )
    .option("--role [id]", "interview people of this role, one after another, never by name; without an id you choose the role")
    .addHelpText(
      "before",
      "Example: cor-check ask emergency-response\nThe tour of the yard: cor-check ask --method observation --site yard\nPeople, one by one: cor-check ask --method interview --role worker --site yard\nNew to this: cor-check ask --quick\n",
    )
    .action(async (id: string | undefined, flags: AskFlags) => {
      const { requireTerminal } = await import("./terminal-guard.ts");
      requireTerminal(io, flags, "ask", "Answers can also be written into the file by hand; cor-check validate then checks them.");
      if (flags.role !== undefined) {
        const { askPeople } = await import("./ask-people.ts");
        return askPeople(io, flags, flags.role, id);
      }
      const { askQuestions } = await import("./ask-questions.ts");
      await askQuestions(io, id, flags);
    });
}
