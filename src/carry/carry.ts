import type { ActionProgress } from "../model/action.ts";
import type { AnswerFile, AssessmentFile } from "../model/assessment.ts";
import type { CarriedAction, CarriedQuestion, CarryOver, CarryReason } from "../model/carry-over.ts";
import { questionNa } from "../model/cells.ts";
import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";
import type { Move } from "../model/migration.ts";
import type { Growth } from "../model/pack.ts";
import { headcountOf } from "../model/responses.ts";
import type { AuditResult } from "../model/result.ts";
import { type Judged, judge } from "./judge.ts";
import { limitOf, withinLimit } from "./limit.ts";
import { lastNote } from "./note.ts";

/** Last time's audit, and how it stood. */
export interface Last {
  pack: Pack;
  /** The file as it stands. */
  before: AssessmentFile;
  /** The same under the edition of today. */
  assessment: AssessmentFile;
  result: AuditResult;
  actions: readonly ActionProgress[];
  /** From the ids of the file to those of the edition of today. */
  moves: readonly Move[];
  /** The edition the file was written for. */
  edition: string;
  /** How this time's file names it. */
  file: string;
  /** The day it looked back from. */
  day: string;
}

/** This time's audit before anything came along. */
export interface Next {
  pack: Pack;
  /** Who and where; without answers. */
  start: AssessmentFile;
  /** The map from another program; null within one. */
  growth: Growth | null;
  /** Questions of this time that are to be asked again, whatever the rules allow. */
  again: readonly string[];
}

/**
 * What the rules let come along: answers on policies that stood at a full yes, marked `carried`; notes of what fell short and actions
 * still open. Never a record, an interview, a tour, a count or a hash. Pure; the same files give the same.
 */
export function carryOver(last: Last, next: Next): { assessment: AssessmentFile; report: CarryOver } {
  const judged = judge(last, next);
  const limit = limitOf(last, next);
  const kept = withinLimit(judged, limit?.most ?? Number.POSITIVE_INFINITY);
  const answers: Record<string, AnswerFile> = {};
  const questions: CarriedQuestion[] = [];
  const actions: CarriedAction[] = [];
  const seen = new Set<string>();
  for (const one of judged) {
    const target = one.to[0];
    const why: CarryReason = one.why === "carried" && !kept.has(target ?? "") ? "over-limit" : one.why;
    // Of two questions that are one now, the first speaks for both: their answers were joined before.
    const isFirst = target === undefined || !seen.has(target);
    if (target !== undefined) seen.add(target);
    const open = isFirst ? openActions(last, one) : [];
    const answer = target === undefined || !isFirst ? undefined : answerFor(last, one, why, open);
    if (target !== undefined && answer !== undefined) answers[target] = answer;
    actions.push(
      ...open.map(({ id, do: what, owner, due }) => ({
        question: one.from,
        to: target ?? null,
        id,
        do: what,
        owner: owner ?? null,
        due: due ?? null,
      })),
    );
    questions.push({
      question: one.from,
      fate: one.fate,
      to: one.to,
      number: one.placed?.number ?? null,
      ask: one.placed?.question.ask ?? null,
      why,
      note: why !== "carried" && answer?.note !== undefined,
      actions: target === undefined ? 0 : open.length,
    });
  }
  const ordered = Object.fromEntries(placedQuestions(next.pack).flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])));
  const assessment: AssessmentFile = { ...next.start, answers: ordered };
  return { assessment, report: { ...headOf(last, next), limit, questions, actions, asked: askedFrom(next, assessment) } };
}

function headOf({ result, assessment, pack, edition, file, day }: Last, next: Next) {
  const { id, title, notice } = next.pack;
  return {
    pack: { id, edition: next.pack.edition, title, notice },
    company: next.start.company?.legal_name ?? next.start.company?.trade_name ?? null,
    purpose: next.start.purpose ?? next.pack.default_purpose,
    last: { file, pack: pack.id, edition, purpose: assessment.purpose ?? pack.default_purpose, day, verdict: result.verdict },
    hasGrown: next.growth !== null,
    conditions: next.growth === null ? [...(pack.carry_over?.conditions ?? [])] : [],
  };
}

function answerFor(last: Last, one: Judged, why: CarryReason, open: NonNullable<AnswerFile["actions"]>): AnswerFile | undefined {
  const old = one.answer;
  const actions = open.length > 0 ? { actions: open } : {};
  if (why === "carried" && one.response !== undefined) {
    const evidence = (old?.evidence ?? []).map(({ path, part }) => (part === undefined ? { path } : { path, part }));
    return {
      documentation: one.response,
      ...(old?.note ? { note: old.note } : {}),
      ...(old?.strength ? { strength: old.strength } : {}),
      ...(evidence.length > 0 ? { evidence } : {}),
      ...actions,
      carried: old?.carried ?? { from: last.file, on: last.day },
    };
  }
  const note = one.isFull && open.length === 0 ? undefined : lastNote(old, last.day);
  return note === undefined && open.length === 0 ? undefined : { ...(note === undefined ? {} : { note }), ...actions };
}

/** Of a question that is gone, all that nobody wrote a day for; else those whose gap stood. */
function openActions({ actions, assessment, before }: Last, { at, from }: Judged): NonNullable<AnswerFile["actions"]> {
  const isOpen = ({ question, state }: ActionProgress) => question === at && (state === "open" || state === "overdue");
  const open = new Set(actions.filter(isOpen).map(({ id }) => id));
  const all = (at === undefined ? before : assessment).answers?.[at ?? from]?.actions ?? [];
  return all
    .filter(({ id, done }) => (at === undefined ? !done : open.has(id)))
    .map(({ id, do: what, owner, due }) => ({ id, do: what, owner: owner ?? null, due: due ?? null }));
}

/** Questions of this time that have no answer yet, of those that apply by headcount. */
function askedFrom({ pack }: Next, assessment: AssessmentFile): number {
  const headcount = headcountOf(pack, assessment);
  return placedQuestions(pack).filter(
    ({ id, question }) => questionNa(question, undefined, headcount) === undefined && assessment.answers?.[id]?.documentation === undefined,
  ).length;
}
