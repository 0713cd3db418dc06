import type { AssessmentFile } from "../model/assessment.ts";
import type { PlannedSite, SamplePlan } from "../model/sample-plan.ts";

/** The paragraph that an audit report asks for: why this many, why these sites. Numbers and roles only, never a name. */
export function justificationOf(plan: SamplePlan, assessment: AssessmentFile): string {
  const { people, sites } = plan;
  const peak = assessment.company?.people_peak;
  return [
    `${plan.company ?? "The company"} has ${count(people.headcount ?? 0, "person", "people")} at ${count(sites.number, "site")}: ${byRole(plan, "people")}.`,
    ...(typeof peak === "number" && peak !== people.headcount ? [`At the busiest moment of the year there were ${peak}.`] : []),
    people.from === "agreed"
      ? `${people.needed} interviews were agreed with the certifying partner.`
      : `For ${people.headcount} people the table asks for at least ${count(people.needed ?? 0, "interview")}.`,
    `They are shared out by role and site in proportion to the headcount, fractions rounded up, which makes ${people.planned}: ${byRole(plan, "ask")}.`,
    ...(people.mostSenior ? [`The most senior person is among them (${people.mostSenior.title.toLowerCase()}).`] : []),
    ...remoteText(plan),
    sitesText(plan),
    "Contractors and others outside the headcount are asked beside this number.",
  ].join(" ");
}

function byRole({ people }: SamplePlan, key: "people" | "ask"): string {
  const roles = [...new Set(people.groups.map((group) => group.role))];
  return list(
    roles.map((role) => {
      const groups = people.groups.filter((group) => group.role === role);
      return count(
        groups.reduce((total, group) => total + group[key], 0),
        groups[0]?.title.toLowerCase() ?? role,
      );
    }),
  );
}

function remoteText({ people }: SamplePlan): string[] {
  const remote = people.groups.filter((group) => group.isRemote && group.ask > 0);
  if (remote.length === 0) return [];
  return [
    `By phone or video, as the site is not visited: ${list(remote.map((one) => `${count(one.ask, one.title.toLowerCase())} (${one.siteTitle})`))}.`,
  ];
}

function sitesText({ sites }: SamplePlan): string {
  const visited = sites.sites.filter((site) => (sites.marked >= (sites.needed ?? 0) ? site.isMarked : site.isMarked || site.isProposed));
  if (visited.length === sites.number) return allVisited(sites.number);
  const why = sites.from === "agreed" ? "as agreed with the certifying partner" : `the table asks for ${sites.needed}`;
  return `Of ${sites.number} sites ${visited.length} are visited (${why}): ${list(visited.map(siteText))}. The others come up in the years that follow.`;
}

function allVisited(number: number): string {
  if (number === 1) return "The one site is visited.";
  return number === 2 ? "Both sites are visited." : `All ${number} sites are visited.`;
}

function siteText(site: PlannedSite): string {
  if (site.isHeadOffice) return `${site.title} (head office)`;
  return `${site.title} (${site.lastVisited === null ? "not visited before" : `last visited ${site.lastVisited}`})`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function count(number: number, one: string, many = plural(one)): string {
  return `${number} ${number === 1 ? one : many}`;
}

function plural(word: string): string {
  if (word.endsWith("man")) return word.replace(/man$/, "men");
  return word.endsWith("s") ? word : `${word}s`;
}
