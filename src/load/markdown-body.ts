import type { DocumentFault } from "../model/document.ts";

/** Words for what a company puts in once, on the day it takes a template over. */
const own = "company|employer|business|organi[sz]ation|corporation|firm";
/** Words for what is put in, once or each time a form is filled in. */
const slot = `${own}|owner|president|name|date|day|month|year|time|address|phone|email|contact|position|title|role|signature|initials|number|location|site|supervisor|manager|contractor|client|customer|project|job|department|person|employee|worker|inspector|city|town|province`;
const glue =
  "of|the|and|or|for|your|here|this|in|abc|xyz|legal|trade|operating|full|first|last|safety|general|emergency|responsible|printed|ltd\\.?|inc\\.?|corp\\.?";
const word = (words: string) => `(?:${words})(?:['\u2019]?s)?`;
const slots = `(?:(?:${glue})[ /&-]+){0,3}${word(slot)}(?:[ /&-]+${word(`${slot}|${glue}`)}){0,6}`;
const orders = `(?:insert|your) [^\\]>\\n\\[<]{1,60}|(?:enter|add|fill(?: in)?|type|select|choose) ${word(`${slot}|the|your|a|an|here`)}(?: [^\\]>\\n\\[<]{0,60})?`;
// Pandoc writes the brackets of a Word template as \[ and \].
const inBrackets = (inside: string) => `(?<!!)\\[(?:${inside})\\\\?\\](?![(\\[:])`;

/** What was left to be filled in, wherever it stands. The words are those that templates of this field use. */
const unfilled = new RegExp(
  [
    inBrackets(`${slots}|${orders}`),
    "(?<![\"'`\u2018\u201c\\w-])(?:TBD|TBA)(?![\"'`\u2019\u201d\\w-])",
    "\\blorem ipsum\\b",
    `<(?:${orders}|${word(`${own}|owner|name|date|supervisor|manager`)}(?: ${word(slot)}){0,4})>`,
    "\\{\\{[^}\\n{]{1,60}\\}\\}",
  ].join("|"),
  "i",
);
/** Of these, what a form must not say either: it was never made the company's own. */
const notOwn = new RegExp(`\\b(?:${own})\\b|^(?:TBD|TBA|lorem)|\\{\\{`, "i");

/** Every unfilled text holds one of these words, or a bracket: looking for them first spares nearly every text the search proper. */
const hint = /tb[da]|lorem/i;

/** Whether a text, or a value of front matter, was left to be filled in. */
export function isUnfilled(value: string): boolean {
  return (value.includes("[") || value.includes("<") || value.includes("{") || hint.test(value)) && unfilled.test(value);
}

/**
 * A Markdown text by its content: nothing but headings, or a template that nobody filled in. `firstLine` is the body's place in the file.
 * Empty fields and slots for a name or a date are marked as fine in a form.
 */
export function judgeBody(body: string, firstLine: number): DocumentFault[] {
  const slot = isUnfilled(body) ? firstUnfilled(body) : undefined;
  if (slot) {
    const message = `is a template that was not filled in: ${slot.text}`;
    const fault: DocumentFault = { rule: "unfilled-template", line: firstLine + slot.index, message };
    return [slot.isFineInForm ? { ...fault, isFineInForm: true } : fault];
  }
  if (beginsWithText(body)) return [];
  const kinds = new Set<string>();
  for (const { text, next, isCode } of textLines(body)) {
    const kind = isCode && text !== "" ? "text" : kindOf(text, next);
    if (kind === "text") return [];
    kinds.add(kind);
  }
  const bare: DocumentFault = {
    rule: "bare-document",
    line: firstLine,
    message: "holds headings and empty fields only: nothing is said in it",
  };
  return [kinds.has("field") ? { ...bare, isFineInForm: true } : bare];
}

/** Whether plain text follows on the headings at the top, as it nearly always does; false where it takes a closer look. */
function beginsWithText(body: string): boolean {
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf("\n", start);
    const line = end < 0 ? body.slice(start) : body.slice(start, end);
    if (/^[A-Za-z0-9]/.test(line)) return !/[:_<]/.test(line) && (end < 0 || !/[-=]/.test(body.charAt(end + 1)));
    if (end < 0 || !(line === "" || line === "\r" || /^#{1,6}\s[^<]*$/.test(line))) return false;
    start = end + 1;
  }
  return false;
}

interface TextLine {
  text: string;
  /** The line below, as it stands. */
  next: string | undefined;
  index: number;
  isCode: boolean;
}

/** The lines that a reader sees, without comments; of code blocks the lines too, marked. */
function* textLines(body: string): Generator<TextLine> {
  let fence: string | undefined;
  let inComment = false;
  for (const { raw, next, index } of rawLines(body)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined) {
      yield { text: raw.trim(), next, index, isCode: true };
      continue;
    }
    const stripped = stripComments(raw, inComment);
    inComment = stripped.inComment;
    yield { text: stripped.text.trim(), next, index, isCode: false };
  }
}

/** One line after another: most texts say something at once, and the rest of them is then not cut up. */
function* rawLines(body: string): Generator<{ raw: string; next: string | undefined; index: number }> {
  const from = (start: number) => {
    const end = body.indexOf("\n", start);
    return end < 0 ? body.length : end;
  };
  let start = 0;
  for (let index = 0; start <= body.length; index++) {
    const end = from(start);
    const next = end < body.length ? body.slice(end + 1, from(end + 1)) : undefined;
    yield { raw: body.slice(start, end), next, index };
    start = end + 1;
  }
}

/** What stands first of what was left to be filled in; anything that not even a form may say comes before the rest. */
function firstUnfilled(body: string): { text: string; index: number; isFineInForm: boolean } | undefined {
  let fine: { text: string; index: number; isFineInForm: boolean } | undefined;
  for (const { text, index, isCode } of textLines(body)) {
    if (isCode) continue;
    for (const [found] of text.replace(/`[^`]*`/g, "").matchAll(new RegExp(unfilled, "gi"))) {
      if (notOwn.test(found)) return { text: found, index, isFineInForm: false };
      fine ??= { text: found, index, isFineInForm: true };
    }
  }
  return fine;
}

/** What a line says: text, a heading, a field of a form that is empty, or nothing. */
function kindOf(line: string, next: string | undefined): "text" | "heading" | "field" | "nothing" {
  if (!/[\p{L}\p{N}]/u.test(line)) return "nothing";
  if (/^#{1,6}(?:\s|$)/.test(line)) return "heading";
  if (next !== undefined && next.trim() !== "" && /^(?:=+|-+)\s*$/.test(next)) return "heading";
  if (line.startsWith("|") && /^[\s:|-]*$/.test(next ?? "") && next?.includes("-")) return "field";
  return isEmptyField(line) ? "field" : "text";
}

/** `Date:`, `- **Inspector:** ____`, `Name: ____ Date: ____`, `Signature ____`. */
function isEmptyField(line: string): boolean {
  const parts = line
    .replace(/^[-*+] +/, "")
    .replace(/^\[ \] */, "")
    .replaceAll("**", "")
    .split(":");
  const [label = "", ...rest] = parts;
  if (rest.length === 0) return /^[^_]{1,60}_{3,}\s*$/.test(label);
  if (label.length > 60 || !/^[\s_.]*$/.test(rest.at(-1) ?? "")) return false;
  return rest.slice(0, -1).every((part) => /^\s*(?:_{2}|\.{3})/.test(part));
}

function stripComments(line: string, inComment: boolean): { text: string; inComment: boolean } {
  if (!inComment && !line.includes("<!--")) return { text: line, inComment };
  let text = "";
  let rest = line;
  let inside = inComment;
  while (rest !== "") {
    const end = rest.indexOf(inside ? "-->" : "<!--");
    if (!inside) text += end < 0 ? rest : rest.slice(0, end);
    if (end < 0) break;
    rest = rest.slice(end + (inside ? 3 : 4));
    inside = !inside;
  }
  return { text, inComment: inside };
}

/** A longer line is no heading: looking for the signs at its end would take as long as its length squared. */
const longestHeading = 2_000;

/** The section that a part names: from its heading to the next one as high, or higher. Line ends as LF. */
export function sectionOf(body: string, part: string): string | undefined {
  const wanted = slug(part.replace(/^#+\s*/, ""));
  const lines = body.replaceAll("\r\n", "\n").split("\n");
  let level = 0;
  let start = -1;
  let inFence = false;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) inFence = !inFence;
    const heading = inFence || line.length > longestHeading ? null : /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
    if (!heading) continue;
    const depth = heading[1]?.length ?? 0;
    if (start >= 0 && depth <= level) return lines.slice(start, index).join("\n");
    const named = /\{#([^}\s]+)\}\s*$/.exec(heading[2] ?? "")?.[1];
    if (start < 0 && (slug(heading[2] ?? "") === wanted || named === wanted)) {
      start = index;
      level = depth;
    }
  }
  return start < 0 ? undefined : lines.slice(start).join("\n");
}

/** A heading as GitHub names it in links. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
