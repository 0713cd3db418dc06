import { basename, dirname } from "node:path";
import { carryOver } from "../carry/carry.ts";
import { headOfLast, sitesOfLast } from "../carry/start.ts";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { assessmentName, findAssessment } from "../load/assessment.ts";
import { judgeAssessment } from "../load/assessment-meaning.ts";
import { createAssessment } from "../load/create.ts";
import { exists, show } from "../load/file.ts";
import { asidePath, copyInterviewsAside, forgetPlace, putAside, removeInterviews } from "../load/put-aside.ts";
import { loadSettings, settingsName } from "../load/settings.ts";
import { AnswerStore } from "../load/store.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { CarryOver } from "../model/carry-over.ts";
import type { Pack } from "../model/content.ts";
import { findQuestions, knownWords } from "../model/find.ts";
import { hasOwnAnswers } from "../model/responses.ts";
import { didYouMean, hasErrors, sortProblems } from "../problems.ts";
import { carryFormats } from "../report/carry-over.ts";
import { actionsOf } from "../score/actions.ts";
import { scoreAudit } from "../score/audit.ts";
import { askNext, type NextFlags } from "./init-next.ts";
import { type LastFile, loadLast } from "./load-last.ts";
import { localDay, problemLines } from "./outcome.ts";
import { optionsOf, targetsOf, writeFile } from "./output.ts";

/** What a new assessment was made of, for what init says at its end. */
export interface Begun {
  pack: Pack;
  files: string[];
  /** How many answers came along. */
  carried: number;
}

/** `init --from`: this time's assessment out of last time's. Last time's file is kept whole, whatever happens on the way. */
export async function initFrom(io: Io, from: string, flags: NextFlags): Promise<Begun | undefined> {
  const targets = targetsOf(flags.outputs, carryFormats);
  const path = flags.assessment ?? findAssessment(io, await loadSettings(io)) ?? assessmentName;
  if (!exists(io, from)) throw new UserError(`${show(from)}: there is no such file`);
  const isSame = exists(io, path) && io.files.real(path) === io.files.real(from);
  if (exists(io, path) && !isSame)
    throw new UserError(
      `${show(path)} exists already and stays as it is. Put it away first, begin from it (--from ${show(path)}), or name another with --assessment FILE`,
    );
  const lock = isSame ? new AnswerStore(io, path) : undefined;
  try {
    const bytes = io.files.read(from);
    const last = await loadLast(io, from, flags);
    if (isSame) refuseUntouched(path, last.before);
    const made = await makeNext(io, { from, path, bytes, last }, flags);
    if (!made) return undefined;
    const files = writeAll(io, { path, bytes, isSame, ...made });
    for (const { format, output } of targets) {
      const text = carryFormats[format]?.render(made.report, await optionsOf(io, flags, output)) ?? "";
      if (output === undefined) io.out.write(text);
      else writeFile(io, output, text);
      if (output !== undefined && !flags.quiet) io.err.write(`Wrote ${output} (${format}).\n`);
    }
    return { pack: made.pack, files, carried: Object.values(made.assessment.answers ?? {}).filter(({ carried }) => carried).length };
  } finally {
    lock?.close();
  }
}

/** A file that was only just begun is no audit: to begin from it again would put it aside for nothing. */
function refuseUntouched(path: string, before: AssessmentFile): void {
  if (!hasOwnAnswers(before))
    throw new UserError(`${show(path)} holds no answers of its own yet, so there is nothing to begin from. Go on with: cor-check ask`);
}

interface Made {
  pack: Pack;
  assessment: AssessmentFile;
  report: CarryOver;
  aside: string;
  day: string;
}

async function makeNext(
  io: Io,
  { from, path, bytes, last }: { from: string; path: string; bytes: Uint8Array; last: LastFile },
  flags: NextFlags,
): Promise<Made | undefined> {
  const today = flags.asOf ?? localDay(io.now());
  const day = last.before.audit?.last_data ?? last.before.audit?.day ?? today;
  const next = await askNext(io, last, flags, (pack, growth) => sitesOfLast(last.assessment, day, pack, growth));
  if (!next) return undefined;
  const aside = isAsideAlready(io, from, path) ? from : asidePath(io, path, day, bytes);
  const result = scoreAudit(last.pack, last.assessment, { asOf: day });
  const { pack, growth } = next;
  const start = headOfLast(last.assessment, next.start, pack.id === last.pack.id);
  const { assessment, report } = carryOver(
    {
      ...last,
      result,
      actions: actionsOf(last.pack, result),
      edition: last.before.edition,
      file: `${basename(dirname(aside))}/${basename(aside)}`,
      day,
    },
    { pack, start, growth, again: askedAgain(pack, flags.again) },
  );
  const problems = judgeAssessment(assessment, { file: show(path), source: undefined }, pack);
  if (hasErrors(problems)) {
    io.err.write(problemLines(sortProblems(problems)));
    throw new UserError("with this the new file would have faults; nothing was written");
  }
  return { pack, assessment, report, aside, day };
}

/** Whether it lies in the folder of earlier assessments already. */
function isAsideAlready(io: Io, from: string, path: string): boolean {
  const folder = asidePath(io, path, "x", new Uint8Array());
  return exists(io, dirname(folder)) && io.files.real(dirname(folder)) === io.files.real(dirname(from));
}

function writeAll(
  io: Io,
  { path, bytes, isSame, assessment, aside, day }: Made & { path: string; bytes: Uint8Array; isSame: boolean },
): string[] {
  putAside(io, aside, bytes);
  const interviews = copyInterviewsAside(io, path, day);
  const files = createAssessment(io, path, settingsName, assessment, { replaces: isSame });
  removeInterviews(io, path);
  forgetPlace(io, path);
  return [...files, show(aside), ...(interviews === undefined ? [] : [show(interviews)])];
}

function askedAgain(pack: Pack, words: readonly string[] = []): string[] {
  return words.flatMap((word) => {
    const found = findQuestions(pack, word);
    if (found.length === 0)
      throw new UserError(`--again ${word}: the pack has no such question or element.${didYouMean(word, knownWords(pack))}`);
    return found.map(({ id }) => id);
  });
}
