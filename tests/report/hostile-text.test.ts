import { XMLParser, XMLValidator } from "fast-xml-parser";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import type { AuditResult } from "../../src/model/result.ts";
import { reporters } from "../../src/report/index.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { visible, width } from "../../src/text.ts";
import { githubFaults } from "../support/github-sarif.ts";
import { harmless, hostileTexts } from "../support/hostile.ts";
import { makePack, score } from "../support/packs.ts";
import { finding, planWith } from "../support/results.ts";
import { workflowCommands } from "../support/runner.ts";
import { readCsv } from "../support/tables.ts";
import { unzip } from "../support/zip.ts";

/** A result with the text wherever a person, a document or a settings file could have put it. */
function resultWith(text: string): AuditResult {
  const pack = makePack(
    {
      a: {
        q: { ask: `Is ${text} so?`, fix: { do: text, hours: 1, lead_days: 0 }, checks: { documentation: { points: 5 } } },
        n: { na: "May be.", checks: { documentation: { points: 5 } } },
      },
    },
    { notice: text, title: text },
  );
  const answer = { documentation: "no", note: text, strength: text, actions: [{ id: "a", do: text, owner: text, due: "2026-12-01" }] };
  const result = score(pack, { "a.q": answer, "a.n": { not_applicable: text } }, { company: { legal_name: text } });
  const waiver = { reason: text, owner: text, approvedBy: text, until: "2027-01-01" };
  const words = { message: text, do: text, file: `records/${text}.md`, question: "a.q" };
  return {
    ...result,
    gaps: result.gaps.map((gap) => ({ ...gap, file: `x${text}`, line: 4 })),
    findings: [
      finding(words),
      finding({ ...words, question: null, method: null, file: `x${text}`, severity: "warning", title: "x" }),
      finding({ ...words, state: "waived", waiver, title: "y" }),
    ],
    baseline: { known: 1, fixed: [{ rule: "expired", question: "a.q", method: null, fingerprint: "0" }] },
    records: [
      {
        title: text,
        every: "month",
        questions: ["a.q"],
        cells: [{ period: "2026-10", from: "2026-10-01", to: "2026-10-31", state: "missing", files: 0 }],
        foretold: [text],
      },
    ],
    deadlines: [{ day: "2026-12-01", kind: "record", title: text, question: "a.q", file: text }],
    gates: [{ gate: "baseline", met: false, message: text }],
  };
}

const options = { columns: 60, paint: noPaint, plain: false, verbose: true };
type Judge = (out: string, hostile: string, result: AuditResult, still: string) => void;

/** The kinds of markup in a document, in order, without its texts. */
function markup(out: string): string[] {
  const parser = new MarkdownIt({ html: true, linkify: true, breaks: true });
  const isText = (type: string) => ["text", "text_special", "softbreak", "inline"].includes(type);
  return parser
    .parse(out, {})
    .flatMap((token) => [token.type, ...(token.children ?? []).map((child) => child.type)])
    .filter((type) => !isText(type));
}

/** The tags of an HTML or XML text with the names of their attributes, in order, without texts and values. */
function tags(out: string): string[] {
  return [...out.matchAll(/<(!--|[/!?]?[A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>?/g)].map(
    ([, name = "", rest = ""]) => `${name} ${rest.replace(/=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g, "=").trim()}`,
  );
}

const judges: Record<string, Judge> = {
  terminal: (out) => {
    for (const line of out.split("\n")) expect(width(line)).toBeLessThanOrEqual(options.columns);
  },
  markdown: (out, _, __, still) => {
    expect(markup(out)).toEqual(markup(still));
    const text = new MarkdownIt().render(out).replace(/<[^>]*>/g, "");
    expect(text).not.toMatch(/@\w|#\d|\bGH-\d/i);
  },
  json: (out, _, result) => expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(result))),
  sarif: (out) => {
    expect(githubFaults(out)).toEqual([]);
    expect(out.replace(/"(\$schema|informationUri)": "[^"]*"/g, "")).not.toMatch(/\]\(|https?:/i);
  },
  junit: (out, _, __, still) => {
    expect(XMLValidator.validate(out)).toBe(true);
    expect(tags(out)).toEqual(tags(still));
    expect(new XMLParser().parse(out)).toHaveProperty("testsuites");
  },
  github: (out, hostile, _, still) => {
    const [commands, before] = [workflowCommands(out), workflowCommands(still)];
    expect(commands.map(({ name, properties }) => [name, Object.keys(properties)])).toEqual(
      before.map(({ name, properties }) => [name, Object.keys(properties)]),
    );
    expect(commands.some(({ data }) => data.includes(visible(hostile).trim()))).toBe(true);
    expect(out.split("\n").length).toBe(still.split("\n").length);
  },
  gitlab: (out, _, __, still) => {
    const shape = (text: string) =>
      JSON.parse(text).map((item: Record<string, unknown>) => [Object.keys(item), Object.keys(item.location as object)]);
    expect(shape(out)).toEqual(shape(still));
    expect(out).not.toMatch(/\\u00[01]/);
  },
  csv: (out, _, __, still) => {
    const [rows, before] = [readCsv(out), readCsv(still)];
    expect(rows.map((row) => row.length)).toEqual(before.map((row) => row.length));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
  },
  html: (out, _, __, still) => {
    expect(tags(out)).toEqual(tags(still));
    // In tags only: what stands between them is text, whatever it spells.
    for (const [tag] of out.matchAll(/<[A-Za-z](?:"[^"]*"|'[^']*'|[^"'>])*>/g))
      expect(tag).not.toMatch(/(href|src)="?\s*(javascript|https?|data:text)/i);
  },
  transcription: (out, hostile, result, still) => judges.markdown?.(out, hostile, result, still),
  ics: (out, _, __, still) => {
    const names = (text: string) =>
      text
        .replace(/\r\n[ \t]/g, "")
        .split("\r\n")
        .map((line) => line.split(/[:;]/)[0]);
    expect(names(out)).toEqual(names(still));
  },
};

const isMarkupOnly = new Set(["json", "sarif", "gitlab"]);

test("there are a hundred hostile texts and more, none twice", () => {
  expect(new Set(hostileTexts).size).toBe(hostileTexts.length);
  expect(hostileTexts.length).toBeGreaterThanOrEqual(100);
});

describe.each(Object.entries(reporters))("%s", (name, entry) => {
  test("nothing in any text acts", { timeout: 60_000 }, async () => {
    const render = await entry.load();
    const still = await render(resultWith(harmless), { ...options, plan: planWith(harmless) });
    if (typeof still !== "string") judgeBytes(still, still);
    for (const hostile of hostileTexts) {
      const result = resultWith(hostile);
      const out = await render(result, { ...options, plan: planWith(hostile) });
      if (typeof out !== "string") judgeBytes(out, still);
      else
        explained(hostile, () => {
          if (!isMarkupOnly.has(name))
            expect(out.replaceAll("\r\n", "\n").replace(/^\ufeff/, "")).not.toMatch(
              /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/,
            );
          if (name !== "github") expect(workflowCommands(out)).toEqual([]);
          expect(judges[name], `give the format "${name}" a judge in this test`).toBeDefined();
          judges[name]?.(out, hostile, result, String(still));
        });
    }
  });
});

/** Office files are ZIPs of XML: the same parts with the same tags, no formula, no field, no link to the outside. */
function judgeBytes(out: Uint8Array, still: string | Uint8Array): void {
  const [parts, before] = [unzip(out), unzip(still as Uint8Array)];
  expect([...parts.keys()]).toEqual([...before.keys()]);
  for (const [part, text] of parts) {
    if (!/\.(xml|rels)$/.test(part) || (text === before.get(part) && out !== still)) continue;
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/<f[ >]|Target="https?:\/\/evil/);
    expect([part, tags(text).filter((tag) => /instrText|hyperlink|oleObject/i.test(tag))]).toEqual([
      part,
      tags(before.get(part) ?? "").filter((tag) => /instrText|hyperlink|oleObject/i.test(tag)),
    ]);
  }
}

function explained(hostile: string, judge: () => void): void {
  try {
    judge();
  } catch (error) {
    throw new Error(`with ${JSON.stringify(hostile)}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

test.each([20, 40, 80])("the terminal, %i columns wide: every line fits", async (columns) => {
  const render = await reporters.terminal?.load();
  for (const hostile of hostileTexts)
    for (const line of String(await render?.(resultWith(hostile), { ...options, columns })).split("\n"))
      expect(width(line)).toBeLessThanOrEqual(columns);
});
