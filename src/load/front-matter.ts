import { isDay } from "../model/day.ts";
import type { DocumentFault, FrontMatter } from "../model/document.ts";
import { nearest } from "../problems.ts";
import { parseYaml } from "./yaml.ts";

export interface SplitText {
  /** Line on which the body begins. */
  bodyLine: number;
  body: string;
  front: FrontMatter | undefined;
  faults: DocumentFault[];
}

const maxLength = 64 * 1024;
const keys = ["supports", "title", "approved_by", "approved_on", "review_every", "review_by", "expires_on", "date"] as const;
type Key = (typeof keys)[number];
const isOurs: ReadonlySet<string> = new Set(keys);
const days: ReadonlySet<string> = new Set(["approved_on", "review_by", "expires_on", "date"]);

/** Splits a Markdown text into what stands between its first two `---` lines and the rest. */
export function splitFrontMatter(text: string): SplitText {
  const none: SplitText = { bodyLine: 1, body: text, front: undefined, faults: [] };
  const open = text.startsWith("---") ? /^---[ \t]*\r?\n/.exec(text) : null;
  if (!open) return none;
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m;
  const end = close.exec(text.slice(start, start + maxLength + 8));
  if (!end) {
    if (!text.slice(start, start + maxLength).match(ours)) return none;
    const message = `opens front matter (---) that is not closed within ${maxLength / 1024} KB`;
    return { ...none, front: {}, faults: [{ rule: "bad-front-matter", line: 1, message }] };
  }
  const block = alone(text.slice(start, start + end.index));
  const rest = start + end.index + end[0].length + 1;
  const lines = block.split("\n");
  const bodyLine = lines.length + 2 - (block.endsWith("\n") ? 1 : 0);
  const read = quickly(lines) ?? fully(block);
  return { bodyLine, body: text.slice(rest), ...read };
}

/** A copy with memory of its own: what is kept of the front matter would else keep the whole text of every document. */
function alone(text: string): string {
  return ` ${text}`.slice(1);
}

const ours = /^(?:supports|approved_by|approved_on|review_every|review_by|expires_on)[ \t]*:/m;

type Raw = { key: string; value: unknown; line: number }[];
interface ReadFront {
  front: FrontMatter | undefined;
  faults: DocumentFault[];
}

const simpleKey = /^[a-z_]+$/;
const simpleText = /^(?:[A-Za-z][A-Za-z0-9 .,'()&/-]*|\d{4}-\d{2}-\d{2}|\d{1,4} [a-z]+)$/;
const simpleList = /^\[[a-z0-9]+(?:[-.][a-z0-9]+)*(?:, ?[a-z0-9]+(?:[-.][a-z0-9]+)*)*\]$/;
const word = /^(?:null|true|false)$/i;
const numberLike = /^[\d.]+(?:e\d+)?$/i;

/** Front matter as nearly everyone writes it, without the YAML library; undefined where it holds anything else. A test holds both to the same. */
function quickly(lines: readonly string[]): ReadFront | undefined {
  const raw: Raw = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line.trim() === "") continue;
    const colon = line.indexOf(": ");
    if (colon < 0) return undefined;
    const key = line.slice(0, colon);
    const text = within(line, colon + 2);
    if (!simpleKey.test(key) || raw.some((one) => one.key === key)) return undefined;
    if (simpleText.test(text) && !word.test(text)) raw.push({ key, value: text, line: index + 2 });
    else if (simpleList.test(text)) {
      const items = text.slice(1, -1).split(/, ?/);
      if (items.some((item) => word.test(item) || numberLike.test(item))) return undefined;
      raw.push({ key, value: items, line: index + 2 });
    } else return undefined;
  }
  return raw.length === 0 ? undefined : understand(raw);
}

/** The rest of a line without the blanks around it and the CR at its end. */
function within(line: string, from: number): string {
  let [start, end] = [from, line.length];
  if (line[end - 1] === "\r") end--;
  while (end > start && line[end - 1] === " ") end--;
  while (start < end && line[start] === " ") start++;
  return line.slice(start, end);
}

function fully(block: string): ReadFront {
  const { source, faults } = parseYaml(block);
  const isMap = source !== undefined && source.value !== null && typeof source.value === "object" && !Array.isArray(source.value);
  if (!isMap) {
    if (!ours.test(block)) return { front: undefined, faults: [] };
    const found = faults.map(({ line, message }) => ({ rule: "bad-front-matter", line: line + 1, message: `front matter ${message}` }));
    return {
      front: {},
      faults: found.length > 0 ? found : [{ rule: "bad-front-matter", line: 1, message: "front matter is no map of keys" }],
    };
  }
  const entries = Object.entries(source.value as object);
  return understand(entries.map(([key, value]) => ({ key, value, line: source.placeOf([key], "key").line + 1 })));
}

/** Takes what is ours and says what is wrong with it; keys of other programs are left alone. */
function understand(raw: Raw): ReadFront {
  const front: Record<string, unknown> = {};
  const faults: DocumentFault[] = [];
  for (const { key, value, line } of raw) {
    if (!isOurs.has(key)) {
      const near = nearKey(key, raw);
      if (near !== undefined)
        faults.push({ rule: "bad-front-matter", line, message: `"${key}" is not a key of front matter. Did you mean "${near}"?` });
      continue;
    }
    if (value === null) continue;
    const fault = faultOf(key as Key, value);
    if (fault) faults.push({ ...fault, line });
    else front[key] = { value, line };
  }
  return { front: front as FrontMatter, faults };
}

/** Other keys that were looked at, with the one of ours each is near to: a folder of documents mostly has the same few. */
const slips = new Map<string, string>();
const mostSlips = 1_000;

/** The key of ours that another one is a slip of: only where the document speaks to us at all, and lacks that key. */
function nearKey(key: string, raw: Raw): string | undefined {
  const has = (name: string) => raw.some((one) => one.key === name);
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
