import { dayNumber } from "../model/day.ts";
import { marginText, meets } from "../model/exact.ts";
import type { AuditResult, Score } from "../model/result.ts";
import { missingTexts } from "./closing-words.ts";
import { count, type Headline, headline, missedElements, percentOrDash, questionsOf } from "./words.ts";

/** What a client's manager asks first, in sentences that every paper for the client says alike. */

/** Beside the verdict: what this is not. The pack's own notice stands at the end. */
export const notAuditText = "This is a readiness check with points of its own. It is not the official audit.";

/** The verdict for who does not know who "we" are. */
export function clientHeadline(result: AuditResult): Headline {
  return headline(result, "the points of this readiness check");
}

export function refundText({ details }: AuditResult): string {
  const names = details.assessors.map(({ name }) => name);
  const whom = names.length === 0 ? "whoever made these papers" : `${names.join(" or ")}, who made the assessment`;
  return `A certificate can bring part of the WCB premium back. These papers do not say how much: an estimate takes a year's premium, and the WCB decides. Ask ${whom}.`;
}

/** What must be settled before the report can be sent, the documents that nobody has named among it; a client copy names none anyway. */
export function missingForClient(result: AuditResult): string[] {
  const bare = questionsOf(result).filter(
    ({ state, evidence, wanted }) => (state === "scored" || state === "held") && evidence.length === 0 && wanted.length > 0,
  );
  return [
    ...missingTexts(result),
    ...(bare.length === 0 || result.redacted
      ? []
      : [`No document is named yet under ${count(bare.length, "answered question")}: the transcription sheet says what to attach to each`]),
  ];
}

/** What stands beside the verdict in every form of the report: what it is not, the margin, the certificate. */
export function besideVerdict(result: AuditResult): string[] {
  return [...passTexts(result), ...certificateTexts(result)];
}

/** Whether it is a pass, by how much, and which elements are in the way; what the headline does not say. */
function passTexts(result: AuditResult): string[] {
  const { overall, verdict } = result;
  const { floor, ceiling, required } = overall;
  if (!floor || !ceiling || verdict === "ready") return [];
  const whole = `${distance(floor, required)} the mark of ${required} on what is proven`;
  const best = meets(ceiling, required) ? `; ${distance(ceiling, required)} it if all that is open turns out well` : "";
  return [`Not a pass${verdict === "open" ? " yet" : ""}: ${whole}${best}.`, ...elementsText(result)];
}

function distance(score: Score, required: number): string {
  const text = marginText(score, required);
  return `${text.slice(1)} ${text.startsWith("-") ? "below" : "above"}`;
}

function elementsText(result: AuditResult): string[] {
  const failed = missedElements(result, "ceiling");
  const open = missedElements(result, "floor").filter((element) => !failed.includes(element));
  const named = (elements: typeof open, side: "floor" | "ceiling", word: string) =>
    elements.map((element) => `${element.title} (needs ${element.required}, ${word} ${percentOrDash(element[side])})`).join(", ");
  return [
    ...(failed.length > 0 ? [`Below their own mark: ${named(failed, "ceiling", "at most")}.`] : []),
    ...(open.length > 0 ? [`Own mark not proven yet: ${named(open, "floor", "proven")}.`] : []),
    ...(failed.length + open.length === 0 ? ["Every element is at or above its own mark."] : []),
  ];
}

/** When the certificate ends, and whether the audit comes before that. */
function certificateTexts({ details, deadlines, asOf }: AuditResult): string[] {
  const { certificate, auditDay } = details;
  const { expires } = certificate;
  if (!expires) return [];
  if (expires < asOf) return [`The certificate ran out on ${expires}.`];
  if (auditDay === null) return [`The certificate ends on ${expires}, in ${days(asOf, expires)}. No day is set for the audit yet.`];
  if (auditDay > expires)
    return [
      `The certificate ends on ${expires}, ${days(expires, auditDay)} before the audit on ${auditDay}: ask your certifying partner what that means.`,
    ];
  const report = deadlines.find(({ kind }) => kind === "report")?.day;
  const late = report && report > expires ? ` The audit report is due only on ${report}, after that.` : "";
  const after = auditDay === expires ? "the very day of the audit" : `${days(auditDay, expires)} after the audit on ${auditDay}`;
  return [`The certificate ends on ${expires}, ${after}.${late}`];
}

function days(from: string, to: string): string {
  return count(dayNumber(to) - dayNumber(from), "day");
}
