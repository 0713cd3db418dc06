import { expect, test } from "vitest";
import { rules } from "../../src/evidence/rules.ts";
import type { Finding } from "../../src/model/result.ts";
import { doText, findingsTable } from "../../src/report/client-findings.ts";
import { reporters } from "../../src/report/index.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { noPaint } from "../../src/terminal/paint.ts";
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

test("one remark for all questions; a document keeps its path, an answer has its question", () => {
  expect(findingsTable(result).rows).toEqual([
    ["1.01", "must be put right", expect.stringMatching(/^The answer is yes/), "policies/safety.md"],
    ["1.01, 1.02", "should be put right", expect.stringMatching(/^Fewer people were asked than the full sample\./), "-"],
  ]);
});

test("no paper of the client names a place in our files or a command; a check does", async () => {
  for (const format of ["html", "docx", "xlsx", "markdown"]) {
    const output = (await (await reporters[format]?.load())?.(result, options)) ?? "";
    const text =
      typeof output === "string"
        ? output
        : [...unzip(output)].flatMap(([name, part]) => (/sharedStrings|document/.test(name) ? [part] : [])).join();
    expect([format, text.replace(/<style>[\s\S]*<\/style>|Made with cor-check|(?:creator|By)>cor-check/g, "")]).toEqual([
      format,
      expect.not.stringMatching(/assessment\.yaml|cor-check \w|below-sample|claimed-not-evidenced/),
    ]);
    expect(text).toContain("policies/safety.md");
  }
  const gates = [{ gate: "verdict" as const, met: false, message: "stands at not-ready" }];
  expect(renderMarkdown({ ...result, gates })).toMatch(/here\/assessment\.yaml:11 [^\n]*\(below-sample\)/);
});
