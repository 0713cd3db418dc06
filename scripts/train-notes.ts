// Learns the weights of src/evidence/note-weights.ts anew. With --judge it tells instead how well the notes of each writer are read by what the others teach.
import { readFileSync, writeFileSync } from "node:fs";
import { type Fit, fitNotes, renderWeights } from "./fit-notes.ts";
import { type Labelled, noteExamples } from "./note-examples.ts";

export function trainNotes(args: readonly string[]): void {
  const pack = (id: string) => JSON.parse(readFileSync(`dist/packs/${id}.json`, "utf8"));
  const examples = noteExamples({ cor: pack("cor"), secor: pack("secor") });
  if (args.includes("--judge")) console.info(judge(examples).join("\n"));
  else writeFileSync("src/evidence/note-weights.ts", renderWeights(fitNotes(examples)));
}

/** Of notes under a full answer, by the model alone; strangers are the writers who knew nothing of the rules. */
function judge(examples: readonly Labelled[]): string[] {
  const strangers = [...new Set(examples.map(({ writer }) => writer))].filter((writer) => Number(/-(\d+)$/.exec(writer)?.[1]) > 3);
  const read = strangers.map((writer) => {
    const fit = fitNotes(examples.filter((one) => one.writer !== writer));
    const notes = examples.filter((one) => one.writer === writer).map((one) => ({ score: scoreOf(fit, one), isLack: one.isLack }));
    return { writer, notes };
  });
  const all = read.flatMap(({ notes }) => notes);
  return [0.05, 0.1, 0.18, 0.25, 0.4].flatMap((least) => [
    `above ${least}: ${measured(all, least)}`,
    ...(least === 0.18 ? read.map(({ writer, notes }) => `  without ${writer}: ${measured(notes, least)}`) : []),
  ]);
}

function measured(notes: readonly { score: number; isLack: boolean }[], least: number): string {
  const found = notes.filter(({ score }) => score > least);
  const hits = found.filter(({ isLack }) => isLack).length;
  const lacks = notes.filter(({ isLack }) => isLack).length;
  return `precision ${(hits / found.length).toFixed(3)}, recall ${(hits / lacks).toFixed(3)} of ${lacks} among ${notes.length}`;
}

function scoreOf({ weights, bias }: Fit, { features }: Labelled): number {
  const square = [...features.values()].reduce((sum, { value }) => sum + value * value, 0);
  return bias + [...features].reduce((sum, [place, { value }]) => sum + (weights[place] ?? 0) * value, 0) / Math.sqrt(square);
}
