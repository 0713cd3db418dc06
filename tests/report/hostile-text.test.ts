import { describe, expect, test } from "vitest";
import { renderJson } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { width } from "../../src/text.ts";
import { makePack, score } from "../support/packs.ts";

const hostile = [
  "\u001b[2J\u001b[31mred",
  "\u001b]0;title\u0007",
  "\u009b31m",
  "a\u0000b",
  "a\rb",
  "a\nb\n# head",
  "\u202edlrow",
  "zero\u200bwidth",
  "\ufeffmark",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[link](http://evil.example)",
  "![pic](http://evil.example/x.png)",
  "http://evil.example",
  "www.evil.example",
  "| a | b |",
  "`code`",
  "**bold** _it_ ~~no~~",
  "@someone #12",
  "- item",
  "1. item",
  "> quote",
  "&amp;",
  '{"a": 1}',
  "\\",
  "測試".repeat(60),
  "e\u0301".repeat(90),
  "x".repeat(300),
];

function resultWith(text: string) {
  const pack = makePack(
    { a: { q: { ask: `Is ${text} so?`, fix: { do: text, hours: 1, lead_days: 0 }, checks: { documentation: { points: 5 } } } } },
    { notice: text, title: text },
  );
  return score(
    pack,
    { "a.q": { documentation: "no", note: text, strength: text, actions: [{ id: "a", do: text, owner: text }] } },
    { company: { legal_name: text } },
  );
}

describe.each(hostile.map((text) => [JSON.stringify(text).slice(0, 40), text]))("%s", (_, text) => {
  const result = resultWith(text);

  test.each([20, 40, 80])("nothing of it drives a terminal of %i columns, and no line is too wide", (columns) => {
    const out = renderTerminal(result, { columns, paint: noPaint, plain: false, verbose: true });
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/);
    for (const line of out.split("\n")) expect(width(line)).toBeLessThanOrEqual(columns);
  });

  test("nothing of it is markup in Markdown", () => {
    const out = renderMarkdown(result);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(out.replace(/<\/?(details|summary)>/g, "")).not.toMatch(/<[a-z/!]/i);
    expect(out).not.toMatch(/(^|[^\\])\]\(|https?:\/\/|(^|\s)www\.|@someone|(^|[^\\])#12/m);
    for (const row of out.split("\n").filter((line) => line.startsWith("| ")))
      expect([7, 6].includes(row.split(/(?<!\\)\|/).length + 0) || row.split(/(?<!\\)\|/).length === 8).toBe(true);
  });

  test("JSON gives it back whole", () => expect(JSON.parse(renderJson(result)).company).toBe(text));
});
