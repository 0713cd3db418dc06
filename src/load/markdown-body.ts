import type { DocumentFault } from "../model/document.ts";

/** What was left to be filled in, wherever it stands. The words are those that templates of this field use. */
const slots =
  "insert|enter|your|add|fill|type|name|date|company|employer|owner|address|phone|position|title|signature|number|location|site|supervisor|manager|organi[sz]ation|business|contractor|person";
const unfilled = new RegExp(
  [
    `(?<!!)\\[(?:${slots})(?:[ /][^\\]\\n\\[]{0,60})?\\](?![(\\[:])`,
    "(?<![\"'`\u2018\u201c\\w])(?:TBD|TBA)(?![\"'`\u2019\u201d\\w])",
    "\\blorem ipsum\\b",
    `<(?:${slots}) [^>\\n<]{0,60}>|<(?:company|date|name)>`,
    "\\{\\{[^}\\n{]{1,60}\\}\\}",
  ].join("|"),
  "i",
);

/** Whether a value of front matter was left to be filled in. */
export function isUnfilled(value: string): boolean {
  return unfilled.test(value);
}

/** A Markdown text by its content: nothing but headings, or a template that nobody filled in. `firstLine` is the body's place in the file. */
export function judgeBody(body: string, firstLine: number): DocumentFault[] {
  const isSuspect = unfilled.test(body);
  let bare = true;
  let fence: string | undefined;
  let inComment = false;
  const lines = body.split("\n");
  for (const [index, raw] of lines.entries()) {
    if (!bare && !isSuspect) break;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined) {
      bare &&= raw.trim() === "";
      continue;
    }
    const stripped = stripComments(raw, inComment);
    inComment = stripped.inComment;
    const line = stripped.text.trim();
    if (isSuspect) {
      const found = unfilled.exec(line.replace(/`[^`]*`/g, ""));
      if (found) {
        const message = `is a template that was not filled in: ${found[0]}`;
        return [{ rule: "unfilled-template", line: firstLine + index, message }];
      }
    }
    if (bare && holdsText(line, lines[index + 1])) bare = false;
  }
  if (!bare) return [];
  return [{ rule: "bare-document", line: firstLine, message: "holds headings and empty fields only: nothing is said in it" }];
}

/** Whether a line says something: not a heading, a rule, an empty bullet, an empty field or an empty row. */
function holdsText(line: string, next: string | undefined): boolean {
  if (!/[\p{L}\p{N}]/u.test(line) || /^#{1,6}(?:\s|$)/.test(line)) return false;
  if (/^(?:=+|-+)\s*$/.test(next ?? "") && next !== undefined && next.trim() !== "") return false;
  if (line.startsWith("|") && /^\s*\|?[\s:|-]*-[\s:|-]*$/.test(next ?? "")) return false;
  return !/^(?:[-*+] +)?(?:\[ \] *)?(?:\*\*)?[^:]{1,60}:(?:\*\*)?[\s_.]*$/.test(line);
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

/** The section that a part names: from its heading to the next one as high, or higher. Line ends as LF. */
export function sectionOf(body: string, part: string): string | undefined {
  const wanted = slug(part.replace(/^#+\s*/, ""));
  const lines = body.replaceAll("\r\n", "\n").split("\n");
  let level = 0;
  let start = -1;
  let inFence = false;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) inFence = !inFence;
    const heading = inFence ? null : /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
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
