/** A thing two assessors say differently. Both sides stand in it, in an order that does not depend on which came first. */
export interface Conflict {
  question?: string;
  method?: string;
  /** What is at odds outside the answers, or within one: "company.legal_name", "note". */
  field?: string;
  values?: unknown[];
  [key: string]: unknown;
}

type OnClash = (ours: unknown, theirs: unknown, path: readonly string[]) => unknown;

/** A change of one side stands; maps are merged key by key; anything else that both changed goes to onClash. */
export function threeWay(a: unknown, b: unknown, base: unknown, onClash: OnClash, path: readonly string[] = []): unknown {
  if (sameData(a, b)) return a;
  if (sameData(a, base)) return b;
  if (sameData(b, base)) return a;
  if (!isMap(a) || !isMap(b)) return onClash(a, b, path);
  const from = isMap(base) ? base : {};
  const keys = [...Object.keys(a), ...Object.keys(b).filter((key) => !Object.hasOwn(a, key))];
  const entries = keys.flatMap((key) => {
    const value = threeWay(a[key], b[key], from[key], onClash, [...path, key]);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same data: the order of keys does not count, and null is as good as nothing. */
export function sameData(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

export function canonical(value: unknown): string {
  if (value === undefined || value === null) return "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isMap(value)) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined && value[key] !== null);
  return `{${keys
    .sort(compareText)
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(",")}}`;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Both sides, whichever came first. */
export function inOrder(ours: unknown, theirs: unknown): unknown[] {
  return [ours ?? null, theirs ?? null].sort((x, y) => compareText(canonical(x), canonical(y)));
}
