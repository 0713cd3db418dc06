import { type Document, isAlias, isMap, isPair, isScalar, isSeq, Lexer, LineCounter, type Pair, parseDocument, type YAMLError } from "yaml";
import type { Place } from "../problems.ts";
import type { Refusal } from "./decode.ts";

export type Path = readonly PropertyKey[];

/** A YAML file as read: its value in plain data, and where each part of it stands. */
export interface YamlSource {
  value: unknown;
  /** As it was read, without a byte order mark. */
  text: string;
  /** The place of the value at a path, or of its key; of the nearest part above it where it is not there. */
  placeOf(path: Path, part?: "key" | "value"): Place;
}

export interface YamlReading {
  source: YamlSource | undefined;
  faults: Refusal[];
}

const limits = { harmless: 50_000, tokens: 200_000, depth: 64, keys: 5_000, aliases: 100, values: 200_000, faults: 20 };
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** Parses one YAML 1.2 document within limits, so that no file can cost more than a moment. */
export function parseYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const trap = findTrap(text);
  if (trap) return { source: undefined, faults: [trap] };
  const document = parseDocument(text, { uniqueKeys: false, lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const syntax = [...document.errors, ...document.warnings.filter((warning) => warning.code === "TAG_RESOLVE_FAILED")];
  if (syntax.length > 0) return { source: undefined, faults: syntaxFaults(syntax, lines) };
  const plain = new Plain(document, lines);
  const value = plain.convert();
  if (plain.faults.length > 0) return { source: undefined, faults: plain.faults };
  return { source: { value, text, placeOf: (path, part) => placeOf(document, lines, path, part ?? "value") }, faults: [] };
}

const start: Place = { line: 1, column: 1 };

/** What must be refused before the parser sees it: it would take long, or say nothing clear. */
function findTrap(text: string): Refusal | undefined {
  const bare = /\r(?!\n)/.exec(text);
  if (bare) {
    const line = text.slice(0, bare.index).split("\n").length;
    return { line, column: 1, code: "cr-line-ends", message: "has old line ends (a bare CR); save it with LF or CRLF" };
  }
  if (text.length < limits.harmless) return undefined;
  let tokens = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (++tokens > limits.tokens)
      return { ...start, code: "too-big", message: `holds too much to be one of our files (over ${limits.tokens} pieces)` };
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth--;
    if (depth > limits.depth * 2) return { ...start, ...tooDeep };
  }
  return undefined;
}

const tooDeep = { code: "too-deep", message: `is nested deeper than ${limits.depth} levels` };

/** One fault a line: what follows on the same line is mostly its echo. */
function syntaxFaults(errors: readonly YAMLError[], lines: LineCounter): Refusal[] {
  const faults = errors.map((error) => syntaxFault(error, lines));
  const deep = faults.find((fault) => fault.code === tooDeep.code);
  if (deep) return [deep];
  return faults.filter((fault, index) => faults.findIndex((other) => other.line === fault.line) === index).slice(0, limits.faults);
}

function syntaxFault(error: YAMLError, lines: LineCounter): Refusal {
  const place = toPlace(lines, error.pos[0]);
  const known = plainWords[error.code];
  const text = error.message.split("\n")[0] ?? "";
  return { ...place, code: known?.code ?? "yaml-syntax", message: known?.message ?? `is not valid YAML here: ${text}` };
}

const plainWords: Record<string, { code: string; message: string }> = {
  TAB_AS_INDENT: { code: "tab-indent", message: "is indented with a tab; YAML wants spaces" },
  MULTIPLE_DOCS: { code: "several-documents", message: "holds more than one YAML document (---); keep one per file" },
  RESOURCE_EXHAUSTION: tooDeep,
  TAG_RESOLVE_FAILED: { code: "tag", message: "uses a YAML tag (!name), which none of our files does; remove it" },
  BLOCK_IN_FLOW: { code: "yaml-syntax", message: "mixes indented lines into { } or [ ]; a bracket before it may not be closed" },
  BAD_INDENT: { code: "bad-indent", message: "is indented differently from the lines around it" },
  MISSING_CHAR: { code: "yaml-syntax", message: "lacks a closing quote, bracket or comma here or just before" },
};

/** Turns the syntax tree into plain data, within limits, noting every fault. */
class Plain {
  readonly faults: Refusal[] = [];
  private aliases = 0;
  private values = 0;
  private stopped = false;
  private readonly document: Document;
  private readonly lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.document = document;
    this.lines = lines;
  }

  convert(): unknown {
    return this.value(this.document.contents, 1);
  }

  private value(node: unknown, depth: number): unknown {
    if (this.stopped) return undefined;
    if (++this.values > limits.values) return this.stop(node, "too-big", `holds more than ${limits.values} values, aliases counted out`);
    if (depth > limits.depth) return this.stop(node, "too-deep", `is nested deeper than ${limits.depth} levels`);
    if (isAlias(node)) {
      if (++this.aliases > limits.aliases) return this.stop(node, "too-many-aliases", `uses more than ${limits.aliases} aliases (*name)`);
      return this.value(node.resolve(this.document), depth + 1);
    }
    if (hasForeignTag(node)) this.fault(node, "tag", plainWords.TAG_RESOLVE_FAILED?.message ?? "");
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => this.value(item, depth + 1));
    if (isMap(node)) return this.map(node.items as Pair[], node, depth);
    return null;
  }

  private map(pairs: Pair[], node: unknown, depth: number): unknown {
    if (pairs.length > limits.keys) return this.stop(node, "too-many-keys", `holds a map of more than ${limits.keys} keys`);
    const result: Record<string, unknown> = {};
    for (const pair of pairs) {
      const key = keyText(pair);
      if (key === undefined) this.fault(pair.key ?? node, "bad-key", "has a key that is not plain text");
      else if (forbiddenKeys.has(key)) this.fault(pair.key, "forbidden-key", `"${key}" cannot be a key`);
      else if (Object.hasOwn(result, key)) this.fault(pair.key, "duplicate-key", `"${key}" stands here twice; keep one`);
      else result[key] = this.value(pair.value, depth + 1);
    }
    return result;
  }

  private fault(node: unknown, code: string, message: string): void {
    if (this.faults.length < limits.faults) this.faults.push({ ...placeOfNode(node, this.lines), code, message });
  }

  private stop(node: unknown, code: string, message: string): undefined {
    if (!this.stopped) this.fault(node, code, message);
    this.stopped = true;
    return undefined;
  }
}

function hasForeignTag(node: unknown): boolean {
  const tag = (node as { tag?: string } | null)?.tag;
  return typeof tag === "string" && !tag.startsWith("tag:yaml.org,2002:");
}

/** A key as it is written: `2025.1:` is "2025.1", whatever number that may be. */
function keyText(pair: Pair): string | undefined {
  const key = pair.key;
  if (typeof key === "string") return key;
  if (!isScalar(key) || key.value === null) return undefined;
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

function placeOf(document: Document, lines: LineCounter, path: Path, part: "key" | "value"): Place {
  let node: unknown = document.contents;
  let place = placeOfNode(node, lines);
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = (node.items as Pair[]).find((item) => isPair(item) && keyText(item) === String(step));
      if (!pair) return place;
      const isLast = index === path.length - 1;
      place = placeOfNode((part === "key" && isLast) || !hasRange(pair.value) ? pair.key : pair.value, lines);
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number" && node.items[step] !== undefined) {
      node = node.items[step];
      place = placeOfNode(node, lines);
    } else return place;
  }
  return place;
}

function hasRange(node: unknown): boolean {
  const range = (node as { range?: number[] } | null)?.range;
  return range !== undefined && range !== null && (range[1] ?? 0) > (range[0] ?? 0);
}

function placeOfNode(node: unknown, lines: LineCounter): Place {
  const offset = (node as { range?: number[] | null } | null)?.range?.[0];
  return offset === undefined ? start : toPlace(lines, offset);
}

function toPlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
