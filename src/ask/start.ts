import type { AssessmentFile, Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { askInTurn, type Turn } from "./in-turn.ts";
import { askNumber } from "./number.ts";
import type { Prompter } from "./prompter.ts";
import { type SitesDraft, sitesOf, siteThings } from "./start-sites.ts";

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
  sitesFor(pack: Pack): Site[];
}

/** What need not be asked. */
interface Given {
  people?: number | undefined;
  pack?: string | undefined;
  name?: string | undefined;
  purpose?: string | undefined;
  last?: LastTime;
  /** Three things only, for someone who begins for the first time; places and roles can be told later, until then every question is asked. */
  brief?: boolean;
}

/** What was said so far; it stays when one goes back. */
interface Draft {
  people?: number;
  without?: number;
  pack?: Pack;
  name?: string;
  purpose?: string;
  sites: SitesDraft;
}

type PackId = "cor" | "secor";
type Open = (pack: PackId) => Promise<Pack>;

/** Asks the start questions. Going back goes to the question before; out of the first one, undefined. */
export async function askStart(prompter: Prompter, open: Open, given: Given): Promise<Start | undefined> {
  const draft: Draft = { sites: { places: [] } };
  const { last, brief } = given;
  const sitesOfLast = () => (draft.pack && last?.sitesFor(draft.pack)) ?? [];
  const things = () => [
    () => (brief ? askPeopleAtOnce(prompter, draft, given) : askPeople(prompter, draft, given)),
    ...(brief ? [] : [() => askWithoutAccount(prompter, draft, given)]),
    () => askPack(prompter, open, draft, given),
    () => askName(prompter, draft, given),
    ...(brief ? [] : [() => askPurpose(prompter, draft, given)]),
    ...(brief || !draft.pack ? [] : siteThings(prompter, draft.pack, draft.sites, sitesOfLast())),
  ];
  if (!(await askInTurn(things)) || !draft.pack) return undefined;
  const people = peopleOf(draft);
  const sites = sitesOf(draft.sites, sitesOfLast());
  const placed = sites.flatMap((site) => Object.values(site.headcount ?? {})).reduce((a, b) => a + b, 0);
  if (sites.length > 0 && placed !== people)
    prompter.say(
      `You placed ${placed} people, and said ${people} at the busiest moment. That may well be so; both can be changed in the file.`,
    );
  const { pack, name, purpose } = draft;
  return { pack: pack.id as PackId, people, assessment: makeAssessment(pack, { people, name, purpose, sites }) };
}

const whoCounts =
  "WCB is the Workers' Compensation Board, where a company has an account for its people. Whoever works for you and has no account of their own counts as yours, paid or not.";

function peopleOf({ people = 0, without = 0 }: Draft): number {
  return people + without;
}

async function askPeopleAtOnce(prompter: Prompter, draft: Draft, given: Given): Promise<Turn> {
  draft.people =
    given.people ??
    (await askNumber(
      prompter,
      "1 of 3. How many people work for you? Count the busiest day of the last 12 months: owners, family, part-time and seasonal people, and subcontractors without a WCB account of their own.",
      { least: 1, usual: draft.people, help: whoCounts },
    ));
  return turnOf(draft.people, given.people);
}

async function askPeople(prompter: Prompter, draft: Draft, given: Given): Promise<Turn> {
  if (given.people === undefined)
    prompter.say(
      "First, how many people? Count everyone on your WCB account at the busiest moment of the last 12 months:\nowners, managers, office staff, part-time, temporary and seasonal people, family members and volunteers.",
    );
  const usual = draft.people ?? given.last?.people;
  draft.people =
    given.people ?? (await askNumber(prompter, "How many people, at the busiest moment?", { least: 1, usual, help: whoCounts }));
  return turnOf(draft.people, given.people);
}

async function askWithoutAccount(prompter: Prompter, draft: Draft, given: Given): Promise<Turn> {
  if (given.people !== undefined) return "known";
  const question = "And how many people of subcontractors who have no WCB account of their own? They count as yours.";
  const without = await askNumber(prompter, question, { least: 0, usual: draft.without ?? 0, help: whoCounts });
  draft.without = without ?? draft.without;
  return turnOf(without);
}

async function askPack(prompter: Prompter, open: Open, draft: Draft, { pack: wanted, last, brief }: Given): Promise<Turn> {
  const { packs, why } = eligibilityOf(peopleOf(draft));
  prompter.say(why);
  if (last && !packs.some((id) => id === last.pack)) prompter.say(`Last time it was ${last.pack.toUpperCase()}.`);
  const known =
    packs.find((id) => id === wanted) ??
    packs.find((id) => id === "cor" && id === last?.pack) ??
    (packs.length === 1 ? packs[0] : undefined);
  const id = known ?? (await prompter.choose(`${brief ? "2 of 3. " : ""}Which one do you go for?`, packOptions));
  if (id !== undefined) draft.pack = await open(id);
  return turnOf(id, known);
}

async function askName(prompter: Prompter, draft: Draft, given: Given): Promise<Turn> {
  const question = given.brief
    ? "3 of 3. What is your company called? (may stay empty)"
    : "The legal name of the company, as on the WCB account (may stay empty)";
  const name =
    given.name ??
    (await prompter.text(question, {
      initial: draft.name ?? given.last?.name,
      check: (typed) => (typed.trim() === "?" ? "The name on your WCB account, as in Rye Bakery Ltd.; empty will do for now." : undefined),
    }));
  draft.name = name ?? draft.name;
  return turnOf(name, given.name);
}

async function askPurpose(prompter: Prompter, draft: Draft, given: Given): Promise<Turn> {
  const { pack } = draft;
  if (!pack) return "back";
  const known = given.purpose !== undefined && pack.pass_rules[given.purpose] ? given.purpose : undefined;
  const usual = draft.purpose ?? given.last?.purposeFor(pack);
  const purposes = Object.keys(pack.pass_rules).sort((a, b) => Number(b === usual) - Number(a === usual));
  const options = purposes.map((id) => ({ value: id, label: purposeLabel(id) }));
  const purpose = known ?? (await prompter.choose("What is the audit for?", options));
  draft.purpose = purpose ?? draft.purpose;
  return turnOf(purpose, known);
}

function turnOf(said: unknown, known?: unknown): Turn {
  if (said === undefined) return "back";
  return known === undefined ? "asked" : "known";
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

export function makeAssessment(
  pack: Pack,
  who: { people?: number; name?: string; purpose?: string; sites?: Site[] | undefined },
): AssessmentFile {
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
