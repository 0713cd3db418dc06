import type { AnswerFile, Site } from "../model/assessment.ts";
import { type Cell, type CheckState, checkState } from "../model/cells.ts";
import type { Pack } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import { add, divide, type Fraction, fraction, isZero, multiply, one, subtract, sum, zero } from "../model/fraction.ts";
import type { Method } from "../model/method.ts";
import { type Headcount, shareOf } from "../model/responses.ts";
import type { Why } from "../model/result.ts";

/** A part of a check's share that was not earned, and why. The parts of a check sum to 1 less its floor share. */
export interface Loss {
  why: Why;
  share: Fraction;
}

/** An applicable check, measured: what it earns at least (open cells 0) and at most (open cells 1). */
export interface MeasuredCheck {
  method: Method;
  check: CheckFile;
  cells: Cell[];
  isOpen: boolean;
  floor: Fraction;
  ceiling: Fraction;
  losses: Loss[];
}

export interface Surroundings {
  pack: Pick<Pack, "site_average">;
  sites: readonly Site[];
  headcount: Headcount;
}

/** Measures a check, or undefined where it does not apply. */
export function measureCheck(
  method: Method,
  check: CheckFile,
  answer: AnswerFile | undefined,
  around: Surroundings,
): MeasuredCheck | undefined {
  const state: CheckState = checkState(method, check, answer, around.sites, around.headcount);
  if (!state.isApplicable) return undefined;
  const weights = cellWeights(state.cells, around);
  const parts = state.cells.flatMap((cell, index) => partsOf(cell, method, check, weights[index] ?? zero));
  return {
    method,
    check,
    cells: state.cells,
    isOpen: state.cells.some((cell) => cell.isOpen),
    floor: sum(parts.map((part) => (part.share === undefined ? zero : multiply(part.weight, part.share)))),
    ceiling: sum(parts.map((part) => multiply(part.weight, part.share ?? one))),
    losses: collect(parts.map((part) => ({ why: part.why, share: multiply(part.weight, subtract(one, part.share ?? zero)) }))),
  };
}

/** The weight of each cell among the cells; they sum to 1. */
function cellWeights(cells: readonly Cell[], { pack, headcount }: Surroundings): Fraction[] {
  if (pack.site_average === "plain" || cells.every((cell) => cell.site === undefined)) return cells.map(() => fraction(1, cells.length));
  const people = cells.map((cell) => headcount.bySite.get(cell.site ?? "") ?? 0);
  const total = people.reduce((a, b) => a + b, 0);
  return people.map((count) => fraction(count, total));
}

/** A response's weight in the whole check and its share; undefined while its cell is open. */
interface Part {
  weight: Fraction;
  share: Fraction | undefined;
  why: Why;
}

function partsOf(cell: Cell, method: Method, check: CheckFile, weight: Fraction): Part[] {
  if (cell.isOpen) return [{ weight, share: undefined, why: "open" }];
  const isPooled = method === "interview" || cell.items.every((item) => item.positive !== undefined);
  const sizes = cell.items.map((item) => fraction(isPooled ? (item.of ?? 1) : 1));
  const total = sum(sizes);
  return cell.items.map((item, index) => ({
    weight: multiply(weight, divide(sizes[index] ?? zero, total)),
    share: shareOf(item, check) ?? zero,
    why: item.result === "no" || item.result === "partial" || item.result === "unsure" ? item.result : "some",
  }));
}

function collect(losses: readonly Loss[]): Loss[] {
  const byWhy = new Map<Why, Fraction>();
  for (const loss of losses) byWhy.set(loss.why, add(byWhy.get(loss.why) ?? zero, loss.share));
  return [...byWhy].filter(([, share]) => !isZero(share)).map(([why, share]) => ({ why, share }));
}
