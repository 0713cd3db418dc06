import type { Draw, PeoplePlan, Replacement } from "../model/sample-plan.ts";
import { markOf, randomOf, shuffled } from "./random.ts";
import type { Person } from "./roster.ts";

/**
 * Draws people for every group of the plan. The same seed, roster and plan give the same people, whatever the order of the lines; a group does not
 * depend on the others. Who is out is followed by the next one drawn of the same group, and comes back in no other way.
 */
export function drawPeople(plan: PeoplePlan, roster: readonly Person[], seed: number, replacements: readonly Replacement[]): Draw {
  const senior = mostSeniorOf(plan, roster);
  const out = new Map(replacements.map((one) => [one.out, one.reason]));
  const draw: Draw = { seed, drawn: [], replaced: [], short: [] };
  const next = new Map<string, string | null>();
  for (const group of plan.groups) {
    const order = orderOf(group, roster, seed, senior);
    const { places, replaced } = placesOf(order, group.ask, out);
    for (const one of replaced) next.set(one.out, one.next);
    const where = { site: group.site, siteTitle: group.siteTitle, title: group.title };
    draw.drawn.push(...places.map((place) => ({ ...where, ...place, isMostSenior: place.name === senior })));
    if (places.length < group.ask) {
      const reached = `the roster reaches for ${places.length} of ${group.ask}`;
      draw.short.push(`${group.title}, ${group.siteTitle}: ${reached}${replaced.length > 0 ? "; nobody is left to take a place" : ""}.`);
    }
  }
  draw.replaced = replacements.map((one) => ({ ...one, next: next.get(one.out) ?? null }));
  return draw;
}

/** The people of a group in the order they are drawn in; the most senior person of all comes first. */
function orderOf(group: { site: string; role: string }, roster: readonly Person[], seed: number, senior: string | undefined): string[] {
  const names = roster.filter((one) => one.site === group.site && one.role === group.role).map((one) => one.name);
  const order = shuffled(names.sort(), randomOf(`${seed}/${group.role}/${group.site}`));
  return senior !== undefined && order.includes(senior) ? [senior, ...order.filter((name) => name !== senior)] : order;
}

/** Fills the places; whoever is out is followed by the next in order who is neither drawn nor out. */
function placesOf(order: readonly string[], ask: number, out: ReadonlyMap<string, string>) {
  const places: { name: string; replaces: string | null }[] = order.slice(0, ask).map((name) => ({ name, replaces: null }));
  const waiting = order.slice(ask);
  const replaced: { out: string; next: string | null }[] = [];
  for (const name of out.keys()) {
    const index = places.findIndex((place) => place.name === name);
    if (index < 0) continue;
    let following = waiting.shift();
    while (following !== undefined && out.has(following) && !comesLater(name, following, out)) following = waiting.shift();
    replaced.push({ out: name, next: following ?? null });
    if (following === undefined) places.splice(index, 1);
    else places[index] = { name: following, replaces: name };
  }
  return { places, replaced };
}

/** Whether `other` was only found to be out after `name`: then it had taken the place first. */
function comesLater(name: string, other: string, out: ReadonlyMap<string, string>): boolean {
  const order = [...out.keys()];
  return order.indexOf(other) > order.indexOf(name);
}

/** The first of the most senior role on the roster, where someone of it is asked: the one line whose place counts. */
function mostSeniorOf(plan: PeoplePlan, roster: readonly Person[]): string | undefined {
  const asked = new Set(plan.groups.filter((group) => group.ask > 0 && group.role === plan.mostSenior?.role).map((group) => group.site));
  return roster.find((one) => one.role === plan.mostSenior?.role && asked.has(one.site))?.name;
}

/** The same for the same people, whatever the order of the lines but for the most senior. */
export function rosterMark(plan: PeoplePlan, roster: readonly Person[]): string {
  const lines = roster.map((one) => JSON.stringify([one.name, one.site, one.role])).sort();
  return markOf([mostSeniorOf(plan, roster) ?? "", ...lines].join("\n"));
}
