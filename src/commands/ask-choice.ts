import { startInterview } from "../ask/interview.ts";
import type { Choice } from "../ask/steps.ts";
import { UserError } from "../errors.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Placed } from "../model/find.ts";
import { didYouMean } from "../problems.ts";

/** What to say instead of asking, where nothing is left of what was chosen. An unknown site is an error. */
export function checkChoice(
  pack: Pack,
  assessment: AssessmentFile,
  questions: readonly Placed[] | undefined,
  choice: Choice,
): string | undefined {
  const { method, site, only } = choice;
  if (method === undefined && site === undefined && only === undefined) return undefined;
  const sites = (assessment.sites ?? []).map(({ id }) => id);
  if (site !== undefined && !sites.includes(site))
    throw new UserError(
      `--site ${site}: the assessment has ${sites.length === 0 ? "no sites" : sites.join(", ")}.${didYouMean(site, sites)}`,
    );
  if (startInterview(pack, assessment, questions, choice).at !== undefined) return undefined;
  const nothing = {
    open: "is open",
    gaps: "is short of a full yes",
    flagged: "is flagged",
    expired: "has expired, was carried over or is a first guess",
    guesses: "is a first guess",
  };
  const where = [method, site && `at ${site}`].filter(Boolean).join(" ");
  const what = only === undefined ? "is asked" : nothing[only];
  const named = questions === undefined ? "" : " in what you named";
  return `Nothing ${what}${where === "" ? "" : ` (${where})`}${named}. See it all with: cor-check report`;
}
