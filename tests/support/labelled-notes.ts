import { type LabelledNote, readSet } from "../../scripts/note-sets.ts";
import { reviewNotes } from "../../src/evidence/notes.ts";
import { type NoteCode, noteRules } from "../../src/evidence/rules-notes.ts";
import type { AssessmentFile, Site } from "../../src/model/assessment.ts";
import type { Pack } from "../../src/model/content.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { builtinPack } from "./builtin.ts";

const asOf = "2026-11-20";

export function readNotes(name: string): LabelledNote[] {
  return readSet(name, packs);
}

const packs = { cor: builtinPack("cor"), secor: builtinPack("secor") };
const sites: Record<LabelledNote["pack"], Site[]> = {
  cor: [
    { id: "office", title: "Office", head_office: true, headcount: { "senior-manager": 1, manager: 2, worker: 3 } },
    { id: "yard", title: "Yard", headcount: { supervisor: 4, worker: 24 } },
  ],
  secor: [{ id: "shop", title: "Shop", headcount: { owner: 1, supervisor: 1, worker: 5 } }],
};

/** The pack with these questions alone, each on its own feet: scoring all of it for every note would take long. */
function cut(pack: Pack, ids: readonly string[]): Pack {
  const elements = pack.elements.map((element) => ({
    ...element,
    questions: element.questions.filter(({ id }) => ids.includes(`${element.id}.${id}`)).map(({ requires: _, ...question }) => question),
  }));
  return { ...pack, elements: elements.filter(({ questions }) => questions.length > 0) };
}

/** The codes that the rules find in a labelled note, from a whole assessment that holds it. */
export function codesOf({ pack: id, question, answer, needed, others }: LabelledNote): NoteCode[] {
  const answers = { ...Object.fromEntries(Object.entries(others ?? {}).map(([other, note]) => [other, { note }])), [question]: answer };
  const pack = cut(packs[id], Object.keys(answers));
  const assessment: AssessmentFile = { format: 1, pack: id, edition: pack.edition, sites: sites[id], answers };
  const { gaps } = scoreAudit(pack, assessment, { asOf });
  const lost = gaps.filter(({ why }) => why !== "open").map((gap) => gap.question);
  const input = {
    pack,
    assessment,
    needed: new Map(needed ? [[question, needed]] : []),
    gaps: new Set(lost),
    shown: new Set<string>(),
    asOf,
  };
  return [...new Set(reviewNotes(input).flatMap((remark) => (remark.question === question ? [remark.code] : [])))];
}

export interface Measure {
  rule: NoteCode;
  /** Of what the rule finds, the part that is labelled so. */
  precision: number;
  /** Of what is labelled, the part that the rule finds. */
  recall: number;
  misses: string[];
  falseAlarms: string[];
}

export function measure(notes: readonly LabelledNote[]): Measure[] {
  const found = notes.map((note) => ({ id: note.id, labels: note.labels, codes: codesOf(note) }));
  return (Object.keys(noteRules) as NoteCode[]).map((rule) => {
    const hits = found.filter(({ labels, codes }) => labels.includes(rule) && codes.includes(rule)).length;
    const misses = found.filter(({ labels, codes }) => labels.includes(rule) && !codes.includes(rule)).map(({ id }) => id);
    const falseAlarms = found.filter(({ labels, codes }) => !labels.includes(rule) && codes.includes(rule)).map(({ id }) => id);
    const share = (other: number) => (hits + other === 0 ? 1 : hits / (hits + other));
    return { rule, precision: share(falseAlarms.length), recall: share(misses.length), misses, falseAlarms };
  });
}
