import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { addDays, later } from "../model/day.ts";
import type { Deadline } from "../model/result.ts";
import type { Settings } from "../model/settings.ts";

/** What comes up on or after the as-of day: of the audit itself, of actions and waivers, and what the documents gave rise to. In order of days. */
export function findDeadlines(
  pack: Pack,
  assessment: AssessmentFile | null,
  settings: Settings | undefined,
  asOf: string,
  ofDocuments: readonly Deadline[],
): Deadline[] {
  const all = [...ofAudit(pack, assessment), ...ofActions(assessment), ...ofDocuments];
  for (const { question, rule, until } of settings?.waivers ?? [])
    all.push({ day: until, kind: "action", title: `The waiver of ${rule} for ${question} ends`, question, file: null });
  const unique = new Map<string, Deadline>();
  for (const one of all) {
    if (one.day < asOf) continue;
    // A document that supports several questions is reviewed once; actions of two questions may be worded alike.
    const key = `${one.day}\0${one.kind}\0${one.title}\0${one.kind === "action" ? one.question : ""}`;
    if (!unique.has(key)) unique.set(key, one);
  }
  // The keys are made so that their order is the one wanted.
  return [...unique.keys()].sort().flatMap((key) => unique.get(key) ?? []);
}

function ofAudit(pack: Pack, assessment: AssessmentFile | null): Deadline[] {
  const { day, first_data: first, last_data: last } = assessment?.audit ?? {};
  const base = { question: null, file: null };
  const deadlines: Deadline[] = [];
  const start = first ?? day;
  const { gather_days: gather, report_days: report } = pack.timeline ?? {};
  // Where the audit is still to come, what was gathered last is not the last yet.
  const gathered = (last && day ? later(last, day) : last) ?? (start && gather !== undefined ? addDays(start, gather) : undefined);
  if (day) deadlines.push({ ...base, day, kind: "audit", title: "Audit day" });
  if (start && gather !== undefined) {
    const title = `All interviews, documents and tours must be done (${gather} days from the first)`;
    deadlines.push({ ...base, day: addDays(start, gather), kind: "gather", title });
  }
  if (gathered && report !== undefined) {
    const from = gathered === day ? "the day of the audit" : "the last data";
    const title = `The audit report must be in (${report} days from ${from})`;
    deadlines.push({ ...base, day: addDays(gathered, report), kind: "report", title });
  }
  const expires = assessment?.certificate?.expires;
  if (expires) deadlines.push({ ...base, day: expires, kind: "certificate", title: "The certificate expires" });
  return deadlines;
}

function ofActions(assessment: AssessmentFile | null): Deadline[] {
  return Object.entries(assessment?.answers ?? {}).flatMap(([question, { actions }]) =>
    (actions ?? []).flatMap((action): Deadline[] =>
      action.due && !action.done ? [{ day: action.due, kind: "action", title: action.do, question, file: null }] : [],
    ),
  );
}
