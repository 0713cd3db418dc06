import { fromPoints, marginText, percentText, pointsText, toPoints } from "../model/exact.ts";
import { compare, decimal, divide, fraction, multiply, subtract, zero } from "../model/fraction.ts";
import type { Plan } from "../model/plan.ts";
import { nobody } from "./agreed.ts";
import type { Part } from "./parts.ts";
import { dayOf, type Manner, moreTitle, openWorth, passStep, showsOn, whoText } from "./plan-words.ts";
import { count } from "./words.ts";

/** What a plan comes to: where you stand, what a pass needs, what the plan aims at, when it becomes a pass, what can be had by the audit. */
export function headPart(plan: Plan, manner: Manner): Part {
  const { overall, steps, outcome } = plan;
  if (overall.before === null) return { title: "Nothing to plan", lines: ["Every question was marked as not applicable."] };
  const stand = `You stand at ${percentText(overall.before)} of 100. A pass needs ${marksText(plan, "required")}.`;
  if (steps.length === 0) return { title: outcome === "short" ? "No step helps" : "Nothing to do", lines: [stand] };
  return {
    title: titleOf(plan),
    lines: [stand, aimText(plan), ...passTexts(plan), ...openText(plan, manner), ...ownerText(plan)],
  };
}

/** First the answer for the day of the audit, where it is not the one of the whole plan. */
function titleOf(plan: Plan): string {
  const { byAudit } = plan;
  const whole = wholeTitle(plan);
  if (byAudit === null || byAudit.planPasses) return whole;
  const extra = byAudit.passes ? "with more work a bare pass" : "not a pass";
  return `By the audit on ${byAudit.day}: ${percentText(byAudit.after ?? { points: 0, of: 1 })} of 100, ${extra}. The whole plan: ${whole}`;
}

function wholeTitle({ overall, hours, outcome, verdict }: Plan): string {
  const then = overall.after ? percentText(overall.after) : "-";
  const work = count(hours, "hour");
  if (outcome === "short") return `${work} bring you to ${then} of 100, not a pass`;
  if (verdict.before === "ready") return `${work} to more room above the marks: ${then} of 100`;
  if (outcome === "mark") return `${work} to ${then} of 100, a pass, but not all the plan aims at`;
  const spare = (overall.goal ?? 0) - (overall.required ?? 0);
  return `${work} to ${then} of 100, a pass with ${spare === 0 ? "nothing" : spare} to spare`;
}

function marksText({ overall, elements }: Plan, which: "required" | "goal"): string {
  const element = elements.find((one) => one[which] !== null)?.[which];
  return `${overall[which]} in all${element === undefined ? "" : ` and ${element} in each element`}`;
}

function aimText(plan: Plan): string {
  const { overall, steps, hours, budget, target, margin, outcome } = plan;
  const then = overall.after ? percentText(overall.after) : "-";
  const way = `${count(steps.length, "step")}, about ${count(hours, "hour")}, bring you to ${then}`;
  if (budget !== null) return `${way}: the best score within ${count(budget, "hour")}.`;
  const why =
    target !== null
      ? "what you asked for"
      : margin === 0
        ? "the marks, with nothing to spare"
        : `${count(margin, "point")} to spare, because an auditor may mark lower than these points do`;
  return `The plan aims at ${marksText(plan, "goal")}: ${why}. ${way}${outcome === "goal" ? "; no cheaper set of steps does" : ""}.`;
}

function passText(plan: Plan): string[] {
  const pass = passStep(plan);
  if (!pass || plan.overall.required === null) return [];
  const { step, place } = pass;
  const upTo = plan.steps.slice(0, place);
  const hours = upTo.reduce((total, one) => total + one.hours, 0);
  const shown = upTo.map(showsOn).sort().at(-1);
  const margin = marginText(step.after, plan.overall.required).slice(1);
  const spare = margin === "0.0" ? "nothing" : margin;
  const { certificateEnds } = plan;
  const isAfter = certificateEnds !== null && shown !== undefined && shown > certificateEnds;
  const after = isAfter
    ? ` That is after the certificate ends, on ${certificateEnds}: ask the certifying partner early what can be done.`
    : "";
  return [
    `It becomes a pass with step ${place}: ${percentText(step.after)}, with ${spare} to spare. Up to there it is about ${count(hours, "hour")}, and all of it shows by ${shown}.${after}`,
  ];
}

/** Whether the audit can be passed on its day. */
function auditText({ byAudit, unanswered, open, overall, verdict }: Plan): string[] {
  if (byAudit === null) return [];
  const { day, after, planPasses, passes, more, missed } = byAudit;
  const reached = `By the audit on ${day} this plan brings you to ${after ? percentText(after) : "-"}`;
  if (planPasses) return [`${reached}: a pass.`];
  const taken = unanswered.length > 0 && open === "no" ? " This takes what is not answered as no." : "";
  if (!passes && taken !== "" && overall.most)
    return [
      `${reached}, not a pass, as long as all that is not answered is taken as no: ${missed.join(" ")} What turns out to be a yes changes that.${
        verdict.before === "open" ? ` If all of it does, you stand at ${percentText(overall.most)}, a pass, with no other work.` : ""
      } So find out first what is open.`,
    ];
  if (!passes) return [`${reached}, not a pass. No plan passes by then: ${missed.join(" ")}`];
  const hours = more.reduce((total, one) => total + one.hours, 0);
  return [
    `${reached}, not a pass. ${count(more.length, "piece")} of work more, about ${count(hours, "hour")}, ${more.length === 1 ? "makes" : "make"} it a bare pass by then: in the plan under "${moreTitle}".${taken}`,
  ];
}

function openText(plan: Plan, { isReport }: Manner): string[] {
  const { open, openQuestions, overall } = plan;
  if (openQuestions === 0) return [];
  const are = `${count(openQuestions, "question")} ${openQuestions === 1 ? "is" : "are"} not answered yet`;
  const worth = `hold ${openWorth(plan)} of 100`;
  const most = overall.most
    ? ` If all of them turn out to be yes, you stand at ${percentText(overall.most)} with no other work.${enoughText(plan)}`
    : "";
  const or = isReport ? "" : " (or leave them aside: --open unknown)";
  return [
    open === "no"
      ? `Answer what is open first: ${are}. They ${worth} and are taken as no, so that putting them right is in the plan. Each yes makes it shorter${or}.${most}`
      : `${are}; they ${worth} and are left aside: no step is spent on them, and they count for nothing.${most}`,
  ];
}

/** How much of what is open has to turn out well for the mark in all. */
function enoughText({ overall: { before, most, required } }: Plan): string {
  if (!before || !most || required === null) return "";
  const mark = divide(multiply(fraction(before.of), decimal(required)), fraction(100));
  const missing = subtract(mark, fromPoints(before.points));
  const held = subtract(fromPoints(most.points), fromPoints(before.points));
  if (compare(missing, zero) <= 0 || compare(held, missing) < 0) return "";
  return ` For ${required} in all, ${pointsText(toPoints(missing))} of the ${pointsText(toPoints(held))} points they hold have to turn out well.`;
}

function ownerText({ steps }: Plan): string[] {
  const free = steps.filter((step) => whoText(step) === nobody).length;
  if (free === 0) return [];
  return [
    free === steps.length
      ? "No step has a name on it yet: give them out."
      : `Nobody's name is on ${free} of ${count(steps.length, "step")} yet: give them out.`,
  ];
}

/** Where it becomes a pass, and whether it can be one by the audit. */
export function passTexts(plan: Plan): string[] {
  return [...passText(plan), ...auditText(plan)];
}

/** What comes before every step; empty where all is answered. */
export function openFirstText(plan: Plan): string {
  const { openQuestions, open } = plan;
  if (openQuestions === 0 || open === "unknown") return "";
  return `Answer the ${count(openQuestions, "open question")}, which ${openQuestions === 1 ? "holds" : "hold"} ${openWorth(plan)} of 100.`;
}

/** For the top of a report: what comes first, and how much there is. */
export function firstStepText(plan: Plan): string | undefined {
  const { steps, hours } = plan;
  const [first] = steps;
  if (!first) return undefined;
  const before = openFirstText(plan);
  const open = before === "" ? "" : `${before} Then step 1: `;
  const name = first.number === null ? "" : `${first.number}: `;
  const who = whoText(first);
  return `${open}${name}${first.do} About ${count(first.hours, "hour")}, by ${dayOf(first)}, ${who === nobody ? "given to nobody yet" : who}. The whole plan: ${count(steps.length, "step")}, about ${count(hours, "hour")}.`;
}
