import type { AnswerFile, AssessmentFile, Site } from "../model/assessment.ts";
import { mergeAnswer } from "./answer.ts";
import { type Conflict, compareText, inOrder, sameData, threeWay } from "./three-way.ts";

export interface Merged {
  assessment: AssessmentFile;
  conflicts: Conflict[];
}

type Counted = NonNullable<AssessmentFile["interviewed"]>[number];

/**
 * Two assessors' files of one audit made into one. With the file both began from, a change of one side stands; what both
 * changed is added up (counts), kept once (notes, evidence, actions) or listed as a conflict and left open.
 * Laws: the order of the two changes nothing; a file with itself is itself; what is merged already changes nothing when
 * merged again with that file as the base.
 */
export function mergeAssessments(a: AssessmentFile, b: AssessmentFile, base: AssessmentFile | null): Merged {
  if (sameData(a, b)) return { assessment: a, conflicts: a.conflicts ?? [] };
  const conflicts: Conflict[] = [];
  const fields = ["purpose", "company", "certificate", "audit", "system_started", "agreed_sample", "without_site"] as const;
  const head = Object.fromEntries(
    fields.map((field) => [
      field,
      threeWay(a[field], b[field], base?.[field], (ours, theirs, path) => clash(conflicts, field, path, ours, theirs)),
    ]),
  );
  const answers = mergeAnswers(a, b, base, conflicts);
  const sites = mergeSites(a, b, base, conflicts);
  const interviewed = mergeCounts(a.interviewed ?? [], b.interviewed ?? [], base?.interviewed);
  const all = unique([...(a.conflicts ?? []), ...(b.conflicts ?? []), ...conflicts]);
  const merged: Record<string, unknown> = { format: 1, pack: a.pack, edition: a.edition, ...head };
  if (sites.length > 0) merged.sites = sites;
  if (interviewed.length > 0) merged.interviewed = interviewed;
  if (Object.keys(answers).length > 0) merged.answers = answers;
  if (all.length > 0) merged.conflicts = all;
  return { assessment: withoutUndefined(merged) as unknown as AssessmentFile, conflicts: all };
}

function clash(conflicts: Conflict[], field: string, path: readonly string[], ours: unknown, theirs: unknown): null {
  conflicts.push({ field: [field, ...path].join("."), values: inOrder(ours, theirs) });
  return null;
}

function mergeAnswers(
  a: AssessmentFile,
  b: AssessmentFile,
  base: AssessmentFile | null,
  conflicts: Conflict[],
): Record<string, AnswerFile> {
  const ids = [...new Set([...Object.keys(a.answers ?? {}), ...Object.keys(b.answers ?? {})])].sort(compareText);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const merged = mergeAnswer(id, a.answers?.[id], b.answers?.[id], { base: base?.answers?.[id], hasBase: base !== null }, conflicts);
      return merged === undefined ? [] : [[id, merged]];
    }),
  );
}

function mergeSites(a: AssessmentFile, b: AssessmentFile, base: AssessmentFile | null, conflicts: Conflict[]): Site[] {
  const find = (file: AssessmentFile | null, id: string) => file?.sites?.find((site) => site.id === id);
  const ids = [...new Set([...(a.sites ?? []), ...(b.sites ?? [])].map(({ id }) => id))].sort(compareText);
  return ids.flatMap((id) => {
    const merged = threeWay(find(a, id), find(b, id), find(base, id), (ours, theirs, path) =>
      clash(conflicts, `sites.${id}`, path, ours, theirs),
    );
    return merged ? [merged as Site] : [];
  });
}

/** People interviewed, by site and role: what each side added since the base. */
function mergeCounts(a: readonly Counted[], b: readonly Counted[], base: readonly Counted[] | null | undefined): Counted[] {
  if (sameData(a, b) && !base) return [...a];
  const total = (list: readonly Counted[], key: string) =>
    list.filter((one) => keyOf(one) === key).reduce((sum, { people }) => sum + people, 0);
  const keys = [...new Map([...a, ...b].map((one) => [keyOf(one), one]))].sort(([x], [y]) => compareText(x, y));
  return keys.flatMap(([key, { site, role }]) => {
    const people = Math.max(0, total(a, key) + total(b, key) - total(base ?? [], key));
    return people > 0 ? [{ ...(site === undefined ? {} : { site }), role, people }] : [];
  });
}

function keyOf({ site, role }: Counted): string {
  return JSON.stringify([site ?? "", role]);
}

function unique(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map((one) => [JSON.stringify(one), one])).values()].sort((x, y) =>
    compareText(JSON.stringify(x), JSON.stringify(y)),
  );
}

function withoutUndefined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
