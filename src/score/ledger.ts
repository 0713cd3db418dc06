import { pointsText, toPoints, toRatio } from "../model/exact.ts";
import { compare, type Fraction, fraction, isZero, multiply, subtract, sum, zero } from "../model/fraction.ts";
import { itemText } from "../model/response-text.ts";
import { shareOf } from "../model/responses.ts";
import type { Cause, LedgerLine } from "../model/result.ts";
import type { MeasuredCheck } from "./check.ts";
import { type Line, reaches } from "./question.ts";

/** A line of the ledger: how responses became points, and where each lost point went. */
export function ledgerLine(line: Line, heldBy: { floor: readonly string[]; ceiling: readonly string[] }): LedgerLine {
  const available = fraction(line.marking.points);
  const isHeld = heldBy.floor.length > 0;
  const points = isHeld ? zero : line.points.floor;
  const causes: { why: Cause["why"]; points: Fraction; by?: string[] }[] = isHeld
    ? [{ why: "held", points: available, by: [...heldBy.floor] }]
    : causesOf(line, available);
  return {
    method: line.checks.length === 1 ? (line.checks[0]?.method ?? null) : null,
    responses: line.checks.flatMap(responseTexts),
    share: toRatio(line.share.floor),
    rule: line.marking.rule === "proportional" ? "proportional" : `all-or-nothing at ${line.marking.threshold} %`,
    points: toPoints(points),
    of: line.marking.points,
    ceiling: toPoints(heldBy.ceiling.length > 0 ? zero : line.points.ceiling),
    causes: causes.filter((cause) => !isZero(cause.points)).map((cause) => ({ ...cause, points: toPoints(cause.points) })),
  };
}

function causesOf(line: Line, available: Fraction): { why: Cause["why"]; points: Fraction }[] {
  const shares = line.losses.map((loss) => ({ why: loss.why, points: multiply(available, loss.share) }));
  if (line.marking.rule === "proportional") {
    const rounding = subtract(line.earned.floor, line.points.floor);
    return merge([...shares, { why: "rounding" as const, points: rounding }]);
  }
  if (!isZero(line.points.floor)) return [];
  if (isZero(line.share.floor)) return merge(shares);
  return [{ why: reaches(line.share.ceiling, line.marking.threshold) ? "open" : "below-threshold", points: available }];
}

/** One cause of each kind, the largest first; kinds in their own order where equal. */
function merge(causes: readonly { why: Cause["why"]; points: Fraction }[]): { why: Cause["why"]; points: Fraction }[] {
  const kinds = [...new Set(causes.map((cause) => cause.why))];
  const merged = kinds.map((why) => ({ why, points: sum(causes.filter((cause) => cause.why === why).map((cause) => cause.points)) }));
  return merged.sort((a, b) => compare(b.points, a.points) || (a.why < b.why ? -1 : 1));
}

/** Cell by cell; of interviews only the total, since a split could tell who said what. */
export function responseTexts(check: MeasuredCheck): string[] {
  if (check.method === "interview") return [interviewText(check)];
  return check.cells.flatMap((cell) => {
    const where = cell.site === undefined ? "" : `${cell.site}: `;
    if (cell.items.length === 0) return [`${where}not answered`];
    return cell.items.map((item) => `${where}${itemText(item, check.check, "text")}`);
  });
}

function interviewText({ cells, check, isOpen }: MeasuredCheck): string {
  const items = cells.flatMap((cell) => cell.items);
  if (items.length === 0) return "not answered";
  if (isOpen) return "not known yet";
  const people = items.map((item) => item.of ?? 1);
  const positive = sum(items.map((item, index) => multiply(fraction(people[index] ?? 1), shareOf(item, check) ?? zero)));
  return `${pointsText(toPoints(positive))} of ${people.reduce((a, b) => a + b, 0)} positive`;
}
