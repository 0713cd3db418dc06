import type { AnswerFile, AssessmentFile, ResponseItem } from "./assessment.ts";
import { scaleOf } from "./content.ts";
import type { CheckFile } from "./element.ts";
import type { PersonAnswer } from "./interviews.ts";
import { itemsOf } from "./responses.ts";

/** Whose answer it is, as the tallies know it: a role at a site. */
export interface Group {
  site?: string | undefined;
  role: string;
}

/** The interview responses with one person's answer changed from `was` to `now`; null is no answer. What others wrote there stays. */
export function foldAnswer(
  items: readonly ResponseItem[],
  check: CheckFile,
  group: Group,
  change: { was: PersonAnswer | null; now: PersonAnswer | null },
): ResponseItem[] {
  const without = change.was === null ? [...items] : takeOut(items, check, group, change.was);
  return change.now === null ? without : putIn(without, check, group, change.now);
}

/** People counted in a role at a site, by so many more or fewer; a count of none is left out. */
export function countPeople(
  counts: NonNullable<AssessmentFile["interviewed"]>,
  group: Group,
  by: number,
): NonNullable<AssessmentFile["interviewed"]> {
  const index = counts.findIndex((one) => one.role === group.role && one.site === group.site);
  const people = Math.max(0, (counts[index]?.people ?? 0) + by);
  if (index < 0) return people === 0 ? counts : [...counts, { ...siteOf(group), role: group.role, people }];
  return counts.flatMap((one, at) => (at !== index ? one : people === 0 ? [] : { ...one, people }));
}

/** An answer with other interview responses; undefined when nothing is left of it. */
export function withInterview(answer: AnswerFile | undefined, items: readonly ResponseItem[]): AnswerFile | undefined {
  const { interview: _, ...others } = answer ?? {};
  if (items.length > 0) return { ...answer, interview: [...items] };
  return Object.keys(others).length === 0 ? undefined : others;
}

/** Items of an answer as responses: a word, criteria or a percent stands for itself, yes and no of a count are counted. */
function putIn(items: readonly ResponseItem[], check: CheckFile, group: Group, answer: PersonAnswer): ResponseItem[] {
  // One "don't know yet" would leave the whole check open: somebody was asked now.
  const known = items.filter((item) => item.result !== "unknown" || item.role !== undefined);
  const counted = countedAs(answer, check);
  const index = counted === undefined ? -1 : known.findIndex((item) => isTally(item, group));
  const tally = known[index];
  if (counted === undefined || tally === undefined) {
    const item = counted === undefined ? itemOf(answer) : { positive: counted, of: 1 };
    return insert(known, { ...siteOf(group), role: group.role, ...item });
  }
  const more = { ...tally, positive: (tally.positive ?? 0) + counted, of: (tally.of ?? 0) + 1 };
  return known.map((item, at) => (at === index ? more : item));
}

function takeOut(items: readonly ResponseItem[], check: CheckFile, group: Group, answer: PersonAnswer): ResponseItem[] {
  const counted = countedAs(answer, check);
  const index = items.findIndex((item) =>
    counted === undefined ? isSame(item, { ...siteOf(group), role: group.role, ...itemOf(answer) }) : canGive(item, group, counted),
  );
  const item = items[index];
  // Changed by hand meanwhile, so that it holds this answer no more: what stands in the file stays.
  if (item === undefined) return [...items];
  const { positive = 0, of = 0 } = item;
  if (counted === undefined || of <= 1) return items.filter((_, at) => at !== index);
  return items.map((one, at) => (at === index ? { ...one, positive: positive - counted, of: of - 1 } : one));
}

/** 1 or 0 where the answer goes into a count of positive ones; undefined where it stands alone. */
function countedAs(answer: PersonAnswer, check: CheckFile): 0 | 1 | undefined {
  if (scaleOf("interview", check) !== "count") return undefined;
  return answer === "yes" ? 1 : answer === "no" ? 0 : undefined;
}

function itemOf(answer: PersonAnswer): ResponseItem {
  return typeof answer === "string" ? { result: answer } : answer;
}

function isTally(item: ResponseItem, group: Group): boolean {
  return item.of !== undefined && item.role === group.role && item.site === group.site;
}

/** Whether one answer can be taken off: a positive one of the positive, another of the rest. */
function canGive(item: ResponseItem, group: Group, counted: 0 | 1): boolean {
  const { positive = 0, of = 0 } = item;
  return isTally(item, group) && (counted === 1 ? positive > 0 : of > positive);
}

function isSame(item: ResponseItem, other: ResponseItem): boolean {
  const text = (one: ResponseItem) => JSON.stringify([one.site, one.role, one.result, one.met, one.percent, one.of]);
  return text(item) === text(other) && !item.note;
}

/** Before the first item of a later group, so that the place tells nothing of who was asked first. */
function insert(items: readonly ResponseItem[], item: ResponseItem): ResponseItem[] {
  const key = (one: ResponseItem) => JSON.stringify([one.site ?? "", one.role ?? "", one.of === undefined ? 1 : 0, one.result ?? ""]);
  const at = items.findIndex((one) => one.role !== undefined && key(one) > key(item));
  return at < 0 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)];
}

function siteOf({ site }: Group): { site?: string } {
  return site === undefined ? {} : { site };
}

/** The responses as data of their own, whatever form they were written in. */
export function interviewItems(answer: AnswerFile | undefined): ResponseItem[] {
  return itemsOf(answer?.interview);
}
