import { isDay } from "../model/day.ts";
import type { DocumentFault, FrontMatter, Located } from "../model/document.ts";
import { nearest } from "../problems.ts";

const keys = ["supports", "title", "approved_by", "approved_on", "review_every", "review_by", "expires_on", "date"] as const;
type Key = (typeof keys)[number];
const isOurs: ReadonlySet<string> = new Set(keys);
const days: ReadonlySet<string> = new Set(["approved_on", "review_by", "expires_on", "date"]);

/** One key of front matter with what it says, and what is wrong with that. */
export interface Said extends Located<unknown> {
  key: string;
  fault: { rule: string; message: string } | undefined;
}

export interface ReadFront {
  front: FrontMatter | undefined;
  faults: DocumentFault[];
}

export function saidOf(key: string, value: unknown, line: number): Said {
  return { key, value, line, fault: isOurs.has(key) && value !== null ? faultOf(key as Key, value) : undefined };
}

/** Takes what is ours and says what is wrong with it; keys of other programs are left alone. */
export function understand(all: readonly Said[]): ReadFront {
  const front: Record<string, Said> = {};
  const faults: DocumentFault[] = [];
  for (const said of all) {
    const { key, value, line, fault } = said;
    if (!isOurs.has(key)) {
      const near = nearKey(key, all);
      if (near !== undefined)
        faults.push({ rule: "bad-front-matter", line, message: `"${key}" is not a key of front matter. Did you mean "${near}"?` });
    } else if (fault) faults.push({ ...fault, line });
    else if (value !== null) front[key] = said;
  }
  return { front: front as FrontMatter, faults };
}

/** Other keys that were looked at, with the one of ours each is near to: a folder of documents mostly has the same few. */
const slips = new Map<string, string>();
const mostSlips = 1_000;

/** The key of ours that another one is a slip of: only where the document speaks to us at all, and lacks that key. */
function nearKey(key: string, all: readonly Said[]): string | undefined {
  const has = (name: string) => all.some((one) => one.key === name);
  if (others.has(key) || !has("supports")) return undefined;
  const known = slips.get(key);
  const near = known ?? nearest(key, keys) ?? "";
  if (known === undefined && slips.size < mostSlips) slips.set(key, near);
  return near === "" || has(near) ? undefined : near;
}

/** Keys of other programs that only look like slips of ours. */
const others = new Set(["tile", "tags", "data", "layout", "author", "version", "status", "updated", "support"]);
const questionId = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/;
const span = /^[1-9][0-9]{0,3} (?:days?|weeks?|months?|quarters?|years?)$/;

function faultOf(key: Key, value: unknown): { rule: string; message: string } | undefined {
  const bad = (message: string) => ({ rule: "bad-front-matter", message: `${key} ${message}` });
  if (key === "supports") {
    if (!Array.isArray(value) || value.length === 0) return bad("must be a list of questions: [element.question]");
    const wrong = value.find((one) => typeof one !== "string" || !questionId.test(one));
    return wrong === undefined ? undefined : bad(`names ${JSON.stringify(wrong)}, which is no question id (element.question)`);
  }
  if (typeof value !== "string" || value.trim() === "") return bad("must be text");
  if (days.has(key) && !isDay(value))
    return { rule: "no-date", message: `${key}: "${value}" is not a day; write it as year-month-day, as in 2026-11-20` };
  if (key === "review_every" && !span.test(value)) return bad(`is not a length of time; write 12 months or 2 years, not "${value}"`);
  return undefined;
}
