import { basename, dirname, join } from "node:path";
import type { Io } from "../io.ts";

export interface StoredPlace {
  question: string;
  method?: string;
  site?: string;
}

/** Where asking stopped, kept beside the editor's schemas. A convenience, not an answer: without it, asking begins where nothing was said yet. */
export function readPlace(io: Io, assessment: string): StoredPlace | undefined {
  try {
    const { question, method, site } = JSON.parse(new TextDecoder().decode(io.files.read(placePath(assessment)))) as Record<
      string,
      unknown
    >;
    if (typeof question !== "string") return undefined;
    return {
      question,
      ...(typeof method === "string" ? { method } : {}),
      ...(typeof site === "string" ? { site } : {}),
    };
  } catch {
    return undefined;
  }
}

/** Keeps or forgets the place; where that fails, nothing is lost that matters, so nothing is said. */
export function writePlace(io: Io, assessment: string, place: StoredPlace | undefined): void {
  const path = placePath(assessment);
  try {
    if (place === undefined) io.files.remove(path);
    else {
      io.files.makeFolder(dirname(path));
      io.files.replace(path, `${JSON.stringify(place)}\n`);
    }
  } catch {
    // As said above.
  }
}

function placePath(assessment: string): string {
  return join(dirname(assessment), ".cor-check", `${basename(assessment)}.place`);
}
