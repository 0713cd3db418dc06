import type { DocumentFault, FrontMatter } from "../model/document.ts";
import { type ReadFront, saidOf, understand } from "./front-keys.ts";
import { alone, readQuickly } from "./front-quick.ts";
import { parseYaml } from "./yaml.ts";

export interface SplitText {
  /** Line on which the body begins. */
  bodyLine: number;
  body: string;
  front: FrontMatter | undefined;
  faults: DocumentFault[];
}

const maxLength = 64 * 1024;

/** Splits a Markdown text into what stands between its first two `---` lines and the rest. */
export function splitFrontMatter(text: string): SplitText {
  const quick = readQuickly(text);
  if (quick !== undefined) return quick;
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
  return { bodyLine: block.split("\n").length + 2, body: text.slice(rest), ...fully(block) };
}

const ours = /^(?:supports|approved_by|approved_on|review_every|review_by|expires_on)[ \t]*:/m;

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
  return understand(entries.map(([key, value]) => saidOf(key, value, source.placeOf([key], "key").line + 1)));
}
