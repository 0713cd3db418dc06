import { dirname, join } from "node:path";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { scaleOf } from "../model/content.ts";
import type { CheckFile } from "../model/element.ts";
import { placedQuestions } from "../model/find.ts";
import type { InterviewsFile, PersonAnswer } from "../model/interviews.ts";
import { didYouMean, type Problem } from "../problems.ts";
import { roleIsKnown, unknownSite } from "./assessment-meaning.ts";
import { Faults } from "./faults.ts";
import type { Loaded } from "./file.ts";

export const interviewsName = "interviews.yaml";

/** Single interviews stand beside the assessment. */
export function interviewsPath(assessment: string): string {
  return join(dirname(assessment), interviewsName);
}

/** What is wrong in a file of interviews beyond its shape, judged against the pack and the sites of its assessment. */
export function judgeInterviews(
  file: InterviewsFile,
  loaded: Pick<Loaded<unknown>, "file" | "source">,
  { pack, assessment }: { pack: Pack; assessment: AssessmentFile },
): Problem[] {
  const faults = new Faults(loaded.file, loaded.source);
  const sites = (assessment.sites ?? []).map((site) => site.id);
  const checks = new Map(placedQuestions(pack).map(({ id, question }) => [id, question.checks.interview]));
  faults.unique(
    file.interviews.map((person, index) => ({ word: person.id, path: ["interviews", index, "id"] })),
    "duplicate-id",
    "interview",
  );
  for (const [index, person] of file.interviews.entries()) {
    const path = ["interviews", index];
    if (person.site !== undefined && !sites.includes(person.site)) unknownSite(faults, [...path, "site"], person.site, sites);
    roleIsKnown(faults, pack, person.role, [...path, "role"], "value");
    for (const [at, role] of (person.also ?? []).entries()) roleIsKnown(faults, pack, role, [...path, "also", at], "value");
    for (const [question, answer] of Object.entries(person.answers)) {
      const at = [...path, "answers", question];
      const check = checks.get(question);
      if (!checks.has(question))
        faults.error(at, "unknown-question", `the pack has no question "${question}".${didYouMean(question, checks.keys())}`, "key");
      else if (check === undefined) faults.error(at, "no-such-check", "this question has no interview check", "key");
      else judgeForm(faults, at, check, answer);
    }
  }
  return faults.problems;
}

function judgeForm(faults: Faults, path: (string | number)[], check: CheckFile, answer: PersonAnswer): void {
  const scale = scaleOf("interview", check);
  const isWrong =
    answer === "partial" ? scale !== "yes-partial-no" : typeof answer === "object" && scale !== ("met" in answer ? "criteria" : "percent");
  if (isWrong) faults.error(path, "wrong-scale", `this check is answered by ${scale}; one person's answer does not fit that`);
  const known = (check.criteria ?? []).map((one) => one.id);
  for (const id of typeof answer === "object" && "met" in answer ? answer.met : [])
    if (!known.includes(id)) faults.error([...path, "met"], "unknown-criterion", `there is no criterion "${id}".${didYouMean(id, known)}`);
}
