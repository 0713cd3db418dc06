import { fileReason, isMissing } from "../errors.ts";
import type { Io, OpenFile } from "../io.ts";
import type { Document, DocumentFault, FrontMatter } from "../model/document.ts";
import { decodeText } from "./decode.ts";
import { isText, isZip, wrongType } from "./file-type.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { isUnfilled, judgeBody, sectionOf } from "./markdown-body.ts";
import { daysInName } from "./name-dates.ts";

export const maxText = 5 * 1024 * 1024;
const maxHashed = 512 * 1024 * 1024;
const part = 1024 * 1024;

export function isMarkdown(path: string): boolean {
  return path.endsWith(".md") || /\.(?:md|markdown)$/i.test(path);
}

/** Reads one file as far as it must be: Markdown whole, of others the ends. A file that cannot be read is a fault of it, never an error. */
export function readDocument(io: Io, at: string, shown: string): Document {
  const name = shown.slice(shown.lastIndexOf("/") + 1);
  const document: Document = { path: shown, isMarkdown: isMarkdown(name), front: undefined, faults: [], nameDays: daysInName(name) };
  try {
    const text = document.isMarkdown ? io.files.shortText(at) : undefined;
    if (text !== undefined) judgeText(text, document);
    else io.files.open(at, (file) => (document.isMarkdown ? readMarkdown(file, document) : readOther(file, document, name)));
  } catch (error) {
    document.faults.push(unreadable(error));
    // It may have said what it supports: without this it would be passed over.
    if (document.isMarkdown && !isMissing(error)) document.front = {};
  }
  return document;
}

export function unreadable(error: unknown): DocumentFault {
  const code = (error as { code?: string }).code;
  if (code === "ENOTFILE" || code === "ENXIO" || code === "EISDIR" || code === "ENODEV")
    return { rule: "unreadable-document", line: 1, message: "is no plain file (a folder, a pipe or a device) and was not opened" };
  if (isMissing(error)) return { rule: "unreadable-document", line: 1, message: "was there and is gone: it vanished while it was read" };
  return { rule: "unreadable-document", line: 1, message: `cannot be read: ${fileReason(error)}` };
}

function readMarkdown(file: OpenFile, document: Document): void {
  if (file.size === 0) {
    empty(document);
    return;
  }
  if (file.size > maxText) {
    document.front = claimOf(file, "utf-8");
    document.faults.push({ rule: "unreadable-document", line: 1, message: "is larger than 5 MB: too large to be a Markdown document" });
    return;
  }
  const decoded = decodeText(file.read(0, file.size));
  if ("code" in decoded) {
    document.front = claimOf(file, decoded.code === "not-utf-8" ? "windows-1252" : decoded.code);
    const message = decoded.code === "binary-file" ? "is no text: it holds NUL bytes" : decoded.message;
    document.faults.push({ rule: "unreadable-document", line: decoded.line, message });
    return;
  }
  judgeText(decoded.text, document);
}

const maxHead = 64 * 1024;

/**
 * The front matter of a Markdown file that is no good as one, where it says what the file supports: nobody else may know of it. Of any
 * other there is nothing to be said.
 */
function claimOf(file: OpenFile, found: string): FrontMatter | undefined {
  const head = file.read(0, maxHead);
  const isBigEndian = head[0] === 0xfe || head[0] === 0;
  const encoding = found === "utf-16" ? (isBigEndian ? "utf-16be" : "utf-16le") : found === "windows-1252" ? found : "utf-8";
  const { front, faults } = splitFrontMatter(new TextDecoder(encoding).decode(head));
  const speaks = front?.supports !== undefined || faults.some(({ rule }) => rule === "bad-front-matter");
  return speaks ? front : undefined;
}

function judgeText(text: string, document: Document): void {
  const { front, body, bodyLine, faults } = splitFrontMatter(text);
  document.front = front;
  document.faults.push(...faults);
  for (const said of [front?.title, front?.approved_by])
    if (said && isUnfilled(said.value))
      document.faults.push({ rule: "unfilled-template", line: said.line, message: `is a template that was not filled in: ${said.value}` });
  if (!/\S/.test(body)) empty(document);
  else document.faults.push(...judgeBody(body, bodyLine));
}

function readOther(file: OpenFile, document: Document, name: string): void {
  const head = file.read(0, 8192);
  const tail = isZip(head) ? file.read(Math.max(0, file.size - 65536), 65536) : head.subarray(0, 0);
  if (file.size <= 8192 && head.every((byte) => byte <= 32)) {
    empty(document);
    return;
  }
  const type = wrongType(name, head, tail);
  if (type !== undefined)
    document.faults.push({ rule: "wrong-type", line: 1, message: `is not what its name says: the content is no ${type} file` });
}

function empty(document: Document): void {
  document.faults.push({ rule: "empty-document", line: 1, message: "is empty" });
}

/**
 * sha256 in hex, over the bytes; of a text with CRLF read as LF; with `section`, of that section of a Markdown text. Undefined where there
 * is no such section.
 */
export function hashFile(io: Io, at: string, section: string | undefined): string | undefined {
  return io.files.open(at, (file) => {
    const hash = io.sha256();
    if (section !== undefined) {
      if (file.size > maxText) return undefined;
      const decoded = decodeText(file.read(0, file.size));
      const text = "code" in decoded ? undefined : sectionOf(splitFrontMatter(decoded.text).body, section);
      if (text === undefined) return undefined;
      hash.add(new TextEncoder().encode(text));
      return hash.hex();
    }
    if (file.size > maxHashed) throw Object.assign(new Error("larger than 512 MB: too large to be compared"), { code: "ETOOBIG" });
    const asText = isText(file.read(0, 8192));
    let held = false;
    for (let offset = 0; offset < file.size; offset += part) {
      const bytes = file.read(offset, part);
      if (asText) held = addText(hash, bytes, held);
      else hash.add(bytes);
      if (bytes.length === 0) break;
    }
    if (held) hash.add(new Uint8Array([13]));
    return hash.hex();
  });
}

/** Feeds text with every CRLF as LF. A CR at the end is held back until it is known what follows. */
function addText(hash: { add(part: Uint8Array): void }, bytes: Uint8Array, held: boolean): boolean {
  let start = 0;
  if (held && bytes[0] !== 10) hash.add(new Uint8Array([13]));
  for (;;) {
    const at = bytes.indexOf(13, start);
    if (at < 0) break;
    if (at === bytes.length - 1) {
      hash.add(bytes.subarray(start, at));
      return true;
    }
    hash.add(bytes.subarray(start, bytes[at + 1] === 10 ? at : at + 1));
    start = at + 1;
  }
  hash.add(bytes.subarray(start));
  return false;
}
