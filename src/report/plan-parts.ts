import { percentText } from "../model/exact.ts";
import type { Plan, PlanStep } from "../model/plan.ts";
import { nobody } from "./agreed.ts";
import type { Part } from "./parts.ts";
import { headPart } from "./plan-head.ts";
import { openPart } from "./plan-open.ts";
import { addsText, dayOf, type Manner, moreTitle, notesOf, passStep, pointsAdded, scoresBefore, showsOn, whoText } from "./plan-words.ts";
import { count } from "./words.ts";

/** A part whose cells may be of several lines. */
export interface PlanPart extends Omit<Part, "table"> {
  table?: { head: string[]; rows: (string | number | string[])[][]; gives: number };
}

/** A plan as parts: what it comes to, what is open, why not where it does not, the steps by group, what else is agreed, the elements, how it is reckoned. */
export function planParts(plan: Plan, manner: Manner): PlanPart[] {
  const groups = (Object.keys(groupTitles) as PlanStep["group"][]).map((group) => stepsPart(plan, group, manner));
  return [
    headPart(plan, manner),
    ...(plan.reasons.length > 0 ? [{ title: cannotTitle(plan), lines: marginText(plan, manner), items: plan.reasons }] : []),
    ...openPart(plan, manner),
    ...groups.flat(),
    ...morePart(plan, manner),
    ...agreedPart(plan),
    elementsPart(plan, manner),
    { title: "How this is reckoned", lines: [], items: groundsOf(plan, manner) },
  ];
}

const groupTitles: Record<PlanStep["group"], string> = {
  "this-week": "This week",
  "before-audit": "Before the audit",
  "needs-months": "Takes longer: begin now",
};

function cannotTitle({ by, outcome, budget }: Plan): string {
  if (budget !== null) return outcome === "mark" ? "A pass, but not all you aim at, because" : "Not a pass within these hours, because";
  const when = by === null ? "" : ` by ${by}`;
  return outcome === "mark" ? `Cannot reach what you aim at${when}, because` : `Cannot pass${when}, because`;
}

function marginText({ outcome, budget }: Plan, { isReport }: Manner): string[] {
  return isReport || outcome !== "mark" || budget !== null ? [] : ["For a plan to the marks themselves: --margin 0."];
}

function stepsPart(plan: Plan, group: PlanStep["group"], manner: Manner): PlanPart[] {
  const before = scoresBefore(plan);
  const pass = passStep(plan);
  const steps = plan.steps
    .map((step, index) => ({ step, place: index + 1, was: before[index] ?? null }))
    .filter(({ step }) => step.group === group);
  if (steps.length === 0) return [];
  const rows = steps.map(({ step, place, was }) => {
    const then = pass?.place === place ? `${percentText(step.after)} (a pass)` : percentText(step.after);
    const [who, by] = [whoText(step), dayOf(step)];
    const adds = `${addsText(was, step)} (${pointsAdded(step)})`;
    const what = whatOf(step, plan);
    return manner.isReport
      ? [place, what, who, by, step.hours, adds, then]
      : [place, [...what, `(${who}, by ${by})`], step.hours, adds, then];
  });
  const head = manner.isReport
    ? ["Step", "What is asked, and what to do", "Who", "By", "Hours", "Adds", "Then at"]
    : ["", "What to do", "Hours", "Adds", "Then at"];
  return [{ title: groupTitles[group], lines: [groupText(steps.map(({ step }) => step))], table: { head, rows, gives: 1 } }];
}

/** What has to be added to the steps that show by the audit, so that it is passed on its day. */
function morePart({ byAudit }: Plan, { isReport }: Manner): PlanPart[] {
  if (byAudit === null || byAudit.more.length === 0) return [];
  const rows = byAudit.more.map((one) => {
    const shows = one.leadDays > 0 ? ` Then ${count(one.leadDays, "day")} until it shows.` : "";
    const what = [`${one.number} ${one.ask ?? ""}`, `Do: ${one.do}${shows}`];
    const [who, by] = [whoText(one), dayOf(one)];
    return isReport ? [what, who, by, one.hours] : [[...what, `(${who}, by ${by})`], one.hours];
  });
  const head = ["What is asked, and what to do", ...(isReport ? ["Who", "By"] : []), "Hours"];
  const lines = [
    `With the steps above that show by ${byAudit.day}, the least work for a bare pass on that day; By is the last day for it.`,
  ];
  return [{ title: moreTitle, lines, table: { head, rows, gives: 0 } }];
}

/** Each step can be understood alone: what is asked, what to do, what else there is to know. */
function whatOf(step: PlanStep, plan: Plan): string[] {
  const name = step.number === null ? "Sample: too few people or sites so far." : `${step.number} ${step.ask ?? ""}`;
  return [name, [`Do: ${step.do}`, ...notesOf(step, plan)].join(" ")];
}

/** Two working days: by so much a week the plan counts its days. */
const weekHours = 16;

function groupText(steps: readonly PlanStep[]): string {
  const hours = steps.reduce((total, step) => total + step.hours, 0);
  const last = (days: readonly string[]) => [...days].sort().at(-1);
  const [done, shows] = [
    last(steps.map(wantedDay)),
    last(steps.map((step) => (wantedDay(step) === dayOf(step) ? showsOn(step) : step.due))),
  ];
  const later = shows !== undefined && done !== undefined && shows > done ? `; the last of it shows by ${shows}` : "";
  const isMuch = steps.some(({ group }) => group === "this-week") && hours > weekHours;
  const share = isMuch ? " That is more than one person can do in a week beside the daily work: share it out." : "";
  return `${count(steps.length, "step")}, about ${count(hours, "hour")}, to be done by ${done}${later}.${share}`;
}

/** The day that was agreed on, if it is early enough for the group that the step is in. */
function wantedDay(step: PlanStep): string {
  return step.agreed.every(({ inTime }) => inTime) ? dayOf(step) : step.doBy;
}

export const agreedTitles = { goal: "Agreed as well, not needed for these marks", other: "Agreed as well, not part of this plan" };

/** Agreed on for questions that no step is for: no contradiction, but no help towards these marks either. */
function agreedPart({ alsoAgreed, asOf, by, auditDay, outcome }: Plan): PlanPart[] {
  if (alsoAgreed.length === 0) return [];
  const rows = alsoAgreed.map(({ number, ask, do: what, owner, due, shows, inTime }) => {
    const limit = by ?? auditDay ?? "";
    const when = due !== null && due > limit ? `Due after ${limit}` : `Shows only on ${shows}, after ${limit}`;
    const late = inTime ? [] : [`${when}: it does not count by then.`];
    const overdue = due !== null && due < asOf ? ["Overdue."] : [];
    return [
      [`${number} ${ask}`, [`Agreed: ${what.replace(/\.$/, "")}.`, ...late, ...overdue].join(" ")],
      owner ?? nobody,
      due ?? "no day yet",
    ];
  });
  return [
    {
      title: agreedTitles[outcome === "goal" ? "goal" : "other"],
      lines: [`${outcome === "goal" ? "The plan reaches what it aims at without them" : "No step is for them"}. They stay agreed.`],
      table: { head: ["What is asked, and what was agreed", "Who", "By"], rows, gives: 0 },
    },
  ];
}

function elementsPart({ elements }: Plan, { isReport }: Manner): PlanPart {
  const rows = elements.map(({ number, title, before, after, required }) => [
    `${number}. ${title}`,
    before ? percentText(before) : "-",
    after ? percentText(after) : "-",
    required ?? "-",
  ]);
  return {
    title: isReport ? "The elements, now and after the plan" : "Elements",
    lines: [],
    table: { head: ["Element", "Now", "Then", "Need"], rows, gives: 0 },
  };
}

function groundsOf({ leftOut, asOf, overall }: Plan, { isReport }: Manner): string[] {
  const of = (why: Plan["leftOut"][number]["why"]) => [...new Set(leftOut.filter((one) => one.why === why).map((one) => one.number))];
  const [late, excluded] = [of("not-ready"), of("excluded")];
  return [
    `Adds: what the step adds to the score of 100; in brackets the points, of ${overall.before?.of ?? 0} in all, as the list of gaps counts them.`,
    `Hours are usual figures for a firm of ten people, for the part that is missing.${isReport ? "" : " Write your own into the assessment: efforts."} An interview counts as half an hour, a visit to a site as two hours.`,
    `By is the day the work should be done: agreed, or counted from ${asOf} at two working days of one person a week.`,
    "After each step a copy of your answers was scored again; the last column is what came out.",
    ...(late.length > 0 ? [`Left out, not ready in time: ${late.join(", ")}.`] : []),
    ...(excluded.length > 0 ? [`Left out, as you asked: ${excluded.join(", ")}.`] : []),
  ];
}
