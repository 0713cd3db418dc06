import type { AnswerFile, Response } from "../model/assessment.ts";
import type { CarryReason } from "../model/carry-over.ts";
import { questionNa } from "../model/cells.ts";
import { checksOf } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import { type Placed, placedQuestions } from "../model/find.ts";
import { isFirstGuess } from "../model/first-guess.ts";
import { methods } from "../model/method.ts";
import type { Move } from "../model/migration.ts";
import { headcountOf, itemsOf, naCriteria } from "../model/responses.ts";
import type { QuestionResult } from "../model/result.ts";
import { dayBefore } from "../model/span.ts";
import type { Last, Next } from "./carry.ts";

/** One question of last time's file, and whether its answer may come along. */
export interface Judged extends Move {
  /** Its id in last time's pack today. */
  at: string | undefined;
  /** The question this time, else of last time. */
  placed: Placed | undefined;
  answer: AnswerFile | undefined;
  /** Whether all of it was earned. */
  isFull: boolean;
  why: CarryReason;
  response: Response | undefined;
}

/** Every question of last time's file, in the order of this time's pack; those it has not come last. */
export function judge(last: Last, next: Next): Judged[] {
  const before = new Map(placedQuestions(last.pack).map((placed) => [placed.id, placed]));
  const now = placedQuestions(next.pack);
  const results = new Map(last.result.elements.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)));
  const judged = last.moves.map((move): Judged => {
    const at = move.to[0];
    const to = next.growth === null ? move.to : move.to.flatMap((id) => grownTo(id, next) ?? []);
    const fate = to.length === 0 ? "dropped" : next.growth !== null && move.fate === "kept" && to[0] !== at ? "renamed" : move.fate;
    const placed = now.find(({ id }) => id === to[0]) ?? (at === undefined ? undefined : before.get(at));
    const answer = at === undefined ? undefined : last.assessment.answers?.[at];
    const result = at === undefined ? undefined : results.get(at);
    const asked = at === undefined ? undefined : before.get(at);
    const isFull = result !== undefined && isFullYes(result);
    const base = { from: move.from, fate, to, at, placed, answer, isFull };
    const target = now.find(({ id }) => id === to[0]);
    if (!target || !asked || !result) return { ...base, why: "dropped", response: undefined };
    return { ...base, ...verdictOn({ asked, target, result, answer, isSplit: move.fate === "split" }, last, next) };
  });
  const order = new Map(now.map(({ id }, index) => [id, index]));
  const rank = ({ to }: Judged) => (to[0] === undefined ? now.length : (order.get(to[0]) ?? now.length));
  return judged
    .map((one, index) => ({ one, index }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.index - b.index)
    .map(({ one }) => one);
}

function grownTo(id: string, { growth }: Next): string | undefined {
  return growth !== null && Object.hasOwn(growth.same, id) ? growth.same[id] : undefined;
}

interface Case {
  asked: Placed;
  target: Placed;
  result: QuestionResult;
  answer: AnswerFile | undefined;
  isSplit: boolean;
}

function verdictOn(one: Case, last: Last, next: Next): Pick<Judged, "why" | "response"> {
  const check = one.target.question.checks.documentation;
  const { response, why: form } = carriedResponse(itemsOf(one.answer?.documentation), check);
  const why = firstBar(one, last, next) ?? (response === undefined ? form : "carried");
  return { why, response: why === "carried" ? response : undefined };
}

/** The first thing that keeps an answer from coming along; undefined where only its form is left to look at. */
function firstBar({ asked, target, result, answer, isSplit }: Case, last: Last, next: Next): CarryReason | undefined {
  const headcount = headcountOf(next.pack, next.start);
  const isPolicy = asked.question.proves === "policy" && target.question.proves === "policy";
  const isOnPaper = checksOf(asked.question).every(({ method }) => method === "documentation");
  const bars: [boolean, CarryReason][] = [
    [result.state === "not-applicable", "not-applicable"],
    [questionNa(target.question, undefined, headcount) !== undefined, "not-applicable-now"],
    [next.growth === null && !isAllowed(answer, last, next), "not-allowed"],
    [isSplit, "split"],
    [result.state === "open", "open"],
    [methods.some((method) => itemsOf(answer?.[method]).some(isFirstGuess)), "guess"],
    [!isFullYes(result), "short"],
    [Boolean(answer?.flag), "flagged"],
    [isFoundBefore(dayBefore(last.day, last.pack.look_back), answer), "expired"],
    [!isPolicy, "record"],
    [next.growth === null && !isOnPaper, "people"],
    [next.again.includes(target.id), "chosen"],
  ];
  return bars.find(([holds]) => holds)?.[1];
}

/**
 * Whether the pack lets answers of that audit come into this one. What that audit itself did not look at came from an earlier one: it comes
 * along once more only where it was let in, and while the certificate it was found for lasts.
 */
function isAllowed(answer: AnswerFile | undefined, { pack, assessment, day }: Last, { start, pack: now }: Next): boolean {
  const rule = pack.carry_over;
  if (!rule?.into.includes(start.purpose ?? now.default_purpose)) return false;
  const from = assessment.purpose ?? pack.default_purpose;
  if (!answer?.carried) return rule.from.includes(from);
  return rule.into.includes(from) && (rule.lasts === undefined || answer.carried.on >= dayBefore(day, rule.lasts));
}

/** Whether a finding was older than that audit looked back: it was never one of that audit. */
function isFoundBefore(since: string, answer: AnswerFile | undefined): boolean {
  return methods.some((method) => itemsOf(answer?.[method]).some(({ on }) => typeof on === "string" && on < since));
}

/** All its points, and from a full yes on each check: what rounding gave is not carried. */
function isFullYes({ state, floor, checks }: QuestionResult): boolean {
  return (
    state === "scored" &&
    floor !== null &&
    floor.points === floor.of &&
    checks.every(({ share }) => BigInt(share.num) === BigInt(share.den))
  );
}

/** A full yes as this time's check takes it: parts stay ticked, a count becomes a plain yes, for what was counted is not this year's. */
export function carriedResponse(
  items: ReturnType<typeof itemsOf>,
  check: CheckFile | undefined,
): { response: Response | undefined; why: CarryReason } {
  if (check === undefined) return { response: undefined, why: "people" };
  if (items.some(({ site }) => site !== undefined)) return { response: undefined, why: "by-site" };
  const parts = items.length === 1 ? items[0] : undefined;
  const isPart = items.some((item) => naCriteria(item).length > 0);
  if (parts?.met === undefined) return isPart ? { response: undefined, why: "parts" } : { response: "yes", why: "carried" };
  const na = naCriteria(parts);
  const wanted = (check.criteria ?? []).map(({ id }) => id);
  const met = wanted.filter((id) => parts.met?.includes(id));
  const out = wanted.filter((id) => na.includes(id));
  if (met.length > 0 && met.length + out.length === wanted.length)
    return { response: out.length > 0 ? { met, not_applicable: out } : { met }, why: "carried" };
  return na.length === 0 ? { response: "yes", why: "carried" } : { response: undefined, why: "parts" };
}
