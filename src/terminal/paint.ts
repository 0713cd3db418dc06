export type Tone = "good" | "open" | "bad" | "strong" | "dim" | "plain";

/** Colours text, or leaves it alone where colour is off. Colour never carries meaning alone. */
export type Paint = (tone: Tone, text: string) => string;

export const noPaint: Paint = (_, text) => text;

export async function createPaint(color: boolean): Promise<Paint> {
  if (!color) return noPaint;
  const { Chalk } = await import("chalk");
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
