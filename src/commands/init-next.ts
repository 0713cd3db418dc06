import { askStart, eligibilityOf, makeAssessment } from "../ask/start.ts";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { openPack } from "../load/assessment.ts";
import { isBuiltin } from "../load/builtin.ts";
import type { AssessmentFile, Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Growth } from "../model/pack.ts";
import { dayBefore } from "../model/span.ts";
import { didYouMean } from "../problems.ts";
import type { ReportFlags } from "./flags.ts";
import type { LastFile } from "./load-last.ts";
import { openPrompter } from "./open-prompter.ts";
import { requireTerminal } from "./terminal-guard.ts";

export interface SiteFlag {
  id: string;
  headcount: Record<string, number> | undefined;
}

export interface NextFlags extends ReportFlags {
  people?: number;
  name?: string;
  site?: SiteFlag[];
  again?: string[];
}

/** Who the company is this time. */
export interface Next {
  pack: Pack;
  /** The map from last time's program; null where it is the same one. */
  growth: Growth | null;
  start: AssessmentFile;
}

type SitesFor = (pack: Pack, growth: Growth | null) => Site[];

/** Asks as init does, with last time's answers to choose from; or takes the flags. Undefined when the person goes back out. */
export async function askNext(io: Io, last: LastFile, flags: NextFlags, sitesFor: SitesFor): Promise<Next | undefined> {
  const sites = (pack: Pack) => sitesFor(pack, growthInto(pack, last));
  if (flags.input === false) return told(io, last, flags, sites);
  requireTerminal(io, flags, "init", "Without questions: cor-check init --no-input --from assessment.yaml --people 7");
  const prompter = await openPrompter(io, flags);
  try {
    const start = await askStart(prompter, (id) => open(io, id), {
      people: flags.people,
      pack: flags.pack,
      name: flags.name,
      last: {
        pack: last.pack.id,
        people: last.before.company?.people_peak ?? undefined,
        name: last.before.company?.legal_name ?? undefined,
        purposeFor: (pack) => purposeAfter(last, pack),
        sitesFor: sites,
      },
    });
    if (!start) {
      prompter.say("Nothing was written.");
      return undefined;
    }
    const pack = await open(io, start.pack);
    return { pack, growth: growthInto(pack, last), start: start.assessment };
  } finally {
    prompter.close();
  }
}

async function told(io: Io, last: LastFile, flags: NextFlags, sitesFor: (pack: Pack) => Site[]): Promise<Next> {
  const people = flags.people ?? last.before.company?.people_peak ?? undefined;
  const pack = await packFor(io, last, flags, people);
  const max = pack.eligibility.people.max;
  if (people !== undefined && max !== undefined && people > max)
    throw new UserError(`${pack.title} is for ${max} people or fewer. ${isBuiltin(pack.id) ? eligibilityOf(people).why : ""}`);
  const purposes = Object.keys(pack.pass_rules);
  if (flags.purpose !== undefined && !purposes.includes(flags.purpose))
    throw new UserError(`--purpose ${flags.purpose}: the pack has ${purposes.join(", ")}.${didYouMean(flags.purpose, purposes)}`);
  const growth = growthInto(pack, last);
  const old = sitesFor(pack);
  const sites = flags.site === undefined ? old : flags.site.map((site) => siteOf(site, old));
  const several = sites.length > 1 ? sites.map((site) => ({ ...site, visit: true })) : sites;
  const purpose = flags.purpose ?? purposeAfter(last, pack);
  return { pack, growth, start: makeAssessment(pack, { people, name: flags.name, purpose, sites: several }) };
}

/** The one that is named; else that of last time, or COR for a firm that grew past what SECOR takes. */
async function packFor(io: Io, last: LastFile, flags: NextFlags, people: number | undefined): Promise<Pack> {
  if (flags.pack !== undefined) return open(io, flags.pack);
  if (!isBuiltin(last.pack.id) || people === undefined) return last.pack;
  const { packs } = eligibilityOf(people);
  const same = packs.find((id) => id === last.pack.id);
  return same !== undefined ? last.pack : open(io, packs[0] ?? last.pack.id);
}

function siteOf({ id, headcount }: SiteFlag, old: readonly Site[]): Site {
  const before = old.find((site) => site.id === id);
  return { ...(before ?? { id }), ...(headcount === undefined ? {} : { headcount }) };
}

/**
 * What comes after last time's audit: maintenance after a certification, where the pack has it; certification once the certificate runs out;
 * into another program, its own beginning.
 */
function purposeAfter({ pack: was, before }: LastFile, pack: Pack): string {
  const purpose = before.purpose ?? was.default_purpose;
  if (was.id !== pack.id) return pack.default_purpose;
  if (purpose === "certification" && pack.pass_rules.maintenance) return "maintenance";
  if (purpose === "maintenance" && pack.pass_rules.certification && isLastYear(before)) return "certification";
  return pack.pass_rules[purpose] ? purpose : pack.default_purpose;
}

/** Whether the certificate ends within 18 months of last time's audit: then the next one is there to renew it. */
function isLastYear({ certificate, audit }: AssessmentFile): boolean {
  const day = audit?.last_data ?? audit?.day;
  return Boolean(certificate?.expires && day && dayBefore(certificate.expires, "18 months") <= day);
}

/** The map of the questions that are the same in both programs; null within one; without a map, nothing is guessed. */
function growthInto(pack: Pack, { pack: was }: LastFile): Growth | null {
  if (pack.id === was.id) return null;
  const maps = pack.grows_from ?? {};
  const growth = Object.hasOwn(maps, was.id) ? maps[was.id] : undefined;
  if (growth?.edition === was.edition) return growth;
  const [from, to] = [was.id.toUpperCase(), pack.id.toUpperCase()];
  throw new UserError(
    `no map leads from ${from} (edition ${was.edition}) to ${to}, so nothing is guessed. Begin anew with: cor-check init --pack ${pack.id} --assessment FILE`,
  );
}

async function open(io: Io, name: string): Promise<Pack> {
  const { pack } = await openPack(io, name);
  if (!pack) throw new UserError(`--pack ${name}: the pack has faults; see them with: cor-check validate ${name}`);
  return pack;
}
