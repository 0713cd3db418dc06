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
const days: ReadonlySet<string> = new Set(["approved_on", "review_by", "expires_on", "date"]);

/** Splits a Markdown text into what stands between its first two `---` lines and the rest. */
export function splitFrontMatter(text: string): SplitText {
  const none: SplitText = { bodyLine: 1, body: text, front: undefined, faults: [] };
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open) return none;
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m;
  const end = close.exec(text.slice(start, start + maxLength + 8));
  if (!end) {
    if (!text.slice(start, start + maxLength).match(ours)) return none;
    const message = `opens front matter (---) that is not closed within ${maxLength / 1024} KB`;
    return { ...none, front: {}, faults: [{ rule: "bad-front-matter", line: 1, message }] };
  }
  const block = text.slice(start, start + end.index);
  const rest = start + end.index + end[0].length + 1;
  const bodyLine = block.split("\n").length + 2 - (block.endsWith("\n") ? 1 : 0);
  const read = quickly(block) ?? fully(block);
  return { bodyLine, body: text.slice(rest), ...read };
}

const ours = /^(?:supports|approved_by|approved_on|review_every|review_by|expires_on)[ \t]*:/m;

type Raw = Map<string, { value: unknown; line: number }>;
interface ReadFront {
  front: FrontMatter | undefined;
  faults: DocumentFault[];
}

const simpleLine = /^([a-z_]+):(?: +(.*?))? *\r?$/;
const simpleText = /^(?:[A-Za-z][A-Za-z0-9 .,'()&/-]*|\d{4}-\d{2}-\d{2}|\d{1,4} [a-z]+)$/;
const simpleList = /^\[[a-z0-9]+(?:[-.][a-z0-9]+)*(?:, ?[a-z0-9]+(?:[-.][a-z0-9]+)*)*\]$/;
const word = /^(?:null|true|false)$/i;
const numberLike = /^[\d.]+(?:e\d+)?$/i;

/** Front matter as nearly everyone writes it, without the YAML library; undefined where it holds anything else. A test holds both to the same. */
function quickly(block: string): ReadFront | undefined {
  const raw: Raw = new Map();
  for (const [index, line] of block.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parts = simpleLine.exec(line);
    const key = parts?.[1];
    const text = parts?.[2];
    if (key === undefined || text === undefined || raw.has(key)) return undefined;
    if (simpleList.test(text)) {
      const items = text.slice(1, -1).split(/, ?/);
      if (items.some((item) => word.test(item) || numberLike.test(item))) return undefined;
      raw.set(key, { value: items, line: index + 2 });
    } else if (simpleText.test(text) && !word.test(text)) raw.set(key, { value: text, line: index + 2 });
    else return undefined;
  }
  return raw.size === 0 ? undefined : understand(raw);
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
  const entries = Object.entries(source.value as object).map(
    ([key, value]) => [key, { value, line: source.placeOf([key], "key").line + 1 }] as const,
  );
  return understand(new Map(entries));
}

/** Takes what is ours and says what is wrong with it; keys of other programs are left alone. */
function understand(raw: Raw): ReadFront {
  const front: Record<string, unknown> = {};
  const faults: DocumentFault[] = [];
  for (const [key, { value, line }] of raw) {
    if (!(keys as readonly string[]).includes(key)) {
      const near = raw.has("supports") && !others.has(key) ? nearest(key, keys) : undefined;
      if (near !== undefined && !raw.has(near))
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
