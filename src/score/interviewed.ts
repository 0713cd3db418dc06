import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Interviews } from "../model/result.ts";

type Group = Interviews["groups"][number];
/** With fewer people than this in a group, or in what is left beside it, someone could be told apart. */
const fewest = 3;

/** The people interviewed, by role, so that nobody can be told apart: small groups go together, and take a larger one in where they must. */
export function interviewsOf(pack: Pick<Pack, "roles">, assessment: AssessmentFile): Interviews {
  const people = new Map<string, number>();
  for (const entry of assessment.interviewed ?? []) people.set(entry.role, (people.get(entry.role) ?? 0) + entry.people);
  const groups = (counted: boolean) =>
    pack.roles
      .filter((role) => role.counted === counted)
      .map((role) => ({ title: role.title, people: people.get(role.id) ?? 0 }))
      .filter((group) => group.people > 0);
  const all = groups(true);
  const total = sumOf(all);
  return { people: total, groups: pooled(all), beside: groups(false).filter((group) => isSafe(group.people, total)) };
}

function pooled(groups: readonly Group[]): Group[] {
  const shown = groups.filter((group) => group.people >= fewest).sort((a, b) => b.people - a.people);
  let rest = sumOf(groups) - sumOf(shown);
  while (rest > 0 && rest < fewest && shown.length > 0) rest += shown.pop()?.people ?? 0;
  const kept = groups.filter((group) => shown.includes(group));
  if (rest === 0) return kept;
  return [...kept, { title: kept.length === 0 ? "All roles together" : "Other roles together", people: rest }];
}

function isSafe(people: number, total: number): boolean {
  const left = Math.abs(total - people);
  return people >= fewest && (left === 0 || left >= fewest);
}

function sumOf(groups: readonly Group[]): number {
  return groups.reduce((total, group) => total + group.people, 0);
}
