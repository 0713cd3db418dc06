import type { AssessmentFile } from "../model/assessment.ts";
import type { Headcount } from "../model/responses.ts";
import type { Details, Missing } from "../model/result.ts";

/** The head of the report, as far as the assessment knows it. */
export function detailsOf({ company, certificate, audit, sites }: AssessmentFile, headcount: Headcount): Details {
  return {
    legalName: company?.legal_name ?? null,
    tradeName: company?.trade_name ?? null,
    wcbAccount: company?.wcb_account ?? null,
    industryCode: company?.industry_code ?? null,
    headcount: headcount.known ? headcount.total : null,
    peopleAtPeak: company?.people_peak ?? null,
    partner: certificate?.partner ?? null,
    certificate: {
      number: certificate?.number ?? null,
      issued: certificate?.issued ?? null,
      expires: certificate?.expires ?? null,
    },
    auditDay: audit?.day ?? null,
    firstData: audit?.first_data ?? null,
    lastData: audit?.last_data ?? null,
    assessors: (audit?.assessors ?? []).map(({ name, qualification }) => ({ name, qualification: qualification ?? null })),
    sites: (sites ?? []).map((site) => ({
      id: site.id,
      title: site.title ?? site.id,
      headOffice: site.head_office === true,
      visited: sites?.length === 1 || site.visit === true,
      people: headcount.bySite.get(site.id) ?? null,
    })),
  };
}

/** What a certifying partner sends a report back for: blanks in its head. */
export function findMissing({ company, certificate, audit }: AssessmentFile, purpose: string): Missing[] {
  // Only who holds a certificate has its number: a first certification has none to give.
  const isHolder = Boolean(certificate?.issued ?? certificate?.expires) || purpose === "maintenance";
  const wanted: [key: string, text: string, value: unknown][] = [
    ["company.legal_name", "legal name of the company", company?.legal_name],
    ["company.wcb_account", "WCB account number", company?.wcb_account],
    ["company.industry_code", "WCB industry code", company?.industry_code],
    ["certificate.partner", "certifying partner", certificate?.partner],
    ["certificate.number", "certificate number", isHolder ? certificate?.number : "none yet"],
    ["audit.day", "day of the audit", audit?.day],
    ["audit.first_data", "first day of gathering data", audit?.first_data],
    ["audit.last_data", "last day of gathering data", audit?.last_data],
    ["audit.assessors", "name of the assessor", audit?.assessors?.[0]?.name],
  ];
  return wanted.filter(([, , value]) => value === undefined || value === null).map(([key, text]) => ({ key, text }));
}
