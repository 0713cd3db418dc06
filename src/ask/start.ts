import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Prompter } from "./prompter.ts";

/** Who the company is: what init asks before an assessment can begin. */
export interface Start {
  pack: "cor" | "secor";
  people: number;
  assessment: AssessmentFile;
}

export interface Eligibility {
  packs: ("cor" | "secor")[];
  why: string;
}

/** Which program fits a number of people on the WCB account at the busiest moment of the last 12 months. */
export function eligibilityOf(people: number): Eligibility {
  if (people > 10) return { packs: ["cor"], why: `With ${people} people you are above ten, so COR is your program.` };
  if (people < 2) return { packs: ["secor"], why: "You work alone, so SECOR is your program: COR starts at two people." };
  return { packs: ["secor", "cor"], why: `With ${people} people you may choose: SECOR is made for ten or fewer; COR is open to you too.` };
}

/** What is known from last time: each is what Enter alone takes. */
export interface LastTime {
  pack: string;
  people: number | undefined;
  name: string | undefined;
  purposeFor(pack: Pack): string;
  sitesFor(pack: Pack): Sites;
}

/** Asks the start questions; undefined when the person goes back out of the first one. */
export async function askStart(
  prompter: Prompter,
  open: (pack: "cor" | "secor") => Promise<Pack>,
  given: { people?: number | undefined; pack?: string | undefined; name?: string | undefined; last?: LastTime; brief?: boolean },
): Promise<Start | undefined> {
  if (given.brief) return askBriefly(prompter, open);
  const { last } = given;
  const people = given.people ?? (await askPeople(prompter, last?.people));
  if (people === undefined) return undefined;
  const { packs, why } = eligibilityOf(people);
  prompter.say(why);
  if (last && !packs.some((id) => id === last.pack)) prompter.say(`Last time it was ${last.pack.toUpperCase()}.`);
  const packId =
    packs.find((id) => id === given.pack) ??
    packs.find((id) => id === "cor" && id === last?.pack) ??
    (packs.length === 1 ? packs[0] : await prompter.choose("Which one do you go for?", packOptions));
  if (packId === undefined) return undefined;
  const pack = await open(packId);
  const initial = last?.name === undefined ? {} : { initial: last.name };
  const name = given.name ?? (await prompter.text("The legal name of the company, as on the WCB account (may stay empty)", initial));
  const usual = last?.purposeFor(pack);
  const purposes = Object.keys(pack.pass_rules).sort((a, b) => Number(b === usual) - Number(a === usual));
  const purpose = await prompter.choose(
    "What is the audit for?",
    purposes.map((id) => ({ value: id, label: purposeLabel(id) })),
  );
  const sites = await askSites(prompter, pack, people, last?.sitesFor(pack) ?? []);
  return { pack: packId, people, assessment: makeAssessment(pack, { people, name, purpose, sites }) };
}

/**
 * Three things, for someone who begins for the first time: how many people, which program, what name. Places and roles can be told later;
 * until then every question is asked. Going back goes to the thing before; out of the first one, undefined.
 */
async function askBriefly(prompter: Prompter, open: (pack: "cor" | "secor") => Promise<Pack>): Promise<Start | undefined> {
  for (;;) {
    const people = await askNumber(
      prompter,
      "1 of 3. How many people work for you? Count the busiest day of the last 12 months: owners, family, part-time and seasonal people, and subcontractors without a WCB account of their own.",
      1,
    );
    if (people === undefined) return undefined;
    const { packs, why } = eligibilityOf(people);
    prompter.say(why);
    for (let isBack = false; !isBack; ) {
      const id = packs.length === 1 ? packs[0] : await prompter.choose("2 of 3. Which one do you go for?", packOptions);
      if (id === undefined) break;
      const name = await prompter.text("3 of 3. What is your company called? (may stay empty)");
      isBack = packs.length === 1;
      if (name === undefined) continue;
      return { pack: id, people, assessment: makeAssessment(await open(id), { people, name }) };
    }
  }
}

const packOptions = [
  {
    value: "secor" as const,
    label: "SECOR, for ten people or fewer",
    hint: "A self-assessment from your papers; fewer interviews, less cost.",
  },
  { value: "cor" as const, label: "COR", hint: "A full audit with documents, interviews and a walk around; some clients ask for it." },
];

function purposeLabel(id: string): string {
  const labels: Record<string, string> = {
    certification: "Certification: to get or renew the certificate",
    maintenance: "Maintenance: a year in between",
    baseline: "Baseline: to see where we stand",
  };
  return labels[id] ?? id;
}

async function askPeople(prompter: Prompter, usual: number | undefined): Promise<number | undefined> {
  prompter.say(
    "First, how many people? Count everyone on your WCB account at the busiest moment of the last 12 months:\nowners, managers, office staff, part-time, temporary and seasonal people, family members and volunteers.",
  );
  const own = await askNumber(prompter, "How many people, at the busiest moment?", 1, usual);
  if (own === undefined) return undefined;
  const without = await askNumber(
    prompter,
    "And how many people of subcontractors who have no WCB account of their own? They count as yours. (0 if none)",
    0,
  );
  return own + (without ?? 0);
}

/** Enter alone takes `usual`; it is not typed ahead, so that a digit typed is the number meant. */
async function askNumber(prompter: Prompter, message: string, least: number, usual?: number): Promise<number | undefined> {
  const isUsual = (typed: string) => usual !== undefined && typed.trim() === "";
  const isNumber = (typed: string) => /^\d{1,6}$/.test(typed.trim()) && Number(typed) >= least;
  const text = await prompter.text(usual === undefined ? message : `${message} (Enter alone: ${usual})`, {
    check: (typed) => (isUsual(typed) || isNumber(typed) ? undefined : `Type a whole number, ${least} or more.`),
  });
  if (text === undefined) return undefined;
  return isUsual(text) ? usual : Number(text);
}

type Sites = NonNullable<AssessmentFile["sites"]>;

async function askSites(prompter: Prompter, pack: Pack, people: number, last: Sites): Promise<Sites> {
  const many = "How many places of work do you have (office, shop, yard, longer projects)?";
  const number = (await askNumber(prompter, many, 1, last.length || 1)) ?? 1;
  const sites: Sites = [];
  for (let index = 1; index <= number; index++) sites.push(await askSite(prompter, pack, { index, number, last, sites }));
  const total = sites.flatMap((site) => Object.values(site.headcount ?? {})).reduce((a, b) => a + b, 0);
  if (total !== people)
    prompter.say(
      `You placed ${total} people, and said ${people} at the busiest moment. That may well be so; both can be changed in the file.`,
    );
  return sites;
}

/** One place of work. One that was there last time, by its title, keeps its id and what else is known of it. */
async function askSite(
  prompter: Prompter,
  pack: Pack,
  { index, number, last, sites }: { index: number; number: number; last: Sites; sites: Sites },
): Promise<Sites[number]> {
  const message = number === 1 ? "What do you call it?" : `Place ${index} of ${number}: what do you call it?`;
  const then = last[index - 1];
  const initial = then ? titleOf(then) : index === 1 && last.length === 0 ? "Head office" : "";
  const title = (await prompter.text(message, { initial }))?.trim() || `Site ${index}`;
  const before = last.find((site) => titleOf(site) === title && !sites.some((one) => one.id === site.id));
  const headcount: Record<string, number> = {};
  for (const role of pack.roles.filter((one) => one.counted)) {
    const usual = before?.headcount?.[role.id] ?? (!before && index === 1 && role === pack.roles[0] ? 1 : 0);
    const count = await askNumber(prompter, `${title}: how many people as ${role.title.toLowerCase()}?`, 0, usual);
    if (count) headcount[role.id] = count;
  }
  const taken = [...sites, ...last];
  const known = before ?? { id: siteId(title, taken), title, ...(index === 1 ? { head_office: true } : {}) };
  return { ...known, ...(number > 1 ? { visit: true } : {}), headcount };
}

function titleOf(site: Sites[number]): string {
  return site.title ?? site.id;
}

export function siteId(title: string, taken: Sites): string {
  const base =
    title
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mark}+/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40)
      .replace(/-$/, "") || "site";
  let id = base;
  for (let number = 2; taken.some((site) => site.id === id); number++) id = `${base}-${number}`;
  return id;
}

export function makeAssessment(pack: Pack, who: { people?: number; name?: string; purpose?: string; sites?: Sites }): AssessmentFile {
  return {
    format: 1,
    pack: pack.id,
    edition: pack.edition,
    purpose: who.purpose ?? pack.default_purpose,
    company: {
      legal_name: who.name?.trim() || null,
      trade_name: null,
      wcb_account: null,
      industry_code: null,
      people_peak: who.people ?? null,
    },
    certificate: { partner: null, number: null, issued: null, expires: null },
    audit: { day: null, assessors: [], first_data: null, last_data: null },
    system_started: null,
    sites: who.sites ?? [],
    ...(pack.sampling ? { agreed_sample: { people: null, sites: null }, interviewed: [] } : {}),
    answers: {},
  };
}
