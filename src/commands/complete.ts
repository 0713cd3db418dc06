import { UserError } from "../errors.ts";
import type { Io } from "../io.ts";
import { fullId, type Pack, questionNumber } from "../model/content.ts";
import { cut, visible } from "../text.ts";
import { type Candidate, type Place, placeOf, type ValueKind } from "./complete-words.ts";
import { createProgram } from "./program.ts";

/**
 * What the shell asks for at a Tab: the words after the program's name up to the cursor, as arguments or, a word to a line, in
 * COR_CHECK_WORDS. Answers with a line for each candidate, a tab before what it means; `:files` first where the names of files fit too.
 */
export async function complete(io: Io, words: readonly string[]): Promise<void> {
  const all = words.length > 0 ? words : (io.env.COR_CHECK_WORDS ?? "").split(/\r?\n/);
  const place = placeOf(createProgram({ io, end: () => {} }), all);
  const { found, withFiles } = await candidates(io, place);
  // Windows PowerShell never asks about a word that begins with a dash: its flags come after what fits an empty word.
  if (words.length === 0 && place.typed === "" && place.slot.kind !== "words") found.push(...(place.flags ?? []));
  const lines = found
    .filter(({ word }) => word.startsWith(place.typed))
    .map(({ word, means }) => `${visible(place.lead + word)}\t${cut(visible(means), 70)}\n`);
  io.out.write(`${withFiles ? ":files\n" : ""}${lines.join("")}`);
}

async function candidates(io: Io, place: Place): Promise<{ found: Candidate[]; withFiles: boolean }> {
  const { slot } = place;
  if (slot.kind === "words") return { found: slot.words, withFiles: false };
  if (slot.kind !== "values") return { found: [], withFiles: slot.kind === "files" };
  return { found: await lookUp(io, slot.of, place), withFiles: slot.of === "pack" };
}

/** Faults in files are no matter here: then there is just less to offer. */
async function lookUp(io: Io, of: ValueKind, { typed, given }: Place): Promise<Candidate[]> {
  const { builtinPacks } = await import("../load/builtin.ts");
  if (of === "pack") return builtinPacks.map((word) => ({ word, means: "built in" }));
  try {
    const { loadInputs, openPack } = await import("../load/assessment.ts");
    const inputs = await loadInputs(io, { assessment: given["--assessment"], pack: given["--pack"] });
    if (of === "site") return (inputs.assessment?.sites ?? []).map(({ id, title }) => ({ word: id, means: title ?? "" }));
    const pack = inputs.pack ?? (await openPack(io, given["--pack"] ?? builtinPacks[0])).pack;
    return pack ? ofPack(pack, of, typed) : [];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function ofPack(pack: Pack, of: "question" | "purpose" | "role", typed: string): Candidate[] {
  if (of === "role") return pack.roles.map(({ id, title }) => ({ word: id, means: title ?? "" }));
  if (of === "purpose")
    return Object.entries(pack.pass_rules).map(([word, { overall }]) => ({ word, means: `pass mark ${overall} overall` }));
  return questionWords(pack, typed);
}

/** Elements first; the questions of one once no other is meant. Ids, or numbers where a number is begun. */
function questionWords(pack: Pack, typed: string): Candidate[] {
  const byNumber = /^\d/.test(typed);
  const named = pack.elements.map((element) => ({ element, word: byNumber ? String(element.number) : element.id }));
  const meant = typed.includes(".")
    ? named.filter(({ word }) => typed.startsWith(`${word}.`) || (byNumber && Number(word) === Number.parseInt(typed, 10)))
    : named.filter(({ word }) => word.startsWith(typed));
  const heads = typed.includes(".") ? [] : meant.map(({ element, word }) => ({ word, means: element.title }));
  const [only] = meant;
  if (meant.length !== 1 || !only) return heads;
  const { element } = only;
  const inside = element.questions.map((question) => ({
    question,
    id: fullId(element, question),
    number: questionNumber(element, question),
  }));
  return [...heads, ...inside.map(({ question, id, number }) => ({ word: byNumber ? number : id, means: question.ask }))];
}
