import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import type { Placeable } from "../model/siteless.ts";
import { readText, show } from "./file.ts";
import { type Editable, parseEditable, sameValue } from "./yaml-edit.ts";

/** Said when someone else changed the very answer that is to be saved. */
export interface Conflict {
  theirs: AnswerFile | undefined;
}

/** What interviews add to: the answer to a question, and the people counted. */
export interface Folded {
  answer: AnswerFile | undefined;
  interviewed: NonNullable<AssessmentFile["interviewed"]>;
}

/** How a change is meant. */
export interface Saving {
  /** Over what someone else wrote to the same answer meanwhile. */
  insist?: boolean;
  /** As something taken back: where all is as it was when the file was opened, it becomes that file again, byte for byte. */
  isUndo?: boolean;
}

/** Keeps the answers of one assessment file: every saved answer is on disk, comments and key order stay. */
export class AnswerStore {
  private readonly io: Io;
  readonly path: string;
  private text: string;
  private bom: boolean;
  private parsed: Editable | undefined;
  /** The file as it was opened; undefined once someone else has written to it. */
  private first: string | undefined;
  private locked = false;

  /** Opens the file and takes its lock, so that no second writer comes between. */
  constructor(io: Io, path: string) {
    this.io = io;
    this.path = path;
    this.lock();
    try {
      ({ text: this.text, bom: this.bom } = this.read());
      this.first = this.text;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Whether the file, now that it is locked, says what it said when this was read. */
  holds(text: string | undefined): boolean {
    return text === this.text;
  }

  /** Gets ready to save, which takes a moment with a long file: best done while the first question is read. */
  prepare(): void {
    this.parsed ??= parseEditable(this.text);
  }

  /** Puts a whole answer on disk. Where the file was changed meanwhile, only a difference in this same answer is a conflict. */
  save(question: string, answer: AnswerFile | undefined, saving: Saving = {}): Conflict | undefined {
    const before = this.document.answer(question);
    if (this.refresh()) {
      const theirs = this.document.answer(question);
      if (!saving.insist && !sameValue(theirs, before) && !sameValue(theirs, answer)) return { theirs: theirs as AnswerFile | undefined };
    }
    this.document.setAnswer(question, answer);
    this.write(saving.isUndo);
    return undefined;
  }

  /**
   * Changes an answer, and who was interviewed, from what stands in the file now. Counts add up, whoever else wrote there, so nothing can
   * be in conflict; gives what was written.
   */
  fold(question: string, edit: (now: Folded) => Folded, saving: Saving = {}): Folded {
    const after = edit(this.folded(question));
    this.document.setAnswer(question, after.answer);
    this.document.setValue("interviewed", after.interviewed);
    this.write(saving.isUndo);
    return after;
  }

  /** The answer to a question and who was interviewed, as they stand in the file now. */
  folded(question: string): Folded {
    this.refresh();
    return {
      answer: this.document.answer(question) as AnswerFile | undefined,
      interviewed: (this.document.value("interviewed") ?? []) as Folded["interviewed"],
    };
  }

  /** Changes many answers at once, from what stands in the file now: all of it or nothing. Gives what stood there, and what was written. */
  rewrite(edit: (now: Placeable) => Placeable, saving: Saving = {}): { before: Placeable; after: Placeable } {
    this.refresh();
    const [sites, answers, interviewed, without_site] = ["sites", "answers", "interviewed", "without_site"].map(this.document.value);
    const before = { sites, answers, interviewed, without_site } as Placeable;
    const after = edit(before);
    for (const question of new Set([...Object.keys(before.answers ?? {}), ...Object.keys(after.answers ?? {})])) {
      const answer = after.answers?.[question];
      if (!sameValue(before.answers?.[question], answer)) this.document.setAnswer(question, answer);
    }
    for (const key of ["interviewed", "without_site"] as const)
      if (!sameValue(before[key], after[key])) this.document.setValue(key, after[key]);
    this.write(saving.isUndo);
    return { before, after };
  }

  /** Takes over what someone else has written meanwhile; tells whether there was anything. */
  private refresh(): boolean {
    const now = this.read();
    if (now.text === this.text) return false;
    this.parsed = parseEditable(now.text);
    this.text = now.text;
    this.bom = now.bom;
    this.first = undefined;
    return true;
  }

  close(): void {
    if (!this.locked) return;
    this.locked = false;
    try {
      this.io.files.remove(this.lockPath);
    } catch {
      // A lock whose process is gone is nobody's: the next one takes it away.
    }
  }

  private get document(): Editable {
    this.parsed ??= parseEditable(this.text);
    return this.parsed;
  }

  private get lockPath(): string {
    return `${this.path}.lock`;
  }

  private read(): { text: string; bom: boolean } {
    const read = readText(this.io, this.path);
    if ("code" in read) throw new UserError(`${show(this.path)}: ${read.message}`);
    return read;
  }

  private write(isUndo = false): void {
    const isFirst = isUndo && this.first !== undefined && this.document.isSame(this.first);
    const text = isFirst && this.first !== undefined ? this.first : this.document.toText(this.text.includes("\r\n") ? "\r\n" : "\n");
    try {
      this.io.files.replace(this.path, `${this.bom ? "\ufeff" : ""}${text}`);
    } catch (error) {
      const kept = "The answers saved before are intact; the last one is not saved.";
      throw new UserError(`${show(this.path)}: could not be written: ${fileReason(error)}. ${kept}`, { cause: error, exitCode: 74 });
    }
    this.text = text;
    if (isFirst) this.parsed = parseEditable(text);
  }

  private lock(): void {
    const mine = JSON.stringify({ pid: this.io.process.pid, host: this.io.process.host });
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        this.io.files.create(this.lockPath, `${mine}\n`);
        this.locked = true;
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== "EEXIST")
          throw new UserError(`${show(this.lockPath)}: could not be written: ${fileReason(error)}`, { cause: error, exitCode: 74 });
      }
      this.refuseLiving();
    }
    throw new UserError(`${show(this.path)} is in use by another cor-check; try again in a moment`);
  }

  /** Removes the lock of a process that is gone; refuses politely where it lives, or where that cannot be known. */
  private refuseLiving(): void {
    let owner: { pid?: number; host?: string } = {};
    try {
      owner = JSON.parse(new TextDecoder().decode(this.io.files.read(this.lockPath)));
    } catch {
      // Half-written or just gone: treated as nobody's.
    }
    const isHere = owner.host === this.io.process.host;
    const isGone = isHere && owner.pid !== undefined && !this.io.process.isAlive(owner.pid);
    if (isGone || owner.pid === undefined) {
      this.io.files.remove(this.lockPath);
      return;
    }
    const who = `process ${owner.pid} on ${owner.host}`;
    throw new UserError(
      `${show(this.path)} is being answered by another cor-check (${who}). Finish there first; if it is gone for good, delete ${show(this.lockPath)}`,
    );
  }
}
