import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Io, nodeIo } from "../../src/io.ts";
import { InterviewStore } from "../../src/load/interviews.ts";
import { interviewsText } from "../../src/load/interviews-text.ts";
import { AnswerStore } from "../../src/load/store.ts";
import type { AssessmentFile } from "../../src/model/assessment.ts";
import type { CheckFile } from "../../src/model/element.ts";
import type { InterviewsFile, Person, PersonAnswer } from "../../src/model/interviews.ts";
import { itemsOf } from "../../src/model/responses.ts";
import { placedAt } from "../../src/model/siteless.ts";
import { temporaryFolder } from "../support/cli.ts";

const real = nodeIo();
const check = { roles: ["worker"], points: 5 } as CheckFile;
const hand = { site: "yard", role: "worker", positive: 1, of: 2 };
const begin =
  'format: 1\npack: test\nedition: "1"\ninterviewed: [{site: yard, role: worker, people: 2}]\nanswers:\n  a.one:   # ours\n    interview: {site: yard, role: worker, positive: 1, of: 2}\n';
const people: Record<string, Omit<Person, "answers">> = {
  b: { id: "b", site: "yard", role: "worker" },
  c: { id: "c", site: "yard", role: "worker", also: ["committee-member"] },
  d: { id: "d", site: "office", role: "worker" },
};

/** The real files, the n-th replacement failing. */
function worldWith(n: number): Io {
  let count = 0;
  const replace: Io["files"]["replace"] = (path, data, how) => {
    if (++count === n) throw Object.assign(new Error("planted"), { code: "ENOSPC" });
    real.files.replace(path, data, how);
  };
  return { ...real, files: { ...real.files, replace } };
}

type Step = { person: string; question: string; answer: PersonAnswer | null };

/** Records until something fails; tells how many steps were acknowledged. */
async function record(io: Io, file: string, steps: readonly Step[]): Promise<number> {
  const answers = new AnswerStore(io, file);
  let done = 0;
  try {
    const store = await InterviewStore.open(io, file, answers, ({ question }) => ({ question, check, role: "worker" }));
    for (const { person, question, answer } of steps) {
      const who = people[person];
      if (who) store.record(who, { question, check, role: "worker", answer });
      done++;
    }
    store.close();
  } catch (error) {
    expect((error as { exitCode?: number }).exitCode).toBe(74);
  } finally {
    answers.close();
  }
  return done;
}

const read = <T>(file: string) => parse(readFileSync(file, "utf8")) as T;

/** The tallies in the assessment are what was there by hand, and the single interviews. */
function expectFolded(folder: string): InterviewsFile {
  const assessment = read<AssessmentFile>(join(folder, "assessment.yaml"));
  const path = join(folder, "interviews.yaml");
  const singles: InterviewsFile = existsSync(path) ? read(path) : { format: 1, assessment: "assessment.yaml", interviews: [] };
  for (const question of ["a.one", "a.two"])
    for (const site of ["yard", "office"]) {
      const given = singles.interviews.filter((one) => one.site === site).flatMap((one) => one.answers[question] ?? []);
      const items = itemsOf(assessment.answers?.[question]?.interview).filter((item) => item.site === site);
      const base = question === "a.one" && site === "yard" ? hand : { positive: 0, of: 0 };
      const tally = items.find((item) => item.of !== undefined) ?? { positive: 0, of: 0 };
      expect(tally).toMatchObject({
        positive: base.positive + given.filter((one) => one === "yes").length,
        of: base.of + given.filter((one) => one !== "unsure").length,
      });
      expect(items.filter((item) => item.result === "unsure")).toHaveLength(given.filter((one) => one === "unsure").length);
    }
  const counted = (site: string, role: string) =>
    (assessment.interviewed ?? []).find((one) => one.site === site && one.role === role)?.people ?? 0;
  const at = (site: string) => singles.interviews.filter((one) => one.site === site);
  expect(counted("yard", "worker")).toBe(2 + at("yard").length);
  expect(counted("office", "worker")).toBe(at("office").length);
  expect(counted("yard", "committee-member")).toBe(singles.interviews.filter((one) => one.also !== undefined).length);
  return singles;
}

const steps = fc.array(
  fc.record({
    person: fc.constantFrom("b", "c", "d"),
    question: fc.constantFrom("a.one", "a.two"),
    answer: fc.constantFrom<PersonAnswer | null>("yes", "no", "unsure", null),
  }),
  { minLength: 1, maxLength: 10 },
);

test("whichever write fails, the next run makes tally and interviews agree again, and nothing acknowledged is lost", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 24 }), async (list, n) => {
      const folder = temporaryFolder();
      const file = join(folder, "assessment.yaml");
      writeFileSync(file, begin);
      const done = await record(worldWith(n), file, list);
      await record(real, file, []);
      const singles = expectFolded(folder);
      expect(singles.pending).toBe(undefined);
      // Of the step that failed either all is there or nothing.
      const after = (number: number) => {
        const answers = new Map<string, PersonAnswer>();
        for (const { person, question, answer } of list.slice(0, number))
          if (answer === null) answers.delete(`${person} ${question}`);
          else answers.set(`${person} ${question}`, answer);
        return JSON.stringify([...answers].sort());
      };
      const kept = singles.interviews.flatMap((one) =>
        Object.entries(one.answers).map(([question, answer]) => [`${one.id} ${question}`, answer]),
      );
      expect([after(done), after(done + 1)]).toContain(JSON.stringify(kept.sort()));
    }),
    { numRuns: 60 },
  );
});

test("the interview is replaced first, and its name waits for the tally only where both lie in one folder", async () => {
  const steps: Step[] = ["yes", "no"].map((answer) => ({ person: "b", question: "a.one", answer: answer as PersonAnswer }));
  const replacedIn = async (folder: string, file: string) => {
    await record(real, file, steps.slice(0, 1));
    const replaced: string[] = [];
    const replace: Io["files"]["replace"] = (path, data, how) => {
      replaced.push(`${basename(path)}${how?.isFollowed ? " followed" : ""}`);
      real.files.replace(path, data, how);
    };
    await record({ ...real, files: { ...real.files, replace } }, join(folder, "assessment.yaml"), steps.slice(1));
    expectFolded(folder);
    return replaced;
  };
  const folder = temporaryFolder();
  writeFileSync(join(folder, "assessment.yaml"), begin);
  const beside = ["interviews.yaml followed", "assessment.yaml", "interviews.yaml"];
  expect(await replacedIn(folder, join(folder, "assessment.yaml"))).toEqual(beside);

  const [linked, elsewhere] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(elsewhere, "assessment.yaml"), begin);
  symlinkSync(join(elsewhere, "assessment.yaml"), join(linked, "assessment.yaml"));
  const apart = ["interviews.yaml", "assessment.yaml", "interviews.yaml"];
  expect(await replacedIn(linked, join(linked, "assessment.yaml"))).toEqual(apart);
});

test("interviews taken out leave the assessment as it was, comments and all; the file tells no order", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "assessment.yaml");
  writeFileSync(file, begin);
  const given: Step[] = [
    { person: "d", question: "a.two", answer: "yes" },
    { person: "c", question: "a.two", answer: "no" },
    { person: "c", question: "a.one", answer: "unsure" },
    { person: "b", question: "a.one", answer: "yes" },
  ];
  await record(real, file, given);
  const singles = expectFolded(folder);
  expect(singles.interviews.map((one) => [one.id, Object.keys(one.answers)])).toEqual([
    ["b", ["a.one"]],
    ["c", ["a.one", "a.two"]],
    ["d", ["a.two"]],
  ]);
  expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("interviews.yaml\n");
  expect(existsSync(join(folder, ".cor-check/interviews.schema.json"))).toBe(true);
  await record(real, file, given.map((step) => ({ ...step, answer: null })).reverse());
  expectFolded(folder);
  const { answers, interviewed } = read<AssessmentFile>(file);
  expect({ answers: itemsOf(answers?.["a.one"]?.interview), interviewed }).toEqual({
    answers: [hand],
    interviewed: [{ site: "yard", role: "worker", people: 2 }],
  });
  expect(readFileSync(file, "utf8")).toContain("# ours");
});

test("someone else's count for the same question stays, also where it was written while ask ran", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "assessment.yaml");
  writeFileSync(file, begin);
  const answers = new AnswerStore(real, file);
  const store = await InterviewStore.open(real, file, answers, () => undefined);
  const put = (question: string) =>
    store.record({ id: "b", site: "yard", role: "worker" }, { question, check, role: "worker", answer: "yes" });
  put("a.two");
  writeFileSync(file, readFileSync(file, "utf8").replace("positive: 1, of: 2", "positive: 4, of: 6"));
  put("a.one");
  store.close();
  answers.close();
  expect(itemsOf(read<AssessmentFile>(file).answers?.["a.one"]?.interview)).toEqual([{ ...hand, positive: 5, of: 7 }]);
});

test("a file of interviews that belongs to another assessment, or has faults, is refused with its place", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "assessment.yaml");
  writeFileSync(file, begin);
  const open = async (text: string) => {
    writeFileSync(join(folder, "interviews.yaml"), text);
    const answers = new AnswerStore(real, file);
    try {
      return await InterviewStore.open(real, file, answers, () => undefined);
    } finally {
      answers.close();
    }
  };
  await expect(open("format: 1\nassessment: other.yaml\ninterviews: []\n")).rejects.toThrow("holds the interviews of other.yaml");
  await expect(open("format: 1\nassessment: assessment.yaml\ninterviews:\n  - {id: b, rol: worker, answers: {}}\n")).rejects.toThrow(
    /interviews\.yaml:4:\d+ .*"rol" is not a key/,
  );
});

test("the text of a file of interviews reads back as what it was, whatever the words", () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
  const word = fc.oneof(id, fc.constantFrom("null", "true", "yes", "2024", "1e5", "0x1f", "0o17"));
  const given = fc.oneof(
    fc.constantFrom<PersonAnswer>("yes", "no", "partial", "unsure"),
    fc.array(word, { maxLength: 3 }).map((met): PersonAnswer => ({ met })),
    fc.constantFrom(0, 33.3, 100).map((percent): PersonAnswer => ({ percent })),
  );
  const one = fc.record(
    {
      id: word,
      site: word,
      role: word,
      also: fc.array(word, { minLength: 1, maxLength: 2 }),
      answers: fc.dictionary(
        fc.tuple(word, word).map((two) => two.join(".")),
        given,
      ),
    },
    { requiredKeys: ["id", "role", "answers"] },
  );
  fc.assert(
    fc.property(fc.uniqueArray(one, { maxLength: 4, selector: (person) => person.id }), fc.string({ minLength: 1 }), (interviews, note) => {
      const pending = {
        id: "b",
        role: "worker",
        question: "a.b",
        was: null,
        now: "yes" as const,
        response: [{ role: "worker", positive: 1, of: 2, note }],
        interviewed: [],
        counts: 1,
      };
      const file: InterviewsFile = { format: 1, assessment: "Our audit: 2026.yaml", interviews, pending };
      const back = parse(interviewsText(file)) as InterviewsFile;
      const byId = (people: readonly Person[]) => [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect({ ...back, interviews: byId(back.interviews) }).toEqual(JSON.parse(JSON.stringify({ ...file, interviews: byId(interviews) })));
      expect(back.interviews.map((person) => person.id)).toEqual(interviews.map((person) => person.id).sort());
    }),
  );
});

test("whichever write fails while people are given a site, the next run gives it to people and tallies alike", async () => {
  const person = { id: "b", role: "worker" };
  for (const n of [1, 2, 3]) {
    const folder = temporaryFolder();
    const file = join(folder, "assessment.yaml");
    writeFileSync(file, begin.replace("site: yard, role: worker, people: 2", "role: worker, people: 2"));
    const run = async (io: Io, use: (store: InterviewStore, answers: AnswerStore) => void) => {
      const answers = new AnswerStore(io, file);
      try {
        use(await InterviewStore.open(io, file, answers, ({ question }) => ({ question, check, role: "worker" })), answers);
      } finally {
        answers.close();
      }
    };
    await run(real, (store) => {
      store.record(person, { question: "a.two", check, role: "worker", answer: "yes" });
      store.close();
    });
    const place = (store: InterviewStore, answers: AnswerStore) =>
      store.place("office", () => void answers.rewrite((now) => placedAt({ ...now, sites: [] }, "office")));
    await expect(run(worldWith(n), place)).rejects.toMatchObject({ exitCode: 74 });
    await run(real, (store) => store.close());
    const { interviews, placing } = read<InterviewsFile>(join(folder, "interviews.yaml"));
    const { answers, interviewed } = read<AssessmentFile>(file);
    expect(placing).toBe(undefined);
    const site = n === 1 ? {} : { site: "office" };
    expect(interviews).toEqual([{ ...site, ...person, answers: { "a.two": "yes" } }]);
    expect(itemsOf(answers?.["a.two"]?.interview)).toEqual([{ ...site, role: "worker", positive: 1, of: 1 }]);
    expect(interviewed).toEqual([{ ...site, role: "worker", people: 3 }]);
  }
});
