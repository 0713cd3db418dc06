import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Move } from "../model/migration.ts";
import type { AuditResult } from "../model/result.ts";
import { visible } from "../text.ts";
import { type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

export function registerCompare(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("compare")), ["terminal", "markdown", "html", "json"])
    .argument("<old>", "the assessment or result (JSON) of last time")
    .argument("[new]", "the one of today; else the assessment that is found here")
    .description("what moved since last time: better, worse, new and gone, by element and question")
    .addHelpText("before", "Example: cor-check compare assessments/2025-11-20.yaml\n")
    .option("--carry <file>", "write the old assessment there, moved to today's edition with every answer; the old file stays")
    .action(async (old: string, now: string | undefined, flags: CompareFlags) => {
      const { UserError } = await import("../errors.ts");
      const { comparisonFormats } = await import("../report/comparison.ts");
      const { optionsOf, targetsOf, writeFile } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, comparisonFormats);
      const { result: before, moves } = await resultOfLast(io, old, flags);
      const after = await resultOf(io, now ?? flags.carry, flags);
      if (before.pack.id !== after.pack.id)
        throw new UserError(
          `${before.pack.id.toUpperCase()} and ${after.pack.id.toUpperCase()} are not marked alike; compare two of one pack`,
        );
      const migration = moves === undefined ? await migrationBetween(io, before, after, flags) : {};
      const { compareResults } = await import("../compare/compare.ts");
      const compared = compareResults(before, after, migration);
      const comparison = moves === undefined ? compared : { ...compared, moves };
      for (const { format, output } of targets) {
        const text = comparisonFormats[format]?.render(comparison, await optionsOf(io, flags, output)) ?? "";
        if (output === undefined) io.out.write(text);
        else writeFile(io, output, text);
        if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
      }
    });
}

type CompareFlags = ReportFlags & { carry?: string };

/** As resultOf; an assessment of another edition is moved by the map, and `moves` tells how. */
async function resultOfLast(io: Io, file: string, flags: CompareFlags): Promise<{ result: AuditResult; moves?: Move[] }> {
  if (file.toLowerCase().endsWith(".json")) return { result: await resultOf(io, file, flags) };
  const { loadLast } = await import("./load-last.ts");
  const last = await loadLast(io, file, flags);
  if (flags.carry !== undefined) await writeMoved(io, flags.carry, last.assessment, flags);
  if (last.before.edition === last.pack.edition) return { result: await resultOf(io, file, flags) };
  const { scoreAudit } = await import("../score/audit.ts");
  const { localDay } = await import("./outcome.ts");
  const asOf = flags.asOf ?? last.before.audit?.last_data ?? localDay(io.now());
  const result = scoreAudit(last.pack, last.assessment, { asOf, purpose: flags.purpose });
  const moves = last.moves.map(({ from, fate, to }) => ({ from, fate, to }));
  return { result: { ...result, pack: { ...result.pack, edition: last.before.edition } }, moves };
}

/** The same audit in today's edition, as a file of its own. */
async function writeMoved(io: Io, path: string, assessment: AssessmentFile, { quiet }: CompareFlags): Promise<void> {
  const { UserError } = await import("../errors.ts");
  const { exists } = await import("../load/file.ts");
  const { toYaml } = await import("../load/yaml-edit.ts");
  const { writeFile } = await import("./output.ts");
  if (exists(io, path)) throw new UserError(`--carry ${path}: it exists already and stays as it is. Name a new file`);
  writeFile(io, path, `# yaml-language-server: $schema=.cor-check/assessment.schema.json\n${toYaml(assessment)}`);
  if (!quiet) io.err.write(`${visible(`Wrote ${path}.`)}\n`);
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
