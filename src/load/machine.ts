import { dirname, join } from "node:path";
import { fileReason, UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { albertaOffset, offsetOf } from "../model/alberta.ts";
import type { Machine } from "../model/machine.ts";
import { assessmentName, findAssessment, type Where } from "./assessment.ts";
import { builtinPacks, loadBuiltin } from "./builtin.ts";
import { exists, readText } from "./file.ts";
import { interviewsPath } from "./interviews-meaning.ts";
import { Root } from "./root.ts";
import { loadSettings } from "./settings.ts";
import { shippedPath } from "./shipped.ts";
import { findFiles, type Validating, validateFiles } from "./validate.ts";

/** Writes a file of no use beside the answers, renames another over it, reads it and takes it away, as saving an answer does. */
export function tryToWrite(io: Io, folder: string): Machine["write"] {
  const path = join(folder, `.cor-check-probe-${io.process.pid}`);
  let step: NonNullable<Machine["write"]>["step"] = "create";
  try {
    io.files.create(path, "1\n");
    step = "rename";
    io.files.replace(path, "2\n");
    step = "read";
    if (new TextDecoder().decode(io.files.read(path)) !== "2\n") throw new Error("it does not hold what was written");
    step = "remove";
    io.files.remove(path);
    return null;
  } catch (error) {
    return { step, code: (error as { code?: string }).code ?? "", reason: fileReason(error) };
  } finally {
    leave(io, path);
  }
}

function leave(io: Io, path: string): void {
  try {
    io.files.remove(path);
  } catch {
    // It was said above what cannot be done here.
  }
}

/** The files of the program, held against the list that the build made of them. */
export function seeProgram(io: Io): Machine["program"] {
  const list = JSON.parse(new TextDecoder().decode(io.files.read(shippedPath(io, "files.json")))) as Record<string, string>;
  const broken = Object.entries(list).filter(([name, sum]) => sumOf(io, shippedPath(io, name)) !== sum);
  const names = new Set(broken.map(([name]) => name));
  const whole = builtinPacks.filter((id) => !names.has(`packs/${id}.json`)).map((id) => loadBuiltin(io, id));
  const packs = whole.map(({ id, edition, elements }) => {
    const questions = elements.reduce((sum, element) => sum + element.questions.length, 0);
    return { id, edition, elements: elements.length, questions };
  });
  return { files: Object.keys(list).length, broken: [...names].sort(), packs };
}

function sumOf(io: Io, path: string): string | undefined {
  try {
    const sum = io.sha256();
    sum.add(io.files.read(path));
    return sum.hex().slice(0, 16);
  } catch {
    return undefined;
  }
}

/** Whether assessment, settings and single interviews hold, where they are there. */
export async function seeFiles(io: Io, where: Validating): Promise<Machine["files"]> {
  try {
    const named = await findFiles(io, where);
    if (named.length === 0) return { checked: [], errors: 0, first: null };
    const { checked, problems } = await validateFiles(io, named, where);
    const errors = problems.filter((problem) => problem.severity === "error");
    const [one] = errors;
    return { checked, errors: errors.length, first: one ? `${one.file}:${one.line}: ${one.message}` : null };
  } catch (error) {
    if (error instanceof UserError) return { checked: [], errors: 1, first: error.message };
    throw error;
  }
}

/** The folder of the answers, from here: that of the assessment, else this one. */
export async function answersFolder(io: Io, where: Where): Promise<string> {
  try {
    return dirname(where.assessment ?? findAssessment(io, await loadSettings(io)) ?? assessmentName);
  } catch (error) {
    if (error instanceof UserError) return ".";
    throw error;
  }
}

export function seeGit(io: Io): Machine["git"] {
  const isRepository = new Root(io, ".").hasGit;
  const hasProgram = io.git(".", ["--version"])?.code === 0;
  const silent = { isRepository, hasProgram, answers: false, isShallow: false, ahead: 0 };
  if (!isRepository || !hasProgram) return silent;
  const facts = io.git(".", ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"]);
  if (facts?.code !== 0) return silent;
  const last = io.git(".", ["log", "-1", "--format=%ct"]);
  const seconds = last?.code === 0 ? Number(new TextDecoder().decode(last.out)) - io.now().getTime() / 1000 : 0;
  const isShallow = new TextDecoder().decode(facts.out).trim().endsWith("true\ntrue");
  return { ...silent, answers: true, isShallow, ahead: Math.max(0, Math.floor(seconds / 86_400)) };
}

/** Whether git would ever take in the single interviews that stand, or will stand, beside the answers. */
export function seeInterviews(io: Io, folder: string, git: Machine["git"]): Machine["interviews"] {
  const path = interviewsPath(join(folder, assessmentName));
  const found = exists(io, path);
  if (!git.answers) return { exists: found, isIgnored: !git.isRepository || isListed(io, folder), isTracked: false };
  const names = (...flags: string[]) => io.git(".", ["ls-files", ...flags, "--", path])?.out.length ?? 0;
  return { exists: found, isIgnored: names("--others", "--ignored", "--exclude-standard") > 0, isTracked: names("--cached") > 0 };
}

function isListed(io: Io, folder: string): boolean {
  const list = join(folder, ".gitignore");
  const read = exists(io, list) ? readText(io, list) : { text: "" };
  return "text" in read && read.text.split(/\r?\n/).some((line) => /^\/?interviews\.yaml\s*$/.test(line));
}

/** The time zone, beside that of Alberta. */
export function seeZone(io: Io): Machine["zone"] {
  const noon = new Date("2026-12-01T12:00:00Z");
  const hour = new Intl.DateTimeFormat("en", { timeZone: "America/Edmonton", hour: "numeric", hourCycle: "h23" }).format(noon);
  const name = new Intl.DateTimeFormat("en").resolvedOptions().timeZone;
  return { name, offset: offsetOf(io.now()), alberta: albertaOffset, knowsAlberta: Number(hour) === 12 + albertaOffset / 60 };
}
