import { visible, wrap } from "../text.ts";

/** Lines wrapped to a width, everything from files made visible. */
export class Page {
  private readonly lines: string[] = [];
  readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }

  line(text: string, paint: (text: string) => string = (same) => same, indent = ""): void {
    for (const line of wrap(visible(text), this.columns - indent.length)) this.lines.push(indent + paint(line));
  }

  /** `Label: text`, or nothing where there is no text. */
  field(label: string, text: string | undefined | null, indent = ""): void {
    if (text) this.line(`${label}: ${text}`, undefined, indent);
  }

  items(texts: readonly string[], indent = "  "): void {
    for (const text of texts) {
      const [first, ...rest] = wrap(visible(text), this.columns - indent.length - 2);
      this.lines.push(`${indent}- ${first ?? ""}`, ...rest.map((line) => `${indent}  ${line}`));
    }
  }

  /** Text that is laid out already. */
  raw(text: string): void {
    this.lines.push(...text.split("\n"));
  }

  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== "") this.lines.push("");
  }

  text(): string {
    return `${this.lines.join("\n").trimEnd()}\n`;
  }
}
