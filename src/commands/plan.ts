import { type Command, InvalidArgumentError, Option } from "commander";
import type { PlanOptions } from "../plan/plan.ts";
import { day, percent, type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

interface PlanFlags extends ReportFlags {
  by?: string;
  margin?: number;
  target?: number;
  budget?: number;
  exclude?: string[];
  open?: PlanOptions["open"];
}

export function registerPlan(program: Command, { io, end }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("plan")), "terminal, markdown, json, csv or ics")
    .description("the shortest way to a pass: what to do, in which order, how many hours; ends with 1 where none passes")
    .addOption(new Option("--by <day>", "leave out what cannot show by then").argParser(day))
    .addOption(new Option("--margin <percent>", "points to spare over every mark (5)").argParser(percent))
    .addOption(new Option("--target <percent>", "aim at this in all, in place of the mark and its margin").argParser(percent))
    .addOption(new Option("--budget <hours>", "the best score within so many hours, as in 40h").argParser(hours))
    .addOption(
      new Option("--exclude <id>", "leave out this question or element; may be given again").argParser((id: string, before?: string[]) => [
        ...(before ?? []),
        id,
      ]),
    )
    .addOption(
      new Option("--open <rule>", "what is not answered: no, to be put right; unknown, left aside")
        .choices(["no", "unknown"])
        .default("no"),
    )
    .addHelpText("before", "Example: cor-check plan --by 2027-03-01\nWith few hours: cor-check plan --budget 40h --output plan.md\n")
    .action(async (flags: PlanFlags) => {
      const { planFormats } = await import("../report/plan.ts");
      const { optionsOf, targetsOf, writeFile } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, planFormats);
      const { loadPlan } = await import("./plan-load.ts");
      const { plan } = await loadPlan(io, flags);
      for (const { format, output } of targets) {
        const text = (await planFormats[format]?.render(plan, await optionsOf(io, flags, output))) ?? "";
        if (output === undefined) io.out.write(text);
        else writeFile(io, output, text);
        if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
      }
      const isReached = plan.outcome === "goal" || (plan.outcome === "mark" && plan.budget !== null);
      if (!isReached) end(1);
    });
}

/** `40h`, `40 hours`, `40`, `2.5`. */
function hours(value: string): number {
  const match = /^(\d{1,6}(?:\.\d{1,2})?)\s*(?:h|hours?)?$/.exec(value.trim());
  if (!match) throw new InvalidArgumentError("Give hours, as in 40h.");
  return Number(match[1]);
}
