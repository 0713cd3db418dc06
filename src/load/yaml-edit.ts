import { Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, visit, type YAMLMap } from "yaml";
import { AnswerTexts } from "./yaml-texts.ts";

/** A YAML document that is changed in place: what is not touched keeps its comments, order and layout. */
export interface Editable {
  answer(question: string): unknown;
  setAnswer(question: string, answer: Record<string, unknown> | undefined): void;
  /** The value of a key of the file itself. */
  value(key: string): unknown;
  /** Puts a value there, a list with an item to a line; a key that is new comes before the answers. Undefined takes the key out. */
  setValue(key: string, value: unknown): void;
  /** Whether another text says the same, whatever its layout and comments. */
  isSame(text: string): boolean;
  toText(lineEnd: "\n" | "\r\n"): string;
}

export function parseEditable(text: string): Editable {
  const document = parseDocument(text.replaceAll("\r\n", "\n"), { uniqueKeys: false, logLevel: "silent" });
  const layout = { lineWidth: 0, flowCollectionPadding: /\{ \S/.test(text), indentSeq: !/^( *)[\w-]+:\r?\n\1- /m.test(text) };
  const texts = hasAnchors(text) ? undefined : new AnswerTexts(document);
  return {
    answer: (question) => toPlain(document, ["answers", question]),
    setAnswer: (question, answer) => {
      if (texts === undefined) writeOutAliases(document, question);
      texts?.forget(question);
      setAnswer(document, question, answer);
    },
    value: (key) => toPlain(document, [key]),
    setValue: (key, value) => setValue(document, key, value),
    isSame: (other) => sameValue(filled(document), filled(parseDocument(other, { uniqueKeys: false, logLevel: "silent" }))),
    toText: (lineEnd) => {
      texts?.remember();
      return document.toString(layout).replaceAll("\n", lineEnd);
    },
  };
}

/** Whether anything may stand for something elsewhere in the file; then no part of it can be written on its own. */
function hasAnchors(text: string): boolean {
  return /(^|[\s[{,:])[&*][^\s,\]}]/m.test(text);
}

/** Before an answer changes that others stand for by an alias, they get what it says now: only the one that is meant may change. */
function writeOutAliases(document: Document.Parsed, question: string): void {
  const old = document.getIn(["answers", question], true);
  let isAnchored = false;
  if (isNode(old))
    visit(old, {
      Node: (_, node) => {
        isAnchored ||= !isAlias(node) && node.anchor !== undefined;
      },
    });
  if (!isAnchored) return;
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as Node | undefined });
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) Reflect.deleteProperty(node, "anchor");
    },
  });
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The keys of a file that hold something: `answers: {}` says no more than no answers at all. */
function filled(document: Document): unknown {
  const data = (document.toJS() ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value !== "object" || Object.keys(value ?? {}).length > 0));
}

function toPlain(document: Document, path: string[]): unknown {
  const node = document.getIn(path, true) as Node | undefined;
  return node === undefined || node === null ? undefined : node.toJS(document);
}

function setAnswer(document: Document, question: string, answer: Record<string, unknown> | undefined): void {
  if (!isMap(document.get("answers"))) {
    if (answer === undefined) return;
    document.set("answers", document.createNode({}));
  }
  const answers = document.get("answers") as YAMLMap;
  if (answers.flow && answers.items.length === 0) answers.flow = false;
  if (answer === undefined) {
    answers.delete(question);
    return;
  }
  const old = answers.get(question, true);
  if (!isMap(old)) {
    answers.set(question, document.createNode(answer));
    styleAnswer(answers.get(question, true));
    return;
  }
  for (const pair of [...old.items] as Pair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    if (!(key in answer)) old.delete(key);
  }
  for (const [key, value] of Object.entries(answer)) {
    const before = toPlain(document, ["answers", question, key]);
    if (sameValue(before, value)) continue;
    if (changeItems(document, old.get(key, true), before, value)) continue;
    const comment = commentsOf(old.get(key, true));
    const node = document.createNode(value);
    Object.assign(node, comment);
    old.set(key, node);
    styleResponse(old.get(key, true));
  }
}

function setValue(document: Document, key: string, value: unknown): void {
  if (value === undefined) {
    document.delete(key);
    return;
  }
  if (sameValue(toPlain(document, [key]) ?? [], value)) return;
  const old = document.get(key, true);
  const node = document.createNode(value) as Node;
  Object.assign(node, commentsOf(old));
  for (const item of (node as { items?: unknown[] }).items ?? []) if (isMap(item)) item.flow = true;
  const root = document.contents;
  const before = isMap(root) ? (root.items as Pair[]).findIndex((pair) => isScalar(pair.key) && pair.key.value === "answers") : -1;
  if (old === undefined && isMap(root) && before >= 0) root.items.splice(before, 0, document.createPair(key, node));
  else document.set(key, node);
}

/** Changes and adds items of a list that are different, so that the comments in it stay. */
function changeItems(document: Document, node: unknown, before: unknown, after: unknown): boolean {
  if (!isSeq(node) || !Array.isArray(before) || !Array.isArray(after) || before.length === 0 || after.length < before.length) return false;
  for (const [index, item] of after.entries()) {
    if (index < before.length && sameValue(before[index], item)) continue;
    const changed = document.createNode(item);
    if (isMap(changed)) changed.flow = true;
    Object.assign(changed, commentsOf(node.items[index]));
    if (index < before.length) node.items[index] = changed;
    else node.add(changed);
  }
  return true;
}

function commentsOf(node: unknown): { comment?: string | null; commentBefore?: string | null } {
  const { comment, commentBefore } = (node ?? {}) as { comment?: string | null; commentBefore?: string | null };
  return { ...(comment ? { comment } : {}), ...(commentBefore ? { commentBefore } : {}) };
}

function styleAnswer(answer: unknown): void {
  if (isMap(answer)) for (const pair of answer.items as Pair[]) styleResponse(pair.value);
}

/** A response stands on one line: {positive: 7, of: 9}. */
function styleResponse(node: unknown): void {
  if (isMap(node)) node.flow = true;
  const items = (node as { items?: unknown[] } | null)?.items;
  if (!isMap(node) && Array.isArray(items)) for (const item of items) if (isMap(item)) item.flow = true;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/** Plain data as YAML of our own style: short maps and people counts on one line. */
export function toYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Map(_, node, path) {
      const isSmall = node.items.every((pair) => isScalar(pair.value)) && node.items.length <= 4 && path.length > 3;
      if (isSmall) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
