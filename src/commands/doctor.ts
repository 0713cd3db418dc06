import type { Command } from "commander";
import { type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

export function registerDoctor(program: Command, { io, end }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("doctor")), ["terminal", "json"])
    .description("is this machine ready to go off-line: Node, terminal, folder, files, clock; ends with 1 where it is not")
    .addHelpText("before", "Example: cor-check doctor\n")
    .action(async (flags: ReportFlags) => {
      const { isReady, machineFormats } = await import("../report/machine.ts");
      const { optionsOf, targetsOf, writeFile } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, machineFormats);
      const { seeMachine } = await import("./see-machine.ts");
      const { examine } = await import("../doctor/examine.ts");
      const items = examine(await seeMachine(io, flags));
      for (const { format, output } of targets) {
        const text = machineFormats[format]?.render(items, await optionsOf(io, flags, output)) ?? "";
        if (output === undefined) io.out.write(text);
        else writeFile(io, output, text);
        if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
      }
      if (!isReady(items)) end(1);
    });
}
