import type { AssessmentFile } from "../model/assessment.ts";
import type { Interviews, SampleShares } from "../model/result.ts";
import type { Group, PeoplePlan } from "../model/sample-plan.ts";

/**
 * Whom to interview when every role gets its share, as a report may show it: roles go together as they do among the people interviewed, so that nobody
 * can be told apart. Null where the number is not known.
 */
export function sharesOf(plan: PeoplePlan, interviews: Interviews, interviewed: AssessmentFile["interviewed"]): SampleShares | null {
  if (plan.needed === null) return null;
  const all = rolesOf(plan, interviewed ?? []);
  const shown = all.filter(({ title, done }) => done === 0 || interviews.groups.some((group) => group.title === title));
  const together = all.filter((role) => !shown.includes(role));
  const pooled = together.length === 0 ? [] : [{ ...sumOf(together), title: togetherTitle(interviews) }];
  return {
    planned: plan.planned,
    roles: [...shown, ...pooled].map(({ title, needed, done, missing }) => ({ title, needed, done, missing })),
    toAsk: all.flatMap((role) => placesOf(role)),
  };
}

type Role = SampleShares["roles"][number] & { groups: Group[]; isPlaced: boolean };

function rolesOf({ groups }: PeoplePlan, interviewed: NonNullable<AssessmentFile["interviewed"]>): Role[] {
  return [...new Set(groups.map(({ role }) => role))].map((id) => {
    const own = groups.filter(({ role }) => role === id);
    const needed = own.reduce((total, { ask }) => total + ask, 0);
    const done = interviewed.reduce((total, { role, people }) => total + (role === id ? people : 0), 0);
    const placed = own.reduce((total, group) => total + group.done, 0);
    return { title: own[0]?.title ?? id, needed, done, missing: Math.max(0, needed - done), groups: own, isPlaced: placed === done };
  });
}

function sumOf(roles: readonly Role[]) {
  const of = (key: "needed" | "done" | "missing") => roles.reduce((total, role) => total + role[key], 0);
  return { needed: of("needed"), done: of("done"), missing: of("missing") };
}

/** The name that those interviewed go by who could be told apart alone. */
function togetherTitle({ groups }: Interviews): string {
  return groups.find(({ title }) => title.endsWith(" roles together"))?.title ?? "Other roles together";
}

/** What is missing of a role, at the sites that have asked less than their part; of no site, where it is not known who was asked where. */
function placesOf({ title, missing, groups, isPlaced }: Role): SampleShares["toAsk"] {
  if (missing === 0) return [];
  if (!isPlaced) return [{ site: null, role: title, people: missing }];
  let left = missing;
  return groups.flatMap(({ siteTitle, ask, done }) => {
    const people = Math.min(left, Math.max(0, ask - done));
    left -= people;
    return people === 0 ? [] : [{ site: siteTitle, role: title, people }];
  });
}
