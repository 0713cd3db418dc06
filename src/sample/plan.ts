import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { SamplePlan } from "../model/sample-plan.ts";
import { justificationOf } from "./justification.ts";
import { planPeople } from "./people.ts";
import { planRecords } from "./records.ts";
import { planSites, visitedSites } from "./sites.ts";

/** The whole sample of an audit, from the headcounts; undefined where the pack has no sampling. Pure: the same input gives the same plan. */
export function planSample(pack: Pack, assessment: AssessmentFile, asOf: string): SamplePlan | undefined {
  if (!pack.sampling) return undefined;
  const sites = planSites(pack, assessment);
  const people = planPeople(pack, assessment, visitedSites(sites));
  const plan: SamplePlan = {
    formatVersion: 1,
    pack: { id: pack.id, title: pack.title, edition: pack.edition },
    notice: pack.notice,
    company: assessment.company?.legal_name ?? assessment.company?.trade_name ?? null,
    asOf,
    people,
    sites,
    records: planRecords(pack, assessment, asOf),
    toDo: [],
    justification: "",
  };
  const toDo = whatIsLeft(plan, assessment);
  return { ...plan, toDo, justification: isWhole(plan) ? justificationOf(plan, assessment) : "" };
}

function isWhole({ people, sites }: SamplePlan): boolean {
  return people.needed !== null && sites.needed !== null;
}

/** What keeps the plan from being whole, what differs from it, and what is still to do, in words. */
function whatIsLeft({ people, sites }: SamplePlan, assessment: AssessmentFile): string[] {
  const bare = (assessment.sites ?? []).filter((site) => !site.headcount).map((site) => site.title ?? site.id);
  const office = sites.sites.find((site) => site.isHeadOffice);
  const isMissing = people.headcount === null;
  return [
    ...(sites.number === 0 ? ["Write your sites and how many people work there, by role, into the assessment."] : []),
    ...(bare.length > 0 ? [`Write how many people work there, by role: ${bare.join(", ")}.`] : []),
    ...(!isMissing && people.needed === null ? [askPartner("people to interview", `${people.headcount} people`, "people")] : []),
    ...(sites.number > 0 && sites.needed === null ? [askPartner("sites to visit", `${sites.number} sites`, "sites")] : []),
    ...(people.needed !== null && people.headcount !== null && people.needed > people.headcount
      ? [`${people.needed} interviews were agreed, but there are only ${people.headcount} people. Check agreed_sample.`]
      : []),
    ...(sites.needed !== null && sites.needed > sites.number
      ? [`${sites.needed} sites were agreed, but there are only ${sites.number}. Check agreed_sample.`]
      : []),
    ...(sites.needed !== null && sites.marked < sites.needed
      ? [`Mark the sites to visit (visit: true): ${sites.marked} of ${sites.needed} so far.`]
      : []),
    ...(office && !office.isMarked && sites.marked > 0 ? [`Head office is always visited, but ${office.title} is not marked.`] : []),
  ];
}

function askPartner(what: string, size: string, key: string): string {
  return `Ask your certifying partner how many ${what}: the table has no number for ${size}. Write the answer into the assessment as agreed_sample: {${key}: NUMBER}.`;
}
