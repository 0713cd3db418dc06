import type { AssessmentFile } from "../model/assessment.ts";
import { fullId, type Pack } from "../model/content.ts";
import type { ElementFile, QuestionFile } from "../model/element.ts";
import { methods } from "../model/method.ts";
import { type Headcount, headcountOf } from "../model/responses.ts";
import { sitelessOf, sitelessText } from "../model/siteless.ts";
import { didYouMean, type Problem } from "../problems.ts";
import { judgeAnswer } from "./answer-meaning.ts";
import { Faults } from "./faults.ts";
import type { Loaded } from "./file.ts";

/** What the judging of an answer must know. */
export interface Context {
  faults: Faults;
  pack: Pack;
  assessment: AssessmentFile;
  headcount: Headcount;
}

/** What is wrong in an assessment beyond its shape, judged against its pack. */
export function judgeAssessment(assessment: AssessmentFile, loaded: Pick<Loaded<unknown>, "file" | "source">, pack: Pack): Problem[] {
  const faults = new Faults(loaded.file, loaded.source);
  if (!isOfPack(faults, assessment, pack)) return faults.problems;
  const context: Context = { faults, pack, assessment, headcount: headcountOf(pack, assessment) };
  const purpose = assessment.purpose ?? pack.default_purpose;
  const purposes = Object.keys(pack.pass_rules);
  if (!purposes.includes(purpose))
    faults.error(
      ["purpose"],
      "unknown-purpose",
      `the pack has no pass rule for "${purpose}".${didYouMean(purpose, purposes) || ` It has ${purposes.join(", ")}.`}`,
    );
  judgeSites(context);
  judgeInterviewed(context);
  judgeAnswers(context);
  judgeSiteless(context);
  return faults.problems;
}

function isOfPack(faults: Faults, assessment: AssessmentFile, pack: Pack): boolean {
  if (assessment.pack !== pack.id) {
    faults.error(["pack"], "wrong-pack", `the answers are for pack "${assessment.pack}", but the pack at hand is "${pack.id}"`);
    return false;
  }
  if (assessment.edition !== pack.edition) {
    faults.error(
      ["edition"],
      "wrong-edition",
      `the answers are for edition "${assessment.edition}", but the pack is edition "${pack.edition}"; its questions may differ, so nothing is guessed. Move it into this edition with: cor-check compare FILE --carry NEW-FILE`,
    );
    return false;
  }
  return true;
}

function judgeSites({ faults, pack, assessment }: Context): void {
  const sites = assessment.sites ?? [];
  faults.unique(
    sites.map((site, index) => ({ word: site.id, path: ["sites", index, "id"] })),
    "duplicate-id",
    "site",
  );
  for (const [index, site] of sites.entries())
    for (const role of Object.keys(site.headcount ?? {})) roleIsKnown(faults, pack, role, ["sites", index, "headcount", role], "key");
}

function judgeInterviewed({ faults, pack, assessment, headcount }: Context): void {
  const siteIds = (assessment.sites ?? []).map((site) => site.id);
  const people = new Map<string, number>();
  for (const [index, entry] of (assessment.interviewed ?? []).entries()) {
    const path = ["interviewed", index];
    if (entry.site !== undefined && !siteIds.includes(entry.site)) unknownSite(faults, [...path, "site"], entry.site, siteIds);
    if (!roleIsKnown(faults, pack, entry.role, [...path, "role"], "value")) continue;
    const there = entry.site === undefined ? undefined : (assessment.sites ?? []).find((site) => site.id === entry.site)?.headcount;
    const exist = entry.site === undefined ? headcount.byRole.get(entry.role) : (there?.[entry.role] ?? (there ? 0 : undefined));
    const isCounted = headcount.byRole.has(entry.role);
    const key = `${entry.site ?? ""} ${entry.role}`;
    people.set(key, (people.get(key) ?? 0) + entry.people);
    const isKnown = entry.site === undefined ? headcount.known : exist !== undefined;
    if (isCounted && isKnown && (people.get(key) ?? 0) > (exist ?? 0))
      faults.warning(
        [...path, "people"],
        "more-interviewed-than-people",
        `${people.get(key)} interviewed as ${entry.role}, but the headcount is ${exist ?? 0}`,
      );
  }
}

function judgeAnswers(context: Context): void {
  const { faults, pack, assessment } = context;
  const questions = new Map<string, { element: ElementFile; question: QuestionFile }>();
  for (const element of pack.elements)
    for (const question of element.questions) questions.set(fullId(element, question), { element, question });
  for (const [id, answer] of Object.entries(assessment.answers ?? {})) {
    const found = questions.get(id);
    if (found) judgeAnswer(context, id, found.question, answer);
    else faults.error(["answers", id], "unknown-question", `the pack has no question "${id}".${didYouMean(id, questions.keys())}`, "key");
  }
  for (const [id, effort] of Object.entries(assessment.efforts ?? {})) {
    const question = questions.get(id)?.question;
    if (question) judgeEffort(faults, id, question, effort);
    else faults.error(["efforts", id], "unknown-question", `the pack has no question "${id}".${didYouMean(id, questions.keys())}`, "key");
  }
}

/** Hours of a check count only where the check has a fix of its own; else the question's fix covers it. */
function judgeEffort(faults: Faults, id: string, question: QuestionFile, effort: NonNullable<AssessmentFile["efforts"]>[string]): void {
  if (typeof effort === "number") return;
  for (const method of methods)
    if (effort[method] !== undefined && question.checks[method]?.fix === undefined)
      faults.error(
        ["efforts", id, method],
        "no-such-fix",
        `the ${method} check has no fix of its own here; write the hours as question: ${effort[method]}`,
        "key",
      );
}

/** Nothing is guessed: until somebody says where they belong, answers that name no site count for the whole company. */
function judgeSiteless({ faults, assessment }: Context): void {
  const marked = (assessment.sites ?? []).filter((site) => site.visit === true);
  const found = marked.length > 1 ? sitelessOf(assessment) : undefined;
  if (found === undefined) return;
  const first = found.questions[0];
  const path = first === undefined ? ["interviewed"] : ["answers", first.id, first.method];
  const message = `${sitelessText(found)} without a site, though ${marked.length} sites are visited; counted for the whole company until you say where they belong: cor-check ask asks once, or write the sites, or without_site: whole-company`;
  faults.warning(path, "site-not-said", message, "key");
}

export function roleIsKnown(faults: Faults, pack: Pack, role: string, path: (string | number)[], part: "key" | "value"): boolean {
  const roles = pack.roles.map((one) => one.id);
  if (roles.includes(role)) return true;
  faults.error(path, "unknown-role", `the pack has no role "${role}".${didYouMean(role, roles) || ` It has ${roles.join(", ")}.`}`, part);
  return false;
}

export function unknownSite(faults: Faults, path: (string | number)[], site: string, siteIds: readonly string[]): void {
  const hint =
    didYouMean(site, siteIds) || (siteIds.length > 0 ? ` There are ${siteIds.join(", ")}.` : " No sites are named under sites:.");
  faults.error(path, "unknown-site", `there is no site "${site}".${hint}`);
}
