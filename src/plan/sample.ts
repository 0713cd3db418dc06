import type { AssessmentFile, Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { type Headcount, headcountOf } from "../model/responses.ts";
import { planSites } from "../sample/sites.ts";
import { interviewedPeople, judgeSample, peopleNeeded, rolesNotReached, sitesNeeded } from "../score/sample.ts";
import { measurePack } from "./fixes.ts";

/** Quarter hours for one interview with its notes, and for one site with the way there: usual figures of practice. */
export const interviewCost = 2;
export const visitCost = 8;

/** What is missing of the sample, and a copy of the assessment in which it is made good. */
export interface SampleFix {
  /** In words: what to do; empty where nothing is missing. */
  do: string;
  /** In quarter hours. */
  cost: number;
  filled: AssessmentFile;
}

/** Marks the sites and counts the interviews that are missing. What cannot be made good stays short, and scoring says so. */
export function fillSample(pack: Pack, assessment: AssessmentFile): SampleFix {
  if (!pack.sampling) return { do: "", cost: 0, filled: assessment };
  const visits = missingSites(pack, assessment);
  const marked: AssessmentFile = {
    ...assessment,
    sites: assessment.sites?.map((site) => (visits.includes(site) ? { ...site, visit: true } : site)),
  };
  const people = missingPeople(pack, marked);
  const total = people.reduce((sum, one) => sum + one.people, 0);
  const parts = [
    ...(total > 0 ? [`interview ${total} more ${total === 1 ? "person" : "people"} (${people.map(personWords).join(", ")})`] : []),
    ...(visits.length > 0 ? [`visit ${visits.map((site) => site.title ?? site.id).join(", ")}`] : []),
  ];
  const text = parts.join("; ");
  return {
    do: text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    cost: total * interviewCost + visits.length * visitCost,
    filled: {
      ...marked,
      interviewed: [...(marked.interviewed ?? []), ...people.map(({ role, people: number }) => ({ role, people: number }))],
    },
  };
}

/** Whether the sample is met; where even the filled one is not, no set of steps passes. */
export function isSampleMet(pack: Pack, assessment: AssessmentFile): boolean {
  return judgeSample(pack, assessment, headcountOf(pack, assessment), measurePack(pack, assessment))?.met !== false;
}

function personWords({ title, people }: { title: string; people: number }): string {
  return `${people} ${title}`;
}

/** In turn as the sample has them; where headcounts weigh, a site where nobody works gives nothing to see. */
function missingSites(pack: Pack, assessment: AssessmentFile): Site[] {
  const sites = assessment.sites ?? [];
  const plan = planSites(pack, assessment);
  const missing = (sitesNeeded(pack, assessment) ?? 0) - plan.marked;
  if (missing <= 0) return [];
  const isUsable = (id: string) => pack.site_average === "plain" || plan.sites.some((site) => site.id === id && (site.people ?? 0) > 0);
  const inTurn = [...plan.sites].filter((site) => !site.isMarked && isUsable(site.id)).sort((a, b) => +b.isProposed - +a.isProposed);
  const chosen = new Set(inTurn.slice(0, missing).map((site) => site.id));
  return sites.filter((site) => chosen.has(site.id));
}

/** One of every role that nobody was interviewed of; then, one by one, of the role with the most people left. */
function missingPeople(pack: Pack, assessment: AssessmentFile): { role: string; title: string; people: number }[] {
  const headcount = headcountOf(pack, assessment);
  if (!headcount.known) return [];
  const left = peopleLeft(assessment, headcount);
  const added = new Map<string, number>();
  const take = (role: string) => {
    added.set(role, (added.get(role) ?? 0) + 1);
    left.set(role, (left.get(role) ?? 0) - 1);
  };
  for (const role of rolesNotReached(pack, assessment, headcount, measurePack(pack, assessment))) take(role.id);
  const taken = () => [...added.values()].reduce((a, b) => a + b, 0);
  const missing = (peopleNeeded(pack, assessment, headcount) ?? 0) - interviewedPeople(assessment, headcount);
  while (taken() < missing) {
    const [role, people] = [...left].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
    if (people <= 0) break;
    take(role);
  }
  return pack.roles.flatMap(({ id, title }) => (added.has(id) ? [{ role: id, title, people: added.get(id) ?? 0 }] : []));
}

function peopleLeft(assessment: AssessmentFile, headcount: Headcount): Map<string, number> {
  const left = new Map(headcount.byRole);
  for (const { role, people } of assessment.interviewed ?? []) if (left.has(role)) left.set(role, (left.get(role) ?? 0) - people);
  return left;
}
