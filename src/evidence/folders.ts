import { daysInName } from "../load/name-dates.ts";
import type { Pack } from "../model/content.ts";
import { placedQuestions } from "../model/find.ts";

/** A kind of evidence that the pack asks for, with every question that asks for it. */
export interface Wanted {
  kind: string;
  title: string;
  every: string | undefined;
  questions: string[];
}

/** What a file or folder that is there already may prove; to be confirmed by a person. */
export interface Proposal extends Wanted {
  path: string;
}

export interface FolderPlan {
  folders: string[];
  /** cor-check.yaml, without its first lines. */
  settings: string;
  proposals: Proposal[];
  /** Files that fit nothing. */
  unknown: string[];
}

/** Everything the pack asks for, once each. */
export function wantedOf(pack: Pack): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { id, question } of placedQuestions(pack))
    for (const { kind, title, every } of question.evidence ?? []) {
      const key = `${title.toLowerCase()}\0${every ?? ""}`;
      const one = wanted.get(key) ?? { kind, title, every, questions: [] };
      one.questions.push(id);
      wanted.set(key, one);
    }
  return [...wanted.values()];
}

/**
 * The folders of a year and the settings that fit them; for files that are there already, what each may prove. `told` are the questions
 * that documents support by their own front matter: what they ask for need not be written down again.
 */
export function planFolders(pack: Pack, year: string, files: readonly string[], told: readonly string[] = []): FolderPlan {
  const wanted = wantedOf(pack);
  const { proposals, unknown } = propose(wanted, files);
  const isNew = proposals.length === 0 && told.length === 0;
  const open = wanted.filter(({ questions }) => !questions.every((question) => told.includes(question)));
  const recurring = open.filter(({ every, title }) => every !== undefined && !proposals.some((one) => one.every && one.title === title));
  const single = open.filter(({ every, title }) => every === undefined && !proposals.some((one) => !one.every && one.title === title));
  const folders = isNew
    ? [...new Set([...single.map(({ kind }) => folderOf(kind)), ...recurring.map(({ title }) => `records/${year}/${slug(title)}`)])].sort()
    : [];
  const records = [
    ...proposals.filter(({ every }) => every).map((one) => recordLine(one, one.path, "proposed: confirm that these files are this record")),
    ...recurring.map((one) =>
      isNew
        ? recordLine(one, `records/*/${slug(one.title)}/{date}*.*`)
        : `  # ${recordLine(one, `records/*/${slug(one.title)}/{date}*.*`).trim()}`,
    ),
  ];
  const documents = [
    ...proposals.filter(({ every }) => !every).map((one) => documentLine(one, one.path, "proposed: confirm that this file proves it")),
    ...single.map((one) => `  # ${documentLine(one, `${folderOf(one.kind)}/${slug(one.title)}${endings[one.kind] ?? ".md"}`).trim()}`),
  ];
  const settings = [
    section("documents", "What a file proves. Take the # away from a line once its file is written.", documents),
    section("records", "What must recur. The date stands in the name: 2026-11-03-yard.md", records),
  ];
  return { folders, settings: settings.join(""), proposals, unknown };
}

function section(key: string, comment: string, lines: readonly string[]): string {
  // Without [] where all lines are remarks still: the first one that loses its # makes it a list.
  return `\n# ${comment}\n${key}:\n${lines.map((line) => `${line}\n`).join("")}`;
}

function recordLine({ title, every, questions }: Wanted, path: string, remark?: string): string {
  return `  - {title: ${quoted(title)}, path: ${quoted(path)}, every: ${every}, supports: [${questions.join(", ")}]}${remark ? ` # ${remark}` : ""}`;
}

function documentLine({ title, questions }: Wanted, path: string, remark?: string): string {
  return `  - {title: ${quoted(title)}, path: ${quoted(path)}, supports: [${questions.join(", ")}]}${remark ? ` # ${remark}` : ""}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

const plurals: Record<string, string> = { policy: "policies", minutes: "minutes", photo: "photos" };

/** What is seldom written in Markdown. */
const endings: Record<string, string> = { certificate: ".pdf", photo: ".jpg" };

function folderOf(kind: string): string {
  return plurals[kind] ?? `${kind}s`;
}

export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Each file goes to the one kind of evidence whose title its name holds best; two that fit alike are left to the person. */
function propose(wanted: readonly Wanted[], files: readonly string[]): { proposals: Proposal[]; unknown: string[] } {
  const proposals: Proposal[] = [];
  const unknown: string[] = [];
  const dated = new Map<string, string[]>();
  const single = (file: string) => {
    // certificates/first-aid-2027-05-01.pdf is a certificate, and no first aid record.
    const folder = file.split("/").at(-2) ?? "";
    const best = bestOf(wanted, wordsOf(`${folder} ${stemOf(file)}`), false) ?? bestOf(wanted, wordsOf(stemOf(file)), false);
    if (best && isPattern(file)) proposals.push({ ...best, path: file });
    else unknown.push(file);
  };
  for (const file of files) {
    const folder = file.split("/").slice(0, -1).join("/");
    if (daysInName(nameOf(file)).length > 0 && folder !== "") {
      const series = withoutYears(folder);
      dated.set(series, [...(dated.get(series) ?? []), file]);
    } else single(file);
  }
  for (const [series, found] of dated) {
    const name = series.split("/").findLast((part) => part !== "*") ?? "";
    const best = bestOf(wanted, wordsOf(name), true) ?? bestOf(wanted, wordsOf(stemOf(found[0] ?? "")), true);
    if (best && isPattern(series.replaceAll("*", ""))) proposals.push({ ...best, path: `${series}/*{date}*.*` });
    else for (const file of found) single(file);
  }
  return { proposals: proposals.sort((a, b) => (a.path < b.path ? -1 : 1)), unknown: unknown.sort() };
}

/** Folders for years and months as one series: `inspections/2026` and `inspections/2025` are both `inspections/*`. */
function withoutYears(folder: string): string {
  return folder
    .split("/")
    .map((part) => (/^(?:\d{4}|\d{2}|\d{4}[-_.]\d{2})$/.test(part) ? "*" : part))
    .join("/");
}

function nameOf(file: string): string {
  return file.split("/").at(-1) ?? "";
}

function stemOf(file: string): string {
  return nameOf(file).replace(/\.[^.]*$/, "");
}

function isPattern(path: string): boolean {
  return !/[*?[\]{}!\\]/.test(path) && path.length < 180;
}

/** The kind of evidence whose title shares the most words with a name: at least two thirds of them, and no other as many. */
function bestOf(wanted: readonly Wanted[], name: ReadonlySet<string>, recurs: boolean): Wanted | undefined {
  const fits = wanted
    .filter(({ every }) => (every !== undefined) === recurs)
    .map((one) => {
      const title = wordsOf(one.title);
      const common = [...title].filter((word) => name.has(word)).length;
      const telling = [...title].filter((word) => !vague.has(word));
      // "inspections" is enough for "Inspection forms": that they are forms tells nothing.
      const isTold = telling.length > 0 && telling.every((word) => name.has(word));
      return { one, share: isTold ? 1 : common / title.size, common };
    })
    .filter(({ share }) => share >= 2 / 3)
    .sort((a, b) => b.share * b.common - a.share * a.common);
  const [first, second] = fits;
  return first && (!second || second.share * second.common < first.share * first.common) ? first.one : undefined;
}

const small = new Set(["and", "of", "the", "for", "in", "on", "to", "a", "with", "or", "all", "new", "final", "copy", "rev", "v"]);

/** Words that any paper may be called by. */
const vague = new Set(["form", "record", "report", "log", "sheet", "list", "register", "table"]);

/** What the trade calls things, in the words that packs use. */
const alike: Record<string, string> = {
  toolbox: "safety",
  tailgate: "safety",
  ohs: "health safety",
  hs: "health safety",
  erp: "emergency response plan",
  flha: "field level hazard assessment",
  jha: "hazard assessment",
  ppe: "gear",
  cert: "certificate",
  certs: "certificate",
  ticket: "certificate",
  tickets: "certificate",
  incident: "investigation",
  incidents: "investigation",
};

function wordsOf(text: string): Set<string> {
  const found =
    text
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const words = found.flatMap((word) => [word, ...(alike[word]?.split(" ") ?? [])]);
  return new Set(words.filter((word) => !small.has(word)).map((word) => word.replace(/(?:ies|s)$/, (end) => (end === "ies" ? "y" : ""))));
}
