import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AuditResult } from "../../src/model/result.ts";
import { reporters } from "../../src/report/index.ts";
import { redact } from "../../src/report/redact.ts";
import { noPaint } from "../../src/terminal/paint.ts";
import { run, temporaryFolder } from "../support/cli.ts";
import { makePack, score } from "../support/packs.ts";

const options = { columns: 100, paint: noPaint, plain: false, verbose: true };
const names = Object.keys(reporters);

const pack = makePack({
  a: {
    papers: {
      evidence: [{ kind: "register", title: "A register" }],
      checks: { documentation: { points: 5 }, interview: { points: 5, roles: ["worker"] } },
    },
    tour: { checks: { observation: { points: 5 } } },
    none: { na: "May be.", checks: { documentation: { points: 5 } } },
  },
});

/** Every place a secret can stand, and every place that must stay. */
function resultWith(secret: string, open: string): AuditResult {
  const path = `private/${secret}/register.md`;
  const result = score(
    pack,
    {
      "a.papers": {
        documentation: { result: "partial", note: { text: `${secret} n1`, confidential: true } },
        interview: [{ role: "worker", positive: 1, of: 4, note: `${secret} n2` }],
        note: { text: `${secret} n3`, confidential: true },
        strength: `Well kept: ${path}`,
        evidence: [{ path }],
        actions: [{ id: "a1", do: `Mend ${path}`, owner: `Who keeps ${path}` }],
      },
      "a.tour": { observation: { result: "no", note: open }, note: `${open} (see ${path})` },
      "a.none": { not_applicable: `Said in ${path}` },
    },
    { company: { legal_name: "Company" }, interviewed: [{ role: "worker", people: 4 }] },
  );
  const finding = {
    rule: "stale",
    severity: "error" as const,
    question: "a.papers",
    method: "documentation" as const,
    file: path,
    line: 3,
    message: `${path} is stale, and so is other/${secret}.md`,
    do: `Renew ./${secret}/next.md`,
    fingerprint: "0000000000000000",
    state: "new" as const,
  };
  const gaps = result.gaps.map((gap) => ({ ...gap, file: `folder/${secret}.yaml`, line: 7 }));
  const records = [{ title: `records/${secret}/*.md`, every: "month", questions: ["a.papers"], cells: [], foretold: [] }];
  const deadlines = [
    { day: "2026-12-01", kind: "review" as const, title: `${path}: review`, question: "a.papers", file: path },
    { day: "2026-12-02", kind: "expiry" as const, title: `lists/${secret}.pdf runs out`, question: null, file: `lists/${secret}.pdf` },
    { day: "2026-12-03", kind: "review" as const, title: `${secret}.md`, question: null, file: `${secret}.md` },
  ];
  const changed = { ref: "main", files: 1, answers: [{ question: "a.papers", files: [`other/${secret}.yaml`] }] };
  return { ...result, gaps, findings: [finding], records, deadlines, changed };
}

/** All text of an output; of a zip (Word, Excel) that of its parts. */
function textOf(output: string | Uint8Array): string {
  if (typeof output === "string") return output;
  const data = Buffer.from(output);
  let text = data.toString("latin1");
  for (let at = data.indexOf("PK\u0001\u0002"); at >= 0; at = data.indexOf("PK\u0001\u0002", at + 4)) {
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const body = data.subarray(start, start + data.readUInt32LE(at + 20));
    text += (data.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString("utf8");
  }
  return text;
}

test.each(names)("%s: the client copy holds no planted secret, and keeps what is not one", async (name) => {
  const render = await reporters[name]?.load();
  const whole = resultWith("SECRETX", "OPENX");
  const copy = textOf((await render?.(redact(whole), options)) ?? "");
  expect(copy).not.toContain("SECRETX");
  expect(copy.length).toBeGreaterThan(50);
});

test("without --redact the consultant's own report holds them, so the search above can find something", async () => {
  for (const name of ["markdown", "json"]) {
    const render = await reporters[name]?.load();
    expect(textOf((await render?.(resultWith("SECRETX", "OPENX"), options)) ?? "")).toMatch(/SECRETX n1[\s\S]*SECRETX n2|SECRETX n3/);
  }
});

test("a client copy changes no score, keeps open notes and says what it is", () => {
  const whole = resultWith("SECRETX", "OPENX");
  const copy = redact(whole);
  expect(copy.redacted).toBe(true);
  const unplaced = whole.gaps.map((gap) => ({ ...gap, file: null, line: null }));
  expect([copy.overall, copy.verdict, copy.gaps, copy.coverage]).toEqual([whole.overall, whole.verdict, unplaced, whole.coverage]);
  const [papers, tour] = copy.elements[0]?.questions ?? [];
  expect([papers?.note, papers?.comments, papers?.evidence]).toEqual([null, [], []]);
  expect(tour?.note).toBe("OPENX (see (path left out))");
  expect(tour?.comments.map((comment) => comment.text)).toEqual(["OPENX"]);
  expect(redact(copy)).toEqual(copy);
});

test("any secret, in any reporter", async () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{12}$/);
  await fc.assert(
    fc.asyncProperty(word, word, async (secret, open) => {
      fc.pre(secret !== open);
      const copy = redact(resultWith(secret, open));
      for (const name of names) {
        const render = await reporters[name]?.load();
        expect(textOf((await render?.(copy, options)) ?? "")).not.toContain(secret);
      }
    }),
    { numRuns: 20 },
  );
});

test("report --redact and check --redact, from the file to every output", () => {
  const folder = temporaryFolder();
  const text = readFileSync("examples/site-contractor/assessment.yaml", "utf8").replace(
    "note: The appraisal form has no safety part for managers.",
    "note: {text: SECRETX, confidential: true}\n    evidence: [{path: SECRETX/a.md}]",
  );
  mkdirSync(join(folder, "SECRETX"));
  writeFileSync(join(folder, "SECRETX", "a.md"), "# A\n");
  writeFileSync(join(folder, "assessment.yaml"), text);
  for (const command of ["report", "check"]) {
    const outputs = names.flatMap((name) => ["-f", name, "-o", `${command}.${name}`]);
    const { code } = run([command, "--as-of", "2026-11-20", "--redact", ...outputs], { cwd: folder });
    expect(code).toBe(command === "report" ? 0 : 1);
    for (const name of names) expect(textOf(readFileSync(join(folder, `${command}.${name}`)))).not.toContain("SECRETX");
  }
  expect(run(["report", "--as-of", "2026-11-20", "-f", "markdown"], { cwd: folder }).out).toContain("SECRETX");
});
