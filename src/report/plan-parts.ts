import { percentText, pointsText } from "../model/exact.ts";
import type { Plan, PlanStep } from "../model/plan.ts";
import type { Part } from "./parts.ts";
import { count } from "./words.ts";

const groupTitles: Record<PlanStep["group"], string> = {
  "this-week": "This week",
  "before-audit": "Before the audit",
  "needs-months": "Takes longer: begin now",
};

/** In a report, a plan is read by someone who has no command line: flags are not named, and columns have their full names. */
interface Manner {
  isReport: boolean;
}

/** A plan as parts: what it comes to, why not where it does not, the steps by group, the elements, what is left out. */
export function planParts(plan: Plan, manner: Manner = { isReport: false }): Part[] {
  const groups = (Object.keys(groupTitles) as PlanStep["group"][]).map((group) => stepsPart(plan, group, manner));
  return [
    headPart(plan, manner),
    ...(plan.reasons.length > 0 ? [{ title: cannotTitle(plan), lines: [], items: plan.reasons }] : []),
    ...groups.filter((part) => part !== undefined),
    elementsPart(plan, manner),
    { title: "How this is reckoned", lines: [], items: groundsOf(plan, manner) },
  ];
}

function headPart(plan: Plan, manner: Manner): Part {
  const { overall, steps, hours, verdict } = plan;
  const now = overall.before ? percentText(overall.before) : "-";
  const then = overall.after ? percentText(overall.after) : "-";
  const stand = `You stand at ${now} of 100 and need ${overall.required}.`;
  if (overall.before === null) return { title: "Nothing to plan", lines: ["Every question was marked as not applicable."] };
  if (steps.length === 0) return { title: plan.outcome === "short" ? "No step helps" : "Nothing to do", lines: [stand] };
  const way = `${count(steps.length, "step")}, about ${count(hours, "hour")}, bring you to ${then}.`;
  const title =
    plan.outcome === "short"
      ? `${count(hours, "hour")} bring you to ${then}: not a pass`
      : `${count(hours, "hour")} to ${verdict.before === "ready" ? "more room above the marks" : "a pass on our points"}: ${then} of 100`;
  return { title, lines: [`${stand} ${way}`, aimText(plan), ...openText(plan, manner), ...lateText(plan, manner)] };
}

function aimText({ overall, elements, margin, target, budget }: Plan): string {
  if (budget !== null) return `This is the best score within ${count(budget, "hour")}.`;
  const element = elements.find((one) => one.goal !== null)?.goal;
  const inEach = element === undefined ? "" : ` and ${element} in each element`;
  const why = target === null ? `the marks with ${count(margin, "point")} to spare` : "what you asked for";
  return `It aims at ${overall.goal} in all${inEach}: ${why}. No cheaper set of steps does.`;
}

function openText({ open, openQuestions }: Plan, { isReport }: Manner): string[] {
  if (openQuestions === 0) return [];
  const are = `${count(openQuestions, "question")} ${openQuestions === 1 ? "is" : "are"} not answered yet`;
  const or = isReport ? "" : " (or leave them aside: --open unknown)";
  return [
    open === "no"
      ? `${are} and taken as no: putting them right is in the plan. Answering them first makes it shorter${or}.`
      : `${are} and left aside: no step is spent on them, and they count for nothing.`,
  ];
}

/** Without --by, steps that cannot show by the audit day are in; that must be said. */
function lateText({ by, auditDay, steps }: Plan, { isReport }: Manner): string[] {
  const late = by === null && auditDay !== null ? steps.filter((step) => step.readyOn > auditDay) : [];
  if (late.length === 0) return [];
  const text = `${count(late.length, "step")} cannot show by the audit on ${auditDay}.`;
  return [isReport ? `${text}${reachedText(steps, late)}` : `${text} For a plan without them: --by ${auditDay}.`];
}

/** How far the steps lead that can show in time, where they are all before the others. */
function reachedText(steps: readonly PlanStep[], late: readonly PlanStep[]): string {
  const before = steps.slice(0, steps.length - late.length);
  const last = before.at(-1);
  return last === undefined || before.some((step) => late.includes(step))
    ? ""
    : ` The steps before them bring you to ${percentText(last.after)} by then.`;
}

function cannotTitle({ by, outcome, budget }: Plan): string {
  if (budget !== null) return outcome === "mark" ? "A pass, but not all you aim at, because" : "Not a pass within these hours, because";
  const when = by === null ? "" : ` by ${by}`;
  return outcome === "mark" ? `Cannot reach what you aim at${when}, because` : `Cannot pass${when}, because`;
}

function stepsPart({ steps: all }: Plan, group: PlanStep["group"], { isReport }: Manner): Part | undefined {
  const steps = all.map((step, index) => ({ step, place: index + 1 })).filter(({ step }) => step.group === group);
  if (steps.length === 0) return undefined;
  const hours = steps.reduce((total, { step }) => total + step.hours, 0);
  const rows = steps.map(({ step, place }) => [
    place,
    step.number ?? "Sample",
    step.do + notesOf(step),
    ...(isReport ? [step.due] : []),
    step.hours,
    gainText(step),
    percentText(step.after),
  ]);
  return {
    title: groupTitles[group],
    lines: [`${count(steps.length, "step")}, about ${count(hours, "hour")}.`],
    table: {
      head: [...(isReport ? ["Step", "Question", "What to do", "By"] : ["", "#", "What to do"]), "Hours", "Points", "Then at"],
      rows,
      gives: 2,
    },
  };
}

function gainText({ gain }: PlanStep): string {
  const text = pointsText(gain);
  return text.startsWith("-") || text === "0" ? text : `+${text}`;
}

function notesOf(step: PlanStep): string {
  return [
    ...(step.frees.length > 0 ? [` Frees ${step.frees.map(({ number }) => number).join(", ")}.`] : []),
    ...(step.leadDays > 0 ? [` Shows from ${step.readyOn}.`] : []),
  ].join("");
}

function elementsPart({ elements }: Plan, { isReport }: Manner): Part {
  const rows = elements.map(({ number, title, before, after, required }) => [
    ...(isReport ? [`${number}. ${title}`] : [number, title]),
    before ? percentText(before) : "-",
    after ? percentText(after) : "-",
    required ?? "-",
  ]);
  const head = [...(isReport ? [] : ["#"]), "Element", "Now", "Then", "Need"];
  return { title: isReport ? "The elements, now and then" : "Elements", lines: [], table: { head, rows, gives: isReport ? 0 : 1 } };
}

function groundsOf({ leftOut, asOf }: Plan, { isReport }: Manner): string[] {
  const of = (why: Plan["leftOut"][number]["why"]) => [...new Set(leftOut.filter((one) => one.why === why).map((one) => one.number))];
  const [late, excluded] = [of("not-ready"), of("excluded")];
  return [
    `Hours are the pack's, for a firm of ten people, for the part that is missing.${isReport ? ` Days count from ${asOf}.` : " Write your own into the assessment: efforts."}`,
    "An interview counts as half an hour, a visit to a site as two hours.",
    "After each step a copy of your answers was scored again; the last column is what came out.",
    ...(late.length > 0 ? [`Left out, not ready in time: ${late.join(", ")}.`] : []),
    ...(excluded.length > 0 ? [`Left out, as you asked: ${excluded.join(", ")}.`] : []),
  ];
}
