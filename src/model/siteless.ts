import type { AnswerFile, AssessmentFile, ResponseItem } from "./assessment.ts";
import type { Method } from "./method.ts";
import { itemsOf } from "./responses.ts";

/** What was answered, and who was asked, without a site, in an assessment of several sites. */
export interface Siteless {
  questions: { id: string; method: Method }[];
  people: number;
}

/** What of an assessment an answer's site touches. */
export type Placeable = Pick<AssessmentFile, "sites" | "answers" | "interviewed" | "without_site">;

/**
 * What wants a site: observations, interviews of a role, people counted. Documents and the totals of interviews count for the whole company
 * anyway. Undefined where there is nothing to say, or where it was said that such answers are for the whole company.
 */
export function sitelessOf(assessment: Placeable, persons: readonly { site?: string | undefined }[] = []): Siteless | undefined {
  if ((assessment.sites ?? []).length < 2 || assessment.without_site) return undefined;
  const questions = Object.entries(assessment.answers ?? {}).flatMap(([id, answer]) =>
    (["observation", "interview"] as const)
      .filter((method) => itemsOf(answer[method]).some(wants[method]))
      .map((method) => ({ id, method })),
  );
  const counted = (assessment.interviewed ?? []).filter(({ site }) => site === undefined).reduce((sum, { people }) => sum + people, 0);
  const people = Math.max(counted, persons.filter(({ site }) => site === undefined).length);
  return questions.length === 0 && people === 0 ? undefined : { questions, people };
}

const wants = {
  observation: (item: ResponseItem) => item.site === undefined && item.result !== "unknown",
  interview: (item: ResponseItem) => item.site === undefined && item.role !== undefined,
};

/** "9 answers and 4 people asked" */
export function sitelessText({ questions, people }: Siteless): string {
  const parts = [
    questions.length > 0 && `${questions.length} ${questions.length === 1 ? "answer" : "answers"}`,
    people > 0 && `${people} ${people === 1 ? "person" : "people"} asked`,
  ];
  return parts.filter(Boolean).join(" and ");
}

export const wholeCompany = "whole-company";

/**
 * What names no site put at one, or said to be for the whole company. Where fewer than two sites are marked, asking goes on without sites, and that
 * too is said to be for the whole company.
 */
export function placedAt<T extends Placeable>(assessment: T, site: string): T {
  if (site === wholeCompany) return { ...assessment, without_site: wholeCompany };
  const isMarked = (assessment.sites ?? []).filter((one) => one.visit === true).length > 1;
  const answers = Object.entries(assessment.answers ?? {}).map(([id, answer]) => [id, answerAt(answer, site)] as const);
  return {
    ...assessment,
    ...(assessment.answers ? { answers: Object.fromEntries(answers) } : {}),
    ...(assessment.interviewed ? { interviewed: peopleAt(assessment.interviewed, site) } : {}),
    ...(isMarked ? {} : { without_site: wholeCompany }),
  };
}

function answerAt(answer: AnswerFile, site: string): AnswerFile {
  let placed = answer;
  for (const method of ["observation", "interview"] as const) {
    const items = itemsOf(answer[method]);
    const moves = (item: ResponseItem) => item.site === undefined && (method === "observation" || item.role !== undefined);
    if (items.some(wants[method])) placed = { ...placed, [method]: items.map((item) => (moves(item) ? { site, ...item } : item)) };
  }
  return placed;
}

/** Counts of the same role at the site become one. */
function peopleAt(counts: NonNullable<AssessmentFile["interviewed"]>, site: string): NonNullable<AssessmentFile["interviewed"]> {
  if (counts.every((count) => count.site !== undefined)) return counts;
  const merged: NonNullable<AssessmentFile["interviewed"]> = [];
  for (const one of counts.map((count) => ({ ...count, site: count.site ?? site }))) {
    const same = merged.findIndex(({ site: where, role }) => where === one.site && role === one.role);
    if (same < 0) merged.push({ site: one.site, role: one.role, people: one.people });
    else merged[same] = { ...one, people: one.people + (merged[same]?.people ?? 0) };
  }
  return merged;
}

/**
 * What stands now with one change taken back: where a part still is as the change left it, it becomes what it was before; what someone else has
 * changed since stays.
 */
export function takenBack<T extends Placeable>(now: T, before: Placeable, after: Placeable): T {
  const ids = new Set([...Object.keys(before.answers ?? {}), ...Object.keys(after.answers ?? {})]);
  const answers = { ...now.answers };
  for (const id of ids) {
    if (same(before.answers?.[id], after.answers?.[id]) || !same(now.answers?.[id], after.answers?.[id])) continue;
    const was = before.answers?.[id];
    if (was === undefined) delete answers[id];
    else answers[id] = was;
  }
  const back = { ...now, ...(Object.keys(answers).length > 0 || now.answers ? { answers } : {}) };
  if (same(now.interviewed, after.interviewed)) back.interviewed = before.interviewed;
  if (now.without_site === after.without_site) back.without_site = before.without_site;
  return back;
}

/** Whether two pieces of data say the same, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]));
}
