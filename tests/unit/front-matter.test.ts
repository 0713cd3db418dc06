import fc from "fast-check";
import { expect, test } from "vitest";
import { splitFrontMatter } from "../../src/load/front-matter.ts";
import { judgeBody, sectionOf } from "../../src/load/markdown-body.ts";

/** A line that only the YAML library understands, and that says nothing of ours. */
const forYaml = 'other: "x: y"\n';

test("the quick way reads front matter as the YAML library does", () => {
  const value = fc.oneof(
    fc.constantFrom(
      "Owner",
      "2026-03-02",
      "12 months",
      "2 years",
      "null",
      "true",
      "~",
      "1.5",
      "017",
      "[a.b, c.d]",
      "[a.b,c.d]",
      "[]",
      "x # y",
      "x: y",
      "'q'",
      '"q"',
      "",
      "[1.5, a.b]",
      "1e3",
      "2026-02-30",
      "Yes, it is (really)",
      "No",
      "a  b",
      "[null]",
      "*a",
      "!x",
      "|",
      "> ",
      "-",
      "@x",
      "Tab\there",
    ),
    fc.string({ maxLength: 12 }),
  );
  const key = fc.constantFrom(
    "supports",
    "title",
    "approved_by",
    "approved_on",
    "review_every",
    "review_by",
    "expires_on",
    "date",
    "other_key",
    "tags",
  );
  const line = fc
    .tuple(key, value, fc.constantFrom("", " ", "  "))
    .map(([name, text, space]) => `${name}: ${text.replace(/[\r\n]/g, "")}${space}`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const quick = splitFrontMatter(`---${end}${lines.map((one) => one + end).join("")}---${end}Body${end}`);
      const full = splitFrontMatter(`---${end}${lines.map((one) => one + end).join("")}${forYaml}---${end}Body${end}`);
      if (full.front === undefined || full.faults.some(({ message }) => message.startsWith("front matter"))) return;
      expect(quick.front).toEqual(full.front);
      expect(quick.faults).toEqual(full.faults);
      expect([quick.body, quick.bodyLine + 1]).toEqual([full.body, full.bodyLine]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["one key", "title: X\n"],
  ["two keys", "title: X\nowner: Y\n"],
  ["a blank line", "title: X\n\n"],
  ["what only the library reads", 'title: "X"\n'],
  ["nothing", ""],
])("the body begins on the line after the closing dashes: %s", (_, block) => {
  for (const end of ["\n", "\r\n"]) {
    const text = `---\n${block}---\nBody\n`;
    const line = text.split("\n").indexOf("Body") + 1;
    expect(splitFrontMatter(text.replaceAll("\n", end))).toMatchObject({ bodyLine: line, body: `Body${end}` });
  }
});

test("the quick way ends where front matter ends: at dots, at dashes with blanks, and never after 64 KB", () => {
  expect(splitFrontMatter("---\ntitle: X\n...\nowner: Y\n---\nBody\n")).toMatchObject({ body: "owner: Y\n---\nBody\n", bodyLine: 4 });
  expect(splitFrontMatter("---\ntitle: X\n---  \nowner: Y\n---\nBody\n")).toMatchObject({ body: "owner: Y\n---\nBody\n", bodyLine: 4 });
  const long = Array.from({ length: 8000 }, (_, index) => `key_${"abcdefgh"[index % 8]}: v\n`).join("");
  expect(splitFrontMatter(`---\napproved_by: X\n${long}---\nBody\n`).faults[0]).toMatchObject({ rule: "bad-front-matter", line: 1 });
});

test("the same line says the same on whatever line it stands", () => {
  for (const before of ["", "date: 2026-01-05\n", "date: 2026-01-05\n\n"]) {
    const { front, faults } = splitFrontMatter(`---\n${before}approved_by: Owner\nreview_by: soon\n---\nBody\n`);
    expect(front?.approved_by).toMatchObject({ value: "Owner", line: before.split("\n").length + 1 });
    expect(faults).toMatchObject([{ rule: "no-date", line: before.split("\n").length + 2 }]);
  }
});

test.each([
  ["no front matter", "# Title\n"],
  ["a rule at the top, never closed", "---\nText\n"],
  ["front matter of another program, with faults", "---\nlayout: [\n---\nText\n"],
])("%s is left alone", (_, text) => {
  expect(splitFrontMatter(text).faults).toEqual([]);
});

test.each([
  ["a date that is none", "approved_on: Nov 3, 2026", "no-date", 2],
  ["a date in another form", "title: X\nexpires_on: 2026/11/03", "no-date", 3],
  ["a list that is none", "supports: a.b", "bad-front-matter", 2],
  ["an alias bomb", `supports: &a [x.y]\nb: [${"*a,".repeat(200)}]`, "bad-front-matter", 3],
  ["a forbidden key", "supports: [a.b]\n__proto__: {x: 1}", "bad-front-matter", 3],
  ["a tag", "supports: !!js/function x", "bad-front-matter", 2],
  ["a slip", "supports: [a.b]\naproved_on: 2026-03-02", "bad-front-matter", 3],
  ["the same key twice", "supports: [a.b]\nsupports: [c.d]", "bad-front-matter", 3],
  ["great depth", `supports: ${"[".repeat(5000)}`, "bad-front-matter", 2],
])("%s is named with its line", (_, block, rule, line) => {
  const { faults } = splitFrontMatter(`---\n${block}\n---\nText\n`);
  expect(faults[0]).toMatchObject({ rule, line });
});

test("front matter that is not closed, or is endless, is named and costs nothing", () => {
  expect(splitFrontMatter("---\nsupports: [a.b]\n").faults[0]).toMatchObject({ rule: "bad-front-matter", line: 1 });
  expect(splitFrontMatter(`---\nsupports: [a.b]\n${"x: y\n".repeat(500_000)}---\n`).faults[0]).toMatchObject({ rule: "bad-front-matter" });
});

const rulesOf = (body: string) => judgeBody(body, 1).map(({ rule, line }) => [rule, line]);

test.each([
  ["# Policy\n\nWe keep people safe.\n", []],
  ["Date: 2026-11-03\nInspector: foreman\n", []],
  ["| Item | Good |\n| --- | --- |\n| Ladder | yes |\n", []],
  ["- [x] Ladder\n- [ ] Rail\n", []],
  ["See [Company rules](rules.md) and [Name][ref].\n", []],
  ['Write `[Name]` in the form; never leave "TBD".\n', []],
  ["```\n[Company]\n```\nText\n", []],
  ["<!-- TBD -->\nText\n", []],
  ["Title\n=====\n\nText\n", []],
  ["# Policy\n", [["bare-document", 1]]],
  ["Title\n=====\n", [["bare-document", 1]]],
  ["# Form\n\nDate:\n**Inspector:** ____\n- Findings:\n", [["bare-document", 1]]],
  ["| Item | Good |\n| --- | --- |\n|  |  |\n", [["bare-document", 1]]],
  ["<!-- a\nlong comment -->\n# X\n", [["bare-document", 1]]],
  ["Text\n\n[Company Name] cares.\n", [["unfilled-template", 3]]],
  ["Owner: TBD\n", [["unfilled-template", 1]]],
  ["Lorem ipsum dolor sit amet.\n", [["unfilled-template", 1]]],
  ["Signed by <name> for {{company}}\n", [["unfilled-template", 1]]],
  ["[Insert date]\n", [["unfilled-template", 1]]],
])("%j", (body, expected) => {
  expect(rulesOf(body as string)).toEqual(expected);
});

test.each([
  "[Company]",
  "[COMPANY NAME] cares.",
  "[Your Company Name Here]",
  "\\[Company Name\\] cares.",
  "[Company's Name]",
  "[XYZ Company Ltd.]",
  "[Insert the muster point]",
  "Signed by [Owner / President]",
  "[Safety Manager]",
  "[Employee Name], [Date]",
  "<Company Name>",
  "<insert date>",
  "Next review: TBD.",
  "Dolor: LOREM IPSUM",
  "{{ company }}",
])("%s was left to be filled in", (text) => {
  expect(rulesOf(`We work safely.\n\n${text}\n`)).toEqual([["unfilled-template", 3]]);
});

test.each([
  "- [ ] Ladder tied off\n- [x] Rail\n",
  "[Supervisor left the meeting at 10:30.]\n",
  "[name withheld] asked for better lights.\n",
  "[Site visit of May 3]\n",
  "Rules: see [Company rules] and [2].\n\n[Company rules]: rules.md\n",
  "![Company name](logo.png) [Owner](people.md)\n",
  "[^1] [5.02] [sic] [...] [N/A] [redacted]\n",
  "The tbd-list, e-mail <owner@example.org>, a < b > c, <address class=x>Yard</address>\n",
  "Use {braces} and $x$.\n",
  "| Item | OK | Not OK |\n| --- | --- | --- |\n| Ladders | | |\n",
])("%j is no template", (body) => {
  expect(rulesOf(body)).toEqual([]);
});

test("a form has empty fields and slots for a name; the company's own name, TBD or headings alone are no form", () => {
  const isFine = (body: string) => judgeBody(body, 1).every(({ isFineInForm }) => isFineInForm === true);
  expect(isFine("# Form\n\nName: ____ Date: ____\n- **Crew:**\nSignature ________\n\n| Step | Done |\n|---|---|\n| | |\n")).toBe(true);
  expect(isFine("# Form\n\nI, [Name], saw it on [Date].\n")).toBe(true);
  for (const body of ["# Form\n", "Form\n====\n", "[Name] works for [Company].\n", "Signed [Name]\n\nReview: TBD\n"])
    expect(isFine(body)).toBe(false);
});

test("a section runs to the next heading as high", () => {
  const text = "# A\n\none\n\n## Field\r\n\ntwo\n\n### Deep\n\nthree\n\n## Office\n\nfour\n";
  expect(sectionOf(text, "#field")).toBe("## Field\n\ntwo\n\n### Deep\n\nthree\n");
  expect(sectionOf(text, "Office")).toBe("## Office\n\nfour\n");
  expect(sectionOf(text, "#yard")).toBeUndefined();
});

test("what is said is found however many headings stand before it", () => {
  for (let before = 0; before < 40; before++) {
    const heads = "# Heading\n".repeat(before);
    expect(rulesOf(`${heads}We keep people safe.\n`)).toEqual([]);
    expect(rulesOf(`${heads}Title\n=====\n`)).toEqual([["bare-document", 1]]);
    expect(rulesOf(`${heads}| Item | Good |\n| --- | --- |\n`)).toEqual([["bare-document", 1]]);
    expect(rulesOf(`${heads}Text\n[Company]\n`)).toEqual([["unfilled-template", before + 2]]);
  }
});

test("a look at the first line says the same as the whole way", () => {
  const lines = fc.constantFrom(
    ...[
      "",
      " ",
      "# Heading",
      "#",
      "#x",
      "# Heading <!-- open",
      "-->",
      "<!-- c -->",
      "We keep people safe.",
      "1. Walk the yard.",
      "Date:",
      "Name ____",
    ],
    ...[
      "Name: ____ Date: ____",
      "====",
      "---",
      "- item",
      "```",
      "| a | b |",
      "|---|---|",
      "Yard",
      "[Name]",
      "TBD",
      "\u00c9cole",
      "a <b",
      "~~~",
      "\t# x",
    ],
  );
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), (all, end) => {
      const body = all.join(end);
      const whole = judgeBody(`<!-- -->\n${body}`, 1);
      expect(judgeBody(body, 2)).toEqual(whole.map((one) => (one.rule === "bare-document" ? { ...one, line: 2 } : one)));
    }),
    { numRuns: 2000 },
  );
});

test("hostile bodies cost a moment", () => {
  expect(sectionOf(`# ${" ".repeat(2_000_000)}x\n# Field\nText`, "#field")).toBe("# Field\nText");
  for (const body of [
    `| a |\n|${"-".repeat(2_000_000)}x`,
    `Title\n${"=".repeat(2_000_000)}x`,
    "[company".repeat(50_000),
    "<!--".repeat(50_000),
    "{{".repeat(100_000),
    "`".repeat(200_000),
    `${"a:".repeat(100_000)}`,
    "| - ".repeat(60_000),
  ])
    expect(judgeBody(body, 1).length).toBeLessThanOrEqual(1);
});
