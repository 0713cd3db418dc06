import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeIo } from "../../src/io.ts";
import { loadPack } from "../../src/load/pack.ts";
import { type AssessmentFile, assessmentSchema, type ResponseItem } from "../../src/model/assessment.ts";
import { checksOf, type Pack, questionPoints } from "../../src/model/content.ts";
import { documentationSchema, elementSchema, interviewSchema, questionSchema, scales } from "../../src/model/element.ts";
import { placedQuestions } from "../../src/model/find.ts";
import { methods } from "../../src/model/method.ts";
import { packSchema } from "../../src/model/pack.ts";
import { itemsOf } from "../../src/model/responses.ts";
import { basisSchema } from "../../src/model/shared.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";
import { complaints } from "./laboratory.ts";
import { readingGrade } from "./reading.ts";

const example = join(root, "examples/custom-pack");
const read = (path: string) => readFileSync(path, "utf8").replaceAll("\r", "");
const doc = read(join(root, "docs/writing-elements.md"));
const files = ["assessment.yaml", ...readdirSync(join(example, "pack")).map((name) => `pack/${name}`)];
const loaded = await loadPack(nodeIo(), join(example, "pack"));
if (!loaded.pack) throw new Error(loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
const pack: Pack = loaded.pack;
const questions = placedQuestions(pack).map(({ id, question }) => ({ id, question }));
const checks = questions.flatMap(({ id, question }) => checksOf(question).map((one) => ({ id, question, ...one })));
const answers: AssessmentFile["answers"] = assessmentSchema.parse(parse(read(join(example, "assessment.yaml")))).answers;

const blocks = (language: string) =>
  [...doc.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((one) => one[1] ?? "");

/** A copy of the example to run in, with or without its answers. */
function copy(hasAnswers = true): string {
  const folder = temporaryFolder();
  cpSync(example, folder, { recursive: true });
  if (!hasAnswers) rmSync(join(folder, "assessment.yaml"));
  return folder;
}

const at = (folder: string, ...args: string[]) => run(args, { cwd: folder, env: { COLUMNS: "80" } });

describe("the example", () => {
  test("its pack has no faults, not even warnings", () => {
    expect(loaded.problems).toEqual([]);
    expect(at(example, "validate", "pack")).toMatchObject({ code: 0, out: "" });
  });

  test("its assessment has no faults, not even warnings", () => {
    expect(at(example, "validate", "assessment.yaml", "--pack", "pack")).toMatchObject({ code: 0, out: "" });
  });

  test("the laboratory has no complaint", () => {
    const any = [0, 1] as const;
    const found = complaints(pack, {
      elementPoints: [30, 40, 30],
      fewestQuestions: 17,
      fewestInElement: 4,
      shares: { documentation: any, interview: any, observation: any },
      passRule: { overall: 80, element: 50 },
      sections: new Set(["Made-up Farm Safety Act s. 4", "Made-up Farm Safety Act s. 11"]),
    });
    expect(found).toEqual([]);
    for (const element of pack.elements) expect(element.questions.length).toBeLessThanOrEqual(6);
  });

  test("every text of a question is at reading grade 8 or below", () => {
    const texts = questions.flatMap(({ question }) => [
      [question.ask],
      [question.why],
      question.look_for,
      [question.fix.do],
      ...checksOf(question).flatMap(({ check }) => [[check.ask ?? ""], ...(check.fix ? [[check.fix.do]] : [])]),
    ]);
    expect(texts.filter((text) => readingGrade(...text) > 8)).toEqual([]);
  });

  test.each(files)("%s says at its top that it is an example", (name) => {
    expect(read(join(example, name)).split("\n").slice(0, 3).join("\n")).toContain("# EXAMPLE.");
  });

  test("says that partner, program and law are made up wherever it names them", () => {
    expect([pack.title, pack.notice, pack.jurisdiction].join(" ")).toMatch(/example.*made up.*made-up/is);
    for (const { question } of questions) {
      if (question.basis !== "practice") expect(question.source).toMatch(/^Made up for this example/);
      for (const { cite } of question.law ?? []) expect(cite).toMatch(/^Made-up /);
    }
  });
});

describe("the example uses", () => {
  const keysOf = (...holders: object[]) => new Set(holders.flatMap((holder) => Object.keys(holder)));

  test("every scale and every method", () => {
    expect(new Set(checks.map(({ check }) => check.scale).filter(Boolean))).toEqual(new Set(scales));
    expect(new Set(checks.map(({ method }) => method))).toEqual(new Set(methods));
  });

  test("every key of a pack, an element, a question and a check", () => {
    expect(keysOf(parse(read(join(example, "pack/pack.yaml"))))).toEqual(keysOf(packSchema.shape));
    expect(keysOf(...pack.elements)).toEqual(keysOf(elementSchema.shape));
    expect(keysOf(...questions.map(({ question }) => question))).toEqual(keysOf(questionSchema.shape));
    expect(keysOf(...checks.map(({ check }) => check))).toEqual(keysOf(documentationSchema.shape, interviewSchema.shape));
    expect(pack.glossary.length).toBeGreaterThan(5);
  });

  test("na in plain text, with people bound and on a check", () => {
    const na = questions.map(({ question }) => question.na);
    expect(na.some((one) => typeof one === "string")).toBe(true);
    expect(na.some((one) => typeof one === "object" && one.people !== undefined)).toBe(true);
    expect(checks.some(({ check }) => check.na !== undefined)).toBe(true);
  });

  test("applies, requires, every way to combine, every basis, both kinds of proof", () => {
    const all = questions.map(({ question }) => question);
    expect(all.filter((one) => one.applies)).toHaveLength(1);
    expect(all.filter((one) => one.requires?.length).length).toBeGreaterThan(1);
    expect(new Set(all.map((one) => one.combine ?? "sum"))).toEqual(new Set(["sum", "any", "average"]));
    expect(new Set(all.map((one) => one.basis))).toEqual(new Set(basisSchema.options));
    expect(new Set(all.map((one) => one.proves))).toEqual(new Set(["policy", "record"]));
  });

  test("thresholds, evidence that must recur and be fresh, roles, fixes of questions and of checks", () => {
    expect(checks.some(({ check }) => check.rule === "all-or-nothing" && check.threshold !== undefined)).toBe(true);
    const evidence = questions.flatMap(({ question }) => question.evidence ?? []);
    expect(new Set(evidence.map(({ every }) => every).filter(Boolean))).toEqual(new Set(["month", "week", "year"]));
    expect(evidence.some(({ fresh_within }) => fresh_within !== undefined)).toBe(true);
    expect(new Set(checks.flatMap(({ check }) => check.roles ?? []))).toEqual(new Set(["owner", "lead-hand", "worker"]));
    expect(new Set(checks.filter(({ check }) => check.fix).map(({ method }) => method))).toEqual(new Set(["interview", "observation"]));
    expect(questions.some(({ question }) => question.fix.lead_days >= 30)).toBe(true);
  });

  test("every form of an answer, and every kind of not applicable", () => {
    const items = Object.values(answers ?? {}).flatMap((answer) => methods.flatMap((method) => itemsOf(answer[method])));
    const form = (item: ResponseItem) =>
      item.result ?? ["met", "percent", "positive"].find((key) => Object.hasOwn(item, key)) ?? "not applicable";
    expect(new Set(items.map(form))).toEqual(new Set(["yes", "partial", "no", "unknown", "met", "percent", "positive", "not applicable"]));
    expect(items.some((item) => Array.isArray(item.not_applicable))).toBe(true);
    expect(items.some((item) => typeof item.not_applicable === "string" && item.site !== undefined)).toBe(true);
    expect(Object.values(answers ?? {}).some((answer) => answer.not_applicable)).toBe(true);
    expect(keysOf(...Object.values(answers ?? {}))).toEqual(new Set([...methods, "not_applicable", "note", "strength", "actions", "flag"]));
    expect(items.some((item) => item.role !== undefined)).toBe(true);
  });
});

describe("the report of the example", () => {
  const report = () =>
    at(root, "report", "--assessment", "examples/custom-pack/assessment.yaml", "--pack", "examples/custom-pack/pack", "-f", "json");

  test("has its pinned numbers", () => {
    const { code, err, out } = report();
    expect([code, err]).toEqual([0, ""]);
    const result = JSON.parse(out);
    expect([result.verdict, result.asOf, result.sample.met]).toEqual(["not-ready", "2026-11-20", true]);
    expect(result.overall).toEqual({
      floor: { points: 54, of: 91 },
      ceiling: { points: 59, of: 91 },
      answered: { points: 54, of: 86 },
      required: 80,
    });
    const floors = result.elements.map((element: { floor: unknown }) => element.floor);
    expect(floors).toEqual([
      { points: 15, of: 26 },
      { points: 25, of: 40 },
      { points: 14, of: 25 },
    ]);
    const talks = result.elements[0].questions.find((question: { id: string }) => question.id === "leading.talks");
    expect(talks.checks).toEqual([
      { method: "documentation", open: false, share: { num: 2, den: 3 }, points: 5, of: 7, responses: ["8 of 12"] },
    ]);
    expect(doc).toContain("8 of 12 talk sheets are 8/12 of 7 points, 4.67, which is 5 in whole points");
    expect(at(example, "report", "--pack", "pack").out).toContain("at least 59.3 of 100, at most 64.8, you need");
  });

  test("shows every state of a question, and gaps of many causes", () => {
    const result = JSON.parse(report().out);
    const states = result.elements.flatMap((element: { questions: { id: string; state: string }[] }) => element.questions);
    const of = (state: string) => states.filter((one: { state: string }) => one.state === state).map((one: { id: string }) => one.id);
    expect([of("held"), of("open"), of("not-applicable")]).toEqual([
      ["machines.walk-around"],
      ["emergencies.drill"],
      ["leading.worker-voice", "emergencies.check-in"],
    ]);
    expect(new Set(result.gaps.map((gap: { why: string }) => gap.why))).toEqual(
      new Set(["no", "held", "open", "below-threshold", "some", "partial"]),
    );
  });

  test("is all points when all is yes, and none when all is no", () => {
    const folder = copy();
    const text = read(join(folder, "assessment.yaml"));
    const overall = (word: string) => {
      const lines = questions.map(({ id, question }) => `  ${id}: { ${checksOf(question).map(({ method }) => `${method}: ${word}`)} }`);
      writeFileSync(join(folder, "assessment.yaml"), `${text.split("\nanswers:")[0]}\nanswers:\n${lines.join("\n")}\n`);
      return JSON.parse(at(folder, "report", "--pack", "pack", "-f", "json").out).overall;
    };
    const all = questions.filter(({ question }) => !question.applies).reduce((sum, { question }) => sum + questionPoints(question), 0);
    expect(overall("yes").floor).toEqual({ points: all, of: all });
    expect(overall("no").ceiling).toEqual({ points: 0, of: all });
  });

  test("needs the pack beside the answers, and says so", () => {
    const { code, err } = at(example, "report");
    expect([code, err.includes("--pack FOLDER")]).toEqual([2, true]);
  });
});

test("the ids of the older edition became ids that are there, or are gone", () => {
  const ids = new Set(questions.map(({ id }) => id));
  for (const { renamed = {}, split = {}, dropped = [] } of Object.values(pack.migrations ?? {})) {
    const now = [...Object.values(renamed), ...Object.values(split).flat()];
    const before = [...Object.keys(renamed), ...Object.keys(split), ...dropped];
    expect([now.length, before.length]).toEqual([3, 3]);
    expect(now.filter((id) => !ids.has(id))).toEqual([]);
    expect(before.filter((id) => ids.has(id))).toEqual([]);
  }
});

describe("docs/writing-elements.md", () => {
  const dedent = (lines: readonly string[]) => {
    const depth = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(depth)).join("\n");
  };
  const sources = files.map((name) => read(join(example, name)).split("\n"));
  const yaml = blocks("yaml").map((block) => block.trimEnd().split("\n"));

  test.each(yaml.map((lines) => [lines[0] ?? "", lines] as const))("the block that begins %j stands in the example", (_, lines) => {
    const stands = sources.some((source) =>
      source.some((_, from) => {
        const there = source.slice(from, from + lines.length);
        return there.length === lines.length && there.some((line) => line.trim() !== "") && dedent(there) === dedent(lines);
      }),
    );
    expect(stands, lines.join("\n")).toBe(true);
  });

  test("its blocks are of known kinds, and all are closed", () => {
    const fences = doc.match(/^```.*$/gm) ?? [];
    const opening = fences.filter((_, index) => index % 2 === 0);
    expect(new Set(opening)).toEqual(new Set(["```yaml", "```text", "```console"]));
    expect(new Set(fences.filter((_, index) => index % 2 === 1))).toEqual(new Set(["```"]));
    expect(yaml.length).toBe(opening.filter((fence) => fence === "```yaml").length);
    expect(yaml.length).toBeGreaterThan(20);
  });

  test("its yaml blocks show every key that it should teach", () => {
    const shown = new Set(
      blocks("yaml").flatMap((block) => [...block.matchAll(/(?:^|[{,] ?|- )\s*([a-z_]+):(?= |$)/gm)].map((one) => one[1])),
    );
    const taught = [
      ...Object.keys(questionSchema.shape),
      ...Object.keys(interviewSchema.shape),
      "criteria",
      "people",
      "every",
      "lead_days",
    ];
    expect([...new Set(taught)].filter((key) => !shown.has(key))).toEqual([]);
    for (const key of Object.keys(packSchema.shape)) expect(doc).toContain(key);
  });

  test("its table names every scale", () => {
    const rows = [...doc.matchAll(/^\| `([a-z-]+)` +\|.*\|.*\|.*\|$/gm)].map((one) => one[1]);
    expect(new Set(rows)).toEqual(new Set(scales));
  });

  test("its picture of the folder is the example", () => {
    const names = [...(blocks("text")[0] ?? "").matchAll(/^( *)([a-z]+\.yaml)/gm)].map((one) => `${one[1] ? "pack/" : ""}${one[2]}`);
    expect(names.sort()).toEqual([...files].sort());
  });

  test("the fault it shows is the fault one gets", () => {
    const folder = copy();
    const path = join(folder, "pack/machines.yaml");
    writeFileSync(path, read(path).replace("requires:", "requirez:"));
    expect(at(folder, "validate", "pack")).toMatchObject({ code: 1, out: blocks("text")[1] });
  });

  test("every page it links to is there", () => {
    const links = [...doc.matchAll(/\]\(([^)#]+)\)/g)].map((one) => one[1] ?? "");
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !existsSync(join(root, "docs", link)))).toEqual([]);
  });

  const steps = blocks("console").map((block) => {
    const parts = block.split(/^\$ /m);
    return { before: parts[0], steps: parts.slice(1).map((part) => /^cor-check (.*)\n([\s\S]*)^exit code (\d+)\n$/m.exec(part)) };
  });

  test("every command in it ends with an exit code", () => {
    expect(steps.every(({ before, steps: of }) => before === "" && of.length > 0 && !of.includes(null))).toBe(true);
    const used = new Set(steps.flatMap(({ steps: of }) => of.map((step) => step?.[1]?.split(" ")[0])));
    expect(used).toEqual(new Set(["validate", "list", "explain", "init", "report", "check"]));
  });

  // Each block begins in a fresh copy of the example; where it begins an assessment, in one without answers.
  const commands = steps.flatMap(({ steps: of }) => {
    const folder = copy(!of.some((step) => step?.[1]?.startsWith("init ")));
    return of.map((step) => [step?.[1] ?? "", { folder, shown: step?.[2] ?? "", code: Number(step?.[3]) }] as const);
  });

  test.each(commands)("cor-check %s does what it says", (command, { folder, shown, code }) => {
    const args = command.split(" ");
    const done = at(folder, ...args);
    expect(done.code, done.err).toBe(code);
    let rest = `${done.out}${done.err}`;
    for (const piece of shown.split(/^…\n/m).map((one) => one.trimEnd())) {
      expect(rest).toContain(piece);
      rest = rest.slice(rest.indexOf(piece) + piece.length);
    }
    const output = args[args.indexOf("--output") + 1];
    if (args.includes("--output")) expect(read(join(folder, output as string)).length).toBeGreaterThan(1000);
  });
});
