import type { Problem } from "../problems.ts";
import type { Path, YamlSource } from "./yaml.ts";

/** Collects what is wrong in the meaning of one file, each fault at its place. */
export class Faults {
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly source: YamlSource | undefined;

  constructor(file: string, source: YamlSource | undefined) {
    this.file = file;
    this.source = source;
  }

  error(path: Path, code: string, message: string, part: "key" | "value" = "value"): void {
    this.add("error", path, code, message, part);
  }

  warning(path: Path, code: string, message: string, part: "key" | "value" = "value"): void {
    this.add("warning", path, code, message, part);
  }

  /** Says of each word that came before that it is there twice. */
  unique(entries: readonly { word: string; path: Path }[], code: string, what: string): void {
    const seen = new Set<string>();
    for (const { word, path } of entries) {
      if (seen.has(word)) this.error(path, code, `there is another ${what} "${word}"; each needs its own`);
      seen.add(word);
    }
  }

  private add(severity: Problem["severity"], path: Path, code: string, message: string, part: "key" | "value"): void {
    const place = this.source?.placeOf(path, part) ?? { line: 1, column: 1 };
    this.problems.push({ file: this.file, ...place, code, message, severity });
  }
}
