import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { headcountOf } from "../model/responses.ts";
import type { Group, PeoplePlan } from "../model/sample-plan.ts";
import { interviewedPeople, peopleNeeded } from "../score/sample.ts";

/**
 * Whom to interview. Each role's part follows its part of all people, spread over the sites that are visited, every fraction rounded up; so every
 * role is in. Where the visited sites have too few people of a role, the rest comes from the other groups, at last from sites not visited.
 */
export function planPeople(pack: Pack, assessment: AssessmentFile, visited: ReadonlySet<string>): PeoplePlan {
  const headcount = headcountOf(pack, assessment);
  const needed = peopleNeeded(pack, assessment, headcount);
  const groups = groupsOf(pack, assessment, visited);
  if (needed !== undefined) spread(groups, needed);
  const agreed = assessment.agreed_sample?.people;
  const senior = pack.roles.find((role) => (headcount.byRole.get(role.id) ?? 0) > 0);
  return {
    headcount: headcount.known ? headcount.total : null,
    needed: needed ?? null,
    from: needed === undefined ? null : agreed === null || agreed === undefined ? "table" : "agreed",
    planned: groups.reduce((total, group) => total + group.ask, 0),
    done: interviewedPeople(assessment, headcount),
    groups,
    doneWithoutSite: withoutSite(pack, assessment),
    also: alsoAsked(pack, assessment),
    mostSenior: senior === undefined ? null : { role: senior.id, title: senior.title },
  };
}

/** People of one role at one site, with nobody to ask yet. */
function groupsOf(pack: Pack, assessment: AssessmentFile, visited: ReadonlySet<string>): Group[] {
  const sites = assessment.sites ?? [];
  const done = doneBySite(assessment);
  return sites.flatMap((site) =>
    pack.roles
      .filter((role) => role.counted && (site.headcount?.[role.id] ?? 0) > 0)
      .map((role) => ({
        site: site.id,
        siteTitle: site.title ?? site.id,
        role: role.id,
        title: role.title,
        people: site.headcount?.[role.id] ?? 0,
        ask: 0,
        done: done(site.id, role.id),
        isRemote: !visited.has(site.id),
      })),
  );
}

/** How many were interviewed at a site in a role; with one site in all, what was written without a site was there. */
function doneBySite(assessment: AssessmentFile): (site: string, role: string) => number {
  const isAlone = (assessment.sites ?? []).length === 1;
  return (site, role) =>
    (assessment.interviewed ?? [])
      .filter((entry) => entry.role === role && (entry.site === site || (isAlone && entry.site === undefined)))
      .reduce((total, entry) => total + entry.people, 0);
}

function spread(groups: Group[], needed: number): void {
  const total = sum(groups.map((group) => group.people));
  for (const role of new Set(groups.map((group) => group.role))) {
    const all = groups.filter((group) => group.role === role);
    const near = all.filter((group) => !group.isRemote);
    const asked = near.length > 0 ? near : all;
    const ofRole = sum(all.map((group) => group.people));
    const base = total * sum(asked.map((group) => group.people));
    for (const group of asked) group.ask = Math.min(group.people, Math.ceil((needed * ofRole * group.people) / base));
    // One of a role that no visited site has is enough: the others of its part are asked where the visit goes.
    if (near.length === 0) keepOne(asked);
  }
  fill(
    groups.filter((group) => !group.isRemote),
    needed - sum(groups.map((group) => group.ask)),
  );
  fill(groups, needed - sum(groups.map((group) => group.ask)));
}

function keepOne(groups: readonly Group[]): void {
  const largest = groups.reduce((a, b) => (b.people > a.people ? b : a));
  for (const group of groups) group.ask = group === largest ? 1 : 0;
}

/** Adds what is missing, one by one, where the least part of the people is asked so far. */
function fill(groups: readonly Group[], missing: number): void {
  for (let left = missing; left > 0; left--) {
    const open = groups.filter((group) => group.ask < group.people);
    if (open.length === 0) return;
    const next = open.reduce((a, b) => (b.ask * a.people < a.ask * b.people ? b : a));
    next.ask++;
  }
}

function withoutSite(pack: Pack, assessment: AssessmentFile): PeoplePlan["doneWithoutSite"] {
  if ((assessment.sites ?? []).length === 1) return [];
  return pack.roles
    .filter((role) => role.counted)
    .map((role) => ({
      role: role.id,
      title: role.title,
      people: sum(
        (assessment.interviewed ?? []).flatMap((entry) => (entry.role === role.id && entry.site === undefined ? entry.people : [])),
      ),
    }))
    .filter((entry) => entry.people > 0);
}

/** Roles outside the count that some interview check is put to: the committee, contractors. */
function alsoAsked(pack: Pack, assessment: AssessmentFile): PeoplePlan["also"] {
  const asked = new Set(pack.elements.flatMap((element) => element.questions.flatMap(({ checks }) => checks.interview?.roles ?? [])));
  return pack.roles
    .filter((role) => !role.counted && asked.has(role.id))
    .map((role) => {
      const counts = (assessment.sites ?? []).flatMap((site) => site.headcount?.[role.id] ?? []);
      const done = sum((assessment.interviewed ?? []).flatMap((entry) => (entry.role === role.id ? entry.people : [])));
      return { role: role.id, title: role.title, people: counts.length === 0 ? null : sum(counts), done };
    });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
