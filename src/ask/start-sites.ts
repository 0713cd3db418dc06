import type { Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Turn } from "./in-turn.ts";
import { askNumber } from "./number.ts";
import type { Prompter } from "./prompter.ts";

/** Places of work as they are being told; what was said stays when one goes back. */
export interface SitesDraft {
  number?: number;
  places: { title?: string; headcount: Record<string, number> }[];
}

/** What is asked about the places of work: how many, then of each its name and who works there. */
export function siteThings(prompter: Prompter, pack: Pack, draft: SitesDraft, last: readonly Site[]): (() => Promise<Turn>)[] {
  const number = draft.number ?? 0;
  const places = Array.from({ length: number }, (_, index) => {
    draft.places[index] ??= { headcount: {} };
    return [
      () => askTitle(prompter, draft, index, last),
      ...pack.roles.filter((role) => role.counted).map((role) => () => askHeadcount(prompter, pack, { draft, index, last, role })),
    ];
  });
  return [() => askSiteNumber(prompter, draft, last), ...places.flat()];
}

/** One that was there last time, by its title, keeps its id and what else is known of it. */
export function sitesOf({ number = 0, places }: SitesDraft, last: readonly Site[]): Site[] {
  const sites: Site[] = [];
  for (const [index, { title = `Site ${index + 1}`, headcount }] of places.slice(0, number).entries()) {
    const known = siteBefore(title, sites, last) ?? {
      id: siteId(title, [...sites, ...last]),
      title,
      ...(index === 0 ? { head_office: true } : {}),
    };
    const counted = Object.fromEntries(Object.entries(headcount).filter(([, people]) => people > 0));
    sites.push({ ...known, ...(number > 1 ? { visit: true } : {}), headcount: counted });
  }
  return sites;
}

async function askSiteNumber(prompter: Prompter, draft: SitesDraft, last: readonly Site[]): Promise<Turn> {
  const many = "How many places of work do you have (office, shop, yard, longer projects)?";
  const number = await askNumber(prompter, many, {
    least: 1,
    usual: draft.number ?? (last.length || 1),
    help: "A place of work is where your people work for weeks or longer. A van or a job of a few days belongs to the place it starts from.",
  });
  if (number === undefined) return "back";
  draft.number = number;
  return "asked";
}

async function askTitle(prompter: Prompter, draft: SitesDraft, index: number, last: readonly Site[]): Promise<Turn> {
  const place = draft.places[index];
  const then = last[index];
  const message = draft.number === 1 ? "What do you call it?" : `Place ${index + 1} of ${draft.number}: what do you call it?`;
  const initial = place?.title ?? (then ? titleOf(then) : index === 0 && last.length === 0 ? "Head office" : "");
  const title = await prompter.text(message, {
    initial,
    check: (typed) => (typed.trim().endsWith("?") ? "A name that your people use, as in Shop or Yard." : undefined),
  });
  if (title === undefined || !place) return "back";
  place.title = title.trim() || `Site ${index + 1}`;
  return "asked";
}

async function askHeadcount(
  prompter: Prompter,
  pack: Pack,
  { draft, index, last, role }: { draft: SitesDraft; index: number; last: readonly Site[]; role: Pack["roles"][number] },
): Promise<Turn> {
  const { title = "", headcount = {} } = draft.places[index] ?? {};
  const before = siteBefore(title, sitesOf({ ...draft, number: index }, last), last);
  const first = !before && index === 0 && role === pack.roles[0] ? 1 : 0;
  const usual = headcount[role.id] ?? before?.headcount?.[role.id] ?? first;
  const count = await askNumber(prompter, `${title}: how many people as ${role.title.toLowerCase()}?`, { least: 0, usual });
  if (count === undefined) return "back";
  headcount[role.id] = count;
  return "asked";
}

function siteBefore(title: string, sites: readonly Site[], last: readonly Site[]): Site | undefined {
  return last.find((site) => titleOf(site) === title && !sites.some((one) => one.id === site.id));
}

function titleOf(site: Site): string {
  return site.title ?? site.id;
}

function siteId(title: string, taken: readonly Site[]): string {
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
