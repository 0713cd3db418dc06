import { type ReadFront, type Said, saidOf, understand } from "./front-keys.ts";

const simpleKey = /^[a-z_]+$/;
const simpleText = /^(?:[A-Za-z][A-Za-z0-9 .,'()&/-]*|\d{4}-\d{2}-\d{2}|\d{1,4} [a-z]+)$/;
const simpleList = /^\[[a-z0-9]+(?:[-.][a-z0-9]+)*(?:, ?[a-z0-9]+(?:[-.][a-z0-9]+)*)*\]$/;
const word = /^(?:null|true|false)$/i;
const numberLike = /^[\d.]+(?:e\d+)?$/i;
const mostLines = 200;
const longestLine = 300;

/**
 * Front matter as nearly everyone writes it, without the YAML library; undefined where it holds anything else. A test holds both to the
 * same.
 */
export function readQuickly(text: string): (ReadFront & { bodyLine: number; body: string }) | undefined {
  let start = text.startsWith("---\n") ? 4 : text.startsWith("---\r\n") ? 5 : text.length;
  const all: Said[] = [];
  for (let line = 2; line < mostLines; line++) {
    const end = text.indexOf("\n", start);
    if (end < 0 || end - start > longestLine) return undefined;
    const written = text.slice(start, end);
    start = end + 1;
    if (written === "---" || written === "---\r") {
      if (all.length === 0) return undefined;
      const { front, faults } = understand(all);
      return { bodyLine: line + 1, body: text.slice(start), front, faults };
    }
    const said = read(written, line);
    if (said === undefined || has(all, said.key)) return undefined;
    if (said !== blank) all.push(said);
  }
  return undefined;
}

function has(all: readonly Said[], key: string): boolean {
  for (let index = 0; index < all.length; index++) if (all[index]?.key === key) return true;
  return false;
}

const blank: Said = saidOf("", null, 0);
/** Lines that were read before: a folder of documents has the same owner, days and questions over and over. */
const known = new Map<string, Said>();
const mostKnown = 4_000;

function read(written: string, line: number): Said | undefined {
  // A title is hardly ever said twice.
  if (written.startsWith("title: ")) return readLine(alone(written), line);
  const before = known.get(written);
  if (before !== undefined) return before.line === line ? before : { ...before, line };
  if (written.trim() === "") return blank;
  const own = alone(written);
  const said = readLine(own, line);
  if (said !== undefined && known.size < mostKnown) known.set(own, said);
  return said;
}

/** A copy with memory of its own: what is kept of front matter would else keep the whole text of every document. */
export function alone(text: string): string {
  return ` ${text}`.slice(1);
}

function readLine(written: string, line: number): Said | undefined {
  const colon = written.indexOf(": ");
  const key = written.slice(0, Math.max(0, colon));
  if (!simpleKey.test(key)) return undefined;
  const text = within(written, colon + 2);
  if (simpleText.test(text)) return word.test(text) ? undefined : saidOf(key, text, line);
  if (!simpleList.test(text)) return undefined;
  const items = text.slice(1, -1).split(/, ?/);
  return items.some((item) => word.test(item) || numberLike.test(item)) ? undefined : saidOf(key, items, line);
}

/** The rest of a line without the blanks around it and the CR at its end. */
function within(line: string, from: number): string {
  let [start, end] = [from, line.length];
  if (line[end - 1] === "\r") end--;
  while (end > start && line[end - 1] === " ") end--;
  while (start < end && line[start] === " ") start++;
  return line.slice(start, end);
}
