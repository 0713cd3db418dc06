import type { AssessmentFile, Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { headcountOf, itemsOf } from "../model/responses.ts";
import type { PlannedSite, SitesPlan } from "../model/sample-plan.ts";
import { markedSites, sitesNeeded } from "../score/sample.ts";

/** Where to go: head office always, then the sites that were visited longest ago or never; of equals the larger first. */
export function planSites(pack: Pack, assessment: AssessmentFile): SitesPlan {
  const sites = assessment.sites ?? [];
  const people = headcountOf(pack, assessment).bySite;
  const needed = sitesNeeded(pack, assessment);
  const inTurn = [...sites].sort(
    (a, b) => first(a.head_office, b.head_office) || waiting(a, b) || (people.get(b.id) ?? 0) - (people.get(a.id) ?? 0),
  );
  const proposed = new Set(inTurn.slice(0, needed ?? 0).map((site) => site.id));
  const marked = new Set(markedSites(assessment).map((site) => site.id));
  const toured = touredSites(assessment);
  const agreed = assessment.agreed_sample?.sites;
  return {
    number: sites.length,
    needed: needed ?? null,
    from: needed === undefined ? null : agreed === null || agreed === undefined ? "table" : "agreed",
    marked: marked.size,
    sites: sites.map(
      (site): PlannedSite => ({
        id: site.id,
        title: site.title ?? site.id,
        isHeadOffice: site.head_office === true,
        lastVisited: site.last_visited ?? null,
        people: people.get(site.id) ?? null,
        isProposed: proposed.has(site.id),
        isMarked: marked.has(site.id),
        isToured: toured.has(site.id),
        why: whyOf(site, proposed.has(site.id), needed === sites.length),
      }),
    ),
  };
}

/** The sites the people are picked from: those marked, once they are enough; before that the proposed ones as well. */
export function visitedSites(plan: SitesPlan): Set<string> {
  const isEnough = plan.needed === null ? plan.marked > 0 : plan.marked >= plan.needed;
  const chosen = plan.sites.filter((site) => site.isMarked || (!isEnough && site.isProposed));
  return new Set((chosen.length > 0 ? chosen : plan.sites).map((site) => site.id));
}

function whyOf(site: Site, isProposed: boolean, isAll: boolean): string {
  if (isProposed && isAll) return "every site is visited";
  if (site.head_office === true) return isProposed ? "head office is always in" : "head office";
  const last = site.last_visited ? `last visited ${site.last_visited}` : "not visited yet";
  return isProposed ? `its turn: ${last}` : `waits: ${last}`;
}

function first(a: boolean | undefined, b: boolean | undefined): number {
  return Number(b === true) - Number(a === true);
}

function waiting(a: Site, b: Site): number {
  const [one, other] = [a.last_visited ?? "", b.last_visited ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Sites at which something was observed; with one site in all, every observation was made there. */
function touredSites(assessment: AssessmentFile): Set<string> {
  const sites = assessment.sites ?? [];
  const alone = sites.length === 1 ? sites[0]?.id : undefined;
  const seen = Object.values(assessment.answers ?? {}).flatMap((answer) =>
    itemsOf(answer.observation).flatMap((item) => (item.result === "unknown" ? [] : (item.site ?? alone ?? []))),
  );
  return new Set(seen);
}
