import { type Command, Option } from "commander";
import { type CheckFlags, percent, type Runner, redactOption, severityOption, withCommonFlags, withOutputFlags } from "./flags.ts";

export function registerCheck(program: Command, { io, end }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("check")))
    .description("for scripts: score the answers and apply the gates; ends with 0 or 1")
    .addHelpText("before", "Example: cor-check check --min-overall 80 --min-element 50\n")
    .addOption(redactOption())
    .addOption(new Option("--verdict <word>", "the verdict asked for, or better").choices(["ready", "open", "not-ready"]))
    .addOption(new Option("--min-overall <percent>", "least overall, on what is proven").argParser(percent))
    .addOption(new Option("--min-element <percent>", "least in every element, on what is proven").argParser(percent))
    .addOption(new Option("--min-coverage <percent>", "least share of questions answered").argParser(percent))
    .addOption(new Option("--findings <severity>", "from which severity a new finding fails").choices(["error", "warning", "none"]))
    .option("--changed <ref>", "say which answers rest on the files that changed since that commit or branch")
    .option("--baseline <file>", "what is known already: only new gaps and findings fail")
    .addOption(
      new Option("--write-baseline <file>", "write down all that is wrong now as known, and judge against that").conflicts("baseline"),
    )
    .addOption(severityOption())
    .action(async (flags: CheckFlags) => {
      const { targetsOf, writeReports } = await import("./output.ts");
      const targets = targetsOf(flags.outputs);
      const { judge } = await import("./judge.ts");
      const { result } = await judge(io, flags);
      await writeReports(io, flags, targets, result);
      const gates = result.gates ?? [];
      if (!flags.quiet) {
        const { visible } = await import("../text.ts");
        for (const { met, message } of gates) io.err.write(`${visible(`${met ? "met" : "NOT MET"}: ${message}`)}\n`);
      }
      if (gates.some((one) => !one.met)) end(1);
    });
}
