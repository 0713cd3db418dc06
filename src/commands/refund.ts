import { type Command, InvalidArgumentError, Option } from "commander";
import type { Io } from "../io.ts";
import type { PlanHours } from "../model/refund.ts";
import { percent, type ReportFlags, type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";

interface RefundFlags extends ReportFlags {
  premium?: number;
  earnings?: number;
  rate?: number;
  laterYear?: boolean;
  improvement?: number;
  leadership?: number;
  hours?: number;
}

export function registerRefund(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("refund")), ["terminal", "markdown", "json"])
    .description("what the WCB refund for the certificate could be, with the formula shown; an estimate")
    .addHelpText("before", "Example: cor-check refund --premium 25800\nOr: cor-check refund --earnings 1200000 --rate 2.15 --hours 40\n")
    .addOption(new Option("--premium <dollars>", "premium for a year at the industry rate").argParser(dollars))
    .addOption(new Option("--earnings <dollars>", "insurable earnings of a year, with --rate").argParser(dollars))
    .addOption(new Option("--rate <dollars>", "industry rate for each 100 dollars of earnings").argParser(dollars))
    .option("--later-year", "not the first year with the certificate")
    .addOption(new Option("--improvement <percent>", "how much better than your own record").argParser(percent))
    .addOption(new Option("--leadership <percent>", "what the WCB names for being ahead of the industry").argParser(leadership))
    .addOption(
      new Option(
        "--hours <number>",
        "hours of preparation, to see what an hour is worth; else those of the plan, where there is an assessment",
      ).argParser(dollars),
    )
    .action(async (flags: RefundFlags) => {
      const { refundFormats } = await import("../report/refund.ts");
      const { optionsOf, targetsOf, writeFile } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, refundFormats);
      const { decimal } = await import("../model/fraction.ts");
      const { estimateRefund } = await import("../refund/estimate.ts");
      const plan = flags.hours === undefined ? await planHours(io, flags) : null;
      const given = (value: number | undefined) => (value === undefined ? null : decimal(value));
      const estimate = estimateRefund({
        premium: await premiumFrom(flags),
        isFirstYear: !flags.laterYear,
        improvement: given(flags.improvement),
        leadership: given(flags.leadership),
        hours: given(flags.hours ?? hoursToSetAgainst(plan)),
        plan,
      });
      for (const { format, output } of targets) {
        const text = refundFormats[format]?.render(estimate, await optionsOf(io, flags, output)) ?? "";
        if (output === undefined) io.out.write(text);
        else writeFile(io, output, text);
        if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
      }
    });
}

/** The plan of the assessment that is here or named; null where there is none. */
async function planHours(io: Io, flags: RefundFlags): Promise<PlanHours | null> {
  const { UserError } = await import("../errors.ts");
  const { findAssessment } = await import("../load/assessment.ts");
  const { loadSettings } = await import("../load/settings.ts");
  if (flags.assessment === undefined && findAssessment(io, await loadSettings(io)) === undefined) return null;
  const { fromRoot } = await import("../load/places.ts");
  const { loadPlan } = await import("./plan-load.ts");
  const { pack, assessment, purpose, asOf, quiet } = flags;
  try {
    const { plan, inputs } = await loadPlan(io, { pack, assessment, purpose, asOf, quiet });
    const { hours, outcome, overall } = plan;
    return { assessment: fromRoot(io, inputs.root, inputs.file), asOf: plan.asOf, hours, outcome, after: overall.after };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message}. Or say the hours of preparation yourself: --hours 40`, { cause: error });
  }
}

/** Hours that lead to a pass; undefined where no plan passes, or nothing is left to do. */
function hoursToSetAgainst(plan: PlanHours | null): number | undefined {
  return plan === null || plan.outcome === "short" || plan.hours === 0 ? undefined : plan.hours;
}

async function premiumFrom({ premium, earnings, rate }: RefundFlags) {
  const { UserError } = await import("../errors.ts");
  const { decimal } = await import("../model/fraction.ts");
  const { premiumOf } = await import("../refund/estimate.ts");
  if (premium !== undefined && (earnings !== undefined || rate !== undefined))
    throw new UserError("give --premium, or --earnings with --rate, not both");
  if (premium !== undefined) return decimal(premium);
  if (earnings !== undefined && rate !== undefined) return premiumOf(decimal(earnings), decimal(rate));
  throw new UserError(
    "say what the premium is: --premium DOLLARS, or --earnings DOLLARS with --rate DOLLARS (the industry rate for each 100 dollars; both stand on the WCB's rate letter)",
  );
}

/** Dollars or hours above 0, as in 25800, 25,800.50 or $25800. */
function dollars(value: string): number {
  const text = value.replace(/^\$\s*/, "").replace(/,(?=\d{3}(?!\d))/g, "");
  const number = Number(text);
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(text) || number === 0)
    throw new InvalidArgumentError("Give a number above 0, as in 25800 or 25800.50.");
  return number;
}

function leadership(value: string): number {
  const number = percent(value);
  if (number < 10 || number > 20) throw new InvalidArgumentError("Being ahead of the industry pays 10 to 20 percent.");
  return number;
}
