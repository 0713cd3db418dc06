import type { AnswerFile, ResponseItem } from "../model/assessment.ts";
import { checkState, isBySite, isEmptyResponse, questionNa } from "../model/cells.ts";
import { checksOf, naText, scaleOf } from "../model/content.ts";
import type { CheckFile, QuestionFile } from "../model/element.ts";
import { type Method, methods } from "../model/method.ts";
import { isFinding, isWithin, itemsOf, naCriteria, naReason, nobodyToAsk } from "../model/responses.ts";
import { type Context, roleIsKnown, unknownSite } from "./assessment-meaning.ts";
import { judgeForm } from "./response-form.ts";

type Steps = (string | number)[];

/** What is wrong in one answer: its checks, its N/A claims, its actions. */
export function judgeAnswer(context: Context, id: string, question: QuestionFile, answer: AnswerFile): void {
  const path = ["answers", id];
  const { faults, headcount } = context;
  faults.unique(
    (answer.actions ?? []).map((action, index) => ({ word: action.id, path: [...path, "actions", index, "id"] })),
    "duplicate-id",
    "action",
  );
  const has = checksOf(question).map(({ method }) => method);
  for (const method of methods)
    if (!has.includes(method) && !isEmptyResponse(answer[method]))
      faults.error([...path, method], "no-such-check", `this question has no ${method} check; it has ${has.join(" and ")}`, "key");
  const na = questionNa(question, answer, headcount);
  if (na === "said") judgeClaim(context, [...path, "not_applicable"], question.na, "this question");
  for (const { method, check } of checksOf(question)) {
    if (isEmptyResponse(answer[method])) continue;
    const isLong = Array.isArray(answer[method]);
    const at = (index: number): Steps => (isLong ? [...path, method, index] : [...path, method]);
    const items = itemsOf(answer[method]);
    for (const [index, item] of items.entries()) judgeItem(context, at(index), method, check, item);
    if (na === "headcount" || nobodyToAsk(check, headcount)) continue;
    if (na === "said" && items.some(isFinding))
      faults.error(
        [...path, method],
        "na-and-finding",
        "the question is said to be not applicable, yet this check has a finding; keep one of the two",
        "key",
      );
    judgeNaInWriting(context, [...path, method], at, method, check, items);
    if (na === undefined) judgeCells(context, [...path, method], method, check, answer);
  }
}

function judgeItem(context: Context, path: Steps, method: Method, check: CheckFile, item: ResponseItem): void {
  const { faults, pack, assessment } = context;
  const siteIds = (assessment.sites ?? []).map((site) => site.id);
  if (item.site !== undefined && !siteIds.includes(item.site)) unknownSite(faults, [...path, "site"], item.site, siteIds);
  if (item.role !== undefined && roleIsKnown(faults, pack, item.role, [...path, "role"], "value")) {
    if (method !== "interview")
      faults.warning([...path, "role"], "role-without-interview", "a role says something only on an interview", "key");
    else if (check.roles && !check.roles.includes(item.role))
      faults.warning([...path, "role"], "role-not-asked", `this check is put to ${check.roles.join(", ")}, not to ${item.role}`);
  }
  if (method === "interview" && item.on)
    faults.error([...path, "on"], "date-on-interview", "an interview carries no date, so that nobody can be told from it", "key");
  judgeForm(faults, path, method, check, scaleOf(method, check), item);
}

/** A claim of N/A must be allowed, and must not be contradicted by the headcount. */
function judgeClaim({ faults, headcount }: Context, path: Steps, na: QuestionFile["na"], what: string): void {
  if (na === undefined) {
    faults.error(path, "na-not-allowed", `${what} cannot be not applicable; answer it, or write unknown`);
    return;
  }
  const bounds = typeof na === "object" ? na.people : undefined;
  if (bounds && headcount.known && !isWithin(headcount.total, bounds))
    faults.error(path, "na-against-headcount", `${what} is not applicable only when: ${naText(na)} The headcount is ${headcount.total}.`);
}

function judgeNaInWriting(
  context: Context,
  path: Steps,
  at: (index: number) => Steps,
  method: Method,
  check: CheckFile,
  items: readonly ResponseItem[],
): void {
  const { faults } = context;
  const findings = items.filter(isFinding);
  for (const [index, item] of items.entries()) {
    if (naReason(item) === undefined) continue;
    const where: Steps = [...at(index), "not_applicable"];
    if (item.site === undefined) judgeClaim(context, where, check.na, `the ${method} check`);
    if (item.site !== undefined && method === "interview")
      faults.error(where, "site-na-on-interview", "an interview has no N/A by site: all interviews count together", "key");
    if (
      findings.some(
        (finding) => item.site === undefined || finding.site === item.site || (finding.site === undefined && method !== "interview"),
      )
    )
      faults.error(
        where,
        "na-and-finding",
        `said to be not applicable${item.site ? ` at ${item.site}` : ""}, beside a finding of the same check; keep one of the two`,
        "key",
      );
  }
  if (isBySite(method, items) && findings.some((item) => item.site === undefined))
    faults.error(path, "mixed-sites", "some responses name a site and some do not; name the site on each, or on none", "key");
}

/** Cells need people to weigh by, and a check with nothing left must be allowed to be N/A. */
function judgeCells(context: Context, path: Steps, method: Method, check: CheckFile, answer: AnswerFile): void {
  const { faults, pack, assessment, headcount } = context;
  const items = itemsOf(answer[method]);
  const state = checkState(method, check, answer, assessment.sites ?? [], headcount);
  if (!state.isApplicable) {
    if (state.because !== "nothing-left") return;
    judgeClaim(context, path, check.na, `the ${method} check, which has nothing left to judge,`);
    const isSaid = items.some((item) => naReason(item) !== undefined || item.note) || Boolean(answer.note);
    if (!isSaid && items.some((item) => naCriteria(item).length > 0))
      faults.error(path, "na-without-reason", "every criterion is not applicable: say why in a note", "key");
    return;
  }
  if (pack.site_average !== "by-headcount") return;
  for (const { site } of state.cells) {
    if (site === undefined || (headcount.bySite.get(site) ?? 0) > 0) continue;
    const index = items.findIndex((item) => item.site === site);
    const known = headcount.bySite.get(site) === undefined ? "its headcount is not known" : "nobody works there";
    const at = index >= 0 && Array.isArray(answer[method]) ? [...path, index] : path;
    faults.error(
      at,
      "no-headcount",
      `site ${site} counts by its headcount, but ${known}; write its headcount under sites:, or {site: ${site}, not_applicable: reason}`,
    );
  }
}
