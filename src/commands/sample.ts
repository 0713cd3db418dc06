import { type Command, InvalidArgumentError, Option } from "commander";
import { type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

interface SampleFlags extends ReportFlags {
  roster?: string;
  seed?: number;
  replace?: string;
  reason?: string;
}

export function registerSample(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("sample")), ["terminal", "markdown", "json", "csv"])
    .description("whom to interview, which sites to visit, how many records to pull, and why that is enough")
    .option("--roster <file>", "draw people from this list (name, site, role on a line); names stay out of every other file")
    .addOption(new Option("--seed <number>", "the number that makes the draw repeatable; else the as-of day").argParser(seed))
    .option("--replace <name>", "someone drawn is out: the next one drawn takes the place")
    .option("--reason <text>", "why they are out; kept in the log beside the roster")
    .addHelpText("before", "Example: cor-check sample\nA draw: cor-check sample --roster people.csv --seed 7 --output draw.md\n")
    .action(async (flags: SampleFlags) => {
      const { UserError } = await import("../errors.ts");
      const { sampleFormats } = await import("../report/sample.ts");
      const { optionsOf, targetsOf, writeFile } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, sampleFormats);
      const { checkDrawFlags, drawFrom } = await import("./sample-draw.ts");
      checkDrawFlags(flags);
      const { loadUsable, localDay } = await import("./outcome.ts");
      const { planSample } = await import("../sample/plan.ts");
      const { pack, assessment } = await loadUsable(io, flags);
      const asOf = flags.asOf ?? assessment.audit?.last_data ?? localDay(io.now());
      const plan = planSample(pack, assessment, asOf);
      if (!plan) throw new UserError(noSampling(pack.id));
      const draw = drawFrom(io, flags, plan, { pack, assessment });
      for (const { format, output } of targets) {
        const text = sampleFormats[format]?.render(plan, draw, await optionsOf(io, flags, output)) ?? "";
        if (output === undefined) io.out.write(text);
        else writeFile(io, output, text);
        if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
      }
    });
}

function noSampling(pack: string): string {
  return `${pack.toUpperCase()} has no sampling: it looks at the whole company, so there is nobody to draw. Go on with: cor-check ask`;
}

function seed(value: string): number {
  const number = Number(value);
  if (!/^\d{1,15}$/.test(value) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError("Give a whole number of at most 15 digits.");
  return number;
}
