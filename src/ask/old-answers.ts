import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import { headcountOf } from "../model/responses.ts";
import { type Siteless, sitelessOf, sitelessText, wholeCompany } from "../model/siteless.ts";
import type { Option, Prompter } from "./prompter.ts";

/** Takes back what was done before the questions began, and gives the assessment after that. */
export type TakeBack = () => Promise<AssessmentFile>;

export const nothingToUndo = "Nothing is left to undo: all is as it was when you began.";

export const undoneText = "Saved: undone.";

export interface Placing {
  prompter: Prompter;
  /** People of single interviews. */
  people(): readonly { site?: string | undefined }[];
  /** Puts on disk where they belong; gives the assessment then, and what takes it back. */
  place(site: string): { assessment: AssessmentFile; back: () => AssessmentFile };
}

/** Once there are several sites, asks where answers without one belong, if there are any; again at once when that is taken back. */
export async function askWhere(pack: Pack, assessment: AssessmentFile, placing: Placing, earlier: TakeBack[]): Promise<AssessmentFile> {
  const found = sitelessOf(assessment, placing.people());
  if (found === undefined) return assessment;
  const chosen = await placing.prompter.choose(whereTitle(assessment, found), whereOptions(pack, assessment, found));
  if (chosen === undefined || chosen === "later") return assessment;
  const { assessment: placed, back } = placing.place(chosen);
  placing.prompter.say(
    `Saved: ${sitelessText(found)}, ${chosen === wholeCompany ? "for the whole company" : `at ${titleOf(assessment, chosen)}`}.`,
  );
  earlier.push(() => {
    const before = back();
    placing.prompter.say(undoneText);
    return askWhere(pack, before, placing, earlier);
  });
  return placed;
}

function whereTitle(assessment: AssessmentFile, found: Siteless): string {
  const number = (assessment.sites ?? []).length;
  return `You have ${number} sites now.\n${sitelessText(found)} from before name none of them.\nWhere do they belong? You are asked this once.`;
}

function whereOptions(pack: Pack, assessment: AssessmentFile, found: Siteless): Option<string>[] {
  const nobody = sitesWithoutPeople(pack, assessment, found);
  const sites = (assessment.sites ?? []).map(({ id }, index) => ({
    value: id,
    label: titleOf(assessment, id),
    ...(index === 0 ? { hint: "What is to be seen is then asked at each of the other sites you visit." } : {}),
  }));
  const missing = nobody.map((id) => titleOf(assessment, id)).join(", ");
  return [
    ...(nobody.length === 0 ? sites : []),
    { value: wholeCompany, label: "The whole company", hint: "They stay as they are and count for all sites together." },
    {
      value: "later",
      label: "Ask me next time",
      ...(nobody.length === 0
        ? {}
        : { hint: `To put them at one site, first write how many people work at each: ${missing} has no headcount.` }),
    },
  ];
}

/** Sites that would count by their headcount and have none: answers by site could not be scored there. */
function sitesWithoutPeople(pack: Pack, assessment: AssessmentFile, found: Siteless): string[] {
  const isSeen = found.questions.some(({ method }) => method === "observation");
  if (!isSeen || pack.site_average !== "by-headcount") return [];
  const { bySite } = headcountOf(pack, assessment);
  return (assessment.sites ?? []).map(({ id }) => id).filter((id) => (bySite.get(id) ?? 0) === 0);
}

function titleOf(assessment: AssessmentFile, id: string): string {
  return (assessment.sites ?? []).find((site) => site.id === id)?.title ?? id;
}
