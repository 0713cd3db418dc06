// Learns the weights of src/evidence/note-weights.ts anew. With --judge it tells instead how well the notes of each writer are read by what the others teach.
import { readFileSync, writeFileSync } from "node:fs";
import { places } from "../src/evidence/note-features.ts";
import { hollowBounds, hollowPlaces } from "../src/evidence/note-hollow.ts";
import { reasonPlaces } from "../src/evidence/note-reason.ts";
import type { Pack } from "../src/model/content.ts";
import { type Fit, fitNotes, renderWeights } from "./fit-notes.ts";
import { hollowExamples, type Labelled, lackExamples, questionsSeen, reasonExamples } from "./note-examples.ts";

/** The file of weights, from all notes that may be learned from. */
export function learned(packs: Record<"cor" | "secor", Pack>): string {
  const fits = {
    lack: fitNotes(lackExamples(packs), places),
    hollow: fitNotes(hollowExamples(packs), hollowPlaces),
    excuse: fitNotes(reasonExamples(packs), reasonPlaces),
  };
  return renderWeights(fits, questionsSeen(packs));
}

export function trainNotes(args: readonly string[]): void {
  const pack = (id: string): Pack => JSON.parse(readFileSync(`dist/packs/${id}.json`, "utf8"));
  const packs = { cor: pack("cor"), secor: pack("secor") };
  if (!args.includes("--judge")) writeFileSync("src/evidence/note-weights.ts", learned(packs));
  else {
    const { sure, likely } = hollowBounds;
    const lines = [
      ...["Lacks", ...judge(lackExamples(packs), places, [0.05, 0.1, 0.2, 0.3, 0.4], 0.2)],
      ...["No reason", ...judge(reasonExamples(packs), reasonPlaces, [0, 0.1, 0.2, 0.3], 0.2, 0)],
      ...["Nothing to go by", ...judge(hollowExamples(packs), hollowPlaces, [-0.1, 0, likely, sure], likely)],
    ];
    console.info(lines.join("\n"));
  }
}

/** Of notes under a full answer, by the model alone; strangers are the writers who knew nothing of the rules. Writer by writer at the bound `shown`. */
function judge(examples: readonly Labelled[], size: number, bounds: readonly number[], shown: number, first = 4): string[] {
  const strangers = [...new Set(examples.map(({ writer }) => writer))].filter((writer) => Number(/-(\d+)$/.exec(writer)?.[1]) >= first);
  const read = strangers.map((writer) => {
    const others = examples.filter((one) => one.writer !== writer);
    const fit = fitNotes(others, size);
    const own = examples.filter((one) => one.writer === writer && one.weight === 1);
    const notes = own.map((one) => ({ score: scoreOf(fit, one), isSo: one.isSo }));
    return { writer, notes };
  });
  const all = read.flatMap(({ notes }) => notes);
  return bounds.flatMap((least) => [
    `above ${least}: ${measured(all, least)}`,
    ...(least === shown ? read.map(({ writer, notes }) => `  without ${writer}: ${measured(notes, least)}`) : []),
  ]);
}

function measured(notes: readonly { score: number; isSo: boolean }[], least: number): string {
  const found = notes.filter(({ score }) => score > least);
  const hits = found.filter(({ isSo }) => isSo).length;
  const all = notes.filter(({ isSo }) => isSo).length;
  return `precision ${(hits / found.length).toFixed(3)}, recall ${(hits / all).toFixed(3)} of ${all} among ${notes.length}`;
}

function scoreOf({ weights, bias }: Fit, { features }: Labelled): number {
  const square = [...features.values()].reduce((sum, { value }) => sum + value * value, 0);
  return bias + [...features].reduce((sum, [place, { value }]) => sum + (weights[place] ?? 0) * value, 0) / Math.sqrt(square);
}
