import { checksOf, fullId, scaleOf } from "../model/content.ts";
import type { CheckFile, ElementFile, QuestionFile } from "../model/element.ts";
import type { PackFile } from "../model/pack.ts";
import { didYouMean, type Problem } from "../problems.ts";
import { Faults } from "./faults.ts";
import type { Loaded } from "./file.ts";
import type { Path } from "./yaml.ts";

export interface ReadElement {
  element: ElementFile;
  loaded: Loaded<ElementFile>;
}

/** What is wrong in pack.yaml beyond its shape. */
export function judgePack(pack: PackFile, loaded: Loaded<unknown>): Problem[] {
  const faults = new Faults(loaded.file, loaded.source);
  faults.unique(
    pack.elements.map((word, index) => ({ word, path: ["elements", index] })),
    "duplicate-id",
    "element",
  );
  faults.unique(
    pack.roles.map((role, index) => ({ word: role.id, path: ["roles", index, "id"] })),
    "duplicate-id",
    "role",
  );
  if (!pack.pass_rules[pack.default_purpose]) {
    const message = `there is no pass rule for "${pack.default_purpose}".${didYouMean(pack.default_purpose, Object.keys(pack.pass_rules))}`;
    faults.error(["default_purpose"], "unknown-purpose", message);
  }
  judgeBounds(faults, ["eligibility", "people"], pack.eligibility.people);
  for (const [name, rows] of Object.entries(pack.sampling ?? {})) judgeTable(faults, ["sampling", name], rows);
  return faults.problems;
}

/** A table's rows go upwards and do not overlap; where a row is missing, there is no number. */
function judgeTable(faults: Faults, path: Path, rows: readonly { from: number; to?: number }[]): void {
  let last = 0;
  for (const [index, row] of rows.entries()) {
    const to = row.to ?? Number.POSITIVE_INFINITY;
    if (to < row.from) faults.error([...path, index, "to"], "bad-table", `the row ends at ${to}, before it begins`);
    if (row.from <= last)
      faults.error([...path, index, "from"], "bad-table", `the row begins at ${row.from}, inside or before the one above`);
    last = Math.max(last, to);
  }
}

function judgeBounds(faults: Faults, path: Path, bounds: { min?: number; max?: number } | undefined): void {
  if (bounds?.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max)
    faults.error(path, "bad-bounds", `the least (${bounds.min}) is more than the most (${bounds.max})`);
}

/** What is wrong in one element file beyond its shape; roles are judged where the pack is known. */
export function judgeElement(element: ElementFile, loaded: Loaded<unknown>, fileId: string, pack: PackFile | undefined): Problem[] {
  const faults = new Faults(loaded.file, loaded.source);
  if (element.id !== fileId) faults.error(["id"], "wrong-id", `the id is "${element.id}" but the file is named ${fileId}.yaml`);
  faults.unique(
    element.questions.map((question, index) => ({ word: question.id, path: ["questions", index, "id"] })),
    "duplicate-id",
    "question",
  );
  for (const [index, question] of element.questions.entries()) judgeQuestion(faults, ["questions", index], question, pack);
  return faults.problems;
}

function judgeQuestion(faults: Faults, path: Path, question: QuestionFile, pack: PackFile | undefined): void {
  const checks = checksOf(question);
  if (checks.length === 0) faults.error([...path, "checks"], "no-checks", "a question needs at least one check");
  judgeBounds(faults, [...path, "applies", "people"], question.applies?.people);
  if (typeof question.na === "object") judgeBounds(faults, [...path, "na", "people"], question.na.people);
  const isSum = (question.combine ?? "sum") === "sum";
  judgeHolder(faults, path, question, !isSum, isSum ? "the checks carry points, rule and threshold" : undefined);
  for (const { method, check } of checks) {
    const at = [...path, "checks", method];
    judgeHolder(faults, at, check, isSum, isSum ? undefined : `with combine: ${question.combine} they stand on the question`);
    judgeCheck(faults, at, check, scaleOf(method, check));
    for (const [index, role] of (check.roles ?? []).entries()) {
      const known = pack?.roles.map((one) => one.id);
      if (known && !known.includes(role))
        faults.error([...at, "roles", index], "unknown-role", `the pack has no role "${role}".${didYouMean(role, known)}`);
    }
  }
}

/** Points, rule and threshold stand where they count and nowhere else. */
function judgeHolder(faults: Faults, path: Path, holder: CheckFile | QuestionFile, carries: boolean, why: string | undefined): void {
  if (carries && holder.points === undefined) faults.error(path, "missing-points", "points are missing here", "key");
  for (const key of ["points", "rule", "threshold"] as const)
    if (!carries && holder[key] !== undefined)
      faults.error([...path, key], "misplaced-points", `${key} does not belong here: ${why}`, "key");
  if (carries && holder.threshold !== undefined && holder.rule !== "all-or-nothing")
    faults.warning([...path, "threshold"], "unused-threshold", "a threshold counts only under rule: all-or-nothing", "key");
}

function judgeCheck(faults: Faults, path: Path, check: CheckFile, scale: string): void {
  if (scale === "criteria" && check.criteria === undefined) faults.error(path, "missing-criteria", "scale: criteria needs criteria", "key");
  if (scale !== "criteria" && check.criteria !== undefined)
    faults.warning([...path, "criteria"], "unused-criteria", "criteria count only under scale: criteria", "key");
  faults.unique(
    (check.criteria ?? []).map(({ id }, index) => ({ word: id, path: [...path, "criteria", index, "id"] })),
    "duplicate-id",
    "criterion",
  );
  if (typeof check.na === "object") judgeBounds(faults, [...path, "na", "people"], check.na.people);
}

/** Element numbers, references between questions, and circles among them. */
export function judgeReferences(elements: readonly ReadElement[], isWhole: boolean): Problem[] {
  const ids = new Set(elements.flatMap(({ element }) => element.questions.map((question) => fullId(element, question))));
  const read = new Set(elements.map(({ element }) => element.id));
  const circles = findCircles(elements);
  const numbers = new Set<number>();
  return elements.flatMap(({ element, loaded }) => {
    const faults = new Faults(loaded.file, loaded.source);
    if (numbers.has(element.number)) faults.error(["number"], "duplicate-number", `another element has the number ${element.number}`);
    numbers.add(element.number);
    for (const [index, question] of element.questions.entries()) {
      for (const [place, required] of (question.requires ?? []).entries()) {
        const isJudged = isWhole || read.has(required.split(".")[0] ?? "");
        if (isJudged && !ids.has(required))
          faults.error(
            ["questions", index, "requires", place],
            "unknown-question",
            `there is no question "${required}".${didYouMean(required, ids)}`,
          );
      }
      const circle = circles.get(fullId(element, question));
      if (circle)
        faults.error(["questions", index, "requires"], "circle", `these questions require one another in a circle: ${circle.join(" -> ")}`);
    }
    return faults.problems;
  });
}

/** For each question that stands on a circle, the circle from it back to it. */
function findCircles(elements: readonly ReadElement[]): Map<string, string[]> {
  const requires = new Map(
    elements.flatMap(({ element }) => element.questions.map((q) => [fullId(element, q), q.requires ?? []] as const)),
  );
  const circles = new Map<string, string[]>();
  for (const id of requires.keys()) {
    const circle = wayBack(id, requires);
    if (circle) circles.set(id, circle);
  }
  return circles;
}

function wayBack(from: string, requires: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (const id of queue) {
    for (const next of requires.get(id) ?? []) {
      if (next === from) {
        const way = [id, from];
        while (way[0] !== from) way.unshift(cameFrom.get(way[0] ?? "") ?? from);
        return way;
      }
      if (cameFrom.has(next) || !requires.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return undefined;
}
