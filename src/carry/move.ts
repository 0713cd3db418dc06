import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import { methods } from "../model/method.ts";
import { type Move, moveTo } from "../model/migration.ts";
import type { Migration } from "../model/pack.ts";

/** Whether a part of an assessment would stand in the pack without a fault. */
export type Fits = (part: Pick<AssessmentFile, "answers" | "efforts">) => boolean;

export interface MovedQuestion extends Move {
  /** Parts of the answer that have no place in the new edition (`documentation`, `efforts`), so that they are asked again. */
  left: string[];
}

export interface Moved {
  /** Every answer under the ids of the pack's edition. */
  assessment: AssessmentFile;
  moves: MovedQuestion[];
}

/**
 * The same audit under another edition: every answer goes where the map sends it, and each is told. What a split question said is
 * said of each part and flagged for later; its actions stay with the first. What does not fit the new edition is left out, never changed.
 */
export function moveAssessment(assessment: AssessmentFile, pack: Pack, migration: Migration, fits: Fits): Moved {
  const known = new Set(placedQuestions(pack).map(({ id }) => id));
  const ids = [...new Set([...Object.keys(assessment.answers ?? {}), ...Object.keys(assessment.efforts ?? {})])];
  const moves = ids.map((id): MovedQuestion => ({ ...moveTo(id, migration, known), left: [] }));
  const answers: Record<string, AnswerFile> = {};
  const efforts: NonNullable<AssessmentFile["efforts"]> = {};
  for (const target of [...new Set(moves.flatMap(({ to }) => to))]) {
    const sources = moves.filter(({ to }) => to.includes(target));
    const joined = join(sources.flatMap((move) => partFor(assessment.answers?.[move.from], move, target)));
    const { answer, left } = fitted(target, joined, fits);
    for (const source of sources) source.left.push(...left);
    if (answer !== undefined) answers[target] = answer;
    for (const source of sources) {
      const effort = assessment.efforts?.[source.from];
      if (effort === undefined) continue;
      if (sources.length === 1 && source.fate !== "split" && fits({ efforts: { [target]: effort } })) efforts[target] = effort;
      else if (!source.left.includes("efforts")) source.left.push("efforts");
    }
  }
  const { answers: _, efforts: __, ...rest } = assessment;
  const moved = { ...rest, edition: pack.edition, answers, ...(Object.keys(efforts).length > 0 ? { efforts } : {}) };
  return { assessment: moved, moves };
}

function partFor(answer: AnswerFile | undefined, { fate, to }: Move, target: string): AnswerFile[] {
  if (answer === undefined) return [];
  if (fate !== "split") return [answer];
  const { actions, ...rest } = answer;
  const part: AnswerFile = { ...rest, flag: answer.flag ?? "later" };
  return [actions && to[0] === target ? { ...part, actions } : part];
}

/** Of several old questions that are one now: what all say alike, and every note, paper and action. */
function join(parts: readonly AnswerFile[]): AnswerFile | undefined {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return first;
  const same = Object.entries(first).filter(([key, value]) => others.every((one) => sameData(one[key as keyof AnswerFile], value)));
  const notes = parts.flatMap(({ note }) => (note ? [typeof note === "string" ? { text: note } : note] : []));
  const isConfidential = notes.some((note) => "confidential" in note && note.confidential);
  const text = [...new Set(notes.map((note) => note.text))].join("\n");
  const evidence = parts.flatMap((part) => part.evidence ?? []);
  const actions = parts.flatMap((part) => part.actions ?? []);
  return {
    ...Object.fromEntries(same),
    ...(text === "" ? {} : { note: isConfidential ? { text, confidential: true } : text }),
    ...(evidence.length > 0 ? { evidence: unique(evidence) } : {}),
    ...(actions.length > 0 ? { actions: withOwnIds(unique(actions)) } : {}),
    flag: first.flag ?? "later",
  };
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

function withOwnIds(actions: NonNullable<AnswerFile["actions"]>): NonNullable<AnswerFile["actions"]> {
  const taken = new Set<string>();
  return actions.map((action) => {
    let id = action.id;
    for (let number = 2; taken.has(id); number++) id = `${action.id}-${number}`;
    taken.add(id);
    return { ...action, id };
  });
}

/** The answer without the responses that the question no longer takes. */
function fitted(question: string, answer: AnswerFile | undefined, fits: Fits): { answer: AnswerFile | undefined; left: string[] } {
  if (answer === undefined || fits({ answers: { [question]: answer } })) return { answer, left: [] };
  const said = (["not_applicable", ...methods] as const).filter((key) => answer[key] !== undefined && answer[key] !== null);
  const isMisfit = (key: (typeof said)[number]) =>
    !fits({ answers: { [question]: { [key]: answer[key], ...(answer.note ? { note: answer.note } : {}) } } });
  const alone = said.filter(isMisfit);
  const rest = without(answer, alone);
  if (fits({ answers: { [question]: rest } })) return { answer: orNothing(rest), left: alone };
  return { answer: orNothing(without(answer, said)), left: [...said] };
}

function orNothing(answer: AnswerFile): AnswerFile | undefined {
  return Object.keys(answer).length > 0 ? answer : undefined;
}

function without(answer: AnswerFile, keys: readonly string[]): AnswerFile {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !keys.includes(key)));
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
