import type { Said } from "./note-said.ts";

/** A word of a note as the model reads it: small, without its ending, numbers and days by how they stand to the answer. */
export interface Token {
  word: string;
  stem: string;
  /** Which part of the note it stands in, from 0. */
  part: number;
}

const units =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const numberWord = new RegExp(String.raw`\b(?:(${tens.join("|")})(?:[- ](${units.slice(0, 9).join("|")}))?|(${units.join("|")}))\b`, "g");
const shortNot = /\b(does|do|did|is|are|was|were|has|have|had|could|would|should|must|ca|wo)'?n'?t\b/g;
const day = /\b(?:20[0-4]\d|19\d\d)(?:-\d\d){0,2}\b/g;
const pair = /(?<![\d./-])(\d{1,4})(?: (?:out )?of (?:the |our |all |these |those )?|\/)(\d{1,4})(?![\d/-])/g;
const token = /[a-z']+|#[a-z]+#|#[a-z]?|[.;:,!?"(]/g;
/** Where one part ends and the next begins: a sentence, or what takes it back. */
const ends = /(?<=[.!?;])\s+|,? \b(?=(?:but|though|although|however|yet|while|whereas|except)\b)/i;

/** The parts of a note, each of which tells one thing. */
export function partsOf(note: string): string[] {
  return note.split(ends).filter((part) => part.trim() !== "");
}

/** The words of a note, in their order. */
export function tokensOf(note: string, { counts, year }: Pick<Said, "counts" | "year">): Token[] {
  const wholes = counts.map(({ of }) => of).filter((of) => of > 0);
  return partsOf(note).flatMap((text, part) =>
    [...plain(text, wholes, year).matchAll(token)].map(([found]) => {
      const word = found.replace(/^'+|'+$/g, "") || found;
      return { word, stem: stemOf(word), part };
    }),
  );
}

function plain(text: string, wholes: readonly number[], year: number): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\bno[ -]one\b/g, "nobody")
    .replace(numberWord, (_, ten = "", unit = "", small = "") =>
      String(small ? units.indexOf(small) + 1 : (tens.indexOf(ten) + 2) * 10 + units.indexOf(unit) + 1),
    )
    .replace(day, (found) => ` ${dayWord(Number(found.slice(0, 4)) - year)} `)
    .replace(shortNot, "$1 not")
    .replace(/\bcannot\b/g, "can not")
    .replace(pair, (_, some, all) => (Number(some) < Number(all) ? " #lt# " : Number(some) === Number(all) ? " #eq# " : " # # "))
    .replace(/(?<![#a-z])\d+(?:[./:-]\d+)*/g, (found) => ` ${numberSign(found, wholes)} `);
}

function dayWord(years: number): string {
  if (years > 0) return "daynext";
  return years === 0 ? "daynew" : years === -1 ? "daylast" : "dayold";
}

/** How a number stands to what was counted: all of it, less, more. */
function numberSign(digits: string, wholes: readonly number[]): string {
  if (!/^\d{1,3}$/.test(digits)) return "#";
  const value = Number(digits);
  if (wholes.length === 0) return value === 1 ? "#i" : "#";
  if (wholes.includes(value)) return "#n";
  return value < Math.min(...wholes) ? "#s" : "#b";
}

const endings = ["ings", "ing", "edly", "ed", "es", "s", "ly"];

/** A word without its ending. */
export function stemOf(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 3);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
