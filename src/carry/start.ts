import type { AssessmentFile, Site } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Growth } from "../model/pack.ts";

/** Last time's sites for this time: roles as this pack names them, the days they were visited kept, none marked for a visit. */
export function sitesOfLast(assessment: AssessmentFile, day: string, pack: Pack, growth: Growth | null): Site[] {
  const roles = new Set(pack.roles.map(({ id }) => id));
  return (assessment.sites ?? []).map(({ visit, headcount, ...site }) => ({
    ...site,
    ...(visit === true ? { last_visited: day } : {}),
    ...(headcount ? { headcount: renamed(headcount, roles, growth) } : {}),
  }));
}

function renamed(headcount: Record<string, number>, roles: ReadonlySet<string>, growth: Growth | null): Record<string, number> {
  const now: Record<string, number> = {};
  for (const [role, people] of Object.entries(headcount)) {
    const to = growth?.roles?.[role] ?? role;
    if (roles.has(to)) now[to] = (now[to] ?? 0) + people;
  }
  return now;
}

/** The head of this time's file: who the company is comes along, the audit itself begins anew. */
export function headOfLast(assessment: AssessmentFile, start: AssessmentFile, isSamePack: boolean): AssessmentFile {
  const { company, certificate, system_started } = assessment;
  const { people_peak, legal_name } = start.company ?? {};
  return {
    ...start,
    company: { ...start.company, ...company, people_peak: people_peak ?? null, legal_name: legal_name ?? company?.legal_name ?? null },
    certificate: isSamePack ? { ...start.certificate, ...certificate } : { ...start.certificate, partner: certificate?.partner ?? null },
    system_started: system_started ?? null,
  };
}
