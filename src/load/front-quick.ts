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
    if (written === "---" || written === "---\r") return closed(all, line + 1, text.slice(start));
    const said = read(written, line);
    if (said === undefined) return undefined;
    if (said === blank) continue;
    for (const { key } of all) if (key === said.key) return undefined;
    all.push(said);
  }
  return undefined;
}

function closed(all: readonly Said[], bodyLine: number, body: string): (ReadFront & { bodyLine: number; body: string }) | undefined {
  return all.length === 0 ? undefined : { bodyLine, body, ...understand(all) };
}

const blank: Said = saidOf("", null, 0);
/** Lines that were read before: a folder of documents has the same owner, days and questions over and over. */
const known = new Map<string, Said>();
const mostKnown = 4_000;

function read(written: string, line: number): Said | undefined {
  const before = known.get(written);
  if (before !== undefined) return before.line === line || before === blank ? before : { ...before, line };
  // A copy with memory of its own: what is kept of the front matter would else keep the whole text of every document.
  const own = ` ${written}`.slice(1);
  const said = written.trim() === "" ? blank : readLine(own, line);
  // A title is hardly ever said twice.
  if (said !== undefined && said.key !== "title" && known.size < mostKnown) known.set(own, said);
  return said;
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
