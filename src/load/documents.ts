import { dirname, join } from "node:path";
import { fileReason } from "../errors.ts";
import type { Io } from "../io.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { AnswerEvidence, Document, DocumentEntry, Evidence, FilePlace, RecordEntry, RecordFile } from "../model/document.ts";
import type { Settings } from "../model/settings.ts";
import { hashFile, isMarkdown, readDocument, unreadable } from "./document.ts";
import { readHistory } from "./git.ts";
import { toDay } from "./name-dates.ts";
import { compilePattern, type Pattern } from "./pattern.ts";
import { Root } from "./root.ts";
import { type Walked, walk } from "./walk.ts";
import type { Path, YamlSource } from "./yaml.ts";

export interface EvidenceSources {
  settings: { file: string; folder: string; value: Settings; source: YamlSource | undefined } | undefined;
  assessment: { file: string; value: AssessmentFile; source: YamlSource | undefined } | undefined;
}

/** From so many files on, code made fast in the background is ready before the last of them is read. */
const many = 5_000;

/**
 * Reads what the settings, the documents' own front matter and the answers name. Undefined where nothing names any. Without settings the
 * folder of the assessment is looked at only where an answer names evidence: what documents say of themselves then counts too.
 */
export function loadEvidence(io: Io, sources: EvidenceSources): Evidence | undefined {
  const { settings, assessment } = sources;
  const answers = Object.entries(assessment?.value.answers ?? {}).flatMap(([question, { evidence }]) =>
    (evidence ?? []).map((one, index) => ({ question, index, ...one })),
  );
  const isAsked = settings?.value.documents !== undefined || settings?.value.records !== undefined;
  if (!settings && answers.length === 0) return undefined;
  const folder = settings?.folder ?? dirname(assessment?.file ?? ".");
  const walked = walk(io, folder);
  const reader = new Reader(io, new Root(io, folder), folder, walked);
  const read = () => reader.read(sources, answers);
  const evidence = walked.files.length > many ? io.withFastCode(read) : read();
  const isNamed = isAsked || answers.length > 0 || evidence.documents.length > 0;
  if (!isNamed) return undefined;
  evidence.historyHidden = readHistory(io, reader.root, evidence);
  return evidence;
}

type Named = { question: string; index: number; path: string; part?: string; sha256?: string };

/** Faults of a document that may have said more than was understood. */
const broken: ReadonlySet<string> = new Set(["bad-front-matter", "unreadable-document"]);

/** Reads each file once, however many entries name it. */
class Reader {
  readonly root: Root;
  private readonly io: Io;
  private readonly folder: string;
  private readonly walked: Walked;
  private readonly known = new Map<string, Document>();
  private readonly prefix: string;

  constructor(io: Io, root: Root, folder: string, walked: Walked) {
    this.io = io;
    this.root = root;
    this.folder = folder;
    this.walked = walked;
    const shown = root.shown(folder);
    this.prefix = shown === "" ? "" : `${shown}/`;
  }

  read({ settings, assessment }: EvidenceSources, answers: readonly Named[]): Evidence {
    const settingsFile = settings && this.root.shown(settings.file);
    const assessmentFile = assessment && this.root.shown(assessment.file);
    const lineIn = (source: YamlSource | undefined, path: Path, part?: "key") => source?.placeOf(path, part).line ?? 1;
    const inAnswers = (path: Path) => ({ file: assessmentFile ?? "", line: lineIn(assessment?.source, path, "key") });
    const placeOf = (path: Path): FilePlace => ({ file: settingsFile ?? "", line: lineIn(settings?.source, path) });
    const documents = (settings?.value.documents ?? []).map((entry, index): DocumentEntry => {
      return { ...entry, place: placeOf(["documents", index]), ...this.filesOf(entry.path) };
    });
    const records = (settings?.value.records ?? []).map((entry, index) => this.record(entry, placeOf(["records", index])));
    documents.push(...this.selfNamed(documents, records));
    const answerPlaces = new Map(Object.keys(assessment?.value.answers ?? {}).map((id) => [id, inAnswers(["answers", id])]));
    const answersPlace = assessment && inAnswers(["answers"]);
    return {
      documents,
      records,
      answers: answers.map((one) => this.answer(one, dirname(assessment?.file ?? "."), inAnswers(["answers", one.question]))),
      historyHidden: undefined,
      settingsPlace: settingsFile === undefined ? (answersPlace ?? { file: "", line: 1 }) : { file: settingsFile, line: 1 },
      answerPlaces,
      answersPlace,
      faults: this.walked.faults.map(({ path, message }) => ({
        rule: "unreadable-document",
        line: 1,
        message,
        path: path === "." ? this.prefix.slice(0, -1) || "." : this.prefix + path,
      })),
    };
  }

  /** What a path or pattern of the settings finds. */
  private filesOf(path: string): Pick<DocumentEntry, "files" | "fault"> {
    const pattern = compilePattern(path);
    if ("fault" in pattern) return { files: [], fault: { rule: "bad-pattern", line: 1, message: pattern.fault } };
    if (pattern.isLiteral) return this.literal(this.folder, path);
    return { files: this.matches(pattern, (one) => pattern.match(one) !== undefined) };
  }

  private record(entry: NonNullable<Settings["records"]>[number], place: FilePlace): RecordEntry {
    const pattern = compilePattern(entry.path);
    if ("fault" in pattern) return { ...entry, place, files: [], fault: { rule: "bad-pattern", line: 1, message: pattern.fault } };
    if (pattern.isLiteral) {
      const { files, fault } = this.literal(this.folder, entry.path);
      return { ...entry, place, files: files.map((document) => recordFile(document, undefined, false)), ...(fault ? { fault } : {}) };
    }
    const cut = this.prefix.length;
    const files = this.matches(pattern, (path) => pattern.matchLoosely(path)).map((document) =>
      recordFile(document, pattern.match(document.path.slice(cut))?.date, pattern.hasDate),
    );
    return { ...entry, place, files };
  }

  private matches(pattern: Pattern, isMatch: (path: string) => boolean): Document[] {
    return this.walked.files
      .filter(({ path }) => path.startsWith(pattern.prefix) && isMatch(path) && !/(?:^|\/)README\.md$/i.test(path))
      .map(({ path, kind }) => this.found(path, kind));
  }

  /** A file that the walk came by: a link is looked at, anything that is no file is a fault. */
  private found(path: string, kind: Walked["files"][number]["kind"]): Document {
    const shown = this.prefix + path;
    const known = this.known.get(shown);
    if (known) return known;
    const document = kind === "file" ? readDocument(this.io, this.at(path), shown) : this.linked(path, shown, kind);
    this.known.set(shown, document);
    return document;
  }

  /** Where a file of the walk is read. Not joined: a walk has nothing to tidy, and there may be very many. */
  private at(path: string): string {
    return this.folder === "" ? path : `${this.folder}/${path}`;
  }

  private linked(path: string, shown: string, kind: "link" | "other"): Document {
    const broken = (rule: string, message: string): Document => ({
      path: shown,
      isMarkdown: isMarkdown(path),
      front: undefined,
      faults: [{ rule, line: 1, message }],
      nameDays: [],
    });
    if (kind === "other") return broken("unreadable-document", "is no plain file (a pipe or a device) and was not opened");
    const resolved = this.root.resolve(this.folder, path);
    if ("fault" in resolved) return broken(resolved.fault.rule, resolved.fault.message);
    if ("missing" in resolved) return broken("missing-document", "is a link that leads nowhere");
    return readDocument(this.io, resolved.real, shown);
  }

  private literal(folder: string, path: string): Pick<DocumentEntry, "files" | "fault"> {
    const resolved = this.root.resolve(folder, path);
    if ("missing" in resolved) return { files: [] };
    if ("fault" in resolved) return { files: [], fault: resolved.fault };
    const shown = this.root.shown(join(folder, path));
    const document = this.known.get(shown) ?? readDocument(this.io, resolved.real, shown);
    this.known.set(shown, document);
    return { files: [document] };
  }

  /** Markdown files that say in front matter what they support; those the settings name get it from both. */
  private selfNamed(documents: readonly DocumentEntry[], records: readonly RecordEntry[]): DocumentEntry[] {
    const isRecord = new Set(records.flatMap(({ files }) => files.map(({ document }) => document)));
    const named = new Map<Document, string[]>();
    for (const { files, supports } of documents) for (const one of files) named.set(one, [...(named.get(one) ?? []), ...supports]);
    const entries: DocumentEntry[] = [];
    for (const { path, kind } of this.walked.files) {
      if (kind !== "file" || !isMarkdown(path)) continue;
      const shown = this.prefix + path;
      const document = this.known.get(shown) ?? readDocument(this.io, this.at(path), shown);
      const supports = document.front?.supports;
      const isBroken = document.front !== undefined && document.faults.some(({ rule }) => broken.has(rule));
      if ((!supports && !isBroken) || isRecord.has(document)) continue;
      this.known.set(shown, document);
      const before = named.get(document);
      const said = supports?.value ?? [];
      const further = before === undefined ? said : said.filter((id) => !before.includes(id));
      if (further.length > 0 || before === undefined)
        entries.push({
          path: document.path,
          supports: further,
          files: [document],
          place: { file: document.path, line: supports?.line ?? 1 },
        });
    }
    return entries;
  }

  private answer({ question, path, part, sha256 }: Named, folder: string, place: FilePlace): AnswerEvidence {
    const { files, fault } = this.literal(folder, path);
    const document = files[0];
    const base = { question, path: this.root.shown(join(folder, path)), part, place, document, ...(fault ? { fault } : {}) };
    if (document === undefined || (sha256 === undefined && part === undefined)) return base;
    const resolved = this.root.resolve(folder, path);
    if (!("real" in resolved)) return base;
    try {
      return { ...base, sha256: { said: sha256 ?? "", found: hashFile(this.io, resolved.real, part) } };
    } catch (error) {
      const known = document.faults.some(({ rule }) => rule === "unreadable-document");
      const message =
        (error as { code?: string }).code === "ETOOBIG" ? `cannot be compared: ${fileReason(error)}` : unreadable(error).message;
      return known ? base : { ...base, fault: { rule: "unreadable-document", line: 1, message } };
    }
  }
}

/** The day of a record: where the pattern says {date}, else the one day in its name, else its front matter. */
function recordFile(document: Document, written: string | undefined, hasDate: boolean): RecordFile {
  const placed = written === undefined ? undefined : toDay(written);
  const named = hasDate ? placed : document.nameDays.length === 1 ? document.nameDays[0] : undefined;
  return { document, day: named ?? document.front?.date?.value ?? document.front?.approved_on?.value };
}
