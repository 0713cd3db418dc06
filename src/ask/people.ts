import type { AssessmentFile, Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Person } from "../model/interviews.ts";
import { headcountOf } from "../model/responses.ts";

/** People of one role at one site: who they are in words, and how many of them are still to be asked. */
export interface Count {
  site: string | undefined;
  role: string;
  /** How many the sample needs; null where nothing says. */
  ask: number | null;
  done: number;
}

/** "Worker, Edmonton yard" */
export function whoText(
  pack: Pack,
  assessment: AssessmentFile,
  who: { site?: string | undefined; role: string; also?: readonly string[] },
): string {
  const roles = [who.role, ...(who.also ?? [])].map((role, index) => {
    const title = pack.roles.find((one) => one.id === role)?.title ?? role;
    return index === 0 ? title : title.toLowerCase();
  });
  const site = (assessment.sites ?? []).find((one) => one.id === who.site);
  const isAlone = (assessment.sites ?? []).length === 1;
  return `${roles.join(" and ")}${site === undefined || isAlone ? "" : `, ${site.title ?? site.id}`}`;
}

/** "2 of 6 still to do" */
export function toDoText({ ask, done }: Pick<Count, "ask" | "done">): string {
  if (ask === null) return `${done} done`;
  return done < ask ? `${ask - done} of ${ask} still to do` : `${done} done, ${ask} needed`;
}

/** Where there is one site only, people are there. */
export function soleSite(assessment: AssessmentFile): Site | undefined {
  const sites = assessment.sites ?? [];
  return sites.length === 1 ? sites[0] : undefined;
}

/** Roles that some interview is put to, in the order of the pack. */
export function rolesAsked(pack: Pack): Pack["roles"] {
  const asked = new Set(pack.elements.flatMap((element) => element.questions.flatMap(({ checks }) => checks.interview?.roles ?? [])));
  return pack.roles.filter((role) => asked.has(role.id));
}

/** Every role at every site where people are, with what is done and needed; and roles outside the count at sites that name them. */
export function countsOf(pack: Pack, assessment: AssessmentFile, needed: (site: string, role: string) => number | null): Count[] {
  const sites = assessment.sites ?? [];
  if (sites.length === 0)
    return rolesAsked(pack).map((role) => ({ site: undefined, role: role.id, ask: null, done: doneOf(assessment, undefined, role.id) }));
  const counted = headcountOf(pack, assessment).byRole;
  return sites.flatMap((site) =>
    rolesAsked(pack)
      .filter(
        (role) => (site.headcount?.[role.id] ?? 0) > 0 || (!counted.has(role.id) && role.counted === false) || site.headcount === undefined,
      )
      .map((role) => ({
        site: site.id,
        role: role.id,
        ask: role.counted ? needed(site.id, role.id) : null,
        done: doneOf(assessment, site.id, role.id),
      })),
  );
}

/** With one site in all, people counted without a site were there. */
function doneOf(assessment: AssessmentFile, site: string | undefined, role: string): number {
  const isAlone = soleSite(assessment) !== undefined;
  return (assessment.interviewed ?? [])
    .filter((one) => one.role === role && (one.site === site || (isAlone && one.site === undefined)))
    .reduce((total, one) => total + one.people, 0);
}

/** A random id that cannot be read as a number or a word: a letter first, no vowels, nothing that looks like another. */
export function newId(people: readonly Pick<Person, "id">[], random: (below: number) => number): string {
  const letters = "bcdfghjkmnpqrstvwxz";
  const signs = `${letters}23456789`;
  for (;;) {
    const id = [letters, ...Array.from({ length: 5 }, () => signs)].map((from) => from[random(from.length)]).join("");
    if (!people.some((one) => one.id === id)) return id;
  }
}
