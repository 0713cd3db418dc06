import type { Draw, SamplePlan } from "../model/sample-plan.ts";
import type { Part } from "./parts.ts";
import { count } from "./words.ts";

/** A sample plan in words and tables that every form of it shares. */
export function sampleParts(plan: SamplePlan, draw: Draw | undefined): Part[] {
  return [
    ...(plan.toDo.length > 0 ? [{ title: "First", lines: [], items: plan.toDo }] : []),
    peoplePart(plan),
    sitesPart(plan),
    recordsPart(plan),
    ...(draw ? drawParts(draw) : []),
    ...(plan.justification === "" ? [] : [{ title: "Why this sample: to paste into the report", lines: [justificationText(plan, draw)] }]),
  ];
}

function peoplePart({ people }: SamplePlan): Part {
  const { needed, planned, headcount, done } = people;
  const rows = people.groups.map((group) => {
    const left = Math.max(0, group.ask - group.done);
    return [
      `${group.siteTitle}${group.isRemote && group.ask > 0 ? " (by phone)" : ""}`,
      group.title,
      group.people,
      group.ask,
      group.done,
      left,
    ];
  });
  const basis = people.from === "agreed" ? "agreed with the partner" : `the table's number for ${peopleText(headcount ?? 0)}`;
  const lines =
    needed === null
      ? ["How many people to interview is not known yet."]
      : [
          `At least ${needed} (${basis}); ${planned} when every role and site gets its part, rounded up. ${done} done.`,
          ...(people.mostSenior ? [`The most senior person is always one of them (${people.mostSenior.title.toLowerCase()}).`] : []),
        ];
  const rest = people.doneWithoutSite.map(
    (one) => `${one.people} interviewed as ${one.title.toLowerCase()} without a site: not in the table.`,
  );
  const also = people.also.map(
    (one) => `${one.title}: asked beside this number${one.people === null ? "" : `, ${peopleText(one.people)}`}, ${one.done} done.`,
  );
  const table = { head: ["Site", "Role", "People", "Ask", "Done", "To do"], rows, gives: 0 };
  return {
    title: "People to interview",
    lines: [...lines, ...rest],
    items: also,
    ...(needed === null || rows.length === 0 ? {} : { table }),
  };
}

function sitesPart({ sites }: SamplePlan): Part {
  const rows = sites.sites.map((site) => [
    site.title,
    site.people ?? "-",
    site.isProposed ? "yes" : "no",
    site.why,
    site.isMarked ? "yes" : "no",
    site.isToured ? "yes" : "no",
  ]);
  const basis = sites.from === "agreed" ? "agreed with the partner" : "the table's number";
  const lines =
    sites.needed === null
      ? ["How many sites to visit is not known yet."]
      : [`${sites.needed} of ${count(sites.number, "site")} (${basis}); ${sites.marked} marked for a visit.`];
  const table = { head: ["Site", "People", "Visit", "Why", "Marked", "Toured"], rows, gives: 3 };
  return { title: "Sites to visit", lines, ...(rows.length === 0 ? {} : { table }) };
}

function recordsPart({ records }: SamplePlan): Part {
  const rows = records.kinds.map((kind) => [kind.numbers.join(", "), kind.title, `every ${kind.every}`, kind.expected, kind.pull ?? "ask"]);
  const lines = [`From ${records.from} on. Spread what you pull over the months and the sites, and pick it yourself.`];
  return { title: "Records to pull", lines, table: { head: ["#", "Record", "Kept", "There should be", "Pull"], rows, gives: 1 } };
}

function drawParts(draw: Draw): Part[] {
  const rows = draw.drawn.map((one) => [
    one.siteTitle,
    one.title,
    one.name,
    one.replaces === null ? (one.isMostSenior ? "most senior, always in" : "") : `for ${one.replaces}`,
  ]);
  const lines = ["Names: keep this page to yourself. The same seed and roster draw the same people again.", ...draw.short];
  const replaced = draw.replaced.map((one) => [one.out, one.reason, one.next ?? "nobody left"]);
  return [
    { title: `Drawn, seed ${draw.seed}`, lines, table: { head: ["Site", "Role", "Name", ""], rows, gives: 2 } },
    ...(replaced.length > 0 ? [{ title: "Replaced", lines: [], table: { head: ["Out", "Why", "In"], rows: replaced, gives: 1 } }] : []),
  ];
}

/** With a draw: that it was by lot, and how many were replaced; never who. */
export function justificationText(plan: SamplePlan, draw: Draw | undefined): string {
  if (!draw || plan.justification === "") return plan.justification;
  const out = draw.replaced.length;
  const replaced = out === 0 ? "" : ` ${peopleText(out)} who could not be there ${out === 1 ? "was" : "were"} replaced by the next drawn.`;
  return `${plan.justification} Within each role and site the people were drawn by lot (seed ${draw.seed}).${replaced}`;
}

function peopleText(people: number): string {
  return `${people} ${people === 1 ? "person" : "people"}`;
}
