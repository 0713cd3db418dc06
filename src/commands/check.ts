import { type Command, Option } from "commander";
import type { Gate } from "../model/settings.ts";
import { percent, type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

interface CheckFlags extends ReportFlags {
  verdict?: Gate["verdict"];
  minOverall?: number;
  minElement?: number;
  minCoverage?: number;
}

export function registerCheck(program: Command, { io, end }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("check")))
    .description("for scripts: score the answers and apply the gates; ends with 0 or 1")
    .addHelpText("before", "Example: cor-check check --min-overall 80 --min-element 50\n")
    .addOption(new Option("--verdict <word>", "the verdict asked for, or better").choices(["ready", "open", "not-ready"]))
    .addOption(new Option("--min-overall <percent>", "least overall, on what is proven").argParser(percent))
    .addOption(new Option("--min-element <percent>", "least in every element, on what is proven").argParser(percent))
    .addOption(new Option("--min-coverage <percent>", "least share of questions answered").argParser(percent))
    .action(async (flags: CheckFlags) => {
      const { targetsOf, writeReports } = await import("./output.ts");
      const targets = targetsOf(flags.outputs);
      const { loadAndScore } = await import("./outcome.ts");
      const { gateOf, judgeGates } = await import("../score/gates.ts");
      const { result, inputs } = await loadAndScore(io, flags);
      const gate = gateOf(inputs.settings?.gate, {
        verdict: flags.verdict,
        overall: flags.minOverall,
        element: flags.minElement,
        coverage: flags.minCoverage,
      });
      const gates = judgeGates(result, gate);
      await writeReports(io, flags, targets, { ...result, gates });
      const failed = gates.filter((one) => !one.met);
      if (!flags.quiet) {
        for (const { met, message } of gates) io.err.write(`${met ? "met" : "NOT MET"}: ${message}\n`);
        if (inputs.settings?.documents ?? inputs.settings?.records)
          io.err.write("Note: this version reads documents and records in cor-check.yaml but does not judge them yet.\n");
      }
      if (failed.length > 0) end(1);
    });
}
