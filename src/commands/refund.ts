import { type Command, InvalidArgumentError, Option } from "commander";
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
  withOutputFlags(withCommonFlags(program.command("refund")), "terminal, markdown or json")
    .description("what the WCB refund for the certificate could be, with the formula shown; an estimate")
    .addHelpText("before", "Example: cor-check refund --premium 25800\nOr: cor-check refund --earnings 1200000 --rate 2.15 --hours 40\n")
    .addOption(new Option("--premium <dollars>", "premium for a year at the industry rate").argParser(dollars))
    .addOption(new Option("--earnings <dollars>", "insurable earnings of a year, with --rate").argParser(dollars))
    .addOption(new Option("--rate <dollars>", "industry rate for each 100 dollars of earnings").argParser(dollars))
    .option("--later-year", "not the first year with the certificate")
    .addOption(new Option("--improvement <percent>", "how much better than your own record").argParser(percent))
    .addOption(new Option("--leadership <percent>", "what the WCB names for being ahead of the industry").argParser(leadership))
    .addOption(new Option("--hours <number>", "hours of preparation, to see what an hour is worth").argParser(dollars))
    .action(async (flags: RefundFlags) => {
      const { refundFormats } = await import("../report/refund.ts");
      const { optionsOf, targetsOf, writeFile } = await import("./output.ts");
      const targets = targetsOf(flags.outputs, refundFormats);
      const { decimal } = await import("../model/fraction.ts");
      const { estimateRefund } = await import("../refund/estimate.ts");
      const given = (value: number | undefined) => (value === undefined ? null : decimal(value));
      const estimate = estimateRefund({
        premium: await premiumFrom(flags),
        isFirstYear: !flags.laterYear,
        improvement: given(flags.improvement),
        leadership: given(flags.leadership),
        hours: given(flags.hours),
      });
      for (const { format, output } of targets) {
        const text = refundFormats[format]?.render(estimate, await optionsOf(io, flags, output)) ?? "";
        if (output === undefined) io.out.write(text);
        else writeFile(io, output, text);
        if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
      }
    });
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
