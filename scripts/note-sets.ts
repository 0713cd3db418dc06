// The labelled notes of tests/fixtures/notes: sets in YAML, and sets with one note a line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { AnswerFile } from "../src/model/assessment.ts";
import type { Pack } from "../src/model/content.ts";
import type { QuestionFile } from "../src/model/element.ts";
import { placedQuestions } from "../src/model/find.ts";
import type { Method } from "../src/model/method.ts";

/** A note, the answer beside which it stands, and the codes of what a reviewer would send back. */
export interface LabelledNote {
  id: string;
  pack: "cor" | "secor";
  question: string;
  answer: AnswerFile;
  labels: string[];
  /** How many the sample needs, by method. */
  needed?: Partial<Record<Method, number>>;
  /** Notes of other questions in the same assessment. */
  others?: Record<string, string>;
}

type Packs = Record<LabelledNote["pack"], Pack>;

const folder = "tests/fixtures/notes";

/** Names of the sets that may be learned from: all but those that are held out. */
export function openSets(): string[] {
  const names = readdirSync(folder).filter((name) => /^(?:labelled.*|hard)\.(?:yaml|txt)$/.test(name));
  return [...new Set(names.map((name) => name.replace(/\.\w+$/, "")))].sort();
}

export function readSet(name: string, packs: Packs): LabelledNote[] {
  const lines = `${folder}/${name}.txt`;
  if (!existsSync(lines)) return parse(readFileSync(`${folder}/${name}.yaml`, "utf8")) as LabelledNote[];
  const questions = { cor: questionsOf(packs.cor), secor: questionsOf(packs.secor) };
  const text = readFileSync(lines, "utf8");
  return text.split(/\r?\n/).flatMap((line, index) => (line.includes(" | ") ? [readLine(line, `${index + 1}`, questions)] : []));
}

/** A reason why a question does not apply, and whether it gives a reviewer nothing to check. */
export interface LabelledReason {
  id: string;
  text: string;
  isEmpty: boolean;
}

/** Names of the sets of reasons that may be learned from. */
export function reasonSets(): string[] {
  const names = readdirSync(folder).filter((name) => /^reasons-\d+\.txt$/.test(name));
  return names.map((name) => name.replace(/\.\w+$/, "")).sort();
}

/** `N | element.question | reason`, or `-` for a reason that will do. */
export function readReasons(name: string): LabelledReason[] {
  const lines = readFileSync(`${folder}/${name}.txt`, "utf8").split(/\r?\n/);
  return lines.flatMap((line): LabelledReason[] => {
    const [label = "", id = "", ...rest] = line.split(" | ");
    if (rest.length === 0) return [];
    if (label !== "N" && label !== "-") throw new Error(`No labelled reason: ${line}`);
    return [{ id, text: rest.join(" | "), isEmpty: label === "N" }];
  });
}

/** The questions of a pack by `element.question`. */
export function questionsOf(pack: Pack): Map<string, QuestionFile> {
  return new Map(placedQuestions(pack).map(({ id, question }) => [id, question]));
}

const methods: Record<string, Method> = { d: "documentation", i: "interview", o: "observation" };
const codes: Record<string, string> = { C: "note-contradicts", U: "positive-unsupported", P: "note-names-person" };

/** `cor | element.question | d:7/8 | C | note`: pack, question, answer by its method, letters of the labels, note. */
function readLine(line: string, id: string, questions: Record<LabelledNote["pack"], Map<string, QuestionFile>>): LabelledNote {
  const [pack = "", question = "", short = "", label = "", ...rest] = line.split(" | ");
  const method = methods[short.slice(0, 1)];
  const check = pack === "cor" || pack === "secor" ? questions[pack].get(question)?.checks[method ?? "documentation"] : undefined;
  if ((pack !== "cor" && pack !== "secor") || !check || !method || !/^(?:-|[CUP]+)$/.test(label))
    throw new Error(`No labelled note: ${line}`);
  const response = responseOf(
    short.slice(2),
    (check.criteria ?? []).map((one) => one.id),
  );
  const isFull = short === `${short[0]}:yes` || short.endsWith("=all") || /:100%$|:(\d+)\/\1$/.test(short);
  // What is not whole has its action, so that no other rule speaks up.
  const actions = isFull ? {} : { actions: [{ id: "a1", do: "Put it right", owner: "Safety coordinator", due: "2027-03-12" }] };
  return {
    id,
    pack,
    question,
    answer: { [method]: response, note: rest.join(" | "), ...actions },
    labels: [...label].flatMap((letter) => codes[letter] ?? []),
  };
}

/** `yes`, `part`, `no`, `7/8`, `80%`, or which criteria are met: `met=all`, `met=1,3`, `met=none`. */
function responseOf(short: string, criteria: readonly string[]): AnswerFile["documentation"] {
  const [count, percent, met] = [/^(\d+)\/(\d+)$/.exec(short), /^(\d+)%$/.exec(short), /^met=(.+)$/.exec(short)?.[1]];
  if (count) return { positive: Number(count[1]), of: Number(count[2]) };
  if (percent) return { percent: Number(percent[1]) };
  if (met === undefined) return short === "part" ? "partial" : (short as "yes" | "no");
  if (met === "all") return { met: [...criteria] };
  return { met: met === "none" ? [] : met.split(",").map((number) => criterionAt(criteria, number)) };
}

function criterionAt(criteria: readonly string[], number: string): string {
  const found = criteria[Number(number) - 1];
  if (found === undefined) throw new Error(`No criterion ${number} among ${criteria.join(", ")}`);
  return found;
}
