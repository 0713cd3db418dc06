import { type Command, InvalidArgumentError, Option } from "commander";
import type { Pack } from "../model/content.ts";
import { wrap } from "../text.ts";
import { type Runner, withCommonFlags, withOutputFlags } from "./flags.ts";
import type { NextFlags, SiteFlag } from "./init-next.ts";

interface InitFlags extends NextFlags {
  from?: string;
  folders?: boolean;
  brief?: boolean;
}

export function registerInit(program: Command, { io }: Runner): void {
  withOutputFlags(withCommonFlags(program.command("init")), ["terminal", "markdown", "json"], ", what came along with --from")
    .addOption(
      new Option("--people <number>", "people on the WCB account at the busiest moment of the last 12 months").argParser(wholeNumber),
    )
    .option("--name <text>", "legal name of the company")
    .option("--from <file>", "last time's assessment: what the rules allow comes along; the old file goes to assessments/")
    .addOption(
      new Option(
        "--site <id:role=people>",
        "with --from: a place of work this time, as in yard:supervisor=1,worker=6; all are named",
      ).argParser(siteFlag),
    )
    .addOption(new Option("--again <id>", "with --from: ask this question or element again; may be given again").argParser(listed))
    .option("--folders", "make the folders for a year of evidence, and settings that fit; propose what files that are there prove")
    .option("--brief", "ask three things only: how many people, which program, what name")
    .description("who you are: tells COR from SECOR, and begins the assessment file")
    .addHelpText(
      "before",
      "Example: cor-check init\nWithout questions: cor-check init --no-input --pack secor --people 7\nThe next year: cor-check init --from assessment.yaml\n",
    )
    .action(async (flags: InitFlags) => {
      if (flags.from !== undefined) return beginFrom(flags.from, flags);
      const { UserError } = await import("../errors.ts");
      const { exists } = await import("../load/file.ts");
      const { assessmentName } = await import("../load/assessment.ts");
      const lone = (["site", "again"] as const).find((name) => flags[name] !== undefined) ?? (flags.outputs?.length ? "format" : undefined);
      if (lone !== undefined) throw new UserError(`--${lone} goes with --from, which begins from last time's assessment`);
      const path = flags.assessment ?? assessmentName;
      if (exists(io, path) && flags.folders) {
        const { loadInputs } = await import("../load/assessment.ts");
        const { pack } = await loadInputs(io, flags);
        if (!pack) throw new UserError(`${path} has faults; see them with: cor-check validate`);
        return addFolders(flags, pack);
      }
      if (exists(io, path))
        throw new UserError(
          `${path} exists already and stays as it is. Go on with: cor-check ask; begin the next one with: cor-check init --from ${path}; or name another with --assessment FILE`,
        );
      await begin(path, flags);
    });

  async function begin(path: string, flags: InitFlags): Promise<void> {
    const { settingsName } = await import("../load/settings.ts");
    const { createAssessment } = await import("../load/create.ts");
    const { UserError } = await import("../errors.ts");
    const { eligibilityOf, makeAssessment, askStart } = await import("../ask/start.ts");
    if (flags.input === false && flags.pack !== undefined) {
      const pack = await open(flags.pack);
      const max = pack.eligibility.people.max;
      if (flags.people !== undefined && max !== undefined && flags.people > max)
        throw new UserError(`${pack.title} is for ${max} people or fewer. ${eligibilityOf(flags.people).why}`);
      const assessment = makeAssessment(pack, { people: flags.people, name: flags.name, purpose: flags.purpose });
      return finish(flags, pack, createAssessment(io, path, settingsName, assessment));
    }
    const { requireTerminal } = await import("./terminal-guard.ts");
    requireTerminal(io, flags, "init", "Without questions: cor-check init --no-input --pack secor --people 7");
    const { openPrompter } = await import("./open-prompter.ts");
    const prompter = await openPrompter(io, flags);
    try {
      const start = await askStart(prompter, open, flags);
      if (!start) return prompter.say("Nothing was written.");
      await finish(flags, await open(start.pack), createAssessment(io, path, settingsName, start.assessment));
    } finally {
      prompter.close();
    }
  }

  async function beginFrom(from: string, flags: InitFlags): Promise<void> {
    const { initFrom } = await import("./init-from.ts");
    const begun = await initFrom(io, from, flags);
    if (!begun) return;
    const sites =
      flags.input === false && flags.site === undefined ? "Sites and headcounts are those of last time: put them right in the file." : "";
    if (sites !== "" && !flags.quiet) say(sites);
    await finish(flags, begun.pack, begun.files, nextAfter(begun.carried));
  }

  async function open(name: string): Promise<Pack> {
    const { UserError } = await import("../errors.ts");
    const { openPack } = await import("../load/assessment.ts");
    const { pack } = await openPack(io, name);
    if (!pack) throw new UserError(`--pack ${name}: the pack has faults; see them with: cor-check validate ${name}`);
    return pack;
  }

  async function addFolders(flags: InitFlags, pack: Pack): Promise<void> {
    const { makeFolders } = await import("./folders.ts");
    for (const line of await makeFolders(io, flags, pack)) say(line);
  }

  async function finish(flags: InitFlags, pack: Pack, files: string[], next = firstSteps): Promise<void> {
    if (flags.brief) return say(`Your answers are kept in ${files[0]}, in this folder.`);
    const must = (pack.prerequisites ?? []).map((one) => `- ${one.text}`);
    say(`Wrote ${files.join(", ")}.`);
    if (must.length > 0) say(`What must also be true for ${pack.id.toUpperCase()}:`);
    for (const one of must) say(one, "  ");
    if (flags.folders) await addFolders(flags, pack);
    say(next);
  }

  function say(text: string, indent = ""): void {
    const columns = io.err.isTerminal ? Math.max(20, (io.err.columns ?? 80) - 1 - indent.length) : Number.POSITIVE_INFINITY;
    const [first = "", ...rest] = wrap(text, columns);
    io.err.write([first, ...rest.map((line) => indent + line), ""].join("\n"));
  }
}

const firstSteps = "Next: cor-check ask --quick, the quick look: about ten minutes for a small company. Or every question: cor-check ask";

function nextAfter(carried: number): string {
  return `Next: cor-check ask.${carried > 0 ? " What came along, looked at once more: cor-check ask --only expired" : ""}`;
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number, 1 or more.");
  return Number(value);
}

function listed(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** `yard`, or `yard:supervisor=1,worker=6`. */
function siteFlag(value: string, before: SiteFlag[] = []): SiteFlag[] {
  const [id = "", roles] = value.split(/:(.*)/s);
  const pairs = roles === undefined ? [] : roles.split(",").map((pair) => /^\s*([a-z0-9-]+)=(\d{1,6})\s*$/.exec(pair));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || pairs.some((pair) => pair === null))
    throw new InvalidArgumentError("Give a site id and people by role, as in yard:supervisor=1,worker=6.");
  const headcount = Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? "", Number(pair?.[2])]));
  return [...before, { id, headcount: roles === undefined ? undefined : headcount }];
}
