import { type MovedQuestion, moveAssessment } from "../carry/move.ts";
import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { openPack } from "../load/assessment.ts";
import { judgeAssessment } from "../load/assessment-meaning.ts";
import { isBuiltin } from "../load/builtin.ts";
import { loadYaml } from "../load/file.ts";
import { assessmentShape } from "../load/shapes.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { hasErrors, type Problem, sortProblems } from "../problems.ts";
import { visible } from "../text.ts";
import { problemLines } from "./outcome.ts";

/** An earlier assessment: as it stands in its file, and under the ids of its pack's edition of today. */
export interface LastFile {
  pack: Pack;
  before: AssessmentFile;
  assessment: AssessmentFile;
  moves: MovedQuestion[];
}

/** Reads an assessment of any edition that a map leads from. Faults, and an edition without a map, end it with 2. */
export async function loadLast(io: Io, file: string, flags: { pack?: string; quiet?: boolean }): Promise<LastFile> {
  const loaded = await loadYaml(io, file, assessmentShape);
  const before = loaded.value;
  if (!before) return refuse(io, loaded.problems);
  const pack = await packOf(io, before, flags.pack);
  if (before.edition === pack.edition) {
    const problems = [...loaded.problems, ...judgeAssessment(before, loaded, pack)];
    if (hasErrors(problems)) return refuse(io, problems);
    const moves = Object.keys(before.answers ?? {}).map((id): MovedQuestion => ({ from: id, fate: "kept", to: [id], left: [] }));
    return { pack, before, assessment: before, moves };
  }
  const migrations = pack.migrations ?? {};
  const migration = Object.hasOwn(migrations, before.edition) ? migrations[before.edition] : undefined;
  if (!migration)
    throw new UserError(
      visible(
        `${file}: no map leads from edition ${before.edition} to ${pack.edition} of ${pack.id.toUpperCase()}, so nothing is guessed. Read it with the cor-check it was made with`,
      ),
    );
  const { answers: _, efforts: __, ...rest } = before;
  const head = { ...rest, edition: pack.edition };
  const problems = [...loaded.problems, ...judgeAssessment(head, loaded, pack)];
  if (hasErrors(problems)) return refuse(io, problems);
  const place = { file: loaded.file, source: undefined };
  const moved = moveAssessment(before, pack, migration, (part) => !hasErrors(judgeAssessment({ ...head, ...part }, place, pack)));
  return { pack, before, ...moved };
}

/** The pack that is named, where it is the one of the file; else the built-in one. */
async function packOf(io: Io, { pack: id }: AssessmentFile, named: string | undefined): Promise<Pack> {
  const opened = named === undefined || isBuiltin(named) ? undefined : (await openPack(io, named)).pack;
  const pack = opened?.id === id ? opened : isBuiltin(id) ? (await openPack(io, id)).pack : undefined;
  if (!pack) throw new UserError(visible(`the answers are for pack "${id}", which is not built in. Name its folder with --pack FOLDER`));
  return pack;
}

function refuse(io: Io, problems: readonly Problem[]): never {
  io.err.write(problemLines(sortProblems(problems)));
  const faults = problems.filter(({ severity }) => severity === "error").length;
  throw new UserError(`${faults} ${faults === 1 ? "fault" : "faults"} must be put right first; nothing was written`);
}
