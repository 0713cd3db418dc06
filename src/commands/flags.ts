import { type Command, InvalidArgumentError, Option } from "commander";
import type { Io } from "../io.ts";
import type { Gate } from "../model/settings.ts";

/** What every command understands; the same words mean the same everywhere. */
export interface CommonFlags {
  pack?: string;
  assessment?: string;
  purpose?: string;
  asOf?: string;
  plain?: boolean;
  color?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  input?: boolean;
}

/** What ask can be limited to. Named here, because the command line must not load the prompts for it. */
export const onlyFlags = ["open", "gaps", "flagged", "expired"] as const;

export interface ReportFlags extends CommonFlags {
  outputs?: OutputRequest[];
  redact?: boolean;
  /** The least severity of the findings that are listed. Display only: no gate looks at it. */
  severity?: "error" | "warning" | "info";
}

export interface CheckFlags extends ReportFlags {
  verdict?: Gate["verdict"];
  minOverall?: number;
  minElement?: number;
  minCoverage?: number;
  findings?: Gate["findings"];
  baseline?: string;
  changed?: string;
  writeBaseline?: string;
}

/** One `--format`, one `--output`, or a pair of them. */
export interface OutputRequest {
  format?: string;
  output?: string;
}

/** How a command is hung into the program: it declares its flags, and imports its stages only when it runs. */
export interface Runner {
  io: Io;
  /** Says which exit code the command ends with. */
  end(code: number): void;
}

export function withCommonFlags(command: Command): Command {
  return command
    .option("--pack <folder>", "a built-in pack (cor, secor) or the folder of another")
    .option("--assessment <file>", "the answers; else the file that cor-check.yaml names, else assessment.yaml here")
    .option("--purpose <id>", "which pass rule counts: certification, maintenance, baseline")
    .addOption(new Option("--as-of <day>", "the day to look back from, as in 2026-11-20").argParser(day))
    .option("--plain", "no cursor movement, no colour, no table borders")
    .option("--color", "colour, whatever the output is")
    .option("--no-color", "no colour")
    .option("--no-input", "never ask anything")
    .option("-q, --quiet", "only what was asked for, no remarks")
    .option("-v, --verbose", "more detail");
}

/** The forms of a report on an audit, as src/report/index.ts has them; named here, because the command line must not load the table. */
export const reportFormats = [
  "terminal",
  "markdown",
  "html",
  "docx",
  "xlsx",
  "transcription",
  "json",
  "csv",
  "ics",
  "sarif",
  "junit",
  "github",
  "gitlab",
] as const;

/** `-f markdown -o gaps.md -f json -o gaps.json`: pairs, in the order given. `of` says what is put into the form, where it is not plain. */
export function withOutputFlags(command: Command, formats: readonly string[] = reportFormats, of = ""): Command {
  const requests: OutputRequest[] = [];
  command.addOption(
    new Option("-f, --format <name>", `in which form${of}; with several, each has its own output file`)
      .choices(formats)
      .argParser((format: string) => {
        const last = requests.at(-1);
        if (last && last.format === undefined) last.format = format;
        else requests.push({ format });
        return format;
      }),
  );
  command.addOption(
    new Option("-o, --output <file>", "write there instead of on the screen").argParser((output: string) => {
      const last = requests.at(-1);
      if (last && last.output === undefined) last.output = output;
      else requests.push({ output });
      return output;
    }),
  );
  command.hook("preAction", (self) => {
    self.setOptionValue("outputs", requests);
  });
  return command;
}

export function severityOption(): Option {
  return new Option("--severity <word>", "list findings from this severity up; the gates count all").choices(["error", "warning", "info"]);
}

/** For the commands that show the result of an audit. */
export function redactOption(): Option {
  return new Option("--redact", "the client copy: confidential notes, interview comments and paths left out");
}

export function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError("Give a day that exists, as in 2026-11-20.");
  return value;
}

export function percent(value: string): number {
  const number = Number(value.replace(/\s*%$/, ""));
  if (!/^\d+(\.\d+)?\s*%?$/.test(value) || number > 100) throw new InvalidArgumentError("Give a percent from 0 to 100.");
  return number;
}
