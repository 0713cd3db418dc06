/** Printing text that came from files and people: safe, measured, cut and wrapped. */

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Control characters, bidi overrides and invisible marks made visible, as in <U+001B>. Tab and newline become spaces. `::` and `##[` are
 * taken apart: at the start of a line a CI runner takes them for a command, whatever the line is part of.
 */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\u2028\u2029]+|\r\n?/g, " ")
    .replace(controls, (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`)
    .replace(/:(?=:)/g, ": ")
    .replace(/##(?=\[)/g, "## ");
}

/** The data of a workflow command of GitHub Actions. */
export function workflowData(text: string): string {
  return visible(text).replace(/[%\r\n]/g, percentCode);
}

/** The value of a property of a workflow command. */
export function workflowProperty(text: string): string {
  return visible(text).replace(/[%\r\n:,]/g, percentCode);
}

function percentCode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Plain text for readers that make links of [text](target) and of addresses: both are broken by a mark without width. */
export function inertLinks(text: string): string {
  return text.replace(/\](?=\()/g, "]\u2060").replace(/(https?|ftp|mailto|javascript):/gi, "$1\u2060:");
}

/** Text in which no half of a surrogate pair stands alone. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

let segmenter: Intl.Segmenter | undefined;
/** Made on first need: it costs as much as half a start of Node, and plain ASCII does without. */
function segments(text: string): Iterable<{ segment: string; index: number }> {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** The signs of a text as a person counts them, each with where it begins. */
export function graphemes(text: string): { segment: string; index: number }[] {
  return isPlain(text) ? Array.from(text, (segment, index) => ({ segment, index })) : [...segments(text)];
}

let wideSigns: RegExp | undefined;
let markSigns: RegExp | undefined;
/** Both made on first need, and once: plain ASCII does without. */
function isWide(sign: string): boolean {
  wideSigns ??=
    /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
  return wideSigns.test(sign);
}
function isMark(sign: string): boolean {
  markSigns ??= /^[\p{Mn}\p{Me}\u200d]$/u;
  return markSigns.test(sign);
}

/** Columns a text takes on a terminal. */
export function width(text: string): number {
  if (isPlain(text)) return text.length;
  let total = 0;
  for (const { segment } of segments(text)) total += widthOf(segment);
  return total;
}

function widthOf(segment: string): number {
  if (/^\p{M}+$/u.test(segment)) return 0;
  return isWide(segment) ? 2 : 1;
}

/** Columns a text may take: some terminals draw joined emoji and letters as one, others every part of them beside the other. */
export function widest(text: string): number {
  if (isPlain(text)) return text.length;
  let total = 0;
  for (const { segment } of segments(text)) total += widestOf(segment);
  return total;
}

function widestOf(segment: string): number {
  let parts = 0;
  for (const sign of segment) parts += isMark(sign) ? 0 : isWide(sign) ? 2 : 1;
  return Math.max(widthOf(segment), parts);
}

/** At most so many columns on any terminal; what is cut ends in "…". */
export function cut(text: string, columns: number): string {
  if (widest(text) <= columns) return text;
  let result = "";
  let total = 0;
  for (const { segment } of segments(text)) {
    total += widestOf(segment);
    if (total > columns - 1) break;
    result += segment;
  }
  return `${result}…`;
}

function isPlain(text: string): boolean {
  return /^[\u0020-\u007e]*$/.test(text);
}

/** Filled up with spaces to so many columns. */
export function pad(text: string, columns: number, side: "left" | "right" = "right"): string {
  const space = " ".repeat(Math.max(0, columns - width(text)));
  return side === "right" ? text + space : space + text;
}

/** Lines of at most so many columns on any terminal, broken at spaces, words that are longer broken anywhere. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(/ +/).flatMap((one) => pieces(one, columns))) {
    const own = widest(word);
    if (line !== "" && used + 1 + own > columns) {
      lines.push(line);
      line = "";
    }
    used = line === "" ? own : used + 1 + own;
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, columns: number): string[] {
  if (widest(word) <= columns) return [word];
  const parts: string[] = [""];
  let used = 0;
  for (const { segment } of segments(word)) {
    const own = widestOf(segment);
    if (used > 0 && used + own > columns) {
      parts.push("");
      used = 0;
    }
    parts[parts.length - 1] += segment;
    used += own;
  }
  return parts;
}

/** Text in Markdown: nothing of it turns into markup, a link, raw HTML or a mention. */
export function markdown(text: string): string {
  return visible(text)
    .trimStart()
    .replace(/[\\`*_{}[\]<>|~#&!()]/g, (sign) => (/[<>&]/.test(sign) ? (entities[sign] ?? sign) : `\\${sign}`))
    .replace(/@(?=\w)/g, "\u2060@\u2060")
    .replace(/#(?=\d)/g, "#\u2060")
    .replace(/\b(GH)-(?=\d)/gi, "$1\u2060-")
    .replace(/(https?|ftp|mailto):/gi, "$1\u2060:")
    .replace(/\bwww\./gi, "www\u2060.")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}

const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&#39;" };

/** Text in HTML, as content or in a quoted attribute. */
export function html(text: string): string {
  return visible(text).replace(/[<>&"']/g, (sign) => entities[sign] ?? sign);
}

/** Text that XML 1.0 can hold, for libraries that escape it themselves (Word, Excel). */
export function xmlText(text: string): string {
  return wellFormed(visible(text)).replace(/[\ufffe\uffff]/g, "\ufffd");
}

/** Text in XML 1.0, as content or in a quoted attribute: what XML cannot hold was made visible. */
export function xml(text: string): string {
  return xmlText(text).replace(/[<>&"']/g, (sign) => (sign === "'" ? "&apos;" : (entities[sign] ?? sign)));
}

/** A table as CSV (RFC 4180, CRLF, with a BOM so that Excel reads UTF-8). Text that a spreadsheet would take for a formula gets a leading '. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = inert(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that no spreadsheet takes for a formula. */
export function inert(text: string): string {
  const shown = visible(text);
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(shown) ? `'${shown}` : shown;
}
