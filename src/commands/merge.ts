import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { Merged } from "../merge/merge.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { type CommonFlags, type Runner, withCommonFlags } from "./flags.ts";

type MergeFlags = CommonFlags & { output?: string };

export function registerMerge(program: Command, { io, end }: Runner): void {
  withCommonFlags(program.command("merge"))
    .argument("<a>", "one assessor's file")
    .argument("<b>", "the other's")
    .argument("[base]", "the file that both began from: then only what each added is added")
    .option("-o, --output <file>", "write the merged assessment there instead of on the screen")
    .description("several assessors' files made one; what they say differently is listed, and left open")
    .addHelpText("before", "Example: cor-check merge anna.yaml ben.yaml start.yaml --output assessment.yaml\n")
    .action(async (a: string, b: string, base: string | undefined, flags: MergeFlags) => {
      const { mergeAssessments } = await import("../merge/merge.ts");
      const { toYaml } = await import("../load/yaml-edit.ts");
      const { writeFile } = await import("./output.ts");
      const { pack, files } = await loadSides(io, base === undefined ? [a, b] : [a, b, base], flags);
      const [ours, theirs, from] = files;
      if (!ours || !theirs) return;
      const merged = mergeAssessments(ours, theirs, from ?? null);
      const text = `# yaml-language-server: $schema=.cor-check/assessment.schema.json\n${toYaml(inPackOrder(merged.assessment, pack))}`;
      if (flags.output === undefined) io.out.write(text);
      else writeFile(io, flags.output, text);
      await tell(io, merged, pack, flags);
      if (merged.conflicts.length > 0) end(1);
    });
}

async function loadSides(io: Io, names: readonly string[], flags: MergeFlags): Promise<{ pack: Pack; files: AssessmentFile[] }> {
  const { UserError } = await import("../errors.ts");
  const { loadUsable } = await import("./outcome.ts");
  const files: AssessmentFile[] = [];
  let pack: Pack | undefined;
  for (const name of names) {
    const inputs = await loadUsable(io, { ...flags, assessment: name });
    if (pack && pack.id !== inputs.pack.id)
      throw new UserError(`${name} is for ${inputs.pack.id.toUpperCase()}, the others for ${pack.id.toUpperCase()}`);
    pack = inputs.pack;
    files.push(inputs.assessment);
  }
  if (!pack) throw new UserError("name the files to merge");
  return { pack, files };
}

function inPackOrder(assessment: AssessmentFile, pack: Pack): AssessmentFile {
  if (!assessment.answers) return assessment;
  const order = pack.elements.flatMap((element) => element.questions.map((question) => `${element.id}.${question.id}`));
  const answers = Object.fromEntries(order.flatMap((id) => (assessment.answers?.[id] ? [[id, assessment.answers[id]]] : [])));
  return { ...assessment, answers };
}

async function tell(io: Io, { conflicts }: Merged, pack: Pack, { output, quiet }: MergeFlags): Promise<void> {
  const { visible } = await import("../text.ts");
  const { findQuestions } = await import("../model/find.ts");
  for (const { question, method, field, values } of conflicts) {
    const number = question === undefined ? undefined : findQuestions(pack, question)[0]?.number;
    const what = [number, question, method, field].filter((one) => one !== undefined).join(" ");
    io.err.write(`${visible(`conflict: ${what}: ${(values ?? []).map((value) => JSON.stringify(value)).join("  against  ")}`)}\n`);
  }
  if (quiet) return;
  if (output !== undefined) io.err.write(`${visible(`Wrote ${output}.`)}\n`);
  if (conflicts.length > 0)
    io.err.write(`${conflicts.length} to settle: they stand under conflicts, and count as not answered until someone settles them.\n`);
}
