import { Chalk } from "chalk";

export type Tone = "good" | "open" | "bad" | "strong" | "dim" | "plain";

/** Colours text, or leaves it alone where colour is off. Colour never carries meaning alone. */
export type Paint = (tone: Tone, text: string) => string;

export function createPaint(color: boolean): Paint {
  if (!color) return (_, text) => text;
  const chalk = new Chalk({ level: 1 });
  const tones: Record<Tone, (text: string) => string> = {
    good: chalk.bold.green,
    open: chalk.bold.yellow,
    bad: chalk.bold.red,
    strong: chalk.bold,
    dim: chalk.dim,
    plain: (text) => text,
  };
  return (tone, text) => tones[tone](text);
}
