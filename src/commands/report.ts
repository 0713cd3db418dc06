import type { Command } from "commander";
import { type ReportFlags, type Runner, redactOption, severityOption, withCommonFlags, withOutputFlags } from "./flags.ts";

export function registerReport(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("report")))
    .description("where you stand, why, and what to do first")
    .addHelpText("before", "Example: cor-check report --format markdown --output gaps.md\n")
    .addOption(severityOption())
    .addOption(redactOption())
    .action(async (flags: ReportFlags) => {
      const { targetsOf, writeReports } = await import("./output.ts");
      const targets = targetsOf(flags.outputs);
      const { loadAndJudge } = await import("./outcome.ts");
      const { result, inputs } = await loadAndJudge(io, flags);
      const { withKnown } = await import("./settle.ts");
      const { justified } = await import("./justified.ts");
      const whole = justified(await withKnown(io, inputs, result), inputs);
      await writeReports(io, flags, targets, whole, { plan: async () => (await import("./report-plan.ts")).planOf(inputs, whole) });
    });
}
