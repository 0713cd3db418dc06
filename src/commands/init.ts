import { type Command, InvalidArgumentError, Option } from "commander";
import type { Pack } from "../model/content.ts";
import { wrap } from "../text.ts";
import { type CommonFlags, type Runner, withCommonFlags } from "./flags.ts";

interface InitFlags extends CommonFlags {
  people?: number;
  name?: string;
  folders?: boolean;
}

export function registerInit(program: Command, { io }: Runner): void {
  withCommonFlags(program.command("init"))
    .addOption(
      new Option("--people <number>", "people on the WCB account at the busiest moment of the last 12 months").argParser(wholeNumber),
    )
    .option("--name <text>", "legal name of the company")
    .option("--folders", "make the folders for a year of evidence, and settings that fit; propose what files that are there prove")
    .description("who you are: tells COR from SECOR, and begins the assessment file")
    .addHelpText("before", "Example: cor-check init\nWithout questions: cor-check init --no-input --pack secor --people 7\n")
    .action(async (flags: InitFlags) => {
      const { UserError } = await import("../errors.ts");
      const { exists } = await import("../load/file.ts");
      const { assessmentName, openPack } = await import("../load/assessment.ts");
      const { settingsName } = await import("../load/settings.ts");
      const { createAssessment } = await import("../load/create.ts");
      const { eligibilityOf, makeAssessment, askStart } = await import("../ask/start.ts");
      const path = flags.assessment ?? assessmentName;
      if (exists(io, path) && flags.folders) {
        const { loadInputs } = await import("../load/assessment.ts");
        const { pack } = await loadInputs(io, flags);
        if (!pack) throw new UserError(`${path} has faults; see them with: cor-check validate`);
        await addFolders(flags, pack);
        return;
      }
      if (exists(io, path))
        throw new UserError(`${path} exists already and stays as it is. Go on with: cor-check ask, or name another with --assessment FILE`);
      const open = async (name: string): Promise<Pack> => {
        const { pack } = await openPack(io, name);
        if (!pack) throw new UserError(`--pack ${name}: the pack has faults; see them with: cor-check validate ${name}`);
        return pack;
      };
      const isToldAll = flags.input === false && flags.pack !== undefined;
      if (isToldAll) {
        const pack = await open(flags.pack ?? "cor");
        const max = pack.eligibility.people.max;
        if (flags.people !== undefined && max !== undefined && flags.people > max)
          throw new UserError(`${pack.title} is for ${max} people or fewer. ${eligibilityOf(flags.people).why}`);
        await finish(
          flags,
          pack,
          createAssessment(
            io,
            path,
            settingsName,
            makeAssessment(pack, { people: flags.people, name: flags.name, purpose: flags.purpose }),
          ),
        );
        return;
      }
      const { requireTerminal } = await import("./terminal-guard.ts");
      requireTerminal(io, flags, "init", "Without questions: cor-check init --no-input --pack secor --people 7");
      const { openPrompter } = await import("./open-prompter.ts");
      const prompter = await openPrompter(io, flags);
      try {
        const start = await askStart(prompter, open, flags);
        if (!start) {
          prompter.say("Nothing was written.");
          return;
        }
        await finish(flags, await open(start.pack), createAssessment(io, path, settingsName, start.assessment));
      } finally {
        prompter.close();
      }
    });

  async function addFolders(flags: InitFlags, pack: Pack): Promise<void> {
    const { makeFolders } = await import("./folders.ts");
    for (const line of await makeFolders(io, flags, pack)) say(line);
  }

  async function finish(flags: InitFlags, pack: Pack, files: string[]): Promise<void> {
    const must = (pack.prerequisites ?? []).map((one) => `- ${one.text}`);
    say(`Wrote ${files.join(", ")}.`);
    if (must.length > 0) say(`What must also be true for ${pack.id.toUpperCase()}:`);
    for (const one of must) say(one, "  ");
    if (flags.folders) await addFolders(flags, pack);
    say("Next: cor-check ask --quick, the quick look: about ten minutes for a small company. Or every question: cor-check ask");
  }

  function say(text: string, indent = ""): void {
    const columns = io.err.isTerminal ? Math.max(20, (io.err.columns ?? 80) - 1 - indent.length) : Number.POSITIVE_INFINITY;
    const [first = "", ...rest] = wrap(text, columns);
    io.err.write([first, ...rest.map((line) => indent + line), ""].join("\n"));
  }
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number, 1 or more.");
  return Number(value);
}
