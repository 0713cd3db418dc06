import { type Change, type Comparison, type ElementChange, type QuestionChange, sideOf } from "../model/comparison.ts";
import { fromPoints } from "../model/exact.ts";
import { compare, divide, fraction } from "../model/fraction.ts";
import { moveOf, moveTo } from "../model/migration.ts";
import type { Migration } from "../model/pack.ts";
import type { AuditResult, ElementResult, QuestionResult, Score } from "../model/result.ts";

/**
 * What moved between two results of one pack, by what is proven (the floor). With another edition the old one's question ids
 * are read through its migration map.
 */
export function compareResults(before: AuditResult, after: AuditResult, migration: Migration = {}): Comparison {
  const old = new Map(before.elements.flatMap((element) => element.questions.map((question) => [question.id, question] as const)));
  const predecessors = predecessorsOf(before, migration);
  const elements = after.elements.map((element) =>
    elementChange(element, before, (id) => predecessors(id).flatMap((one) => old.get(one) ?? [])),
  );
  const known = new Set(after.elements.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const kept = new Set(after.elements.flatMap(({ questions }) => questions.flatMap(({ id }) => predecessors(id))));
  return {
    pack: after.pack,
    before: sideOf(before),
    after: sideOf(after),
    elements,
    moves: before.pack.edition === after.pack.edition ? [] : [...old.keys()].map((id) => moveTo(id, migration, known)),
    gone: [...old.values()].filter(({ id }) => !kept.has(id)).map(({ id, number, ask, floor }) => ({ id, number, ask, before: floor })),
  };
}

/** Which old questions a question of today comes from: itself, the one it was renamed from, or the one it was split from. */
function predecessorsOf(before: AuditResult, migration: Migration): (id: string) => string[] {
  const from = new Map<string, string[]>();
  for (const { id } of before.elements.flatMap(({ questions }) => questions))
    for (const now of moveOf(id, migration).to) from.set(now, [...(from.get(now) ?? []), id]);
  return (id) => from.get(id) ?? [];
}

function elementChange(element: ElementResult, before: AuditResult, oldOf: (id: string) => QuestionResult[]): ElementChange {
  const old = before.elements.find(({ id }) => id === element.id);
  return {
    id: element.id,
    number: element.number,
    title: element.title,
    before: old?.floor ?? null,
    after: element.floor,
    change: changeOf(old?.floor ?? null, element.floor, old === undefined),
    questions: element.questions.map((question) => questionChange(question, oldOf(question.id)[0])),
  };
}

function questionChange(question: QuestionResult, old: QuestionResult | undefined): QuestionChange {
  return {
    id: question.id,
    number: question.number,
    ask: question.ask,
    before: old?.floor ?? null,
    after: question.floor,
    states: { before: old?.state ?? null, after: question.state },
    change: changeOf(old?.floor ?? null, question.floor, old === undefined),
  };
}

/** By share of the points there are, so that other points for the same question do not look like a change. */
export function changeOf(before: Score | null, after: Score | null, isNew: boolean): Change {
  if (isNew) return "new";
  if (before === null || after === null) return before === after ? "same" : after === null ? "not-applicable-now" : "applicable-now";
  const order = compare(shareOf(after), shareOf(before));
  return order > 0 ? "better" : order < 0 ? "worse" : "same";
}

function shareOf({ points, of }: Score) {
  return of === 0 ? fraction(0) : divide(fromPoints(points), fraction(of));
}
