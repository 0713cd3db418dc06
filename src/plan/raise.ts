import type { AnswerFile, AssessmentFile, Response, ResponseItem } from "../model/assessment.ts";
import { checkState } from "../model/cells.ts";
import { fullId, type Pack } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import type { Method } from "../model/method.ts";
import { headcountOf, isFinding, itemsOf } from "../model/responses.ts";

/** How a plan reads what is not answered yet: as no, to be put right; or left as it is, where nothing is spent on it. */
export type OpenRule = "no" | "unknown";

/** The checks that are to stand at yes, by question. */
export type Raises = ReadonlyMap<string, ReadonlySet<Method>>;

/** A copy of the assessment in which those checks are raised to yes. The one given is not touched. */
export function raiseAssessment(pack: Pack, assessment: AssessmentFile, raises: Raises, open: OpenRule): AssessmentFile {
  const headcount = headcountOf(pack, assessment);
  const answers: Record<string, AnswerFile> = { ...assessment.answers };
  for (const element of pack.elements)
    for (const question of element.questions) {
      const id = fullId(element, question);
      const answer = answers[id];
      const raised: AnswerFile = { ...answer };
      for (const method of raises.get(id) ?? []) {
        const check = question.checks[method];
        if (!check) continue;
        const state = checkState(method, check, answer, assessment.sites ?? [], headcount);
        if (state.isApplicable) raised[method] = raiseResponse(method, check, answer, assessment, headcount, open);
      }
      if (raises.has(id)) answers[id] = raised;
    }
  return { ...assessment, answers };
}

/** Yes in every cell; sites that are not applicable stay so. An open cell stays open where it is left as it is. */
export function raiseResponse(
  method: Method,
  check: CheckFile,
  answer: AnswerFile | undefined,
  assessment: Pick<AssessmentFile, "sites">,
  headcount: ReturnType<typeof headcountOf>,
  open: OpenRule,
): Response {
  const state = checkState(method, check, answer, assessment.sites ?? [], headcount);
  const items = itemsOf(answer?.[method]);
  if (!state.isApplicable) return items;
  const cells = state.cells.flatMap((cell): ResponseItem[] => {
    if (open === "unknown" && cell.isOpen) return cell.items;
    return [cell.site === undefined ? { result: "yes" } : { site: cell.site, result: "yes" }];
  });
  return [...items.filter((item) => !isFinding(item)), ...cells];
}
