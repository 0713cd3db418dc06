import { basename, dirname, join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { CheckFile } from "../model/element.ts";
import { countPeople, foldAnswer, type Group, interviewItems, withInterview } from "../model/fold.ts";
import type { InterviewsFile, Pending, Person, PersonAnswer } from "../model/interviews.ts";
import { placedAt } from "../model/siteless.ts";
import { readSchema } from "./builtin.ts";
import { exists, loadYaml, show } from "./file.ts";
import { ignoreInGit } from "./ignore.ts";
import { interviewsPath } from "./interviews-meaning.ts";
import { interviewsText } from "./interviews-text.ts";
import { interviewsShape } from "./shapes.ts";
import type { AnswerStore, Folded } from "./store.ts";
import { sameValue } from "./yaml-edit.ts";

/** One person's answer to one check that changes; `role` is the one it is tallied under. */
export interface Change {
  question: string;
  check: CheckFile;
  role: string;
  answer: PersonAnswer | null;
}

/** A change taken back: what stood in the assessment after it, and before it. */
export interface Back {
  after: Folded;
  before: Folded;
}

/**
 * Keeps single interviews beside the assessment, and folds each answer into its tallies: first the interview is on disk, then the tally. What a
 * run was cut off from between the two is made up for when the file is next opened here.
 */
export class InterviewStore {
  private readonly io: Io;
  private readonly path: string;
  private readonly answers: AnswerStore;
  private file: InterviewsFile;
  private isNew: boolean;

  private constructor(io: Io, path: string, answers: AnswerStore, file: InterviewsFile, isNew: boolean) {
    this.io = io;
    this.path = path;
    this.answers = answers;
    this.file = file;
    this.isNew = isNew;
  }

  /** Opens the file beside the assessment, which `answers` has locked; where there is none, the first answer makes it. */
  static async open(io: Io, assessment: string, answers: AnswerStore, checkOf: (pending: Pending) => Omit<Change, "answer"> | undefined) {
    const path = interviewsPath(assessment);
    if (!exists(io, path)) {
      const file: InterviewsFile = { format: 1, assessment: basename(assessment), interviews: [] };
      return new InterviewStore(io, path, answers, file, true);
    }
    const { value, problems } = await loadYaml(io, path, interviewsShape);
    if (!value) {
      const places = problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.message} (${one.code})`);
      throw new UserError(`the interviews cannot be read; put this right first:\n${places.join("\n")}`);
    }
    if (value.assessment !== basename(assessment))
      throw new UserError(`${show(path)} holds the interviews of ${value.assessment}. Keep each assessment in a folder of its own`);
    const store = new InterviewStore(io, path, answers, value, false);
    store.makeUp(checkOf);
    return store;
  }

  people(): readonly Person[] {
    return this.file.interviews;
  }

  /** Puts one answer of a person on disk, or takes it back; gives the assessment's answer and counts after it. */
  record(person: Pick<Person, "id" | "site" | "role" | "also">, change: Change, back?: Back): Folded {
    const before = this.file.interviews.find((one) => one.id === person.id);
    const was = before?.answers[change.question] ?? null;
    const answers = { ...before?.answers };
    if (change.answer === null) delete answers[change.question];
    else answers[change.question] = change.answer;
    const has = Object.keys(answers).length > 0;
    const who = { id: person.id, ...(person.site === undefined ? {} : { site: person.site }), role: person.role, ...alsoOf(person) };
    const others = this.file.interviews.filter((one) => one.id !== person.id);
    const now = this.answers.folded(change.question);
    const counts = Number(has) - Number(before !== undefined);
    const pending: Pending = {
      ...who,
      question: change.question,
      was,
      now: change.answer,
      response: interviewItems(now.answer),
      interviewed: now.interviewed,
      counts,
    };
    const file = { ...this.file, interviews: has ? [...others, { ...who, answers }] : others, pending };
    this.write(file, { isFollowed: this.isBesideAnswers() });
    return this.fold(pending, change, back);
  }

  /** Gives people asked without a site one. `tallies` does so in the assessment: cut off in between, the next run does. Gives their ids. */
  place(site: string, tallies: () => void): string[] {
    const moved = this.file.interviews.filter((one) => one.site === undefined).map(({ id }) => id);
    if (moved.length > 0) this.write({ ...this.withSite(moved, site), placing: site });
    tallies();
    if (moved.length > 0) this.write(withoutKeys(this.file, "placing"));
    return moved;
  }

  /** Takes the site off people again. */
  unplace(ids: readonly string[]): void {
    if (ids.length > 0) this.write(this.withSite(ids, undefined));
  }

  private withSite(ids: readonly string[], site: string | undefined): InterviewsFile {
    const interviews = this.file.interviews.map((one) => {
      const { site: _, ...rest } = one;
      return ids.includes(one.id) ? { ...(site === undefined ? {} : { site }), ...rest } : one;
    });
    return { ...this.file, interviews };
  }

  /** Takes the note of the last change out of the file, which would tell what was answered last. */
  close(): void {
    if (this.file.pending !== undefined || this.file.placing !== undefined) this.write(withoutKeys(this.file, "pending", "placing"));
  }

  private fold(pending: Pending, { question, check, role }: Omit<Change, "answer">, back?: Back): Folded {
    const group: Group = { site: pending.site, role };
    const folded = ({ answer, interviewed }: Folded): Folded => ({
      answer: withInterview(answer, foldAnswer(interviewItems(answer), check, group, pending)),
      interviewed: [pending.role, ...(pending.also ?? [])].reduce(
        (counts, one) => countPeople(counts, { site: pending.site, role: one }, pending.counts),
        interviewed,
      ),
    });
    // Untouched since, it becomes what it was, with all that a count cannot give back.
    const isAsLeft = (now: Folded) => back !== undefined && sameValue(now, back.after);
    return this.answers.fold(question, (now) => (back !== undefined && isAsLeft(now) ? back.before : folded(now)), {
      isUndo: back !== undefined,
    });
  }

  /** Where the last run ended between the two files, the tally still is what it was before the change. */
  private makeUp(checkOf: (pending: Pending) => Omit<Change, "answer"> | undefined): void {
    const { pending, placing } = this.file;
    if (placing !== undefined) this.answers.rewrite((now) => placedAt(now, placing));
    if (pending !== undefined) this.catchUp(pending, checkOf);
    this.close();
  }

  private catchUp(pending: Pending, checkOf: (pending: Pending) => Omit<Change, "answer"> | undefined): void {
    const { answer, interviewed } = this.answers.folded(pending.question);
    const isBehind = sameValue(interviewItems(answer), pending.response) && sameValue(interviewed, pending.interviewed);
    const change = checkOf(pending);
    if (isBehind && change !== undefined) this.fold(pending, change);
  }

  /** Whether the tally, which is written next, goes to the same folder; a link may lead it elsewhere. */
  private isBesideAnswers(): boolean {
    const folderOf = (path: string) => dirname(this.io.files.real(path));
    return exists(this.io, this.path) && folderOf(this.path) === folderOf(this.answers.path);
  }

  private write(file: InterviewsFile, how: { isFollowed?: boolean } = {}): void {
    try {
      if (this.isNew) this.begin();
      this.io.files.replace(this.path, `${head}${interviewsText(file)}`, how);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const kept = "The answers saved before are intact; the last one is not saved.";
      throw new UserError(`${show(this.path)}: could not be written: ${fileReason(error)}. ${kept}`, { cause: error, exitCode: 74 });
    }
    this.isNew = false;
    this.file = file;
  }

  /** Before the first interview is on disk, git is told to leave it alone. */
  private begin(): void {
    ignoreInGit(this.io, this.path);
    const schema = join(dirname(this.path), schemaFile);
    if (exists(this.io, schema)) return;
    this.io.files.makeFolder(dirname(schema));
    this.io.files.replace(schema, readSchema(this.io, "interviews"));
  }
}

function withoutKeys({ pending, placing, ...file }: InterviewsFile, ...keys: ("pending" | "placing")[]): InterviewsFile {
  return {
    ...file,
    ...(pending === undefined || keys.includes("pending") ? {} : { pending }),
    ...(placing === undefined || keys.includes("placing") ? {} : { placing }),
  };
}

const schemaFile = ".cor-check/interviews.schema.json";
const head = `# yaml-language-server: $schema=${schemaFile}\n# Single interviews: keep this file to yourself. cor-check ask reads it, and nothing else.\n`;

function alsoOf({ also }: Pick<Person, "also">): { also?: string[] } {
  return also === undefined || also.length === 0 ? {} : { also };
}
