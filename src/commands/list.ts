import { type Command, Option } from "commander";
import { type ReportFlags, type Runner, withCommonFlags } from "./flags.ts";

interface ListFlags extends ReportFlags {
  format: "terminal" | "markdown" | "json";
  output?: string;
  blank?: boolean;
}

export function registerList(program: Command, { io }: Runner): void {
  withCommonFlags(program.command("list"))
    .argument("[id]", "an element (5 or hazard-assessment) or a question; else the whole pack")
    .addOption(new Option("-f, --format <name>", "how to show it").choices(["terminal", "markdown", "json"]).default("terminal"))
    .option("-o, --output <file>", "write there instead of on the screen")
    .option("--blank", "a checklist to print and fill in by hand (with --format markdown)")
    .description("the elements and questions of a pack: the element guide")
    .addHelpText("before", "Example: cor-check list --pack secor --format markdown --output guide.md\n")
    .action(async (id: string | undefined, flags: ListFlags) => {
      const { openPackOnly, pickQuestions } = await import("./pick.ts");
      const { optionsOf, writeFile } = await import("./output.ts");
      if (flags.blank && flags.format !== "markdown") {
        const { UserError } = await import("../errors.ts");
        throw new UserError("--blank makes a Markdown checklist: add --format markdown");
      }
      const pack = await openPackOnly(io, flags);
      const questions = pickQuestions(pack, id);
      const options = await optionsOf(io, flags, flags.output);
      const render = {
        terminal: async () => (await import("../report/guide.ts")).renderList(pack, questions, options),
        markdown: async () =>
          flags.blank
            ? (await import("../report/checklist-markdown.ts")).renderChecklist(pack, questions)
            : (await import("../report/guide-markdown.ts")).renderGuide(pack, questions),
        json: async () => (await import("../report/guide-json.ts")).renderGuideJson(pack, questions),
      };
      const text = await render[flags.format]();
      if (flags.output === undefined) io.out.write(text);
      else writeFile(io, flags.output, text);
    });
}
