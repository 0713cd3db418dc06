import type { Command } from "commander";
import { type ReportFlags, type Runner, withCommonFlags } from "./flags.ts";

interface ExplainFlags extends ReportFlags {
  output?: string;
}

export function registerExplain(program: Command, { io }: Runner): void {
  withCommonFlags(program.command("explain"))
    .argument("[id]", "a question (5.02 or hazard-assessment.inventory) or an element (5 or hazard-assessment); else everything")
    .option("-o, --output <file>", "write there instead of on the screen")
    .description("a question's guidance, and how its points came about")
    .addHelpText("before", "Example: cor-check explain 5.02\n")
    .action(async (id: string | undefined, flags: ExplainFlags) => {
      const { openForReading, pickQuestions } = await import("./pick.ts");
      const { optionsOf, writeFile } = await import("./output.ts");
      const { renderExplanation } = await import("../report/guide.ts");
      const { pack, result } = await openForReading(io, flags);
      const results = new Map(
        (result?.elements ?? []).flatMap((element) => element.questions.map((question) => [question.id, question] as const)),
      );
      const text = renderExplanation(pack, pickQuestions(pack, id), results, await optionsOf(io, flags, flags.output));
      if (flags.output === undefined) io.out.write(text);
      else writeFile(io, flags.output, text);
    });
}
