import type { ResponseItem } from "../model/assessment.ts";
import type { CheckFile } from "../model/element.ts";
import type { Method } from "../model/method.ts";
import { naCriteria } from "../model/responses.ts";
import { didYouMean } from "../problems.ts";
import type { Faults } from "./faults.ts";

type Steps = (string | number)[];

const formOf: Record<string, string> = {
  "yes-no": "yes or no",
  "yes-partial-no": "yes, partial or no",
  criteria: "{met: [criteria]}, yes or no",
  count: "{positive: 3, of: 5}, yes or no",
  percent: "{percent: 80}, yes or no",
};

/** Whether a response has exactly one form, and one that the check's scale takes. */
export function judgeForm(faults: Faults, path: Steps, method: Method, check: CheckFile, scale: string, item: ResponseItem): void {
  const takes = `this check takes ${formOf[scale]}`;
  const forms = formsOf(item);
  if (forms.length === 0) {
    faults.error(path, "no-response", `there is no answer in this response; ${takes}`);
    return;
  }
  if (forms.length > 1) {
    faults.error(path, "two-responses", `this response answers twice (${forms.join(" and ")}); keep one`);
    return;
  }
  if (forms[0] === "result") judgeWord(faults, path, method, scale, item);
  else if (forms[0] === "positive and of") judgeCount(faults, path, scale, item, takes);
  else if (forms[0] === "met") judgeCriteria(faults, path, check, scale, item, takes);
  else if (forms[0] === "percent" && scale !== "percent")
    faults.error([...path, "percent"], "wrong-scale", `a percent does not fit: ${takes}`, "key");
}

function formsOf(item: ResponseItem): string[] {
  return [
    item.result !== undefined && "result",
    (item.positive !== undefined || item.of !== undefined) && "positive and of",
    (item.met !== undefined || Array.isArray(item.not_applicable)) && "met",
    item.percent !== undefined && "percent",
    typeof item.not_applicable === "string" && "not_applicable",
  ].filter((form) => form !== false);
}

function judgeWord(faults: Faults, path: Steps, method: Method, scale: string, item: ResponseItem): void {
  if (item.result === "partial" && scale !== "yes-partial-no")
    faults.error(path, "wrong-scale", `partial does not fit: this check takes ${formOf[scale]}`);
  if (item.result === "unsure" && method !== "interview")
    faults.error(
      path,
      "unsure-outside-interview",
      "unsure is for interviews (asked, could not say); here write no, or unknown if not looked at yet",
    );
}

function judgeCount(faults: Faults, path: Steps, scale: string, item: ResponseItem, takes: string): void {
  if (scale !== "count") {
    faults.error(path, "wrong-scale", `a count does not fit: ${takes}`);
    return;
  }
  if (item.positive === undefined) faults.error(path, "missing-key", "positive is missing: how many of them were good?");
  else if (item.of === undefined) faults.error(path, "missing-key", "of is missing: out of how many?");
  else if (item.positive > item.of)
    faults.error([...path, "positive"], "out-of-range", `positive is ${item.positive}, more than the ${item.of} looked at`);
}

function judgeCriteria(faults: Faults, path: Steps, check: CheckFile, scale: string, item: ResponseItem, takes: string): void {
  if (scale !== "criteria") {
    faults.error(path, "wrong-scale", `a list of criteria does not fit: ${takes}`);
    return;
  }
  if (item.met === undefined) faults.error(path, "missing-key", "met is missing: the criteria that are met, [] for none");
  const known = (check.criteria ?? []).map((criterion) => criterion.id);
  const lists = { met: item.met ?? [], not_applicable: naCriteria(item) };
  for (const [name, ids] of Object.entries(lists)) {
    faults.unique(
      ids.map((word, index) => ({ word, path: [...path, name, index] })),
      "duplicate-id",
      "criterion",
    );
    for (const [index, id] of ids.entries())
      if (!known.includes(id))
        faults.error(
          [...path, name, index],
          "unknown-criterion",
          `the check has no criterion "${id}".${didYouMean(id, known) || ` It has ${known.join(", ")}.`}`,
        );
  }
  for (const id of lists.met.filter((one) => lists.not_applicable.includes(one)))
    faults.error(path, "na-and-finding", `criterion ${id} is both met and not applicable; keep one of the two`);
}
