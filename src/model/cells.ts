import type { AnswerFile, Response, ResponseItem, Site } from "./assessment.ts";
import type { CheckFile, QuestionFile } from "./element.ts";
import type { Method } from "./method.ts";
import { type Headcount, isFinding, isOutside, itemsOf, naReason, nobodyToAsk, shareOf } from "./responses.ts";

/** The responses of one check at one site (documentation, observation), or all responses of one interview check. */
export interface Cell {
  site: string | undefined;
  /** Those that count: criterion responses with every criterion N/A are left out. */
  items: ResponseItem[];
  /** No response yet, or an `unknown` among them. */
  isOpen: boolean;
}

export type CheckState = { isApplicable: true; cells: Cell[] } | { isApplicable: false; because: "headcount" | "said" | "nothing-left" };

/** Whether the check applies, and its cells. `said` is its own N/A; `nothing-left` means every cell or criterion is N/A. */
export function checkState(
  method: Method,
  check: CheckFile,
  answer: AnswerFile | undefined,
  sites: readonly Site[],
  headcount: Headcount,
): CheckState {
  if (nobodyToAsk(check, headcount)) return { isApplicable: false, because: "headcount" };
  const items = itemsOf(answer?.[method]);
  if (items.some((item) => naReason(item) !== undefined && item.site === undefined)) return { isApplicable: false, because: "said" };
  const cells = cellsOf(method, check, items, sites);
  return cells.length === 0 ? { isApplicable: false, because: "nothing-left" } : { isApplicable: true, cells };
}

/** N/A by headcount wins over answers; else what the answer says. */
export function questionNa(question: QuestionFile, answer: AnswerFile | undefined, headcount: Headcount): "headcount" | "said" | undefined {
  if (isOutside(question.applies, headcount)) return "headcount";
  return typeof answer?.not_applicable === "string" ? "said" : undefined;
}

/** Whether the items answer the check site by site; a site whose only item is N/A counts too. */
export function isBySite(method: Method, items: readonly ResponseItem[]): boolean {
  return method !== "interview" && items.some((item) => item.site !== undefined);
}

function cellsOf(method: Method, check: CheckFile, items: readonly ResponseItem[], sites: readonly Site[]): Cell[] {
  const findings = items.filter(isFinding);
  if (!isBySite(method, items)) return [cell(undefined, findings, check)].filter((one) => one !== undefined);
  const isNa = new Set(items.filter((item) => !isFinding(item)).map((item) => item.site));
  const answered = new Set(findings.map((item) => item.site));
  return sites.flatMap((site) => {
    if (isNa.has(site.id) || !(answered.has(site.id) || site.visit === true)) return [];
    return (
      cell(
        site.id,
        findings.filter((item) => item.site === site.id),
        check,
      ) ?? []
    );
  });
}

function cell(site: string | undefined, findings: ResponseItem[], check: CheckFile): Cell | undefined {
  const items = findings.filter((item) => shareOf(item, check) !== null);
  if (findings.length > 0 && items.length === 0) return undefined;
  return { site, items, isOpen: items.length === 0 || items.some((item) => item.result === "unknown") };
}

/** Whether nothing was answered: missing, null, `[]`. */
export function isEmptyResponse(response: Response | undefined): boolean {
  return itemsOf(response).length === 0;
}
