import { compilePattern } from "../load/pattern.ts";
import type { Evidence } from "../model/document.ts";

/** A question, and the changed files that its answer rests on. */
export interface RestsOn {
  question: string;
  files: string[];
}

/** Which questions rest on the files of a change; those that are gone count too, by the path or pattern that names them. */
export function findRests(evidence: Evidence, changed: readonly string[]): RestsOn[] {
  const rests = new Map<string, Set<string>>();
  const add = (question: string, file: string) => {
    rests.set(question, (rests.get(question) ?? new Set()).add(file));
  };
  const folder = evidence.settingsPlace.file.replace(/[^/]*$/, "");
  const files = new Set(changed);
  for (const { path, supports, files: found } of [...evidence.documents, ...evidence.records.map(withDocuments)]) {
    const pattern = compilePattern(path);
    for (const file of changed) {
      const isNamed = !("fault" in pattern) && file.startsWith(folder) && pattern.matchLoosely(file.slice(folder.length));
      if (isNamed || found.some((document) => document.path === file)) for (const question of supports) add(question, file);
    }
  }
  for (const { question, path } of evidence.answers) if (files.has(path)) add(question, path);
  return [...rests].map(([question, found]) => ({ question, files: [...found].sort() })).sort((a, b) => (a.question < b.question ? -1 : 1));
}

function withDocuments({ path, supports, files }: Evidence["records"][number]) {
  return { path, supports, files: files.map(({ document }) => document) };
}
