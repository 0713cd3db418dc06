import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { root, temporaryFolder } from "./cli.ts";

export const cleanRepo = join(root, "examples/safety-repo");
const brokenRepos = join(root, "examples/safety-repo-broken");

interface Replacement {
  in: string;
  this: string;
  by: string;
}

/** What a change.yaml of examples/safety-repo-broken says. */
export interface Change {
  /** Rules of the findings that there must be, and no others. */
  findings: string[];
  exit: number;
  remove?: string[];
  replace?: Replacement[];
  outside?: string;
  before?: Replacement[];
  shallow?: boolean;
}

export const brokenNames = readdirSync(brokenRepos, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

export function changeOf(name: string): Change {
  return parse(readFileSync(join(brokenRepos, name, "change.yaml"), "utf8"));
}

export function needsGit({ before, shallow }: Change): boolean {
  return before !== undefined || shallow === true;
}

/** A copy of the clean example with one thing broken; gives the folder to check. */
export function breakRepo(name: string): string {
  const change = changeOf(name);
  const folder = temporaryFolder();
  cpSync(cleanRepo, folder, { recursive: true });
  for (const path of change.remove ?? []) rmSync(join(folder, path));
  for (const one of change.replace ?? []) put(folder, one);
  const files = join(brokenRepos, name, "files");
  if (existsSync(files)) cpSync(files, folder, { recursive: true });
  if (change.outside !== undefined) {
    const target = join(temporaryFolder(), "elsewhere.pdf");
    writeFileSync(target, "%PDF-1.4");
    symlinkSync(target, join(folder, change.outside));
  }
  if (change.before) withHistory(folder, change.before);
  return change.shallow ? shallowClone(folder) : folder;
}

/** Replaces a text that must be there once. */
function put(folder: string, { in: path, this: text, by }: Replacement): void {
  const at = join(folder, path);
  const parts = readFileSync(at, "utf8").replaceAll("\r\n", "\n").split(text);
  if (parts.length < 2) throw new Error(`${path} does not say: ${text}`);
  writeFileSync(at, parts[0] + by + parts.slice(1).join(text));
}

function git(folder: string, ...args: string[]): void {
  const person = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
  execFileSync("git", ["-C", folder, ...person, ...args], { stdio: "ignore" });
}

export function commitAll(folder: string, message: string): void {
  if (!existsSync(join(folder, ".git"))) git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", message);
}

/** Two commits: how the files stood before, and how they stand. */
function withHistory(folder: string, before: readonly Replacement[]): void {
  const now = before.map(({ in: path }) => [path, readFileSync(join(folder, path))] as const);
  for (const one of before) put(folder, one);
  commitAll(folder, "before");
  for (const [path, bytes] of now) writeFileSync(join(folder, path), bytes);
  commitAll(folder, "now");
}

function shallowClone(folder: string): string {
  commitAll(folder, "one");
  writeFileSync(join(folder, "notes.txt"), "x");
  commitAll(folder, "two");
  const clone = join(temporaryFolder(), "clone");
  mkdirSync(dirname(clone), { recursive: true });
  git(folder, "clone", "-q", "--depth", "1", `file://${folder}`, clone);
  return clone;
}
