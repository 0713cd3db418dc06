import { type Command, InvalidArgumentError, Option } from "commander";
import type { Io } from "../io.ts";
import type { PlanOptions } from "../plan/plan.ts";
import type { ReportOptions } from "../report/index.ts";
import { day, percent, type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";
import type { Target } from "./output.ts";

interface PlanFlags extends ReportFlags {
  by?: string;
  margin?: number;
  target?: number;
  budget?: number;
  exclude?: string[];
  open?: PlanOptions["open"];
  write?: boolean;
  owner?: string;
  actions?: boolean;
}

export function registerPlan(program: Command, { io, end }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("plan")), ["terminal", "markdown", "json", "csv", "xlsx", "ics"])
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
    .option("--write", "put the steps into the assessment as actions; what is there stays")
    .option("--owner <name>", "who the actions are for, with --write")
    .option("--actions", "show the actions of the assessment and how they stand, not a new plan")
    .addHelpText("before", "Example: cor-check plan --by 2027-03-01\nThe action plan: cor-check plan --actions --output actions.xlsx\n")
    .action(async (flags: PlanFlags) => {
      if (flags.actions) return showActions(io, flags);
      const { planFormats } = await import("../report/plan.ts");
      const { targetsOf } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, planFormats);
      const { loadPlan, refuseOwner } = await import("./plan-load.ts");
      refuseOwner(flags);
      const { plan, inputs } = await loadPlan(io, flags);
      await writeForms(io, flags, targets, planFormats, plan);
      if (flags.write) {
        const { writeActions } = await import("./plan-write.ts");
        writeActions(io, flags, inputs, plan);
      }
      const isReached = plan.outcome === "goal" || (plan.outcome === "mark" && plan.budget !== null);
      if (!isReached) end(1);
    });
}

async function showActions(io: Io, flags: PlanFlags): Promise<void> {
  const { actionFormats } = await import("../report/actions.ts");
  const { targetsOf } = await import("./output.ts");
  const targets = targetsOf(flags.outputs, actionFormats);
  const { refuseWithActions } = await import("./plan-load.ts");
  refuseWithActions(flags);
  const { loadAndScore, localDay } = await import("./outcome.ts");
  const { actionsOf } = await import("../score/actions.ts");
  const { result, inputs } = await loadAndScore(io, { ...flags, asOf: flags.asOf ?? localDay(io.now()) });
  await writeForms(io, flags, targets, actionFormats, { result, actions: actionsOf(inputs.pack, result) });
}

type Forms<T> = Record<string, { render(value: T, options: ReportOptions): string | Uint8Array | Promise<string | Uint8Array> }>;

async function writeForms<T>(io: Io, flags: PlanFlags, targets: readonly Target[], forms: Forms<T>, value: T): Promise<void> {
  const { optionsOf, writeFile } = await import("./output.ts");
  for (const { format, output } of targets) {
    const text = (await forms[format]?.render(value, await optionsOf(io, flags, output))) ?? "";
    if (output === undefined) io.out.write(text);
    else writeFile(io, output, text);
    if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
  }
}

/** `40h`, `40 hours`, `40`, `2.5`. */
function hours(value: string): number {
  const match = /^(\d{1,6}(?:\.\d{1,2})?)\s*(?:h|hours?)?$/.exec(value.trim());
  if (!match) throw new InvalidArgumentError("Give hours, as in 40h.");
  return Number(match[1]);
}
