import type { Command } from "commander";
import { type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

export function registerReport(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("report")))
    .description("where you stand, why, and what to do first")
    .addHelpText("before", "Example: cor-check report --format markdown --output gaps.md\n")
    .action(async (flags: ReportFlags) => {
      const { targetsOf, writeReports } = await import("./output.ts");
      const targets = targetsOf(flags.outputs);
      const { loadAndScore } = await import("./outcome.ts");
      const { result } = await loadAndScore(io, flags);
      await writeReports(io, flags, targets, result);
    });
}
