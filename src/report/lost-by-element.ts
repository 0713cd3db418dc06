import { fromPoints, toPoints } from "../model/exact.ts";
import { subtract, sum } from "../model/fraction.ts";
import type { Method } from "../model/method.ts";
import type { AuditResult, ElementResult, Gap, Points } from "../model/result.ts";
import { type Lost, lostByQuestion, whyOf } from "./lost.ts";
import type { Table } from "./tables.ts";
import * as words from "./words.ts";

/** Why an element lost points, in one place: by how it was looked at, and the questions that cost the most. */
export interface ElementLost {
  element: ElementResult;
  lost: Points;
  of: number;
  /** Of what was looked at. */
  found: Record<Method | "together", Points>;
  /** What counts as lost only until it is answered. */
  open: Points;
  dearest: Lost[];
  openQuestions: string[];
}

const dearestShown = 3;

/** Each element that lost points, in the order of the audit. */
export function lostByElement(result: AuditResult): ElementLost[] {
  const all = lostByQuestion(result);
  return result.elements.flatMap((element): ElementLost[] => {
    if (!element.floor) return [];
    const lost = subtract(fromPoints(element.floor.of), fromPoints(element.floor.points));
    if (lost.num <= 0n) return [];
    const own = all.filter(({ question }) => element.questions.includes(question));
    const gaps = own.flatMap((one) => one.gaps);
    const total = sum(gaps.map((gap) => fromPoints(gap.lost)));
    const of = (method: Method | null) => pointsOf(gaps.filter((gap) => gap.method === method));
    const found = {
      documentation: of("documentation"),
      interview: of("interview"),
      observation: of("observation"),
      together: of(null),
    };
    return [
      {
        element,
        lost: toPoints(lost),
        of: element.floor.of,
        found,
        open: toPoints(subtract(lost, total)),
        dearest: own.slice(0, dearestShown),
        openQuestions: element.questions.filter(({ state }) => state === "open").map(({ number }) => number),
      },
    ];
  });
}

function pointsOf(gaps: readonly Gap[]): Points {
  return toPoints(sum(gaps.map(({ lost }) => fromPoints(lost))));
}

export const lossesTitle = "Why points were lost, by element";

/** The same as a table, one cause after the other in the last cell. */
export function lossesTable(result: AuditResult): Table {
  return { ...lossesHead, rows: lossRows(result).map(({ cells, causes }) => [...cells, causes.join("; ")]) };
}

/** Its rows, the causes apart: a form that can gives each a line. */
export function lossRows(result: AuditResult): { cells: string[]; causes: string[] }[] {
  const numbers = words.numbersOf(result);
  return lostByElement(result).map(({ element, lost, of, found, open, ...rest }) => ({
    cells: [`${element.number}. ${element.title}`, `${words.pointsOnly(lost)} of ${of}`, methodsText({ ...found, open })],
    causes: causesOf(rest, numbers),
  }));
}

export const lossesHead: Pick<Table, "caption" | "columns"> = {
  caption: "In points. What is not answered yet counts as lost until it is answered. Every question that lost points stands further below.",
  columns: [
    { title: "Element", kind: "word" },
    { title: "Points lost", kind: "number" },
    { title: "Where", kind: "word" },
    { title: "Biggest causes" },
  ],
};

const kinds = {
  documentation: "documents",
  interview: "interviews",
  observation: "observation",
  together: "over all together",
  open: "not answered yet",
} as const;

function methodsText(points: Record<keyof typeof kinds, Points>): string {
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  return names.flatMap((name) => (points[name] === 0 ? [] : `${kinds[name]} ${words.pointsOnly(points[name])}`)).join(", ");
}

/** The dearest questions, and what is not answered yet. */
export function causesOf(
  { dearest, openQuestions }: Pick<ElementLost, "dearest" | "openQuestions">,
  numbers: ReadonlyMap<string, string>,
): string[] {
  const texts = dearest.map((one) => {
    const whys = one.gaps.map((gap) => `${gap.method === null ? "" : `${gap.method}: `}${whyOf(gap, one, numbers)}`);
    return `${one.question.number} ${one.question.ask} (${[words.pointWord(one.total), ...whys].join("; ")})`;
  });
  const open = openQuestions.length > 4 ? words.count(openQuestions.length, "question") : openQuestions.join(", ");
  return [...texts, ...(openQuestions.length > 0 ? [`Not answered yet: ${open}`] : [])];
}
