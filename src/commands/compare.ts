import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { AuditResult } from "../model/result.ts";
import { type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

export function registerCompare(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("compare")), "terminal, markdown, html or json")
    .argument("<old>", "the assessment or result (JSON) of last time")
    .argument("[new]", "the one of today; else the assessment that is found here")
    .description("what moved since last time: better, worse, new and gone, by element and question")
    .addHelpText("before", "Example: cor-check compare assessments/2025-11-20.yaml\n")
    .action(async (old: string, now: string | undefined, flags: ReportFlags) => {
      const { UserError } = await import("../errors.ts");
      const { comparisonFormats } = await import("../report/comparison.ts");
      const { optionsOf, targetsOf, writeFile } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, comparisonFormats);
      const before = await resultOf(io, old, flags);
      const after = await resultOf(io, now, flags);
      if (before.pack.id !== after.pack.id)
        throw new UserError(
          `${before.pack.id.toUpperCase()} and ${after.pack.id.toUpperCase()} are not marked alike; compare two of one pack`,
        );
      const migration = await migrationBetween(io, before, after, flags);
      const { compareResults } = await import("../compare/compare.ts");
      const comparison = compareResults(before, after, migration);
      for (const { format, output } of targets) {
        const text = comparisonFormats[format]?.render(comparison, await optionsOf(io, flags, output)) ?? "";
        if (output === undefined) io.out.write(text);
        else writeFile(io, output, text);
        if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
      }
    });
}

/** The result in a JSON file, or the score of an assessment. */
async function resultOf(io: Io, file: string | undefined, flags: ReportFlags): Promise<AuditResult> {
  if (file?.toLowerCase().endsWith(".json")) {
    const { loadResult } = await import("../load/result.ts");
    return loadResult(io, file);
  }
  const { loadAndScore } = await import("./outcome.ts");
  return (await loadAndScore(io, { ...flags, assessment: file ?? flags.assessment })).result;
}

async function migrationBetween(io: Io, before: AuditResult, after: AuditResult, flags: ReportFlags) {
  if (before.pack.edition === after.pack.edition) return {};
  const { openPack } = await import("../load/assessment.ts");
  const { UserError } = await import("../errors.ts");
  const { pack } = await openPack(io, flags.pack ?? after.pack.id);
  const migration = pack?.edition === after.pack.edition ? pack.migrations?.[before.pack.edition] : undefined;
  if (!migration)
    throw new UserError(
      `no map leads from edition ${before.pack.edition} to ${after.pack.edition} of ${after.pack.id.toUpperCase()}, so the questions cannot be matched`,
    );
  return migration;
}
