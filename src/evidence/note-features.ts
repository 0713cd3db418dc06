import { kindsOf } from "./note-lexicon.ts";
import type { Said } from "./note-said.ts";
import { type Token, tokensOf } from "./note-tokens.ts";

/** How many places there are for what can be seen in a note. */
export const places = 1 << 15;

/** What of an answer the model looks at. */
export type Seen = Pick<Said, "counts" | "year" | "shares" | "isWords">;

/** What is seen in a note: by place, how much it weighs in, and in which part of the note it stands (-1: in all of it). */
export type Features = Map<number, { value: number; part: number }>;

const nots = new Set(["not", "no", "none", "nobody", "nothing", "never", "neither", "without", "nor"]);
const isWord = (word: string) => word >= "a" && word < "{";
const isStop = (word: string) => /^[.;:,!?"(]$/.test(word);

/** What the model sees in a note: its words in ones, twos and threes, their kinds, what stands after a not, and where. */
export function featuresOf(note: string, said: Seen): Features {
  const found: Features = new Map();
  const add = (key: string, value: number, part: number) => {
    const place = placeOf(key);
    const known = found.get(place);
    if (!known) found.set(place, { value, part });
    else if (known.value < value) known.value = value;
  };
  const tokens = tokensOf(note, said);
  addRows(tokens, add);
  addKinds(tokens, add);
  addNots(tokens, add);
  addPlaces(tokens, add);
  const parts = (tokens.at(-1)?.part ?? 0) + 1;
  add(`d:len${Math.min(6, Math.floor(tokens.length / 7))}`, 1, -1);
  add(`d:s${Math.min(4, parts)}`, 1, -1);
  add(`d:num${Math.min(4, tokens.filter(({ word }) => word.startsWith("#")).length)}`, 1, -1);
  if (tokens.some(({ word }) => word === '"')) add("d:quote", 1, -1);
  for (const { method } of said.shares) add(`d:m:${method}`, 1, -1);
  add(`d:words${said.isWords}`, 1, -1);
  return found;
}

type Add = (key: string, value: number, part: number) => void;

function addRows(tokens: readonly Token[], add: Add): void {
  const row = ["^", ...tokens.map(({ stem }) => stem), "$"];
  const partAt = (index: number) => tokens[Math.min(Math.max(index - 1, 0), tokens.length - 1)]?.part ?? -1;
  for (const { stem, part } of tokens) if (!isStop(stem)) add(`u:${stem}`, 1, part);
  for (let at = 0; at + 1 < row.length; at++) {
    add(`b:${row[at]} ${row[at + 1]}`, 1, partAt(at + 1));
    if (at + 2 < row.length) add(`t:${row[at]} ${row[at + 1]} ${row[at + 2]}`, 0.7, partAt(at + 2));
  }
}

function addKinds(tokens: readonly Token[], add: Add): void {
  for (const { word, part } of tokens) for (const kind of kindsOf.get(word) ?? []) add(`k:${kind}`, 1, part);
  const row = [
    { kind: "^", part: 0 },
    ...tokens.map(({ word, part }) => ({ kind: kindsOf.get(word)?.[0] ?? (isWord(word) ? "_" : word), part })),
    { kind: "$", part: tokens.at(-1)?.part ?? 0 },
  ];
  addGrams(row, "k", [0.7, 0.5], add);
  addGrams(
    row.filter(({ kind }) => kind !== "_"),
    "g",
    [0.5, 0.4],
    add,
  );
}

function addGrams(row: readonly { kind: string; part: number }[], name: string, [two, three]: readonly [number, number], add: Add): void {
  for (const [at, first] of row.entries()) {
    const [second, third] = [row[at + 1], row[at + 2]];
    if (!second) continue;
    const empty = [first, second].filter(({ kind }) => kind === "_").length;
    if (empty < 2) add(`${name}b:${first.kind} ${second.kind}`, two, second.part);
    if (third && empty + (third.kind === "_" ? 1 : 0) < 2) add(`${name}t:${first.kind} ${second.kind} ${third.kind}`, three, third.part);
  }
}

function addNots(tokens: readonly Token[], add: Add): void {
  let left = 0;
  for (const { word, stem, part } of tokens) {
    if (isStop(word)) left = 0;
    else if (nots.has(word)) left = 6;
    else if (left > 0) {
      add(`n:${stem}`, 1, part);
      left--;
    } else add(`p:${stem}`, 0.7, part);
  }
}

function addPlaces(tokens: readonly Token[], add: Add): void {
  const last = tokens.at(-1)?.part ?? 0;
  for (const { word, stem, part } of tokens) {
    const keys = [...(isWord(word) ? [stem] : []), ...(kindsOf.get(word) ?? []).map((kind) => `K${kind}`)];
    for (const key of keys) {
      if (part === last) add(`l:${key}`, 0.7, part);
      if (last > 0) add(part === 0 ? `f:${key}` : `r:${key}`, part === 0 ? 0.7 : 0.5, part);
    }
  }
}

/** The place of a feature: features that share one are rare enough. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (hash ^ (hash >>> 7)) & (places - 1);
}
