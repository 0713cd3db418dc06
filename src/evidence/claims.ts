import type { AnswerFile } from "../model/assessment.ts";
import { questionNa } from "../model/cells.ts";
import type { QuestionFile } from "../model/element.ts";
import { compare, isZero, one as whole } from "../model/fraction.ts";
import { headcountOf, isFinding, isWithin, itemsOf, naReason, shareOf } from "../model/responses.ts";
import type { Desk } from "./desk.ts";

/** Holds what is claimed against what there is to show for it. */
export function judgeClaims(desk: Desk): void {
  const { assessment, pack } = desk.input;
  if (!assessment) return;
  const headcount = headcountOf(pack, assessment);
  const people = headcount.known ? headcount.total : (assessment.company?.people_peak ?? undefined);
  for (const [id, { question }] of desk.questions) {
    const answer = assessment.answers?.[id];
    const na = questionNa(question, answer, headcount);
    if (na === "headcount") continue;
    const check = question.checks.documentation;
    const isNa = na === "said" || itemsOf(answer?.documentation).some((item) => naReason(item) !== undefined && item.site === undefined);
    if (isNa) judgeNa(desk, id, question, answer, na === "said", people);
    else if (check) judgeAnswer(desk, id, question, answer);
  }
}

function judgeNa(
  desk: Desk,
  id: string,
  question: QuestionFile,
  answer: AnswerFile | undefined,
  isWhole: boolean,
  people: number | undefined,
): void {
  const there = desk.supportOf(id).find(({ isSound }) => isSound);
  const entry = desk.input.evidence.settingsPlace;
  if (there)
    desk.add(
      "na-with-records",
      id,
      there.place ?? desk.placeOf(id, entry),
      `Said to be not applicable, but ${there.path} is there for it.`,
      desk.titleOf(id, undefined),
    );
  const na = isWhole ? question.na : question.checks.documentation?.na;
  const bounds = typeof na === "object" ? na.people : undefined;
  if (answer && bounds && people !== undefined && !isWithin(people, bounds))
    desk.add(
      "na-against-headcount",
      id,
      desk.placeOf(id, entry),
      `Said to be not applicable, which holds only when: ${typeof na === "object" ? na.when : ""} There are ${people} people.`,
    );
}

function judgeAnswer(desk: Desk, id: string, question: QuestionFile, answer: AnswerFile | undefined): void {
  const check = question.checks.documentation;
  if (!check) return;
  const shares = itemsOf(answer?.documentation)
    .filter(isFinding)
    .map((item) => shareOf(item, check));
  const isYes = shares.some((share) => share !== undefined && share !== null && compare(share, whole) >= 0);
  const isNo = shares.length > 0 && shares.every((share) => share !== undefined && share !== null && isZero(share));
  const isOpen = shares.every((share) => share === undefined);
  const support = desk.supportOf(id);
  const sound = support.find(({ isSound }) => isSound);
  const entry = desk.input.evidence.settingsPlace;
  if (isYes && !sound && (question.evidence ?? []).length > 0) {
    const place = support.find((one) => one.place !== undefined)?.place ?? desk.placeOf(id, entry);
    const named = [...new Set(support.flatMap(({ path }) => path ?? []))];
    const why =
      named.length === 0
        ? `no evidence is named for it (asked for: ${question.evidence?.map(({ title }) => title).join(", ")})`
        : `nothing that is named for it holds: ${named.join(", ")}`;
    desk.add("claimed-not-evidenced", id, place, `Documentation is answered yes, but ${why}.`, desk.titleOf(id, undefined));
  }
  if (sound?.place && (isNo || isOpen)) {
    const state = isOpen ? "has no answer on its documents yet" : "is answered no";
    desk.add("unused-evidence", id, sound.place, `${sound.path} supports ${id}, which ${state}.`, desk.titleOf(id, undefined));
  }
}
