import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { show } from "../load/file.ts";
import { type LoggedDraw, readLog, readRoster, writeLog } from "../load/roster.ts";
import type { AssessmentFile } from "../model/assessment.ts";
import type { Pack } from "../model/content.ts";
import type { Draw, SamplePlan } from "../model/sample-plan.ts";
import { didYouMean } from "../problems.ts";
import { drawPeople, rosterMark } from "../sample/draw.ts";
import { type Person, parseRoster } from "../sample/roster.ts";
import { visible } from "../text.ts";

interface DrawFlags {
  roster?: string;
  seed?: number;
  replace?: string;
  reason?: string;
  quiet?: boolean;
}

export function checkDrawFlags({ roster, seed, replace, reason }: DrawFlags): void {
  if (roster === undefined && (seed !== undefined || replace !== undefined || reason !== undefined))
    throw new UserError("a draw needs the list of people: add --roster FILE");
  if (replace !== undefined && !reason?.trim()) throw new UserError('say why: add --reason, as in --reason "on leave"');
  if (replace === undefined && reason !== undefined) throw new UserError("--reason goes with --replace NAME");
}

/** Draws from the roster that the flags name, with the replacements logged so far and the one asked for now; undefined without a roster. */
export function drawFrom(io: Io, flags: DrawFlags, plan: SamplePlan, of: { pack: Pack; assessment: AssessmentFile }): Draw | undefined {
  const path = flags.roster;
  if (path === undefined) return undefined;
  if (plan.people.needed === null) throw new UserError(`there is nothing to draw yet. ${plan.toDo.join(" ")}`);
  const { text, ignored } = readRoster(io, path);
  sayIgnored(io, flags, ignored);
  const people = peopleOf(text, path, of);
  const seed = flags.seed ?? Number(plan.asOf.replaceAll("-", ""));
  const mark = rosterMark(plan.people, people);
  const log = readLog(io, path);
  const logged = log.find((one) => one.seed === seed);
  if (logged && logged.roster !== mark)
    throw new UserError(
      `${show(path)} is no longer the list that was drawn from with seed ${seed}, and people were replaced since. Bring the old list back, or draw anew with another --seed`,
    );
  const before = logged?.replaced ?? [];
  const draw = drawPeople(plan.people, people, seed, before);
  if (flags.replace === undefined) return draw;
  const replaced = [...before, { out: drawnName(draw, flags.replace, seed), reason: flags.reason?.trim() ?? "" }];
  const after = drawPeople(plan.people, people, seed, replaced);
  const others = log.filter((one) => one.seed !== seed);
  const entry: LoggedDraw = { seed, roster: mark, replaced: after.replaced };
  sayIgnored(io, flags, writeLog(io, path, [...others, entry]));
  return after;
}

function peopleOf(text: string, path: string, { pack, assessment }: { pack: Pack; assessment: AssessmentFile }): Person[] {
  const { people, faults } = parseRoster(text, assessment.sites ?? [], pack.roles);
  if (faults.length > 0) {
    const lines = faults.slice(0, 20).map((fault) => visible(`${show(path)}:${fault.line} ${fault.message}`));
    const more = faults.length > 20 ? [`and ${faults.length - 20} more`] : [];
    throw new UserError(`the list of people has faults, so nobody was drawn:\n${[...lines, ...more].join("\n")}`);
  }
  if (people.length === 0) throw new UserError(`${show(path)}: there is nobody on the list. Write name, site, role, one person a line`);
  return people;
}

function drawnName(draw: Draw, name: string, seed: number): string {
  const names = draw.drawn.map((one) => one.name);
  const found = names.find((one) => one.toLowerCase() === name.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(visible(`--replace ${name}: not among those drawn with seed ${seed}.${didYouMean(name, names)}`));
}

function sayIgnored(io: Io, { quiet }: DrawFlags, files: readonly string[]): void {
  if (!quiet)
    for (const file of files)
      io.err.write(visible(`${file} holds names: added to .gitignore, so that it stays on this machine.`).concat("\n"));
}
