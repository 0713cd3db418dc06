import type { Command } from "commander";
import { type CommonFlags, type Runner, withCommonFlags } from "./flags.ts";

export function registerValidate(program: Command, { io, end }: Runner): void {
  withCommonFlags(program.command("validate"))
    .argument("[files...]", "packs (folders or pack.yaml), element files, assessments, settings; else what is found here")
    .description("every fault in packs, assessments and settings, with line and column")
    .addHelpText("before", "Example: cor-check validate assessment.yaml\n")
    .action(async (files: string[], flags: CommonFlags) => {
      const { validateFiles } = await import("../load/validate.ts");
      const { sortProblems } = await import("../problems.ts");
      const { problemLines } = await import("./outcome.ts");
      const { ruleNames } = await import("./rule-names.ts");
      const { problems, checked, isRefused } = await validateFiles(io, files, { ...flags, rules: await ruleNames() });
      const shown = flags.quiet ? problems.filter((problem) => problem.severity === "error") : problems;
      io.out.write(problemLines(sortProblems(shown)));
      const errors = problems.filter((problem) => problem.severity === "error").length;
      if (!flags.quiet)
        io.err.write(`${checked.join(", ")}: ${errors === 0 ? "no faults" : `${errors} ${errors === 1 ? "fault" : "faults"}`}\n`);
      if (errors > 0) end(isRefused ? 2 : 1);
    });
}
