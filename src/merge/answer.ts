import type { AnswerFile, ResponseItem } from "../model/assessment.ts";
import { type Method, methods } from "../model/method.ts";
import { type Conflict, canonical, compareText, inOrder, sameData, threeWay } from "./three-way.ts";

type Action = NonNullable<AnswerFile["actions"]>[number];
type Note = NonNullable<AnswerFile["note"]>;
type Item = Exclude<NonNullable<AnswerFile["interview"]>, readonly unknown[]>;

/** What both sides began from. Without it the same on both sides is taken as one thing said twice. */
export interface Origin {
  base: AnswerFile | undefined;
  hasBase: boolean;
}

/** One question's answer from both sides. Undefined where one side took it away and the other left it alone. */
export function mergeAnswer(
  question: string,
  a: AnswerFile | undefined,
  b: AnswerFile | undefined,
  { base, hasBase }: Origin,
  conflicts: Conflict[],
): AnswerFile | undefined {
  if (sameData(a, b) && !hasBase) return a;
  if (sameData(a, base)) return b;
  if (sameData(b, base)) return a;
  const [ours, theirs, from] = [a ?? {}, b ?? {}, base ?? {}];
  const clash = (field: string) => (x: unknown, y: unknown) => {
    conflicts.push({ question, field, values: inOrder(x, y) });
    return null;
  };
  const merged: Record<string, unknown> = {};
  for (const method of methods)
    merged[method] = mergeResponses({ question, method, hasBase }, ours[method], theirs[method], from[method], conflicts);
  for (const field of ["not_applicable", "strength", "flag", "carried"] as const)
    merged[field] = threeWay(ours[field], theirs[field], from[field], clash(field));
  merged.note = mergeNotes(ours.note, theirs.note, from.note);
  merged.evidence = union(ours.evidence, theirs.evidence, from.evidence);
  merged.actions = mergeActions(union(ours.actions, theirs.actions, from.actions));
  if (merged.not_applicable && methods.some((method) => merged[method] !== undefined && merged[method] !== null)) {
    conflicts.push({ question, field: "not_applicable", values: inOrder(a, b) });
    merged.not_applicable = undefined;
  }
  const kept = Object.entries(merged).filter(([, value]) => value !== undefined && value !== null);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** Responses: counts are added, words of people interviewed are all kept; a check that two found different is left open. */
function mergeResponses(
  where: { question: string; method: Method; hasBase: boolean },
  a: AnswerFile["interview"],
  b: AnswerFile["interview"],
  base: AnswerFile["interview"],
  conflicts: Conflict[],
): unknown {
  const { question, method } = where;
  // Interviews that both held since the base are other people, also where the counts are alike.
  if (sameData(a, b) && !(where.hasBase && method === "interview")) return a;
  if (sameData(a, base)) return b;
  if (sameData(b, base)) return a;
  const sides = [a, b, base].map(itemsOf);
  const keys = [...new Set(sides.flat().map(placeOf))].sort(compareText);
  const items = keys.flatMap((key) => {
    const [ours = [], theirs = [], from = []] = sides.map((list) => list.filter((item) => placeOf(item) === key));
    return mergeCell(ours, theirs, from, where, () => conflicts.push({ question, method, values: inOrder(a, b) }));
  });
  const hasMixedPlaces = method !== "interview" && items.some((item) => siteOf(item)) && items.some((item) => !siteOf(item));
  if (hasMixedPlaces) {
    conflicts.push({ question, method, field: "site", values: inOrder(a, b) });
    return "unknown";
  }
  return items.length === 1 ? items[0] : items;
}

function mergeCell(
  a: Item[],
  b: Item[],
  base: Item[],
  { method, hasBase }: { method: Method; hasBase: boolean },
  clash: () => void,
): Item[] {
  if (sameData(a, b) && !(hasBase && method === "interview")) return a;
  if (sameData(a, base)) return b;
  if (sameData(b, base)) return a;
  const counted = addCounts(a, b, base);
  if (counted) return [counted];
  if (method === "interview" && !bothReplaced(a, b, base)) return addItems(a, b, base);
  clash();
  const site = siteOf(a[0] ?? b[0] ?? "unknown");
  return [site === undefined ? "unknown" : { site, result: "unknown" }];
}

/** Whether something of the base is in neither side any more: both rewrote it, and what each added cannot be told. */
function bothReplaced(a: Item[], b: Item[], base: Item[]): boolean {
  const has = (list: Item[], key: string) => list.some((item) => canonical(item) === key);
  return base.map(canonical).some((key) => !has(a, key) && !has(b, key));
}

/** Counts that both sides took further: what each added since the base. Null where one side is no plain count. */
function addCounts(a: Item[], b: Item[], base: Item[]): ResponseItem | null {
  const sides = [a, b, base].map((list) => {
    const plain = list.filter((item): item is ResponseItem => typeof item === "object" && item !== null && isPlainCount(item));
    return plain.length === list.length ? plain : null;
  });
  const [ours, theirs, from] = sides;
  if (!ours || !theirs || !from || ours.length === 0 || theirs.length === 0) return null;
  const total = (list: ResponseItem[], key: "positive" | "of") => list.reduce((sum, item) => sum + (item[key] ?? 0), 0);
  const of = total(ours, "of") + total(theirs, "of") - total(from, "of");
  const positive = total(ours, "positive") + total(theirs, "positive") - total(from, "positive");
  if (of < 1 || positive < 0 || positive > of) return null;
  const { site, role } = ours[0] ?? {};
  return { ...(site === undefined ? {} : { site }), ...(role === undefined ? {} : { role }), positive, of };
}

function isPlainCount(item: ResponseItem): boolean {
  return Object.keys(item).every((key) => ["site", "role", "positive", "of"].includes(key)) && item.of !== undefined;
}

/** Every item of the base that nobody took away, and every item that either side added. */
function addItems<T>(a: readonly T[], b: readonly T[], base: readonly T[]): T[] {
  const number = (list: readonly T[], key: string) => list.filter((item) => canonical(item) === key).length;
  const all = new Map([...a, ...b].map((item) => [canonical(item), item]));
  return [...all]
    .sort(([x], [y]) => compareText(x, y))
    .flatMap(([key, item]) => Array<T>(Math.max(0, number(a, key) + number(b, key) - number(base, key))).fill(item));
}

function itemsOf(response: AnswerFile["interview"]): Item[] {
  if (response === undefined || response === null) return [];
  return Array.isArray(response) ? response : [response as Item];
}

function siteOf(item: Item): string | undefined {
  return typeof item === "object" && item !== null ? item.site : undefined;
}

function placeOf(item: Item): string {
  return typeof item === "object" && item !== null ? JSON.stringify([item.site ?? "", item.role ?? ""]) : JSON.stringify(["", ""]);
}

/** Texts of both, each once. Confidential where either is. */
function mergeNotes(a: AnswerFile["note"], b: AnswerFile["note"], base: AnswerFile["note"]): AnswerFile["note"] {
  const merged = threeWay(a, b, base, () => {
    const lines = union(linesOf(a), linesOf(b), linesOf(base)) ?? [];
    const text = lines.join("\n");
    return [a, b].some((note) => typeof note === "object" && note?.confidential) ? { text, confidential: true } : text;
  });
  return merged as Note | null | undefined;
}

function linesOf(note: AnswerFile["note"]): string[] {
  const text = typeof note === "string" ? note : (note?.text ?? "");
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** A list of things each kept once: those of both, less those that one side took away. */
function union<T>(
  a: readonly T[] | null | undefined,
  b: readonly T[] | null | undefined,
  base: readonly T[] | null | undefined,
): T[] | undefined {
  const keys = (list: readonly T[] | null | undefined) => new Set((list ?? []).map(canonical));
  const [ours, theirs, from] = [keys(a), keys(b), keys(base)];
  const all = new Map([...(a ?? []), ...(b ?? [])].map((item) => [canonical(item), item]));
  const kept = [...all].filter(([key]) => !from.has(key) || (ours.has(key) && theirs.has(key)));
  return kept.length > 0 ? kept.sort(([x], [y]) => compareText(x, y)).map(([, item]) => item) : undefined;
}

/** Two actions never share an id: the later in order gets the next free one. */
function mergeActions(actions: readonly Action[] | undefined): Action[] | undefined {
  const taken = new Set<string>();
  return actions?.map((action) => {
    let id = action.id;
    for (let next = 1; taken.has(id); next += 1) id = `a${next}`;
    taken.add(id);
    return id === action.id ? action : { ...action, id };
  });
}
