import type { Io } from "../io.ts";
import type { Document, Evidence } from "../model/document.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { Root } from "./root.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const dateLine =
  /^\s*(?:[-*]\s+)?(?:\*\*)?(?:approved_on|review_by|expires_on|date|approved|reviewed|last[ _]reviewed|review[ _]date|revised|effective)(?:\*\*)?\s*:/i;

/**
 * Looks up which documents had their date changed and nothing else. Marks them, and says in words why it could not look; undefined where it
 * could, or where there is no git to ask.
 */
export function readHistory(io: Io, root: Root, evidence: Pick<Evidence, "documents" | "answers">): string | undefined {
  if (!root.hasGit) return undefined;
  const dated = new Map<string, Document>();
  for (const document of [...evidence.documents.flatMap(({ files }) => files), ...evidence.answers.flatMap((one) => one.document ?? [])])
    if (document.isMarkdown && (document.front?.approved_on || document.front?.review_by || document.front?.expires_on))
      dated.set(document.path, document);
  if (dated.size === 0) return undefined;
  const facts = io.git(root.folder, ["rev-parse", "--is-shallow-repository", "--verify", "HEAD"]);
  if (facts === undefined)
    return "there is a git folder but no git program here, so it cannot be seen whether a date was changed and nothing else";
  if (facts.code !== 0) return isRepository(io, root.folder) ? undefined : refusedText;
  markBumped(io, root, dated);
  markStaged(io, root, dated);
  if (!text(facts.out).startsWith("true")) return undefined;
  return "this is a shallow clone: whether a date was changed and nothing else cannot be seen in what was left out (in CI, fetch the whole history)";
}

const refusedText =
  "git does not open this repository (often it belongs to another user: git config --global --add safe.directory), so it cannot be seen whether a date was changed and nothing else";

/** Whether git opens it at all: one without a commit yet hides nothing. */
export function isRepository(io: Io, folder: string): boolean {
  return io.git(folder, ["rev-parse", "--git-dir"])?.code === 0;
}

interface Change {
  commit: string;
  day: string;
  path: string;
  /** Lines taken away or added. */
  lines: string[];
}

/** Of each document, the last commit that changed a date: when it changed nothing else, and nothing was changed after it. */
function markBumped(io: Io, root: Root, dated: ReadonlyMap<string, Document>): void {
  const seen = new Set<string>();
  const suspects = new Map<string, { document: Document; day: string }[]>();
  for (const change of dateChanges(io, root)) {
    const document = dated.get(change.path);
    if (!document || seen.has(change.path)) continue;
    seen.add(change.path);
    if (!change.lines.every((line) => dateLine.test(line) || line.trim() === "")) continue;
    suspects.set(change.commit, [...(suspects.get(change.commit) ?? []), { document, day: change.day }]);
  }
  for (const [commit, found] of suspects)
    for (const { document, day } of found) if (isAsCommitted(io, root, commit, document.path)) document.bumped = `on ${day}`;
}

/** The same of what is staged and not committed yet: a hook before the commit should say what CI says after it. */
function markStaged(io: Io, root: Root, dated: ReadonlyMap<string, Document>): void {
  const list = io.git(root.folder, [
    ...["diff-index", "--cached", "--name-only", "--no-renames", "--diff-filter=M", "--relative", "-z", "HEAD", "--"],
  ]);
  if (list?.code !== 0) return;
  for (const path of text(list.out).split("\0")) {
    const document = dated.get(path);
    const texts = document && bothTexts(io, root, "HEAD", path);
    if (!texts) continue;
    const [now, then] = texts;
    if (now !== then && withoutDates(now) === withoutDates(then)) document.bumped = "in what is staged";
  }
}

function withoutDates(document: string): string {
  return document
    .split("\n")
    .filter((line) => !dateLine.test(line))
    .join("\n");
}

/** Newest first. Only patches that touch a date line, so that a long history stays short. */
function dateChanges(io: Io, root: Root): Change[] {
  const log = io.git(root.folder, [
    ...["log", "-p", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-notes", "--no-renames"],
    ...[
      "--diff-filter=M",
      "--src-prefix=a/",
      "--dst-prefix=b/",
      "--relative",
      "--extended-regexp",
      "-G^(approved_on|review_by|expires_on):",
    ],
    ...["--format=%x00%H %cs", "-n", "20000", "HEAD", "--"],
  ]);
  if (log?.code !== 0) return [];
  const changes: Change[] = [];
  for (const block of text(log.out).split("\0").slice(1)) {
    const [head = "", ...lines] = block.split("\n");
    const [commit = "", day = ""] = head.split(" ");
    let change: Change | undefined;
    let inPatch = false;
    for (const line of lines) {
      if (line.startsWith("diff --git ")) {
        change = undefined;
        inPatch = false;
      } else if (!inPatch && line.startsWith("+++ b/")) {
        change = { commit, day, path: line.slice(6).replace(/\t$/, ""), lines: [] };
        changes.push(change);
      } else if (line.startsWith("@@")) inPatch = true;
      else if (inPatch && /^[-+]/.test(line)) change?.lines.push(line.slice(1));
    }
  }
  return changes;
}

/** Whether the text on disk is still that of the commit, but for the front matter. */
function isAsCommitted(io: Io, root: Root, commit: string, path: string): boolean {
  const texts = bothTexts(io, root, commit, path);
  return texts !== undefined && bodyOf(texts[0]) === bodyOf(texts[1]);
}

/** What is on disk and what was committed, read by us: git itself would run the repository's filters. Line ends as LF. */
function bothTexts(io: Io, root: Root, commit: string, path: string): [now: string, then: string] | undefined {
  const prefix = text(io.git(root.folder, ["rev-parse", "--show-prefix"])?.out ?? new Uint8Array()).trim();
  const then = io.git(root.folder, ["cat-file", "blob", `${commit}:${prefix}${path}`]);
  if (then?.code !== 0) return undefined;
  const plain = (bytes: Uint8Array) => text(bytes).replaceAll("\r\n", "\n");
  try {
    const now = io.files.open(`${root.folder}/${path}`, (file) => file.read(0, file.size));
    return [plain(now), plain(then.out)];
  } catch {
    return undefined;
  }
}

function bodyOf(document: string): string {
  return splitFrontMatter(document).body;
}
