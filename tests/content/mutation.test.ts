import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPack } from "../../src/load/pack.ts";
import type { CheckFile, ElementFile, QuestionFile } from "../../src/model/element.ts";
import { root } from "../support/cli.ts";
import { memoryIo } from "../support/memory-io.ts";
import { declaredOf } from "./declared.ts";
import { complaints, registerOf } from "./laboratory.ts";

type Loose<T> = { [K in keyof T]?: unknown } & Record<string, unknown>;
interface Spot {
  pick: <T>(from: readonly T[]) => T;
  elements: ElementFile[];
  element: ElementFile;
  question: QuestionFile;
  loose: Loose<QuestionFile>;
  check: Loose<CheckFile>;
  pack: Record<string, unknown>;
}
type Defect = (spot: Spot) => boolean | undefined;

/** Each kind of defect that content can have; false where the place has nothing to spoil. */
const defects: Record<string, Defect> = {
  "a point too many": ({ check }) => {
    check.points = Number(check.points) + 1;
  },
  "no points": ({ check }) => delete check.points,
  "points of nought": ({ check }) => {
    check.points = 0;
  },
  "half a point": ({ check }) => {
    check.points = 2.5;
  },
  "a question twice": ({ element, question }) => void element.questions.push(structuredClone(question)),
  "a question lost": ({ element, question }) => void element.questions.splice(element.questions.indexOf(question), 1),
  "a question asked again in other words": ({ elements, element, question, pick }) => {
    const other = pick(elements.filter((one) => one !== element).flatMap((one) => one.questions));
    question.ask = `Do you see: ${other.ask.replace(/\bthe\b/g, "your")}`.replace("Do you see: ", "And is ");
  },
  "a question under another id": ({ question }) => {
    question.id = `${question.id}-new`;
  },
  "a criterion under another id": ({ check }) => {
    const criteria = check.criteria as { id: string }[] | undefined;
    if (!criteria) return false;
    (criteria[0] as { id: string }).id = "renamed";
  },
  "a requirement that is not there": ({ loose, element }) => {
    loose.requires = [`${element.id}.nowhere`];
  },
  "a question that requires itself": ({ loose, element, question }) => {
    loose.requires = [`${element.id}.${question.id}`];
  },
  "a role that is not there": ({ question }) => {
    if (!question.checks.interview) return false;
    question.checks.interview.roles = ["foreman"];
  },
  "an interview of nobody": ({ question }) => {
    if (!question.checks.interview) return false;
    question.checks.interview.roles = [];
  },
  "an interview with nothing to listen for": ({ question }) => {
    if (!question.checks.interview) return false;
    delete question.checks.interview.listen_for;
  },
  "a key misspelt": ({ loose }) => {
    loose.look_fro = loose.look_for;
    delete loose.look_for;
  },
  "a section in another shape": ({ question }) => {
    if (!question.law?.[0]) return false;
    question.law[0].cite = question.law[0].cite.replace("s. ", "section ").replace("Part ", "part ");
  },
  "a section that does not exist": ({ loose }) => {
    loose.law = [{ cite: "OHS Code s. 999", says: "the employer does what is right" }];
  },
  "law without a section": ({ loose }) => {
    loose.basis = "law";
    delete loose.law;
  },
  "a basis that is none": ({ loose }) => {
    loose.basis = "custom";
  },
  "no source": ({ loose }) => delete loose.source,
  "nothing it proves": ({ loose }) => delete loose.proves,
  "no example of a note": ({ loose }) => delete loose.example_note,
  "one thing to look for": ({ question }) => {
    question.look_for = question.look_for.slice(0, 1);
  },
  "seven things to look for": ({ question }) => {
    question.look_for = ["A date", "A name", "A form", "A page", "A sign", "A list", "A log"];
  },
  "a question that is a statement": ({ question }) => {
    question.ask = question.ask.replace("?", ".");
  },
  "two questions in one": ({ question }) => {
    question.ask = `${question.ask} Is it signed?`;
  },
  "an academic sentence": ({ question }) => {
    question.why =
      "Organizational accountability necessitates comprehensive documentation facilitating continual verification of managerial responsibilities";
  },
  "an empty why": ({ question }) => {
    question.why = "";
  },
  "a placeholder": ({ question }) => {
    question.fix.do = `${question.fix.do} TODO`;
  },
  "a word said twice": ({ question }) => {
    question.why = question.why.replace(/ (\w+)/, " $1 $1");
  },
  "a person named": ({ loose }) => {
    loose.example_note = "Mr. Miller showed the policy of 2026-02-01.";
  },
  "hours of nought": ({ question }) => {
    question.fix.hours = 0;
  },
  "hours below nought": ({ question }) => {
    question.fix.hours = -1;
  },
  "days as a word": ({ question }) => {
    (question.fix as Record<string, unknown>).lead_days = "soon";
  },
  "criteria gone": ({ check }) => {
    if (!check.criteria) return false;
    delete check.criteria;
  },
  "a criterion twice": ({ check }) => {
    const criteria = check.criteria as unknown[] | undefined;
    if (!criteria) return false;
    criteria.push(structuredClone(criteria[0]));
  },
  "a threshold that nothing uses": ({ check }) => {
    if (check.rule === "all-or-nothing") return false;
    check.threshold = 50;
  },
  "a rule that is none": ({ check }) => {
    check.rule = "all-or-none";
  },
  "a scale that is none": ({ check }) => {
    check.scale = "stars";
  },
  "points in two places": ({ loose }) => {
    loose.combine = "any";
  },
  "partly, and nobody says what that is": ({ question }) => {
    const check = question.checks.documentation;
    if (check?.scale !== "yes-partial-no") return false;
    check.ask = "Ask for it.";
  },
  "evidence of a strange kind": ({ loose }) => {
    loose.evidence = [{ kind: "rumour", title: "What is told" }];
  },
  "a rhythm that is none": ({ loose }) => {
    loose.evidence = [{ kind: "record", title: "Talks", every: "now and then" }];
  },
  "freshness that is none": ({ loose }) => {
    loose.evidence = [{ kind: "record", title: "Talks", fresh_within: "recent" }];
  },
  "bounds upside down": ({ loose }) => {
    loose.na = { when: "You work alone.", people: { min: 5, max: 2 } };
  },
  "working alone without a bound": ({ loose }) => {
    loose.na = "You work alone.";
  },
  "an element out of its place": ({ element }) => {
    element.number += 1;
  },
  "an element under another id": ({ element }) => {
    element.id = "another";
  },
  "another pass mark": ({ pack }) => {
    pack.pass_rules = { certification: { overall: 70, element: 50 } };
  },
  "no notice": ({ pack }) => {
    pack.notice = "Use it as you like.";
  },
};

const packs = (["cor", "secor"] as const).map((id) => {
  const { glossary: _, elements, ...pack } = JSON.parse(readFileSync(join(root, "dist/packs", `${id}.json`), "utf8"));
  return { id, elements: elements as ElementFile[], pack: { ...pack, elements: elements.map((one: ElementFile) => one.id) } };
});

/** The same numbers every time, spread well: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const registers = Object.fromEntries(packs.map(({ id, elements, pack }) => [id, registerOf({ ...pack, elements, glossary: [] })]));

async function isCaught(id: "cor" | "secor", pack: unknown, elements: ElementFile[], names: readonly string[]): Promise<boolean> {
  const files = elements.map((element, index) => [`pack/${names[index]}.yaml`, JSON.stringify(element)] as const);
  const io = memoryIo(Object.fromEntries([["pack/pack.yaml", JSON.stringify(pack)], ...files]));
  const loaded = await loadPack(io, "pack");
  if (loaded.problems.length > 0 || !loaded.pack) return true;
  return complaints(loaded.pack, declaredOf[id]).length > 0 || registerOf(loaded.pack) !== registers[id];
}

test("sound packs are not complained about", async () => {
  for (const { id, elements, pack } of packs) expect(await isCaught(id, pack, elements, pack.elements)).toBe(false);
});

test(`planted defects of ${Object.keys(defects).length} kinds are found`, async () => {
  const next = random(20261124);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const missed: string[] = [];
  let planted = 0;
  for (const [name, spoil] of Object.entries(defects)) {
    for (let times = 0, tries = 0; times < 4 && tries < 400; tries++) {
      const { id, elements: sound, pack: whole } = packs[tries % 2] as (typeof packs)[number];
      const elements = structuredClone(sound);
      const pack = structuredClone(whole);
      const element = pick(elements);
      const question = pick(element.questions);
      const check = pick(Object.values(question.checks)) as Loose<CheckFile>;
      const spot: Spot = { pick, elements, element, question, loose: question as Loose<QuestionFile>, check, pack };
      if (spoil(spot) === false) continue;
      times++;
      planted++;
      if (!(await isCaught(id, pack, elements, whole.elements))) missed.push(`${name}: ${id} ${element.id}.${question.id}`);
    }
  }
  expect(planted).toBe(Object.keys(defects).length * 4);
  expect(missed.length / planted, missed.join("\n")).toBeLessThanOrEqual(0.05);
}, 120_000);
