import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Pack } from "../model/content.ts";
import { findQuestions, knownWords, type Placed, placedQuestions } from "../model/find.ts";
import type { AuditResult } from "../model/result.ts";
import { didYouMean, hasErrors } from "../problems.ts";
import type { CommonFlags } from "./flags.ts";
import { loadAndScore, problemLines } from "./outcome.ts";

/** The questions a person means; all of them where nothing is named. */
export function pickQuestions(pack: Pack, word: string | undefined): Placed[] {
  if (word === undefined) return placedQuestions(pack);
  const found = findQuestions(pack, word);
  if (found.length > 0) return found;
  throw new UserError(
    `${pack.id} has no question or element "${word}".${didYouMean(word, knownWords(pack))} See them with: cor-check list --pack ${pack.id}`,
  );
}

/** The pack alone: the one that is named, else that of the assessment found, else COR. */
export async function openPackOnly(io: Io, flags: CommonFlags): Promise<Pack> {
  const { loadInputs, openPack } = await import("../load/assessment.ts");
  const named = flags.pack ?? (flags.assessment === undefined ? (await loadInputs(io, {})).pack?.id : undefined);
  if (flags.assessment !== undefined && named === undefined) return (await loadAndScore(io, flags)).inputs.pack;
  const { pack, problems } = await openPack(io, named ?? "cor");
  io.err.write(problemLines(problems));
  if (!pack || hasErrors(problems)) throw new UserError("the pack has faults that must be put right first");
  return pack;
}

/** The pack, and the result where there are answers. */
export async function openForReading(io: Io, flags: CommonFlags): Promise<{ pack: Pack; result: AuditResult | undefined }> {
  const { findAssessment } = await import("../load/assessment.ts");
  const { loadSettings } = await import("../load/settings.ts");
  const hasAnswers =
    flags.assessment !== undefined || (flags.pack === undefined && findAssessment(io, await loadSettings(io)) !== undefined);
  if (!hasAnswers) return { pack: await openPackOnly(io, flags), result: undefined };
  const { inputs, result } = await loadAndScore(io, flags);
  return { pack: inputs.pack, result };
}
