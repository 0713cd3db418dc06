import { expect, test } from "vitest";
import { rules } from "../../src/evidence/rules.ts";
import type { Finding } from "../../src/model/result.ts";
import { doText, findingsTable, remarkedTable } from "../../src/report/client-findings.ts";
import { reporters } from "../../src/report/index.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { makePack, score } from "../support/packs.ts";
import { finding, resultOf } from "../support/results.ts";
import { unzip } from "../support/zip.ts";

const options = { columns: 80, paint: noPaint, plain: false, verbose: true };
const ours = /cor-check|\.ya?ml|--\w|front matter|sha256|[a-z]_[a-z]|`/;

test("what a rule asks for is said to a client without our commands, files and keys", () => {
  for (const [rule, { do: what }] of Object.entries(rules))
    expect([rule, doText({ rule, do: what })]).toEqual([rule, expect.not.stringMatching(ours)]);
});

const fewer = (asked: number, line: number): Finding =>
  finding({
    rule: "below-sample",
    severity: "warning",
    method: "interview",
    question: `a.${line === 11 ? "one" : "two"}`,
    file: "here/assessment.yaml",
    line,
    message: `${asked} people were asked, the sample needs 9.`,
    do: "Ask or pull the rest; cor-check sample says how many.",
  });
const result = resultOf({ "a.one": { documentation: "no" } }, [
  fewer(3, 11),
  fewer(4, 12),
  finding({ file: "policies/safety.md", line: 3 }),
]);

const textOf = (output: string | Uint8Array) =>
  typeof output === "string"
    ? output
    : [...unzip(output)].flatMap(([name, part]) => (/sharedStrings|document/.test(name) ? [part] : [])).join();

test("one remark for all questions; a document keeps its path, an answer has its question", () => {
  expect(findingsTable(result).rows).toEqual([
    ["1.01", "must be put right", expect.stringMatching(/^The answer is yes/), "policies/safety.md"],
    ["1.01, 1.02", "should be put right", expect.stringMatching(/^Asked of fewer people than the sample has in these roles\./), "-"],
  ]);
});

test("a remark about many questions counts them; their numbers stand in the appendix of every form", async () => {
  const ids = Array.from({ length: 9 }, (_, index) => `q${index + 1}`);
  const wide = makePack({ a: Object.fromEntries(ids.map((id) => [id, { checks: { documentation: { points: 2 } } }])) });
  const many = { ...score(wide, {}), findings: ids.map((id, line) => finding({ question: `a.${id}`, file: null, line })) };
  const numbers = ids.map((_, index) => `1.0${index + 1}`).join(", ");
  expect(findingsTable(many).rows.map(([questions]) => questions)).toEqual(["9 questions"]);
  expect(remarkedTable(many).rows.map(([, questions]) => questions)).toEqual([numbers]);
  expect(remarkedTable({ ...many, findings: many.findings.slice(1) }).rows).toEqual([]);
  for (const format of ["html", "docx", "markdown"]) {
    const text = textOf((await (await reporters[format]?.load())?.(many, options)) ?? "");
    expect([format, text.split("Which questions the remarks are about")[1]?.replaceAll("\\", "")]).toEqual([
      format,
      expect.stringContaining(numbers),
    ]);
  }
});

test("no paper of the client names a place in our files or a command; a check does", async () => {
  for (const format of ["html", "docx", "xlsx", "markdown"]) {
    const output = (await (await reporters[format]?.load())?.(result, options)) ?? "";
    const text = textOf(output);
    expect([format, text.replace(/<style>[\s\S]*<\/style>|Made with cor-check|(?:creator|By)>cor-check/g, "")]).toEqual([
      format,
      expect.not.stringMatching(/assessment\.yaml|cor-check \w|below-sample|claimed-not-evidenced/),
    ]);
    expect(text).toContain("policies/safety.md");
    expect([format, text]).toEqual([format, expect.not.stringContaining("the sample needs 9")]);
  }
  const gates = [{ gate: "verdict" as const, met: false, message: "stands at not-ready" }];
  expect(renderMarkdown({ ...result, gates })).toMatch(/here\/assessment\.yaml:11 [^\n]*\(below-sample\)/);
});
