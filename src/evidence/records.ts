import type { RecordEntry, RecordFile } from "../model/document.ts";
import type { RecordStrip } from "../model/result.ts";
import { type Desk, ruleOfFault } from "./desk.ts";
import { type Period, periodsOf, runsOf, windowOf } from "./periods.ts";
import { ruleOf } from "./rules.ts";

/** Every recurring record over the look-back window. */
export function judgeRecords(desk: Desk): RecordStrip[] {
  return desk.input.evidence.records.map((entry) => judgeRecord(desk, entry, desk.known(entry.supports, entry.place)));
}

function judgeRecord(desk: Desk, entry: RecordEntry, questions: string[]): RecordStrip {
  const { asOf, pack, assessment } = desk.input;
  const started = assessment?.system_started ?? undefined;
  const window = windowOf(pack.look_back, asOf);
  const sound = entry.files.filter((file) => judgeFile(desk, entry, file, questions));
  const days = sound.flatMap(({ day }) => day ?? []).sort();
  const cells = periodsOf(entry.every, window).map((period) => cellOf(period, days, { asOf, from: window.from, started }));
  const strip: RecordStrip = { title: entry.title, every: entry.every, questions, cells, foretold: foretold(desk, entry, days, started) };
  if (entry.fault) {
    for (const question of questions)
      desk.add(ruleOfFault(entry.fault.rule), question, entry.place, `"${entry.path}" ${entry.fault.message}.`, entry.title);
  } else sayHoles(desk, entry, questions, strip);
  const inWindow = sound.find(({ day }) => day !== undefined && day >= window.from && day <= asOf);
  for (const question of questions) {
    const place = inWindow && { file: inWindow.document.path, line: 1 };
    desk.supports(question, { path: inWindow?.document.path ?? entry.path, place, isSound: inWindow !== undefined });
  }
  for (const cell of cells)
    if (cell.state === "due")
      desk.deadlines.push({
        day: cell.to,
        kind: "record",
        title: `${entry.title}, for ${cell.period}`,
        question: questions[0] ?? null,
        file: null,
      });
  return strip;
}

/** Missing is said only of a period that is over, lies wholly in the window and began after the system did. */
function cellOf(
  period: Period,
  days: readonly string[],
  { asOf, from, started }: { asOf: string; from: string; started: string | undefined },
): RecordStrip["cells"][number] {
  const files = days.filter((day) => day >= period.from && day <= period.to && day <= asOf).length;
  const isAsked = period.from >= from && period.from >= (started ?? period.from);
  const state = files > 0 ? "there" : !isAsked ? "not-asked" : period.to > asOf ? "due" : "missing";
  return { period: period.label, from: period.from, to: period.to, state, files };
}

function sayHoles(desk: Desk, entry: RecordEntry, questions: readonly string[], { cells, foretold: coming }: RecordStrip): void {
  const labels = cells.map(({ period }) => period);
  const holes = cells.flatMap(({ state }, index) => (state === "missing" ? [index] : []));
  const asked = cells.filter(({ state }) => state === "missing" || state === "there").length;
  for (const question of questions) {
    const place = desk.placeOf(question, entry.place);
    const head = `${entry.title}, promised every ${entry.every}`;
    if (holes.length > 0) {
      const all = holes.length === asked ? "none at all; " : "";
      desk.add("missing-record", question, place, `${head}: ${all}missing for ${runsOf(labels, holes)}.`, entry.title);
    }
    if (coming.length > 0) {
      const message = `${head}: on the audit day, ${desk.auditDay}, it will be missing for ${runsOf(
        coming,
        coming.map((_, index) => index),
      )} unless it is done.`;
      desk.add("missing-by-audit", question, place, message, entry.title);
    }
  }
}

/** The periods between the as-of day and the audit day for which nothing is there yet. */
function foretold(desk: Desk, entry: RecordEntry, days: readonly string[], started: string | undefined): string[] {
  const { auditDay } = desk;
  if (auditDay === undefined) return [];
  const { asOf, pack } = desk.input;
  const window = windowOf(pack.look_back, auditDay);
  return periodsOf(entry.every, window)
    .filter(({ from, to }) => to > asOf && to <= auditDay && from >= window.from && from >= (started ?? from))
    .filter(({ from, to }) => !days.some((day) => day >= from && day <= to && day <= asOf))
    .map(({ label }) => label);
}

/** What is wrong with one file of a record; whether it counts for its day. */
function judgeFile(desk: Desk, entry: RecordEntry, { document, day }: RecordFile, questions: readonly string[]): boolean {
  const { path, faults, nameDays } = document;
  for (const question of questions) {
    const say = (rule: Parameters<Desk["add"]>[0], message: string, line = 1) =>
      desk.add(rule, question, { file: path, line }, message, entry.title);
    for (const fault of faults) say(ruleOfFault(fault.rule), `${path} ${fault.message}.`, fault.line);
    const isOpenable = !faults.some(({ rule }) => ["unreadable-document", "outside-root", "missing-document", "no-date"].includes(rule));
    if (day === undefined && isOpenable) {
      const why = nameDays.length > 1 ? "carries more than one date" : "has no date that can be understood";
      say("no-date", `${path} ${why}, so it counts for no ${entry.every}: name it ${suggestion(path)}.`);
    }
    const dates = [...new Set([...nameDays, ...(document.front?.date ? [document.front.date.value] : [])])];
    if (dates.length > 1)
      say("two-dates", `${path} carries the dates ${dates.join(" and ")}${day === undefined ? "" : `; ${day} is taken`}.`);
    if (day !== undefined && day > desk.input.asOf) say("future-date", `${path} is dated ${day}, which is still to come.`);
  }
  return day !== undefined && !faults.some(({ rule }) => ruleOf(ruleOfFault(rule)).spoils);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What the file could be called, as far as its name lets one guess. */
function suggestion(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  // A date that does not exist gives its year and month; what stands around it stays.
  const wrong = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?\d{2}(?!\d)/.exec(stem);
  if (wrong) return `${stem.slice(0, wrong.index)}${wrong[1]}-${wrong[2]}-DD${stem.slice(wrong.index + wrong[0].length)}${ending}`;
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(stem)?.[0] ?? "YYYY";
  const month = months.findIndex((word) => new RegExp(`(?<![a-z])${word}`, "i").test(stem));
  return `${year}-${month < 0 ? "MM" : String(month + 1).padStart(2, "0")}-DD-${stem}${ending}`;
}
