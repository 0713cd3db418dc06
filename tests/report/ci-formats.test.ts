import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import type { AuditResult, Finding } from "../../src/model/result.ts";
import { renderCsv } from "../../src/report/csv.ts";
import { renderGithub, renderStepSummary } from "../../src/report/github.ts";
import { renderGitlab } from "../../src/report/gitlab.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { githubFaults } from "../support/github-sarif.ts";
import { finding, resultOf } from "../support/results.ts";
import { workflowCommands } from "../support/runner.ts";
import { readCsv } from "../support/tables.ts";

const weak = {
  "a.one": { documentation: "yes" },
  "a.two": { documentation: "partial", observation: "no" },
  "b.three": { documentation: "unknown" },
};
const waiver = { reason: "Course booked", owner: "Owner", approvedBy: "Lead", until: "2027-02-01" };
const mixed: AuditResult = {
  ...resultOf(weak, [
    finding({ severity: "info", rule: "no-date", file: "records/old.md", title: "c" }),
    finding({ severity: "warning", rule: "expired", file: "certificates/first aid (copy).pdf", line: 1, title: "b" }),
    finding({ state: "waived", waiver, title: "w" }),
    finding({ state: "baseline", rule: "placeholder", title: "k" }),
    finding({ title: "a" }),
    finding({ question: null, method: null, rule: "unreadable", file: "records/secret.md", line: null, title: "u" }),
  ]),
  gates: [
    { gate: "verdict", met: false, message: "stands at open, asked for is ready" },
    { gate: "findings", met: true, message: "0 new errors" },
  ],
};
const many = (count: number, severity: Finding["severity"] = "error") =>
  Array.from({ length: count }, (_, index) => finding({ severity, line: index + 1, message: `Finding ${index}` }));

describe("sarif", () => {
  const run = (result: AuditResult) => JSON.parse(renderSarif(result)).runs[0];

  test("holds GitHub's further rules", () => expect(githubFaults(renderSarif(mixed))).toEqual([]));

  test("gaps and findings land on file and line, the worst first", () => {
    const places = run(mixed).results.map(
      (one: {
        ruleId: string;
        level: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
      }) => {
        const place = one.locations[0]?.physicalLocation;
        return [one.level, one.ruleId, place?.artifactLocation.uri, place?.region.startLine];
      },
    );
    expect(places).toEqual([
      ["error", "claimed-not-evidenced", "policies/safety.md", 3],
      ["error", "placeholder", "policies/safety.md", 3],
      ["error", "claimed-not-evidenced", "policies/safety.md", 3],
      ["error", "unreadable", "records/secret.md", 1],
      ["warning", "expired", "certificates/first%20aid%20%28copy%29.pdf", 1],
      ["warning", "gap", "assessment.yaml", 11],
      ["warning", "gap", "assessment.yaml", 12],
      ["note", "no-date", "records/old.md", 3],
      ["note", "open", "assessment.yaml", 10],
    ]);
  });

  test("waived and known are suppressed, with the ground", () => {
    const suppressions = run(mixed).results.flatMap((one: { suppressions?: { justification: string }[] }) => one.suppressions ?? []);
    expect(suppressions.map((one: { justification: string }) => one.justification)).toEqual([
      "Waived until 2027-02-01: Course booked (owner Owner, approved by Lead)",
      "Known: the baseline holds it.",
    ]);
  });

  test("fingerprints stay when lines and files move, and tell equals apart", () => {
    const prints = (line: number, file: string) =>
      run(resultOf(weak, [finding({ line, file }), finding({ line: line + 1, file })])).results.map(
        (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints.primaryLocationLineHash,
      );
    expect(prints(3, "a.md")).toEqual(prints(90, "moved/b.md"));
    expect(new Set(prints(3, "a.md")).size).toBe(prints(3, "a.md").length);
  });

  test("30,000 findings: 25,000 results, the worst kept, what is left out said, under 10 MB packed", () => {
    const text = renderSarif(resultOf(weak, [...many(20_000, "info"), ...many(9_000, "warning"), ...many(1_000)]));
    const { results, invocations } = JSON.parse(text).runs[0];
    expect(githubFaults(text)).toEqual([]);
    expect(results.length).toBe(25_000);
    expect(results.filter((one: { level: string }) => one.level === "error").length).toBe(1_000);
    expect(results.filter((one: { level: string }) => one.level === "warning").length).toBe(9_002);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toContain("5003 more");
    expect(gzipSync(text).length).toBeLessThan(10 * 1024 * 1024);
  });

  test("a path of Windows, an absolute one and one that leaves are all made relative", () => {
    for (const file of ["records\\june\\a b.md", "/etc/x", "./a.md", "../../x.md", "a//b.md", "c:d.md"])
      expect(githubFaults(renderSarif(resultOf(weak, [finding({ file })])))).toEqual([]);
  });
});

describe("junit", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => ["testsuite", "testcase"].includes(name),
  });
  const text = renderJunit(mixed);
  const { testsuites } = parser.parse(text);
  type Case = Record<string, unknown> & { name: string; classname: string; failure?: { message: string }; skipped?: { message: string } };
  const cases: Case[] = testsuites.testsuite.flatMap((suite: { testcase: Case[] }) => suite.testcase);

  test("is XML, and its counts are those of its cases", () => {
    expect(XMLValidator.validate(text)).toBe(true);
    for (const holder of [testsuites, ...testsuites.testsuite]) {
      const own: Case[] = holder === testsuites ? cases : holder.testcase;
      const count = (outcome: string) => String(own.filter((one) => one[outcome] !== undefined).length);
      expect([holder.tests, holder.failures, holder.errors, holder.skipped]).toEqual([
        String(own.length),
        count("failure"),
        count("error"),
        count("skipped"),
      ]);
    }
  });

  test("gates, elements and what belongs to no question are suites; outcomes are those of the result", () => {
    const outcome = (one: Case) => ["failure", "error", "skipped"].find((word) => one[word] !== undefined) ?? "passed";
    expect(cases.map((one) => [one.classname, one.name, outcome(one)])).toEqual([
      ["Gates", "verdict", "failure"],
      ["Gates", "findings", "passed"],
      ["1. a", "1.01 Is it so?", "failure"],
      ["1. a", "1.02 Is it so?", "failure"],
      ["2. b", "2.01 Is it so?", "skipped"],
      ["Documents", "unreadable", "error"],
    ]);
    expect(cases.find((one) => one.name.startsWith("1.01"))).toMatchObject({ file: "policies/safety.md", line: "3" });
  });

  test("known and waived do not fail", () => {
    const quiet = (findings: Finding[]) =>
      parser.parse(renderJunit(resultOf({ "a.one": { documentation: "yes" } }, findings))).testsuites.testsuite[0].testcase[0];
    expect(quiet([finding({ state: "waived", waiver })]).skipped.message).toContain("Course booked");
    expect(quiet([finding({ state: "baseline" })]).skipped.message).toContain("baseline");
    expect(quiet([finding({ severity: "info" })])).toMatchObject({ "system-out": expect.stringContaining("claimed-not-evidenced") });
  });
});

describe("github", () => {
  test("annotations on file and line; what is known or waived is only counted", () => {
    const commands = workflowCommands(renderGithub(mixed));
    expect(commands.map(({ name, properties: { file, line, title } }) => [name, file, line, title])).toEqual([
      ["error", undefined, undefined, "cor-check: gate verdict"],
      ["error", "policies/safety.md", "3", "1.01 claimed-not-evidenced"],
      ["error", "records/secret.md", undefined, "unreadable"],
      ["warning", "certificates/first aid (copy).pdf", "1", "1.01 expired"],
      ["warning", "assessment.yaml", "11", "1.02 gap"],
      ["warning", "assessment.yaml", "12", "1.02 gap"],
      ["notice", "records/old.md", "3", "1.01 no-date"],
      ["notice", "assessment.yaml", "10", "2.01 open"],
    ]);
    expect(renderGithub(mixed)).toContain("2 known or waived.");
  });

  test("500 findings: ten of each kind, the worst first, then how many there are", () => {
    const out = renderGithub({ ...mixed, findings: [...many(300), ...many(150, "warning"), ...many(50, "info")] });
    const commands = workflowCommands(out);
    for (const kind of ["error", "warning", "notice"]) expect(commands.filter((one) => one.name === kind).length).toBe(10);
    expect(commands[0]?.properties.title).toBe("cor-check: gate verdict");
    expect(out.trimEnd().split("\n").at(-1)).toMatch(/300 errors, 152 warnings, 51 notices\. .*At most 10 of each/);
  });

  test("percent, line ends, colons and commas come back whole", () => {
    const text = "80 % of a: b, c %0A d";
    const [, first] = workflowCommands(renderGithub({ ...mixed, findings: [finding({ message: text, file: "a,b:c%.md" })] }));
    expect(first).toMatchObject({ properties: { file: "a,b:c%.md" }, data: expect.stringContaining(text) });
  });

  const room = 900 * 1024;

  test("the step summary keeps under 1 MiB by whole sections and names what it leaves out", () => {
    expect(renderStepSummary(mixed, room).trimEnd()).toBe(renderMarkdown(mixed).trimEnd());
    const big = renderStepSummary({ ...mixed, findings: many(20_000) }, room);
    expect(Buffer.byteLength(big)).toBeLessThan(1024 * 1024);
    expect(big).toContain("left out: documents, records and notes.");
    for (const part of ["## Elements", "## What costs the most", "A test pack."]) expect(big).toContain(part);
    expect(renderStepSummary(mixed, 100)).toBe("");
  });
});

describe("gitlab", () => {
  const shape = new Ajv().compile({
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      properties: {
        description: { type: "string", minLength: 1 },
        check_name: { type: "string", minLength: 1 },
        fingerprint: { type: "string", minLength: 1 },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          properties: {
            path: { type: "string", pattern: "^(?!/|\\./)." },
            lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
          },
        },
      },
    },
  });

  test("is of the shape GitLab reads, new things only, no two with the same fingerprint", () => {
    const issues = JSON.parse(
      renderGitlab({ ...mixed, findings: [...mixed.findings, finding({ title: "a" }), finding({ file: "./x.md", title: "a" })] }),
    );
    expect([shape(issues), shape.errors]).toEqual([true, null]);
    expect(issues.length).toBe(9);
    expect(new Set(issues.map((one: { fingerprint: string }) => one.fingerprint)).size).toBe(9);
    expect(issues.map((one: { severity: string }) => one.severity).slice(0, 6)).toEqual([
      "critical",
      "critical",
      "critical",
      "critical",
      "major",
      "minor",
    ]);
  });
});

test("csv: read back it holds every gap and finding with its state", () => {
  const [head = [], ...rows] = readCsv(renderCsv(mixed));
  const records = rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index], cell])));
  expect(records.map((one) => ["Kind", "Severity", "State", "Number", "Points", "File", "Line"].map((name) => one[name]))).toEqual([
    ["finding", "error", "waived", "1.01", "", "policies/safety.md", "3"],
    ["finding", "error", "baseline", "1.01", "", "policies/safety.md", "3"],
    ["finding", "error", "new", "1.01", "", "policies/safety.md", "3"],
    ["finding", "error", "new", "", "", "records/secret.md", ""],
    ["finding", "warning", "new", "1.01", "", "certificates/first aid (copy).pdf", "1"],
    ["gap", "warning", "new", "1.02", "4", "assessment.yaml", "11"],
    ["gap", "warning", "new", "1.02", "2", "assessment.yaml", "12"],
    ["finding", "info", "new", "1.01", "", "records/old.md", "3"],
    ["gap", "info", "new", "2.01", "5", "assessment.yaml", "10"],
  ]);
});

test("terminal and Markdown show findings with place, state and what to do, and what is fixed", () => {
  const result = {
    ...mixed,
    baseline: { known: 1, fixed: [{ rule: "gap", question: "a.one", method: "documentation" as const, fingerprint: "0" }] },
  };
  const options = { columns: 100, paint: noPaint, plain: true, verbose: false };
  for (const text of [renderTerminal(result, options), renderMarkdown(result)]) {
    for (const part of [
      "policies/safety.md:3",
      "Not listed: 1 known from the baseline, 1 waived.",
      "Fixed since the baseline",
      "01, documentation: gap",
    ])
      expect(text).toContain(part);
  }
});
