import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conduct } from "../../src/ask/flow.ts";
import type { TakeBack } from "../../src/ask/old-answers.ts";
import { interviewPeople } from "../../src/ask/people-flow.ts";
import type { Prompter } from "../../src/ask/prompter.ts";
import { conductQuick } from "../../src/ask/quick-flow.ts";
import { openInterviews, settleSites } from "../../src/commands/old-answers.ts";
import { AnswerStore } from "../../src/load/store.ts";
import { parseYaml } from "../../src/load/yaml.ts";
import { type AssessmentFile, assessmentSchema } from "../../src/model/assessment.ts";
import { scoreAudit } from "../../src/score/audit.ts";
import { type MemoryIo, memoryIo } from "../support/memory-io.ts";
import { makePack } from "../support/packs.ts";
import { scriptedPrompter } from "../support/scripted.ts";

const criteria = ["one", "two"].map((id) => ({ id, text: id }));
const roles = ["manager", "worker"];
const pack = makePack(
  {
    a: {
      paper: { na: "No such work.", checks: { documentation: { points: 5 }, interview: { points: 5, roles } } },
      list: { checks: { documentation: { points: 5, scale: "criteria", criteria }, observation: { points: 5 } } },
    },
    b: {
      part: { checks: { interview: { points: 5, roles, scale: "percent" }, documentation: { points: 5, scale: "count" } } },
      talk: { checks: { interview: { points: 5, roles, scale: "yes-partial-no" }, observation: { points: 5, scale: "yes-no" } } },
    },
  },
  { sampling: { interviews: [{ from: 1, ask: "all" }], sites: [{ from: 1, visit: "all" }], records: [{ from: 1, pull: "all" }] } },
);

const sites = {
  one: "  - {id: office, headcount: {manager: 1, worker: 4}}\n",
  two: "  - {id: office, visit: true, headcount: {manager: 1, worker: 4}}\n  - {id: yard, visit: true, headcount: {worker: 9}}\n",
};
/** Comments, layouts and orders that a rewrite would not make anew. */
const begin = (places: string, lineEnd = "\n") =>
  `format: 1      # ours\npack: test\nedition: "1"\nsites:\n${places}interviewed: [ {role: worker, people: 2} ]\nanswers:
  b.talk:   # seen in spring
    interview:
      - {role: worker, result: unsure}   # one of them
      - unknown
    flag: later
  a.list:
    documentation: {met: [ two,   one ]}
    observation: { positive: 2, of: 3 } # of the racks
    actions: [{id: a1, do: Sort them}]
  a.paper: {note: {text: For us, confidential: true}}
`.replaceAll("\n", lineEnd);

const read = (io: MemoryIo): AssessmentFile => assessmentSchema.parse(parseYaml(io.text("assessment.yaml")).source?.value);

function open(text: string) {
  const io = memoryIo({ "assessment.yaml": text, ".cor-check/interviews.schema.json": "{}" });
  return { io, answers: new AnswerStore(io, "assessment.yaml") };
}

async function sitting(text: string, prompter: Prompter, kind: "questions" | "people" | "quick"): Promise<MemoryIo> {
  const { io, answers } = open(text);
  const interviews = await openInterviews(io, "assessment.yaml", answers, pack);
  const earlier: TakeBack[] = [];
  const assessment = await settleSites(pack, read(io), { prompter, answers, interviews }, earlier);
  const save = (change: { question: string; answer: never }, saving: object) => answers.save(change.question, change.answer, saving);
  const result = (now: AssessmentFile) => scoreAudit(pack, now, { asOf: "2026-11-20" });
  const around = {
    prompter,
    save: save as never,
    earlier,
    standing: () => "",
    result,
    remarks: { prepare: async () => {}, tell: async () => [] },
    remember: () => {},
  };
  if (kind === "quick") {
    const { assessment: last, isDone } = await conductQuick(pack, assessment, around);
    if (isDone) await conduct(pack, last, {}, around);
  } else if (kind === "questions") await conduct(pack, assessment, {}, around);
  else {
    let number = 0;
    const random = (below: number) => {
      number += 7;
      return number % below;
    };
    const edit = (question: string, change: (now: never) => never, isUndo: boolean) =>
      answers.fold(question, (now) => ({ ...now, answer: change(now.answer as never) }), { isUndo }).answer;
    const people = { prompter, people: () => interviews.people(), record: interviews.record.bind(interviews), edit: edit as never };
    await interviewPeople(
      {
        pack,
        assessment,
        undo: [],
        around: { ...people, remarks: { prepare: async () => {}, tell: async () => [] }, needed: () => null, random, earlier },
      },
      {},
    );
  }
  interviews.close();
  answers.close();
  return io;
}

describe("undo goes back to the start of the sitting: the file is byte for byte what it was", () => {
  test.each([
    ["questions at one site", "questions", sites.one],
    ["questions after a second site was added", "questions", sites.two],
    ["people at one site", "people", sites.one],
    ["people after a second site was added", "people", sites.two],
    ["the quick look, and the questions after it", "quick", sites.one],
  ] as const)("%s", async (_, kind, places) => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(999), { minLength: 8, maxLength: 60 }), fc.constantFrom("\n", "\r\n"), async (numbers, lineEnd) => {
        const text = begin(places, lineEnd);
        const prompter = scriptedPrompter(numbers);
        const io = await sitting(text, prompter, kind);
        changed += prompter.undone();
        // The last undo found nothing any more, or the person left before the first question.
        expect(io.text("assessment.yaml")).toBe(text);
        expect(io.disk.has("interviews.yaml") ? io.text("interviews.yaml") : "interviews: []").toContain("interviews: []");
      }),
      { numRuns: 30 },
    );
    expect(changed).toBeGreaterThan(100);
  });
});
