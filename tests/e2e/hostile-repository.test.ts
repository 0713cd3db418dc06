import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { AuditResult } from "../../src/model/result.ts";
import { root, run, temporaryFolder } from "../support/cli.ts";

const sentinel = "SENTINEL-c41d";
const question = "management-commitment.policy";
const isWindows = process.platform === "win32";
const formats = ["terminal", "markdown", "html", "json", "csv", "ics", "sarif", "junit", "github", "gitlab"];

interface Ended {
  code: number | null;
  out: string;
  err: string;
  /** The most memory it held. */
  megabytes: number;
}

/** Runs the built program in a folder and measures it; a run that hangs is ended after a minute, which only guards the suite. */
function measured(folder: string, args: readonly string[], user?: { uid: number; gid: number }): Promise<Ended> {
  const { NODE_OPTIONS: _, NO_COLOR: __, FORCE_COLOR: ___, NODE_EXTRA_CA_CERTS: ____, ...env } = process.env;
  const preload = pathToFileURL(join(root, "tests/support/peak-memory.mjs")).href;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", preload, join(root, "bin/cor-check.js"), ...args], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
      killSignal: "SIGKILL",
      ...user,
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("error", reject);
    child.on("close", (code) => {
      const peak = /PEAK (\d+)\n/.exec(err);
      resolve({ code, out, err: err.replace(/PEAK \d+\n/, ""), megabytes: Number(peak?.[1] ?? Number.NaN) / 1024 });
    });
  });
}

function put(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const front = (lines: string, body = "We say what we do.\n") => `---\n${lines}\n---\n${body}`;
const supports = `supports: [${question}]`;

/** A front matter bomb each, with what is said of it. */
const bombs: [name: string, text: string][] = [
  ["deep-brackets", front(`${supports}\nx: ${"[".repeat(20_000)}`)],
  ["deep-lines", front(`${supports}\n${Array.from({ length: 200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")}`)],
  ["aliases", front(`${supports}\na: &a [x, x]\nb: &b [*a, *a]\nc: [${"*b,".repeat(3_000)}]`)],
  [
    "laughs",
    front(
      `${supports}\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi".replace(/./g, (key) => `${key}: &${key} [${`*${String.fromCharCode(key.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
    ),
  ],
  ["circle", front(`supports: &a [*a]`)],
  ["keys", front(`${supports}\n${Array.from({ length: 7_000 }, (_, index) => `k${index}: 1`).join("\n")}`)],
  ["never-closed", `---\n${supports}\n${"y: 1\n".repeat(800_000)}`],
  ["prototype", front(`${supports}\n__proto__: { approved_by: x }`)],
];
/** Bodies that would take long to look through; nothing is wrong with them. */
const slow: [name: string, text: string][] = [
  ["dashes", front(supports, `Text below.\n\n| a |\n|${"-".repeat(3_000_000)}x\n`)],
  ["spaces", front(supports, `Text below.\n\n# ${" ".repeat(3_000_000)}x\n`)],
  ["brackets", front(supports, `Text below. ${"[".repeat(2_000_000)}\n`)],
  ["comments", front(supports, `Text below. ${"<!--".repeat(500_000)}\n`)],
  ["ticks", front(supports, `Text below [date]. ${"`".repeat(999_999)}\n`.replace(" [date]", ""))],
];
const explosive = [`explode/${"**/".repeat(60)}*.md`, `explode/${"*a".repeat(90)}b.md`, `explode/**/${"?*".repeat(80)}z.md`];
const braces = ["{a,b}".repeat(30), "{1..99999999}/x.md", "[a-z]/x.md", "!(x)/y.md", `x${"*".repeat(300)}y`];

/** The settings and everything they may be led to by; outside lies a file that must never be read. */
function hostileRepository(): { folder: string; outside: string } {
  const outside = temporaryFolder();
  // Read, it would be a template that was not filled in, and the finding would say the words.
  put(outside, "secret.md", front(supports, `[Insert ${sentinel}]\n`));
  put(outside, "records/2026-11-03.md", `[Insert ${sentinel}]\n`);
  put(outside, "more/deep/2026-11-04.md", front(supports, `[Insert ${sentinel}]\n`));
  const folder = temporaryFolder();
  const links: [string, string][] = [
    [join(outside, "secret.md"), "links/file.md"],
    [outside, "links/folder"],
    ["../../../../../../../../etc/passwd", "links/passwd.md"],
    ["/proc/self/environ", "links/environ.md"],
    [".", "links/here"],
    ["b.md", "links/a.md"],
    ["a.md", "links/b.md"],
    ["../links", "loops/links"],
    ["../loops", "links/loops"],
  ];
  const named = ["links/file.md", "links/folder/secret.md", "links/passwd.md", "links/environ.md", "links/a.md", "links/here/here/file.md"];
  for (const [name, text] of [...bombs, ...slow]) put(folder, `bombs/${name}.md`, text);
  for (let index = 0; index < 200; index++) put(folder, `explode/${"a".repeat(180)}${index}.md`, "Text.\n");
  put(folder, `explode/${"d/".repeat(100)}deep.md`, "Text.\n");
  if (!isWindows) {
    for (const [target, path] of links) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(target, join(folder, path));
    }
    put(folder, "names/two\nlines ::error::x.md", front(supports, "TBD\n"));
    put(folder, "names/\u001b]0;owned\u0007\u202e.md", front(supports, "TBD\n"));
    put(folder, "names/<img src=x onerror=alert(1)>.md", front(supports, "TBD\n"));
    put(folder, "names/=cmd|' /C calc'!A0.md", front(supports, "TBD\n"));
    execFileSync("mkfifo", [join(folder, "pipe.md"), join(folder, "records-pipe-2026-11-03.md")]);
  }
  put(folder, "sparse.md", "");
  put(folder, "sparse.pdf", "%PDF-1.4");
  truncateSync(join(folder, "sparse.md"), 2 ** 31);
  truncateSync(join(folder, "sparse.pdf"), 2 ** 31);
  const paths = [
    "pipe.md",
    "sparse.md",
    "sparse.pdf",
    "*.md",
    "links/**",
    "links/*/*.md",
    "names/*.md",
    ...explosive,
    ...braces,
    ...(isWindows ? [] : named),
  ];
  const documents = paths.map((path) => `  - { path: ${JSON.stringify(path)}, supports: [${question}] }\n`).join("");
  const records = [`links/folder/records/{date}.md`, "records-{date}*", "**/{date}.md", `${"**/".repeat(50)}{date}*`]
    .map((path) => `  - { title: ${JSON.stringify(path)}, path: ${JSON.stringify(path)}, every: month, supports: [${question}] }\n`)
    .join("");
  put(folder, "cor-check.yaml", `format: 1\ndocuments:\n${documents}records:\n${records}`);
  const evidence = ["links/file.md", "sparse.pdf", "pipe.md", "links/folder/records/2026-11-03.md"].map(
    (path) => `{ path: ${path}, sha256: "00" }`,
  );
  put(
    folder,
    "assessment.yaml",
    `format: 1\npack: cor\nedition: "2026.1"\nanswers:\n  ${question}:\n    documentation: yes\n    evidence: [${evidence.join(", ")}]\n`,
  );
  return { folder, outside };
}

describe.skipIf(isWindows)("a hostile repository, as a whole", () => {
  let folder = "";
  let ended: Ended;
  let result: AuditResult;
  const reports = new Map<string, string>();
  beforeAll(async () => {
    folder = hostileRepository().folder;
    const files = formats.flatMap((format) => ["-f", format, "-o", `out/${format}`]);
    ended = await measured(folder, ["check", "--as-of", "2026-11-20", "--verbose", ...files]);
    for (const name of existsSync(join(folder, "out")) ? readdirSync(join(folder, "out")) : [])
      reports.set(name, readFileSync(join(folder, "out", name), "utf8"));
    result = JSON.parse(reports.get("json") ?? "null");
  }, 90_000);

  const foundIn = (path: string) =>
    result.findings.filter(({ file, message }) => file === path || message.includes(path)).map(({ rule }) => rule);

  test("it ends, with every report written, on less than 300 MB", () => {
    expect([ended.code, [...reports.keys()].sort()]).toEqual([1, [...formats].sort()]);
    expect(ended.megabytes).toBeGreaterThan(20);
    expect(ended.megabytes).toBeLessThan(300);
  });

  test("nothing outside is read: the secret is in no report and on no stream", () => {
    for (const [name, text] of [...reports, ["out", ended.out], ["err", ended.err]] as const) {
      expect([name, text.includes(sentinel)]).toEqual([name, false]);
      expect([name, /root:.?:0:0|HOME=/.test(text)]).toEqual([name, false]);
    }
  });

  test("links that lead out, loops, pipes and sparse files are each named", () => {
    for (const path of ["links/file.md", "links/passwd.md", "links/environ.md", "links/folder/secret.md"])
      expect([path, foundIn(path)]).toEqual([path, expect.arrayContaining(["outside-root"])]);
    for (const path of ["links/a.md", "pipe.md", "records-pipe-2026-11-03.md", "sparse.md"])
      expect([path, foundIn(path)]).toEqual([path, expect.arrayContaining(["unreadable-document"])]);
    expect(foundIn("sparse.pdf")).toContain("unreadable-document");
  });

  test("braces and brackets are refused, and patterns of many wildcards find what they should", () => {
    const refused = result.findings.filter(({ rule }) => rule === "bad-pattern");
    expect(refused.length).toBe(braces.length);
    expect(foundIn(explosive[0] ?? "").filter((rule) => rule === "missing-document")).toEqual([]);
    expect(foundIn(explosive[1] ?? "")).toContain("missing-document");
  });

  test("front matter bombs are named on their file; bodies that are only long are left alone", () => {
    for (const [name] of bombs) expect([name, foundIn(`bombs/${name}.md`)]).toEqual([name, expect.arrayContaining(["bad-front-matter"])]);
    for (const [name] of slow)
      expect([
        name,
        foundIn(`bombs/${name}.md`).filter((rule) => ["bad-front-matter", "bare-document", "unreadable-document"].includes(rule)),
      ]).toEqual([name, []]);
  });

  test("names act in no output", () => {
    for (const [name, text] of [...reports, ["out", ended.out], ["err", ended.err]] as const) {
      expect([name, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)]).toEqual([name, false]);
      // JSON is data: what reads it shows it.
      expect([name, name !== "json" && text.includes("\u202e")]).toEqual([name, false]);
      expect([name, /^\s*::error::x/m.test(text)]).toEqual([name, false]);
    }
    expect(reports.get("html")).not.toContain("<img src=x");
    expect(reports.get("csv")).not.toMatch(/(?:^|,)"?=cmd/m);
    expect(foundIn("names/two\nlines ::error::x.md")).toContain("unfilled-template");
  });
});

describe("paths that lead out by their words", () => {
  const refused = [
    "..",
    "a/../../x.md",
    "/etc/passwd",
    "//server/share/x.md",
    "C:\\x.md",
    "c:x.md",
    "\\\\server\\share\\x.md",
    "\\\\?\\C:\\x.md",
    "a\\..\\..\\x.md",
  ];
  const quoted = (path: string) => JSON.stringify(path);

  test("are refused wherever settings name a path, all of them at once, and nothing is checked", () => {
    const folder = temporaryFolder();
    const documents = refused.map((path) => `  - { path: ${quoted(path)}, supports: [${question}] }\n`);
    const records = refused.map((path) => `  - { title: X, path: ${quoted(path)}, every: month, supports: [${question}] }\n`);
    const rest = `assessment: ${quoted("../a.yaml")}\ngate: { baseline: ${quoted("/tmp/gaps.json")} }\n`;
    put(folder, "cor-check.yaml", `format: 1\ndocuments:\n${documents.join("")}records:\n${records.join("")}${rest}`);
    const { code, out } = run(["validate", "cor-check.yaml"], { cwd: folder });
    const lines = [...out.matchAll(/^cor-check\.yaml:(\d+):\d+ error: .*\(bad-path\)$/gm)].map(([, line]) => Number(line));
    const expected = [...refused.keys()].flatMap((index) => [index + 3, index + 4 + refused.length]);
    expect([code, lines]).toEqual([1, [...expected, 2 * refused.length + 4, 2 * refused.length + 5].sort((x, y) => x - y)]);
    expect(run(["check"], { cwd: folder })).toMatchObject({ code: 2, out: "" });
  });

  test("an address and a NUL sign are names of files that are not there", () => {
    const folder = temporaryFolder();
    const paths = ["file:///etc/passwd", "a\u0000b.md"];
    put(
      folder,
      "cor-check.yaml",
      `format: 1\ndocuments:\n${paths.map((path) => `  - { path: ${quoted(path)}, supports: [${question}] }\n`).join("")}`,
    );
    const { findings } = JSON.parse(run(["check", "-f", "json", "--as-of", "2026-11-20"], { cwd: folder }).out) as AuditResult;
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["missing-document", "unreadable-document"]);
  });
});

/** Somebody who is not root: root may read everything. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

describe.skipIf(isWindows)("what cannot be read, and what goes away", () => {
  function lockable(): string {
    const folder = temporaryFolder();
    execFileSync("chmod", ["755", folder]);
    put(
      folder,
      "cor-check.yaml",
      `format: 1\ndocuments:\n${["locked.md", "shut/policy.md", "open.md", "shut/*.md"].map((path) => `  - { path: ${JSON.stringify(path)}, supports: [${question}] }\n`).join("")}`,
    );
    put(folder, "locked.md", front(supports, `${sentinel}\n`));
    put(folder, "shut/policy.md", front(supports, `${sentinel}\n`));
    put(folder, "open.md", front(`${supports}\napproved_by: Owner\napproved_on: 2026-03-02\nreview_every: 12 months`));
    execFileSync("chmod", ["000", join(folder, "locked.md"), join(folder, "shut")]);
    return folder;
  }

  test("a file and a folder without the right to them are findings, and the rest is checked", async () => {
    const folder = lockable();
    const { code, out, err } = await measured(folder, ["check", "--as-of", "2026-11-20", "-f", "json"], nobody);
    execFileSync("chmod", ["755", join(folder, "shut")]);
    const { findings } = JSON.parse(out) as AuditResult;
    expect([code, `${out}${err}`.includes(sentinel)]).toEqual([1, false]);
    for (const path of ["locked.md", "shut"])
      expect([path, findings.filter(({ file, message }) => file === path || message.startsWith(path)).map(({ rule }) => rule)]).toEqual([
        path,
        expect.arrayContaining(["unreadable-document"]),
      ]);
    expect(findings.some(({ file, rule }) => file === "open.md" && rule !== "two-dates")).toBe(false);
  });

  test("files that come and go while it runs are a finding at most, never a fall", async () => {
    const folder = temporaryFolder();
    put(folder, "cor-check.yaml", `format: 1\ndocuments:\n  - { path: "many/**/*.md", supports: [${question}] }\n`);
    for (let index = 0; index < 600; index++) put(folder, `many/${index % 20}/${index}.md`, front(supports));
    const ending = measured(folder, ["check", "--as-of", "2026-11-20", "-f", "json"]);
    let round = 0;
    const timer = setInterval(() => {
      const part = join(folder, "many", String(19 - (round++ % 20)));
      rmSync(part, { recursive: true, force: true });
      if (round % 3 === 0) cpSync(join(folder, "cor-check.yaml"), `${part}.md`);
    }, 8);
    const { code, out, err } = await ending;
    clearInterval(timer);
    expect([code === 0 || code === 1, err.includes("bug")]).toEqual([true, false]);
    const rules = new Set((JSON.parse(out) as AuditResult).findings.map(({ rule }) => rule));
    for (const rule of rules) expect(["unreadable-document", "undated-document", "not-approved", "missing-document"]).toContain(rule);
  });
});
