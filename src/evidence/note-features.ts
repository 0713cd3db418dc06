import { kindsOf } from "./note-lexicon.ts";
import type { Said } from "./note-said.ts";
import { partsOf, type Token, tokensOf } from "./note-tokens.ts";
import { hashOf } from "./note-weigh.ts";

/** How many places there are for what can be seen in a note, and as many again for what it says under its question. */
const half = 1 << 17;
export const places = 2 * half;

/** What of an answer the model looks at. */
export type Seen = Pick<Said, "counts" | "year" | "shares" | "isWords" | "question">;

/** What is seen in a note: by place, how much it weighs in, and in which part of the note it stands (-1: in all of it). */
export type Features = Map<number, { value: number; part: number }>;

const nots = new Set(["not", "no", "none", "nobody", "nothing", "never", "neither", "without", "nor"]);
const isWord = (word: string) => word >= "a" && word < "{";
const isStop = (word: string) => /^[.;:,!?"(]$/.test(word);

/** What the model sees in a note: its words in twos, their kinds in twos and threes, what stands after a not and what does not, and where. */
export function featuresOf(note: string, said: Seen): Features {
  const found: Features = new Map();
  const add = (key: string, value: number, part: number) => {
    const place = hashOf(key) & (half - 1);
    const known = found.get(place);
    if (!known) found.set(place, { value, part });
    else if (known.value < value) known.value = value;
  };
  const tokens = tokensOf(note, said);
  addRows(tokens, add);
  addNots(tokens, add);
  addParts(tokens, add);
  addPlain(note, add);
  const parts = (tokens.at(-1)?.part ?? 0) + 1;
  add(`d:len${Math.min(6, Math.floor(tokens.length / 7))}`, 1, -1);
  add(`d:parts${Math.min(4, parts)}`, 1, -1);
  add(`d:numbers${Math.min(4, tokens.filter(({ word }) => word.startsWith("#")).length)}`, 1, -1);
  if (tokens.some(({ word }) => word === '"')) add("d:quote", 1, -1);
  for (const { method } of said.shares) add(`d:${method}`, 1, -1);
  add(`d:words${said.isWords}`, 1, -1);
  if (said.question !== undefined) addAsked(tokens, said.question, found);
  return found;
}

type Add = (key: string, value: number, part: number) => void;

/** The first kind of a word; `_` for a word that has none, and a stop or a number as it is. */
function kindOf(word: string): string {
  return kindsOf.get(word)?.[0] ?? (isWord(word) ? none : word);
}

const none = "_";
const edge = { word: "^", stem: "^", kind: "^" };

/** Words and kinds in the row in which they stand. */
function addRows(tokens: readonly Token[], add: Add): void {
  const row = [
    { ...edge, part: 0 },
    ...tokens.map((token) => ({ ...token, kind: kindOf(token.word) })),
    { ...edge, part: tokens.at(-1)?.part ?? 0 },
  ];
  for (const [at, first] of row.entries()) {
    const second = row[at + 1];
    if (!second) continue;
    add(`b:${first.stem} ${second.stem}`, 0.7, second.part);
    if (second.kind !== none) add(`w:${first.stem} ${second.kind}`, 0.5, second.part);
    if (first.kind !== none) add(`v:${first.kind} ${second.stem}`, 0.5, second.part);
  }
  addKinds(row, "k", [0.42, 0.5], add);
  addKinds(
    row.filter(({ kind }) => kind !== none),
    "g",
    [0.5, 0.4],
    add,
  );
}

type Kind = Pick<Token, "part"> & { kind: string };

function addKinds(row: readonly Kind[], name: string, [two, three]: readonly [number, number], add: Add): void {
  for (const [at, first] of row.entries()) {
    const [second, third] = [row[at + 1], row[at + 2]];
    if (!second) continue;
    const empty = [first, second].filter(({ kind }) => kind === none).length;
    if (empty < 2) add(`${name}b:${first.kind} ${second.kind}`, two, second.part);
    if (third && empty + (third.kind === none ? 1 : 0) < 2) add(`${name}t:${first.kind} ${second.kind} ${third.kind}`, three, third.part);
  }
}

/** Words after a not, and those that are not after one. */
function addNots(tokens: readonly Token[], add: Add): void {
  eachWord(tokens, ({ word, stem, part }, isDenied) => {
    if (nots.has(word)) return;
    if (isDenied) add(`n:${stem}`, 1, part);
    else add(`p:${stem}`, 0.7, part);
  });
}

/** Each word, and whether it stands in the six after a not. */
function eachWord(tokens: readonly Token[], take: (token: Token, isDenied: boolean) => void): void {
  let left = 0;
  for (const token of tokens) {
    if (isStop(token.word)) left = 0;
    else if (nots.has(token.word)) {
      take(token, false);
      left = 6;
    } else {
      take(token, left > 0);
      left = Math.max(0, left - 1);
    }
  }
}

/** Words under their question, after a not and otherwise: the same word may be well there, and a lack elsewhere. Together they weigh as much as all the rest. */
function addAsked(tokens: readonly Token[], question: string, found: Features): void {
  const asked: Features = new Map();
  eachWord(tokens, ({ stem, part }, isDenied) => {
    const place = half + (hashOf(`${question} ${isDenied ? "!" : ""}${stem}`) & (half - 1));
    if (!asked.has(place)) asked.set(place, { value: 1, part });
  });
  let square = 0;
  for (const { value } of found.values()) square += value * value;
  const value = Math.sqrt(square / (asked.size || 1));
  for (const [place, { part }] of asked) found.set(place, { value, part });
}

/** Words and numbers as they are written, alone, in twos and in threes. */
function addPlain(note: string, add: Add): void {
  for (const [part, text] of partsOf(note.toLowerCase()).entries()) {
    const words = text.match(/[\w']+|[.,;:]/g) ?? [];
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= Math.min(from + 3, words.length); to++) add(`=${words.slice(from, to).join(" ")}`, 0.6, part);
  }
}

/** What stands in the last part, in any part after the first, and in which: a lack is told after what is good more often than before it. */
function addParts(tokens: readonly Token[], add: Add): void {
  const last = tokens.at(-1)?.part ?? 0;
  for (const { word, stem, part } of tokens) {
    add(`o:${Math.min(part, 3)} ${stem}`, 0.2, part);
    const keys = [...(isWord(word) ? [stem] : []), ...(kindsOf.get(word) ?? []).map((kind) => `K${kind}`)];
    for (const key of keys) {
      if (part === last) add(`l:${key}`, 0.7, part);
      if (part > 0) add(`r:${key}`, 0.5, part);
    }
  }
  if (last === 0) return;
  const row = tokens.filter(({ part }) => part === last).map(({ word, part }) => ({ kind: kindOf(word), part }));
  for (const [at, { kind }] of [...row, { kind: "$" }].entries()) {
    const before = row[at - 1]?.kind ?? "^";
    if (before !== none || kind !== none) add(`e:${before} ${kind}`, 0.25, last);
  }
}
