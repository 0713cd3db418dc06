import type { Command } from "commander";
import { type ReportFlags, type Runner, redactOption, severityOption, withCommonFlags, withOutputFlags } from "./flags.ts";

export function registerReport(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("report")))
    .description("where you stand, why, and what to do first")
    .addHelpText(
      "before",
      "Example: cor-check report --format markdown --output gaps.md\nEverything for the client: cor-check report --all --output report\n",
    )
    .option("--all", "the whole folder for the client, named by --output: every form, the plan, calendars and an index")
    .addOption(severityOption())
    .addOption(redactOption())
    .action(async (flags: ReportFlags & { all?: boolean }) => {
      const { targetsOf, writeReports } = await import("./output.ts");
      const all = flags.all ? await import("./report-folder.ts") : undefined;
      const folder = all?.folderOf(io, flags);
      const targets = all ? [] : targetsOf(flags.outputs);
      const { loadAndJudge } = await import("./outcome.ts");
      const { result, inputs } = await loadAndJudge(io, flags);
      const { withKnown } = await import("./settle.ts");
      const { justified } = await import("./justified.ts");
      const whole = justified(await withKnown(io, inputs, result), inputs);
      const extras = { plan: async () => (await import("./report-plan.ts")).planOf(inputs, whole) };
      if (all && folder !== undefined) await all.writeFolder(io, flags, folder, whole, extras);
      else await writeReports(io, flags, targets, whole, extras);
    });
}
